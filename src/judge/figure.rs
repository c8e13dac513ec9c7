//! What was counted, and what is asked for.

use num_traits::{Signed, Zero};

use crate::formula::{Amount, Kind, Value};

/// A number that was counted or is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// There is none.
    Nothing,
    /// It is not known while something is missing.
    Unknown,
    /// So many.
    Count(Amount),
    /// So many out of so many.
    Part {
        /// How many.
        count: Amount,
        /// Out of how many.
        of: Amount,
    },
    /// So large a share.
    Percent(Amount),
    /// Yes or no.
    YesNo(bool),
    /// A day, a value of a choice, a text.
    Value(Kind, Value),
}

impl Figure {
    /// It as a part of a whole; none of what is no part, or a part of nothing.
    pub fn share(&self) -> Option<Amount> {
        match self {
            Self::Part { count, of } if !of.is_zero() => Some(count / of),
            Self::Percent(share) => Some(share.clone()),
            _ => None,
        }
    }

    /// It as a number that another is held against.
    pub(crate) fn number(&self) -> Option<Amount> {
        match self {
            Self::Count(count) => Some(count.clone()),
            Self::Part { .. } => self.share(),
            _ => None,
        }
    }

    /// By how much it is less than what is asked for: in units, or in parts of a whole.
    pub(crate) fn short_of(&self, required: &Self) -> Self {
        if let Self::Count(want) = required {
            let short = self.number().map(|have| want - have);
            return short.filter(Signed::is_positive).map_or(Self::Nothing, Self::Count);
        }
        match (self.share(), required.share()) {
            (Some(have), Some(want)) if have < want => Self::Percent(want - have),
            _ => Self::Nothing,
        }
    }
}
