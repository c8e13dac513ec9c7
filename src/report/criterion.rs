//! A criterion and what it came to, in words and figures.

use num_rational::Ratio;
use serde::Serialize;

use super::{
    Roadmap, ScoreView, appendix, clean, reason, roadmap, score, verdict_text, vietnamese,
};
use crate::assess::{Assessment, Figure, Outcome};
use crate::model::rulebook::{Grades, Judged};
use crate::model::{Criterion, Project, Record, Rule};

/// A criterion and what it came to.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its id.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording.
    pub text: String,
    /// `met`, `not_met` or `not_assessable`.
    pub verdict: &'static str,
    /// The same in words: "đạt".
    pub verdict_text: &'static str,
    /// What was counted, exactly: "11/12", "663/2.590".
    pub measured: String,
    /// What is asked for, exactly: "12/12", "25%".
    pub required: String,
    /// What was counted, as a share or a number: "91,67%", "20".
    pub achieved: String,
    /// How far it is from what is asked for: "+6,25", "-3".
    pub difference: String,
    /// The share achieved in hundredths of a percent, for charts.
    pub achieved_bar: u64,
    /// The share asked for, likewise.
    pub target_bar: u64,
    /// The points, where it gives points.
    pub score: ScoreView,
    /// Its place in a roadmap, where it has a number for each year.
    pub roadmap: Roadmap,
    /// How deep it stands: 0 for a criterion, 1 for its parts.
    pub depth: usize,
    /// Of how many parts it is made.
    pub parts: usize,
    /// Why there is no verdict; empty where there is one.
    pub reason: String,
    /// The names of the procedures it rests on.
    pub evidence: Vec<String>,
}

/// The criteria of a unit with their outcomes.
pub(super) fn views(
    project: &Project,
    record: &Record,
    (judged, assessment): (&Judged, &Assessment),
) -> Vec<CriterionView> {
    let all = judged.all_criteria();
    let views = all.iter().zip(&assessment.outcomes).map(|(it, outcome)| {
        // The text grades criteria, not their parts.
        let top = judged.criteria.iter().any(|top| top.id == it.id);
        let grades = judged.grades.as_ref().filter(|_| top);
        let roadmap = match &it.rule {
            Rule::AtLeast(rule) => roadmap::view(project, assessment, rule, outcome),
            _ => Roadmap::default(),
        };
        CriterionView { roadmap, ..view(project, record, it, outcome, grades) }
    });
    views.collect()
}

fn view(
    project: &Project,
    record: &Record,
    criterion: &Criterion,
    outcome: &Outcome,
    grades: Option<&Grades>,
) -> CriterionView {
    let known = outcome.reason.is_none();
    let when_known = |text: String| if known { text } else { String::new() };
    let evidence = outcome.evidence.iter().filter_map(|place| record.procedures().get(*place));
    CriterionView {
        id: criterion.id.clone(),
        clause: clean(&criterion.clause),
        text: clean(&criterion.text),
        verdict: outcome.verdict.as_str(),
        verdict_text: verdict_text(outcome.verdict),
        measured: match &criterion.rule {
            Rule::Holds(_) if known => yes_or_no(outcome.measured).to_owned(),
            Rule::Holds(_) => String::new(),
            _ => printed(outcome.measured),
        },
        required: printed(outcome.required),
        achieved: when_known(achieved(outcome.measured)),
        difference: when_known(difference(outcome)),
        achieved_bar: share(outcome.measured).map_or(0, per_ten_thousand),
        target_bar: share(outcome.required).map_or(0, per_ten_thousand),
        roadmap: Roadmap::default(),
        score: outcome.score.map(|it| score::view(it, grades)).unwrap_or_default(),
        depth: criterion.id.matches('.').count(),
        parts: criterion.rule.parts().len(),
        reason: outcome.reason.as_ref().map(reason).unwrap_or_default(),
        evidence: evidence.map(|it| appendix::name(it, &project.catalog)).collect(),
    }
}

/// The number a rule asks for, where it is a number or a percentage.
pub(super) fn target(rule: &Rule) -> String {
    match rule {
        Rule::All(_)
        | Rule::Any(_)
        | Rule::Sum(_)
        | Rule::Every(_)
        | Rule::Each(_)
        | Rule::Listed(_)
        | Rule::Holds(_) => String::new(),
        Rule::Scale(it) => it.full.to_string(),
        Rule::Growth(it) => it.full.to_string(),
        Rule::AtLeast(it) => it.number.map(vietnamese::count).unwrap_or_default(),
        Rule::Share(it) => it.from.to_string(),
    }
}

fn yes_or_no(figure: Figure) -> &'static str {
    if figure == Figure::Count(0) { "không" } else { "có" }
}

/// A figure, exactly, as a page has it.
fn printed(figure: Figure) -> String {
    match figure {
        Figure::Count(count) => vietnamese::count(count),
        Figure::Part { count, of } => {
            format!("{}/{}", vietnamese::count(count), vietnamese::count(of))
        }
        Figure::Percent(percent) => percent.to_string(),
    }
}

fn share(figure: Figure) -> Option<Ratio<u128>> {
    match figure {
        Figure::Count(_) | Figure::Part { of: 0, .. } => None,
        Figure::Part { count, of } => Some(Ratio::new(u128::from(count), u128::from(of))),
        Figure::Percent(percent) => Some(percent.share()),
    }
}

/// Rounded half up; a chart needs no more.
fn per_ten_thousand(share: Ratio<u128>) -> u64 {
    u64::try_from((share * 10_000).round().to_integer()).unwrap_or(u64::MAX)
}

fn achieved(figure: Figure) -> String {
    match figure {
        Figure::Count(count) => vietnamese::count(count),
        Figure::Part { count, of } => vietnamese::percent(count, of).unwrap_or_default(),
        Figure::Percent(percent) => percent.to_string(),
    }
}

/// In units for a count, in percentage points with at most two decimals for a share.
fn difference(outcome: &Outcome) -> String {
    let (sign, size) = match (outcome.measured, outcome.required) {
        (Figure::Count(have), Figure::Count(want)) => {
            let size = vietnamese::count(have.abs_diff(want));
            (have.cmp(&want), size)
        }
        (measured, required) => {
            let (Some(have), Some(want)) = (share(measured), share(required)) else {
                return String::new();
            };
            let size = if have > want { have - want } else { want - have };
            (have.cmp(&want), vietnamese::points(size))
        }
    };
    match sign {
        std::cmp::Ordering::Less => format!("-{size}"),
        std::cmp::Ordering::Equal => "0".to_owned(),
        std::cmp::Ordering::Greater => format!("+{size}"),
    }
}
