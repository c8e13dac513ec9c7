//! What periods are called: in the names of files, in sentences of documents, in messages.

use std::{fmt, str::FromStr};

use super::{Own, Period, PeriodSpan};
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
        let called = called.replace('@', &vietnamese::roman(usize::from(self.place)));
        let Some(own) = self.own else { return called };
        let day = |it: Date| match (lang, vietnamese::day_and_month(it)) {
            (Lang::Vi, (day, month)) => format!("{day} tháng {month}"),
            (Lang::En, _) => it.to_string(),
        };
        called.replace('<', &day(own.from)).replace('>', &day(own.to))
    }

    /// One of each span, the whole year first: for messages.
    pub fn examples() -> impl Iterator<Item = Self> {
        let others = PeriodSpan::ALL.iter().rev().filter(|it| **it != PeriodSpan::Year);
        [PeriodSpan::Year].iter().chain(others).map(|span| Self::example(2026, *span))
    }

    /// One of a span in a year: of several one in the middle; of those that name their own days
    /// one of the first five months.
    pub fn example(year: u16, span: PeriodSpan) -> Self {
        let days = Own { from: Date::first_of_year(year), to: Date::last_of_month(year, 5) };
        let own = (span.row().count == 0).then_some(days);
        Self { place: span.row().count / 2 + 1, own, ..Self::first_of(year, span) }
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

/// Reads `2018`, `2018-h1`, `2026-q3`, `2026-07`, `2018-01-01_2018-05-31`.
impl FromStr for Period {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no period {text}");
        if let Some(own) = Own::read(text) {
            return Ok(Self::of(own));
        }
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
        match self.own {
            Some(own) => own.fmt(f),
            None => write!(f, "{:04}{}", self.year, self.suffix()),
        }
    }
}
