//! Kỳ báo cáo: the span of time a record counts.

mod names;
mod own;
mod parts;

use serde::{Deserialize, Serialize};

use self::own::Own;
use super::{Date, Said};

/// A reporting period (*kỳ báo cáo*): a part of a year, or all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    /// The year, in full, between 1900 and 2999.
    pub year: u16,
    /// How much of the year.
    pub span: PeriodSpan,
    /// Which such part of the year, from 1.
    place: u8,
    /// Its days, where it is no part that every year has.
    own: Option<Own>,
}

/// Declares the spans, each by one row: nothing else in the program lists them.
macro_rules! spans {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $suffix:literal, $count:literal of $months:literal from $first:literal, $vi:literal, $en:literal;)*) => {
        /// How much of its year a period covers.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
        pub enum PeriodSpan {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl PeriodSpan {
            /// All there are: that of any length, and then the shortest first.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The words for them in YAML.
            pub const WORDS: &[&str] = &[$($word,)*];

            const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        word: $word,
                        suffix: $suffix,
                        count: $count,
                        months: $months,
                        first: $first,
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
    /// What follows the year in the name of a period; `#` are the digits of its place.
    suffix: &'static str,
    /// How many there are in a year, one after another; none where each names its own days.
    count: u8,
    /// How many months each has.
    months: u8,
    /// The month in which the first begins.
    first: u8,
    /// What it is called, where it is no whole year: `#` is its place, `@` that in Roman,
    /// `<` and `>` its first and its last day.
    called: Said<&'static str>,
}

spans! {
    /// Những ngày do yêu cầu nêu: `2018-01-01_2018-05-31`. Báo cáo đột xuất.
    OnDemand = "on_demand", "", 0 of 12 from 1, "từ ngày < đến ngày >", "from < to >";
    /// Tháng: `2026-07`.
    Month = "month", "-##", 12 of 1 from 1, "tháng #", "month #";
    /// Quý: `2026-q3`.
    Quarter = "quarter", "-q#", 4 of 3 from 1, "quý @", "quarter #";
    /// 6 tháng đầu năm: `2018-h1`.
    HalfYear = "half_year", "-h1", 1 of 6 from 1, "6 tháng đầu", "first 6 months";
    /// 6 tháng cuối năm: `2026-h2`.
    SecondHalf = "second_half", "-h2", 1 of 6 from 7, "6 tháng cuối", "last 6 months";
    /// 9 tháng: `2018-9m`.
    NineMonths = "nine_months", "-9m", 1 of 9 from 1, "9 tháng đầu", "9 months";
    /// The whole year: `2018`.
    Year = "year", "", 1 of 12 from 1, "", "";
}

impl PeriodSpan {
    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        self.row().word
    }
}

impl Period {
    /// None comes before it.
    pub const FIRST: Self = Self { year: 0, span: PeriodSpan::Month, place: 1, own: None };

    /// Days of one year that somebody asks about, the first and the last among them; none where
    /// they lie in two years, or the last stands before the first.
    ///
    /// ```
    /// use hoso::words::Period;
    ///
    /// let day = |text: &str| text.parse().unwrap();
    /// let asked = Period::of_days(day("2018-01-01"), day("2018-05-31")).unwrap();
    /// assert_eq!(asked.to_string(), "2018-01-01_2018-05-31");
    /// assert!(Period::of_days(day("2017-12-31"), day("2018-05-31")).is_none());
    /// ```
    pub fn of_days(from: Date, to: Date) -> Option<Self> {
        Own::read(&format!("{from}_{to}")).map(Self::of)
    }

    fn of(own: Own) -> Self {
        Self { own: Some(own), ..Self::first_of(own.to.year(), PeriodSpan::OnDemand) }
    }

    /// The first period of a span in a year.
    pub const fn first_of(year: u16, span: PeriodSpan) -> Self {
        Self { year, span, place: 1, own: None }
    }

    /// All periods of a span in a year, in order; none where each names its own days.
    pub fn all_of(year: u16, span: PeriodSpan) -> impl Iterator<Item = Self> {
        (1..=span.row().count).map(move |place| Self { year, span, place, own: None })
    }

    /// A whole year.
    pub const fn whole(year: u16) -> Self {
        Self::first_of(year, PeriodSpan::Year)
    }

    /// Whether its year may have several such periods.
    pub fn has_siblings(self) -> bool {
        self.span.row().count != 1
    }

    /// The same part of the year after.
    #[must_use]
    pub fn after(self) -> Self {
        self.in_year(self.year.saturating_add(1))
    }

    /// The same part of the year before.
    #[must_use]
    pub fn before(self) -> Self {
        self.in_year(self.year.saturating_sub(1))
    }

    fn in_year(self, year: u16) -> Self {
        Self { year, own: self.own.map(|it| it.in_year(year)), ..self }
    }

    /// The period right before that is as long; of what is longer than half a year, or names its
    /// own days, that of the year before.
    #[must_use]
    pub fn previous(self) -> Self {
        if self.own.is_some() {
            return self.before();
        }
        let alike: Vec<_> = self.alike().collect();
        match alike.iter().position(|it| *it == self) {
            Some(place) if place > 0 => alike[place - 1],
            _ => alike.last().copied().unwrap_or(self).before(),
        }
    }

    /// The periods of its year that are as long, from the first to this one: what together
    /// makes what has come of the year so far (*lũy kế*).
    pub fn so_far(self) -> impl Iterator<Item = Self> {
        let alike = self.alike().filter(move |it| it.last_month() <= self.last_month());
        let parts = alike.filter(move |_| self.own.is_none());
        parts.chain(self.own.map(|_| self))
    }

    /// The periods of its year that are as long, in order.
    fn alike(self) -> impl Iterator<Item = Self> {
        let months = self.span.row().months;
        let spans = PeriodSpan::ALL.iter().filter(move |it| it.row().months == months);
        spans.flat_map(move |span| Self::all_of(self.year, *span))
    }

    fn first_month(self) -> u8 {
        let row = self.span.row();
        row.first + (self.place - 1) * row.months
    }

    fn last_month(self) -> u8 {
        self.first_month() + self.span.row().months - 1
    }

    /// The first day of the period.
    pub fn start(self) -> Date {
        if let Some(own) = self.own {
            return own.from;
        }
        // Every year that a period may have is one of the calendar.
        Date::new(self.year, self.first_month(), 1).unwrap_or(Date::first_of_year(self.year))
    }

    /// The last day of the period.
    pub fn end(self) -> Date {
        self.own.map_or_else(|| Date::last_of_month(self.year, self.last_month()), |it| it.to)
    }

    /// Whether it ends on the last day of its year.
    pub fn ends_its_year(self) -> bool {
        self.end() == Self::whole(self.year).end()
    }

    /// Whether it is the whole of its year, by whatever name.
    pub fn is_whole_year(self) -> bool {
        self.ends_its_year() && self.start() <= Self::whole(self.year).start()
    }

    /// The first day of its second half.
    pub fn middle(self) -> Date {
        if let Some(own) = self.own {
            return own.middle();
        }
        let months = self.span.row().months;
        let day = if months.is_multiple_of(2) { 1 } else { 16 };
        Date::new(self.year, self.first_month() + months / 2, day).unwrap_or(self.start())
    }

    /// The first and the last day that it counts where its last month closes on a day: the
    /// first is the day after that on which the month before closed. Days of its own are those.
    pub fn days(self, closes: Option<u8>) -> (Date, Date) {
        let Some(day) = closes.filter(|_| self.own.is_none()) else {
            return (self.start(), self.end());
        };
        let (year, month) = match self.first_month() {
            1 => (self.year.saturating_sub(1), 12),
            month => (self.year, month - 1),
        };
        let start = Date::new(year, month, day).map(|it| it.plus(1));
        let end = Date::new(self.year, self.last_month(), day);
        (start.unwrap_or(self.start()), end.unwrap_or(self.end()))
    }
}

#[cfg(test)]
mod tests;
