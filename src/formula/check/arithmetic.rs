//! `+ - * /`: both sides are numbers, and what they count goes together.

use super::faults::Together;
use super::{Desk, Place, units};
use crate::formula::expr::Node;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Span, Tree};

/// Two parts and one of the four signs between them.
pub(super) fn two(
    operator: Operator,
    [left, right]: [&Tree; 2],
    span: Span,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let sides = (desk.number(left, place), desk.number(right, place));
    let (Some(left), Some(right)) = sides else { return None };
    let unit = match operator {
        Operator::Multiply => units::product(&left.unit, &right.unit),
        Operator::Divide => units::quotient(&left.unit, &right.unit),
        Operator::Subtract => desk.joined(&left, &right, Together::Subtracted)?,
        _ => desk.joined(&left, &right, Together::Added)?,
    };
    let node = Node::Binary(operator, Box::new(left.expr), Box::new(right.expr));
    Some(Expr { node, kind: Kind::Number(unit), span })
}
