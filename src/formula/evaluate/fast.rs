//! The short way for what is all there: conditions and counts of a row, in machine numbers.

use super::scope::{Scope, Slot};
use crate::formula::expr::Computed;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Node, Value};

/// A value that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quick {
    Truth(bool),
    Whole(i128),
    Choice(u16),
}

/// The value of a part of a formula; none where it takes the long way.
pub(super) fn quick(scope: &Scope, expr: &Expr) -> Option<Quick> {
    quick_at(scope, expr, 0)
}

fn quick_at(scope: &Scope, expr: &Expr, depth: usize) -> Option<Quick> {
    use num_traits::ToPrimitive;
    if depth > 64 {
        return None;
    }
    Some(match &expr.node {
        Node::Number(it) if it.is_integer() => Quick::Whole(it.to_integer().to_i128()?),
        Node::Truth(it) => Quick::Truth(*it),
        Node::Word(_, it) => Quick::Choice(*it),
        Node::Field(field) => slot(scope, Slot::Unit(*field), depth)?,
        Node::Cell(_, field) => slot(scope, Slot::Row(*field), depth)?,
        Node::Not(it) => match quick_at(scope, it, depth + 1)? {
            Quick::Truth(it) => Quick::Truth(!it),
            _ => return None,
        },
        Node::In(it, all) => {
            let value = quick_at(scope, it, depth + 1)?;
            let mut inside = false;
            for it in all {
                inside |= quick_at(scope, it, depth + 1)? == value;
            }
            Quick::Truth(inside)
        }
        Node::Binary(operator, left, right) => binary(scope, *operator, left, right, depth)?,
        _ => return None,
    })
}

fn binary(
    scope: &Scope,
    operator: Operator,
    left: &Expr,
    right: &Expr,
    depth: usize,
) -> Option<Quick> {
    let left = quick_at(scope, left, depth + 1)?;
    match (operator, left) {
        (Operator::And, Quick::Truth(false)) => return Some(Quick::Truth(false)),
        (Operator::Or, Quick::Truth(true)) => return Some(Quick::Truth(true)),
        _ => {}
    }
    let right = quick_at(scope, right, depth + 1)?;
    let order = match (left, right) {
        (Quick::Whole(a), Quick::Whole(b)) => a.cmp(&b),
        (Quick::Choice(a), Quick::Choice(b)) => a.cmp(&b),
        (Quick::Truth(a), Quick::Truth(b)) => a.cmp(&b),
        _ => return None,
    };
    Some(match (operator, left, right) {
        (Operator::And | Operator::Or, _, Quick::Truth(it)) => Quick::Truth(it),
        (Operator::Add, Quick::Whole(a), Quick::Whole(b)) => Quick::Whole(a.checked_add(b)?),
        (Operator::Subtract, Quick::Whole(a), Quick::Whole(b)) => Quick::Whole(a.checked_sub(b)?),
        (Operator::Multiply, Quick::Whole(a), Quick::Whole(b)) => Quick::Whole(a.checked_mul(b)?),
        (Operator::Less, ..) => Quick::Truth(order.is_lt()),
        (Operator::AtMost, ..) => Quick::Truth(order.is_le()),
        (Operator::Equal, ..) => Quick::Truth(order.is_eq()),
        (Operator::Unequal, ..) => Quick::Truth(order.is_ne()),
        (Operator::AtLeast, ..) => Quick::Truth(order.is_ge()),
        (Operator::More, ..) => Quick::Truth(order.is_gt()),
        _ => return None,
    })
}

fn slot(scope: &Scope, slot: Slot, depth: usize) -> Option<Quick> {
    if let Some(value) = scope.stated(slot) {
        return match value {
            Value::Count(it) => Some(Quick::Whole(i128::from(*it))),
            Value::Truth(it) => Some(Quick::Truth(*it)),
            Value::Choice(it) => Some(Quick::Choice(*it)),
            _ => None,
        };
    }
    let definition = scope.definition(slot)?;
    let computed = match &definition.computed {
        Some(Computed::Is(formula)) => quick_at(scope, &formula.root, depth + 1),
        Some(Computed::Cases(cases, last)) => {
            let mut found = None;
            for (when, then) in cases {
                match quick_at(scope, &when.root, depth + 1) {
                    Some(Quick::Truth(true)) => {
                        found = Some(quick_at(scope, &then.root, depth + 1));
                        break;
                    }
                    Some(Quick::Truth(false)) => {}
                    _ => return None,
                }
            }
            match (found, last) {
                (Some(it), _) => it,
                (None, Some(last)) => quick_at(scope, &last.root, depth + 1),
                (None, None) => None,
            }
        }
        Some(Computed::Given) | None => None,
    };
    match (computed, &definition.otherwise) {
        (Some(it), _) => Some(it),
        // Only what is certainly open falls back: the long way knows that.
        (None, Some(formula)) if definition.computed.is_none() => {
            quick_at(scope, &formula.root, depth + 1)
        }
        _ => None,
    }
}
