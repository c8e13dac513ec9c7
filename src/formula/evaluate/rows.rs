//! Conditions on rows: which rows hold, fail, or may do either.

use super::fast::{self, Quick};
use super::hull::Outcomes;
use super::scope::Scope;
use super::worlds::worlds;
use crate::formula::tree::Fold;
use crate::formula::{Expr, Facts, Node};

/// The rows of a fold, by what they do in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// Those that hold; of a sum or a count, those that are in it.
    pub matching: Vec<usize>,
    /// Those that fail; of a sum or a count, those that are not in it.
    pub failing: Vec<usize>,
    /// Those of which it is not known.
    pub open: Vec<usize>,
}

/// What a condition on a row may come to.
pub(super) fn condition(scope: &Scope, expr: &Expr) -> Outcomes {
    if let Some(Quick::Truth(it)) = fast::quick(scope, expr) {
        return Outcomes::of(it);
    }
    let outcomes = scope.value(expr, 0).truth();
    if outcomes.certain().is_some() {
        return outcomes;
    }
    let Some(all) = worlds(scope, &[expr]) else { return outcomes };
    let each = all.iter().map(|it| scope.supposing(it).value(expr, 0).truth());
    // Checks that refuse everything say nothing of it.
    each.reduce(Outcomes::either).unwrap_or(outcomes)
}

/// What a row may do in a fold over conditions.
#[derive(Clone, Copy, Default)]
struct Does {
    /// Whether it may be left out.
    out: bool,
    /// What its condition may come to where it is in.
    so: Outcomes,
}

fn does(scope: &Scope, of: &Expr, filter: Option<&Expr>) -> Does {
    let one = |inside: Outcomes, so: Outcomes| Does {
        out: inside.no || inside.empty,
        so: if inside.yes { so } else { Outcomes::default() },
    };
    let known = |scope: &Scope| {
        let inside = filter.map_or(Outcomes::of(true), |it| match fast::quick(scope, it) {
            Some(Quick::Truth(it)) => Outcomes::of(it),
            _ => scope.value(it, 0).truth(),
        });
        if !inside.yes {
            return (inside, Outcomes::of(true));
        }
        let so = match fast::quick(scope, of) {
            Some(Quick::Truth(it)) => Outcomes::of(it),
            _ => scope.value(of, 0).truth(),
        };
        (inside, so)
    };
    let (inside, so) = known(scope);
    if !inside.yes || inside.certain().is_some() && so.certain().is_some() {
        return one(inside, so);
    }
    let exprs: Vec<&Expr> = filter.into_iter().chain([of]).collect();
    let Some(all) = worlds(scope, &exprs) else { return one(inside, so) };
    let mut sum = Does::default();
    for supposed in &all {
        let scope = scope.supposing(supposed);
        let inside = filter.map_or(Outcomes::of(true), |it| scope.value(it, 0).truth());
        let it = one(inside, scope.value(of, 0).truth());
        sum.out |= it.out;
        sum.so = sum.so.either(it.so);
    }
    if all.is_empty() { one(inside, so) } else { sum }
}

/// What `all` or `any` over the rows of the own record may come to: rows are missing things
/// independently of each other.
pub(super) fn all_or_any(
    scope: &Scope,
    fold: Fold,
    of: &Expr,
    table: usize,
    filter: Option<&Expr>,
) -> Outcomes {
    let Some(count) = scope.facts.and_then(|it: &dyn Facts| it.rows(table)) else {
        return Outcomes { yes: true, no: true, empty: true };
    };
    let (mut fails, mut all_well, mut one_well, mut all_out) = (false, true, false, true);
    for row in 0..count {
        let mut it = does(&scope.at(Some((table, row))), of, filter);
        if fold == Fold::Any {
            std::mem::swap(&mut it.so.yes, &mut it.so.no);
        }
        fails |= it.so.no;
        // A row whose condition is empty says neither.
        all_well &= it.so.yes || it.out || it.so.empty;
        one_well |= it.so.yes;
        all_out &= it.out || it.so.empty;
    }
    let outcomes = Outcomes { yes: all_well && one_well, no: fails, empty: all_out };
    if fold == Fold::Any { outcomes.not() } else { outcomes }
}

/// The rows of a fold of the own record.
pub(super) fn sorted(scope: &Scope, expr: &Expr) -> Sorted {
    let Node::Fold { fold, of, table, filter } = &expr.node else { return Sorted::default() };
    let mut sorted = Sorted::default();
    for row in 0..scope.facts.and_then(|it| it.rows(*table)).unwrap_or(0) {
        let scope = scope.at(Some((*table, row)));
        if let (Fold::All | Fold::Any, Some(of)) = (fold, of) {
            let it = does(&scope, of, filter.as_deref());
            match (it.out, it.so.yes, it.so.no) {
                (true, _, false) | (false, false, false) => {}
                (false, true, false) => sorted.matching.push(row),
                (false, false, true) => sorted.failing.push(row),
                _ => sorted.open.push(row),
            }
        } else {
            let inside = filter.as_ref().map_or(Outcomes::of(true), |it| condition(&scope, it));
            let known = of.as_ref().is_none_or(|it| scope.value(it, 0).is_certain());
            match (inside.yes, inside.no || inside.empty, known) {
                (true, false, true) => sorted.matching.push(row),
                (false, ..) => sorted.failing.push(row),
                _ => sorted.open.push(row),
            }
        }
    }
    sorted
}
