//! From when to when something is in force.

use crate::words::Date;

/// From when to when something is in force; both days belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first day, if there is one.
    pub from: Option<Date>,
    /// The last day, if there is one.
    pub to: Option<Date>,
}

impl Span {
    /// Whether any day of another span is in this one.
    pub fn meets(&self, first: Date, last: Date) -> bool {
        self.from.is_none_or(|it| it <= last) && self.to.is_none_or(|it| it >= first)
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| from > to)
    }
}
