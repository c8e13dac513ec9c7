//! What a formula comes to in one row: of plain values, put together as they are met.

use std::cell::Cell as Slot;

use super::fields::is_stateable;
use super::plain::{Plain, if_empty, joined};
use super::trial::{Trial, whole};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Facts, Formula, Node, Value};

/// So many parts of formulas are looked at.
const PARTS: usize = 400;

/// A row, with one value for each thing that is missing of it.
pub(super) struct Look<'a> {
    rules: &'a Rules,
    /// Whose fields the unit's are.
    facts: &'a dyn Facts,
    /// Whose row it is.
    cells: &'a dyn Facts,
    table: usize,
    row: usize,
    fields: &'a [Definition],
    trial: Trial,
    /// How many more parts may be looked at.
    parts: Slot<usize>,
}

/// A value, and whether it is that whatever is missing.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) value: Plain<'a>,
    pub(super) sure: bool,
}

impl<'a> Seen<'a> {
    fn sure(value: Plain<'a>) -> Self {
        Self { value, sure: true }
    }
}

impl<'a> Look<'a> {
    pub(super) fn new(
        rules: &'a Rules,
        (facts, cells): (&'a dyn Facts, &'a dyn Facts),
        (table, row): (usize, usize),
        trial: Trial,
    ) -> Self {
        let fields = rules.tables.get(table).map_or(&[][..], |it| &it.fields);
        Self { rules, facts, cells, table, row, fields, trial, parts: Slot::new(PARTS) }
    }

    /// What a part comes to; none where it is not for a glimpse.
    pub(super) fn value(&self, expr: &'a Expr) -> Option<Seen<'a>> {
        self.parts.set(self.parts.get().checked_sub(1)?);
        match &expr.node {
            Node::Number(number) => Some(Seen::sure(Plain::Number(whole(number)?))),
            Node::Truth(truth) => Some(Seen::sure(Plain::Truth(*truth))),
            Node::Date(date) => Some(Seen::sure(Plain::Date(*date))),
            Node::Text(text) => Some(Seen::sure(Plain::Text(text))),
            Node::Word(_, word) => Some(Seen::sure(Plain::Word(*word))),
            Node::Cell(table, field) if *table == self.table => self.cell(*field),
            Node::Field(field) => {
                self.rules.fields.get(*field).filter(|it| is_stateable(it))?;
                Plain::of(self.facts.field(*field)).map(Seen::sure)
            }
            Node::Binary(operator, left, right) => self.binary(*operator, left, right),
            Node::Not(inner) => {
                let Seen { value, sure } = self.value(inner)?;
                Some(Seen { value: Plain::of_truth(value.truth().map(|it| !it)), sure })
            }
            Node::Negate(inner) => {
                let Seen { value, sure } = self.value(inner)?;
                let value = joined(Operator::Subtract, Plain::Number(0), value)?;
                Some(Seen { value, sure })
            }
            Node::Length(list) => self.length(list),
            Node::In(inner, all) => self.among(inner, all),
            Node::Least(all) => self.extreme(all, false),
            Node::Greatest(all) => self.extreme(all, true),
            Node::IfEmpty(first, second) => {
                let first = self.value(first)?;
                if first.value != Plain::Empty {
                    return Some(first);
                }
                let second = self.value(second)?;
                let value = if_empty(first.value, second.value);
                Some(Seen { value, sure: first.sure && second.sure })
            }
            Node::OfDates(function, dates) => {
                let dates: Vec<Seen> =
                    dates.iter().map(|it| self.value(it)).collect::<Option<_>>()?;
                let value = Plain::of_dates(function, dates.iter().map(|it| it.value));
                Some(Seen { value, sure: dates.iter().all(|it| it.sure) })
            }
            _ => None,
        }
    }

    fn binary(&self, operator: Operator, left: &'a Expr, right: &'a Expr) -> Option<Seen<'a>> {
        if let (Some(a), Some(b)) = (self.at_once(left), self.at_once(right)) {
            return joined(operator, a, b).map(Seen::sure);
        }
        let first = self.value(left)?;
        let decides = match operator {
            Operator::And => Some(Plain::Truth(false)),
            Operator::Or => Some(Plain::Truth(true)),
            _ => None,
        };
        let is_enough = |it: &Seen| it.sure && decides == Some(it.value);
        if is_enough(&first) {
            return Some(first);
        }
        let second = self.value(right)?;
        if is_enough(&second) {
            return Some(second);
        }
        let value = joined(operator, first.value, second.value)?;
        Some(Seen { value, sure: first.sure && second.sure })
    }

    /// What is written down, or stated: most that is compared is of these.
    fn at_once(&self, expr: &'a Expr) -> Option<Plain<'a>> {
        match &expr.node {
            Node::Word(_, word) => Some(Plain::Word(*word)),
            Node::Number(number) => whole(number).map(Plain::Number),
            Node::Cell(table, field) if *table == self.table => {
                self.fields.get(*field).filter(|it| is_stateable(it))?;
                Plain::of(self.cells.cell(self.table, self.row, *field))
            }
            _ => None,
        }
    }

    /// A list stands for its length wherever a number is asked for.
    fn length(&self, list: &'a Expr) -> Option<Seen<'a>> {
        if let Node::Cell(table, field) = list.node
            && table == self.table
            && self.fields.get(field).is_some_and(is_stateable)
            && let Value::List(all) = self.cells.cell(table, self.row, field)
        {
            return i128::try_from(all.len()).ok().map(|it| Seen::sure(Plain::Number(it)));
        }
        self.value(list).filter(|it| matches!(it.value, Plain::Number(_)))
    }

    fn among(&self, inner: &'a Expr, all: &'a [Expr]) -> Option<Seen<'a>> {
        let one = self.value(inner)?;
        let mut so_far = Seen::sure(Plain::Truth(false));
        for it in all {
            let other = self.value(it)?;
            let equal = joined(Operator::Equal, one.value, other.value)?;
            let value = joined(Operator::Or, so_far.value, equal)?;
            so_far = Seen { value, sure: so_far.sure && one.sure && other.sure };
        }
        Some(so_far)
    }

    fn extreme(&self, all: &'a [Expr], greatest: bool) -> Option<Seen<'a>> {
        let (first, others) = all.split_first()?;
        let mut so_far = self.value(first)?;
        for it in others {
            let other = self.value(it)?;
            let value = match (so_far.value, other.value) {
                (Plain::Number(a), Plain::Number(b)) if (b > a) == greatest => Plain::Number(b),
                (Plain::Number(a), Plain::Number(_)) => Plain::Number(a),
                (Plain::Empty, _) | (_, Plain::Empty) => Plain::Empty,
                _ => return None,
            };
            so_far = Seen { value, sure: so_far.sure && other.sure };
        }
        Some(so_far)
    }

    /// A field of the row: stated, computed, or what holds otherwise.
    fn cell(&self, field: usize) -> Option<Seen<'a>> {
        let definition = self.fields.get(field)?;
        if is_stateable(definition) {
            let value = self.cells.cell(self.table, self.row, field);
            if value.is_known() {
                return Plain::of(value).map(Seen::sure);
            }
            return match &definition.otherwise {
                Some(otherwise) => self.value(&otherwise.root),
                None => {
                    self.trial.of(definition, self.rules).map(|value| Seen { value, sure: false })
                }
            };
        }
        let computed = match &definition.computed {
            Some(Computed::Is(formula)) => self.value(&formula.root),
            Some(Computed::Cases(cases, last)) => self.cases(cases, last.as_ref()),
            Some(Computed::Given) | None => None,
        };
        // Whether what holds otherwise is asked turns on whether it is the same for all values.
        computed.filter(|it| it.sure || definition.otherwise.is_none())
    }

    fn cases(
        &self,
        cases: &'a [(Formula, Formula)],
        last: Option<&'a Formula>,
    ) -> Option<Seen<'a>> {
        let mut sure = true;
        for (when, then) in cases {
            let when = self.value(&when.root)?;
            sure &= when.sure;
            if when.value == Plain::Truth(true) {
                let then = self.value(&then.root)?;
                return Some(Seen { sure: sure && then.sure, ..then });
            }
        }
        let last = last.map_or(Some(Seen::sure(Plain::Empty)), |it| self.value(&it.root))?;
        Some(Seen { sure: sure && last.sure, ..last })
    }
}
