//! Where a number lies: its ends, whether they are reached, whether it may be empty.
//!
//! Not how its parts hang together: two ranges are taken for independent, which contains
//! every completion but may contain more.

use std::cmp::Ordering;

use num_traits::Zero;

use super::num::Num;
use super::outcomes::{Orders, Outcomes};
use crate::formula::Amount;
use crate::formula::tree::Operator;

/// An end of a range, and whether the number can be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    pub(super) at: Num,
    pub(super) reached: bool,
}

impl Edge {
    pub(super) fn reached(at: Num) -> Self {
        Self { at, reached: true }
    }
}

/// All that a number may be: between two edges (none: without bound), or empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) low: Option<Edge>,
    pub(super) high: Option<Edge>,
    pub(super) empty: bool,
    pub(super) some: bool,
}

/// The hull of a number over all completions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hull {
    /// The least it may be; none where it may be as low as one likes.
    pub low: Option<End>,
    /// The most it may be; none where it may be as high as one likes.
    pub high: Option<End>,
    /// Whether it may be empty (0/0).
    pub empty: bool,
    /// Whether it may be anything but empty; where not, the ends say nothing.
    pub some: bool,
}

/// An end of a hull.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub at: Amount,
    /// Whether a completion gets there, or only as near as one likes.
    pub reached: bool,
}

impl Hull {
    /// The number, where every completion gives the same.
    pub fn certain(&self) -> Option<&Amount> {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low.at == high.at && self.some && !self.empty => {
                Some(&low.at)
            }
            _ => None,
        }
    }

    /// Whether it says no more than that the number is not known: it may be 0 and anything above.
    pub fn says_nothing(&self) -> bool {
        self.high.is_none() && self.low.as_ref().is_none_or(|it| it.at.is_zero())
    }

    /// The part of it between two bounds, where it is a number.
    #[must_use]
    pub fn between(&self, least: Option<&Amount>, most: Option<&Amount>) -> Self {
        let low = further(self.low.as_ref(), least, Ordering::Greater);
        let high = further(self.high.as_ref(), most, Ordering::Less);
        Self { low, high, empty: false, some: self.some }
    }
}

/// The end that is further in: an own one, or a bound.
fn further(own: Option<&End>, bound: Option<&Amount>, into: Ordering) -> Option<End> {
    let bound = bound.map(|at| End { at: at.clone(), reached: true });
    match (own, bound) {
        (Some(own), Some(bound)) if bound.at.cmp(&own.at) == into => Some(bound),
        (None, bound) => bound,
        (own, _) => own.cloned(),
    }
}

impl Range {
    /// Certainly empty.
    pub(super) const EMPTY: Self = Self { low: None, high: None, empty: true, some: false };
    /// Any number, but not empty.
    pub(super) const WIDE: Self = Self { low: None, high: None, empty: false, some: true };
    /// Any number or empty.
    pub(super) const ANY: Self = Self { low: None, high: None, empty: true, some: true };

    pub(super) fn between(low: Option<Edge>, high: Option<Edge>) -> Self {
        Self { low, high, empty: false, some: true }
    }

    pub(super) fn point(at: Num) -> Self {
        Self::between(Some(Edge::reached(at.clone())), Some(Edge::reached(at)))
    }

    pub(super) fn at_least(at: Num) -> Self {
        Self::between(Some(Edge::reached(at)), None)
    }

    /// The number, if it is certain and not empty.
    pub(super) fn certain(&self) -> Option<&Num> {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low.at == high.at && self.some && !self.empty => {
                Some(&low.at)
            }
            _ => None,
        }
    }

    pub(super) fn hull(&self) -> Hull {
        let end = |edge: &Edge| End { at: edge.at.amount(), reached: edge.reached };
        Hull {
            low: self.low.as_ref().map(end),
            high: self.high.as_ref().map(end),
            empty: self.empty,
            some: self.some,
        }
    }

    /// The range that holds both.
    pub(super) fn union(&self, other: &Self) -> Self {
        if !self.some || !other.some {
            let one = if self.some { self } else { other };
            return Self { empty: self.empty || other.empty, ..one.clone() };
        }
        Self {
            low: outer(self.low.as_ref(), other.low.as_ref(), Ordering::Less),
            high: outer(self.high.as_ref(), other.high.as_ref(), Ordering::Greater),
            empty: self.empty || other.empty,
            some: true,
        }
    }

    /// What both sound answers leave; the first where they leave nothing.
    pub(super) fn narrowed(self, other: &Self) -> Self {
        let both = Self {
            low: inner(self.low.as_ref(), other.low.as_ref(), Ordering::Greater),
            high: inner(self.high.as_ref(), other.high.as_ref(), Ordering::Less),
            empty: self.empty && other.empty,
            some: self.some && other.some,
        };
        let lost = both.some && both.is_void() || !both.some && !both.empty;
        if lost { self } else { both }
    }

    /// Whether its ends leave no number between them.
    pub(super) fn is_void(&self) -> bool {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) => match low.at.cmp(&high.at) {
                Ordering::Less => false,
                Ordering::Equal => !(low.reached && high.reached),
                Ordering::Greater => true,
            },
            _ => false,
        }
    }

    /// Which order it may stand in to another, where neither is empty.
    pub(super) fn orders(&self, other: &Self) -> Orders {
        if !self.some || !other.some {
            return Orders::default();
        }
        let below = |low: &Option<Edge>, high: &Option<Edge>| match (low, high) {
            (Some(low), Some(high)) => low.at.cmp(&high.at),
            _ => Ordering::Less,
        };
        let touch = |low: &Option<Edge>, high: &Option<Edge>| match below(low, high) {
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => [low, high].iter().all(|it| it.as_ref().is_none_or(|e| e.reached)),
        };
        Orders {
            less: below(&self.low, &other.high).is_lt(),
            more: below(&other.low, &self.high).is_lt(),
            equal: touch(&self.low, &other.high) && touch(&other.low, &self.high),
        }
    }

    /// What a comparison with another may come to.
    pub(super) fn judged(&self, operator: Operator, other: &Self) -> Outcomes {
        let empty = self.empty || other.empty;
        Outcomes { empty, ..self.orders(other).judged(operator) }
    }
}

/// The edge further out; none if either side has no bound.
fn outer(a: Option<&Edge>, b: Option<&Edge>, out: Ordering) -> Option<Edge> {
    let (a, b) = (a?, b?);
    let order = a.at.cmp(&b.at);
    Some(match order {
        Ordering::Equal => Edge { at: a.at.clone(), reached: a.reached || b.reached },
        _ if order == out => a.clone(),
        _ => b.clone(),
    })
}

/// The edge further in.
fn inner(a: Option<&Edge>, b: Option<&Edge>, into: Ordering) -> Option<Edge> {
    let (Some(a), Some(b)) = (a, b) else { return a.or(b).cloned() };
    let order = a.at.cmp(&b.at);
    Some(match order {
        Ordering::Equal => Edge { at: a.at.clone(), reached: a.reached && b.reached },
        _ if order == into => a.clone(),
        _ => b.clone(),
    })
}
