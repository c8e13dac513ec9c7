//! A formula as it was written: names not looked up yet, every part with its bytes.

use super::Amount;
use crate::words::Date;

/// Bytes of a formula's text, half open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// From where this begins to where another ends.
    #[must_use]
    pub fn to(self, last: Self) -> Self {
        Self { start: self.start, end: last.end }
    }
}

/// A part of a formula, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// What it is.
    pub part: Part,
    /// Where it stands in the formula's text.
    pub span: Span,
}

/// What a part of a formula is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// `12`, `0.5`.
    Number(Amount),
    /// `60%`: the share 3/5.
    Percent(Amount),
    /// `'text'`.
    Text(String),
    /// `true`, `false`.
    Truth(bool),
    /// `2025-01-31`.
    Date(Date),
    /// A name, dots and all: `online.received`; also a bare value of a choice: `full`.
    Name(String),
    /// `-x`.
    Negate(Box<Tree>),
    /// `not x`.
    Not(Box<Tree>),
    /// Two parts and what stands between them.
    Binary(Operator, Box<Tree>, Box<Tree>),
    /// `x in (a; b)`.
    In(Box<Tree>, Vec<Tree>),
    /// `min(a; b)`, `before(x)`, …: the function's name with its span, and its arguments.
    Call(String, Span, Vec<Tree>),
    /// `count(t where c)`, `sum(x of t where c)`, `all(c of t where d)`, `any(…)`.
    Fold {
        /// Which.
        fold: Fold,
        /// What is summed, or must hold; none for `count`.
        of: Option<Box<Tree>>,
        /// The table (or, for `count`, a field that is a list), and where its name stands.
        table: (String, Span),
        /// Which rows.
        filter: Option<Box<Tree>>,
    },
}

/// What is made of the rows of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fold {
    /// How many rows match.
    Count,
    /// The sum over the rows that match.
    Sum,
    /// Whether it holds for all rows that match.
    All,
    /// Whether it holds for any.
    Any,
}

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`, `×`
    Multiply,
    /// `/`
    Divide,
    /// `<`
    Less,
    /// `<=`, `≤`
    AtMost,
    /// `=`
    Equal,
    /// `<>`, `≠`
    Unequal,
    /// `>=`, `≥`
    AtLeast,
    /// `>`
    More,
    /// `and`
    And,
    /// `or`
    Or,
}

impl Operator {
    /// The sign of a comparison with its sides changed.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::AtLeast => Self::AtMost,
            Self::More => Self::Less,
            other => other,
        }
    }

    /// The sign that holds just where this comparison does not; none of what compares nothing.
    #[must_use]
    pub fn denied(self) -> Option<Self> {
        Some(match self {
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::More,
            Self::Equal => Self::Unequal,
            Self::Unequal => Self::Equal,
            Self::AtLeast => Self::Less,
            Self::More => Self::AtMost,
            _ => return None,
        })
    }
}
