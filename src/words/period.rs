//! Kỳ báo cáo: the span of time a record counts.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Date, Lang, Said};

/// A reporting period (*kỳ báo cáo*), always counted from 1 January.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// The year, in full, between 1900 and 2999.
    pub year: u16,
    /// How much of the year.
    pub span: PeriodSpan,
}

/// Declares the spans, each by one row: nothing else in the program lists them.
macro_rules! spans {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $suffix:literal, to $ends:expr, middle $middle:expr, $vi:literal, $en:literal;)*) => {
        /// How much of its year a period covers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum PeriodSpan {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl PeriodSpan {
            /// All there are, shortest first.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The words for them in YAML.
            pub const WORDS: &[&str] = &[$($word,)*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        word: $word,
                        suffix: $suffix,
                        ends: $ends,
                        middle: $middle,
                        called: Said::of($vi, $en),
                    },)*
                }
            }
        }
    };
}

/// What the program knows of a span.
struct Row {
    /// The word for it in YAML.
    word: &'static str,
    /// What follows the year in the name of a period.
    suffix: &'static str,
    /// Its last day, month first.
    ends: (u8, u8),
    /// The first day of its second half, month first.
    middle: (u8, u8),
    /// What it is called, where it is no whole year.
    called: Said<&'static str>,
}

spans! {
    /// 6 tháng: `2018-h1`.
    HalfYear = "half_year", "-h1", to (6, 30), middle (4, 1), "6 tháng", "6 months";
    /// 9 tháng: `2018-9m`.
    NineMonths = "nine_months", "-9m", to (9, 30), middle (5, 16), "9 tháng", "9 months";
    /// The whole year: `2018`.
    Year = "year", "", to (12, 31), middle (7, 1), "", "";
}

impl PeriodSpan {
    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        self.row().word
    }

    /// The first day of its second half, month first.
    pub const fn middle(self) -> (u8, u8) {
        self.row().middle
    }
}

impl Period {
    /// What it is called within a sentence of a document: "6 tháng đầu năm 2018".
    pub fn called(self) -> String {
        match self.span.row().called.vi {
            "" => format!("năm {}", self.year),
            called => format!("{called} đầu năm {}", self.year),
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
        let (month, day) = self.span.row().ends;
        // Every year that a period may have is one of the calendar.
        Date::new(self.year, month, day).unwrap_or(self.start())
    }

    /// One of each span, the whole year first: for messages.
    pub fn examples() -> impl Iterator<Item = Self> {
        let others = PeriodSpan::ALL.iter().filter(|it| **it != PeriodSpan::Year);
        [PeriodSpan::Year].iter().chain(others).map(|it| Self { year: 2018, span: *it })
    }

    /// What its span is called in a message: " (6 tháng)"; nothing where it is a whole year.
    pub fn explained(self, lang: Lang) -> String {
        match *self.span.row().called.get(lang) {
            "" => String::new(),
            called => format!(" ({called})"),
        }
    }
}

/// Reads `2018`, `2018-h1`, `2018-9m`.
impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no period {text}");
        let of = |span: &PeriodSpan| Some((text.strip_suffix(span.row().suffix)?, *span));
        let is_year = |year: &str| year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit());
        let mut spans = PeriodSpan::ALL.iter().filter_map(of);
        let (year, span) = spans.find(|(year, _)| is_year(year)).ok_or_else(wrong)?;
        let year = year.parse().map_err(|_| wrong())?;
        if Date::new(year, 1, 1).is_none() {
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
        write!(f, "{:04}{}", self.year, self.span.row().suffix)
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
