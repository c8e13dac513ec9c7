//! Whether a formula may have nothing to judge by.

use super::ground::{Ground, Place};
use super::range::range;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};

/// Whether a part may be empty. What is empty makes all that it is a part of empty, but for
/// `if_empty`.
pub(super) fn can_be_empty(expr: &Expr, ground: &Ground) -> bool {
    let look = || match &expr.node {
        Node::Field(_) | Node::Cell(..) => Place::of(expr).is_some_and(|it| field(it, ground)),
        Node::Measure(it) => ground.measured(*it).is_none_or(|it| can_be_empty(it, ground)),
        Node::Fold { fold: Fold::All | Fold::Any, .. } => true,
        Node::IfEmpty(first, second) => can_be_empty(first, ground) && can_be_empty(second, ground),
        Node::Binary(Operator::Divide, _, by) if !range(by, ground).lacks_zero() => true,
        _ => expr.parts().into_iter().any(|it| can_be_empty(it, ground)),
    };
    ground.deeper(look).unwrap_or(true)
}

/// Whether a field may be empty: what is stated never is, what is computed may be.
fn field(place: Place, ground: &Ground) -> bool {
    let Some(definition) = ground.definition(place) else {
        return true;
    };
    let look = || definition.formulas().any(|it| can_be_empty(&it.root, ground));
    // What rests on itself a year earlier is as empty as all else that it rests on.
    ground.within_field(place, look).unwrap_or(false)
}
