//! Whether a formula may have nothing to judge by.

use super::ground::{Ground, Place};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};

impl Ground<'_> {
    /// Whether a part may be empty. What is empty makes all that it is a part of empty, but for
    /// `if_empty`.
    pub(super) fn can_be_empty(&self, expr: &Expr) -> bool {
        let look = || match &expr.node {
            Node::Field(_) | Node::Cell(..) => {
                Place::of(expr).is_some_and(|it| self.can_field_be_empty(it))
            }
            Node::Measure(it) => self.measured(*it).is_none_or(|it| self.can_be_empty(it)),
            Node::Fold { fold: Fold::All | Fold::Any, .. } => true,
            Node::IfEmpty(first, second) => self.can_be_empty(first) && self.can_be_empty(second),
            Node::Binary(Operator::Divide, _, by) if !self.range(by).lacks_zero() => true,
            _ => expr.parts().into_iter().any(|it| self.can_be_empty(it)),
        };
        self.deeper(look).unwrap_or(true)
    }

    /// Whether a field may be empty: what is stated never is, what is computed may be.
    fn can_field_be_empty(&self, place: Place) -> bool {
        let Some(definition) = self.definition(place) else {
            return true;
        };
        let look = || definition.formulas().any(|it| self.can_be_empty(&it.root));
        // What rests on itself a year earlier is as empty as all else that it rests on.
        self.within_field(place, look).unwrap_or(false)
    }
}
