//! How tightly the parts of a sentence hold together.

use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};

/// How tightly a part of a sentence holds together: what is looser than what is around it
/// stands in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Binding {
    Or,
    And,
    Not,
    Comparison,
    Phrase,
    Sum,
    Product,
    Single,
}

pub(super) fn binding(expr: &Expr) -> Binding {
    match &expr.node {
        Node::Binary(operator, ..) => match operator {
            Operator::Or => Binding::Or,
            Operator::And => Binding::And,
            Operator::Add | Operator::Subtract => Binding::Sum,
            Operator::Multiply | Operator::Divide => Binding::Product,
            _ => Binding::Comparison,
        },
        Node::Not(_) => Binding::Not,
        Node::Fold { fold: Fold::Count, filter: None, .. } => Binding::Single,
        Node::In(..) => Binding::Comparison,
        Node::Fold { .. }
        | Node::Before(_)
        | Node::Previous(_)
        | Node::SoFar(_)
        | Node::Locality(..)
        | Node::Over(..)
        | Node::Length(_)
        | Node::OfDates(..)
        | Node::IfEmpty(..) => Binding::Phrase,
        _ => Binding::Single,
    }
}
