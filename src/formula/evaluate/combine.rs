//! Putting values together: known ones are settled at once, open ones become a part of a rest.

use super::num::Num;
use super::outcomes::{Orders, Settled};
use super::rest::{Part, Rest, Val};
use crate::formula::functions::Function;
use crate::formula::tree::Operator;
use crate::words::Date;

/// `-x`.
pub(super) fn negate(rest: Rest) -> Rest {
    match &rest {
        Rest::Known(value) => Rest::number(value.number().map(|it| it.negated())),
        Rest::Open(_) => Rest::open(Part::Negate(rest)),
    }
}

/// `not x`.
pub(super) fn not(rest: Rest) -> Rest {
    match &rest {
        Rest::Known(value) => Rest::truth(value.truth().map(|it| !it)),
        Rest::Open(_) => Rest::open(Part::Not(rest)),
    }
}

/// Two values and what stands between them.
pub(super) fn binary(operator: Operator, left: Rest, right: Rest) -> Rest {
    match (operator, &left, &right) {
        (_, Rest::Known(a), Rest::Known(b)) => Rest::Known(settled(operator, a, b)),
        (Operator::And | Operator::Or, ..) => joined(operator, left, right),
        (_, Rest::Known(Val::Empty), _) | (_, _, Rest::Known(Val::Empty)) => {
            Rest::Known(Val::Empty)
        }
        _ => Rest::open(Part::Binary(operator, left, right)),
    }
}

/// `and`, `or`, where one side at least is open.
fn joined(operator: Operator, left: Rest, right: Rest) -> Rest {
    let decides = operator == Operator::Or;
    let (known, other) = match (&left, &right) {
        (Rest::Known(known), other) | (other, Rest::Known(known)) => (known.truth(), other),
        _ => return Rest::open(Part::Binary(operator, left, right)),
    };
    match known {
        Some(truth) if truth == decides => Rest::truth(Some(truth)),
        Some(_) => other.clone(),
        None => Rest::open(Part::Binary(operator, left, right)),
    }
}

/// What two known values come to.
pub(super) fn settled(operator: Operator, left: &Val, right: &Val) -> Val {
    let truth = |it: Option<bool>| it.map_or(Val::Empty, Val::Truth);
    match operator {
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
            let numbers = left.number().zip(right.number());
            let number = numbers.and_then(|(a, b)| calculated(operator, &a, &b));
            number.map_or(Val::Empty, Val::Number)
        }
        Operator::And => truth(match (left.truth(), right.truth()) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }),
        Operator::Or => truth(match (left.truth(), right.truth()) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        }),
        _ => match order(left, right).and_then(|it| it.judged(operator).certain()) {
            Some(Settled::Yes) => Val::Truth(true),
            Some(Settled::No) => Val::Truth(false),
            _ => Val::Empty,
        },
    }
}

/// The sum, difference, product or quotient; none of a division by zero.
pub(super) fn calculated(operator: Operator, a: &Num, b: &Num) -> Option<Num> {
    match operator {
        Operator::Add => Some(a.plus(b)),
        Operator::Subtract => Some(a.minus(b)),
        Operator::Multiply => Some(a.times(b)),
        _ => a.over(b),
    }
}

/// How two values stand to each other; none if one is empty or they are of different sorts.
fn order(left: &Val, right: &Val) -> Option<Orders> {
    let ordering = match (left, right) {
        (Val::Truth(a), Val::Truth(b)) => a.cmp(b),
        (Val::Choice(a), Val::Choice(b)) => a.cmp(b),
        (Val::Date(a), Val::Date(b)) => a.cmp(b),
        (Val::Text(a), Val::Text(b)) => a.cmp(b),
        // Lists are the same or not; no formula asks for more.
        (Val::List(a), Val::List(b)) => (a != b).cmp(&false).reverse(),
        _ => left.number()?.cmp(&right.number()?),
    };
    Some(Orders::of(ordering))
}

/// A comparison of what are no numbers.
pub(super) fn same(operator: Operator, left: Rest, right: Rest) -> Rest {
    match (&left, &right) {
        (Rest::Known(a), Rest::Known(b)) => Rest::Known(settled(operator, a, b)),
        (Rest::Known(Val::Empty), _) | (_, Rest::Known(Val::Empty)) => Rest::Known(Val::Empty),
        _ => Rest::open(Part::Same(operator, left, right)),
    }
}

/// `min(…)`, or `max(…)`.
pub(super) fn extreme(all: Vec<Rest>, greatest: bool) -> Rest {
    let mut so_far: Option<Option<Num>> = None;
    for one in &all {
        let Rest::Known(value) = one else {
            return Rest::open(if greatest { Part::Greatest(all) } else { Part::Least(all) });
        };
        so_far = Some(match (so_far, value.number()) {
            (None, number) => number,
            (Some(Some(a)), Some(b)) => Some(if (b > a) == greatest { b } else { a }),
            _ => None,
        });
    }
    Rest::number(so_far.flatten())
}

/// The second where the first is empty.
pub(super) fn if_empty(first: Rest, second: Rest) -> Rest {
    match first {
        Rest::Known(Val::Empty) => second,
        Rest::Known(_) => first,
        Rest::Open(_) => Rest::open(Part::IfEmpty(first, second)),
    }
}

/// What a function of dates comes to.
pub(super) fn of_dates(function: &'static Function, dates: Vec<Rest>) -> Rest {
    let known = dates.iter().map(|it| if let Rest::Known(it) = it { Some(it) } else { None });
    match known.collect::<Option<Vec<&Val>>>() {
        Some(known) => Rest::number(counted(function, known)),
        None => Rest::open(Part::OfDates(function, dates)),
    }
}

/// What a function of dates comes to of known values; empty if one is no date.
pub(super) fn counted<'v>(
    function: &Function,
    dates: impl IntoIterator<Item = &'v Val>,
) -> Option<Num> {
    let dates = dates.into_iter().map(|it| if let Val::Date(it) = it { Some(*it) } else { None });
    let dates: Vec<Date> = dates.collect::<Option<_>>()?;
    Some(Num::Int((function.value)(&dates).max(0).into()))
}
