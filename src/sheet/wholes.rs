//! What a number is at most: the fields that it is a part of, by its own declaration, or by an
//! equation or a bound that is declared as a check.

use crate::diagnostic::Severity;
use crate::facts::check::Check;
use crate::formula::expr::{Computed, Definition, Expr, Node};
use crate::formula::tree::Operator;

/// The fields that one is at most, the nearest first: those that it is a part of, and those
/// that they are parts of. The checks are those of errors that always hold.
pub(super) fn wholes<'a>(
    definitions: &[Definition],
    checks: &(impl Iterator<Item = &'a Check> + Clone),
    field: usize,
) -> Vec<usize> {
    let mut all = vec![field];
    let mut next = 0;
    while let Some(part) = all.get(next).copied() {
        let own = definitions.get(part).and_then(|it| it.part_of);
        let by_checks = checks
            .clone()
            .filter(|it| it.severity == Severity::Error && !it.open)
            .flat_map(|it| of_check(definitions, &it.that.root, part));
        for whole in own.into_iter().chain(by_checks) {
            if !all.contains(&whole) {
                all.push(whole);
            }
        }
        next += 1;
    }
    all.remove(0);
    all
}

/// The fields that an equation or a bound makes a field a part of: `a = b + c`, `b <= a`.
fn of_check(definitions: &[Definition], root: &Expr, part: usize) -> Vec<usize> {
    let Node::Binary(operator, left, right) = &root.node else { return Vec::new() };
    let ways = match operator {
        Operator::Equal => vec![(left, right), (right, left)],
        Operator::AtMost => vec![(right, left)],
        Operator::AtLeast => vec![(left, right)],
        _ => return Vec::new(),
    };
    let whole = |(whole, parts): (&Expr, &Expr)| {
        let whole = stated(whole).filter(|it| is_stated(definitions, *it))?;
        let parts = parts_of(definitions, parts, 0)?;
        (whole != part && parts.contains(&part)).then_some(whole)
    };
    ways.into_iter().filter_map(|(a, b)| whole((a, b))).collect()
}

/// How deep what is computed may rest on what is computed.
const DEEPEST: usize = 16;

/// The numbers that a part of a formula adds up; none of anything else.
fn parts_of(definitions: &[Definition], expr: &Expr, depth: usize) -> Option<Vec<usize>> {
    if let Node::Binary(Operator::Add, left, right) = &expr.node {
        let left = parts_of(definitions, left, depth)?;
        return Some([left, parts_of(definitions, right, depth)?].concat());
    }
    let field = stated(expr)?;
    match &definitions.get(field)?.computed {
        None => Some(vec![field]),
        Some(Computed::Is(formula)) if depth < DEEPEST => {
            parts_of(definitions, &formula.root, depth + 1)
        }
        Some(_) => None,
    }
}

fn stated(expr: &Expr) -> Option<usize> {
    match expr.node {
        Node::Field(field) | Node::Cell(_, field) => Some(field),
        _ => None,
    }
}

/// Whether somebody states a field, and nothing below 0.
fn is_stated(definitions: &[Definition], field: usize) -> bool {
    definitions.get(field).is_some_and(|it| it.computed.is_none())
}
