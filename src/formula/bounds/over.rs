//! Whether one number is never greater than another.

use super::ground::{Ground, Place};
use super::implies::implies;
use super::same::same;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Node};

impl Ground<'_> {
    /// Whether `a` is at most `b` wherever neither is empty.
    pub(super) fn never_over(&self, a: &Expr, b: &Expr) -> bool {
        let look = || {
            same(a, b)
                || self.range(a).is_never_over(&self.range(b))
                || is_part(a, b, self)
                || by_shape(a, b, self)
                || self.is_sum_never_over(a, b)
                || self.unfolded(a).is_some_and(|it| self.never_over(it, b))
                || self.unfolded(b).is_some_and(|it| self.never_over(a, it))
        };
        self.deeper(look).unwrap_or(false)
    }
}

/// `a` is a field that is a part of one that is never over `b`; what holds where it is not
/// stated need not be a part, and is looked at too.
fn is_part(a: &Expr, b: &Expr, ground: &Ground) -> bool {
    let Some(place) = Place::of(a) else { return false };
    let Some(definition) = ground.definition(place) else { return false };
    let whole = definition.part_of.and_then(|it| ground.named(place.beside(it)));
    let otherwise = definition.otherwise.as_ref();
    definition.computed.is_none()
        && whole.is_some_and(|it| ground.never_over(&it, b))
        && otherwise.is_none_or(|it| ground.never_over(&it.root, b))
}

/// What the two are made of says it.
fn by_shape(a: &Expr, b: &Expr, ground: &Ground) -> bool {
    let under = |a: &Expr, b: &Expr| ground.never_over(a, b);
    match (&a.node, &b.node) {
        (Node::Before(a), Node::Before(b))
        | (Node::Previous(a), Node::Previous(b))
        | (Node::SoFar(a), Node::SoFar(b)) => under(a, b),
        (Node::Locality(kinds, a), Node::Locality(others, b)) => kinds == others && under(a, b),
        (Node::Over(units, a), Node::Over(others, b)) => units == others && under(a, b),
        (Node::Fold { .. }, Node::Fold { .. }) => by_rows(&a.node, &b.node, ground),
        (Node::Greatest(all), _) => all.iter().all(|it| under(it, b)),
        (_, Node::Least(all)) => all.iter().all(|it| under(a, it)),
        (Node::Least(all), _) if all.iter().any(|it| under(it, b)) => true,
        (_, Node::Greatest(all)) => all.iter().any(|it| under(a, it)),
        (Node::IfEmpty(first, second), _) => under(first, b) && under(second, b),
        (_, Node::IfEmpty(first, second)) => under(a, first) && under(a, second),
        (Node::Binary(Operator::Multiply, x, y), _) => {
            is_share_of(x, y, b, ground) || is_share_of(y, x, b, ground)
        }
        _ => false,
    }
}

/// `share * of`, where `of` is never over `b`.
fn is_share_of(share: &Expr, of: &Expr, b: &Expr, ground: &Ground) -> bool {
    let one = super::Interval::share().high;
    let share = ground.range(share);
    share.is_from_zero()
        && share.high.is_some_and(|it| Some(it) <= one)
        && ground.range(of).is_from_zero()
        && ground.never_over(of, b)
}

/// The rows of the one are among those of the other, and none counts for more.
fn by_rows(a: &Node, b: &Node, ground: &Ground) -> bool {
    let (
        Node::Fold { fold, of, table, filter },
        Node::Fold { fold: other_fold, of: other_of, table: other, filter: other_filter },
    ) = (a, b)
    else {
        return false;
    };
    let rows = table == other
        && fold == other_fold
        && implies(filter.as_deref(), other_filter.as_deref(), ground);
    rows && match (fold, of, other_of) {
        (Fold::Count, ..) => true,
        (Fold::Sum, Some(a), Some(b)) => ground.range(b).is_from_zero() && ground.never_over(a, b),
        _ => false,
    }
}
