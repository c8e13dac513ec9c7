//! The cases of a rulebook: do its rules say what the people who know the law expect?

use super::{Subject, assess};
use crate::model::period::PeriodSpan;
use crate::model::{Case, Period, Rulebook, UnitId, Verdict};

/// The verdicts of a case that are not the expected ones: criterion, expected, computed.
pub fn wrong_verdicts(case: &Case, rulebook: &Rulebook) -> Vec<(String, Verdict, Verdict)> {
    let record = case.given.record();
    let key = (UnitId::new(""), Period { year: rulebook.years.from, span: PeriodSpan::Year });
    let subject = Subject { key: &key, record: &record, around: None };
    let judged = rulebook.judges.iter().map(|it| assess(&subject, ("", it)));
    judged
        .flat_map(|it| it.outcomes)
        .filter_map(|it| Some((*case.expect.get(&it.id)?, it)))
        .filter(|(expected, outcome)| outcome.verdict != *expected)
        .map(|(expected, outcome)| (outcome.id, expected, outcome.verdict))
        .collect()
}
