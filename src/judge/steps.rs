//! Points by steps: what the rows give that may be reached.

use super::judged::Judged;
use super::score::rounded;
use super::settled::Settled;
use crate::formula::evaluate::{Evaluator, Number};
use crate::formula::{Amount, Formula, tree::Operator};
use crate::law::bench::{BY, Bar, StepRule};

impl Judged<'_, '_> {
    /// The first row that is reached counts.
    pub(super) fn steps(&self, bar: &Bar, steps: &StepRule, evaluator: &Evaluator) -> Settled {
        let Some(range) = &bar.points else { return Settled::open(bar, None) };
        let by = evaluator.number(&steps.by.root);
        let hull = evaluator.hull(&by);
        let mut ends = Vec::new();
        // What has not been taken by the rows so far may still be any of what is below.
        let (mut below, mut upper) = (hull.some, None::<Amount>);
        let mut row = |points: &Formula, least: Option<&Amount>, upper: Option<&Amount>| {
            let by = match hull.certain() {
                Some(by) => Number::from(by),
                None => Number::from(&hull.between(least, upper)),
            };
            let target = bar.targets.get(&self.facts.period.year).and_then(Option::as_ref);
            let inner = self.evaluator(target).with_variable(BY, by);
            let got = inner.hull(&inner.number(&points.root));
            let all = [got.low, got.high].into_iter().flatten().map(|it| it.at);
            ends.extend(all.map(|it| rounded(&it, range.round.as_ref())));
        };
        for it in &steps.rows {
            if !below {
                break;
            }
            let operator = if it.reached { Operator::AtLeast } else { Operator::More };
            let reached = evaluator.compare(&by, operator, &it.least);
            if reached.yes {
                row(&it.points, Some(&it.least), upper.as_ref());
            }
            below = reached.no;
            upper = Some(it.least.clone());
        }
        if below {
            row(&steps.otherwise, None, upper.as_ref());
        }
        Settled::ranged(bar, range, ends, hull.empty)
    }
}
