//! Periods that together are a longer one.

use super::{Period, PeriodSpan};

impl PeriodSpan {
    /// The span that a word of YAML is.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.as_str() == word)
    }

    /// Whether a period of this span is made of whole ones of another, more than one: half a
    /// year of quarters or months, and no quarter of half-years.
    pub fn is_made_of(self, other: Self) -> bool {
        !Period::first_of(2000, self).made_of(other).is_empty()
    }
}

impl Period {
    /// The periods of a span that together are this one, in order; none where they are not.
    ///
    /// ```
    /// use hoso::words::{Period, PeriodSpan};
    ///
    /// let half: Period = "2026-h2".parse().unwrap();
    /// let quarters = half.made_of(PeriodSpan::Quarter);
    /// assert_eq!(quarters.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2026-q3", "2026-q4"]);
    /// ```
    pub fn made_of(self, span: PeriodSpan) -> Vec<Self> {
        let within = |it: &Self| self.start() <= it.start() && it.end() <= self.end();
        let parts: Vec<Self> = Self::all_of(self.year, span).filter(within).collect();
        let ends = parts.first().zip(parts.last()).map(|(first, last)| (first.start(), last.end()));
        let is_whole = parts.len() > 1 && ends == Some((self.start(), self.end()));
        if is_whole && self.own.is_none() { parts } else { Vec::new() }
    }
}
