//! A value as far as it is known, how two compare, and what is stated as such a value.

use num_traits::Zero;

use super::hull::{Cell, Hull, Outcomes};
use crate::formula::expr::Rules;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Kind, Value, amount};
use crate::words::Date;

/// A value as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Val {
    Number(Hull),
    Truth(Outcomes),
    /// The values that a choice may have, lowest first.
    Choice(Vec<u16>),
    Date(Option<Date>),
    Text(Option<Box<str>>),
    /// How many values a list has, if that is known.
    List(Option<u64>),
}

impl Val {
    pub(super) fn is_certain(&self) -> bool {
        match self {
            Self::Number(it) => it.certain().is_some() || !it.some,
            Self::Truth(it) => it.certain().is_some(),
            Self::Choice(it) => it.len() == 1,
            Self::Date(it) => it.is_some(),
            Self::Text(it) => it.is_some(),
            Self::List(it) => it.is_some(),
        }
    }

    pub(super) fn number(self) -> Hull {
        match self {
            Self::Number(it) => it,
            _ => Hull::anything(),
        }
    }

    pub(super) fn truth(self) -> Outcomes {
        match self {
            Self::Truth(it) => it,
            _ => Outcomes { yes: true, no: true, empty: true },
        }
    }

    pub(super) fn either(self, other: Self) -> Self {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => Self::Number(a.joined(b)),
            (Self::Truth(a), Self::Truth(b)) => Self::Truth(a.either(b)),
            (Self::Choice(mut a), Self::Choice(b)) => {
                a.extend(b);
                a.sort_unstable();
                a.dedup();
                Self::Choice(a)
            }
            (Self::Date(a), Self::Date(b)) => Self::Date(a.filter(|_| a == b)),
            (Self::Text(a), Self::Text(b)) => {
                let same = a == b;
                Self::Text(a.filter(|_| same))
            }
            (Self::List(a), Self::List(b)) => Self::List(a.filter(|_| a == b)),
            (a, _) => a,
        }
    }
}

/// A number that is stated.
pub(super) fn number_of(value: &Value) -> Option<Amount> {
    match value {
        Value::Count(it) => Some(amount::whole(*it)),
        Value::Number(it) => Some((**it).clone()),
        _ => None,
    }
}

/// A value that is stated.
pub(super) fn known(value: &Value, kind: &Kind) -> Val {
    match (value, kind) {
        (Value::Truth(it), _) => Val::Truth(Outcomes::of(*it)),
        (Value::Choice(it), _) => Val::Choice(vec![*it]),
        (Value::Date(it), _) => Val::Date(Some(*it)),
        // Spaces around a text say nothing.
        (Value::Text(it), _) => Val::Text(Some(it.trim().into())),
        (Value::List(it), _) => Val::List(Some(it.len() as u64)),
        (it, _) => Val::Number(number_of(it).map_or_else(Hull::anything, Hull::certainly)),
    }
}

/// Anything of a kind.
pub(super) fn anything(kind: &Kind, rules: &Rules) -> Val {
    match kind {
        Kind::Number(_) => Val::Number(Hull::anything()),
        Kind::Truth => Val::Truth(Outcomes::open()),
        Kind::Choice(choice) => {
            let words = rules.choices.get(*choice).map_or(0, |it| it.words.len());
            Val::Choice((0..words).filter_map(|it| u16::try_from(it).ok()).collect())
        }
        Kind::Date => Val::Date(None),
        Kind::Text => Val::Text(None),
        Kind::List(_) => Val::List(None),
    }
}

/// What a comparison of two values may come to, as if neither had to do with the other.
pub(super) fn compared(operator: Operator, left: &Val, right: &Val) -> Outcomes {
    match (left, right) {
        (Val::Number(a), Val::Number(b)) => {
            let difference = a.clone().plus(b.clone().negated());
            against_zero(operator, &difference)
        }
        (Val::Choice(a), Val::Choice(b)) => {
            let mut outcomes = Outcomes::default();
            for a in a {
                for b in b {
                    let holds = ordered(operator, a.cmp(b));
                    outcomes = outcomes.either(Outcomes::of(holds));
                }
            }
            outcomes
        }
        (Val::Date(Some(a)), Val::Date(Some(b))) => Outcomes::of(ordered(operator, a.cmp(b))),
        (Val::Text(Some(a)), Val::Text(Some(b))) => Outcomes::of(ordered(operator, a.cmp(b))),
        (Val::Truth(a), Val::Truth(b)) => {
            let same = a.and(*b).or(a.not().and(b.not()));
            if operator == Operator::Equal { same } else { same.not() }
        }
        _ => Outcomes::open(),
    }
}

fn ordered(operator: Operator, order: std::cmp::Ordering) -> bool {
    match operator {
        Operator::Less => order.is_lt(),
        Operator::AtMost => order.is_le(),
        Operator::Equal => order.is_eq(),
        Operator::Unequal => order.is_ne(),
        Operator::AtLeast => order.is_ge(),
        _ => order.is_gt(),
    }
}

/// How a number stands to 0.
pub(super) fn against_zero(operator: Operator, number: &Hull) -> Outcomes {
    if !number.some {
        return Outcomes::nothing();
    }
    let zero = Amount::zero();
    let above = number.high.as_ref().is_none_or(|it| it.at > zero);
    let below = number.low.as_ref().is_none_or(|it| it.at < zero);
    let at = number.may_be_zero();
    let (yes, no) = match operator {
        Operator::Less => (below, at || above),
        Operator::AtMost => (below || at, above),
        Operator::Equal => (at, below || above),
        Operator::Unequal => (below || above, at),
        Operator::AtLeast => (at || above, below),
        _ => (above, below || at),
    };
    Outcomes { yes, no, empty: number.empty }
}

/// A value as a cell shows it.
pub(super) fn cell(value: Val, stated: Option<&Value>) -> Cell {
    if let Some(stated) = stated {
        return Cell::Known(stated.clone());
    }
    match value {
        Val::Number(hull) => match hull.certain() {
            Some(number) => Cell::Known(Value::Number(Box::new(number))),
            None => Cell::Open(Vec::new()),
        },
        Val::Truth(outcomes) => match outcomes.certain() {
            Some(Some(it)) => Cell::Known(Value::Truth(it)),
            _ => Cell::Open(Vec::new()),
        },
        Val::Choice(all) => match all[..] {
            [one] => Cell::Known(Value::Choice(one)),
            _ => Cell::Open(all.into_iter().map(Value::Choice).collect()),
        },
        Val::Date(it) => it.map_or(Cell::Open(Vec::new()), |it| Cell::Known(Value::Date(it))),
        Val::Text(it) => it.map_or(Cell::Open(Vec::new()), |it| Cell::Known(Value::Text(it))),
        Val::List(_) => Cell::Open(Vec::new()),
    }
}
