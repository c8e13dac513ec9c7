//! Official documents as others cite them, and the days on which they are due.

use serde::Deserialize;

use super::Date;

/// An official document as another one cites it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Number and symbol: `1075/STTTT-CNTT`; its title where it has none.
    pub document: String,
    /// Who issued it, or where it was published.
    pub issuer: String,
    /// When; a text that bears no date has none here either.
    #[serde(default)]
    pub date: Option<Date>,
    /// What it is about (*trích yếu*).
    #[serde(rename = "abstract")]
    pub summary: String,
}

/// A day of the year in which a period lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}
