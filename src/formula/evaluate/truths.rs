//! A formula that is true or false of a whole record.
//!
//! `and`, `or` and the like take their sides for independent; where that leaves a truth open,
//! the record's own missing fields are tried together (`Evaluator::truth`).

use super::Evaluator;
use super::goals::{Goal, Got};
use super::outcomes::Outcomes;
use super::rest::{DEEPEST, Rest};
use super::scope::{Source, Step};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Node};

impl Evaluator<'_> {
    /// What a truth of a record may come to.
    pub(super) fn truth_in(&self, expr: &Expr, source: &Source<'_>) -> Outcomes {
        let depth = self.depth.get();
        if depth > DEEPEST {
            return Outcomes::ANY;
        }
        self.depth.set(depth + 1);
        let outcomes = self.remembered.truth(expr, source, || self.truth_of(expr, source));
        self.depth.set(depth);
        outcomes
    }

    fn truth_of(&self, expr: &Expr, source: &Source<'_>) -> Outcomes {
        match &expr.node {
            Node::Measure(measure) => self.held(*measure, source),
            Node::Not(inner) => self.truth_in(inner, source).negated(),
            Node::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
                let left = self.truth_in(left, source);
                match (operator, left) {
                    (Operator::And, Outcomes::NO) | (Operator::Or, Outcomes::YES) => left,
                    (Operator::And, _) => left.and(self.truth_in(right, source)),
                    _ => left.or(self.truth_in(right, source)),
                }
            }
            Node::Binary(operator, left, right) if matches!(left.kind, Kind::Number(_)) => {
                let left = self.number_in(left, source);
                self.compared(&left, *operator, &self.number_in(right, source))
            }
            Node::In(inner, others) if matches!(inner.kind, Kind::Number(_)) => {
                let number = self.number_in(inner, source);
                others.iter().fold(Outcomes::NO, |so_far, it| {
                    let other = self.number_in(it, source);
                    so_far.or(self.compared(&number, Operator::Equal, &other))
                })
            }
            Node::Fold { fold, of: Some(of), table, filter } => {
                self.quantified((*fold, of), *table, filter.as_deref(), source)
            }
            Node::Before(inner) => {
                source.elsewhere(Step::Before, |source| self.truth_in(inner, source))
            }
            Node::Previous(inner) => {
                source.elsewhere(Step::Previous, |source| self.truth_in(inner, source))
            }
            Node::IfEmpty(first, second) => {
                let first = self.truth_in(first, source);
                if first.empty { first.if_empty(self.truth_in(second, source)) } else { first }
            }
            Node::Field(field) if let Some(formula) = self.formula_of(*field) => {
                self.truth_in(&formula.root, source)
            }
            // No other formula of a whole record is a truth of many.
            Node::Fold { .. } | Node::SoFar(_) | Node::Locality(..) | Node::Over(..) => {
                Outcomes::ANY
            }
            _ => self.rest_outcomes(&self.rest(expr, &source.alone())),
        }
    }

    /// What a measure that is true or false may come to; it is kept.
    pub(super) fn held(&self, measure: usize, source: &Source<'_>) -> Outcomes {
        let key = (source.whose(), measure);
        if let Some(outcomes) = self.held.borrow().get(&key) {
            return *outcomes;
        }
        let depth = self.depth.get();
        let outcomes = match self.rules.measures.get(measure) {
            Some(formula) if depth <= DEEPEST && formula.root.kind == Kind::Truth => {
                self.depth.set(depth + 1);
                self.prepare(measure, source);
                let outcomes = self.truth_in(&formula.root, source);
                self.depth.set(depth);
                outcomes
            }
            _ => return Outcomes::ANY,
        };
        self.held.borrow_mut().insert(key, outcomes);
        outcomes
    }

    /// What a truth in a scope may come to.
    pub(super) fn rest_outcomes(&self, rest: &Rest) -> Outcomes {
        if let Rest::Known(value) = rest {
            return Outcomes::of(value.truth());
        }
        let mut outcomes = Outcomes::NONE;
        for leaf in self.leaves(&[Goal::Truth(rest.clone())]) {
            if let Some(Got::Truth(one)) = leaf.got.first() {
                outcomes = outcomes.or_else(*one);
            }
        }
        outcomes
    }
}
