//! A unit that a document over many speaks of.

use std::collections::BTreeMap;

use num_rational::Ratio;
use serde::Serialize;

use super::{CitedDocument, Counts, CriterionView, Named, Request, ScoreView};
use super::{appendix, cited, criterion};
use super::{named, verdict_text, vietnamese};
use crate::assess::{Assessment, Figure, Reason, Score};
use crate::model::rulebook::Judged;
use crate::model::{Project, Record, UnitId, UnitKind, Verdict};

/// A unit to be spoken of, and what is known of it.
#[derive(Clone, Debug)]
pub struct MemberOf<'a> {
    /// The unit.
    pub unit: &'a UnitId,
    /// How it is judged.
    pub judged: &'a Judged,
    /// Its record and what that came to; none where there is no record to judge.
    pub known: Option<(&'a Record, Assessment)>,
    /// Whether there is a record, but with faults.
    pub faulty: bool,
}

impl MemberOf<'_> {
    /// What its record came to; a unit without one cannot be assessed.
    pub fn verdict(&self) -> Verdict {
        self.known.as_ref().map_or(Verdict::NotAssessable, |(_, it)| it.verdict)
    }
}

/// The same as a template sees it.
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
    /// The same in words.
    pub verdict_text: &'static str,
    /// Why it is not met, or not assessable: a sentence without its end.
    pub reason: String,
    /// Whether its numbers are made up.
    pub sample: bool,
    /// Its criteria.
    pub criteria: Vec<CriterionView>,
    /// Those of them that are not met.
    pub failing: Vec<CriterionView>,
    /// All points together.
    pub total: ScoreView,
    /// Its place by points among those whose points are certain; empty while they are open.
    pub rank: String,
    /// Whether it shares its place.
    pub tied: bool,
    /// How many procedures it has at each level.
    pub counts: Counts,
    /// The documents on it that this one refers to.
    pub cited: BTreeMap<String, CitedDocument>,
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

pub(super) fn view(project: &Project, request: &Request, member: &MemberOf) -> Member {
    let unit = project.units.get(member.unit);
    let none = Record::default();
    let record = member.known.as_ref().map_or(&none, |(it, _)| it);
    let criteria = match &member.known {
        Some((record, assessment)) => {
            criterion::views(project, record, (member.judged, assessment))
        }
        None => Vec::new(),
    };
    let verdict = member.verdict();
    Member {
        named: unit.map(named).unwrap_or_default(),
        parent: project.parent(member.unit).map(|(_, it)| named(it)).unwrap_or_default(),
        kind: unit.map_or("", |it| UnitKind::as_str(it.kind)),
        verdict: verdict.as_str(),
        verdict_text: verdict_text(verdict),
        reason: reason(member, &criteria),
        failing: failing(&criteria),
        total: score(member).map(|it| super::score::view(it, None)).unwrap_or_default(),
        rank: String::new(),
        tied: false,
        sample: record.sample,
        criteria,
        counts: appendix::counts(&record.procedures().iter().collect::<Vec<_>>()),
        cited: cited::of_member(project, request, member),
    }
}

fn failing(criteria: &[CriterionView]) -> Vec<CriterionView> {
    let failing = criteria.iter().filter(|it| it.verdict == Verdict::NotMet.as_str());
    failing.cloned().collect()
}

/// The requirements that are not met, each with its numbers.
fn reason(member: &MemberOf, criteria: &[CriterionView]) -> String {
    match (&member.known, member.faulty) {
        (None, true) => return "số liệu của kỳ còn lỗi".to_owned(),
        (None, false) => return "chưa có số liệu của kỳ".to_owned(),
        (Some(_), _) => {}
    }
    // What is made of parts is explained by its parts.
    let open = criteria.iter().filter(|it| it.verdict != Verdict::Met.as_str() && it.parts == 0);
    let reasons: Vec<_> = open
        .map(|it| {
            if it.reason.is_empty() {
                format!("“{}”: {} (yêu cầu {})", it.text, it.measured, it.required)
            } else {
                format!("“{}”: {}", it.text, it.reason)
            }
        })
        .collect();
    reasons.join("; ")
}

fn score(member: &MemberOf) -> Option<Score> {
    member.known.as_ref().and_then(|(_, it)| it.score(member.judged))
}

/// The members by their points, most first; those whose points are open come last, by
/// what is certain. Equal points share a place, and the next place is left out.
pub(super) fn by_points(members: &[MemberOf], views: &[Member]) -> Vec<Member> {
    let mut scored: Vec<_> = members.iter().map(score).zip(views).collect();
    let certain = |it: &Option<Score>| it.filter(|it| it.is_certain()).map(|it| it.low);
    scored.sort_by_key(|(score, _)| {
        (certain(score).is_none(), std::cmp::Reverse(score.map(|it| it.low)))
    });
    let ranked = scored.iter().map(|(score, view)| {
        let points = certain(score);
        let above = scored.iter().filter(|(it, _)| certain(it) > points).count();
        let same = scored.iter().filter(|(it, _)| certain(it) == points).count();
        let rank = points.map(|_| (above + 1).to_string()).unwrap_or_default();
        Member { rank, tied: points.is_some() && same > 1, ..Member::clone(view) }
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
fn share(member: &MemberOf) -> Option<(u64, u64)> {
    let (_, assessment) = member.known.as_ref()?;
    assessment.outcomes.iter().find_map(|it| match (it.measured, it.required, &it.reason) {
        // A share of nothing adds nothing; one with a number missing is not known.
        (Figure::Part { count, of }, Figure::Percent(_), None | Some(Reason::NoDossiers)) => {
            Some((count, of))
        }
        _ => None,
    })
}

/// Those furthest below their target first; those without a share last; else by path.
pub(super) fn ranked(members: &[MemberOf], views: &[Member]) -> Vec<Member> {
    let mut ranked: Vec<_> = members.iter().zip(views).collect();
    ranked.sort_by_key(|(it, _)| {
        let share = share(it).filter(|(_, of)| *of > 0);
        let share = share.map(|(count, of)| Ratio::new(u128::from(count), u128::from(of)));
        (share.is_none(), share)
    });
    ranked.into_iter().map(|(_, view)| view.clone()).collect()
}

/// The shares of all units together, by kind; not known while one of them is not.
pub(super) fn totals(project: &Project, members: &[MemberOf]) -> BTreeMap<&'static str, Total> {
    let mut sums: BTreeMap<&'static str, (u64, u64, Vec<String>)> = BTreeMap::new();
    for member in members {
        let Some(unit) = project.units.get(member.unit) else { continue };
        let sum = sums.entry(unit.kind.as_str()).or_default();
        match share(member) {
            Some((count, of)) => {
                sum.0 = sum.0.saturating_add(count);
                sum.1 = sum.1.saturating_add(of);
            }
            None => sum.2.push(named(unit).name),
        }
    }
    let total = |(count, of, missing): (u64, u64, Vec<String>)| {
        if missing.is_empty() {
            let measured = format!("{}/{}", vietnamese::count(count), vietnamese::count(of));
            let achieved = vietnamese::percent(count, of).unwrap_or_default();
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
    let without = members.iter().filter(|it| it.criteria.is_empty());
    Tally {
        total: members.len(),
        met: count(Verdict::Met),
        not_met: count(Verdict::NotMet),
        not_assessable: count(Verdict::NotAssessable),
        without_record: without.map(|it| it.named.name.clone()).collect(),
    }
}
