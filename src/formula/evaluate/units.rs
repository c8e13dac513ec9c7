//! Numbers summed over several records: `locality`, `over`, `so_far`.
//!
//! A unit or a period without a record is a record of which nothing is known.

use std::rc::Rc;
use std::sync::Arc;

use super::Evaluator;
use super::folds::multiplied;
use super::num::Num;
use super::number::{Entity, Linear, Number, Part, Shape};
use super::scope::{Source, Step};
use crate::formula::{Expr, Facts};

type Units<'f> = Vec<Option<Box<dyn Facts + 'f>>>;

impl Evaluator<'_> {
    /// `locality(kinds; x)`.
    pub(super) fn locality(&self, kinds: &[Arc<str>], inner: &Expr, source: &Source<'_>) -> Number {
        match source {
            Source::Stated(facts) => {
                let step = |place| Step::Locality(kinds.to_vec(), place);
                self.summed(&facts.locality(kinds), inner, source, step)
            }
            Source::Missing(_) => self.of_any(inner, source, Step::AnyUnit),
        }
    }

    /// `so_far(x)`.
    pub(super) fn so_far(&self, inner: &Expr, source: &Source<'_>) -> Number {
        match source {
            Source::Stated(facts) => self.summed(&facts.so_far(), inner, source, Step::SoFar),
            Source::Missing(_) => self.of_any(inner, source, Step::AnySpan),
        }
    }

    /// The sum over records of which not even the number is known.
    fn of_any(&self, inner: &Expr, source: &Source<'_>, step: Step) -> Number {
        let any = Source::Missing(source.way(step));
        if any.is_far() {
            return Number::ranging(super::range::Range::ANY);
        }
        self.any_number_of(&self.number_in(inner, &any))
    }

    /// `over(units; x)`.
    pub(super) fn over_units(
        &self,
        units: &[Arc<str>],
        inner: &Expr,
        source: &Source<'_>,
    ) -> Number {
        match source {
            Source::Stated(facts) => {
                let step = |place: usize| Step::Over(units[place].clone());
                self.summed(&facts.over(units), inner, source, step)
            }
            Source::Missing(_) if source.is_far() => Number::ranging(super::range::Range::ANY),
            Source::Missing(_) => {
                let there = units.iter().map(|it| source.way(Step::Over(it.clone())));
                let there = there.map(|it| self.number_in(inner, &Source::Missing(it)));
                self.total(there)
            }
        }
    }

    fn summed(
        &self,
        units: &Units<'_>,
        inner: &Expr,
        source: &Source<'_>,
        step: impl Fn(usize) -> Step,
    ) -> Number {
        let numbers = units.iter().enumerate().map(|(place, unit)| match unit {
            Some(facts) => self.number_in(inner, &Source::Stated(&**facts)),
            None => self.number_in(inner, &Source::Missing(source.way(step(place)))),
        });
        self.total(numbers)
    }

    fn total(&self, numbers: impl Iterator<Item = Number>) -> Number {
        let mut linear = Linear::constant(Num::ZERO);
        let mut other: Option<Number> = None;
        for number in numbers {
            match &number.shape {
                Shape::Empty => return Number::empty(),
                Shape::Linear(one) => linear.add(one),
                _ => other = Some(other.map_or(number.clone(), |it| self.plus(&it, &number))),
            }
        }
        match other {
            None => Number::linear(linear),
            Some(other) => self.plus(&Number::linear(linear), &other),
        }
    }

    /// Any number of records, each with a number like this.
    fn any_number_of(&self, number: &Number) -> Number {
        if let Shape::Linear(linear) = &number.shape
            && linear.constant.is_zero()
        {
            let many =
                |it: &Part| Part { entity: Entity { many: true, ..it.entity }, ..it.clone() };
            let parts = Rc::new(linear.parts.iter().map(many).collect());
            return Number::linear(Linear { constant: Num::ZERO, parts });
        }
        Number::ranging(multiplied(&self.range(number)))
    }
}
