//! What a record must state: the fields that the formulas of its bench read, and those that
//! a form prints besides.

use std::collections::BTreeSet;

use super::{RowAt, UnitFacts};
use crate::facts::Record;
use crate::facts::dictionary::{Field, RowsFrom};
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::{Expr, Facts, Formula, Node, Value};
use crate::law::bench::Bar;
use crate::law::compile::{CompiledNeed, FormFormulas};
use crate::model::{Period, UnitId};
use crate::project::{Judging, Project};

/// A value that a record lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// The table; none for a field of the unit.
    pub table: Option<usize>,
    /// The row; none for a field of the unit, or a table that is not stated.
    pub row: Option<usize>,
    /// The field; none for a table that is not stated.
    pub field: Option<usize>,
    /// Whether a verdict may rest on it, and not only a page.
    pub judged: bool,
}

/// What a record lacks of all that its bench and some forms need, in order.
pub fn missing(
    project: &Project,
    (unit, period): (&UnitId, Period),
    record: &Record,
    judging: Judging,
    forms: &[&FormFormulas],
) -> Vec<Lack> {
    let facts = UnitFacts::new(project, (unit, period), record, &judging.judged.locality);
    let mut reader = Reader::new(&judging.bench.rules, &facts);
    reader.bars(&judging.bench.criteria);
    for need in forms.iter().flat_map(|it| &it.needs) {
        reader.need(need);
    }
    let judged: BTreeSet<_> =
        reader.lacks.iter().filter(|it| it.judged).map(|it| (it.table, it.row, it.field)).collect();
    let all = reader.lacks.into_iter();
    all.filter(|it| it.judged || !judged.contains(&(it.table, it.row, it.field))).collect()
}

/// The values of the unit itself that a record lacks of those that a form prints: all that a
/// form over many asks of the record of whoever issues it.
pub fn unit_gaps(
    project: &Project,
    (unit, period): (&UnitId, Period),
    record: &Record,
    form: &FormFormulas,
) -> BTreeSet<Lack> {
    let facts = UnitFacts::new(project, (unit, period), record, &[]);
    let mut reader = Reader::new(&project.dictionary.rules, &facts);
    for need in form.needs.iter().filter(|it| it.table.is_none()) {
        reader.need(need);
    }
    reader.lacks
}

/// The values that a record lacks of those that a form prints.
pub fn gaps(
    project: &Project,
    (unit, period): (&UnitId, Period),
    record: &Record,
    judging: Judging,
    form: &FormFormulas,
) -> BTreeSet<Lack> {
    let facts = UnitFacts::new(project, (unit, period), record, &judging.judged.locality);
    let mut reader = Reader::new(&judging.bench.rules, &facts);
    for need in &form.needs {
        reader.need(need);
    }
    // A list of a table that is not stated would be printed as one without rows.
    for list in form.lists.values().filter(|it| it.across.is_empty()) {
        if facts.rows(list.table).is_none() {
            reader.unstated(list.table, false);
        }
    }
    reader.lacks
}

struct Reader<'a> {
    rules: &'a Rules,
    facts: &'a UnitFacts<'a>,
    evaluator: Evaluator<'a>,
    lacks: BTreeSet<Lack>,
}

impl<'a> Reader<'a> {
    fn new(rules: &'a Rules, facts: &'a UnitFacts<'a>) -> Self {
        let evaluator = Evaluator::new(rules, Some(facts));
        Self { rules, facts, evaluator, lacks: BTreeSet::new() }
    }

    /// What criteria rest on; of one that does not apply only what says so.
    fn bars(&mut self, bars: &[Bar]) {
        let facts = self.facts;
        for bar in bars.iter().filter(|it| facts.are_asked(&it.applies_to)) {
            let applies = |it: &Formula| self.evaluator.truth(&it.root).known() != Some(false);
            if !bar.applies_if.iter().all(applies) {
                bar.applies_if.iter().for_each(|it| self.read(&it.root, true));
                continue;
            }
            bar.formulas().into_iter().for_each(|it| self.read(&it.root, true));
            self.bars(&bar.parts);
        }
    }

    /// The fields of the unit's own record that a formula reads.
    fn read(&mut self, expr: &Expr, judged: bool) {
        match &expr.node {
            Node::Field(field) => self.unit_field(*field, judged),
            Node::Measure(measure) => {
                if let Some(formula) = self.rules.measures.get(*measure) {
                    self.read(&formula.root, judged);
                }
            }
            Node::Fold { of, table, filter, .. } => {
                self.rows(*table, filter.as_deref(), of.as_deref(), judged);
            }
            // Other units and periods have findings of their own.
            Node::Before(_) | Node::Previous(_) | Node::Over(..) => {}
            _ => expr.parts().into_iter().for_each(|it| self.read(it, judged)),
        }
    }

    fn rows(&mut self, table: usize, filter: Option<&Expr>, of: Option<&Expr>, judged: bool) {
        let Some(count) = self.facts.rows(table) else {
            self.unstated(table, judged);
            return;
        };
        for row in 0..count {
            if let Some(filter) = filter {
                self.row(table, row, filter, judged);
            }
            let matches = filter
                .is_none_or(|it| self.evaluator.matches(table, row, it).known() == Some(true));
            if let Some(of) = of.filter(|_| matches) {
                self.row(table, row, of, judged);
            }
        }
    }

    /// A table without rows that anybody states; what is made from another lacks that one.
    fn unstated(&mut self, table: usize, judged: bool) {
        let rows = self.facts.project.dictionary.tables.get(table).map(|it| it.rows);
        let table = match rows {
            Some(RowsFrom::NationalLists(base)) => base,
            Some(RowsFrom::Record) | None => table,
        };
        self.lacks.insert(Lack { table: Some(table), row: None, field: None, judged });
    }

    /// Whether a field is asked of this unit and period, and its condition may hold.
    fn is_asked(&self, row: Option<RowAt>, field: &Field) -> bool {
        let unit = self.facts.project.units.get(self.facts.unit);
        let fails = |formula: &Formula| {
            let truth = match row {
                Some(at) => self.evaluator.matches(at.table, at.row, &formula.root),
                None => self.evaluator.truth(&formula.root),
            };
            truth.known() == Some(false)
        };
        unit.is_none_or(|it| field.is_asked_of((self.facts.unit, it), self.facts.period.span))
            && !field.asked_if.as_ref().is_some_and(fails)
    }

    /// The fields of a row that a formula reads.
    fn row(&mut self, table: usize, row: usize, expr: &Expr, judged: bool) {
        match &expr.node {
            Node::Cell(_, field) => self.cell(table, row, *field, judged),
            Node::Field(field) => self.unit_field(*field, judged),
            Node::Before(_) | Node::Previous(_) => {}
            // Nearly all that is asked of a row is a comparison.
            Node::Binary(_, left, right) => {
                self.row(table, row, left, judged);
                self.row(table, row, right, judged);
            }
            _ => expr.parts().into_iter().for_each(|it| self.row(table, row, it, judged)),
        }
    }

    fn cell(&mut self, table: usize, row: usize, field: usize, judged: bool) {
        let fields = self.rules.tables.get(table).map_or(&[][..], |it| &it.fields);
        let Some(definition) = fields.get(field) else { return };
        if is_known(&self.evaluator.cell(table, row, field), definition) {
            return;
        }
        if let Some(all) = definition.computed.as_ref().map(Computed::formulas) {
            return all.into_iter().for_each(|it| self.row(table, row, &it.root, judged));
        }
        // What is made from another row lacks what that one lacks.
        let Some(at) = self.facts.stated_at(RowAt { table, row }) else { return };
        let declared = &self.facts.project.dictionary.tables[at.table].fields[field];
        if self.is_asked(Some(at), declared) {
            let (table, row, field) = (Some(at.table), Some(at.row), Some(field));
            self.lacks.insert(Lack { table, row, field, judged });
        }
    }

    fn unit_field(&mut self, field: usize, judged: bool) {
        let Some(definition) = self.rules.fields.get(field) else { return };
        if is_known(&self.evaluator.field(field), definition) {
            return;
        }
        if let Some(all) = definition.computed.as_ref().map(Computed::formulas) {
            return all.into_iter().for_each(|it| self.read(&it.root, judged));
        }
        if self.is_asked(None, &self.facts.project.dictionary.fields[field]) {
            self.lacks.insert(Lack { table: None, row: None, field: Some(field), judged });
        }
    }

    fn need(&mut self, need: &CompiledNeed) {
        let Some(table) = need.table else {
            need.fields.iter().for_each(|it| self.unit_field(*it, false));
            return;
        };
        let Some(count) = self.facts.rows(table) else {
            self.unstated(table, false);
            return;
        };
        for row in 0..count {
            let matches = need.filter.as_ref().is_none_or(|it| {
                self.evaluator.matches(table, row, &it.root).known() == Some(true)
            });
            for field in need.fields.iter().filter(|_| matches) {
                self.cell(table, row, *field, false);
            }
        }
    }
}

/// Whether nothing is lacking of it: what is computed of nothing lacks nothing, dots say nothing.
fn is_known(cell: &Cell, of: &Definition) -> bool {
    match cell {
        Cell::Known(Value::Text(it)) if of.otherwise.is_none() => {
            it.contains(char::is_alphanumeric)
        }
        Cell::Known(it) => *it != Value::Unknown,
        Cell::Empty => true,
        Cell::Open(_) => false,
    }
}
