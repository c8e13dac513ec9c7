//! Values that need no room of their own, and what two of them come to.
//!
//! Most of what formulas over a row read is of these. What they cannot hold (a fraction, a list,
//! a number beyond a machine's) is left to [`Val`].

use super::combine::counted;
use super::num::Num;
use super::outcomes::Orders;
use super::rest::Val;
use crate::formula::Value;
use crate::formula::functions::Function;
use crate::formula::tree::Operator;
use crate::words::Date;

/// A value that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plain<'a> {
    Empty,
    Number(i128),
    Truth(bool),
    Word(u16),
    Date(Date),
    Text(&'a str),
}

impl<'a> Plain<'a> {
    /// What is stated; none of what is not plain, or not stated.
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        Some(match value {
            Value::Count(count) => Self::Number(i128::from(*count)),
            Value::Truth(truth) => Self::Truth(*truth),
            Value::Choice(word) => Self::Word(*word),
            Value::Date(date) => Self::Date(*date),
            // A text of blanks says nothing.
            Value::Text(text) => Self::Text(text.trim()),
            Value::Unknown | Value::Number(_) | Value::List(_) => return None,
        })
    }

    /// A truth, or that it is empty.
    pub(super) fn truth(self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    pub(super) fn of_truth(truth: Option<bool>) -> Self {
        truth.map_or(Self::Empty, Self::Truth)
    }

    /// What a function of dates comes to; empty if one is no date.
    pub(super) fn of_dates(function: &Function, dates: impl Iterator<Item = Self>) -> Self {
        let dates: Vec<Val> = dates.map(Val::from).collect();
        match counted(function, &dates) {
            Some(Num::Int(count)) => Self::Number(count),
            _ => Self::Empty,
        }
    }
}

impl From<Plain<'_>> for Val {
    fn from(value: Plain<'_>) -> Self {
        match value {
            Plain::Empty => Self::Empty,
            Plain::Number(number) => Self::Number(Num::Int(number)),
            Plain::Truth(truth) => Self::Truth(truth),
            Plain::Word(word) => Self::Choice(word),
            Plain::Date(date) => Self::Date(date),
            Plain::Text(text) => Self::Text(text.into()),
        }
    }
}

/// What two values come to; none where that is not plain.
pub(super) fn joined<'a>(operator: Operator, a: Plain<'a>, b: Plain<'a>) -> Option<Plain<'a>> {
    match operator {
        Operator::And => Some(Plain::of_truth(match (a.truth(), b.truth()) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        })),
        Operator::Or => Some(Plain::of_truth(match (a.truth(), b.truth()) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        })),
        _ if a == Plain::Empty || b == Plain::Empty => Some(Plain::Empty),
        Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
            let (Plain::Number(a), Plain::Number(b)) = (a, b) else { return None };
            calculated(operator, a, b)
        }
        _ => {
            let order = match (a, b) {
                (Plain::Number(a), Plain::Number(b)) => a.cmp(&b),
                (Plain::Word(a), Plain::Word(b)) => a.cmp(&b),
                (Plain::Truth(a), Plain::Truth(b)) => a.cmp(&b),
                (Plain::Date(a), Plain::Date(b)) => a.cmp(&b),
                (Plain::Text(a), Plain::Text(b)) => a.cmp(b),
                _ => return None,
            };
            Orders::of(order).judged(operator).known().map(Plain::Truth)
        }
    }
}

fn calculated<'a>(operator: Operator, a: i128, b: i128) -> Option<Plain<'a>> {
    let number = match operator {
        Operator::Add => a.checked_add(b),
        Operator::Subtract => a.checked_sub(b),
        Operator::Multiply => a.checked_mul(b),
        _ if b == 0 => return Some(Plain::Empty),
        _ => a.checked_div(b).filter(|_| a.checked_rem(b) == Some(0)),
    };
    number.map(Plain::Number)
}

/// The second where the first is empty.
pub(super) fn if_empty<'a>(first: Plain<'a>, second: Plain<'a>) -> Plain<'a> {
    if first == Plain::Empty { second } else { first }
}

#[cfg(test)]
mod tests {
    use super::super::combine::settled;
    use super::*;

    const OPERATORS: [Operator; 12] = [
        Operator::And,
        Operator::Or,
        Operator::Add,
        Operator::Subtract,
        Operator::Multiply,
        Operator::Divide,
        Operator::Less,
        Operator::AtMost,
        Operator::Equal,
        Operator::Unequal,
        Operator::AtLeast,
        Operator::More,
    ];

    #[test]
    fn what_is_plain_comes_to_what_every_value_comes_to() {
        let date = |text: &str| Plain::Date(text.parse().unwrap());
        let all = [
            Plain::Empty,
            Plain::Number(0),
            Plain::Number(-3),
            Plain::Number(4),
            Plain::Number(i128::MAX),
            Plain::Truth(false),
            Plain::Truth(true),
            Plain::Word(0),
            Plain::Word(2),
            date("2018-12-05"),
            date("2020-02-29"),
            Plain::Text(""),
            Plain::Text("có"),
        ];
        let mut plain = 0;

        for operator in OPERATORS {
            for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (*a, *b))) {
                if let Some(both) = joined(operator, a, b) {
                    let expected = settled(operator, &a.into(), &b.into());
                    assert_eq!(Val::from(both), expected, "{a:?} {operator:?} {b:?}");
                    plain += 1;
                }
            }
        }
        assert!(plain > 500, "{plain}");
        assert_eq!(joined(Operator::Divide, Plain::Number(1), Plain::Number(2)), None);
        assert_eq!(joined(Operator::Add, Plain::Number(i128::MAX), Plain::Number(1)), None);
    }
}
