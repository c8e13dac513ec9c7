//! What a field comes to in the end, for whoever prints or explains it.
//!
//! How it comes to it is `fields`'.

use super::Evaluator;
use super::fields::is_stateable;
use super::goals::{Goal, Got};
use super::num::Num;
use super::rest::{Rest, Val};
use super::scope::Place;
use crate::formula::Expr;
use crate::formula::expr::Definition;
use crate::formula::{Kind, Value};

/// What a field comes to: what is stated, else what is computed, else what holds otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// This, whatever is missing.
    Known(Value),
    /// It is computed, and empty: there is nothing to compute it of.
    Empty,
    /// One of these, for a choice or a truth; of what cannot be counted out, nothing is said.
    Open(Vec<Value>),
}

impl Evaluator<'_> {
    /// What a field of a row comes to: the table, the row and the field by their places.
    pub fn cell(&self, table: usize, row: usize, field: usize) -> Cell {
        let definition = self.rules.tables.get(table).and_then(|it| it.fields.get(field));
        let Some(definition) = definition else { return Cell::Open(Vec::new()) };
        let scope = self.source().at(table, self.place(table, row));
        let Some(row) = &scope.row else { return Cell::Open(Vec::new()) };
        self.final_cell(row.cell(field), definition, || self.cell_rest(row, &scope, field))
    }

    /// What a formula over a row certainly comes to.
    pub fn of_row(&self, table: usize, row: usize, formula: &Expr) -> Cell {
        let scope = self.source().at(table, self.place(table, row));
        match self.certain(&self.rest(formula, &scope), &formula.kind) {
            Some(Val::Empty) => Cell::Empty,
            Some(value) => Cell::Known(stated(&value)),
            None => Cell::Open(Vec::new()),
        }
    }

    /// A row that is there; of one that is not, nothing is known.
    pub(super) fn place(&self, table: usize, row: usize) -> Place {
        let is_there = self.source().rows(table).is_some_and(|rows| row < rows);
        if is_there { Place::At(row) } else { Place::Unknown }
    }

    /// What a field of the unit comes to, by its place.
    pub fn field(&self, field: usize) -> Cell {
        let Some(definition) = self.rules.fields.get(field) else { return Cell::Open(Vec::new()) };
        let source = self.source();
        self.final_cell(source.field(field), definition, || self.field_rest(&source, field))
    }

    /// What a value certainly is.
    pub(super) fn certain(&self, rest: &Rest, kind: &Kind) -> Option<Val> {
        if let Rest::Known(value) = rest {
            return Some(value.clone());
        }
        match kind {
            Kind::Number(_) => {
                let range = self.rest_range(rest);
                match range.certain() {
                    Some(number) => Some(Val::Number(number.clone())),
                    None => (!range.some).then_some(Val::Empty),
                }
            }
            Kind::Truth => self.rest_outcomes(rest).certain().map(Val::settled),
            // A missing list is known by its length alone.
            Kind::List(_) => None,
            Kind::Choice(_) | Kind::Date | Kind::Text => match self.items(rest)?.as_slice() {
                [one] => Some(one.clone()),
                _ => None,
            },
        }
    }

    /// All that a value may be that is neither a number nor a truth; none if that cannot be
    /// counted out.
    fn items(&self, rest: &Rest) -> Option<Vec<Val>> {
        let mut all = Vec::new();
        for leaf in self.leaves(&[Goal::Item(rest.clone())]) {
            let Some(Got::Item(item)) = leaf.got.into_iter().next() else { return None };
            for value in item.values()? {
                if !all.contains(value) {
                    all.push(value.clone());
                }
            }
        }
        Some(all)
    }

    /// What a field comes to of which this is stated.
    pub(super) fn final_cell(
        &self,
        value: &Value,
        definition: &Definition,
        rest: impl FnOnce() -> Rest,
    ) -> Cell {
        if value.is_known() && is_stateable(definition) {
            return Cell::Known(value.clone());
        }
        let rest = rest();
        let open = match (&rest, &definition.kind) {
            (Rest::Open(_), Kind::Truth) => {
                let outcomes = self.rest_outcomes(&rest);
                if let Some(settled) = outcomes.certain() {
                    return settled_cell(&Val::settled(settled));
                }
                let both = [(outcomes.yes, true), (outcomes.no, false)];
                both.into_iter().filter_map(|(may, it)| may.then_some(Value::Truth(it))).collect()
            }
            (Rest::Open(_), Kind::Choice(_)) => {
                let items = self.items(&rest).unwrap_or_default();
                if let [one] = items.as_slice() {
                    return settled_cell(one);
                }
                words(&items)
            }
            _ => match self.certain(&rest, &definition.kind) {
                Some(value) => return settled_cell(&value),
                None => Vec::new(),
            },
        };
        Cell::Open(open)
    }
}

fn settled_cell(value: &Val) -> Cell {
    match value {
        Val::Empty => Cell::Empty,
        value => Cell::Known(stated(value)),
    }
}

/// The words among some values, in their order.
fn words(items: &[Val]) -> Vec<Value> {
    let word = |it: &Val| if let Val::Choice(word) = it { Some(*word) } else { None };
    let mut words: Vec<u16> = items.iter().filter_map(word).collect();
    words.sort_unstable();
    words.into_iter().map(Value::Choice).collect()
}

/// A value as a record would state it.
fn stated(value: &Val) -> Value {
    match value {
        Val::Empty => Value::Unknown,
        Val::Number(number) => match number {
            Num::Int(int) if let Ok(count) = u64::try_from(*int) => Value::Count(count),
            _ => Value::Number(Box::new(number.amount())),
        },
        Val::Truth(truth) => Value::Truth(*truth),
        Val::Choice(word) => Value::Choice(*word),
        Val::Date(date) => Value::Date(*date),
        Val::Text(text) => Value::Text((**text).into()),
        Val::List(values) => Value::List(values.iter().map(stated).collect()),
    }
}
