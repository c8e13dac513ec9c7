//! Trường hợp mẫu: given these records, this must come out.

use std::collections::BTreeMap;

mod around;

use serde::Deserialize;

use super::Scope;
use super::criterion::Verdict;
use crate::model::{CatalogEntry, Citation, Date, Level, NationalList, Period, UnitKind};
pub use around::{OfPeriod, UnitAround, UnitBelow};

/// A case of a rulebook, its records of type `R`: as they are written, or read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case<R> {
    /// What is shown, as a sentence.
    pub name: String,
    /// The period of the record; the rulebook's first year unless stated.
    #[serde(default)]
    pub period: Option<Period>,
    /// Where the unit stands that is judged; where the rulebook means it unless stated.
    #[serde(default)]
    pub unit: Option<Scope>,
    /// The record.
    pub given: Given<R>,
    /// The record of the same span a year earlier.
    #[serde(default = "none")]
    pub before: Option<R>,
    /// The record of the span right before, which is as long; of a year that is the same as
    /// `before`.
    #[serde(default = "none")]
    pub previous: Option<R>,
    /// The unit's records of other periods.
    #[serde(default = "Vec::new")]
    pub periods: Vec<OfPeriod<R>>,
    /// Units below the one that is judged, by the end of their path.
    #[serde(default = "BTreeMap::new")]
    pub units: BTreeMap<String, UnitBelow<R>>,
    /// The record of the unit above, in which it appraises.
    #[serde(default = "none")]
    pub above: Option<R>,
    /// Other units, by their whole path: those that issue documents.
    #[serde(default = "BTreeMap::new")]
    pub around: BTreeMap<String, UnitAround<R>>,
    /// The sector of each code that the catalog is to have.
    #[serde(default)]
    pub sectors: BTreeMap<String, String>,
    /// The services that a national list asks for.
    #[serde(default)]
    pub lists: Vec<GivenList>,
    /// Whether the rulebook judges the unit for the period.
    #[serde(default)]
    pub judged: Option<bool>,
    /// The verdict on all criteria together.
    #[serde(default)]
    pub verdict: Option<Verdict>,
    /// The criteria that take no part, by id: all of them, each before its parts.
    #[serde(default)]
    pub left_out: Option<Vec<String>>,
    /// The number that each measure named comes to, exactly; an empty text where it is open,
    /// or there is nothing to compute it from.
    #[serde(default)]
    pub measures: BTreeMap<String, String>,
    /// The verdict on each criterion named.
    #[serde(default)]
    pub expect: BTreeMap<String, Verdict>,
    /// The points of each criterion named, exactly: "147/50", or "0..1" while open; `total`
    /// are those of all together.
    #[serde(default)]
    pub points: BTreeMap<String, String>,
    /// The grade of each criterion named; `mean` and `total` are those of all together. An
    /// empty text while it is open.
    #[serde(default)]
    pub grades: BTreeMap<String, String>,
    /// What fields of rows come to, by table, key and field: a word, or "2..4" while it is open
    /// between words, or an empty text.
    #[serde(default)]
    pub rows: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// The forms that the unit must make.
    #[serde(default)]
    pub owed: Vec<String>,
    /// The forms that it must not make.
    #[serde(default)]
    pub not_owed: Vec<String>,
    /// What documents come to, by their form.
    #[serde(default)]
    pub documents: BTreeMap<String, GivenDocument>,
    /// The faults of the record, by code; all errors, and the warnings that are meant.
    #[serde(default)]
    pub faults: Option<Vec<String>>,
    /// Codes of which the record has no fault, not even a warning.
    #[serde(default)]
    pub no_faults: Vec<String>,
    /// The codes of what reading its own record refused, of those that it expects.
    #[serde(skip)]
    pub refused: Vec<String>,
    /// Whether something else of it could not be read, which is said where it stands.
    #[serde(skip)]
    pub faulty: bool,
}

fn none<T>() -> Option<T> {
    None
}

/// The record of a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given<R> {
    /// As a unit would keep it.
    pub record: R,
}

/// What is expected of a document; nothing of what is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenDocument {
    /// The units that make it, by path. The rest is of the first of them.
    #[serde(default)]
    pub by: Option<Vec<String>>,
    /// The units that it speaks of, by the end of their path.
    #[serde(default)]
    pub units: Option<Vec<String>>,
    /// The forms whose documents it refers to.
    #[serde(default)]
    pub cites: Option<Vec<String>>,
    /// The form with which it goes; an empty text where it bears a number of its own.
    #[serde(default)]
    pub with: Option<String>,
    /// How many numbers it waits for.
    #[serde(default)]
    pub lacks: Option<usize>,
    /// The rows of its lists by their keys, each after its heading: "Hộ tịch: 1.000894".
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<String>>,
    /// What rows of its lists show, as it is printed: by list, key and field.
    #[serde(default)]
    pub cells: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// The faults of the record of the unit that makes it, as those of a case.
    #[serde(default)]
    pub faults: Option<Vec<String>>,
    /// Codes of which that record has no fault, not even a warning.
    #[serde(default)]
    pub no_faults: Vec<String>,
}

/// A list of services in a case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenList {
    /// Its date; that of the case's period unless stated.
    #[serde(default)]
    pub date: Option<Date>,
    /// The level of each service, by code.
    pub asks: BTreeMap<String, Level>,
}

impl GivenList {
    /// The list as a project would hold it, for services of a tier.
    pub fn list(&self, tier: UnitKind) -> NationalList {
        let entry = |(code, level): (&String, &Level)| CatalogEntry {
            code: code.clone(),
            name: code.clone(),
            sector: String::new(),
            tier,
            decision: None,
            level: Some(*level),
        };
        let source = Citation {
            document: String::new(),
            issuer: String::new(),
            date: self.date,
            summary: String::new(),
        };
        let services = self.asks.iter().map(entry).collect();
        NationalList { source, sample: true, services }
    }
}

impl<R> Case<R> {
    /// The same case with its records read; what is wrong with one is kept by its key.
    pub fn read<S, E>(
        self,
        mut read: impl FnMut(&[&str], R) -> Result<S, E>,
    ) -> Result<Case<S>, E> {
        let record = read(&["given", "record"], self.given.record)?;
        let mut at = |key: &str, it: Option<R>| it.map(|it| read(&[key], it)).transpose();
        let before = at("before", self.before)?;
        let previous = at("previous", self.previous)?;
        let above = at("above", self.above)?;
        let mut periods = Vec::new();
        for OfPeriod { period, record } in self.periods {
            let record = read(&["periods", &period.to_string()], record)?;
            periods.push(OfPeriod { period, record });
        }
        let mut units = BTreeMap::new();
        for (end, unit) in self.units {
            let record = unit.record.map(|it| read(&["units", &end, "record"], it)).transpose()?;
            let before = unit.before.map(|it| read(&["units", &end, "before"], it)).transpose()?;
            units.insert(end, UnitBelow { kind: unit.kind, title: unit.title, record, before });
        }
        let mut around = BTreeMap::new();
        for (path, unit) in self.around {
            let record =
                unit.record.map(|it| read(&["around", &path, "record"], it)).transpose()?;
            around.insert(path, UnitAround { kind: unit.kind, roles: unit.roles, record });
        }
        Ok(Case {
            name: self.name,
            period: self.period,
            unit: self.unit,
            given: Given { record },
            before,
            previous,
            periods,
            units,
            above,
            around,
            sectors: self.sectors,
            lists: self.lists,
            judged: self.judged,
            verdict: self.verdict,
            left_out: self.left_out,
            measures: self.measures,
            expect: self.expect,
            points: self.points,
            grades: self.grades,
            rows: self.rows,
            owed: self.owed,
            not_owed: self.not_owed,
            documents: self.documents,
            faults: self.faults,
            no_faults: self.no_faults,
            refused: self.refused,
            faulty: self.faulty,
        })
    }
}
