//! A number that is affine in unknown numbers, and the bounds that hold of several at once.
//!
//! Where one unknown lies, and what is decided of it, is `piece`'s.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::num::Num;
use crate::formula::Amount;

/// A constant and multiples of unknowns, these by their place, in order, none of them zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) constant: Num,
    pub(super) terms: Vec<(usize, Num)>,
}

impl Form {
    pub(super) fn constant(constant: Num) -> Self {
        Self { constant, terms: Vec::new() }
    }

    pub(super) fn variable(place: usize) -> Self {
        Self { constant: Num::ZERO, terms: vec![(place, Num::ONE)] }
    }

    /// The number, if it rests on nothing.
    pub(super) fn certain(&self) -> Option<&Num> {
        self.terms.is_empty().then_some(&self.constant)
    }

    pub(super) fn times(&self, factor: &Num) -> Self {
        if factor.is_zero() {
            return Self::constant(Num::ZERO);
        }
        Self {
            constant: self.constant.times(factor),
            terms: self.terms.iter().map(|(it, times)| (*it, times.times(factor))).collect(),
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let mut terms = Vec::with_capacity(self.terms.len() + other.terms.len());
        let (mut left, mut right) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        loop {
            let order = match (left.peek(), right.peek()) {
                (Some(a), Some(b)) => a.0.cmp(&b.0),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => break,
            };
            let (a, b) = match order {
                Ordering::Less => (left.next(), None),
                Ordering::Greater => (None, right.next()),
                Ordering::Equal => (left.next(), right.next()),
            };
            terms.extend(match (a, b) {
                (Some((place, a)), Some((_, b))) => {
                    let sum = a.plus(b);
                    (!sum.is_zero()).then_some((*place, sum))
                }
                (one, other) => one.or(other).cloned(),
            });
        }
        Self { constant: self.constant.plus(&other.constant), terms }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(&Num::Int(-1)))
    }

    /// The form's unknown part as a multiple of one that is the same for all its multiples:
    /// whole coefficients without a common divisor, the first above zero, where they fit.
    pub(super) fn primitive(&self) -> Option<(Vec<(usize, Num)>, Num)> {
        let first = &self.terms.first()?.1;
        let mut scale = Num::ONE;
        for (_, times) in &self.terms {
            scale = scale.times(&times.times(&scale).fraction().1);
        }
        let divisor = self
            .terms
            .iter()
            .fold(Num::ZERO, |so_far, (_, times)| common_divisor(&so_far, &times.times(&scale)));
        let divisor = if first.is_negative() { divisor.negated() } else { divisor };
        let factor = divisor.over(&scale)?;
        let terms: Option<Vec<_>> =
            self.terms.iter().map(|(it, times)| Some((*it, times.over(&factor)?))).collect();
        Some((terms?, factor))
    }
}

/// The greatest common divisor of two whole numbers.
fn common_divisor(a: &Num, b: &Num) -> Num {
    let whole = |it: &Num| it.amount().to_integer();
    let (mut a, mut b): (BigInt, BigInt) = (whole(a), whole(b));
    if let (Some(a), Some(b)) = (a.to_i128(), b.to_i128()) {
        let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        return Num::of(&Amount::from_integer(a.into()));
    }
    while b != BigInt::ZERO {
        let rest = &a % &b;
        (a, b) = (b, rest);
    }
    let positive = if a < BigInt::ZERO { -a } else { a };
    Num::of(&Amount::from_integer(positive))
}
