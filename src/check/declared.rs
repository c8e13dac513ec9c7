//! The checks that are declared as data: what must hold of a row, and of a record.
//!
//! What is said of one that does not is put into words by `told`.

use std::collections::BTreeSet;

use super::Context;
use crate::diagnostic::{Diagnostic, FieldFault, NodePath};
use crate::facts::check::Check;
use crate::facts::dictionary::{Dictionary, Field, RowsFrom};
use crate::formula::evaluate::{Evaluator, Glimpse, Outcomes};
use crate::formula::expr::Definition;
use crate::formula::{Expr, Facts, Node, Value};
use crate::judge::UnitFacts;
use crate::words::Said;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let project = context.project;
    let dictionary = &project.dictionary;
    let facts = UnitFacts::new(project, (context.unit, context.period), context.record, &[]);
    let facts = facts.by_itself();
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    for (table, declared) in dictionary.tables.iter().enumerate() {
        let Some(rows) = facts.stated(table).filter(|_| declared.rows == RowsFrom::Record) else {
            continue;
        };
        let states = |field| rows.states(field);
        let checks = in_force(context, (&declared.checks, &declared.fields), states);
        for row in 0..rows.count {
            let subject = Subject::of(dictionary, &evaluator, &facts, Some((table, row)));
            subject.findings(context, &checks, found);
        }
    }
    let subject = Subject::of(dictionary, &evaluator, &facts, None);
    let states = |field| context.record.field(field).is_known();
    let checks = in_force(context, (&dictionary.checks, &dictionary.fields), states);
    subject.findings(context, &checks, found);
}

/// The checks that are looked at in the period of a record that states such fields. Of a field
/// that is asked of other units it is said that it is, and nothing else.
fn in_force<'a>(
    context: &Context,
    (checks, fields): (&'a [Check], &[Field]),
    states: impl Fn(usize) -> bool,
) -> Vec<&'a Check> {
    let (start, end) = (context.period.start(), context.period.end());
    let unit = context.project.units.get(context.unit);
    let asked = |it: &&Check| {
        unit.is_none_or(|unit| fields[it.at].is_asked_of((context.unit, unit), context.period.span))
    };
    let given = |it: &&Check| it.given.iter().all(|any| any.iter().any(|it| states(*it)));
    let all = checks.iter().filter(|it| it.in_force.meets(start, end));
    all.filter(asked).filter(given).collect()
}

/// A row, or the record itself, that checks are held against.
pub(super) struct Subject<'a> {
    pub(super) dictionary: &'a Dictionary,
    pub(super) evaluator: &'a Evaluator<'a>,
    facts: &'a dyn Facts,
    pub(super) row: Option<(usize, usize)>,
    pub(super) fields: &'a [Field],
    pub(super) rules: &'a [Definition],
}

impl<'a> Subject<'a> {
    /// A row of a table, or the record itself.
    pub(super) fn of(
        dictionary: &'a Dictionary,
        evaluator: &'a Evaluator<'a>,
        facts: &'a dyn Facts,
        row: Option<(usize, usize)>,
    ) -> Self {
        let (fields, rules) = match row {
            Some((table, _)) => {
                (&dictionary.tables[table].fields, &dictionary.rules.tables[table].fields)
            }
            None => (&dictionary.fields, &dictionary.rules.fields),
        };
        Self { dictionary, evaluator, facts, row, fields, rules }
    }

    /// What the checks find: of those that bear one code, the first at each place.
    fn findings(&self, context: &Context, checks: &[&Check], found: &mut Vec<Diagnostic>) {
        let mut said = BTreeSet::new();
        for check in checks {
            if !said.contains(&(&check.code, check.at))
                && let Some(finding) = self.finding(context, check)
            {
                said.insert((&check.code, check.at));
                found.push(finding);
            }
        }
    }

    fn finding(&self, context: &Context, check: &Check) -> Option<Diagnostic> {
        if !self.speaks(check) {
            return None;
        }
        let stated = |field: &usize| self.stated(*field).is_known();
        let at = self.pointed_at(check);
        let says = |text: &Said| self.told(text, check, at);
        let fault = FieldFault::Check {
            code: check.code.clone(),
            severity: check.severity,
            fact: says(&check.says),
            help: check.help.as_ref().map(says).map(Box::new),
        };
        let group = at == check.at && check.at_path != self.fields[at].path;
        let place = if group {
            context.key(self.path(&check.at_path))
        } else {
            context.value(self.path(&self.fields[at].path))
        };
        let finding = Diagnostic::new(fault, place);
        let also = check.also.iter().zip(&check.also_says).filter(|(it, _)| stated(it));
        Some(also.fold(finding, |finding, (field, says)| {
            let place = context.value(self.path(&self.fields[*field].path));
            finding.related(place, says.clone())
        }))
    }

    /// The field that a check points at.
    pub(super) fn pointed_at(&self, check: &Check) -> usize {
        let is_zero = |field: &usize| matches!(self.stated(*field), Value::Count(0));
        let counts = |field: &usize| self.stated(*field).is_known() && !is_zero(field);
        let mut all = [check.at].into_iter().chain(check.or_at.iter().copied());
        all.find(|it| counts(it)).unwrap_or(check.at)
    }

    /// Whether a check is looked at, and broken; an open one speaks where it may go either way.
    pub(super) fn speaks(&self, check: &Check) -> bool {
        let stated = |field: &usize| self.stated(*field).is_known();
        let given = check.given.iter().all(|any| any.iter().any(stated));
        given && !check.absent.iter().any(stated) && self.is_broken(check)
    }

    fn is_broken(&self, check: &Check) -> bool {
        let that = &check.that.root;
        // What bounds whatever is missing is not broken by it.
        if check.bounds() && self.is_missing(that) {
            return false;
        }
        if let Some((table, row)) = self.row {
            match self.evaluator.glimpse(table, row, that) {
                Glimpse::Settled(outcomes) => {
                    return !check.open && outcomes.known() == Some(false);
                }
                Glimpse::MayHold if check.bounds() => return false,
                Glimpse::MayHold | Glimpse::Unseen => {}
            }
        }
        if let Some((table, row)) = self.row.filter(|_| !check.open) {
            let rough = self.evaluator.roughly(table, row, that);
            if rough.certain().is_some() || check.bounds() {
                return rough.known() == Some(false);
            }
        }
        let Outcomes { yes, no, .. } = self.truth(that);
        if check.open { yes && no } else { no && !yes }
    }

    /// Whether all that a check reads is asked of people, and they state nothing of it.
    fn is_missing(&self, that: &Expr) -> bool {
        match (&that.node, self.row) {
            (Node::Cell(_, field), Some(_)) | (Node::Field(field), None) => {
                let definition = &self.rules[*field];
                let asked = definition.computed.is_none() && definition.otherwise.is_none();
                asked && !self.stated(*field).is_known()
            }
            (Node::Binary(_, left, right), _) => self.is_missing(left) && self.is_missing(right),
            _ => false,
        }
    }

    pub(super) fn stated(&self, field: usize) -> &Value {
        match self.row {
            Some((table, row)) => self.facts.cell(table, row, field),
            None => self.facts.field(field),
        }
    }

    pub(super) fn truth(&self, expr: &Expr) -> Outcomes {
        match self.row {
            Some((table, row)) => self.evaluator.matches(table, row, expr),
            None => self.evaluator.truth(expr),
        }
    }

    fn path(&self, keys: &[String]) -> NodePath {
        let root = NodePath::root();
        let from = match self.row {
            Some((table, row)) => root.key(&self.dictionary.tables[table].name).index(row),
            None => root,
        };
        keys.iter().fold(from, |path, it| path.key(it))
    }
}
