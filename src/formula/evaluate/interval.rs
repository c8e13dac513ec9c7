//! Arithmetic of ranges: what sums, products and quotients of independent numbers may be.
//!
//! Exact for two numbers that share nothing missing; of others it holds every completion.

use std::cmp::Ordering;

use super::num::Num;
use super::range::{Edge, Range};

/// An end on the extended line.
#[derive(Clone)]
enum Reach {
    Lowest,
    At(Edge),
    Highest,
}

impl Range {
    pub(super) fn negated(&self) -> Self {
        let turned = |it: &Option<Edge>| {
            it.as_ref().map(|e| Edge { at: e.at.negated(), reached: e.reached })
        };
        Self { low: turned(&self.high), high: turned(&self.low), ..*self }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let sum = |a: &Option<Edge>, b: &Option<Edge>| {
            let (a, b) = (a.as_ref()?, b.as_ref()?);
            Some(Edge { at: a.at.plus(&b.at), reached: a.reached && b.reached })
        };
        let (low, high) = (sum(&self.low, &other.low), sum(&self.high, &other.high));
        self.with(other, low, high)
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.negated())
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        if !self.some || !other.some {
            return self.with(other, None, None);
        }
        let corners = corners(self, other);
        let (low, high) = (extreme(&corners, Ordering::Less), extreme(&corners, Ordering::Greater));
        self.with(other, low, high)
    }

    /// The quotient: empty where the divisor is zero.
    pub(super) fn over(&self, divisor: &Self) -> Self {
        let zero = Self::point(Num::ZERO);
        let by_zero = divisor.orders(&zero);
        let empty = self.empty || divisor.empty || by_zero.equal;
        if !self.some || !divisor.some || !(by_zero.less || by_zero.more) {
            return Self::EMPTY;
        }
        let positive = by_zero.more.then(|| self.times(&turned_over(divisor)));
        let negative = by_zero.less.then(|| self.negated().times(&turned_over(&divisor.negated())));
        let both = match (positive, negative) {
            (Some(a), Some(b)) => a.union(&b),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => Self::EMPTY,
        };
        Self { empty, ..both }
    }

    pub(super) fn least(&self, other: &Self) -> Self {
        self.negated().greatest(&other.negated()).negated()
    }

    pub(super) fn greatest(&self, other: &Self) -> Self {
        let higher = |a: &Option<Edge>, b: &Option<Edge>, low: bool| match (a, b) {
            (Some(a), Some(b)) => Some(match a.at.cmp(&b.at) {
                Ordering::Less => b.clone(),
                Ordering::Greater => a.clone(),
                // The greater of two is low only where both are, high where either is.
                Ordering::Equal if low => Edge { reached: a.reached && b.reached, ..a.clone() },
                Ordering::Equal => Edge { reached: a.reached || b.reached, ..a.clone() },
            }),
            (Some(one), None) | (None, Some(one)) if low => Some(one.clone()),
            _ => None,
        };
        let (low, high) =
            (higher(&self.low, &other.low, true), higher(&self.high, &other.high, false));
        self.with(other, low, high)
    }

    /// The second where the first is empty.
    pub(super) fn if_empty(&self, other: &Self) -> Self {
        let stays = Self { empty: false, ..self.clone() };
        match (self.empty, self.some) {
            (false, _) => stays,
            (true, false) => other.clone(),
            (true, true) => {
                let empty = other.empty;
                Self { empty, ..stays.union(other) }
            }
        }
    }

    fn with(&self, other: &Self, low: Option<Edge>, high: Option<Edge>) -> Self {
        if !self.some || !other.some {
            return Self::EMPTY;
        }
        Self { low, high, empty: self.empty || other.empty, some: true }
    }
}

/// 1/x of the part of a range that is above zero.
fn turned_over(range: &Range) -> Range {
    let turned = |edge: &Edge| Num::ONE.over(&edge.at).map(|at| Edge { at, reached: edge.reached });
    let high = range.low.as_ref().filter(|it| it.at.is_positive()).and_then(turned);
    let low = match &range.high {
        Some(edge) => turned(edge),
        None => Some(Edge { at: Num::ZERO, reached: false }),
    };
    Range::between(low, high)
}

fn corners(a: &Range, b: &Range) -> Vec<Reach> {
    let ends = |it: &Range| {
        [
            it.low.clone().map_or(Reach::Lowest, Reach::At),
            it.high.clone().map_or(Reach::Highest, Reach::At),
        ]
    };
    let others = ends(b);
    ends(a).iter().flat_map(|x| others.iter().map(|y| product(x, y))).collect()
}

fn product(a: &Reach, b: &Reach) -> Reach {
    let (edge, other) = match (a, b) {
        (Reach::At(a), Reach::At(b)) => {
            let nothing = |it: &Edge| it.at.is_zero() && it.reached;
            let reached = a.reached && b.reached || nothing(a) || nothing(b);
            return Reach::At(Edge { at: a.at.times(&b.at), reached });
        }
        (Reach::At(edge), other) | (other, Reach::At(edge)) => (edge, other),
        (Reach::Lowest, Reach::Lowest) | (Reach::Highest, Reach::Highest) => return Reach::Highest,
        _ => return Reach::Lowest,
    };
    if edge.at.is_zero() {
        return Reach::At(edge.clone());
    }
    match (other, edge.at.is_negative()) {
        (Reach::Highest, false) | (Reach::Lowest, true) => Reach::Highest,
        _ => Reach::Lowest,
    }
}

/// The corner furthest to one side; none if there is no bound.
fn extreme(corners: &[Reach], side: Ordering) -> Option<Edge> {
    let mut furthest: Option<Edge> = None;
    for corner in corners {
        let edge = match (corner, side) {
            (Reach::At(edge), _) => edge,
            (Reach::Lowest, Ordering::Less) | (Reach::Highest, Ordering::Greater) => return None,
            _ => continue,
        };
        furthest = Some(match furthest {
            None => edge.clone(),
            Some(so_far) => match edge.at.cmp(&so_far.at) {
                Ordering::Equal => Edge { reached: edge.reached || so_far.reached, ..so_far },
                order if order == side => edge.clone(),
                _ => so_far,
            },
        });
    }
    furthest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ranges with ends from -2 to 2, reached or not, and without.
    fn ranges() -> Vec<Range> {
        let ends = || {
            let some = (-2..3).flat_map(|at| {
                [true, false].map(|reached| Some(Edge { at: Num::Int(at), reached }))
            });
            some.chain([None])
        };
        let all = ends().flat_map(|low| ends().map(move |high| Range::between(low.clone(), high)));
        all.filter(|it| !it.is_void()).collect()
    }

    /// Numbers of a range: its ends, near them, and far out.
    fn numbers(range: &Range) -> Vec<Num> {
        let quarters = (-16..17).filter_map(|it| Num::Int(it).over(&Num::Int(4)));
        let far = [Num::Int(-1_000_000), Num::Int(1_000_000)];
        quarters.chain(far).filter(|it| contains(range, it)).collect()
    }

    fn contains(range: &Range, number: &Num) -> bool {
        range.orders(&Range::point(number.clone())).equal
    }

    #[test]
    fn arithmetic_holds_all_that_numbers_of_ranges_come_to() {
        let ranges = ranges();
        for a in ranges.iter().step_by(3) {
            for b in &ranges {
                let made =
                    [a.plus(b), a.minus(b), a.times(b), a.least(b), a.greatest(b), a.over(b)];
                for x in numbers(a).iter().step_by(2) {
                    for y in &numbers(b) {
                        let all = [
                            Some(x.plus(y)),
                            Some(x.minus(y)),
                            Some(x.times(y)),
                            Some(x.min(y).clone()),
                            Some(x.max(y).clone()),
                            x.over(y),
                        ];
                        for (made, number) in made.iter().zip(all) {
                            let held = number.map_or(made.empty, |it| contains(made, &it));
                            assert!(held, "{a:?} {b:?} {made:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn ends_that_are_reached_are_those_of_numbers() {
        let whole = |low: i128, high: i128| {
            let edge = |at| Some(Edge::reached(Num::Int(at)));
            Range::between(edge(low), edge(high))
        };

        assert_eq!(whole(-2, 3).times(&whole(-1, 4)), whole(-8, 12));
        assert_eq!(whole(-2, 3).minus(&whole(-1, 4)), whole(-6, 4));
        assert_eq!(whole(4, 8).over(&whole(-2, -1)), whole(-8, -2));
        assert_eq!(whole(1, 2).over(&whole(0, 0)), Range::EMPTY);
        assert_eq!(whole(0, 5).least(&whole(2, 3)), whole(0, 3));
        assert_eq!(whole(0, 5).greatest(&whole(2, 3)), whole(2, 5));
    }
}
