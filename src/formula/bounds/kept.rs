//! Whether one number is never greater than another in a record whose checks hold.

use super::ground::Ground;
use super::implies::implies;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Formula, Node};

impl Ground<'_> {
    /// Whether `a` is at most `b`, by types and bounds or by what records are checked for.
    pub(super) fn kept_under(&self, a: &Expr, b: &Expr) -> bool {
        let look = || {
            self.never_over(a, b)
                || self.checked(a, b, &self.rules.checks)
                || self.unfolded(a).is_some_and(|it| self.kept_under(it, b))
                || self.unfolded(b).is_some_and(|it| self.kept_under(a, it))
                || self.kept_by_shape(a, b)
        };
        self.deeper(look).unwrap_or(false)
    }

    fn kept_by_shape(&self, a: &Expr, b: &Expr) -> bool {
        match (&a.node, &b.node) {
            (Node::Before(a), Node::Before(b))
            | (Node::Previous(a), Node::Previous(b))
            | (Node::SoFar(a), Node::SoFar(b)) => self.kept_under(a, b),
            (Node::Locality(kinds, a), Node::Locality(others, b)) => {
                kinds == others && self.kept_under(a, b)
            }
            (Node::Over(units, a), Node::Over(others, b)) => {
                units == others && self.kept_under(a, b)
            }
            (
                Node::Fold { fold: Fold::Sum, of: Some(a), table, filter },
                Node::Fold { fold: Fold::Sum, of: Some(b), table: other, filter: others },
            ) => {
                let checks = self.rules.tables.get(*table).map(|it| it.checks.as_slice());
                table == other
                    && implies(filter.as_deref(), others.as_deref(), self)
                    && self.range(b).is_from_zero()
                    && self.checked(a, b, checks.unwrap_or_default())
            }
            _ => false,
        }
    }

    /// Whether one of some checks says so.
    fn checked(&self, a: &Expr, b: &Expr, checks: &[Formula]) -> bool {
        let between = |low: &Expr, high: &Expr| self.never_over(a, low) && self.never_over(high, b);
        let mut next: Vec<&Expr> = checks.iter().map(|it| &it.root).collect();
        while let Some(it) = next.pop() {
            let Node::Binary(operator, left, right) = &it.node else { continue };
            let says = match operator {
                Operator::And => {
                    next.extend([&**left, &**right]);
                    false
                }
                Operator::AtMost | Operator::Less => between(left, right),
                Operator::AtLeast | Operator::More => between(right, left),
                Operator::Equal => between(left, right) || between(right, left),
                _ => false,
            };
            if says {
                return true;
            }
        }
        false
    }
}
