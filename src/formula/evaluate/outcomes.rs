//! What a truth may come to, over all completions of what is missing.
//!
//! Not which rows decide it: that is `sorted`.

use crate::formula::tree::Operator;

/// What is possible of a truth; `empty` is neither yes nor no (0/0, `all` of no rows).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// There is a completion that makes it true.
    pub yes: bool,
    /// There is a completion that makes it false.
    pub no: bool,
    /// There is a completion that makes it empty.
    pub empty: bool,
}

/// A truth that is the same for every completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// True.
    Yes,
    /// False.
    No,
    /// Neither: there is nothing that it could be said of.
    Empty,
}

impl Outcomes {
    /// Nothing is possible: where to begin when possibilities are gathered.
    pub(super) const NONE: Self = Self { yes: false, no: false, empty: false };
    /// Certainly true.
    pub(super) const YES: Self = Self { yes: true, no: false, empty: false };
    /// Certainly false.
    pub(super) const NO: Self = Self { yes: false, no: true, empty: false };
    /// Certainly empty.
    pub(super) const EMPTY: Self = Self { yes: false, no: false, empty: true };
    /// True or false.
    pub(super) const EITHER: Self = Self { yes: true, no: true, empty: false };
    /// Nothing is excluded.
    pub(super) const ANY: Self = Self { yes: true, no: true, empty: true };

    /// What it certainly is, if it is the same for every completion.
    pub fn certain(self) -> Option<Settled> {
        match (self.yes, self.no, self.empty) {
            (true, false, false) => Some(Settled::Yes),
            (false, true, false) => Some(Settled::No),
            (false, false, true) => Some(Settled::Empty),
            _ => None,
        }
    }

    /// Yes or no, if it is that for every completion.
    pub fn known(self) -> Option<bool> {
        match self.certain()? {
            Settled::Yes => Some(true),
            Settled::No => Some(false),
            Settled::Empty => None,
        }
    }

    pub(super) fn of(value: Option<bool>) -> Self {
        match value {
            Some(true) => Self::YES,
            Some(false) => Self::NO,
            None => Self::EMPTY,
        }
    }

    pub(super) fn or_else(self, other: Self) -> Self {
        Self {
            yes: self.yes || other.yes,
            no: self.no || other.no,
            empty: self.empty || other.empty,
        }
    }

    /// What both sound answers leave; the first where they leave nothing.
    pub(super) fn narrowed(self, other: Self) -> Self {
        let both = Self {
            yes: self.yes && other.yes,
            no: self.no && other.no,
            empty: self.empty && other.empty,
        };
        if both == Self::NONE { self } else { both }
    }

    pub(super) fn negated(self) -> Self {
        Self { yes: self.no, no: self.yes, empty: self.empty }
    }

    /// `false and empty` is false, `true and empty` is empty.
    pub(super) fn and(self, other: Self) -> Self {
        let (a, b) = (self, other);
        Self {
            yes: a.yes && b.yes,
            no: (a.no && b != Self::NONE) || (b.no && a != Self::NONE),
            empty: (a.empty && (b.yes || b.empty)) || (b.empty && a.yes),
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        self.negated().and(other.negated()).negated()
    }

    /// The second where the first is empty.
    pub(super) fn if_empty(self, other: Self) -> Self {
        let stays = Self { empty: false, ..self };
        if self.empty { stays.or_else(other) } else { stays }
    }
}

/// Which of two values is possibly the smaller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Orders {
    pub(super) less: bool,
    pub(super) equal: bool,
    pub(super) more: bool,
}

impl Orders {
    pub(super) fn of(order: std::cmp::Ordering) -> Self {
        Self { less: order.is_lt(), equal: order.is_eq(), more: order.is_gt() }
    }

    /// What a comparison may come to, of two values that are there.
    pub(super) fn judged(self, operator: Operator) -> Outcomes {
        let Self { less, equal, more } = self;
        let (yes, no) = match operator {
            Operator::Less => (less, equal || more),
            Operator::AtMost => (less || equal, more),
            Operator::Equal => (equal, less || more),
            Operator::Unequal => (less || more, equal),
            Operator::AtLeast => (equal || more, less),
            Operator::More => (more, less || equal),
            _ => (true, true),
        };
        Outcomes { yes, no, empty: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_gives_way_to_what_decides_alone() {
        assert_eq!(Outcomes::NO.and(Outcomes::EMPTY), Outcomes::NO);
        assert_eq!(Outcomes::YES.and(Outcomes::EMPTY), Outcomes::EMPTY);
        assert_eq!(Outcomes::YES.or(Outcomes::EMPTY), Outcomes::YES);
        assert_eq!(Outcomes::NO.or(Outcomes::EMPTY), Outcomes::EMPTY);
        assert_eq!(Outcomes::EMPTY.negated(), Outcomes::EMPTY);
        assert_eq!(Outcomes::EMPTY.if_empty(Outcomes::NO), Outcomes::NO);
    }

    #[test]
    fn two_open_sides_may_come_to_all_that_their_values_come_to() {
        let values = [Some(true), Some(false), None];
        let and = |a: Option<bool>, b: Option<bool>| match (a, b) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        };
        let sets = (0..8u8).map(|bits| -> Vec<_> {
            (0..3).filter(|it| bits >> it & 1 == 1).map(|it: usize| values[it]).collect()
        });
        let sets: Vec<_> = sets.collect();
        let all = |set: &[Option<bool>]| {
            set.iter().fold(Outcomes::NONE, |sum, it| sum.or_else(Outcomes::of(*it)))
        };

        for a in &sets {
            for b in &sets {
                let each: Vec<_> =
                    a.iter().flat_map(|x| b.iter().map(move |y| and(*x, *y))).collect();
                assert_eq!(all(a).and(all(b)), all(&each));
            }
        }
    }
}
