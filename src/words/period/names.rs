//! What periods are called: in the names of files, in sentences of documents, in messages.

use std::{fmt, str::FromStr};

use super::{Period, PeriodSpan};
use crate::words::{Date, Lang, vietnamese};

impl Period {
    /// What it is called within a sentence of a document: "6 tháng đầu năm 2018".
    pub fn called(self) -> String {
        match self.part(Lang::Vi) {
            part if part.is_empty() => format!("năm {}", self.year),
            part => format!("{part} năm {}", self.year),
        }
    }

    /// What its part of the year is called: "quý III"; nothing where it is all of it.
    fn part(self, lang: Lang) -> String {
        let row = self.span.row();
        // Months 1 and 2 bear a zero, as they do in a date.
        let digits = match self.place {
            it @ (1 | 2) if row.months == 1 => format!("{it:02}"),
            it => it.to_string(),
        };
        let called = row.called.get(lang).replace('#', &digits);
        called.replace('@', &vietnamese::roman(usize::from(self.place)))
    }

    /// One of each span, the whole year first: for messages.
    pub fn examples() -> impl Iterator<Item = Self> {
        let others = PeriodSpan::ALL.iter().rev().filter(|it| **it != PeriodSpan::Year);
        let one =
            |span: &PeriodSpan| Self { year: 2026, span: *span, place: span.row().count / 2 + 1 };
        [PeriodSpan::Year].iter().chain(others).map(one)
    }

    /// What its part of the year is called in a message: " (quý III)"; nothing where it is all
    /// of it.
    pub fn explained(self, lang: Lang) -> String {
        match self.part(lang) {
            part if part.is_empty() => part,
            part => format!(" ({part})"),
        }
    }

    /// What follows its year in its name.
    fn suffix(self) -> String {
        let pattern = self.span.row().suffix;
        let digits = pattern.matches('#').count();
        let place = format!("{:0digits$}", self.place);
        pattern.replacen(&"#".repeat(digits.max(1)), &place, 1)
    }
}

/// Reads `2018`, `2018-h1`, `2026-q3`, `2026-07`.
impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no period {text}");
        let year = text.get(..4).filter(|it| it.bytes().all(|it| it.is_ascii_digit()));
        let year: u16 = year.and_then(|it| it.parse().ok()).ok_or_else(wrong)?;
        Date::new(year, 1, 1).ok_or_else(wrong)?;
        let mut all = PeriodSpan::ALL.iter().flat_map(|span| Self::all_of(year, *span));
        all.find(|it| text[4..] == it.suffix()).ok_or_else(wrong)
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
        write!(f, "{:04}{}", self.year, self.suffix())
    }
}
