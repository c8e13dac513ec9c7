//! What holds where a condition does not, and conditions that cannot hold, or fail, together.

use super::ground::Ground;
use super::implies::{follows, take_apart};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Node};

impl Ground<'_> {
    /// Whether no record has all of these.
    pub(super) fn contradict(&self, parts: &[&Expr]) -> bool {
        parts.iter().enumerate().any(|(place, it)| self.follows_others(&denied(it), place, parts))
    }

    /// Whether every record has one of these.
    pub(super) fn exhaust(&self, parts: &[&Expr]) -> bool {
        let denied: Vec<Expr> = parts.iter().map(|it| denied(it)).collect();
        self.contradict(&denied.iter().collect::<Vec<_>>())
    }

    /// Whether a condition follows from all of some but one.
    fn follows_others(&self, condition: &Expr, but: usize, parts: &[&Expr]) -> bool {
        let mut known = Vec::new();
        for (_, it) in parts.iter().enumerate().filter(|(place, _)| *place != but) {
            take_apart(it, &mut known, self);
        }
        follows(condition, &known, self)
    }
}

/// The condition that holds just where this one does not.
fn denied(expr: &Expr) -> Expr {
    let both = |operator, a: &Expr, b: &Expr| {
        Node::Binary(operator, Box::new(denied(a)), Box::new(denied(b)))
    };
    let node = match &expr.node {
        Node::Not(it) => return (**it).clone(),
        Node::Truth(it) => Node::Truth(!it),
        Node::Binary(Operator::And, a, b) => both(Operator::Or, a, b),
        Node::Binary(Operator::Or, a, b) => both(Operator::And, a, b),
        Node::Binary(operator, a, b) => match operator.denied() {
            Some(operator) => Node::Binary(operator, a.clone(), b.clone()),
            None => Node::Not(Box::new(expr.clone())),
        },
        Node::In(it, all) => {
            let other = |value: &Expr| {
                let node = Node::Binary(Operator::Unequal, it.clone(), Box::new(value.clone()));
                Expr { node, kind: Kind::Truth, span: expr.span }
            };
            let and = |a: Expr, b: Expr| {
                let node = Node::Binary(Operator::And, Box::new(a), Box::new(b));
                Expr { node, kind: Kind::Truth, span: expr.span }
            };
            match all.iter().map(other).reduce(and) {
                Some(all) => return all,
                None => Node::Truth(true),
            }
        }
        _ => Node::Not(Box::new(expr.clone())),
    };
    Expr { node, kind: Kind::Truth, span: expr.span }
}
