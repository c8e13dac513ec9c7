//! What is missing that a formula reads: the fields of rows and records that people state.

use std::collections::BTreeSet;

use super::scope::{Scope, Slot, Supposed};
use super::tabulate::visit;
use super::terms::Whose;
use crate::formula::expr::Computed;
use crate::formula::{Expr, Facts, Node};

/// Something that is not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// Whose it is: [`Facts::id`]; none where there is no record.
    pub facts: Option<u64>,
    /// Which of the units that are summed over, where there is no record.
    pub unit: Option<usize>,
    /// The table; none for a field of a unit.
    pub table: Option<usize>,
    /// The row; none for a table that is not stated.
    pub row: Option<usize>,
    /// The field; none for a table that is not stated, or a record that is not there.
    pub field: Option<usize>,
}

/// All that is missing, in order, each once.
pub(super) fn missing(scope: &Scope, expr: &Expr) -> Vec<Missing> {
    let mut all = Vec::new();
    read(scope, expr, &mut Vec::new(), &mut all);
    let mut seen = BTreeSet::new();
    all.retain(|it| seen.insert(*it));
    all
}

fn read(scope: &Scope, expr: &Expr, whose: &mut Vec<Whose>, all: &mut Vec<Missing>) {
    let mut within = |of: Whose, it: &Expr, all: &mut Vec<Missing>| {
        whose.push(of);
        read(scope, it, whose, all);
        whose.pop();
    };
    match &expr.node {
        Node::Before(it) => within(Whose::Before, it, all),
        Node::Previous(it) => within(Whose::Previous, it, all),
        Node::Locality(it) => within(Whose::Locality, it, all),
        Node::Over(units, it) => within(Whose::Over(units.clone()), it, all),
        Node::Measure(measure) => {
            if let Some(formula) = scope.rules.measures.get(*measure) {
                read(scope, &formula.root, whose, all);
            }
        }
        Node::Field(_) | Node::Fold { .. } => {
            let mut place = 0;
            visit(scope.facts, whose, &mut |facts| {
                of_record(scope, facts, place, expr, all);
                place += 1;
            });
        }
        _ => expr.parts().into_iter().for_each(|it| read(scope, it, whose, all)),
    }
}

fn of_record(
    around: &Scope,
    facts: Option<&dyn Facts>,
    place: usize,
    expr: &Expr,
    all: &mut Vec<Missing>,
) {
    let Some(own) = facts else {
        let unit = Some(place);
        all.push(Missing { facts: None, unit, table: None, row: None, field: None });
        return;
    };
    let none = Supposed::new();
    let scope = Scope { facts, row: None, ..*around };
    let scope = scope.supposing(&none);
    let blank = Missing { facts: Some(own.id()), unit: None, table: None, row: None, field: None };
    match &expr.node {
        Node::Field(field) => slot(&scope, Slot::Unit(*field), blank, all, 0),
        Node::Fold { of, table, filter, .. } => {
            let Some(count) = own.rows(*table) else {
                all.push(Missing { table: Some(*table), ..blank });
                return;
            };
            for row in 0..count {
                let scope = scope.at(Some((*table, row)));
                let blank = Missing { table: Some(*table), row: Some(row), ..blank };
                let inside = filter.as_ref().map(|it| super::rows::condition(&scope, it));
                if inside.is_some_and(|it| !it.yes) {
                    continue;
                }
                if let (Some(filter), Some(inside)) = (filter, inside)
                    && inside.certain().is_none()
                {
                    slots(&scope, filter, blank, all, 0);
                }
                if let Some(of) = of {
                    slots(&scope, of, blank, all, 0);
                }
            }
        }
        _ => {}
    }
}

fn slots(scope: &Scope, expr: &Expr, blank: Missing, all: &mut Vec<Missing>, depth: usize) {
    if depth > 32 || scope.value(expr, 0).is_certain() {
        return;
    }
    match &expr.node {
        Node::Field(field) => slot(scope, Slot::Unit(*field), blank, all, depth),
        Node::Cell(_, field) => slot(scope, Slot::Row(*field), blank, all, depth),
        _ => expr.parts().into_iter().for_each(|it| slots(scope, it, blank, all, depth)),
    }
}

/// A field that is open: itself, or those that it is computed from.
fn slot(scope: &Scope, of: Slot, blank: Missing, all: &mut Vec<Missing>, depth: usize) {
    if depth > 32 || scope.slot(of, 0).is_certain() {
        return;
    }
    let Some(definition) = scope.definition(of) else { return };
    match &definition.computed {
        Some(Computed::Is(formula)) => slots(scope, &formula.root, blank, all, depth + 1),
        Some(Computed::Cases(cases, last)) => {
            let formulas = cases.iter().flat_map(|(when, then)| [when, then]).chain(last);
            formulas.for_each(|it| slots(scope, &it.root, blank, all, depth + 1));
        }
        Some(Computed::Given) => {}
        None => {
            let (table, row, field) = match of {
                Slot::Unit(field) => (None, None, field),
                Slot::Row(field) => (blank.table, blank.row, field),
            };
            all.push(Missing { table, row, field: Some(field), ..blank });
        }
    }
}
