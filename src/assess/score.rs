//! Điểm: points, exact, and what they may still come to while a number is missing.

use std::fmt;

use num_rational::Ratio;

/// Points earned: certain when both ends are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// What is certain.
    pub low: Ratio<u128>,
    /// What is possible.
    pub high: Ratio<u128>,
    /// The most that can be earned.
    pub most: u64,
}

impl Score {
    /// Points that are certain.
    pub fn certain(points: Ratio<u128>, most: u64) -> Self {
        Self { low: points, high: points, most }
    }

    /// Points of which nothing is known.
    pub fn open(most: u64) -> Self {
        Self { low: Ratio::from_integer(0), high: whole(most), most }
    }

    /// Whether the points are certain.
    pub fn is_certain(self) -> bool {
        self.low == self.high
    }

    /// Whether all points are earned.
    pub fn is_full(self) -> bool {
        self.low == whole(self.most)
    }

    /// The points of several criteria together.
    pub fn sum(scores: impl IntoIterator<Item = Self>) -> Self {
        let none = Self::certain(Ratio::from_integer(0), 0);
        scores.into_iter().fold(none, |sum, it| Self {
            low: sum.low + it.low,
            high: sum.high + it.high,
            most: sum.most + it.most,
        })
    }

    /// The points of the best of several criteria.
    pub fn best(scores: impl IntoIterator<Item = Self>) -> Self {
        let none = Self::certain(Ratio::from_integer(0), 0);
        scores.into_iter().fold(none, |best, it| Self {
            low: best.low.max(it.low),
            high: best.high.max(it.high),
            most: best.most.max(it.most),
        })
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

/// Points between the ends of a scale: `points` × share ÷ `full`, all of them from there.
pub(super) fn scaled(share: Ratio<u128>, full: Ratio<u128>, points: u64) -> Ratio<u128> {
    if share >= full { whole(points) } else { whole(points) * share / full }
}

fn whole(points: u64) -> Ratio<u128> {
    Ratio::from_integer(u128::from(points))
}
