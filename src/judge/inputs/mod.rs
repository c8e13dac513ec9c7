//! What a criterion rests on: each value that its formulas read, whose it is and where it is
//! stated, what units around contribute, and what is missing.
//!
//! Nothing is judged here; it is for whoever wants to compute a verdict again by hand.

mod fields;
mod parts;
mod quotient;
mod rows;
mod values;

use std::collections::BTreeSet;

pub use values::{Basis, Contribution, Figured, Input, Spot, Term, UsedMeasure};

use super::UnitFacts;
use crate::facts::Record;
use crate::formula::evaluate::{Cell, Evaluator, Number};
use crate::formula::{Amount, Expr, Formula, Kind, Node};
use crate::law::bench::{Bar, Bench, TARGET};
use crate::model::{Period, UnitId, UnitKind};
use crate::project::{Judging, Project};

/// What a criterion rests on, without its parts.
pub fn basis(
    project: &Project,
    (unit, period): (&UnitId, Period),
    record: &Record,
    judging: Judging,
    bar: &Bar,
) -> Basis {
    let kinds = judging.judged.locality.as_slice();
    let target = bar.targets.get(&period.year).cloned().flatten();
    let mut reader = Reader {
        bench: judging.bench,
        kinds,
        target,
        basis: Basis::default(),
        parts: Vec::new(),
        seen: BTreeSet::new(),
        own: unit,
    };
    let facts = UnitFacts::new(project, (unit, period), record, kinds);
    let at = At { unit, period, facts: Some(facts) };
    for formula in bar.formulas() {
        reader.terms(&at, formula, &formula.root);
    }
    reader.basis
}

/// A record in its place, or that there is none.
struct At<'p> {
    unit: &'p UnitId,
    period: Period,
    facts: Option<UnitFacts<'p>>,
}

struct Reader<'p> {
    bench: &'p Bench,
    kinds: &'p [UnitKind],
    target: Option<Amount>,
    basis: Basis,
    parts: Vec<Contribution>,
    seen: BTreeSet<Spot>,
    own: &'p UnitId,
}

impl<'p> Reader<'p> {
    /// The record of another unit or period, seen from one that is there.
    fn around(&self, from: &UnitFacts<'p>, unit: &'p UnitId, period: Period) -> At<'p> {
        let project = from.project;
        let record = project.record(unit, period);
        let facts = record.map(|it| UnitFacts::new(project, (unit, period), it, self.kinds));
        At { unit, period, facts }
    }

    fn evaluator<'a>(&self, facts: &'a UnitFacts<'p>) -> Evaluator<'a>
    where
        'p: 'a,
    {
        let evaluator = Evaluator::new(&self.bench.rules, Some(facts));
        match &self.target {
            Some(target) => evaluator.with_variable(TARGET, Number::from(target)),
            None => evaluator,
        }
    }

    fn figured(&self, facts: &UnitFacts<'p>, expr: &Expr) -> Figured {
        let evaluator = self.evaluator(facts);
        match (&expr.kind, &expr.node) {
            (Kind::Number(_), _) => Figured::Number(evaluator.hull(&evaluator.number(expr))),
            (Kind::Truth, _) => Figured::Truth(evaluator.truth(expr)),
            (_, Node::Field(field)) => Figured::Cell(evaluator.field(*field)),
            _ => Figured::Cell(Cell::Open(Vec::new())),
        }
    }

    /// The parts of a formula that have values of their own.
    fn terms(&mut self, at: &At<'p>, formula: &Formula, expr: &Expr) {
        match &expr.node {
            Node::Measure(measure) => self.measure(at, *measure),
            Node::Field(_)
            | Node::Fold { .. }
            | Node::Length(_)
            | Node::Before(_)
            | Node::Previous(_)
            | Node::SoFar(_)
            | Node::Locality(..)
            | Node::Over(..) => {
                let text = slice(formula, expr);
                let known = self.basis.terms.iter().any(|it| it.text == text);
                let Some(facts) = at.facts.as_ref().filter(|_| !known) else { return };
                let value = self.figured(facts, expr);
                self.walk(at, formula, expr);
                let parts = std::mem::take(&mut self.parts);
                let spot = match parts.as_slice() {
                    // A state that a sum takes from one of its records.
                    [it] if facts.record.is_sum() => Some(it.at.clone()),
                    _ => spot_of(at, expr).filter(|_| !facts.record.is_sum()),
                };
                let spot = spot.filter(|it| it.field.is_some());
                self.basis.terms.push(Term {
                    text,
                    kind: expr.kind.clone(),
                    value,
                    at: spot,
                    parts,
                });
            }
            _ => expr.parts().into_iter().for_each(|it| self.terms(at, formula, it)),
        }
    }

    fn measure(&mut self, at: &At<'p>, place: usize) {
        let bench = self.bench;
        let known = self.basis.measures.iter().any(|it| it.place == place);
        let (Some(formula), false, Some(facts)) =
            (bench.rules.measures.get(place), known, &at.facts)
        else {
            return;
        };
        let value = self.figured(facts, &formula.root);
        self.walk(at, formula, &formula.root);
        let parts = std::mem::take(&mut self.parts);
        let quotient = self.quotient(facts, &formula.root);
        self.basis.measures.push(UsedMeasure { place, value, quotient, parts });
        self.nested(at, &formula.root);
    }

    /// The measures that a measure is made of.
    fn nested(&mut self, at: &At<'p>, expr: &Expr) {
        if let Node::Measure(place) = expr.node {
            self.measure(at, place);
        }
        expr.parts().into_iter().for_each(|it| self.nested(at, it));
    }

    /// Reads all that a part of a formula reads, of whichever records.
    fn walk(&mut self, at: &At<'p>, formula: &Formula, expr: &Expr) {
        let bench = self.bench;
        match &expr.node {
            Node::Measure(measure) => {
                if let Some(formula) = bench.rules.measures.get(*measure) {
                    self.walk(at, formula, &formula.root);
                }
            }
            Node::Before(it) => self.earlier(at, at.period.before(), formula, it),
            Node::Previous(it) => self.earlier(at, at.period.previous(), formula, it),
            Node::SoFar(it) => {
                at.period.so_far().for_each(|period| self.earlier(at, period, formula, it));
            }
            Node::Locality(kinds, it) => {
                let Some(facts) = &at.facts else { return self.nothing(at, formula, expr) };
                for unit in facts.area(kinds) {
                    self.walk(&self.around(facts, unit, at.period), formula, it);
                }
            }
            Node::Over(units, it) => {
                let Some(facts) = &at.facts else { return self.nothing(at, formula, expr) };
                for unit in units.iter().filter_map(|it| facts.named(it)) {
                    self.walk(&self.around(facts, unit, at.period), formula, it);
                }
            }
            Node::Field(_) | Node::Fold { .. } => self.leaf(at, formula, expr),
            _ => expr.parts().into_iter().for_each(|it| self.walk(at, formula, it)),
        }
    }

    /// The same of the unit's record of another period.
    fn earlier(&mut self, at: &At<'p>, period: Period, formula: &Formula, expr: &Expr) {
        let Some(facts) = &at.facts else { return self.nothing(at, formula, expr) };
        self.walk(&self.around(facts, at.unit, period), formula, expr);
    }

    /// What a unit would contribute that has no record.
    fn nothing(&mut self, at: &At<'p>, formula: &Formula, expr: &Expr) {
        self.lacks(spot(at));
        let (of, kind) = (slice(formula, expr), expr.kind.clone());
        self.parts.push(Contribution { of, kind, at: spot(at), value: None });
    }

    /// A field or a fold of one record.
    fn leaf(&mut self, at: &At<'p>, formula: &Formula, expr: &Expr) {
        let Some(facts) = &at.facts else { return self.nothing(at, formula, expr) };
        if facts.record.is_sum() {
            return self.sum(at, formula, expr);
        }
        let own = at.unit == self.own;
        let value = self.figured(facts, expr);
        let (of, kind) = (slice(formula, expr), expr.kind.clone());
        let place = spot_of(at, expr).unwrap_or_else(|| spot(at));
        self.parts.push(Contribution { of, kind, at: place, value: Some(value) });
        self.missing(at, expr);
        if !own {
            return;
        }
        match &expr.node {
            Node::Fold { of, table, filter, .. } => {
                self.rows(at, *table, of.as_deref(), filter.as_deref());
            }
            _ => self.values(at, None, expr),
        }
    }

    fn lacks(&mut self, spot: Spot) {
        if !self.basis.missing.contains(&spot) {
            self.basis.missing.push(spot);
        }
    }
}

fn spot(at: &At) -> Spot {
    Spot { unit: at.unit.clone(), period: at.period, table: None, row: None, field: None }
}

/// The field that a part of a formula is.
fn spot_of(at: &At, expr: &Expr) -> Option<Spot> {
    let Node::Field(field) = expr.node else { return None };
    Some(Spot { field: Some(field), ..spot(at) })
}

/// A part of a formula as it is written.
fn slice(formula: &Formula, expr: &Expr) -> String {
    formula.text.get(expr.span.start..expr.span.end).unwrap_or_default().to_owned()
}
