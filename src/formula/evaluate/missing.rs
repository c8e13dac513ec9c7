//! What is missing: the fields whose absence leaves a formula open.
//!
//! Fields that are missing but change nothing are not among them.

use std::collections::{BTreeMap, BTreeSet};

use super::Evaluator;
use super::goals::Goal;
use super::num::Num;
use super::outcomes::Outcomes;
use super::quantifiers::Stance;
use super::scope::{Home, Place, Scope, Source, Step, Whose};
use crate::formula::tree::Fold;
use crate::formula::{Expr, Facts, Kind, Node};

/// Something that a record would have to state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// Whose: a record, or one that is not there.
    pub whose: Whose,
    /// The table; none for a unit's own field, and where the whole record is missing.
    pub table: Option<usize>,
    /// The row; none where the table is not stated.
    pub row: Option<usize>,
    /// The field; none where the record, the row or the table is missing as a whole.
    pub field: Option<usize>,
}

/// What has been found so far, and the measures that have been looked at.
#[derive(Default)]
struct Found {
    all: Vec<Missing>,
    seen: BTreeSet<Missing>,
    measures: BTreeSet<(Whose, usize)>,
}

impl Found {
    fn note(&mut self, missing: Missing) {
        if self.seen.insert(missing.clone()) {
            self.all.push(missing);
        }
    }
}

impl Evaluator<'_> {
    /// What is missing that a formula turns on, each once: of what is certain, nothing. Records
    /// come in the order in which they are read, the rows and fields of each in theirs.
    pub fn missing(&self, expr: &Expr) -> Vec<Missing> {
        let mut found = Found::default();
        self.remembered.during(|| {
            if self.is_open(expr, &self.source()) {
                self.gather(expr, &self.source(), &mut found);
            }
        });
        let mut order: BTreeMap<Whose, usize> = BTreeMap::new();
        for (place, one) in found.all.iter().enumerate() {
            order.entry(one.whose.clone()).or_insert(place);
        }
        found.all.sort_by_key(|it| (order.get(&it.whose).copied(), it.table, it.row, it.field));
        found.all
    }

    fn is_open(&self, expr: &Expr, source: &Source<'_>) -> bool {
        match &expr.kind {
            Kind::Number(_) => {
                let range = self.range(&self.number_in(expr, source));
                range.some && range.certain().is_none()
            }
            Kind::Truth => self.truth_in(expr, source).certain().is_none(),
            kind => self.certain(&self.rest(expr, &source.alone()), kind).is_none(),
        }
    }

    fn gather(&self, expr: &Expr, source: &Source<'_>, found: &mut Found) {
        if let Source::Missing(_) = source {
            return found.note(of(&Home { whose: source.whose(), row: None }, None));
        }
        let depth = self.depth.get();
        if depth > super::rest::DEEPEST || !self.is_open(expr, source) {
            return;
        }
        self.depth.set(depth + 1);
        match &expr.node {
            Node::Measure(measure) => {
                if let Some(formula) = self.rules.measures.get(*measure)
                    && found.measures.insert((source.whose(), *measure))
                {
                    self.gather(&formula.root, source, found);
                }
            }
            Node::Fold { fold, of, table, filter } => {
                self.gather_rows(
                    (*fold, of.as_deref()),
                    *table,
                    filter.as_deref(),
                    (source, found),
                );
            }
            Node::Before(inner) => {
                source.elsewhere(Step::Before, |it| self.gather(inner, it, found));
            }
            Node::Previous(inner) => {
                source.elsewhere(Step::Previous, |it| self.gather(inner, it, found));
            }
            Node::Locality(_, inner) | Node::SoFar(inner) | Node::Over(_, inner) => {
                self.gather_units(expr, inner, source, found);
            }
            Node::Field(field) if let Some(formula) = self.formula_of(*field) => {
                self.gather(&formula.root, source, found);
            }
            Node::Field(field) => {
                let before = found.all.len();
                self.gather_field(expr, source, found);
                // What stands for it where it is not stated lacks something itself.
                let otherwise = self.rules.fields.get(*field).and_then(|it| it.otherwise.as_ref());
                if let Some(it) = otherwise.filter(|_| found.all.len() == before) {
                    self.gather(&it.root, source, found);
                }
            }
            _ => {
                for part in expr.parts() {
                    self.gather(part, source, found);
                }
            }
        }
        self.depth.set(depth);
    }

    fn gather_field(&self, expr: &Expr, source: &Source<'_>, found: &mut Found) {
        let rest = self.rest(expr, &source.alone());
        let goal = match expr.kind {
            Kind::Number(_) => Goal::Sum(vec![(Num::ONE, rest)]),
            _ => Goal::Item(rest),
        };
        self.gather_goals(&[goal], found);
    }

    fn gather_units(&self, expr: &Expr, inner: &Expr, source: &Source<'_>, found: &mut Found) {
        let Source::Stated(facts) = source else { return };
        let mut one = |unit: Option<&dyn Facts>, step: Step| match unit {
            Some(facts) => self.gather(inner, &Source::Stated(facts), found),
            None => self.gather(inner, &Source::Missing(source.way(step)), found),
        };
        match &expr.node {
            Node::Over(names, _) => {
                for (unit, name) in facts.over(names).iter().zip(names) {
                    one(unit.as_deref(), Step::Over(name.clone()));
                }
            }
            Node::SoFar(_) => {
                for (place, span) in facts.so_far().iter().enumerate() {
                    one(span.as_deref(), Step::SoFar(place));
                }
            }
            Node::Locality(kinds, _) => {
                for (place, unit) in facts.locality(kinds).iter().enumerate() {
                    one(unit.as_deref(), Step::Locality(kinds.clone(), place));
                }
            }
            _ => {}
        }
    }

    fn gather_rows(
        &self,
        (fold, of): (Fold, Option<&Expr>),
        table: usize,
        filter: Option<&Expr>,
        (source, found): (&Source<'_>, &mut Found),
    ) {
        let Some(rows) = source.rows(table) else {
            let home = Home { whose: source.whose(), row: Some((table, Place::Unknown)) };
            return found.note(self::of(&home, None));
        };
        for row in 0..rows {
            let scope = source.at(table, Place::At(row));
            if let Some(goals) = self.open_row((fold, of), filter, &scope) {
                self.gather_goals(&goals, found);
            }
        }
    }

    /// What is open of a row, if anything is.
    fn open_row(
        &self,
        (fold, of): (Fold, Option<&Expr>),
        filter: Option<&Expr>,
        scope: &Scope<'_>,
    ) -> Option<Vec<Goal>> {
        if let (Fold::All | Fold::Any, Some(of)) = (fold, of) {
            let Stance { out, within } = self.stance(of, filter, scope);
            let open = if out { within != Outcomes::NONE } else { within.certain().is_none() };
            let parts = filter.into_iter().chain([of]);
            return open.then(|| parts.map(|it| Goal::Item(self.rest(it, scope))).collect());
        }
        let of = of.filter(|_| fold == Fold::Sum);
        let rest = self.added(of, filter, scope);
        if rest.is_known() {
            return None;
        }
        let range = self.rest_range(&rest);
        let open = range.some && range.certain().is_none();
        open.then(|| vec![Goal::Sum(vec![(Num::ONE, rest)])])
    }

    fn gather_goals(&self, goals: &[Goal], found: &mut Found) {
        let turning = self.turning(goals);
        let unknowns = self.unknowns.borrow();
        for variable in turning {
            let variable = &unknowns.variables[variable];
            found.note(of(unknowns.home(variable.home), variable.field));
        }
    }
}

fn of(home: &Home, field: Option<usize>) -> Missing {
    let whose = home.whose.clone();
    let nothing = Missing { whose, table: None, row: None, field: None };
    match (&home.whose, home.row) {
        (Whose::Missing(_), _) => nothing,
        (_, None) => Missing { field, ..nothing },
        (_, Some((table, Place::At(row)))) => {
            Missing { table: Some(table), row: Some(row), field, ..nothing }
        }
        (_, Some((table, Place::Unknown))) => Missing { table: Some(table), ..nothing },
    }
}
