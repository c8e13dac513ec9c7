//! A unit that a document over many speaks of.

use std::collections::BTreeMap;

use serde::Serialize;

use super::cited::{self, CitedDocument};
use super::common::{Named, named};
use super::criterion::{self, CriterionView, figure, figure_beside};
use super::explain::reasons;
use super::fields::{self, Fields};
use super::measures;
use super::ordered::Ordered;
use super::printed::verdict_text;
use super::score::{self, ScoreView};
use crate::docket::{self, Document, Judgement};
use crate::facts::Dictionary;
use crate::judge::{Figure, INTERIM, Score, UnitFacts};
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::model::UnitKind;
use crate::project::Project;
use crate::words::clean;

/// A unit as a template sees it. What only some sections give is there where the form asks for
/// them.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    /// Its names.
    #[serde(flatten)]
    pub named: Named,
    /// The unit above it.
    pub parent: Named,
    /// `commune`, `department`, …
    pub kind: &'static str,
    /// `met`, `not_met` or `not_assessable`.
    pub verdict: &'static str,
    /// The verdict in words.
    pub verdict_text: &'static str,
    /// Why it is not met, or not assessable: a sentence without its end.
    pub reason: String,
    /// Whether nothing but the end of the year keeps it from a verdict.
    pub interim: bool,
    /// Whether its numbers are made up.
    pub sample: bool,
    /// Whether there is a record of it that could be judged.
    pub has_record: bool,
    /// Its criteria by their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Ordered<CriterionView>>,
    /// Those of them that are not met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failing: Option<Vec<CriterionView>>,
    /// All points together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<ScoreView>,
    /// The same by what it claims itself, where people judge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<ScoreView>,
    /// Whether all that people judge is appraised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appraised: Option<bool>,
    /// The measures of its bench, by their names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measures: Option<BTreeMap<String, String>>,
    /// The documents on it that this one refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cited: Option<BTreeMap<String, CitedDocument>>,
    /// The fields of its record.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub(super) stated: Option<Fields>,
}

/// What else than its verdict a member shows: what the form asks for.
#[allow(clippy::struct_excessive_bools)] // One for each section.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub(super) criteria: bool,
    pub(super) measures: bool,
    pub(super) points: bool,
    pub(super) cited: bool,
    pub(super) fields: bool,
}

pub(super) fn view<'a>(
    project: &'a Project,
    document: &Document<'a>,
    asked: Asked,
    member: &docket::Member<'a>,
) -> Member {
    let (unit, day) = (project.units.get(member.unit), document.day());
    let whom = (member.unit, document.key.period);
    let views =
        |it: &Judgement| criterion::views(project, it.record, (it.judging.bench, &it.assessment));
    let verdict = member.verdict();
    let interim = member.known.as_ref().is_some_and(|it| it.assessment.is_interim());
    let known = member.known.as_ref().filter(|_| asked.criteria);
    let criteria = known.map(views).unwrap_or_default();
    Member {
        named: unit.map(|it| named(it, day)).unwrap_or_default(),
        parent: project.parent(member.unit).map(|(_, it)| named(it, day)).unwrap_or_default(),
        kind: unit.map_or("", |it| UnitKind::as_str(it.kind)),
        verdict: verdict.as_str(),
        verdict_text: if interim { INTERIM.vi } else { verdict_text(verdict) },
        interim,
        reason: reason(&project.dictionary, member),
        sample: member.known.as_ref().is_some_and(|it| it.record.sample),
        has_record: member.known.is_some(),
        total: asked.points.then(|| total(member)),
        claimed: asked.points.then(|| claimed(member)),
        appraised: asked.points.then(|| is_appraised(member)),
        measures: asked.measures.then(|| measured(project, member)),
        cited: asked.cited.then(|| cited::of_member(document, member)),
        stated: asked.fields.then(|| fields::of(project, whom, member.record(), None)),
        failing: asked.criteria.then(|| criterion::failing(&criteria)),
        criteria: asked.criteria.then_some(criteria),
    }
}

/// The measures of a member; all empty where there is no record.
fn measured(project: &Project, member: &docket::Member) -> BTreeMap<String, String> {
    let bench = member.judging.bench;
    let Some(known) = &member.known else {
        return bench.measures.iter().map(|it| (it.name.to_string(), String::new())).collect();
    };
    let kinds = &member.judging.judged.locality;
    let whom = (member.unit, known.key.period);
    measures::printed(bench, &UnitFacts::new(project, whom, known.record, kinds))
}

/// The requirements that are not met, each with its numbers.
fn reason(dictionary: &Dictionary, member: &docket::Member) -> String {
    let Some(known) = &member.known else { return "chưa có số liệu của kỳ".to_owned() };
    let all = known.judging.bench.all().into_iter().zip(&known.assessment.outcomes);
    // What is made of parts is explained by its parts.
    let open =
        all.filter(|(bar, it)| it.counts && it.verdict != Verdict::Met && bar.parts.is_empty());
    let reasons = open.map(|(bar, outcome)| {
        let text = clean(&bar.text);
        match &outcome.reason {
            None => {
                let measured = match &outcome.measured {
                    Figure::Unknown => "chưa có".to_owned(),
                    it => figure_beside(dictionary, it, &outcome.required),
                };
                let required = figure(dictionary, &outcome.required);
                let required = if required.is_empty() {
                    String::new()
                } else {
                    format!("yêu cầu {required}")
                };
                match (measured.is_empty(), required.is_empty()) {
                    (false, false) => format!("“{text}”: {measured} ({required})"),
                    (false, true) | (true, false) => format!("“{text}”: {measured}{required}"),
                    (true, true) => format!("“{text}”: {}", verdict_text(outcome.verdict)),
                }
            }
            Some(it) => {
                let whole = (known.judging.bench, bar);
                format!("“{text}”: {}", reasons::printed(dictionary, whole, it))
            }
        }
    });
    reasons.collect::<Vec<_>>().join("; ")
}

/// Points of all criteria, graded where the rulebook grades their total.
fn total(member: &docket::Member) -> ScoreView {
    points(member).map(|it| graded(member, &it)).unwrap_or_default()
}

/// The same by what the unit claims itself.
fn claimed(member: &docket::Member) -> ScoreView {
    let claimed = member.known.as_ref().and_then(|it| it.assessment.claimed.as_ref());
    claimed.map(|it| graded(member, it)).unwrap_or_default()
}

fn graded(member: &docket::Member, points: &Score) -> ScoreView {
    let grades = &member.judging.bench.grades;
    score::view(points, grades.iter().find(|it| it.on == GradeOn::Total))
}

fn is_appraised(member: &docket::Member) -> bool {
    member.known.as_ref().is_some_and(|it| it.assessment.unappraised.is_empty())
}

/// All points of a member together.
pub(super) fn points(member: &docket::Member) -> Option<Score> {
    member.known.as_ref().and_then(|it| it.assessment.total.clone())
}
