//! The shapes of rules that give points.

use num_rational::Ratio;

use super::measure::{Counted, count, number};
use super::rule::outcome;
use super::score::scaled;
use super::{Figure, Outcome, Reason, Score, Subject};
use crate::model::rule::{Growth, Holds, Scale};
use crate::model::{Measure, Verdict};

/// A verdict from points: met when all are earned, open while they are.
fn scored(score: Score, reason: Option<Reason>, measured: Figure, required: Figure) -> Outcome {
    let verdict = match (score.is_certain(), score.is_full()) {
        (false, _) => Verdict::NotAssessable,
        (true, true) => Verdict::Met,
        (true, false) => Verdict::NotMet,
    };
    let reason = reason.filter(|_| !score.is_certain());
    let outcome = outcome((verdict, Vec::new(), reason), measured, required);
    Outcome { score: Some(score), ..outcome }
}

pub(super) fn holds(Holds { fact, points }: &Holds, subject: &Subject) -> Outcome {
    let stated = subject.record.facts.get(fact).copied();
    let reason = stated.is_none().then(|| Reason::NoFact(fact.clone()));
    let so = stated == Some(true);
    let earned = if so { u128::from(*points) } else { 0 };
    let score = match stated {
        Some(_) => Score::certain(Ratio::from_integer(earned), *points),
        None => Score::open(*points),
    };
    scored(score, reason, Figure::Count(u64::from(so)), Figure::Count(1))
}

pub(super) fn scale(rule: &Scale, subject: &Subject) -> Outcome {
    let (part, whole) = (count(&rule.of, subject), count(&rule.over, subject));
    let (known, of) = (part.known, whole.known);
    let reason = lacking(part, whole).or((of == 0).then_some(Reason::NoDossiers));
    let score = if reason.is_some() {
        Score::open(rule.points)
    } else {
        let share = Ratio::new(u128::from(known), u128::from(of));
        let from = rule.from.is_none_or(|it| it.is_reached(known, of));
        let above = rule.above.is_none_or(|it| it.is_exceeded(known, of));
        let earned = scaled(share, rule.full.share(), rule.points);
        let none = Ratio::from_integer(0);
        Score::certain(if from && above { earned } else { none }, rule.points)
    };
    scored(score, reason, Figure::Part { count: known, of }, Figure::Percent(rule.full))
}

pub(super) fn growth(rule: &Growth, subject: &Subject) -> Outcome {
    let now = count(&rule.of, subject);
    let before = count(&Measure::Before(Box::new(rule.of.clone())), subject);
    let (known, of) = (now.known, before.known);
    let reason = lacking(now, before).or((of == 0).then_some(Reason::GrowthFromZero));
    let score = if reason.is_some() {
        Score::open(rule.points)
    } else {
        let grown = Ratio::new(u128::from(known.saturating_sub(of)), u128::from(of));
        let earned = scaled(grown, rule.full.share(), rule.points);
        let none = Ratio::from_integer(0);
        Score::certain(if grown >= rule.from.share() { earned } else { none }, rule.points)
    };
    scored(score, reason, Figure::Part { count: known, of }, Figure::Percent(rule.full))
}

/// Why two counts cannot be compared, if they cannot.
fn lacking(one: Counted, other: Counted) -> Option<Reason> {
    let missing = number(&one.unknown).max(number(&other.unknown));
    one.reason.or(other.reason).or((missing > 0).then_some(Reason::Missing(missing)))
}

/// The points of all parts together.
pub(super) fn sum(parts: &[&Outcome]) -> Outcome {
    of_parts(Score::sum(parts.iter().filter_map(|it| it.score)), parts)
}

/// The points of the best part.
pub(super) fn any(parts: &[&Outcome]) -> Outcome {
    of_parts(Score::best(parts.iter().filter_map(|it| it.score)), parts)
}

fn of_parts(score: Score, parts: &[&Outcome]) -> Outcome {
    let open = parts.iter().filter(|it| it.verdict == Verdict::NotAssessable);
    let open: Vec<_> = open.map(|it| it.id.clone()).collect();
    let met = parts.iter().filter(|it| it.verdict == Verdict::Met).count() as u64;
    let of = parts.len() as u64;
    let (measured, required) = (Figure::Part { count: met, of }, Figure::Part { count: of, of });
    scored(score, Some(Reason::Parts(open)), measured, required)
}
