//! Hạn gửi: until when a document is due, by the period that it reports on.

use serde::Deserialize;

use crate::model::{Date, Holidays, Period};

/// Until when a document is due: a day of the year, or so many days after its period ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The month, from 1, of the year in which the period lies.
    #[serde(default)]
    pub month: Option<u8>,
    /// The day of that month, from 1.
    #[serde(default)]
    pub day: Option<u8>,
    /// Whether it is of the year after; must be said of a day early in the period itself.
    #[serde(default)]
    pub next_year: Option<bool>,
    /// So many days after the last day of the period.
    #[serde(default)]
    pub days: Option<u32>,
    /// So many working days after it.
    #[serde(default)]
    pub working_days: Option<u32>,
    /// Whether it must be there before that day (*trước ngày*), and not on it (*chậm nhất
    /// ngày*).
    #[serde(default)]
    pub before: bool,
}

/// How a due day is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A day and a month of the period's year, or of so many years after it.
    Day {
        /// The month.
        month: u8,
        /// The day.
        day: u8,
        /// Whether of the year after.
        next_year: bool,
    },
    /// Days after the end.
    Days(u32),
    /// Working days after the end.
    WorkingDays(u32),
}

impl Due {
    /// Which day it is; none where it is said in no way, or in several.
    pub fn on(&self) -> Option<On> {
        match (self.month.zip(self.day), self.days, self.working_days) {
            (Some((month, day)), None, None) => {
                Some(On::Day { month, day, next_year: self.next_year == Some(true) })
            }
            (None, Some(days), None) if self.has_no_day() => Some(On::Days(days)),
            (None, None, Some(days)) if self.has_no_day() => Some(On::WorkingDays(days)),
            _ => None,
        }
    }

    fn has_no_day(&self) -> bool {
        self.month.is_none() && self.day.is_none() && self.next_year.is_none()
    }

    /// The day that is named for a period that ends on a day; none where the calendar lacks it,
    /// or where nobody has said yet which days are worked.
    pub fn day(&self, period: Period, end: Date, holidays: &Holidays) -> Option<Date> {
        match self.on()? {
            On::Day { month, day, next_year } => {
                Date::new(period.year.checked_add(u16::from(next_year))?, month, day)
            }
            // Bộ luật Dân sự, Điều 148 khoản 5: a term does not end when nobody works.
            On::Days(days) => Some(holidays.worked_from(end.plus(days))),
            On::WorkingDays(days) => holidays.working_days_after(end, days),
        }
    }

    /// Whether a document of a date is late for the day that is named.
    pub fn is_missed(&self, date: Date, day: Date) -> bool {
        if self.before { date >= day } else { date > day }
    }
}
