//! Exact numbers as the engine counts with them: machine integers while they fit, rationals
//! over big integers otherwise.
//!
//! Not what anybody outside sees: there they are [`Amount`]s.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive, Zero};

use crate::formula::Amount;
use crate::formula::amount::whole;

/// An exact number. Canonical: `Big` is never a whole number that `Int` could hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Num {
    /// A whole number that fits.
    Int(i128),
    /// Any other.
    Big(Box<Amount>),
}

impl Num {
    pub(super) const ZERO: Self = Self::Int(0);
    pub(super) const ONE: Self = Self::Int(1);

    pub(super) fn of(amount: &Amount) -> Self {
        match amount.is_integer().then(|| amount.numer().to_i128()).flatten() {
            Some(int) => Self::Int(int),
            None => Self::Big(Box::new(amount.clone())),
        }
    }

    pub(super) fn amount(&self) -> Amount {
        match self {
            Self::Int(int) => whole(*int),
            Self::Big(big) => (**big).clone(),
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        matches!(self, Self::Int(0))
    }

    pub(super) fn is_negative(&self) -> bool {
        match self {
            Self::Int(int) => *int < 0,
            Self::Big(big) => big.is_negative(),
        }
    }

    pub(super) fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    pub(super) fn is_whole(&self) -> bool {
        match self {
            Self::Int(_) => true,
            Self::Big(big) => big.is_integer(),
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => match a.checked_add(*b) {
                Some(sum) => Self::Int(sum),
                None => Self::of(&(whole(*a) + whole(*b))),
            },
            _ => Self::of(&(self.amount() + other.amount())),
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    pub(super) fn negated(&self) -> Self {
        match self {
            Self::Int(int) => match int.checked_neg() {
                Some(negated) => Self::Int(negated),
                None => Self::of(&-whole(*int)),
            },
            Self::Big(big) => Self::of(&-(**big).clone()),
        }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => match a.checked_mul(*b) {
                Some(product) => Self::Int(product),
                None => Self::of(&(whole(*a) * whole(*b))),
            },
            _ => Self::of(&(self.amount() * other.amount())),
        }
    }

    /// The quotient; none of a division by zero.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (_, Self::Int(0)) => None,
            (Self::Int(a), Self::Int(b)) if a.checked_rem(*b) == Some(0) => {
                a.checked_div(*b).map(Self::Int)
            }
            (Self::Int(a), Self::Int(b)) => {
                Some(Self::of(&Amount::new(BigInt::from(*a), BigInt::from(*b))))
            }
            _ => {
                let divisor = other.amount();
                (!divisor.is_zero()).then(|| Self::of(&(self.amount() / divisor)))
            }
        }
    }

    pub(super) fn floor(&self) -> Self {
        match self {
            Self::Int(int) => Self::Int(*int),
            Self::Big(big) => Self::of(&big.floor()),
        }
    }

    pub(super) fn ceil(&self) -> Self {
        match self {
            Self::Int(int) => Self::Int(*int),
            Self::Big(big) => Self::of(&big.ceil()),
        }
    }

    /// The number as a numerator over a denominator above zero.
    pub(super) fn fraction(&self) -> (Self, Self) {
        match self {
            Self::Int(int) => (Self::Int(*int), Self::ONE),
            Self::Big(big) => (
                Self::of(&Amount::from_integer(big.numer().clone())),
                Self::of(&Amount::from_integer(big.denom().clone())),
            ),
        }
    }
}

impl PartialOrd for Num {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Num {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Int(a), Self::Int(b)) => a.cmp(b),
            (Self::Big(a), Self::Big(b)) => a.cmp(b),
            _ => self.amount().cmp(&other.amount()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_machine_integer_holds_is_still_exact() {
        let most = Num::Int(i128::MAX);

        assert_eq!(most.plus(&Num::ONE).minus(&Num::ONE), most);
        assert_eq!(most.times(&most).over(&most), Some(most));
        assert_eq!(Num::Int(i128::MIN).negated().negated(), Num::Int(i128::MIN));
        assert_eq!(Num::Int(i128::MIN).over(&Num::Int(-1)), Some(Num::Int(i128::MIN).negated()));
    }

    #[test]
    fn a_quotient_is_in_lowest_terms_and_a_whole_one_is_an_integer() {
        assert_eq!(Num::Int(12).over(&Num::Int(4)), Some(Num::Int(3)));
        let half = Num::Int(2).over(&Num::Int(4)).unwrap();
        assert_eq!(half.fraction(), (Num::ONE, Num::Int(2)));
        assert_eq!(half.plus(&half), Num::ONE);
        assert_eq!(Num::ONE.over(&Num::ZERO), None);
    }
}
