//! A record that is being judged: by what, from which facts, and what people say of it.

use super::UnitFacts;
use crate::facts::record::{Claim, Claims};
use crate::formula::Amount;
use crate::formula::evaluate::{Evaluator, Number};
use crate::law::bench::{Bar, Bench, TARGET};

/// What a record came to, and who has judged what people judge.
pub(super) struct Judged<'a, 'p> {
    pub(super) bench: &'a Bench,
    pub(super) facts: &'a UnitFacts<'p>,
    pub(super) claims: &'p Claims,
    pub(super) appraisals: Option<&'p Claims>,
}

impl<'a> Judged<'a, '_> {
    /// For the formulas of a criterion, with what it has to reach.
    pub(super) fn evaluator(&self, target: Option<&Amount>) -> Evaluator<'a> {
        let evaluator = Evaluator::new(&self.bench.rules, Some(self.facts));
        match target {
            Some(target) => evaluator.with_variable(TARGET, Number::from(target)),
            None => evaluator,
        }
    }

    /// What the unit above says of a criterion that people judge.
    pub(super) fn appraisal(&self, bar: &Bar) -> Option<&Claim> {
        self.appraisals?.get(&bar.id).filter(|it| bar.is_by_people() && it.points.is_some())
    }
}
