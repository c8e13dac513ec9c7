//! The cases of a rulebook: do its rules say what the people who know the law expect?

use super::{Outcome, Subject, assess};
use crate::model::period::PeriodSpan;
use crate::model::{Case, Period, Rulebook, UnitId};

/// What a case expects of a criterion, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The criterion's id.
    pub criterion: String,
    /// `expect` for a verdict, `points` for points.
    pub key: &'static str,
    /// As the case has it.
    pub expected: String,
    /// As it was computed.
    pub computed: String,
}

/// The expectations of a case that are not met.
pub fn wrong(case: &Case, rulebook: &Rulebook) -> Vec<Wrong> {
    let record = case.given.record();
    let first = Period { year: rulebook.years.from, span: PeriodSpan::Year };
    let key = (UnitId::new(""), case.period.unwrap_or(first));
    let before = case.given.before();
    let subject = Subject { key: &key, record: &record, around: None, before };
    let judged = rulebook.judges.iter().map(|it| assess(&subject, ("", it)));
    judged.flat_map(|it| it.outcomes).flat_map(|it| of(case, &it)).collect()
}

fn of(case: &Case, outcome: &Outcome) -> Vec<Wrong> {
    let wrong = |key, expected: &str, computed: String| Wrong {
        criterion: outcome.id.clone(),
        key,
        expected: expected.to_owned(),
        computed,
    };
    let verdict = case.expect.get(&outcome.id);
    let verdict =
        verdict.map(|it| wrong("expect", it.as_str(), outcome.verdict.as_str().to_owned()));
    let points = case.points.get(&outcome.id);
    let score = outcome.score.map(|it| it.to_string()).unwrap_or_default();
    let points = points.map(|it| wrong("points", it, score));
    verdict.into_iter().chain(points).filter(|it| it.expected != it.computed).collect()
}
