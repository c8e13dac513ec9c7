//! What criteria come to together, and who has appraised them.

use super::UnitFacts;
use super::outcome::Outcome;
use super::score::Score;
use crate::facts::record::Claims;
use crate::law::bench::Bench;
use crate::law::criterion::Verdict;

/// What the unit above says of this one, and by what it names it: the end of its path.
pub(super) fn appraisals<'a>(facts: &UnitFacts<'a>) -> Option<(&'a String, &'a Claims)> {
    let above = facts.unit.parent()?;
    let record = facts.project.record(&above, facts.period)?;
    record.appraisals.iter().find(|(end, _)| facts.unit.ends_with(end))
}

/// The points of all criteria together, brought to the rulebook's total where it says so; none
/// where no criterion that gives points counts: that is no zero.
pub(super) fn total(bench: &Bench, outcomes: &[Outcome]) -> Option<Score> {
    let most = bench.most.as_ref()?;
    let of = |leaves: bool| {
        let tops = outcomes.iter().filter(|it| it.depth == 0 && it.counts);
        let counted = tops.filter(move |it| it.may_leave == leaves);
        counted.filter_map(|it| it.score.clone()).collect::<Vec<_>>()
    };
    let (certain, may_leave) = (of(false), of(true));
    if certain.is_empty() && may_leave.is_empty() {
        return None;
    }
    let certain = Score::sum(&certain);
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
