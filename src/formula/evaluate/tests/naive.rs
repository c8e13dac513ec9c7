//! A second evaluator, of complete records alone: as plainly written as the language is told.
//!
//! It knows nothing of unknowns; what is missing has been filled in (`completions`).

use std::collections::BTreeSet;

use super::plain::{Plain, added, binary, number, plain};
use super::world::{At, World};
use crate::formula::amount::whole;
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Facts, Node};

/// A field of a row or record: the record, the row if it is one, the field.
pub(super) type Place = (usize, Option<(usize, usize)>, usize);

/// Where a formula stands.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub(super) record: usize,
    pub(super) row: Option<(usize, usize)>,
}

pub(super) struct Naive<'w> {
    pub(super) rules: &'w Rules,
    pub(super) world: &'w World,
    /// Computed fields that are open as the record was written: what holds otherwise holds.
    pub(super) open: &'w BTreeSet<Place>,
    pub(super) by: Plain,
}

impl Naive<'_> {
    pub(super) fn eval(&self, expr: &Expr, at: Spot) -> Plain {
        match &expr.node {
            Node::Number(number) => Plain::Number(number.clone()),
            Node::Truth(truth) => Plain::Truth(*truth),
            Node::Date(date) => Plain::Date(*date),
            Node::Text(text) => Plain::Text(text.to_string()),
            Node::Word(_, word) => Plain::Word(*word),
            Node::Field(field) => self.field(Spot { row: None, ..at }, *field),
            Node::Cell(_, field) => self.field(at, *field),
            Node::Measure(measure) => {
                self.eval(&self.rules.measures[*measure].root, Spot { row: None, ..at })
            }
            Node::Variable(_) => self.by.clone(),
            Node::Negate(inner) => self.numbers(&[inner], at, |all| Some(-all[0].clone())),
            Node::Not(inner) => match self.eval(inner, at) {
                Plain::Truth(truth) => Plain::Truth(!truth),
                _ => Plain::Empty,
            },
            Node::Binary(operator, left, right) => {
                binary(*operator, &self.eval(left, at), &self.eval(right, at))
            }
            Node::In(inner, others) => {
                let value = self.eval(inner, at);
                others.iter().fold(Plain::Truth(false), |so_far, it| {
                    let equal = binary(Operator::Equal, &value, &self.eval(it, at));
                    binary(Operator::Or, &so_far, &equal)
                })
            }
            Node::Least(all) => {
                self.numbers(&all.iter().collect::<Vec<_>>(), at, |all| all.iter().min().cloned())
            }
            Node::Greatest(all) => {
                self.numbers(&all.iter().collect::<Vec<_>>(), at, |all| all.iter().max().cloned())
            }
            Node::Length(list) => match self.eval(list, at) {
                Plain::List(values) => Plain::Number(whole(values.len())),
                _ => Plain::Empty,
            },
            Node::Fold { fold, of, table, filter } => {
                self.fold(*fold, of.as_deref(), *table, filter.as_deref(), at.record)
            }
            Node::Before(inner) => {
                let record = self.world.records[at.record].before.unwrap();
                self.eval(inner, Spot { record, ..at })
            }
            Node::Previous(_) => panic!("no record has one before it"),
            Node::SoFar(inner) | Node::Locality(_, inner) | Node::Over(_, inner) => {
                self.sum(inner, self.records(&expr.node, at.record))
            }
            Node::OfDates(..) => panic!("dates are tested by hand"),
            Node::IfEmpty(first, second) => match self.eval(first, at) {
                Plain::Empty => self.eval(second, at),
                value => value,
            },
        }
    }

    /// The records that a function sums over.
    fn records(&self, node: &Node, at: usize) -> Vec<usize> {
        let record = &self.world.records[at];
        let there = |all: &[Option<usize>]| all.iter().map(|it| it.unwrap()).collect::<Vec<_>>();
        match node {
            Node::SoFar(_) => [there(&record.so_far), vec![at]].concat(),
            Node::Over(units, _) => units.iter().map(|it| it.parse().unwrap()).collect(),
            _ if record.units.is_empty() => vec![at],
            _ => there(&record.units),
        }
    }

    fn numbers(&self, all: &[&Expr], at: Spot, of: impl Fn(&[Amount]) -> Option<Amount>) -> Plain {
        let all: Option<Vec<Amount>> = all.iter().map(|it| number(&self.eval(it, at))).collect();
        all.and_then(|it| of(&it)).map_or(Plain::Empty, Plain::Number)
    }

    fn sum(&self, inner: &Expr, records: Vec<usize>) -> Plain {
        let each = records.into_iter().map(|record| self.eval(inner, Spot { record, row: None }));
        added(each)
    }

    fn fold(
        &self,
        fold: Fold,
        of: Option<&Expr>,
        table: usize,
        filter: Option<&Expr>,
        record: usize,
    ) -> Plain {
        let rows = self.world.records[record].tables[table].as_ref().unwrap().len();
        let spots = (0..rows).map(|row| Spot { record, row: Some((table, row)) });
        let matching: Vec<Spot> = spots
            .filter(|it| filter.is_none_or(|filter| self.eval(filter, *it) == Plain::Truth(true)))
            .collect();
        let values = || matching.iter().map(|it| self.eval(of.unwrap(), *it));
        match fold {
            Fold::Count => Plain::Number(whole(matching.len())),
            Fold::Sum => added(values()),
            _ if matching.is_empty() => Plain::Empty,
            Fold::All => values().reduce(|a, b| binary(Operator::And, &a, &b)).unwrap(),
            Fold::Any => values().reduce(|a, b| binary(Operator::Or, &a, &b)).unwrap(),
        }
    }

    pub(super) fn definitions(&self, at: Spot) -> &[Definition] {
        match at.row {
            Some((table, _)) => &self.rules.tables[table].fields,
            None => &self.rules.fields,
        }
    }

    pub(super) fn stated(&self, at: Spot, field: usize) -> Option<Plain> {
        let facts: At<'_> = self.world.at(at.record);
        let value = match at.row {
            Some((table, row)) => facts.cell(table, row, field),
            None => facts.field(field),
        };
        plain(value)
    }

    /// What a field comes to.
    pub(super) fn field(&self, at: Spot, field: usize) -> Plain {
        let definition = &self.definitions(at)[field];
        let otherwise = || self.eval(&definition.otherwise.as_ref().unwrap().root, at);
        let Some(computed @ (Computed::Is(_) | Computed::Cases(..))) = &definition.computed else {
            return self.stated(at, field).unwrap_or_else(otherwise);
        };
        if self.open.contains(&(at.record, at.row, field)) {
            return otherwise();
        }
        self.computed(computed, at)
    }

    pub(super) fn computed(&self, computed: &Computed, at: Spot) -> Plain {
        match computed {
            Computed::Is(formula) => self.eval(&formula.root, at),
            Computed::Cases(cases, last) => {
                let case =
                    cases.iter().find(|(it, _)| self.eval(&it.root, at) == Plain::Truth(true));
                let then = case.map(|(_, then)| then).or(last.as_ref());
                then.map_or(Plain::Empty, |it| self.eval(&it.root, at))
            }
            Computed::Given => panic!("given fields are stated"),
        }
    }

    /// Whether a record passes its bounds and checks.
    pub(super) fn passes(&self, record: usize) -> bool {
        let mut spots = vec![Spot { record, row: None }];
        for (table, rows) in self.world.records[record].tables.iter().enumerate() {
            let rows = rows.as_ref().map_or(0, Vec::len);
            spots.extend((0..rows).map(|row| Spot { record, row: Some((table, row)) }));
        }
        spots.into_iter().all(|it| self.passes_at(it))
    }

    /// Whether a row, or the fields of a record, pass their bounds and checks.
    pub(super) fn passes_at(&self, at: Spot) -> bool {
        let checks = match at.row {
            Some((table, _)) => &self.rules.tables[table].checks,
            None => &self.rules.checks,
        };
        self.within_bounds(at)
            && checks.iter().all(|it| self.eval(&it.root, at) != Plain::Truth(false))
    }

    fn within_bounds(&self, at: Spot) -> bool {
        self.definitions(at).iter().enumerate().all(|(field, definition)| {
            if matches!(definition.computed, Some(Computed::Is(_) | Computed::Cases(..))) {
                return true;
            }
            let Some(Plain::Number(stated)) = self.stated(at, field) else { return true };
            let part = definition.part_of.and_then(|it| number(&self.field(at, it)));
            definition.least.as_ref().is_none_or(|it| stated >= *it)
                && definition.most.as_ref().is_none_or(|it| stated <= *it)
                && part.is_none_or(|it| stated <= it)
        })
    }
}
