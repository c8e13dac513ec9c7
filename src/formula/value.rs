//! A value as a record states it.

use super::Amount;
use crate::words::Date;

/// A value as a record states it, or that nothing is stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// Nothing is stated: it may be anything that its field allows.
    #[default]
    Unknown,
    /// A whole number.
    Count(u64),
    /// An exact number.
    Number(Box<Amount>),
    /// Yes or no.
    Truth(bool),
    /// A value of a choice, by its place in the choice.
    Choice(u16),
    /// A day.
    Date(Date),
    /// Words.
    Text(Box<str>),
    /// Several values.
    List(Box<[Value]>),
}

impl Value {
    /// Whether something is stated.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown)
    }
}
