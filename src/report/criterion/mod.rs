//! A criterion and what it came to, in words and figures.

mod figures;
mod names;

use serde::Serialize;

pub(super) use figures::{figure, figure_beside};
pub(super) use names::{list_shape, shape};

use self::figures::{achieved, difference, lacking, per_ten_thousand};
use super::claim::{self, ClaimView};
use super::explain::reasons;
use super::ordered::Ordered;
use super::printed::row_name;
use super::roadmap::{self, Roadmap};
use super::score::{self, ScoreView};
use crate::facts::Record;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Kind, Node, Unit};
use crate::judge::{Assessment, Figure, Outcome, UnitFacts};
use crate::law::bench::{Bar, Bench, GradeScale, Rule};
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// A criterion and what it came to.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its id.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording.
    pub text: String,
    /// What it is called in a few words; the wording where the rulebook has no others.
    pub short: String,
    /// How the text is understood where it leaves that open; empty where it does not.
    pub reading: String,
    /// `met`, `not_met` or `not_assessable`.
    pub verdict: &'static str,
    /// The same in words: "đạt".
    pub verdict_text: &'static str,
    /// What was counted, exactly: "11/12", "663/2.590"; empty where it is not known.
    pub measured: String,
    /// Whether what was counted is not known yet.
    pub unknown: bool,
    /// What is asked for, exactly: "12/12", "25%".
    pub required: String,
    /// What was counted, as a share or a number: "91,67%", "20".
    pub achieved: String,
    /// How far it is from what is asked for: "+6,25", "−3".
    pub difference: String,
    /// What is lacking to that, with its unit: "10,01 điểm phần trăm", "3"; empty where nothing is.
    pub lacking: String,
    /// The share achieved in hundredths of a percent, for charts.
    pub achieved_bar: u64,
    /// The share asked for, likewise.
    pub target_bar: u64,
    /// The points, where it gives points.
    pub score: ScoreView,
    /// The points by what the unit itself claims, where people judge it or a part of it.
    pub claimed: ScoreView,
    /// What the unit claims, where people judge it.
    pub claim: ClaimView,
    /// What the unit above says of that.
    pub appraisal: ClaimView,
    /// Its place in a roadmap, where it has a number for each year.
    pub roadmap: Roadmap,
    /// How deep it stands: 0 for a criterion, 1 for its parts.
    pub depth: usize,
    /// The criteria that it is made of, by their ids.
    pub parts: Ordered<CriterionView>,
    /// Why there is no verdict; empty where there is one.
    pub reason: String,
    /// Whether it is asked of the unit for the period.
    pub applies: bool,
    /// Whether nothing but the end of the year keeps it from a verdict.
    pub interim: bool,
    /// The names of the rows it rests on.
    pub evidence: Vec<String>,
}

/// The criteria of a unit with their outcomes, each before its parts.
pub(super) fn views(
    project: &Project,
    record: &Record,
    (bench, assessment): (&Bench, &Assessment),
) -> Ordered<CriterionView> {
    let facts = UnitFacts::new(project, (&assessment.unit, assessment.period), record, &[]);
    let each = bench.grades.iter().find(|it| it.on == GradeOn::Each);
    let all = bench.all();
    let views = all.iter().zip(&assessment.outcomes).map(|(bar, outcome)| {
        // The text grades criteria, not their parts.
        let scale = each.filter(|_| outcome.depth == 0);
        let roadmap = roadmap::view(project, assessment, (bench, bar), outcome);
        CriterionView { roadmap, ..view(&facts, (bench, bar), outcome, scale) }
    });
    let mut flat = Vec::new();
    nested(&bench.criteria, &mut views.into_iter(), &mut flat);
    Ordered(flat)
}

/// Takes the views of some criteria and of their parts, adds all to `flat`, each before its
/// parts, and answers with the criteria alone.
fn nested(
    bars: &[Bar],
    views: &mut dyn Iterator<Item = CriterionView>,
    flat: &mut Vec<(String, CriterionView)>,
) -> Ordered<CriterionView> {
    let mut own = Vec::new();
    for bar in bars {
        let Some(mut view) = views.next() else { break };
        let place = flat.len();
        let mut below = Vec::new();
        view.parts = nested(&bar.parts, views, &mut below);
        flat.insert(place, (bar.id.clone(), view.clone()));
        flat.extend(below);
        own.push((bar.id.clone(), view));
    }
    Ordered(own)
}

/// The criteria that are not met.
pub(super) fn failing(criteria: &Ordered<CriterionView>) -> Vec<CriterionView> {
    criteria.values().filter(|it| it.verdict == Verdict::NotMet.as_str()).cloned().collect()
}

fn view(
    facts: &UnitFacts,
    (bench, bar): (&Bench, &Bar),
    outcome: &Outcome,
    scale: Option<&GradeScale>,
) -> CriterionView {
    let dictionary = &facts.project.dictionary;
    let reason = |it| reasons::printed(dictionary, (bench, bar), it);
    let known = outcome.verdict != Verdict::NotAssessable || outcome.is_interim();
    let when_known = |text: String| if known { text } else { String::new() };
    let evidence = outcome.evidence.iter();
    let evidence = evidence.map(|it| row_name(facts.project, facts.key(*it)));
    CriterionView {
        id: bar.id.clone(),
        clause: clean(&bar.clause),
        text: clean(&bar.text),
        short: clean(&bar.short),
        reading: bar.reading.as_deref().map(clean).unwrap_or_default(),
        verdict: outcome.verdict.as_str(),
        verdict_text: outcome.called().vi,
        measured: figure_beside(dictionary, &outcome.measured, &outcome.required),
        unknown: outcome.measured == Figure::Unknown,
        required: figure(dictionary, &outcome.required),
        achieved: when_known(achieved(&outcome.measured, &outcome.required)),
        difference: when_known(difference(outcome)),
        lacking: when_known(lacking(outcome)),
        achieved_bar: outcome.measured.share().map_or(0, |it| per_ten_thousand(&it)),
        target_bar: outcome.required.share().map_or(0, |it| per_ten_thousand(&it)),
        roadmap: Roadmap::default(),
        score: outcome.score.as_ref().map(|it| score::view(it, scale)).unwrap_or_default(),
        claimed: outcome.claimed.as_ref().map(|it| score::view(it, None)).unwrap_or_default(),
        claim: claim::view(outcome.claim.as_ref()),
        appraisal: claim::view(outcome.appraisal.as_ref()),
        depth: outcome.depth,
        parts: Ordered::default(),
        reason: outcome.reason.as_ref().map(reason).unwrap_or_default(),
        applies: outcome.counts,
        interim: outcome.is_interim(),
        evidence: evidence.collect(),
    }
}

/// The number that a criterion asks for, where it is a number or a percentage.
pub(super) fn target(bar: &Bar) -> String {
    match &bar.rule {
        Rule::Met(formula) => match &formula.root.node {
            Node::Binary(
                Operator::AtLeast | Operator::More | Operator::AtMost | Operator::Less,
                _,
                right,
            ) => literal(right).unwrap_or_default(),
            _ => String::new(),
        },
        Rule::Steps(it) => it.rows.first().map(|it| percentage(&it.written)).unwrap_or_default(),
        _ => String::new(),
    }
}

fn literal(expr: &Expr) -> Option<String> {
    let Node::Number(number) = &expr.node else { return None };
    Some(match expr.kind {
        Kind::Number(Unit::Share) => vietnamese::percent(number),
        _ => vietnamese::amount(number),
    })
}

/// A number as it was written, with a comma.
fn percentage(written: &str) -> String {
    written.replace('.', ",")
}
