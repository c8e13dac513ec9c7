//! What the records contribute that a sum is made of: of a unit that was not always there, and
//! of those that it was formed from.

use std::collections::BTreeSet;

use super::{At, Contribution, Figured, Reader, Spot, slice, spot, spot_of};
use crate::formula::evaluate::{Cell, Number};
use crate::formula::tree::Fold;
use crate::formula::{Amount, Expr, Facts, Formula, Node, Value};
use crate::judge::whose::other_period;
use crate::judge::{RowAt, UnitFacts};

impl<'p> Reader<'p> {
    /// A field or a fold of a sum: each record's own part of it.
    pub(super) fn sum(&mut self, at: &At<'p>, formula: &Formula, expr: &Expr) {
        let Some(facts) = &at.facts else { return };
        let total = self.figured(facts, expr);
        let parts = self.written(facts);
        // The rows that the sum takes in, whatever each record says of them.
        let keys = match &expr.node {
            Node::Fold { fold: Fold::Sum, table, filter, .. } => {
                self.keys(facts, *table, filter.as_deref())
            }
            _ => None,
        };
        let value = |it: &At<'p>| {
            let facts = it.facts.as_ref()?;
            let of_keys = keys.as_ref().and_then(|keys| self.of_keys(facts, expr, keys));
            Some(of_keys.unwrap_or_else(|| self.figured(facts, expr)))
        };
        let values: Vec<Option<Figured>> = parts.iter().map(value).collect();
        let shown = shown(&total, &values);
        let (of, kind) = (slice(formula, expr), expr.kind.clone());
        for (place, (part, value)) in parts.iter().zip(values).enumerate() {
            let is_there = part.facts.is_some();
            if !total.is_certain() {
                if is_there { self.missing(part, expr) } else { self.lacks(spot(part)) }
            }
            if !shown.contains(&place) {
                continue;
            }
            let at_part = spot_of(part, expr).unwrap_or_else(|| spot(part));
            let (of, kind) = (of.clone(), kind.clone());
            self.parts.push(Contribution { of, kind, at: at_part, value });
            if at.unit != self.own || !is_there {
                continue;
            }
            match &expr.node {
                Node::Fold { of, table, filter, .. } => {
                    self.rows(part, *table, of.as_deref(), filter.as_deref());
                }
                _ => self.values(part, None, expr),
            }
        }
    }

    /// What a record lacks of what a part of a formula reads.
    pub(super) fn missing(&mut self, at: &At<'p>, expr: &Expr) {
        let Some(facts) = &at.facts else { return };
        for it in self.evaluator(facts).missing(expr) {
            let stated = it.table.zip(it.row).map(|(table, row)| RowAt { table, row });
            let other = other_period(facts, &it.whose);
            let own = stated.filter(|_| other.is_none()).and_then(|it| facts.stated_at(it));
            let stated = own.or(stated);
            let table = stated.map(|it| it.table).or(it.table);
            let (period, row) = (other.unwrap_or(at.period), stated.map(|it| it.row));
            self.lacks(Spot { period, table, row, field: it.field, ..spot(at) });
        }
    }

    /// The keys of the rows of a sum that a condition certainly takes in; none where it is not
    /// certain of all.
    fn keys(
        &self,
        facts: &UnitFacts<'p>,
        table: usize,
        filter: Option<&Expr>,
    ) -> Option<BTreeSet<String>> {
        let mut keys = BTreeSet::new();
        for row in 0..facts.rows(table)? {
            let matches = filter.is_none_or(|it| {
                self.evaluator(facts).matches(table, row, it).known() == Some(true)
            });
            if matches {
                keys.insert(facts.same(RowAt { table, row }).into_owned());
            }
        }
        Some(keys)
    }

    /// What the rows of a record with some keys add up to, as far as that is certain.
    fn of_keys(
        &self,
        facts: &UnitFacts<'p>,
        expr: &Expr,
        keys: &BTreeSet<String>,
    ) -> Option<Figured> {
        let Node::Fold { of: Some(of), table, .. } = &expr.node else { return None };
        let evaluator = self.evaluator(facts);
        let mut sum = Amount::from_integer(0.into());
        for row in 0..facts.rows(*table)? {
            if !keys.contains(&*facts.same(RowAt { table: *table, row })) {
                continue;
            }
            sum += match evaluator.of_row(*table, row, of) {
                Cell::Known(Value::Count(it)) => Amount::from_integer(it.into()),
                Cell::Known(Value::Number(it)) => *it,
                _ => return None,
            };
        }
        Some(Figured::Number(evaluator.hull(&Number::from(&sum))))
    }

    /// The records that a sum is made of, there or not.
    fn written(&self, facts: &UnitFacts<'p>) -> Vec<At<'p>> {
        let (project, kinds) = (facts.project, self.kinds);
        let one = |key: &'p crate::model::Key| {
            let whom = (&key.unit, key.period);
            let record = project.records.get(key);
            let facts = record.map(|it| UnitFacts::new(project, whom, it, kinds));
            At { unit: &key.unit, period: key.period, facts }
        };
        facts.record.parts.iter().map(one).collect()
    }
}

/// The parts that explain a total: all where they add up to it, or where it is not certain;
/// of a state the one that it is taken from.
fn shown(total: &Figured, values: &[Option<Figured>]) -> Vec<usize> {
    let all = (0..values.len()).collect();
    if !total.is_certain() {
        return all;
    }
    let amounts: Option<Vec<Amount>> = values.iter().map(|it| it.as_ref()?.certain()).collect();
    if amounts.map(|it| it.into_iter().sum::<Amount>()) == total.certain() {
        return all;
    }
    let is_it = |it: &Option<Figured>| it.as_ref() == Some(total);
    values.iter().rposition(is_it).into_iter().collect()
}
