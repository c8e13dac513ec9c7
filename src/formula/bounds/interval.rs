//! Numbers between two ends, which may lie at infinity; both ends belong to them.

use std::cmp::Ordering;

use num_traits::{One, Signed, Zero};

use crate::formula::Amount;

/// All numbers from `low` to `high`; without bound where there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Interval {
    /// The least.
    pub low: Option<Amount>,
    /// The most.
    pub high: Option<Amount>,
}

/// An end, so that those at infinity have a place in the order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Below,
    At(Amount),
    Above,
}

impl End {
    fn sign(&self) -> Ordering {
        match self {
            Self::Below => Ordering::Less,
            Self::At(it) => it.cmp(&Amount::zero()),
            Self::Above => Ordering::Greater,
        }
    }

    /// 0 times anything is 0: no number of an interval is infinite itself.
    fn times(&self, other: &Self) -> Self {
        if let (Self::At(a), Self::At(b)) = (self, other) {
            return Self::At(a * b);
        }
        match (self.sign(), other.sign()) {
            (Ordering::Equal, _) | (_, Ordering::Equal) => Self::At(Amount::zero()),
            (a, b) if a == b => Self::Above,
            _ => Self::Below,
        }
    }

    fn amount(self) -> Option<Amount> {
        match self {
            Self::At(it) => Some(it),
            Self::Below | Self::Above => None,
        }
    }
}

impl Interval {
    /// One number alone.
    pub(super) fn exactly(amount: Amount) -> Self {
        Self { low: Some(amount.clone()), high: Some(amount) }
    }

    /// From 0 on.
    pub(super) fn from_zero() -> Self {
        Self { low: Some(Amount::zero()), high: None }
    }

    /// 0 to 1.
    pub(super) fn share() -> Self {
        Self { low: Some(Amount::zero()), high: Some(Amount::one()) }
    }

    fn ends(&self) -> [End; 2] {
        let low = self.low.clone().map_or(End::Below, End::At);
        [low, self.high.clone().map_or(End::Above, End::At)]
    }

    /// Whether no number is below 0.
    pub(super) fn is_from_zero(&self) -> bool {
        self.low.as_ref().is_some_and(|it| !it.is_negative())
    }

    /// Whether no number is above 0.
    pub(super) fn is_to_zero(&self) -> bool {
        self.high.as_ref().is_some_and(|it| !it.is_positive())
    }

    /// Whether 0 is none of the numbers.
    pub(super) fn lacks_zero(&self) -> bool {
        self.low.as_ref().is_some_and(Signed::is_positive)
            || self.high.as_ref().is_some_and(Signed::is_negative)
    }

    /// Whether 0 is the only number.
    pub fn is_zero(&self) -> bool {
        [&self.low, &self.high].iter().all(|it| it.as_ref().is_some_and(Zero::is_zero))
    }

    /// Whether no number is above any of the other's.
    pub(super) fn is_never_over(&self, other: &Self) -> bool {
        self.high.as_ref().zip(other.low.as_ref()).is_some_and(|(a, b)| a <= b)
    }

    /// The numbers of either, and those between.
    pub(super) fn hull(self, other: Self) -> Self {
        let low = self.low.zip(other.low).map(|(a, b)| a.min(b));
        Self { low, high: self.high.zip(other.high).map(|(a, b)| a.max(b)) }
    }

    /// The lesser of one number of each.
    pub(super) fn least(self, other: Self) -> Self {
        let low = self.low.zip(other.low).map(|(a, b)| a.min(b));
        Self { low, high: nearer(self.high, other.high, Amount::min) }
    }

    /// The greater of one number of each.
    pub(super) fn greatest(self, other: Self) -> Self {
        let high = self.high.zip(other.high).map(|(a, b)| a.max(b));
        Self { low: nearer(self.low, other.low, Amount::max), high }
    }

    /// The numbers that lie in both.
    pub(super) fn both(self, other: Self) -> Self {
        let low = nearer(self.low, other.low, Amount::max);
        Self { low, high: nearer(self.high, other.high, Amount::min) }
    }

    pub(super) fn negated(self) -> Self {
        Self { low: self.high.map(|it| -it), high: self.low.map(|it| -it) }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        let low = self.low.zip(other.low).map(|(a, b)| a + b);
        Self { low, high: self.high.zip(other.high).map(|(a, b)| a + b) }
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        let (a, b) = (self.ends(), other.ends());
        let all = a.iter().flat_map(|a| b.iter().map(|b| a.times(b)));
        let low = all.clone().min().and_then(End::amount);
        Self { low, high: all.max().and_then(End::amount) }
    }

    /// 1 over each number but 0.
    pub(super) fn reciprocal(&self) -> Self {
        let over = |it: &Option<Amount>| match it {
            Some(it) if !it.is_zero() => Some(it.recip()),
            _ => None,
        };
        let or_zero = |it: &Option<Amount>| over(it).unwrap_or_else(Amount::zero);
        if self.is_from_zero() {
            Self { low: Some(or_zero(&self.high)), high: over(&self.low) }
        } else if self.is_to_zero() {
            Self { low: over(&self.high), high: Some(or_zero(&self.low)) }
        } else {
            Self::default()
        }
    }

    /// The sum of any number of these, also of none.
    pub(super) fn summed(&self) -> Self {
        let zero = || Some(Amount::zero());
        let low = if self.is_from_zero() { zero() } else { None };
        Self { low, high: if self.is_to_zero() { zero() } else { None } }
    }
}

/// The one of two bounds that bounds more; one is more than none.
fn nearer(
    a: Option<Amount>,
    b: Option<Amount>,
    of: fn(Amount, Amount) -> Amount,
) -> Option<Amount> {
    match (a, b) {
        (Some(a), Some(b)) => Some(of(a, b)),
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formula::amount::whole;

    fn of(low: impl Into<Option<i64>>, high: impl Into<Option<i64>>) -> Interval {
        Interval { low: low.into().map(whole), high: high.into().map(whole) }
    }

    #[test]
    fn a_product_lies_between_the_products_of_the_ends() {
        assert_eq!(of(2, 3).times(&of(4, 5)), of(8, 15));
        assert_eq!(of(-2, 3).times(&of(-4, 5)), of(-12, 15));
        assert_eq!(of(-2, 3).times(&of(0, None)), Interval::default());
        assert_eq!(of(0, 1).times(&of(0, None)), of(0, None));
        assert_eq!(of(0, 0).times(&Interval::default()), of(0, 0));
        assert_eq!(of(None, -1).times(&of(2, None)), of(None, -2));
    }

    #[test]
    fn what_may_be_zero_has_a_reciprocal_without_bound() {
        let half = Amount::new(1.into(), 2.into());

        assert_eq!(
            of(2, None).reciprocal(),
            Interval { low: Some(whole(0)), high: Some(half.clone()) }
        );
        assert_eq!(of(0, 2).reciprocal(), Interval { low: Some(half.clone()), high: None });
        assert_eq!(of(0, None).reciprocal(), of(0, None));
        assert_eq!(of(None, -2).reciprocal(), Interval { low: Some(-half), high: Some(whole(0)) });
        assert_eq!(of(-1, 1).reciprocal(), of(None, None));
    }

    #[test]
    fn the_lesser_of_two_is_bounded_by_either() {
        assert_eq!(of(0, None).least(of(1, 2)), of(0, 2));
        assert_eq!(of(0, None).greatest(of(None, 2)), of(0, None));
        assert_eq!(of(0, None).both(of(None, 2)), of(0, 2));
        assert_eq!(of(0, 1).hull(of(3, None)), of(0, None));
    }

    #[test]
    fn a_sum_of_any_number_keeps_its_sign_alone() {
        assert_eq!(of(1, 2).summed(), of(0, None));
        assert_eq!(of(-1, 0).summed(), of(None, 0));
        assert_eq!(of(-1, 1).summed(), of(None, None));
        assert_eq!(of(0, 0).summed(), of(0, 0));
    }
}
