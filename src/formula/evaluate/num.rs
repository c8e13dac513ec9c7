//! Exact numbers as the engine counts with them: machine integers while they fit, rationals
//! over big integers otherwise.
//!
//! Not what anybody outside sees: there they are [`Amount`]s.

use std::cmp::Ordering;

use num_traits::{Signed, ToPrimitive};

use crate::formula::Amount;
use crate::formula::amount::whole;

/// An exact number. Canonical: what fits into an earlier kind is of no later one, and fractions
/// are in lowest terms over a denominator above one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Num {
    /// A whole number that fits.
    Int(i128),
    /// A fraction both of whose numbers are small, so that no product of two overflows.
    Ratio(i64, i64),
    /// Any other.
    Big(Box<Amount>),
}

impl Num {
    pub(super) const ZERO: Self = Self::Int(0);
    pub(super) const ONE: Self = Self::Int(1);

    pub(super) fn of(amount: &Amount) -> Self {
        let (numerator, denominator) = (amount.numer(), amount.denom());
        if amount.is_integer() {
            if let Some(int) = numerator.to_i128() {
                return Self::Int(int);
            }
        } else if let (Some(a), Some(b)) = (numerator.to_i64(), denominator.to_i64()) {
            return Self::Ratio(a, b);
        }
        Self::Big(Box::new(amount.clone()))
    }

    pub(super) fn amount(&self) -> Amount {
        match self {
            Self::Int(int) => whole(*int),
            Self::Ratio(a, b) => Amount::new_raw((*a).into(), (*b).into()),
            Self::Big(big) => (**big).clone(),
        }
    }

    /// The fraction of two whole numbers, of which the second is above zero.
    fn ratio(numerator: i128, denominator: i128) -> Self {
        let (mut common, mut rest) = (denominator, (numerator % denominator).abs());
        while rest != 0 {
            (common, rest) = (rest, common % rest);
        }
        let (numerator, denominator) = (numerator / common, denominator / common);
        if denominator == 1 {
            return Self::Int(numerator);
        }
        match (i64::try_from(numerator), i64::try_from(denominator)) {
            (Ok(a), Ok(b)) => Self::Ratio(a, b),
            _ => Self::Big(Box::new(Amount::new_raw(numerator.into(), denominator.into()))),
        }
    }

    /// The numerator and the denominator, where neither is large.
    fn small(&self) -> Option<(i128, i128)> {
        match self {
            Self::Int(int) => i64::try_from(*int).ok().map(|it| (it.into(), 1)),
            Self::Ratio(a, b) => Some(((*a).into(), (*b).into())),
            Self::Big(_) => None,
        }
    }

    /// Both, as [`Num::small`] has them.
    fn both(&self, other: &Self) -> Option<((i128, i128), (i128, i128))> {
        self.small().zip(other.small())
    }

    pub(super) fn is_zero(&self) -> bool {
        matches!(self, Self::Int(0))
    }

    pub(super) fn is_negative(&self) -> bool {
        match self {
            Self::Int(int) => *int < 0,
            Self::Ratio(a, _) => *a < 0,
            Self::Big(big) => big.is_negative(),
        }
    }

    pub(super) fn is_positive(&self) -> bool {
        !self.is_zero() && !self.is_negative()
    }

    pub(super) fn is_whole(&self) -> bool {
        match self {
            Self::Int(_) => true,
            Self::Ratio(..) => false,
            Self::Big(big) => big.is_integer(),
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        if let (Self::Int(a), Self::Int(b)) = (self, other)
            && let Some(sum) = a.checked_add(*b)
        {
            return Self::Int(sum);
        }
        match self.both(other) {
            Some(((a, b), (c, d))) => Self::ratio(a * d + c * b, b * d),
            None => Self::of(&(self.amount() + other.amount())),
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    pub(super) fn negated(&self) -> Self {
        let negated = match self {
            Self::Int(int) => int.checked_neg().map(Self::Int),
            Self::Ratio(a, b) => a.checked_neg().map(|it| Self::Ratio(it, *b)),
            Self::Big(_) => None,
        };
        negated.unwrap_or_else(|| Self::of(&-self.amount()))
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        if let (Self::Int(a), Self::Int(b)) = (self, other)
            && let Some(product) = a.checked_mul(*b)
        {
            return Self::Int(product);
        }
        match self.both(other) {
            Some(((a, b), (c, d))) => Self::ratio(a * c, b * d),
            None => Self::of(&(self.amount() * other.amount())),
        }
    }

    /// The quotient; none of a division by zero.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        if other.is_zero() {
            return None;
        }
        if let (Self::Int(a), Self::Int(b)) = (self, other)
            && a.checked_rem(*b) == Some(0)
        {
            return a.checked_div(*b).map(Self::Int);
        }
        Some(match self.both(other) {
            // Below the line stands what is above zero.
            Some(((a, b), (c, d))) => Self::ratio(a * d * c.signum(), b * c.abs()),
            None => Self::of(&(self.amount() / other.amount())),
        })
    }

    pub(super) fn floor(&self) -> Self {
        match self {
            Self::Int(int) => Self::Int(*int),
            Self::Ratio(a, b) => Self::Int(a.div_euclid(*b).into()),
            Self::Big(big) => Self::of(&big.floor()),
        }
    }

    pub(super) fn ceil(&self) -> Self {
        match self {
            Self::Int(int) => Self::Int(*int),
            // It is no whole number.
            Self::Ratio(a, b) => Self::Int(i128::from(a.div_euclid(*b)) + 1),
            Self::Big(big) => Self::of(&big.ceil()),
        }
    }

    /// The number as a numerator over a denominator above zero.
    pub(super) fn fraction(&self) -> (Self, Self) {
        match self {
            Self::Int(int) => (Self::Int(*int), Self::ONE),
            Self::Ratio(a, b) => (Self::Int((*a).into()), Self::Int((*b).into())),
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
        if let (Self::Int(a), Self::Int(b)) = (self, other) {
            return a.cmp(b);
        }
        match self.both(other) {
            Some(((a, b), (c, d))) => (a * d).cmp(&(c * b)),
            None => self.amount().cmp(&other.amount()),
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
