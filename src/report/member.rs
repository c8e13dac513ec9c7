//! A unit that a document over many speaks of.

use std::collections::BTreeMap;

use serde::Serialize;

use super::criterion::{self, figure};
use super::sections::{Context, OfMembers};
use super::{CitedDocument, CriterionView, Named, Ordered, ScoreView};
use super::{cited, clean, measures, named, verdict_text};
use crate::docket::{self, Judgement};
use crate::formula::Amount;
use crate::judge::{Figure, Reason, Score, UnitFacts};
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::model::UnitKind;
use crate::project::Project;
use crate::words::vietnamese;

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
    /// The measures of its bench, by their names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measures: Option<BTreeMap<String, String>>,
    /// The documents on it that this one refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cited: Option<BTreeMap<String, CitedDocument>>,
}

/// A unit with its place by points.
#[derive(Clone, Debug, Serialize)]
pub struct Ranked {
    /// The unit.
    #[serde(flatten)]
    pub member: Member,
    /// Its place among those whose points are certain; empty while they are open.
    pub rank: String,
    /// Whether it shares its place.
    pub tied: bool,
}

/// How many units there are of each verdict.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// All.
    pub total: usize,
    /// Of these, met.
    pub met: usize,
    /// Not met.
    pub not_met: usize,
    /// Not assessable.
    pub not_assessable: usize,
    /// The names of those without a record.
    pub without_record: Vec<String>,
}

pub(super) fn view<'a>(context: &Context<'_, 'a>, member: &docket::Member<'a>) -> Member {
    let project = context.project;
    let unit = project.units.get(member.unit);
    let views =
        |it: &Judgement| criterion::views(project, it.record, (it.judging.bench, &it.assessment));
    let verdict = member.verdict();
    let asked = OfMembers::of(context.document.issued.form);
    let known = member.known.as_ref().filter(|_| asked.criteria);
    let criteria = known.map(views).unwrap_or_default();
    Member {
        named: unit.map(named).unwrap_or_default(),
        parent: project.parent(member.unit).map(|(_, it)| named(it)).unwrap_or_default(),
        kind: unit.map_or("", |it| UnitKind::as_str(it.kind)),
        verdict: verdict.as_str(),
        verdict_text: verdict_text(verdict),
        reason: reason(member),
        sample: member.known.as_ref().is_some_and(|it| it.record.sample),
        has_record: member.known.is_some(),
        total: asked.points.then(|| total(member)),
        measures: asked.measures.then(|| measured(context, member)),
        cited: asked.cited.then(|| cited::of_member(context.document, member)),
        failing: asked.criteria.then(|| criterion::failing(&criteria)),
        criteria: asked.criteria.then_some(criteria),
    }
}

/// The measures of a member; all empty where there is no record.
fn measured(context: &Context, member: &docket::Member) -> BTreeMap<String, String> {
    let bench = member.judging.bench;
    let Some(known) = &member.known else {
        return bench.measures.iter().map(|it| (it.name.to_string(), String::new())).collect();
    };
    let kinds = &member.judging.judged.locality;
    let whom = (member.unit, known.key.period);
    measures::printed(bench, &UnitFacts::new(context.project, whom, known.record, kinds))
}

/// The requirements that are not met, each with its numbers.
fn reason(member: &docket::Member) -> String {
    let Some(known) = &member.known else { return "chưa có số liệu của kỳ".to_owned() };
    let all = known.judging.bench.all().into_iter().zip(&known.assessment.outcomes);
    // What is made of parts is explained by its parts.
    let open = all.filter(|(bar, it)| it.verdict != Verdict::Met && bar.parts.is_empty());
    let reasons = open.map(|(bar, outcome)| {
        let text = clean(&bar.text);
        match &outcome.reason {
            None => {
                let (measured, required) = (&outcome.measured, &outcome.required);
                let (measured, required) = (figure(measured), figure(required));
                format!("“{text}”: {measured} (yêu cầu {required})")
            }
            Some(it) => format!("“{text}”: {}", super::reason(it)),
        }
    });
    reasons.collect::<Vec<_>>().join("; ")
}

/// Points of all criteria, graded where the rulebook grades their total.
fn total(member: &docket::Member) -> ScoreView {
    let grades = &member.judging.bench.grades;
    let scale = grades.iter().find(|it| it.on == GradeOn::Total);
    score(member).map(|it| super::score::view(&it, scale)).unwrap_or_default()
}

fn score(member: &docket::Member) -> Option<Score> {
    member.known.as_ref().and_then(|it| it.assessment.total.clone())
}

/// The members by their points, most first; those whose points are open come last, by
/// what is certain. Equal points share a place, and the next place is left out.
pub(super) fn by_points(members: &[docket::Member], views: &[Member]) -> Vec<Ranked> {
    let mut scored: Vec<_> = members.iter().map(score).zip(views).collect();
    let certain =
        |it: &Option<Score>| it.as_ref().filter(|it| it.is_certain()).map(|it| it.low.clone());
    scored.sort_by_key(|(score, _)| {
        (certain(score).is_none(), std::cmp::Reverse(score.as_ref().map(|it| it.low.clone())))
    });
    let ranked = scored.iter().map(|(score, view)| {
        let points = certain(score);
        let above = scored.iter().filter(|(it, _)| certain(it) > points).count();
        let same = scored.iter().filter(|(it, _)| certain(it) == points).count();
        let rank = points.as_ref().map(|_| (above + 1).to_string()).unwrap_or_default();
        Ranked { member: Member::clone(view), rank, tied: points.is_some() && same > 1 }
    });
    ranked.collect()
}

/// The shares of all units of a kind together.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Total {
    /// "130/520"; empty where a unit's numbers are missing.
    pub measured: String,
    /// "25%".
    pub achieved: String,
    /// The units whose numbers are missing.
    pub missing: Vec<String>,
}

/// The first share that a unit is judged by, if its numbers are known.
fn share(member: &docket::Member) -> Option<(Amount, Amount)> {
    let known = member.known.as_ref()?;
    known.assessment.outcomes.iter().find_map(|it| match (&it.measured, &it.required, &it.reason) {
        // A share of nothing adds nothing; one with a number missing is not known.
        (
            Figure::Part { count, of },
            Figure::Percent(_),
            None | Some(Reason::NothingToShare(_)),
        ) => Some((count.clone(), of.clone())),
        _ => None,
    })
}

/// Those furthest below their target first; those without a share last; else by path.
pub(super) fn ranked(members: &[docket::Member], views: &[Member]) -> Vec<Member> {
    let mut ranked: Vec<_> = members.iter().zip(views).collect();
    ranked.sort_by_key(|(it, _)| {
        let nothing = Amount::from_integer(0.into());
        let share = share(it).filter(|(_, of)| *of > nothing);
        let share = share.map(|(count, of)| count / of);
        (share.is_none(), share)
    });
    ranked.into_iter().map(|(_, view)| view.clone()).collect()
}

/// The shares of all units together, by kind; not known while one of them is not.
pub(super) fn totals(
    project: &Project,
    members: &[docket::Member],
) -> BTreeMap<&'static str, Total> {
    let nothing = || Amount::from_integer(0.into());
    let mut sums: BTreeMap<&'static str, (Amount, Amount, Vec<String>)> = BTreeMap::new();
    for member in members {
        let Some(unit) = project.units.get(member.unit) else { continue };
        let none = || (nothing(), nothing(), Vec::new());
        let sum = sums.entry(unit.kind.as_str()).or_insert_with(none);
        match share(member) {
            Some((count, of)) => {
                sum.0 += count;
                sum.1 += of;
            }
            None => sum.2.push(named(unit).name),
        }
    }
    let total = |(count, of, missing): (Amount, Amount, Vec<String>)| {
        if missing.is_empty() {
            let measured = format!("{}/{}", vietnamese::amount(&count), vietnamese::amount(&of));
            let share = (of != nothing()).then(|| count / of);
            let achieved = share.map(|it| vietnamese::percent(&it)).unwrap_or_default();
            Total { measured, achieved, missing }
        } else {
            Total { missing, ..Total::default() }
        }
    };
    sums.into_iter().map(|(kind, sum)| (kind, total(sum))).collect()
}

pub(super) fn tally(members: &[Member]) -> Tally {
    let count =
        |verdict: Verdict| members.iter().filter(|it| it.verdict == verdict.as_str()).count();
    let without = members.iter().filter(|it| !it.has_record);
    Tally {
        total: members.len(),
        met: count(Verdict::Met),
        not_met: count(Verdict::NotMet),
        not_assessable: count(Verdict::NotAssessable),
        without_record: without.map(|it| it.named.name.clone()).collect(),
    }
}
