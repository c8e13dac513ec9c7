//! Dates of the calendar, without a time of day.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A day that the Gregorian calendar has, between 1900 and 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day, if the calendar has it.
    ///
    /// ```
    /// use hoso::words::Date;
    ///
    /// assert!(Date::new(2020, 2, 29).is_some());
    /// assert!(Date::new(2018, 2, 29).is_none());
    /// ```
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            _ => 0,
        };
        ((1900..3000).contains(&year) && (1..=days).contains(&day)).then_some(Self {
            year,
            month,
            day,
        })
    }

    /// 1 January; of a year outside the calendar's bounds, that of the nearest in them.
    pub fn first_of_year(year: u16) -> Self {
        Self { year: year.clamp(1900, 2999), month: 1, day: 1 }
    }

    /// The last day of a month of a year within the calendar's bounds.
    pub fn last_of_month(year: u16, month: u8) -> Self {
        let days = (28..=31).rev().find_map(|day| Self::new(year, month, day));
        days.unwrap_or(Self::first_of_year(year))
    }

    /// So many days later; where the calendar ends, its last day.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        (0..days).fold(self, |it, _| it.next())
    }

    fn next(self) -> Self {
        let Self { year, month, day } = self;
        let following = Self::new(year, month, day + 1).or(Self::new(year, month + 1, 1));
        following.or(Self::new(year + 1, 1, 1)).unwrap_or(self)
    }

    /// Whether it is a Saturday or a Sunday.
    ///
    /// ```
    /// use hoso::words::Date;
    ///
    /// let weekend = |text: &str| text.parse::<Date>().unwrap().is_weekend();
    /// assert!(!weekend("2026-07-03") && weekend("2026-07-04") && weekend("2026-07-05"));
    /// assert!(!weekend("2026-07-06"));
    /// ```
    pub fn is_weekend(self) -> bool {
        const SATURDAY: Date = Date { year: 2026, month: 7, day: 4 };
        self.days_since(SATURDAY).rem_euclid(7) < 2
    }

    /// How many days this is after another; below 0 where it is before.
    ///
    /// ```
    /// use hoso::words::Date;
    ///
    /// let day = |text: &str| text.parse::<Date>().unwrap();
    /// assert_eq!(day("2020-03-01").days_since(day("2020-02-28")), 2);
    /// assert_eq!(day("2024-12-31").days_since(day("2025-01-31")), -31);
    /// ```
    pub fn days_since(self, other: Self) -> i64 {
        self.ordinal() - other.ordinal()
    }

    /// Days since the beginning of the calendar, of which only differences mean anything.
    fn ordinal(self) -> i64 {
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        // The year begins in March, so that a leap day is its last.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leaps = year / 4 - year / 100 + year / 400;
        365 * year + leaps + (153 * month + 2) / 5 + i64::from(self.day)
    }

    /// The year, in full.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// Whether somebody meant a day.
pub fn looks_like_a_date(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 6
        && text.bytes().all(|it| it.is_ascii_digit() || b"-/.".contains(&it))
}

/// Reads `2018-06-15`: four digits, two, two.
impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no date {text}");
        let digits = |range: std::ops::Range<usize>| -> Option<u16> {
            let part = text.get(range)?;
            part.bytes().all(|it| it.is_ascii_digit()).then(|| part.parse().ok())?
        };
        let well_formed =
            text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        if !well_formed {
            return Err(wrong());
        }
        let (year, month, day) = (digits(0..4), digits(5..7), digits(8..10));
        match (year, month.map(u8::try_from), day.map(u8::try_from)) {
            (Some(year), Some(Ok(month)), Some(Ok(day))) => {
                Self::new(year, month, day).ok_or_else(wrong)
            }
            _ => Err(wrong()),
        }
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

/// Writes `2018-06-15`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_it_is_written() {
        assert_eq!("2018-06-15".parse::<Date>().unwrap().to_string(), "2018-06-15");
    }

    #[test]
    fn what_the_calendar_lacks_is_no_date() {
        for text in
            ["2018-02-29", "1900-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "2018-06-00"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert!("2000-02-29".parse::<Date>().is_ok());
    }

    #[test]
    fn another_shape_is_no_date() {
        for text in ["15/6/2018", "2018-6-15", "2018-06-15T00:00", "+018-06-15", "", "ngày 15 thg"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
