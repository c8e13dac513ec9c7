//! Of which of a unit's own periods something is missing.

use super::UnitFacts;
use super::keyed::id;
use crate::formula::evaluate::{Step, Whose};
use crate::model::Period;

/// The period of the unit's own that something is missing of, where it is another.
pub(super) fn other_period(facts: &UnitFacts, whose: &Whose) -> Option<Period> {
    let period = facts.period;
    match whose {
        Whose::Record(record) => {
            let mut all = [period.before(), period.previous()].into_iter().chain(period.so_far());
            all.find(|it| *it != period && *record == id(facts.unit, *it))
        }
        Whose::Missing(way) => match way.steps.last()? {
            Step::Before | Step::RowBefore(..) => Some(period.before()),
            Step::Previous | Step::RowPrevious(..) => Some(period.previous()),
            Step::SoFar(place) => period.so_far().nth(*place),
            _ => None,
        },
    }
}
