//! Ngày nghỉ lễ, tết: the days of the week on which nobody works, and the days of weekends on
//! which people do.

use serde::Deserialize;

use super::{Date, bounds};

/// The holidays of some years, as the State announces them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holidays {
    /// What they are, and where they were announced.
    #[serde(deserialize_with = "bounds::filled")]
    pub title: String,
    /// What is to be known of them.
    #[serde(default)]
    pub note: String,
    /// The years of which they are all there.
    pub years: Vec<u16>,
    /// The days off, beside Saturdays and Sundays.
    pub off: Vec<Day>,
    /// The Saturdays and Sundays that are worked.
    #[serde(default)]
    pub worked: Vec<Day>,
}

/// A day, and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// The day.
    pub on: Date,
    /// What it is.
    #[serde(rename = "for", deserialize_with = "bounds::filled")]
    pub what: String,
}

impl Holidays {
    /// Whether people work on a day; none of a year of which nothing is said.
    pub fn is_worked(&self, date: Date) -> Option<bool> {
        self.years.contains(&date.year()).then_some(())?;
        let among = |all: &[Day]| all.iter().any(|it| it.on == date);
        Some(among(&self.worked) || !date.is_weekend() && !among(&self.off))
    }

    /// A day, or the next that is worked where nobody works on it; of a year of which nothing is
    /// said, only its weekends are known.
    pub fn worked_from(&self, date: Date) -> Date {
        let mut date = date;
        while !self.is_worked(date).unwrap_or(!date.is_weekend()) {
            date = date.plus(1);
        }
        date
    }

    /// The last of so many working days after a day; none where it falls into a year of which
    /// nothing is said.
    pub fn working_days_after(&self, date: Date, days: u32) -> Option<Date> {
        let mut date = date;
        for _ in 0..days {
            date = date.plus(1);
            while !self.is_worked(date)? {
                date = date.plus(1);
            }
        }
        Some(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn holidays() -> Holidays {
        let of = |text: &str| Day { on: day(text), what: "lễ".to_owned() };
        Holidays {
            years: vec![2026],
            off: vec![of("2026-08-31"), of("2026-09-01"), of("2026-09-02")],
            worked: vec![of("2026-08-22")],
            ..Holidays::default()
        }
    }

    #[test]
    fn a_term_that_ends_when_nobody_works_goes_on_to_the_next_day_that_is_worked() {
        for (end, day_due) in [
            ("2026-09-11", "2026-09-11"),
            ("2026-09-12", "2026-09-14"),
            ("2026-09-13", "2026-09-14"),
            // A Saturday that is worked, and three holidays after a weekend.
            ("2026-08-22", "2026-08-22"),
            ("2026-08-29", "2026-09-03"),
            // Of this year nothing is said but by the calendar.
            ("2027-09-02", "2027-09-02"),
            ("2027-09-04", "2027-09-06"),
        ] {
            assert_eq!(holidays().worked_from(day(end)), day(day_due), "{end}");
        }
    }

    #[test]
    fn weekends_and_holidays_are_not_counted() {
        for (from, days, last) in [
            ("2026-09-14", 0, "2026-09-14"),
            ("2026-09-14", 2, "2026-09-16"),
            // Two days of a weekend lie between.
            ("2026-09-10", 2, "2026-09-14"),
            ("2026-09-12", 1, "2026-09-14"),
            // A weekend and three holidays.
            ("2026-08-27", 2, "2026-09-03"),
            // A Saturday that is worked.
            ("2026-08-21", 1, "2026-08-22"),
            ("2026-08-21", 2, "2026-08-24"),
        ] {
            assert_eq!(holidays().working_days_after(day(from), days), Some(day(last)), "{from}");
        }
    }

    #[test]
    fn of_a_year_without_a_list_nothing_is_said() {
        assert_eq!(holidays().working_days_after(day("2026-12-30"), 1), Some(day("2026-12-31")));
        assert_eq!(holidays().working_days_after(day("2026-12-31"), 1), None);
        assert_eq!(holidays().is_worked(day("2025-12-31")), None);
    }
}
