//! A period that names its own days: what is reported on when somebody asks (*đột xuất*).

use std::fmt;

use crate::words::Date;

/// The first and the last day of such a period, both of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Own {
    pub(super) from: Date,
    pub(super) to: Date,
}

impl Own {
    /// Reads `2018-01-01_2018-05-31`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('_')?;
        let (from, to): (Date, Date) = (from.parse().ok()?, to.parse().ok()?);
        (from <= to && from.year() == to.year()).then_some(Self { from, to })
    }

    /// The same days of another year; 28 February where that has no 29.
    pub(super) fn in_year(self, year: u16) -> Self {
        let day = |it: Date| {
            let same = Date::new(year, it.month(), it.day());
            same.or(Date::new(year, it.month(), 28)).unwrap_or(it)
        };
        Self { from: day(self.from), to: day(self.to) }
    }

    /// The first day of its second half.
    pub(super) fn middle(self) -> Date {
        let days = u32::try_from(self.to.days_since(self.from)).unwrap_or_default();
        self.from.plus(days.div_ceil(2))
    }
}

impl fmt::Display for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.from, self.to)
    }
}
