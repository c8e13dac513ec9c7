//! The records around the one that a case is of: other periods, other units.

use serde::Deserialize;

use crate::model::{Period, UnitKind};

/// A record of another period.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfPeriod<R> {
    /// The period.
    pub period: Period,
    /// The record.
    pub record: R,
}

/// A unit below the one that is judged.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitBelow<R> {
    /// Its kind.
    pub kind: UnitKind,
    /// The word before its name: "thị trấn"; "xã" for a commune unless stated.
    #[serde(default)]
    pub title: Option<String>,
    /// Its record; none where it has none.
    #[serde(default = "Option::default")]
    pub record: Option<R>,
    /// Its record of the same span a year earlier.
    #[serde(default = "Option::default")]
    pub before: Option<R>,
}

/// A unit that stands elsewhere than below the one that is judged.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitAround<R> {
    /// Its kind.
    pub kind: UnitKind,
    /// The tasks that it has.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Its record; none where it has none.
    #[serde(default = "Option::default")]
    pub record: Option<R>,
}
