//! What sort of value a part of a formula has, and what is counted.

use std::sync::Arc;

/// What sort of value something has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A number, and what it counts.
    Number(Unit),
    /// Yes or no.
    Truth,
    /// A value of one of the choices of [`super::expr::Rules`], by its place there.
    Choice(usize),
    /// A day.
    Date,
    /// Words.
    Text,
    /// Several values of one kind.
    List(Box<Kind>),
}

/// What a number counts (*đơn vị tính*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Nothing in particular: a number that was written down, points.
    Plain,
    /// A share: `60%`, or one count over another of the same noun.
    Share,
    /// Things: hồ sơ, TTHC, người.
    Noun(Arc<str>),
    /// Days.
    Days,
    /// A product or quotient of things: it agrees with nothing but itself.
    Mixed(Arc<str>),
}
