//! The checks that are declared as data: what must hold of a row, and of a record.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Context;
use crate::diagnostic::{Diagnostic, FieldFault, NodePath};
use crate::facts::check::{AT, Check, Placeholder};
use crate::facts::dictionary::{Field, RowsFrom};
use crate::formula::evaluate::{Cell, Evaluator, Outcomes};
use crate::formula::expr::{Computed, Definition};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Facts, Node, Value};
use crate::judge::UnitFacts;
use crate::words::Said;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let project = context.project;
    let dictionary = &project.dictionary;
    let facts = UnitFacts::new(project, (context.unit, context.period), context.record, &[]);
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    let (start, end) = (context.period.start(), context.period.end());
    for (table, declared) in dictionary.tables.iter().enumerate() {
        if declared.rows != RowsFrom::Record {
            continue;
        }
        for row in 0..facts.rows(table).unwrap_or(0) {
            let subject = Subject {
                context,
                evaluator: &evaluator,
                facts: &facts,
                row: Some((table, row)),
                fields: &declared.fields,
                rules: &dictionary.rules.tables[table].fields,
            };
            subject
                .findings(declared.checks.iter().filter(|it| it.in_force.meets(start, end)), found);
        }
    }
    let subject = Subject {
        context,
        evaluator: &evaluator,
        facts: &facts,
        row: None,
        fields: &dictionary.fields,
        rules: &dictionary.rules.fields,
    };
    subject.findings(dictionary.checks.iter().filter(|it| it.in_force.meets(start, end)), found);
}

/// A row, or the record itself, that checks are held against.
struct Subject<'a> {
    context: &'a Context<'a>,
    evaluator: &'a Evaluator<'a>,
    facts: &'a UnitFacts<'a>,
    row: Option<(usize, usize)>,
    fields: &'a [Field],
    rules: &'a [Definition],
}

impl Subject<'_> {
    /// What the checks find: of those that bear one code, the first at each place.
    fn findings<'a>(&self, checks: impl Iterator<Item = &'a Check>, found: &mut Vec<Diagnostic>) {
        let mut said = BTreeSet::new();
        for check in checks {
            if !said.contains(&(&check.code, check.at))
                && let Some(finding) = self.finding(check)
            {
                said.insert((&check.code, check.at));
                found.push(finding);
            }
        }
    }

    fn finding(&self, check: &Check) -> Option<Diagnostic> {
        let stated = |field: &usize| self.stated(*field).is_known();
        if !check.given.iter().all(|any| any.iter().any(stated)) || check.absent.iter().any(stated)
        {
            return None;
        }
        if !self.speaks(check) {
            return None;
        }
        let zero = |field: &usize| matches!(self.stated(*field), Value::Count(0));
        let at = if stated(&check.at) && !zero(&check.at) {
            check.at
        } else {
            let mut others = check.or_at.iter().filter(|it| stated(it) && !zero(it));
            others.next().copied().unwrap_or(check.at)
        };
        let says = |text: &Said| Said {
            vi: self.filled(&text.vi, check, at, true),
            en: self.filled(&text.en, check, at, false),
        };
        let fault = FieldFault::Check {
            code: check.code.clone(),
            severity: check.severity,
            fact: says(&check.says),
            help: check.help.as_ref().map(says).map(Box::new),
        };
        let group = at == check.at && check.at_path != self.fields[at].path;
        let place = if group {
            self.context.key(self.path(&check.at_path))
        } else {
            self.context.value(self.path(&self.fields[at].path))
        };
        let finding = Diagnostic::new(fault, place);
        let also = check.also.iter().zip(&check.also_says).filter(|(it, _)| stated(it));
        Some(also.fold(finding, |finding, (field, says)| {
            let place = self.context.value(self.path(&self.fields[*field].path));
            finding.related(place, says.clone())
        }))
    }

    /// Whether a check is broken; an open one speaks where it may go either way.
    fn speaks(&self, check: &Check) -> bool {
        let that = &check.that.root;
        // What bounds whatever is missing is not broken by it.
        if check.bounds() && self.is_missing(that) {
            return false;
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

    fn stated(&self, field: usize) -> &Value {
        match self.row {
            Some((table, row)) => self.facts.cell(table, row, field),
            None => self.facts.field(field),
        }
    }

    fn cell(&self, field: usize) -> Cell {
        match self.row {
            Some((table, row)) => self.evaluator.cell(table, row, field),
            None => self.evaluator.field(field),
        }
    }

    fn truth(&self, expr: &Expr) -> Outcomes {
        match self.row {
            Some((table, row)) => self.evaluator.matches(table, row, expr),
            None => self.evaluator.truth(expr),
        }
    }

    fn path(&self, keys: &[String]) -> NodePath {
        let root = NodePath::root();
        let from = match self.row {
            Some((table, row)) => {
                root.key(&self.context.project.dictionary.tables[table].name).index(row)
            }
            None => root,
        };
        keys.iter().fold(from, |path, it| path.key(it))
    }

    /// A text with its braces filled.
    fn filled(&self, text: &str, check: &Check, at: usize, vi: bool) -> String {
        let parts = Check::placeholders(text).map(|it| match it {
            Placeholder::Words(words) => Cow::Borrowed(words),
            Placeholder::Value(AT) => Cow::Owned(self.value(at, vi, End::Least)),
            Placeholder::Value(name) | Placeholder::Least(name) => {
                Cow::Owned(self.named(name, vi, End::Least))
            }
            Placeholder::Most(name) => Cow::Owned(self.named(name, vi, End::Most)),
            Placeholder::Lacking => Cow::Owned(self.listed(check, Some(false), vi)),
            Placeholder::Unstated => Cow::Owned(self.listed(check, None, vi)),
        });
        parts.collect()
    }

    fn named(&self, name: &str, vi: bool, end: End) -> String {
        let field = self.fields.iter().position(|it| &*it.name == name);
        field.map(|it| self.value(it, vi, end)).unwrap_or_default()
    }

    /// A value in words; of a choice that is open, one of its ends.
    fn value(&self, field: usize, vi: bool, end: End) -> String {
        let value = match self.cell(field) {
            Cell::Known(value) => value,
            Cell::Empty => Value::Unknown,
            Cell::Open(all) => {
                let one = if end == End::Least { all.first() } else { all.last() };
                one.cloned().unwrap_or_default()
            }
        };
        let dictionary = &self.context.project.dictionary;
        match (&value, &self.rules[field].kind) {
            (Value::Choice(word), crate::formula::Kind::Choice(choice)) => {
                let label = dictionary.label(*choice, *word);
                label.map(|it| if vi { it.vi.clone() } else { it.en.clone() }).unwrap_or_default()
            }
            (Value::Count(it), _) => it.to_string(),
            (Value::Number(it), _) => crate::words::number::plain(it),
            (Value::Date(it), _) => it.to_string(),
            (Value::Text(it), _) => it.to_string(),
            (Value::Truth(it), _) => it.to_string(),
            _ => String::new(),
        }
    }

    /// The yes-or-no fields on which a check turns that are stated so, or not stated.
    fn listed(&self, check: &Check, stated: Option<bool>, vi: bool) -> String {
        let mut turns = BTreeSet::new();
        self.turns(&check.that.root, check, &mut turns);
        let meant = |field: &usize| match (self.cell(*field), stated) {
            (Cell::Known(Value::Truth(it)), Some(wanted)) => it == wanted,
            (Cell::Known(_) | Cell::Empty, _) => false,
            (Cell::Open(_), wanted) => wanted.is_none(),
        };
        let fields: Vec<usize> = turns.into_iter().filter(meant).collect();
        let fields = self.together(&fields);
        let one = |it: &usize| {
            let field = &self.fields[*it];
            let key = field.path.last().map_or("", String::as_str);
            let label = if vi { &field.label.vi } else { &field.label.en };
            format!("`{key}` ({label})")
        };
        fields.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// Where all fields that fall back on one are among them, that one stands for them.
    fn together(&self, fields: &[usize]) -> Vec<usize> {
        let falls_back = |field: usize| match &self.rules[field].otherwise {
            Some(formula) => match &formula.root.node {
                Node::Cell(_, other) | Node::Field(other) => Some(*other),
                _ => None,
            },
            None => None,
        };
        let mut all: Vec<usize> = Vec::new();
        for field in fields {
            let one = falls_back(*field).filter(|other| {
                let mut same = (0..self.rules.len()).filter(|it| falls_back(*it) == Some(*other));
                same.all(|it| fields.contains(&it))
            });
            let stands = one.unwrap_or(*field);
            if !all.contains(&stands) {
                all.push(stands);
            }
        }
        all
    }

    /// The yes-or-no fields that people state on which a condition turns.
    fn turns(&self, expr: &Expr, check: &Check, all: &mut BTreeSet<usize>) {
        match &expr.node {
            Node::Cell(_, field) | Node::Field(field) => self.field_turns(*field, check, all),
            // What must not be so is not lacking.
            Node::Not(_) => {}
            // Of what must all hold, only what does not.
            Node::Binary(Operator::And, first, second) => {
                for part in [first, second] {
                    if self.truth(part).no {
                        self.turns(part, check, all);
                    }
                }
            }
            _ => expr.parts().into_iter().for_each(|it| self.turns(it, check, all)),
        }
    }

    fn field_turns(&self, field: usize, check: &Check, all: &mut BTreeSet<usize>) {
        let Some(definition) = self.rules.get(field) else { return };
        match &definition.computed {
            Some(Computed::Is(formula)) => self.turns(&formula.root, check, all),
            Some(Computed::Cases(cases, _)) => self.next_case(cases, check, all),
            Some(Computed::Given) => {}
            None if definition.kind == crate::formula::Kind::Truth => drop(all.insert(field)),
            None if self.stated(field).is_known() => {}
            None => {
                if let Some(formula) = &definition.otherwise {
                    self.turns(&formula.root, check, all);
                }
            }
        }
    }

    /// Of a choice that follows, what keeps it from the next value above the one it has; of
    /// one that is stated beside it, from that.
    fn next_case(
        &self,
        cases: &[(crate::formula::Formula, crate::formula::Formula)],
        check: &Check,
        all: &mut BTreeSet<usize>,
    ) {
        let wanted = self.wanted(check);
        let word = |it: &crate::formula::Formula| match it.root.node {
            Node::Word(_, word) => Some(word),
            _ => None,
        };
        // Cases stand highest first: the lowest that does not hold is the next one up.
        let mut short = cases.iter().filter(|(when, _)| {
            let Outcomes { yes, no, .. } = self.truth(&when.root);
            no || !yes
        });
        let case = match wanted {
            Some(wanted) => cases.iter().find(|(_, then)| word(then) == Some(wanted)),
            None => short.next_back(),
        };
        if let Some((when, _)) = case {
            self.turns(&when.root, check, all);
        }
    }

    /// The value of a choice that is stated beside one that follows.
    fn wanted(&self, check: &Check) -> Option<u16> {
        let mut stated = None;
        for part in check.that.root.parts() {
            if let Node::Cell(_, field) | Node::Field(field) = part.node
                && self.rules[field].computed.is_none()
                && let Value::Choice(word) = self.stated(field)
            {
                stated = Some(*word);
            }
        }
        stated
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Least,
    Most,
}
