//! Numbers put together: what stays a sum or a quotient, and what becomes a range.
//!
//! A range forgets what it rests on. It holds every completion, but two ranges that share
//! something missing are taken for independent.

use super::Evaluator;
use super::num::Num;
use super::number::{Linear, Number, Quotient, Shape};
use super::outcomes::{Orders, Outcomes};
use super::range::Range;
use super::rest::Val;
use crate::formula::tree::Operator;

impl Evaluator<'_> {
    /// Where a number lies.
    pub(super) fn range(&self, number: &Number) -> Range {
        let range = || match &number.shape {
            Shape::Empty => Range::EMPTY,
            Shape::Linear(linear) => self.linear_range(linear),
            Shape::Range(range) => range.clone(),
            Shape::Quotient(quotient) => match self.division_of(quotient) {
                Some(division) => division.range(),
                None => self.linear_range(&quotient.top).over(&self.linear_range(&quotient.bottom)),
            },
        };
        number.range.get_or_init(range).clone()
    }

    fn division_of<'q>(&self, quotient: &'q Quotient) -> Option<&'q super::division::Division> {
        quotient.division.get_or_init(|| self.division(quotient)).as_ref()
    }

    /// How a number compares with one that is certain.
    pub(super) fn judged(&self, number: &Number, operator: Operator, at: &Num) -> Outcomes {
        match number.value() {
            Some(Val::Number(value)) => return Orders::of(value.cmp(at)).judged(operator),
            Some(_) => return Outcomes::EMPTY,
            None => {}
        }
        if let Shape::Quotient(quotient) = &number.shape
            && let Some(division) = self.division_of(quotient)
        {
            return division.judged(operator, at);
        }
        self.range(number).judged(operator, &Range::point(at.clone()))
    }

    /// How two numbers compare.
    pub(super) fn compared(&self, left: &Number, operator: Operator, right: &Number) -> Outcomes {
        match (left.value(), right.value(), &left.shape, &right.shape) {
            (Some(Val::Empty), ..) | (_, Some(Val::Empty), ..) => Outcomes::EMPTY,
            (_, Some(Val::Number(at)), ..) => self.judged(left, operator, &at),
            (Some(Val::Number(at)), ..) => self.judged(right, operator.turned(), &at),
            (_, _, Shape::Linear(a), Shape::Linear(b)) => {
                self.linear_range(&a.minus(b)).judged(operator, &Range::point(Num::ZERO))
            }
            _ => self.range(left).judged(operator, &self.range(right)),
        }
    }

    /// `a + b`.
    pub(super) fn plus(&self, a: &Number, b: &Number) -> Number {
        match (&a.shape, a.value(), &b.shape, b.value()) {
            (_, Some(Val::Empty), ..) | (.., Some(Val::Empty)) => Number::empty(),
            (Shape::Quotient(quotient), _, _, Some(Val::Number(number)))
            | (_, Some(Val::Number(number)), Shape::Quotient(quotient), _) => {
                shifted(quotient, &number)
            }
            _ => match (plain(a), plain(b)) {
                (Some(x), Some(y)) => Number::linear(x.plus(&y)),
                _ => Number::ranging(self.range(a).plus(&self.range(b))),
            },
        }
    }

    /// `a - b`.
    pub(super) fn minus(&self, a: &Number, b: &Number) -> Number {
        self.plus(a, &scaled(b, &Num::Int(-1)))
    }

    /// `a * b`.
    pub(super) fn times(&self, a: &Number, b: &Number) -> Number {
        match (a.value(), b.value()) {
            (Some(Val::Empty), _) | (_, Some(Val::Empty)) => Number::empty(),
            (Some(Val::Number(factor)), _) => scaled(b, &factor),
            (_, Some(Val::Number(factor))) => scaled(a, &factor),
            _ => Number::ranging(self.range(a).times(&self.range(b))),
        }
    }

    /// `a / b`; `scale` if the divisor was written down, so that it is no side of its own.
    pub(super) fn over(&self, a: &Number, b: &Number, scale: bool) -> Number {
        if let (Shape::Linear(x), Shape::Linear(y), false) = (&a.shape, &b.shape, scale) {
            return Number::quotient(x.clone(), y.clone());
        }
        match (a.value(), b.value()) {
            (Some(Val::Empty), _) | (_, Some(Val::Empty)) => Number::empty(),
            (_, Some(Val::Number(divisor))) => match Num::ONE.over(&divisor) {
                Some(factor) => scaled(a, &factor),
                None => Number::empty(),
            },
            _ => Number::ranging(self.range(a).over(&self.range(b))),
        }
    }

    /// The least or the greatest of two.
    pub(super) fn extreme(&self, a: &Number, b: &Number, greatest: bool) -> Number {
        match (a.value(), b.value()) {
            (Some(Val::Empty), _) | (_, Some(Val::Empty)) => return Number::empty(),
            (Some(Val::Number(x)), Some(Val::Number(y))) => {
                return if (y > x) == greatest { b.clone() } else { a.clone() };
            }
            _ => {}
        }
        let (x, y) = (self.range(a), self.range(b));
        let orders = x.orders(&y);
        // One that is never the other side of the second is the answer, with all it rests on.
        if !(x.empty || y.empty || orders.less && orders.more) {
            let first = if greatest { !orders.less } else { !orders.more };
            return if first { a.clone() } else { b.clone() };
        }
        Number::ranging(if greatest { x.greatest(&y) } else { x.least(&y) })
    }

    /// The second where the first is empty.
    pub(super) fn if_empty(&self, first: Number, second: impl FnOnce() -> Number) -> Number {
        match first.value() {
            Some(Val::Empty) => return second(),
            Some(_) => return first,
            None => {}
        }
        let range = self.range(&first);
        if !range.empty {
            return first;
        }
        Number::ranging(range.if_empty(&self.range(&second())))
    }
}

/// A number times one that is certain.
pub(super) fn scaled(number: &Number, factor: &Num) -> Number {
    match &number.shape {
        Shape::Empty => Number::empty(),
        Shape::Linear(linear) => Number::linear(linear.times(factor)),
        Shape::Quotient(quotient) => {
            Number::quotient(quotient.top.times(factor), quotient.bottom.clone())
        }
        Shape::Range(range) => Number::ranging(range.times(&Range::point(factor.clone()))),
    }
}

/// A quotient and a number that is certain: (top + number × bottom) / bottom.
fn shifted(quotient: &Quotient, number: &Num) -> Number {
    let top = quotient.top.plus(&quotient.bottom.times(number));
    Number::quotient(top, quotient.bottom.clone())
}

/// A sum, also where it is written as a quotient by something certain.
fn plain(number: &Number) -> Option<Linear> {
    match &number.shape {
        Shape::Linear(linear) => Some(linear.clone()),
        Shape::Quotient(quotient) => {
            let factor = Num::ONE.over(quotient.bottom.certain()?)?;
            Some(quotient.top.times(&factor))
        }
        _ => None,
    }
}
