//! What a number or a condition may come to.

use num_traits::{Signed, Zero};

use crate::formula::{Amount, Value};

/// What a condition may come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// It may hold.
    pub yes: bool,
    /// It may fail.
    pub no: bool,
    /// There may be nothing to ask it of.
    pub empty: bool,
}

impl Outcomes {
    /// It holds, or fails, whatever is missing.
    pub fn of(it: bool) -> Self {
        Self { yes: it, no: !it, empty: false }
    }

    /// It may hold or fail.
    pub fn open() -> Self {
        Self { yes: true, no: true, empty: false }
    }

    /// Nothing to ask it of.
    pub fn nothing() -> Self {
        Self { yes: false, no: false, empty: true }
    }

    /// The one outcome there is: `Some(None)` is empty; none while there are several.
    #[allow(clippy::option_option)] // Open, empty, and either answer are four things.
    pub fn certain(self) -> Option<Option<bool>> {
        match (self.yes, self.no, self.empty) {
            (true, false, false) => Some(Some(true)),
            (false, true, false) => Some(Some(false)),
            (false, false, true) => Some(None),
            _ => None,
        }
    }

    /// Both, as if neither had to do with the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let (a, b) = (self, other);
        Self {
            yes: a.yes && b.yes,
            no: a.no || b.no,
            empty: a.empty && (b.yes || b.empty) || b.empty && (a.yes || a.empty),
        }
    }

    /// Either, as if neither had to do with the other.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// The contrary; of nothing, nothing.
    #[must_use]
    #[allow(clippy::should_implement_trait)] // It reads as the language writes it.
    pub fn not(self) -> Self {
        Self { yes: self.no, no: self.yes, empty: self.empty }
    }

    /// What either of two cases may come to.
    #[must_use]
    pub fn either(self, other: Self) -> Self {
        Self {
            yes: self.yes || other.yes,
            no: self.no || other.no,
            empty: self.empty || other.empty,
        }
    }
}

/// An end of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Where it is.
    pub at: Amount,
    /// Whether it can be reached, and not only approached.
    pub reached: bool,
}

impl End {
    pub(super) fn at(at: Amount) -> Self {
        Self { at, reached: true }
    }
}

/// All that a number may come to, from its least to its most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hull {
    /// The least; none where there is no bound.
    pub low: Option<End>,
    /// The most.
    pub high: Option<End>,
    /// Whether there may be nothing to compute it from.
    pub empty: bool,
    /// Whether it may be a number at all.
    pub some: bool,
}

impl Hull {
    /// One number.
    pub fn certainly(at: Amount) -> Self {
        let end = Some(End::at(at));
        Self { low: end.clone(), high: end, empty: false, some: true }
    }

    /// From here to there.
    pub(super) fn between_ends(low: Option<End>, high: Option<End>) -> Self {
        Self { low, high, empty: false, some: true }
    }

    /// Nothing to compute it from.
    pub(super) fn nothing() -> Self {
        Self { low: None, high: None, empty: true, some: false }
    }

    /// Anything.
    pub(super) fn anything() -> Self {
        Self::between_ends(None, None)
    }

    /// The number, where it is the same whatever is missing.
    pub fn certain(&self) -> Option<Amount> {
        match (&self.low, &self.high) {
            (Some(low), Some(high)) if low.at == high.at && self.some && !self.empty => {
                Some(low.at.clone())
            }
            _ => None,
        }
    }

    /// The part of it between two bounds.
    #[must_use]
    pub fn between(&self, least: Option<&Amount>, most: Option<&Amount>) -> Self {
        let low = match (&self.low, least) {
            (Some(own), Some(least)) if own.at < *least => Some(End::at(least.clone())),
            (None, Some(least)) => Some(End::at(least.clone())),
            (own, _) => own.clone(),
        };
        let high = match (&self.high, most) {
            (Some(own), Some(most)) if own.at > *most => Some(End::at(most.clone())),
            (None, Some(most)) => Some(End::at(most.clone())),
            (own, _) => own.clone(),
        };
        Self { low, high, empty: false, some: true }
    }

    pub(super) fn joined(self, other: Self) -> Self {
        if !self.some {
            return Self { empty: self.empty || other.empty, ..other };
        }
        if !other.some {
            return Self { empty: self.empty || other.empty, ..self };
        }
        let low = match (self.low, other.low) {
            (Some(a), Some(b)) => Some(lower(a, b)),
            _ => None,
        };
        let high = match (self.high, other.high) {
            (Some(a), Some(b)) => Some(higher(a, b)),
            _ => None,
        };
        Self { low, high, empty: self.empty || other.empty, some: true }
    }

    fn lifted(self, other: Self, of: impl Fn(Self, Self) -> Self) -> Self {
        let empty = self.empty || other.empty;
        if self.some && other.some { Self { empty, ..of(self, other) } } else { Self::nothing() }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        self.lifted(other, |a, b| {
            let add = |a: Option<End>, b: Option<End>| {
                let (a, b) = (a?, b?);
                Some(End { at: a.at + b.at, reached: a.reached && b.reached })
            };
            Self::between_ends(add(a.low, b.low), add(a.high, b.high))
        })
    }

    pub(super) fn negated(self) -> Self {
        let turn = |it: Option<End>| it.map(|it| End { at: -it.at, ..it });
        Self { low: turn(self.high), high: turn(self.low), ..self }
    }

    pub(super) fn least(self, other: Self) -> Self {
        self.lifted(other, |a, b| {
            let low = match (a.low, b.low) {
                (Some(a), Some(b)) => Some(lower(a, b)),
                _ => None,
            };
            let high = match (a.high, b.high) {
                (Some(a), Some(b)) => Some(if b.at < a.at { b } else { a }),
                (a, b) => a.or(b),
            };
            Self::between_ends(low, high)
        })
    }

    pub(super) fn greatest(self, other: Self) -> Self {
        self.negated().least(other.negated()).negated()
    }

    pub(super) fn times(self, other: Self) -> Self {
        self.lifted(other, |a, b| {
            let finite = [&a.low, &a.high, &b.low, &b.high].iter().all(|it| it.is_some());
            if !finite {
                return times_unbounded(&a, &b);
            }
            let ends = |it: &Self| [it.low.clone(), it.high.clone()].into_iter().flatten();
            let products = ends(&a).flat_map(|one| {
                ends(&b).map(move |other| End {
                    reached: one.reached && (other.reached || one.at.is_zero())
                        || other.at.is_zero() && other.reached,
                    at: &one.at * &other.at,
                })
            });
            let all: Vec<End> = products.collect();
            let low = all.iter().cloned().reduce(lower);
            let high = all.into_iter().reduce(higher);
            Self::between_ends(low, high)
        })
    }

    pub(super) fn over(self, other: Self) -> Self {
        if self.some && other.some && other.only_zero() {
            return Self::nothing();
        }
        let zero = other.may_be_zero();
        let divided = self.lifted(other, |a, b| match b.inverse() {
            Some(inverse) => a.times(inverse),
            None => Self::anything(),
        });
        Self { empty: divided.empty || zero, ..divided }
    }

    fn only_zero(&self) -> bool {
        self.low.as_ref().is_some_and(|it| it.at.is_zero())
            && self.high.as_ref().is_some_and(|it| it.at.is_zero())
    }

    /// Whether 0 is in it.
    pub(super) fn may_be_zero(&self) -> bool {
        let below =
            self.low.as_ref().is_none_or(|it| it.at.is_negative() || it.at.is_zero() && it.reached);
        let above = self
            .high
            .as_ref()
            .is_none_or(|it| it.at.is_positive() || it.at.is_zero() && it.reached);
        self.some && below && above
    }

    /// 1 over it, where it is on one side of 0; 0 itself left out.
    fn inverse(&self) -> Option<Self> {
        let positive = self.low.as_ref().is_some_and(|it| !it.at.is_negative());
        let negative = self.high.as_ref().is_some_and(|it| !it.at.is_positive());
        if !positive && !negative {
            return None;
        }
        let one = |it: &Option<End>| match it {
            Some(it) if it.at.is_zero() => None,
            Some(it) => Some(End { at: it.at.recip(), reached: it.reached }),
            None => Some(End { at: Amount::zero(), reached: false }),
        };
        Some(Self::between_ends(one(&self.high), one(&self.low)))
    }
}

fn times_unbounded(a: &Hull, b: &Hull) -> Hull {
    let never_below = |it: &Hull| it.low.as_ref().is_some_and(|it| !it.at.is_negative());
    if never_below(a) && never_below(b) {
        let low = a
            .low
            .clone()
            .zip(b.low.clone())
            .map(|(a, b)| End { reached: a.reached && b.reached, at: a.at * b.at });
        let high = match (&a.high, &b.high) {
            (Some(one), _) | (_, Some(one)) if one.at.is_zero() => Some(one.clone()),
            (Some(a), Some(b)) => Some(End { at: &a.at * &b.at, reached: a.reached && b.reached }),
            _ => None,
        };
        return Hull::between_ends(low, high);
    }
    Hull::anything()
}

fn lower(a: End, b: End) -> End {
    match a.at.cmp(&b.at) {
        std::cmp::Ordering::Less => a,
        std::cmp::Ordering::Greater => b,
        std::cmp::Ordering::Equal => End { reached: a.reached || b.reached, ..a },
    }
}

fn higher(a: End, b: End) -> End {
    match a.at.cmp(&b.at) {
        std::cmp::Ordering::Greater => a,
        std::cmp::Ordering::Less => b,
        std::cmp::Ordering::Equal => End { reached: a.reached || b.reached, ..a },
    }
}

/// The final value of a field: what is stated, computed, or holds where nothing is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It is this.
    Known(Value),
    /// It may be any of these, lowest first; none are named for numbers and texts.
    Open(Vec<Value>),
}
