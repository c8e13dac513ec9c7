//! Official documents as others cite them, and the days on which they are due.

use serde::Deserialize;

use super::{Date, bounds};

/// An official document as another one cites it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Number and symbol: `1075/STTTT-CNTT`; its title where it has none.
    #[serde(deserialize_with = "bounds::filled")]
    pub document: String,
    /// Who issued it, or where it was published.
    #[serde(deserialize_with = "bounds::filled")]
    pub issuer: String,
    /// When; a text that bears no date has none here either.
    #[serde(default)]
    pub date: Option<Date>,
    /// What it is about (*trích yếu*).
    #[serde(rename = "abstract", deserialize_with = "bounds::filled")]
    pub summary: String,
}

/// A day of the year in which a period lies, or of the year after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// Whether it is of the year after; must be said of a day early in the period itself.
    #[serde(default)]
    pub next_year: Option<bool>,
}

impl Due {
    /// The day for a period of a year, if that year has it.
    pub fn of(&self, year: u16) -> Option<Date> {
        let later = u16::from(self.next_year == Some(true));
        Date::new(year.checked_add(later)?, self.month, self.day)
    }
}
