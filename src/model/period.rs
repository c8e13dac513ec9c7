//! Kỳ báo cáo: the span of time a record counts.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::Date;

/// A reporting period (*kỳ báo cáo*), always counted from 1 January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// The year, in full, between 1900 and 2999.
    pub year: u16,
    /// How much of the year.
    pub span: PeriodSpan,
}

/// How much of its year a period covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodSpan {
    /// 6 tháng: `2018-h1`.
    HalfYear,
    /// 9 tháng: `2018-9m`.
    NineMonths,
    /// The whole year: `2018`.
    Year,
}

impl PeriodSpan {
    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HalfYear => "half_year",
            Self::NineMonths => "nine_months",
            Self::Year => "year",
        }
    }
}

impl Period {
    /// What it is called within a sentence of a document: "6 tháng đầu năm 2018".
    pub fn called(self) -> String {
        match self.span {
            PeriodSpan::HalfYear => format!("6 tháng đầu năm {}", self.year),
            PeriodSpan::NineMonths => format!("9 tháng đầu năm {}", self.year),
            PeriodSpan::Year => format!("năm {}", self.year),
        }
    }

    /// None comes before it.
    pub const FIRST: Self = Self { year: 0, span: PeriodSpan::HalfYear };

    /// The same span of the year after.
    #[must_use]
    pub fn after(self) -> Self {
        Self { year: self.year.saturating_add(1), span: self.span }
    }

    /// The same span of the year before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { year: self.year.saturating_sub(1), span: self.span }
    }

    /// The span right before; none where it is not known which that is: only whole years
    /// follow each other so far.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        (self.span == PeriodSpan::Year).then(|| self.before())
    }

    /// The first day of the period.
    pub fn start(self) -> Date {
        Date::first_of_year(self.year)
    }

    /// The last day of the period.
    pub fn end(self) -> Date {
        let (month, day) = match self.span {
            PeriodSpan::HalfYear => (6, 30),
            PeriodSpan::NineMonths => (9, 30),
            PeriodSpan::Year => (12, 31),
        };
        // Every year that a period may have is one of the calendar.
        Date::new(self.year, month, day).unwrap_or(self.start())
    }
}

/// Reads `2018`, `2018-h1`, `2018-9m`.
impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no period {text}");
        let (year, span) = match text.split_once('-') {
            None => (text, PeriodSpan::Year),
            Some((year, "h1")) => (year, PeriodSpan::HalfYear),
            Some((year, "9m")) => (year, PeriodSpan::NineMonths),
            Some(_) => return Err(wrong()),
        };
        let digits = year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit());
        let year = year.parse().map_err(|_| wrong())?;
        if !digits || Date::new(year, 1, 1).is_none() {
            return Err(wrong());
        }
        Ok(Self { year, span })
    }
}

impl TryFrom<String> for Period {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        match self.span {
            PeriodSpan::HalfYear => write!(f, "-h1"),
            PeriodSpan::NineMonths => write!(f, "-9m"),
            PeriodSpan::Year => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_they_are_written() {
        for text in ["2018", "2018-h1", "2020-9m"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_words_are_no_period() {
        for text in ["18", "2018-h3", "2018-", "20l8", "+018", "2018 ", "unit", "0018", "2018-H1"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
