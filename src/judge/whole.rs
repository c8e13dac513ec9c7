//! What criteria come to together, and who has appraised them.

use std::collections::BTreeMap;

use super::UnitFacts;
use super::outcome::Outcome;
use super::score::Score;
use crate::facts::record::Claim;
use crate::law::bench::Bench;
use crate::law::criterion::Verdict;

/// What the unit above says of this one: it names units by the end of their path.
pub(super) fn appraisals<'a>(facts: &UnitFacts<'a>) -> Option<&'a BTreeMap<String, Claim>> {
    let above = facts.unit.parent()?;
    let record = facts.project.record(&above, facts.period)?;
    record.appraisals.iter().find(|(end, _)| facts.unit.ends_with(end)).map(|(_, it)| it)
}

/// The points of all criteria together, brought to the rulebook's total where it says so.
pub(super) fn total(bench: &Bench, tops: &[&Outcome], claimed: bool) -> Option<Score> {
    let most = bench.most.as_ref()?;
    let own = |it: &Outcome| {
        let score = it.score.clone()?;
        let own = it.claimed.clone().filter(|_| claimed);
        Some(own.map_or(score.clone(), |points| Score::certain(points, score.most)))
    };
    let of = |leaves: bool| {
        let counted = tops.iter().filter(move |it| it.counts && it.may_leave == leaves);
        counted.filter_map(|it| own(it)).collect::<Vec<_>>()
    };
    let (certain, may_leave) = (Score::sum(&of(false)), of(true));
    if bench.scaled {
        return Some(Score::scaled(&certain, &may_leave, most));
    }
    Some(Score::sum([&certain].into_iter().chain(&may_leave)))
}

/// One no is enough; without one, one open verdict leaves all open.
pub(super) fn all(verdicts: &[Verdict]) -> Verdict {
    if verdicts.contains(&Verdict::NotMet) {
        Verdict::NotMet
    } else if verdicts.contains(&Verdict::NotAssessable) || verdicts.is_empty() {
        Verdict::NotAssessable
    } else {
        Verdict::Met
    }
}

/// One yes is enough; without one, one open verdict leaves all open.
pub(super) fn any(verdicts: &[Verdict]) -> Verdict {
    if verdicts.contains(&Verdict::Met) {
        Verdict::Met
    } else if verdicts.contains(&Verdict::NotAssessable) || verdicts.is_empty() {
        Verdict::NotAssessable
    } else {
        Verdict::NotMet
    }
}
