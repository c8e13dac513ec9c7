//! What a record is worth under a rulebook: verdicts, and what they rest on.
//!
//! Exact and pure; it never fails. A number that is missing is neither yes nor no:
//! a verdict that would be the same whatever it were is given, any other is
//! [`Verdict::NotAssessable`], and so is a rule about nothing.

use crate::model::Verdict;
use crate::model::rulebook::AtLeast;
use crate::model::{Criterion, Filter, Measure, Period, Procedure, Record, Rule, Rulebook, UnitId};

/// What one record comes to under one rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The unit.
    pub unit: UnitId,
    /// The period.
    pub period: Period,
    /// The rulebook, by id.
    pub rulebook: String,
    /// All criteria together.
    pub verdict: Verdict,
    /// Each criterion, before its parts.
    pub outcomes: Vec<Outcome>,
}

/// What one criterion comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The criterion's id.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// What was counted.
    pub measured: Figure,
    /// What is asked for.
    pub required: Figure,
    /// The procedures it rests on, by their place in the record: those that fail an
    /// `every`, those that make up an `at_least` that is met, and those whose missing
    /// numbers leave a verdict open.
    pub evidence: Vec<usize>,
    /// Why no verdict is given.
    pub reason: Option<Reason>,
}

/// A count, alone or out of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// How many.
    pub count: u64,
    /// Out of how many.
    pub of: Option<u64>,
}

/// Why no verdict is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is nothing that the rule could speak of.
    NothingToCount,
    /// This many procedures lack the number that it turns on.
    Missing(u64),
    /// These parts have no verdict.
    Parts(Vec<String>),
}

/// Judges a record.
pub fn assess(
    (unit, period): &(UnitId, Period),
    record: &Record,
    (id, rulebook): (&str, &Rulebook),
) -> Assessment {
    let mut outcomes = Vec::new();
    let verdicts: Vec<_> =
        rulebook.criteria.iter().map(|it| criterion(it, record, &mut outcomes)).collect();
    Assessment {
        unit: unit.clone(),
        period: *period,
        rulebook: id.to_owned(),
        verdict: together(&verdicts),
        outcomes,
    }
}

/// One no is enough; without one, one open verdict leaves all open.
fn together(verdicts: &[Verdict]) -> Verdict {
    if verdicts.contains(&Verdict::NotMet) {
        Verdict::NotMet
    } else if verdicts.contains(&Verdict::NotAssessable) || verdicts.is_empty() {
        Verdict::NotAssessable
    } else {
        Verdict::Met
    }
}

fn criterion(criterion: &Criterion, record: &Record, outcomes: &mut Vec<Outcome>) -> Verdict {
    let place = outcomes.len();
    let outcome = match &criterion.rule {
        Rule::All(parts) => {
            let mut below = Vec::new();
            let verdicts: Vec<_> =
                parts.iter().map(|it| self::criterion(it, record, &mut below)).collect();
            outcomes.extend(below);
            all(parts, &verdicts)
        }
        Rule::Every(filter) => every(&Sorted::by(filter, &record.procedures)),
        Rule::AtLeast(AtLeast { number, of: Measure::Procedures(filter) }) => {
            at_least(*number, &Sorted::by(filter, &record.procedures))
        }
    };
    let outcome = Outcome { id: criterion.id.clone(), ..outcome };
    let verdict = outcome.verdict;
    outcomes.insert(place, outcome);
    verdict
}

/// The procedures of a record, sorted by whether they match a filter.
#[derive(Default)]
struct Sorted {
    matching: Vec<usize>,
    failing: Vec<usize>,
    unknown: Vec<usize>,
}

impl Sorted {
    fn by(filter: &Filter, procedures: &[Procedure]) -> Self {
        let mut sorted = Self::default();
        for (place, procedure) in procedures.iter().enumerate() {
            match filter.matches(procedure) {
                Some(true) => sorted.matching.push(place),
                Some(false) => sorted.failing.push(place),
                None => sorted.unknown.push(place),
            }
        }
        sorted
    }

    fn total(&self) -> u64 {
        number(&self.matching) + number(&self.failing) + number(&self.unknown)
    }
}

fn number(places: &[usize]) -> u64 {
    places.len() as u64
}

fn all(parts: &[Criterion], verdicts: &[Verdict]) -> Outcome {
    let of = Some(parts.len() as u64);
    let met = verdicts.iter().filter(|it| **it == Verdict::Met).count() as u64;
    let verdict = together(verdicts);
    let open = parts.iter().zip(verdicts).filter(|(_, it)| **it == Verdict::NotAssessable);
    let open: Vec<_> = open.map(|(part, _)| part.id.clone()).collect();
    let reason = if open.is_empty() { Reason::NothingToCount } else { Reason::Parts(open) };
    Outcome {
        id: String::new(),
        verdict,
        measured: Figure { count: met, of },
        required: Figure { count: parts.len() as u64, of },
        evidence: Vec::new(),
        reason: (verdict == Verdict::NotAssessable).then_some(reason),
    }
}

fn every(sorted: &Sorted) -> Outcome {
    let total = sorted.total();
    let (verdict, evidence, reason) = if total == 0 {
        (Verdict::NotAssessable, &sorted.matching, Some(Reason::NothingToCount))
    } else if !sorted.failing.is_empty() {
        (Verdict::NotMet, &sorted.failing, None)
    } else if !sorted.unknown.is_empty() {
        let reason = Reason::Missing(number(&sorted.unknown));
        (Verdict::NotAssessable, &sorted.unknown, Some(reason))
    } else {
        (Verdict::Met, &sorted.failing, None)
    };
    Outcome {
        id: String::new(),
        verdict,
        measured: Figure { count: number(&sorted.matching), of: Some(total) },
        required: Figure { count: total, of: Some(total) },
        evidence: evidence.clone(),
        reason,
    }
}

fn at_least(wanted: u64, sorted: &Sorted) -> Outcome {
    let (matching, unknown) = (number(&sorted.matching), number(&sorted.unknown));
    let (verdict, evidence, reason) = if sorted.total() == 0 {
        (Verdict::NotAssessable, Vec::new(), Some(Reason::NothingToCount))
    } else if matching >= wanted {
        (Verdict::Met, sorted.matching.clone(), None)
    } else if matching + unknown >= wanted {
        (Verdict::NotAssessable, sorted.unknown.clone(), Some(Reason::Missing(unknown)))
    } else {
        (Verdict::NotMet, Vec::new(), None)
    };
    Outcome {
        id: String::new(),
        verdict,
        measured: Figure { count: matching, of: None },
        required: Figure { count: wanted, of: None },
        evidence,
        reason,
    }
}

/// The verdicts of a case that are not the expected ones: criterion, expected, computed.
pub fn wrong_verdicts(
    case: &crate::model::Case,
    rulebook: &Rulebook,
) -> Vec<(String, Verdict, Verdict)> {
    let record = case.given.record();
    let period = Period { year: rulebook.years.from, span: crate::model::period::PeriodSpan::Year };
    let assessment = assess(&(UnitId::new(""), period), &record, ("", rulebook));
    assessment
        .outcomes
        .iter()
        .filter_map(|it| Some((it, *case.expect.get(&it.id)?)))
        .filter(|(outcome, expected)| outcome.verdict != *expected)
        .map(|(outcome, expected)| (outcome.id.clone(), expected, outcome.verdict))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    fn levels(levels: &[u64]) -> Vec<Procedure> {
        let level = |it: &u64| Level::try_from(*it).ok();
        levels.iter().map(|it| Procedure { level: level(it), ..Procedure::default() }).collect()
    }

    fn from(level: Level) -> Filter {
        Filter { from_level: Some(level), ..Filter::default() }
    }

    #[test]
    fn a_rule_about_nothing_is_not_assessable() {
        let nothing = Sorted::by(&from(Level::Two), &[]);

        assert_eq!(every(&nothing).reason, Some(Reason::NothingToCount));
        assert_eq!(at_least(1, &nothing).reason, Some(Reason::NothingToCount));
    }

    #[test]
    fn those_that_fail_are_the_evidence_against_every() {
        let outcome = every(&Sorted::by(&from(Level::Two), &levels(&[2, 1, 4, 1])));

        assert_eq!(outcome.verdict, Verdict::NotMet);
        assert_eq!(outcome.evidence, [1, 3]);
        assert_eq!(outcome.measured, Figure { count: 2, of: Some(4) });
    }

    #[test]
    fn a_missing_number_leaves_open_only_what_turns_on_it() {
        let unknown = 0;
        let sorted = |them: &[u64], level| Sorted::by(&from(level), &levels(them));

        assert_eq!(every(&sorted(&[2, unknown], Level::Two)).verdict, Verdict::NotAssessable);
        assert_eq!(every(&sorted(&[1, unknown], Level::Two)).verdict, Verdict::NotMet);
        assert_eq!(at_least(1, &sorted(&[3, unknown], Level::Three)).verdict, Verdict::Met);
        assert_eq!(
            at_least(1, &sorted(&[2, unknown], Level::Three)).verdict,
            Verdict::NotAssessable
        );
        assert_eq!(at_least(2, &sorted(&[2, unknown], Level::Three)).verdict, Verdict::NotMet);
    }

    #[test]
    fn at_least_is_met_at_the_number_itself() {
        let three = |them: &[u64]| at_least(2, &Sorted::by(&from(Level::Three), &levels(them)));

        assert_eq!(three(&[3, 2, 2]).verdict, Verdict::NotMet);
        assert_eq!(three(&[3, 4, 2]).verdict, Verdict::Met);
        assert_eq!(three(&[3, 4, 3]).verdict, Verdict::Met);
    }
}
