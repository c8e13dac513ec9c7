//! What may be said of a number of a row by what is declared of it alone.

use num_traits::Signed;

use crate::formula::expr::{Computed, Rules};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};

/// Whether a number of a row is whole, by what is declared of it.
pub(super) fn is_whole(expr: &Expr, rules: &Rules) -> bool {
    let definition = match &expr.node {
        Node::Field(field) => rules.fields.get(*field),
        Node::Cell(table, field) => rules.tables.get(*table).and_then(|it| it.fields.get(*field)),
        _ => None,
    };
    if let Some(definition) = definition {
        return match &definition.computed {
            Some(Computed::Is(formula)) => is_whole(&formula.root, rules),
            _ => definition.whole,
        };
    }
    match &expr.node {
        Node::Number(it) => it.is_integer(),
        Node::Binary(Operator::Add | Operator::Subtract | Operator::Multiply, left, right) => {
            is_whole(left, rules) && is_whole(right, rules)
        }
        _ => false,
    }
}

/// Whether a number of a row cannot be below 0, by what is declared of it.
pub(super) fn never_below_zero(expr: &Expr, rules: &Rules) -> bool {
    let definition = match &expr.node {
        Node::Field(field) => rules.fields.get(*field),
        Node::Cell(table, field) => rules.tables.get(*table).and_then(|it| it.fields.get(*field)),
        _ => None,
    };
    if let Some(definition) = definition {
        return match &definition.computed {
            Some(Computed::Is(formula)) => never_below_zero(&formula.root, rules),
            _ => definition.least.as_ref().is_some_and(|it| !it.is_negative()),
        };
    }
    match &expr.node {
        Node::Number(it) => !it.is_negative(),
        Node::Binary(Operator::Add | Operator::Multiply | Operator::Divide, left, right) => {
            never_below_zero(left, rules) && never_below_zero(right, rules)
        }
        Node::Least(all) => all.iter().all(|it| never_below_zero(it, rules)),
        Node::Greatest(all) => all.iter().any(|it| never_below_zero(it, rules)),
        Node::Length(_) | Node::DaysLate(..) | Node::Fold { fold: Fold::Count, .. } => true,
        Node::Fold { fold: Fold::Sum, of: Some(of), .. } => never_below_zero(of, rules),
        Node::Before(it) | Node::Previous(it) | Node::Locality(it) | Node::Over(_, it) => {
            never_below_zero(it, rules)
        }
        Node::Measure(measure) => {
            rules.measures.get(*measure).is_some_and(|it| never_below_zero(&it.root, rules))
        }
        _ => false,
    }
}
