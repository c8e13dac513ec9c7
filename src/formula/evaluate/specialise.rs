//! A formula in a row or record with all that is stated put in.
//!
//! Folds, sums over units and measures are numbers of the whole record (`numbers`, `truths`):
//! here they are a value, or any value of their range.

use super::Evaluator;
use super::combine::{binary, extreme, if_empty, negate, not, of_dates, same};
use super::rest::{DEEPEST, Rest, Val};
use super::scope::{Place, Row, Scope, Source, Step};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Node};

impl Evaluator<'_> {
    /// What a formula comes to in a scope.
    pub(super) fn rest(&self, expr: &Expr, scope: &Scope<'_>) -> Rest {
        let depth = self.depth.get();
        if depth > DEEPEST {
            return Rest::anything(&expr.kind);
        }
        self.depth.set(depth + 1);
        let rest = match &expr.node {
            Node::Number(number) => Rest::Known(Val::Number(super::num::Num::of(number))),
            Node::Truth(truth) => Rest::truth(Some(*truth)),
            Node::Date(date) => Rest::Known(Val::Date(*date)),
            Node::Text(text) => Rest::Known(Val::Text((**text).into())),
            Node::Word(_, word) => Rest::Known(Val::Choice(*word)),
            Node::Field(field) => self.field_rest(&scope.source, *field),
            Node::Cell(table, field) => match &scope.row {
                Some(row) if row.table == *table => self.cell_rest(row, scope, *field),
                _ => Rest::anything(&expr.kind),
            },
            Node::Binary(operator, left, right) => self.binary_rest(*operator, left, right, scope),
            Node::Not(inner) => not(self.rest(inner, scope)),
            Node::Negate(inner) => negate(self.rest(inner, scope)),
            _ => self.other_rest(expr, scope),
        };
        self.depth.set(depth);
        rest
    }

    fn binary_rest(
        &self,
        operator: Operator,
        left: &Expr,
        right: &Expr,
        scope: &Scope<'_>,
    ) -> Rest {
        let first = self.rest(left, scope);
        match (operator, &first) {
            (Operator::And, Rest::Known(Val::Truth(false)))
            | (Operator::Or, Rest::Known(Val::Truth(true))) => first,
            (Operator::And | Operator::Or, _) => binary(operator, first, self.rest(right, scope)),
            _ => compared(operator, left, first, self.rest(right, scope)),
        }
    }

    fn other_rest(&self, expr: &Expr, scope: &Scope<'_>) -> Rest {
        let all = |list: &[Expr]| list.iter().map(|it| self.rest(it, scope)).collect::<Vec<_>>();
        match &expr.node {
            Node::In(inner, list) => {
                let value = self.rest(inner, scope);
                all(list).into_iter().fold(Rest::truth(Some(false)), |so_far, it| {
                    let equal = compared(Operator::Equal, inner, value.clone(), it);
                    binary(Operator::Or, so_far, equal)
                })
            }
            Node::Least(list) => extreme(all(list), false),
            Node::Greatest(list) => extreme(all(list), true),
            // A list stands for its length wherever a number is asked for.
            Node::Length(list) => match self.rest(list, scope) {
                Rest::Known(value) => Rest::number(value.number()),
                open @ Rest::Open(_) => open,
            },
            Node::IfEmpty(first, second) => {
                if_empty(self.rest(first, scope), self.rest(second, scope))
            }
            Node::OfDates(function, dates) => of_dates(function, all(dates)),
            Node::Before(inner) => self.rest_earlier(Step::Before, inner, scope),
            Node::Previous(inner) => self.rest_earlier(Step::Previous, inner, scope),
            Node::Measure(measure) => self.measure_rest(*measure, scope),
            _ => self.whole_rest(expr, &scope.source),
        }
    }

    /// A number or truth of the whole record.
    fn whole_rest(&self, expr: &Expr, source: &Source<'_>) -> Rest {
        match &expr.kind {
            Kind::Number(_) => Rest::range(self.range(&self.number_in(expr, source))),
            Kind::Truth => Rest::outcomes(self.truth_in(expr, source)),
            kind => Rest::anything(kind),
        }
    }

    /// A measure: its value where it is certain, else what it is made of.
    fn measure_rest(&self, measure: usize, scope: &Scope<'_>) -> Rest {
        let Some(formula) = self.rules.measures.get(measure) else {
            return Rest::open(super::rest::Part::Anything);
        };
        let certain = match formula.root.kind {
            Kind::Number(_) => {
                let number = self.measured(measure, &scope.source);
                number.value().map(Rest::Known)
            }
            Kind::Truth => {
                let outcomes = self.held(measure, &scope.source);
                outcomes.certain().map(|_| Rest::outcomes(outcomes))
            }
            _ => None,
        };
        if let Some(certain) = certain {
            return certain;
        }
        let key = (scope.source.whose(), measure);
        if let Some(made) = self.made.borrow().get(&key) {
            return made.clone();
        }
        let made = self.rest(&formula.root, &scope.source.alone());
        self.made.borrow_mut().insert(key, made.clone());
        made
    }

    /// The same row, and the same unit's fields, a year earlier or of the span before.
    fn rest_earlier(&self, step: Step, inner: &Expr, scope: &Scope<'_>) -> Rest {
        let Some(row) = &scope.row else {
            return scope.source.elsewhere(step, |source| self.rest(inner, &source.alone()));
        };
        let a_year = step == Step::Before;
        if let (Source::Stated(facts), Place::At(place)) = (&row.source, row.place)
            && let Some((facts, place)) = if a_year {
                facts.row_before(row.table, place)
            } else {
                facts.row_previous(row.table, place)
            }
        {
            let is_there = facts.rows(row.table).is_some_and(|count| place < count);
            let rest = self.rest(inner, &Source::Stated(&*facts).at(row.table, Place::At(place)));
            // A row that the table does not have has no numbers of things, and nothing else.
            if is_there || rest.is_known() {
                return rest;
            }
        }
        let way = match row.place {
            Place::At(place) if a_year => Step::RowBefore(row.table, place),
            Place::At(place) => Step::RowPrevious(row.table, place),
            Place::Unknown => step.clone(),
        };
        let row = Row {
            source: Source::Missing(row.source.way(way)),
            table: row.table,
            place: Place::Unknown,
        };
        scope.source.elsewhere(step, |source| {
            self.rest(inner, &Scope { source: source.clone(), row: Some(row.clone()) })
        })
    }
}

/// Two values of the kind of one of them, and what stands between.
fn compared(operator: Operator, like: &Expr, left: Rest, right: Rest) -> Rest {
    match like.kind {
        Kind::Number(_) => binary(operator, left, right),
        _ => same(operator, left, right),
    }
}
