//! What a declared check says: its text filled with values, and what keeps it from holding.
//!
//! Whether it says anything is `declared`'s.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::declared::Subject;
use crate::facts::check::{AT, Check, Placeholder};
use crate::formula::evaluate::{Cell, Outcomes};
use crate::formula::expr::Computed;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Formula, Kind, Node, Span, Value};
use crate::words::Said;

impl Subject<'_> {
    /// A text with its braces filled; `at` is the field that is pointed at.
    pub(super) fn told(&self, text: &Said, check: &Check, at: usize) -> Said {
        Said {
            vi: self.filled(&text.vi, check, at, true),
            en: self.filled(&text.en, check, at, false),
        }
    }

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

    fn cell(&self, field: usize) -> Cell {
        match self.row {
            Some((table, row)) => self.evaluator.cell(table, row, field),
            None => self.evaluator.field(field),
        }
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
        let dictionary = self.dictionary;
        match (&value, &self.rules[field].kind) {
            (Value::Choice(word), Kind::Choice(choice)) => {
                let label = dictionary.label(*choice, *word);
                label.map(|it| if vi { it.vi.clone() } else { it.en.clone() }).unwrap_or_default()
            }
            (Value::Count(it), _) => it.to_string(),
            (Value::Number(it), _) => crate::words::number::plain(it),
            (Value::Date(it), _) => it.to_string(),
            (Value::Text(it), _) => it.to_string(),
            (Value::Truth(it), _) => it.to_string(),
            (Value::Unknown, Kind::Number(_)) => self.bound(field, vi, end).unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// What a number of the unit that is open comes to at least, or at most.
    fn bound(&self, field: usize, vi: bool, end: End) -> Option<String> {
        if self.row.is_some() {
            return None;
        }
        let kind = self.rules[field].kind.clone();
        let number = Expr { node: Node::Field(field), kind, span: Span::default() };
        let hull = self.evaluator.hull(&self.evaluator.number(&number));
        let (bound, said) = match end {
            End::Least => (hull.low, Said::of("ít nhất", "at least")),
            End::Most => (hull.high, Said::of("nhiều nhất", "at most")),
        };
        let said = if vi { said.vi } else { said.en };
        bound.map(|it| format!("{said} {}", crate::words::number::plain(&it.at)))
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
            None if definition.kind == Kind::Truth => drop(all.insert(field)),
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
    fn next_case(&self, cases: &[(Formula, Formula)], check: &Check, all: &mut BTreeSet<usize>) {
        let wanted = self.wanted(check);
        let word = |it: &Formula| match it.root.node {
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
