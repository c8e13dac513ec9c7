//! `+` and `-`: each term of the lesser sum has one of the greater that it is never over.

use super::ground::Ground;
use super::same::same;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Node};

/// What is added, and what is taken away.
#[derive(Default)]
struct Terms<'a> {
    added: Vec<&'a Expr>,
    taken: Vec<&'a Expr>,
}

impl Ground<'_> {
    /// Whether `a` is at most `b`, one of which is a sum.
    pub(super) fn is_sum_never_over(&self, a: &Expr, b: &Expr) -> bool {
        [false, true].into_iter().any(|unfolds| {
            let (mut lesser, mut greater) = (Terms::default(), Terms::default());
            add(a, unfolds, &mut lesser, self);
            add(b, unfolds, &mut greater, self);
            let terms = lesser.added.len() + lesser.taken.len();
            let apart = terms > 1 || greater.added.len() + greater.taken.len() > 1;
            // `-x` against `-y` is taken apart too.
            let turned = lesser.taken.len() + greater.taken.len() > 0;
            // What is taken away from the one is as if it were added to the other.
            let left = [lesser.added, greater.taken].concat();
            let right = [greater.added, lesser.taken].concat();
            (apart || turned) && each_has_its_own(left, right, self)
        })
    }
}

/// Whether each term of the left can be set against one of the right, but for those that add
/// nothing. Terms are set against the first that will do: another order may do where this
/// does not.
fn each_has_its_own(left: Vec<&Expr>, mut right: Vec<&Expr>, ground: &Ground) -> bool {
    let mut rest = Vec::new();
    for it in left {
        match right.iter().position(|other| same(it, other)) {
            Some(place) => drop(right.remove(place)),
            None => rest.push(it),
        }
    }
    for it in rest {
        match right.iter().position(|other| ground.never_over(it, other)) {
            Some(place) => drop(right.remove(place)),
            None if ground.range(it).is_to_zero() => {}
            None => return false,
        }
    }
    right.into_iter().all(|it| ground.range(it).is_from_zero())
}

/// Takes a sum apart; also those that a name alone stands for, if `unfolds`.
fn add<'a>(expr: &'a Expr, unfolds: bool, terms: &mut Terms<'a>, ground: &Ground<'a>) {
    let look = |terms: &mut Terms<'a>| match &expr.node {
        Node::Binary(Operator::Add, a, b) => {
            add(a, unfolds, terms, ground);
            add(b, unfolds, terms, ground);
        }
        Node::Binary(Operator::Subtract, a, b) => {
            add(a, unfolds, terms, ground);
            take(b, unfolds, terms, ground);
        }
        Node::Negate(it) => take(it, unfolds, terms, ground),
        _ => match ground.unfolded(expr).filter(|_| unfolds) {
            Some(it) if may_be_sum(it) => add(it, unfolds, terms, ground),
            _ => terms.added.push(expr),
        },
    };
    if ground.deeper(|| look(terms)).is_none() {
        terms.added.push(expr);
    }
}

fn take<'a>(expr: &'a Expr, unfolds: bool, terms: &mut Terms<'a>, ground: &Ground<'a>) {
    let mut turned = Terms::default();
    add(expr, unfolds, &mut turned, ground);
    terms.added.append(&mut turned.taken);
    terms.taken.append(&mut turned.added);
}

/// Whether a part is a sum, or a name for what may be one.
fn may_be_sum(expr: &Expr) -> bool {
    matches!(
        expr.node,
        Node::Binary(Operator::Add | Operator::Subtract, ..) | Node::Negate(_) | Node::Measure(_)
    ) || matches!(expr.node, Node::Field(_) | Node::Cell(..))
}
