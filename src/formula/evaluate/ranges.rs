//! The ranges of missing numbers: narrowed by checks, and cut where they are compared.

use std::collections::BTreeSet;

use super::hull::{End, Hull};
use super::scope::{Scope, Slot};
use super::value::Val;
use super::worlds::{is_whole, refuses, sibling};
use crate::formula::expr::{Computed, Definition};
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Formula, Node, amount};

/// The ranges of missing numbers, narrowed by what is part of what and by checks; none where
/// nothing is left.
pub(super) fn narrowed(scope: &Scope, checks: &[&Formula], numbers: &[Slot]) -> Option<Vec<Hull>> {
    let mut ranges: Vec<Hull> = numbers.iter().map(|it| scope.slot(*it, 0).number()).collect();
    for _ in 0..4 {
        for check in checks {
            narrow(scope, &check.root, numbers, &mut ranges);
        }
        for (place, slot) in numbers.iter().enumerate() {
            let whole = scope.definition(*slot).and_then(|it| it.part_of);
            let whole =
                whole.and_then(|it| numbers.iter().position(|one| *one == sibling(*slot, it)));
            if let Some(whole) = whole {
                let most = ranges[whole].high.as_ref().map(|it| it.at.clone());
                ranges[place] = ranges[place].between(None, most.as_ref());
                let least = ranges[place].low.as_ref().map(|it| it.at.clone());
                ranges[whole] = ranges[whole].between(least.as_ref(), None);
            }
        }
    }
    let empty = |it: &Hull| match (&it.low, &it.high) {
        (Some(low), Some(high)) => low.at > high.at,
        _ => false,
    };
    (!ranges.iter().any(empty)).then_some(ranges)
}

/// Narrows numbers so that a check may hold.
fn narrow(scope: &Scope, check: &Expr, numbers: &[Slot], ranges: &mut [Hull]) {
    let Node::Binary(operator, left, right) = &check.node else { return };
    match operator {
        Operator::Or => {
            if refuses(scope, left) {
                narrow(scope, right, numbers, ranges);
            } else if refuses(scope, right) {
                narrow(scope, left, numbers, ranges);
            }
        }
        Operator::And => {
            narrow(scope, left, numbers, ranges);
            narrow(scope, right, numbers, ranges);
        }
        _ => {
            let own = |it: &Expr| {
                let slot = slot_of(scope, it)?;
                numbers.iter().position(|one| *one == slot)
            };
            let number = |it: &Expr| match scope.value(it, 0) {
                Val::Number(hull) => hull.certain(),
                _ => None,
            };
            if let (Some(place), Some(at)) = (own(left), number(right)) {
                bound(*operator, &at, &mut ranges[place], is_whole(scope, numbers[place]));
            } else if let (Some(at), Some(place)) = (number(left), own(right)) {
                bound(turned(*operator), &at, &mut ranges[place], is_whole(scope, numbers[place]));
            }
        }
    }
}

fn slot_of(scope: &Scope, expr: &Expr) -> Option<Slot> {
    match expr.node {
        Node::Field(field) => Some(scope.resolved(Slot::Unit(field))),
        Node::Cell(_, field) => Some(scope.resolved(Slot::Row(field))),
        _ => None,
    }
}

/// The operator with its sides exchanged.
fn turned(operator: Operator) -> Operator {
    match operator {
        Operator::Less => Operator::More,
        Operator::AtMost => Operator::AtLeast,
        Operator::AtLeast => Operator::AtMost,
        Operator::More => Operator::Less,
        other => other,
    }
}

fn bound(operator: Operator, at: &Amount, range: &mut Hull, whole: bool) {
    let one = || amount::whole(1);
    let (least, most) = match operator {
        Operator::Equal => (Some(at.clone()), Some(at.clone())),
        Operator::More if whole => (Some(at.floor() + one()), None),
        Operator::Less if whole => (None, Some(at.ceil() - one())),
        Operator::AtLeast | Operator::More => (Some(at.clone()), None),
        Operator::AtMost | Operator::Less => (None, Some(at.clone())),
        _ => return,
    };
    *range = range.between(least.as_ref(), most.as_ref());
}

/// The numbers with which a slot is compared.
pub(super) fn thresholds(
    scope: &Scope,
    expr: &Expr,
    slot: Slot,
    cuts: &mut BTreeSet<Amount>,
    depth: usize,
) {
    if let Node::Binary(operator, left, right) = &expr.node
        && matches!(
            operator,
            Operator::Less
                | Operator::AtMost
                | Operator::Equal
                | Operator::Unequal
                | Operator::AtLeast
                | Operator::More
        )
    {
        for (own, other) in [(left, right), (right, left)] {
            if slot_of(scope, own) == Some(slot)
                && let Val::Number(hull) = scope.value(other, 0)
                && let Some(at) = hull.certain()
            {
                cuts.insert(at);
            }
        }
    }
    // What a computed condition compares counts as well; one that is stated is not computed.
    if depth < 8
        && let Some(own) = slot_of(scope, expr)
        && scope.stated(own).is_none()
        && let Some(definition) = scope.definition(own)
    {
        for formula in formulas(definition) {
            thresholds(scope, &formula.root, slot, cuts, depth + 1);
        }
    }
    for it in expr.parts() {
        thresholds(scope, it, slot, cuts, depth);
    }
}

fn formulas(definition: &Definition) -> Vec<&Formula> {
    let computed = match &definition.computed {
        Some(Computed::Is(formula)) => vec![formula],
        Some(Computed::Cases(cases, last)) => {
            cases.iter().flat_map(|(when, then)| [when, then]).chain(last).collect()
        }
        Some(Computed::Given) | None => Vec::new(),
    };
    computed.into_iter().chain(&definition.otherwise).collect()
}

/// A range cut at some numbers, so that on each piece every comparison with them is decided.
pub(super) fn cut(range: Hull, cuts: &BTreeSet<Amount>, whole: bool) -> Vec<Hull> {
    let mut pieces = Vec::new();
    let mut rest = range;
    let inside = |hull: &Hull, at: &Amount| {
        hull.low.as_ref().is_none_or(|it| it.at <= *at)
            && hull.high.as_ref().is_none_or(|it| it.at >= *at)
    };
    for at in cuts {
        if !inside(&rest, at) {
            continue;
        }
        let (below, above) = if whole {
            let one = amount::whole(1);
            let below = if at.is_integer() { at - &one } else { at.floor() };
            (Some(End::at(below)), Some(End::at(at.floor() + one)))
        } else {
            let open = End { at: at.clone(), reached: false };
            (Some(open.clone()), Some(open))
        };
        let lower = Hull { high: below, ..rest.clone() };
        if is_some(&lower) {
            pieces.push(lower);
        }
        if !whole || at.is_integer() {
            pieces.push(Hull::certainly(at.clone()));
        }
        rest = Hull { low: above, ..rest };
    }
    if is_some(&rest) {
        pieces.push(rest);
    }
    pieces
}

fn is_some(hull: &Hull) -> bool {
    match (&hull.low, &hull.high) {
        (Some(low), Some(high)) => {
            low.at < high.at || low.at == high.at && low.reached && high.reached
        }
        _ => true,
    }
}
