//! One part of a formula after the other: what it is made of, and what kind it has then.

use super::units;
use super::{Desk, Place, arithmetic, call, compare, faults, fold, name, site};
use crate::formula::expr::Node;
use crate::formula::tree::{Operator, Part};
use crate::formula::{Expr, Kind, Span, Tree, Unit};

/// A part that is a number, and what it counts.
pub(super) struct Number {
    pub expr: Expr,
    pub unit: Unit,
}

impl Desk<'_> {
    /// Any part. A bare word is a value of `wanted` where that is a choice and no name is so called.
    pub(super) fn part(
        &mut self,
        tree: &Tree,
        place: Place,
        wanted: Option<&Kind>,
    ) -> Option<Expr> {
        let span = tree.span;
        match &tree.part {
            Part::Name(it) => name::named(it, span, place, wanted, self),
            Part::Negate(it) => negated(it, span, place, self),
            Part::Not(it) => opposite(it, span, place, self),
            Part::Binary(operator, left, right) => {
                use Operator::{Add, And, Divide, Multiply, Or, Subtract};
                let two = match operator {
                    And | Or => joint,
                    Add | Subtract | Multiply | Divide => arithmetic::two,
                    _ => compare::two,
                };
                two(*operator, [left, right], span, place, self)
            }
            Part::In(it, all) => compare::among(it, all, span, place, self),
            Part::Call(name, at, all) => {
                call::call(site::Call { name, at: *at, all, span, wanted }, place, self)
            }
            Part::Fold { fold, of, table, filter } => {
                let (of, filter) = (of.as_deref(), filter.as_deref());
                fold::fold(&fold::Written { fold: *fold, of, table, filter, span }, place, self)
            }
            _ => written(tree, place, wanted, self),
        }
    }

    /// A part that must be a condition.
    pub(super) fn truth(&mut self, tree: &Tree, place: Place) -> Option<Expr> {
        let expr = self.part(tree, place, None)?;
        if expr.kind == Kind::Truth {
            return Some(expr);
        }
        let fault = faults::no_condition(&expr, self);
        self.refuse(fault)
    }

    /// A part that must be a number.
    pub(super) fn number(&mut self, tree: &Tree, place: Place) -> Option<Number> {
        let expr = self.part(tree, place, None)?;
        if let Kind::Number(unit) = &expr.kind {
            return Some(Number { unit: unit.clone(), expr });
        }
        let fault = faults::no_number(&expr, self);
        self.refuse(fault)
    }

    /// What two numbers count together, or the fault that they do not go together.
    pub(super) fn joined(
        &mut self,
        a: &Number,
        b: &Number,
        together: faults::Together,
    ) -> Option<Unit> {
        if let Some(unit) = units::joined(&a.unit, &b.unit) {
            return Some(unit);
        }
        let fault = faults::other_units(&a.expr, &b.expr, together, self);
        self.refuse(fault)
    }
}

/// A value that is written down; a number may be a word of the choice that is wanted.
fn written(tree: &Tree, place: Place, wanted: Option<&Kind>, desk: &mut Desk) -> Option<Expr> {
    let span = tree.span;
    let (node, kind) = match &tree.part {
        Part::Number(it) => match wanted {
            Some(Kind::Choice(choice)) => {
                let written = desk.written(span).trim_matches(['(', ')', ' ']);
                return name::word(written, span, *choice, place, desk);
            }
            _ => (Node::Number(it.clone()), Kind::Number(Unit::Plain)),
        },
        Part::Percent(it) => (Node::Number(it.clone()), Kind::Number(Unit::Share)),
        Part::Text(it) => (Node::Text(it.as_str().into()), Kind::Text),
        Part::Truth(it) => (Node::Truth(*it), Kind::Truth),
        Part::Date(it) => (Node::Date(*it), Kind::Date),
        _ => return None,
    };
    Some(Expr { node, kind, span })
}

fn negated(of: &Tree, span: Span, place: Place, desk: &mut Desk) -> Option<Expr> {
    let Number { expr, unit } = desk.number(of, place)?;
    Some(Expr { node: Node::Negate(Box::new(expr)), kind: Kind::Number(unit), span })
}

fn opposite(of: &Tree, span: Span, place: Place, desk: &mut Desk) -> Option<Expr> {
    let of = Box::new(desk.truth(of, place)?);
    Some(Expr { node: Node::Not(of), kind: Kind::Truth, span })
}

/// `and`, `or`.
fn joint(
    operator: Operator,
    [left, right]: [&Tree; 2],
    span: Span,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let left = desk.truth(left, place).map(Box::new);
    let right = desk.truth(right, place).map(Box::new);
    Some(Expr { node: Node::Binary(operator, left?, right?), kind: Kind::Truth, span })
}
