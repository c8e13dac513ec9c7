//! How units stand among each other: by points, by their shares, by their verdicts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::common::named;
use super::member::{Member, points};
use crate::docket;
use crate::formula::Amount;
use crate::judge::{Figure, Reason, Score};
use crate::law::criterion::Verdict;
use crate::model::Date;
use crate::project::Project;
use crate::words::vietnamese;

/// A unit with its place by points.
#[derive(Clone, Debug, Serialize)]
pub struct Ranked {
    /// The unit.
    #[serde(flatten)]
    pub member: Member,
    /// Its place among those of its kind whose points are certain; empty while they are open.
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
    /// Not assessable, for want of numbers.
    pub not_assessable: usize,
    /// Too early to tell.
    pub interim: usize,
    /// The names of those without a record.
    pub without_record: Vec<String>,
}

/// The members by their points, most first; those whose points are open come last, by
/// what is certain. Equal points share a place, and the next place is left out.
pub(super) fn by_points(members: &[docket::Member], views: &[Member]) -> Vec<Ranked> {
    let mut scored: Vec<_> = members.iter().map(points).zip(views).collect();
    let certain =
        |it: &Option<Score>| it.as_ref().filter(|it| it.is_certain()).map(|it| it.low.clone());
    scored.sort_by_key(|(score, _)| {
        (certain(score).is_none(), std::cmp::Reverse(score.as_ref().map(|it| it.low.clone())))
    });
    let ranked = scored.iter().map(|(score, view)| {
        let points = certain(score);
        let alike = || scored.iter().filter(|(_, it)| it.kind == view.kind);
        let above = alike().filter(|(it, _)| certain(it) > points).count();
        let same = alike().filter(|(it, _)| certain(it) == points).count();
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

/// The first share that a unit is judged by, if its numbers are known, and what is asked for.
fn share(member: &docket::Member) -> Option<(Amount, Amount, Amount)> {
    let known = member.known.as_ref()?;
    known.assessment.outcomes.iter().find_map(|it| match (&it.measured, &it.required, &it.reason) {
        // A share of nothing adds nothing; one with a number missing is not known.
        (
            Figure::Part { count, of },
            Figure::Percent(asked),
            None | Some(Reason::NothingToShare(_) | Reason::Interim { .. }),
        ) => Some((count.clone(), of.clone(), asked.clone())),
        _ => None,
    })
}

/// Those furthest below their target first; those without a share last; else by path.
pub(super) fn ranked(members: &[docket::Member], views: &[Member]) -> Vec<Member> {
    let mut ranked: Vec<_> = members.iter().zip(views).collect();
    ranked.sort_by_key(|(it, _)| {
        let nothing = Amount::from_integer(0.into());
        let share = share(it).filter(|(_, of, _)| *of > nothing);
        let share = share.map(|(count, of, _)| count / of);
        (share.is_none(), share)
    });
    ranked.into_iter().map(|(_, view)| view.clone()).collect()
}

/// What the units of a kind come to together.
#[derive(Default)]
struct Sum {
    count: Amount,
    of: Amount,
    /// What each is held against: nothing is rounded over that.
    asked: Vec<Amount>,
    missing: Vec<String>,
}

/// The shares of all units together, by kind; not known while one of them is not.
pub(super) fn totals(
    project: &Project,
    members: &[docket::Member],
    day: Date,
) -> BTreeMap<&'static str, Total> {
    let nothing = || Amount::from_integer(0.into());
    let mut sums: BTreeMap<&'static str, Sum> = BTreeMap::new();
    for member in members {
        let Some(unit) = project.units.get(member.unit) else { continue };
        let sum = sums.entry(unit.kind.as_str()).or_default();
        match share(member) {
            Some((count, of, asked)) => {
                sum.count += count;
                sum.of += of;
                sum.asked.push(asked);
            }
            None => sum.missing.push(named(unit, day).name),
        }
    }
    let total = |Sum { count, of, asked, missing }: Sum| {
        if missing.is_empty() {
            let measured = format!("{}/{}", vietnamese::amount(&count), vietnamese::amount(&of));
            let share = (of != nothing()).then(|| count / of);
            let achieved = share.map(|it| vietnamese::percent_beside(&it, &asked));
            let achieved = achieved.unwrap_or_default();
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
    let interim = members.iter().filter(|it| it.interim).count();
    Tally {
        total: members.len(),
        met: count(Verdict::Met),
        not_met: count(Verdict::NotMet),
        not_assessable: count(Verdict::NotAssessable) - interim,
        interim,
        without_record: without.map(|it| it.named.name.clone()).collect(),
    }
}
