//! When a text is the one to go by, and how the periods that it speaks of lie in the calendar.

use serde::Deserialize;

use crate::model::Date;

/// The days on which a text is the one to go by; without a bound, from or to whenever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Valid {
    /// The first; what it replaces is gone by until the day before.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last; what replaces it is gone by from the day after.
    #[serde(default)]
    pub to: Option<Date>,
}

impl Valid {
    /// Whether a day is among them.
    pub fn holds(self, day: Date) -> bool {
        self.from.is_none_or(|it| day >= it) && self.to.is_none_or(|it| day <= it)
    }
}

/// A span of years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The first.
    pub from: u16,
    /// The last.
    pub to: u16,
}

impl Years {
    /// Whether a year is among them.
    pub fn hold(self, year: u16) -> bool {
        (self.from..=self.to).contains(&year)
    }
}

/// How periods lie in the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// The day on which the last month of a period closes (*ngày chốt*); the month's last
    /// unless stated.
    #[serde(default)]
    pub closes: Option<u8>,
}
