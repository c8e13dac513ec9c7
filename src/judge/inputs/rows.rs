//! The values of a record, and of its rows, that a formula reads.

use super::fields::written;
use super::values::{Input, Spot};
use super::{At, Reader, spot};
use crate::formula::evaluate::Cell;
use crate::formula::{Expr, Facts, Node};
use crate::judge::{RowAt, UnitFacts};
use crate::model::Period;

impl<'p> Reader<'p> {
    pub(super) fn rows(
        &mut self,
        at: &At<'p>,
        table: usize,
        of: Option<&Expr>,
        filter: Option<&Expr>,
    ) {
        let Some(facts) = &at.facts else { return };
        for row in 0..facts.rows(table).unwrap_or(0) {
            if let Some(filter) = filter {
                self.values(at, Some((table, row)), filter);
            }
            let inside = |it: &Expr| self.evaluator(facts).matches(table, row, it).yes;
            if let Some(of) = of.filter(|_| filter.is_none_or(inside)) {
                self.values(at, Some((table, row)), of);
            }
        }
    }

    /// The fields of a record, or of a row of it, that a part of a formula reads.
    pub(super) fn values(&mut self, at: &At<'p>, row: Option<(usize, usize)>, expr: &Expr) {
        match &expr.node {
            Node::Field(field) => self.value(at, None, *field),
            Node::Cell(_, field) => self.value(at, row, *field),
            Node::Before(it) => self.before(at, at.period.before(), row, it),
            Node::Previous(it) => self.before(at, at.period.previous(), row, it),
            _ => expr.parts().into_iter().for_each(|it| self.values(at, row, it)),
        }
    }

    /// What is read of another period: of the row of the same key, where it is of a row.
    fn before(&mut self, at: &At<'p>, period: Period, row: Option<(usize, usize)>, expr: &Expr) {
        let Some(facts) = &at.facts else { return };
        let earlier = self.around(facts, at.unit, period);
        let Some((table, row)) = row else { return self.values(&earlier, None, expr) };
        let same = facts.same(RowAt { table, row });
        let Some(before) = &earlier.facts else { return };
        let mut rows = 0..before.rows(table).unwrap_or(0);
        if let Some(row) = rows.find(|it| before.same(RowAt { table, row: *it }) == same) {
            self.values(&earlier, Some((table, row)), expr);
        }
    }

    fn value(&mut self, at: &At<'p>, row: Option<(usize, usize)>, field: usize) {
        let bench = self.bench;
        let Some(facts) = &at.facts else { return };
        let fields = match row {
            Some((table, _)) => bench.rules.tables.get(table).map(|it| &it.fields),
            None => Some(&bench.rules.fields),
        };
        let Some(definition) = fields.and_then(|it| it.get(field)) else { return };
        let (table, place) = (row.map(|it| it.0), row.map(|it| it.1));
        let spot = Spot { table, row: place, field: Some(field), ..spot(at) };
        if !self.seen.insert(spot.clone()) {
            return;
        }
        let evaluator = self.evaluator(facts);
        let (stated, value) = match row {
            Some((table, row)) => {
                (facts.cell(table, row, field), evaluator.cell(table, row, field))
            }
            None => (facts.field(field), evaluator.field(field)),
        };
        let derived = !stated.is_known();
        let key = row.map(|(table, row)| facts.key(RowAt { table, row }).to_owned());
        let is = derived.then(|| written(definition)).flatten();
        let stands = match row {
            None => (!derived).then(|| spot.clone()),
            Some((table, row)) => facts.stated_at(RowAt { table, row }).map(|it| Spot {
                table: Some(it.table),
                row: Some(it.row),
                field: stated_field(facts, it.table, field).filter(|_| !derived),
                ..spot.clone()
            }),
        };
        self.basis.inputs.push(Input { at: spot, stated: stands, key, value, is });
        let first = self.basis.inputs.len();
        for it in definition.formulas().filter(|_| derived) {
            self.values(at, row, &it.root);
        }
        if definition.computed.is_none() {
            self.drop_unstated(first);
        }
    }

    /// Leaves out what would stand for a field that is not stated, where none of it is either.
    fn drop_unstated(&mut self, first: usize) {
        let added = self.basis.inputs.get(first..).unwrap_or_default();
        let stated = added.iter().filter(|it| it.is.is_none());
        if stated.into_iter().any(|it| matches!(&it.value, Cell::Known(it) if it.is_known())) {
            return;
        }
        for it in self.basis.inputs.drain(first..) {
            self.seen.remove(&it.at);
        }
    }
}

/// A field of a row, where the table that the record states has it.
fn stated_field(facts: &UnitFacts, table: usize, field: usize) -> Option<usize> {
    let table = facts.project.dictionary.tables.get(table)?;
    (field < table.fields.len()).then_some(field)
}
