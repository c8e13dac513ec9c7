//! A formula that is a number of a whole record.
//!
//! What is said of rows is `folds`'; of other units, `units`'.

use std::rc::Rc;

use super::Evaluator;
use super::arithmetic::scaled;
use super::num::Num;
use super::number::{Entity, Linear, Number, Part};
use super::rest::{DEEPEST, Rest};
use super::scope::{Home, Source, Step};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Node};

impl Evaluator<'_> {
    /// What a number of a record comes to.
    pub(super) fn number_in(&self, expr: &Expr, source: &Source<'_>) -> Number {
        let depth = self.depth.get();
        if depth > DEEPEST {
            return Number::ranging(super::range::Range::ANY);
        }
        self.depth.set(depth + 1);
        let number = self.remembered.number(expr, source, || self.number_of(expr, source));
        self.depth.set(depth);
        number
    }

    fn number_of(&self, expr: &Expr, source: &Source<'_>) -> Number {
        match &expr.node {
            Node::Number(number) => Number::certain(Num::of(number)),
            Node::Measure(measure) => self.measured(*measure, source),
            Node::Variable(place) => self
                .variables
                .get(place)
                .cloned()
                .unwrap_or_else(|| Number::ranging(super::range::Range::ANY)),
            Node::Negate(inner) => scaled(&self.number_in(inner, source), &Num::Int(-1)),
            Node::Binary(operator, left, right) => self.joined(*operator, left, right, source),
            Node::Least(all) => self.furthest(all, false, source),
            Node::Greatest(all) => self.furthest(all, true, source),
            Node::Fold { fold, of, table, filter } => {
                self.fold((*fold, of.as_deref()), *table, filter.as_deref(), source)
            }
            Node::Before(inner) => {
                source.elsewhere(Step::Before, |source| self.number_in(inner, source))
            }
            Node::Previous(inner) => {
                source.elsewhere(Step::Previous, |source| self.number_in(inner, source))
            }
            Node::SoFar(inner) => self.so_far(inner, source),
            Node::Locality(kinds, inner) => self.locality(kinds, inner, source),
            Node::Over(units, inner) => self.over_units(units, inner, source),
            Node::IfEmpty(first, second) => {
                let first = self.number_in(first, source);
                self.if_empty(first, || self.number_in(second, source))
            }
            Node::Field(field) if let Some(formula) = self.formula_of(*field) => {
                self.computed(*field, &formula.root, source)
            }
            _ => self.number_of_rest(self.rest(expr, &source.alone()), source),
        }
    }

    fn joined(&self, operator: Operator, left: &Expr, right: &Expr, source: &Source<'_>) -> Number {
        let (a, b) = (self.number_in(left, source), self.number_in(right, source));
        match operator {
            Operator::Add => self.plus(&a, &b),
            Operator::Subtract => self.minus(&a, &b),
            Operator::Multiply => self.times(&a, &b),
            _ => self.over(&a, &b, matches!(right.node, Node::Number(_))),
        }
    }

    fn furthest(&self, all: &[Expr], greatest: bool, source: &Source<'_>) -> Number {
        let mut all = all.iter().map(|it| self.number_in(it, source));
        let Some(first) = all.next() else { return Number::empty() };
        all.fold(first, |so_far, it| self.extreme(&so_far, &it, greatest))
    }

    /// A number that rests on the record's own fields.
    fn number_of_rest(&self, rest: Rest, source: &Source<'_>) -> Number {
        if let Rest::Known(value) = &rest {
            return value.number().map_or_else(Number::empty, Number::certain);
        }
        let range = self.rest_range(&rest);
        if range.empty || range.certain().is_some() {
            return Number::ranging(range);
        }
        let home = Home { whose: source.whose(), row: None };
        let home = self.unknowns.borrow_mut().place(&home);
        let entity = Entity { home, many: false };
        let parts = Rc::new(vec![Part { entity, times: Num::ONE, rest, range }]);
        Number::linear(Linear { constant: Num::ZERO, parts })
    }

    /// What a computed field of the unit comes to; it is kept.
    fn computed(&self, field: usize, root: &Expr, source: &Source<'_>) -> Number {
        let key = (source.whose(), field);
        if let Some(number) = self.computed.borrow().get(&key) {
            return number.clone();
        }
        let number = self.number_in(root, source);
        self.computed.borrow_mut().insert(key, number.clone());
        number
    }

    /// What a measure comes to; it is kept.
    pub(super) fn measured(&self, measure: usize, source: &Source<'_>) -> Number {
        let key = (source.whose(), measure);
        if let Some(number) = self.measured.borrow().get(&key) {
            return number.clone();
        }
        let depth = self.depth.get();
        let number = match self.rules.measures.get(measure) {
            Some(formula) if depth <= DEEPEST && matches!(formula.root.kind, Kind::Number(_)) => {
                self.depth.set(depth + 1);
                self.prepare(measure, source);
                let number = self.number_in(&formula.root, source);
                self.depth.set(depth);
                number
            }
            _ => return Number::ranging(super::range::Range::ANY),
        };
        self.measured.borrow_mut().insert(key, number.clone());
        number
    }
}
