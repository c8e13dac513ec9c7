//! Whether two parts are the same, wherever they stand.

use crate::formula::{Expr, Node};

/// Whether two parts are written of the same things in the same way, so that they have the
/// same value in every record.
pub(super) fn same(a: &Expr, b: &Expr) -> bool {
    let (parts, others) = (a.parts(), b.parts());
    heads(&a.node, &b.node)
        && parts.len() == others.len()
        && parts.iter().zip(others).all(|(a, b)| same(a, b))
}

/// The same of the parts as such, whatever they are made of.
fn heads(a: &Node, b: &Node) -> bool {
    match (a, b) {
        (Node::Number(a), Node::Number(b)) => a == b,
        (Node::Truth(a), Node::Truth(b)) => a == b,
        (Node::Date(a), Node::Date(b)) => a == b,
        (Node::Text(a), Node::Text(b)) => a == b,
        (Node::Word(a, place), Node::Word(b, other)) => (a, place) == (b, other),
        (Node::Cell(a, field), Node::Cell(b, other)) => (a, field) == (b, other),
        (Node::Field(a), Node::Field(b))
        | (Node::Measure(a), Node::Measure(b))
        | (Node::Variable(a), Node::Variable(b)) => a == b,
        (Node::Binary(a, ..), Node::Binary(b, ..)) => a == b,
        (Node::Over(a, _), Node::Over(b, _)) | (Node::Locality(a, _), Node::Locality(b, _)) => {
            a == b
        }
        (Node::OfDates(a, _), Node::OfDates(b, _)) => a == b,
        (
            Node::Fold { fold: a, of, table, filter },
            Node::Fold { fold: b, of: other_of, table: other, filter: other_filter },
        ) => {
            (a, table) == (b, other)
                && of.is_some() == other_of.is_some()
                && filter.is_some() == other_filter.is_some()
        }
        _ => {
            std::mem::discriminant(a) == std::mem::discriminant(b)
                && matches!(
                    a,
                    Node::Negate(_)
                        | Node::Not(_)
                        | Node::In(..)
                        | Node::Least(_)
                        | Node::Greatest(_)
                        | Node::Length(_)
                        | Node::Before(_)
                        | Node::Previous(_)
                        | Node::SoFar(_)
                        | Node::IfEmpty(..)
                )
        }
    }
}
