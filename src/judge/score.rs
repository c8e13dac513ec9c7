//! Điểm: points, exact, and what they may still come to while a number is missing.

use std::fmt;

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::formula::Amount;
use crate::law::bench::PointRange;

/// How many criteria that may be left out are tried in every way.
const MANY: usize = 10;

/// Points earned: certain when both ends are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// What is certain.
    pub low: Amount,
    /// What is possible.
    pub high: Amount,
    /// The most that can be earned, bonus aside.
    pub most: Amount,
}

impl Score {
    /// Points that are certain.
    pub fn certain(points: Amount, most: Amount) -> Self {
        Self { low: points.clone(), high: points, most }
    }

    /// Points of which nothing is known.
    pub fn open(range: &PointRange) -> Self {
        Self { low: -range.penalty.clone(), high: &range.of + &range.bonus, most: range.of.clone() }
    }

    /// Whether the points are certain.
    pub fn is_certain(&self) -> bool {
        self.low == self.high
    }

    /// The points of several criteria together.
    pub fn sum<'a>(scores: impl IntoIterator<Item = &'a Self>) -> Self {
        let none = Self::certain(Amount::zero(), Amount::zero());
        scores.into_iter().fold(none, |sum, it| Self {
            low: sum.low + &it.low,
            high: sum.high + &it.high,
            most: sum.most + &it.most,
        })
    }

    /// What points together come to on a scale, where the last of them may be left out: the
    /// least and the most over all ways to leave some out.
    pub(super) fn scaled(certain: &Self, may_leave: &[Self], most: &Amount) -> Self {
        let Some((first, rest)) = may_leave.split_first() else { return certain.brought_to(most) };
        // Beyond this the ways are too many to try, and any range that holds them will do.
        if may_leave.len() > MANY {
            let all = Self::sum([certain].into_iter().chain(may_leave));
            let factor = if certain.most.is_zero() { Amount::one() } else { most / &certain.most };
            let widest = |it: &Amount| (it * &factor).abs().max(it.abs());
            return Self { low: -widest(&all.low), high: widest(&all.high), most: most.clone() };
        }
        let out = Self::scaled(certain, rest, most);
        let within = Self::scaled(&Self::sum([certain, first]), rest, most);
        Self { low: out.low.min(within.low), high: out.high.max(within.high), most: most.clone() }
    }

    /// The points of the best of several criteria.
    pub fn best<'a>(scores: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        scores.into_iter().cloned().reduce(|best, it| Self {
            low: best.low.max(it.low),
            high: best.high.max(it.high),
            most: best.most.max(it.most),
        })
    }

    /// These points on a scale that has another maximum.
    #[must_use]
    pub fn brought_to(&self, most: &Amount) -> Self {
        if self.most.is_zero() || self.most == *most {
            return Self { most: most.clone(), ..self.clone() };
        }
        let factor = most / &self.most;
        Self { low: &self.low * &factor, high: &self.high * &factor, most: most.clone() }
    }
}

/// Writes "147/50", "3", or "0..1" while it is open.
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_certain() {
            write!(f, "{}", self.low)
        } else {
            write!(f, "{}..{}", self.low, self.high)
        }
    }
}

/// Points rounded as their criterion says: half up, by their size.
pub(super) fn rounded(points: &Amount, to: Option<&Amount>) -> Amount {
    let Some(step) = to.filter(|it| it.is_positive()) else { return points.clone() };
    // Twice over whole numbers, so that no fraction is brought to its lowest terms on the way.
    let whole = points.denom() * step.numer();
    let twice = points.numer().abs() * step.denom() * 2 + &whole;
    let steps: BigInt = twice / (whole * 2);
    let size = if points.is_negative() { -steps } else { steps };
    Amount::new(size * step.numer(), step.denom().clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numerator: i64, denominator: i64) -> Amount {
        Amount::new(numerator.into(), denominator.into())
    }

    #[test]
    fn points_are_rounded_half_up_by_their_size() {
        let cent = of(1, 100);
        let to = |numerator, denominator| rounded(&of(numerator, denominator), Some(&cent));

        assert_eq!(to(1005, 1000), of(101, 100));
        assert_eq!(to(10049, 10000), of(1, 1));
        assert_eq!(to(-1005, 1000), of(-101, 100));
        assert_eq!(to(1, 300), of(0, 1));
        assert_eq!(to(1, 200), of(1, 100));
        assert_eq!(rounded(&of(1, 3), None), of(1, 3));
        assert_eq!(rounded(&of(7, 4), Some(&of(3, 2))), of(3, 2));
        assert_eq!(rounded(&of(9, 4), Some(&of(3, 2))), of(3, 1));
    }

    #[test]
    fn a_total_is_open_over_all_that_may_be_left_out() {
        let certain = Score::certain(of(90, 1), of(88, 1));
        let open = Score { low: of(0, 1), high: of(12, 1), most: of(12, 1) };

        let total = Score::scaled(&certain, &[open], &of(100, 1));

        assert_eq!((total.low, total.high), (of(90, 1), of(1125, 11)));
    }

    #[test]
    fn a_total_is_brought_to_its_scale() {
        let score = Score::certain(of(45, 1), of(90, 1));

        assert_eq!(score.brought_to(&of(100, 1)).low, of(50, 1));
        assert_eq!(score.brought_to(&of(90, 1)).low, of(45, 1));
    }
}
