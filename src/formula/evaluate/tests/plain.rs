//! Values of complete records, and what two of them come to.

use num_traits::Zero;

use crate::formula::amount::whole;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Value};
use crate::words::Date;

/// A value, or that it is empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Plain {
    Empty,
    Number(Amount),
    Truth(bool),
    Word(u16),
    Date(Date),
    Text(String),
    List(Vec<Plain>),
}

pub(super) fn added(all: impl Iterator<Item = Plain>) -> Plain {
    let mut sum = whole(0);
    for one in all {
        let Some(number) = self::number(&one) else { return Plain::Empty };
        sum += number;
    }
    Plain::Number(sum)
}

pub(super) fn number(value: &Plain) -> Option<Amount> {
    match value {
        Plain::Number(number) => Some(number.clone()),
        _ => None,
    }
}

pub(super) fn plain(value: &Value) -> Option<Plain> {
    Some(match value {
        Value::Unknown => return None,
        Value::Count(count) => Plain::Number(whole(*count)),
        Value::Number(number) => Plain::Number((**number).clone()),
        Value::Truth(truth) => Plain::Truth(*truth),
        Value::Choice(word) => Plain::Word(*word),
        Value::Date(date) => Plain::Date(*date),
        Value::Text(text) => Plain::Text(text.to_string()),
        Value::List(all) => Plain::List(all.iter().map(|it| plain(it).unwrap()).collect()),
    })
}

pub(super) fn binary(operator: Operator, left: &Plain, right: &Plain) -> Plain {
    let truth = |it: &Plain| match it {
        Plain::Truth(truth) => Some(*truth),
        _ => None,
    };
    match operator {
        Operator::And => match (truth(left), truth(right)) {
            (Some(false), _) | (_, Some(false)) => Plain::Truth(false),
            (Some(true), Some(true)) => Plain::Truth(true),
            _ => Plain::Empty,
        },
        Operator::Or => match (truth(left), truth(right)) {
            (Some(true), _) | (_, Some(true)) => Plain::Truth(true),
            (Some(false), Some(false)) => Plain::Truth(false),
            _ => Plain::Empty,
        },
        _ if *left == Plain::Empty || *right == Plain::Empty => Plain::Empty,
        Operator::Less => Plain::Truth(left < right),
        Operator::AtMost => Plain::Truth(left <= right),
        Operator::Equal => Plain::Truth(left == right),
        Operator::Unequal => Plain::Truth(left != right),
        Operator::AtLeast => Plain::Truth(left >= right),
        Operator::More => Plain::Truth(left > right),
        _ => {
            let (Some(a), Some(b)) = (number(left), number(right)) else { return Plain::Empty };
            Plain::Number(match operator {
                Operator::Add => a + b,
                Operator::Subtract => a - b,
                Operator::Multiply => a * b,
                _ if b.is_zero() => return Plain::Empty,
                _ => a / b,
            })
        }
    }
}
