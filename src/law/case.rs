//! Trường hợp mẫu: given these records, this must come out.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::criterion::Verdict;
use crate::model::{CatalogEntry, Citation, Date, Level, NationalList, Period, UnitKind};

/// A case of a rulebook, its records of type `R`: as they are written, or read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case<R> {
    /// What is shown, as a sentence.
    pub name: String,
    /// The period of the record; the rulebook's first year unless stated.
    #[serde(default)]
    pub period: Option<Period>,
    /// The record.
    pub given: Given<R>,
    /// The record of the same span a year earlier.
    #[serde(default = "none")]
    pub before: Option<R>,
    /// Units below the one that is judged, by the end of their path.
    #[serde(default = "BTreeMap::new")]
    pub units: BTreeMap<String, UnitBelow<R>>,
    /// The record of the unit above, in which it appraises.
    #[serde(default = "none")]
    pub above: Option<R>,
    /// The services that a national list asks for.
    #[serde(default)]
    pub lists: Vec<GivenList>,
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
    /// The faults of the record, by code; all errors, and the warnings that are meant.
    #[serde(default)]
    pub faults: Option<Vec<String>>,
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

/// A unit below the one that is judged.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitBelow<R> {
    /// Its kind.
    pub kind: UnitKind,
    /// Its record; none where it has none.
    #[serde(default = "none")]
    pub record: Option<R>,
    /// Its record of the same span a year earlier.
    #[serde(default = "none")]
    pub before: Option<R>,
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
        let Self { name, period, given, before, units, above, lists, .. } = self;
        let (expect, points, grades, rows) = (self.expect, self.points, self.grades, self.rows);
        let (owed, not_owed, faults) = (self.owed, self.not_owed, self.faults);
        let given = Given { record: read(&["given", "record"], given.record)? };
        let before = before.map(|it| read(&["before"], it)).transpose()?;
        let above = above.map(|it| read(&["above"], it)).transpose()?;
        let mut below = BTreeMap::new();
        for (end, unit) in units {
            let record = unit.record.map(|it| read(&["units", &end, "record"], it)).transpose()?;
            let before = unit.before.map(|it| read(&["units", &end, "before"], it)).transpose()?;
            below.insert(end, UnitBelow { kind: unit.kind, record, before });
        }
        let units = below;
        Ok(Case {
            name,
            period,
            given,
            before,
            units,
            above,
            lists,
            expect,
            points,
            grades,
            rows,
            owed,
            not_owed,
            faults,
        })
    }
}
