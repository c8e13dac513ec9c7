//! What may be of a row, or of a record's own fields, of which something is missing: each
//! case in which all conditions are decided, with the numbers that are left in each.
//!
//! Choices and truths are gone through one by one; the range of a missing number is cut
//! where a condition compares it with something known.

use std::collections::BTreeSet;

use super::hull::{Hull, Outcomes};
use super::ranges::{cut, narrowed, thresholds};
use super::scope::{Scope, Slot, Supposed};
use super::value::Val;
use crate::formula::expr::Computed;
use crate::formula::{Expr, Formula, Kind, Node};

/// More cases than this are not gone through: what they leave is taken as it is by itself.
const MOST: usize = 4096;

/// The cases that expressions tell apart; none where there are too many.
pub(super) fn worlds(scope: &Scope, exprs: &[&Expr]) -> Option<Vec<Supposed>> {
    let mut slots = BTreeSet::new();
    for it in exprs {
        collect(scope, it, &mut slots, 0);
    }
    let checks = bearing(scope, &mut slots);
    let (discrete, numbers): (Vec<Slot>, Vec<Slot>) =
        slots.into_iter().partition(|it| !is_number(scope, *it));
    let mut worlds = Vec::new();
    for supposed in combinations(scope, &discrete)? {
        let world = scope.supposing(&supposed);
        if checks.iter().any(|it| refuses(&world, &it.root)) {
            continue;
        }
        let Some(ranges) = narrowed(&world, &checks, &numbers) else { continue };
        let pieces: Vec<Vec<Hull>> = numbers
            .iter()
            .zip(ranges)
            .map(|(slot, range)| {
                let mut cuts = BTreeSet::new();
                let all = exprs.iter().copied().chain(checks.iter().map(|it| &it.root));
                for it in all {
                    thresholds(&world, it, *slot, &mut cuts, 0);
                }
                cut(range, &cuts, is_whole(scope, *slot))
            })
            .collect();
        let count: usize = pieces.iter().map(Vec::len).product();
        if worlds.len() + count > MOST {
            return None;
        }
        for which in 0..count {
            let mut supposed = supposed.clone();
            let mut rest = which;
            for (slot, pieces) in numbers.iter().zip(&pieces) {
                supposed.insert(*slot, Val::Number(pieces[rest % pieces.len()].clone()));
                rest /= pieces.len();
            }
            let world = scope.supposing(&supposed);
            let fits =
                parts_fit(scope, &supposed) && !checks.iter().any(|it| refuses(&world, &it.root));
            if fits {
                worlds.push(supposed);
            }
        }
    }
    Some(worlds)
}

/// The slots that are not certain and that an expression reads; of a number that is computed,
/// those that it is computed from.
fn collect(scope: &Scope, expr: &Expr, slots: &mut BTreeSet<Slot>, depth: usize) {
    let slot = match expr.node {
        Node::Field(field) => Slot::Unit(field),
        Node::Cell(_, field) => Slot::Row(field),
        // Others' numbers are other records'.
        Node::Before(_)
        | Node::Previous(_)
        | Node::Locality(_)
        | Node::Over(..)
        | Node::Fold { .. } => {
            return;
        }
        _ => {
            expr.parts().into_iter().for_each(|it| collect(scope, it, slots, depth));
            return;
        }
    };
    add(scope, slot, slots, depth);
}

fn add(scope: &Scope, slot: Slot, slots: &mut BTreeSet<Slot>, depth: usize) {
    let slot = scope.resolved(slot);
    if slots.contains(&slot) || depth > 32 || scope.slot(slot, 0).is_certain() {
        return;
    }
    let Some(definition) = scope.definition(slot) else { return };
    if let Kind::Number(_) = definition.kind {
        let formula = match (&definition.computed, &definition.otherwise) {
            (_, Some(formula)) | (Some(Computed::Is(formula)), None) => Some(formula),
            _ => None,
        };
        if let Some(formula) = formula {
            collect(scope, &formula.root, slots, depth + 1);
            return;
        }
        if matches!(definition.computed, Some(Computed::Cases(..))) {
            slots.insert(slot);
            return;
        }
        slots.insert(slot);
        if let Some(whole) = definition.part_of {
            add(scope, sibling(slot, whole), slots, depth + 1);
        }
    } else {
        slots.insert(slot);
    }
}

pub(super) fn sibling(slot: Slot, field: usize) -> Slot {
    match slot {
        Slot::Unit(_) => Slot::Unit(field),
        Slot::Row(_) => Slot::Row(field),
    }
}

fn is_number(scope: &Scope, slot: Slot) -> bool {
    scope.definition(slot).is_some_and(|it| matches!(it.kind, Kind::Number(_)))
}

pub(super) fn is_whole(scope: &Scope, slot: Slot) -> bool {
    scope.definition(slot).is_some_and(|it| it.whole)
}

/// The checks that bear on some slots; the slots that they read besides are added.
fn bearing<'a>(scope: &Scope<'a>, slots: &mut BTreeSet<Slot>) -> Vec<&'a Formula> {
    let all = match scope.row {
        Some((table, _)) => scope.rules.tables.get(table).map(|it| &it.checks),
        None => Some(&scope.rules.checks),
    };
    let mut bearing: Vec<&Formula> = Vec::new();
    let mut grew = !slots.is_empty();
    while grew {
        grew = false;
        for check in all.into_iter().flatten() {
            if bearing.iter().any(|it| std::ptr::eq(*it, check)) {
                continue;
            }
            let mut own = BTreeSet::new();
            collect(scope, &check.root, &mut own, 0);
            if !own.is_disjoint(slots) {
                slots.extend(own);
                bearing.push(check);
                grew = true;
            }
        }
    }
    bearing
}

/// Every combination of the values of slots that are not numbers.
fn combinations(scope: &Scope, slots: &[Slot]) -> Option<Vec<Supposed>> {
    let mut all = vec![Supposed::new()];
    for slot in slots {
        let values: Vec<Val> = match scope.slot(*slot, 0) {
            Val::Truth(it) => {
                let yes = it.yes.then(|| Val::Truth(Outcomes::of(true)));
                let no = it.no.then(|| Val::Truth(Outcomes::of(false)));
                let empty = it.empty.then(|| Val::Truth(Outcomes::nothing()));
                yes.into_iter().chain(no).chain(empty).collect()
            }
            Val::Choice(words) => words.into_iter().map(|it| Val::Choice(vec![it])).collect(),
            // Of dates, texts and lists that are missing nothing more is said.
            other => vec![other],
        };
        if all.len() * values.len() > MOST {
            return None;
        }
        let with = |supposed: &Supposed| {
            let supposed = supposed.clone();
            let slot = *slot;
            values.clone().into_iter().map(move |it| {
                let mut supposed = supposed.clone();
                supposed.insert(slot, it);
                supposed
            })
        };
        all = all.iter().flat_map(with).collect();
    }
    Some(all)
}

pub(super) fn refuses(scope: &Scope, check: &Expr) -> bool {
    scope.value(check, 0).truth().certain() == Some(Some(false))
}

/// Whether what is part of something can be no more than it.
fn parts_fit(scope: &Scope, supposed: &Supposed) -> bool {
    supposed.iter().all(|(slot, value)| {
        let whole = scope.definition(*slot).and_then(|it| it.part_of);
        let whole = whole.and_then(|it| supposed.get(&sibling(*slot, it)));
        match (value, whole) {
            (Val::Number(part), Some(Val::Number(whole))) => match (&part.low, &whole.high) {
                (Some(low), Some(high)) => low.at <= high.at,
                _ => true,
            },
            _ => true,
        }
    })
}

/// What a slot may be in any case that the checks of its row allow.
pub(super) fn possible(scope: &Scope, slot: Slot, value: Val) -> Val {
    let expr = match (slot, scope.row) {
        (Slot::Unit(field), _) => Node::Field(field),
        (Slot::Row(field), Some((table, _))) => Node::Cell(table, field),
        (Slot::Row(_), None) => return value,
    };
    let Some(definition) = scope.definition(slot) else { return value };
    let kind = definition.kind.clone();
    if matches!(kind, Kind::Number(_)) {
        return value;
    }
    let expr = Expr { node: expr, kind, span: crate::formula::Span::default() };
    let Some(all) = worlds(scope, &[&expr]) else { return value };
    let each = all.iter().map(|it| scope.supposing(it).value(&expr, 0));
    each.reduce(Val::either).unwrap_or(value)
}
