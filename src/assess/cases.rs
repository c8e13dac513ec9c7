//! The cases of a rulebook: do its rules say what the people who know the law expect?

use super::{Outcome, Subject, assess, reconcile};
use crate::model::capability::Supported;
use crate::model::case::GivenList;
use crate::model::period::PeriodSpan;
use crate::model::{Case, Level, NationalLists, Period, Procedure, Rulebook, UnitId, Unready};

/// What a case expects of a criterion, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The criterion's id, or the code of a procedure.
    pub criterion: String,
    /// The key of the case: `expect` for a verdict, `points` for points, …
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
    let lists = NationalLists::new(case.lists.iter().map(GivenList::list).collect());
    let subject = Subject { before, lists: Some(&lists), ..Subject::alone(&key, &record) };
    let judged = rulebook.judges.iter().map(|it| assess(&subject, ("", it)));
    let mut wrong: Vec<_> =
        judged.flat_map(|it| it.outcomes).flat_map(|it| of(case, &it)).collect();
    wrong.extend(services(case, &subject));
    wrong
}

/// The expectations of a case about single services.
fn services(case: &Case, subject: &Subject) -> Vec<Wrong> {
    let procedure = |code: &String| subject.record.procedures().iter().find(|it| it.code == *code);
    let absent = || "absent".to_owned();
    let reconciled = reconcile(subject);
    let levels = case.levels.iter().map(|(code, expected)| {
        let computed = procedure(code).map_or_else(absent, supported);
        ("levels", code, expected.clone(), computed)
    });
    let standings = case.standings.iter().map(|(code, expected)| {
        let found = reconciled.iter().find(|it| it.code == code);
        let computed = found.map_or_else(absent, |it| it.standing.as_str().to_owned());
        ("standings", code, expected.as_str().to_owned(), computed)
    });
    let lacking = case.lacking.iter().map(|(code, expected)| {
        let words = |it: &Procedure| {
            it.readiness.lacking().into_iter().map(Unready::key).collect::<Vec<_>>().join(", ")
        };
        ("lacking", code, expected.join(", "), procedure(code).map_or_else(absent, words))
    });
    let all = levels.chain(standings).chain(lacking);
    let all = all.map(|(key, code, expected, computed)| Wrong {
        criterion: code.clone(),
        key,
        expected,
        computed,
    });
    all.filter(|it| it.expected != it.computed).collect()
}

/// The level that follows: "3", "2..4" while it is open, "none" below level 1.
fn supported(procedure: &Procedure) -> String {
    let digit = |it: Option<Level>| it.map_or("none".to_owned(), |it| it.number().to_string());
    match procedure.supported() {
        None => digit(procedure.stated_level),
        Some(Supported { least, most }) if least == most => digit(least),
        Some(Supported { least, most }) => format!("{}..{}", digit(least), digit(most)),
    }
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
