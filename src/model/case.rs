//! Trường hợp mẫu: given a record, these verdicts.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{CatalogEntry, Citation, Date, Level, NationalList, Period, Procedure, Record};
use super::{Standing, UnitKind, Verdict};

/// A case of a rulebook: given a record, these verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What is shown, as a sentence.
    pub name: String,
    /// The period of the record; the rulebook's first year unless stated.
    #[serde(default)]
    pub period: Option<Period>,
    /// The record.
    pub given: Given,
    /// The services that a national list asks for.
    #[serde(default)]
    pub lists: Vec<GivenList>,
    /// The verdict on each criterion named.
    #[serde(default)]
    pub expect: BTreeMap<String, Verdict>,
    /// The points of each criterion named, exactly: "147/50", or "0..1" while open.
    #[serde(default)]
    pub points: BTreeMap<String, String>,
    /// The level that follows for each procedure named: "3"; "2..4" while it is open,
    /// "none" below level 1.
    #[serde(default)]
    pub levels: BTreeMap<String, String>,
    /// How each service named stands against the lists.
    #[serde(default)]
    pub standings: BTreeMap<String, Standing>,
    /// What each procedure named lacks to be ready, as its keys are called.
    #[serde(default)]
    pub lacking: BTreeMap<String, Vec<String>>,
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
    /// The list as a project would hold it.
    pub fn list(&self) -> NationalList {
        let entry = |(code, level): (&String, &Level)| CatalogEntry {
            code: code.clone(),
            name: code.clone(),
            sector: String::new(),
            tier: UnitKind::Commune,
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

/// The record of a case: in short by levels, or in full.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// A procedure for each level; `unknown` for one whose level is missing.
    Levels(Vec<GivenLevel>),
    /// A record as a unit would keep it.
    Record(Record),
    /// Two records: of this period, and of the same span of the year before.
    Years(Years),
}

/// A record and the one before it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// Of this period.
    pub this: Record,
    /// Of the year before.
    pub before: Record,
}

/// A level in a case, or `unknown`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct GivenLevel(pub Option<Level>);

impl TryFrom<String> for GivenLevel {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "unknown" {
            return Ok(Self(None));
        }
        let number: u64 = text.parse().map_err(|_| format!("no level {text}"))?;
        Level::try_from(number).map(|it| Self(Some(it)))
    }
}

impl Given {
    /// The record of the year before, if there is one.
    pub fn before(&self) -> Option<&Record> {
        match self {
            Self::Years(years) => Some(&years.before),
            Self::Levels(_) | Self::Record(_) => None,
        }
    }

    /// The record that is meant.
    pub fn record(&self) -> Record {
        match self {
            Self::Record(record) => record.clone(),
            Self::Years(years) => years.this.clone(),
            Self::Levels(levels) => Record {
                procedures: Some(
                    levels
                        .iter()
                        .map(|it| Procedure { stated_level: it.0, ..Procedure::default() })
                        .collect(),
                ),
                ..Record::default()
            },
        }
    }
}
