//! The shapes of rules, each with what it says of a record.

use super::measure::{Sorted, count, number};
use super::reconcile::{Reconciled, reconcile};
use super::{Figure, Outcome, Reason, Subject, points, together};
use crate::model::rule::{AtLeast, Each, Listed, Share};
use crate::model::{Criterion, Filter, Record, Rule, Standing, Verdict};

/// Judges one criterion and its parts; adds them to `outcomes`, itself first.
pub(super) fn criterion(criterion: &Criterion, subject: &Subject, outcomes: &mut Vec<Outcome>) {
    let place = outcomes.len();
    let mut below = Vec::new();
    for part in criterion.rule.parts() {
        self::criterion(part, subject, &mut below);
    }
    let own = |it: &&Outcome| criterion.rule.parts().iter().any(|part| part.id == it.id);
    let parts: Vec<&Outcome> = below.iter().filter(own).collect();
    let outcome = match &criterion.rule {
        Rule::All(_) => all(&parts),
        Rule::Sum(_) => points::sum(&parts),
        Rule::Any(_) => points::any(&parts),
        Rule::Every(filter) => every(filter, subject.record),
        Rule::Each(rule) => each(rule, subject.record),
        Rule::Listed(rule) => listed(rule, subject),
        Rule::AtLeast(rule) => at_least(rule, subject),
        Rule::Share(rule) => share(rule, subject),
        Rule::Holds(rule) => points::holds(rule, subject),
        Rule::Scale(rule) => points::scale(rule, subject),
        Rule::Growth(rule) => points::growth(rule, subject),
    };
    outcomes.extend(below);
    outcomes.insert(place, Outcome { id: criterion.id.clone(), ..outcome });
}

/// An outcome whose criterion is named later.
pub(super) fn outcome(
    (verdict, evidence, reason): (Verdict, Vec<usize>, Option<Reason>),
    measured: Figure,
    required: Figure,
) -> Outcome {
    Outcome { id: String::new(), verdict, measured, required, evidence, reason, score: None }
}

fn all(parts: &[&Outcome]) -> Outcome {
    let of = parts.len() as u64;
    let verdicts: Vec<_> = parts.iter().filter(|it| it.counts()).map(|it| it.verdict).collect();
    let met = verdicts.iter().filter(|it| **it == Verdict::Met).count() as u64;
    let open = parts.iter().filter(|it| it.verdict == Verdict::NotAssessable);
    let open: Vec<_> = open.map(|it| it.id.clone()).collect();
    let verdict = together(&verdicts);
    let reason = if open.is_empty() { Reason::NoProcedures } else { Reason::Parts(open) };
    let reason = (verdict == Verdict::NotAssessable).then_some(reason);
    let (measured, required) = (Figure::Part { count: met, of }, Figure::Part { count: of, of });
    outcome((verdict, Vec::new(), reason), measured, required)
}

fn every(filter: &Filter, record: &Record) -> Outcome {
    all_of(Sorted::by(filter, record.procedures()))
}

/// A procedure of which it is not known whether it is meant leaves the verdict open, unless
/// it would be well in either case.
fn each(Each { of, is }: &Each, record: &Record) -> Outcome {
    let mut sorted = Sorted::default();
    for (place, it) in record.procedures().iter().enumerate() {
        match (of.matches(it), is.matches(it)) {
            (Some(false), _) | (None, Some(true)) => {}
            (Some(true), Some(true)) => sorted.matching.push(place),
            (Some(true), Some(false)) => sorted.failing.push(place),
            (Some(true) | None, None) | (None, Some(false)) => sorted.unknown.push(place),
        }
    }
    all_of(sorted)
}

/// Each service that the lists name, or that is offered beyond them, may stand so.
fn listed(Listed { of, are }: &Listed, subject: &Subject) -> Outcome {
    let meant = |it: &Reconciled| match it.standing {
        Standing::MinistryPortal => false,
        it => of.is_empty() || of.contains(&it) || it == Standing::Unknown,
    };
    let all: Vec<_> = reconcile(subject).into_iter().filter(meant).collect();
    let count =
        |test: &dyn Fn(Standing) -> bool| all.iter().filter(|it| test(it.standing)).count() as u64;
    let (well, open) = (count(&|it| are.contains(&it)), count(&|it| it == Standing::Unknown));
    let total = all.len() as u64;
    let places = |test: &dyn Fn(Standing) -> bool| -> Vec<usize> {
        all.iter().filter(|it| test(it.standing)).filter_map(|it| it.place).collect()
    };
    let verdict = if total == 0 {
        (Verdict::NotAssessable, Vec::new(), Some(Reason::NoServices))
    } else if well + open < total {
        let failing = places(&|it| !are.contains(&it) && it != Standing::Unknown);
        (Verdict::NotMet, failing, None)
    } else if open > 0 {
        let unknown = places(&|it| it == Standing::Unknown);
        (Verdict::NotAssessable, unknown, Some(Reason::Missing(open)))
    } else {
        (Verdict::Met, Vec::new(), None)
    };
    let required = Figure::Part { count: total, of: total };
    outcome(verdict, Figure::Part { count: well, of: total }, required)
}

fn all_of(Sorted { matching, failing, unknown }: Sorted) -> Outcome {
    let count = number(&matching);
    let of = count + number(&failing) + number(&unknown);
    let verdict = if of == 0 {
        (Verdict::NotAssessable, Vec::new(), Some(Reason::NoProcedures))
    } else if !failing.is_empty() {
        (Verdict::NotMet, failing, None)
    } else if !unknown.is_empty() {
        let reason = Reason::Missing(number(&unknown));
        (Verdict::NotAssessable, unknown, Some(reason))
    } else {
        (Verdict::Met, Vec::new(), None)
    };
    outcome(verdict, Figure::Part { count, of }, Figure::Part { count: of, of })
}

fn at_least(rule: &AtLeast, subject: &Subject) -> Outcome {
    let counted = count(&rule.of, subject);
    let known = counted.known;
    let Some(wanted) = rule.number_in(subject.key.1) else {
        let reason = Some(Reason::NoTarget(subject.key.1));
        let verdict = (Verdict::NotAssessable, Vec::new(), reason);
        return outcome(verdict, Figure::Count(known), Figure::Count(0));
    };
    let within_reach = counted.may_add.is_none_or(|it| known.saturating_add(it) >= wanted);
    let verdict = if let Some(reason) = counted.reason {
        (Verdict::NotAssessable, Vec::new(), Some(reason))
    } else if known >= wanted {
        (Verdict::Met, counted.of, None)
    } else if within_reach {
        let reason = Reason::Missing(number(&counted.unknown));
        (Verdict::NotAssessable, counted.unknown, Some(reason))
    } else {
        (Verdict::NotMet, Vec::new(), None)
    };
    outcome(verdict, Figure::Count(known), Figure::Count(wanted))
}

/// A share is known only when both its numbers are; of nothing there is none.
fn share(Share { of, over, from }: &Share, subject: &Subject) -> Outcome {
    let (part, whole) = (count(of, subject), count(over, subject));
    let mut unknown = part.unknown;
    unknown.extend(whole.unknown);
    unknown.sort_unstable();
    unknown.dedup();
    let verdict = if let Some(reason) = part.reason.or(whole.reason) {
        (Verdict::NotAssessable, Vec::new(), Some(reason))
    } else if !unknown.is_empty() {
        let reason = Reason::Missing(number(&unknown));
        (Verdict::NotAssessable, unknown, Some(reason))
    } else if whole.known == 0 {
        (Verdict::NotAssessable, Vec::new(), Some(Reason::NoDossiers))
    } else if from.is_reached(part.known, whole.known) {
        (Verdict::Met, Vec::new(), None)
    } else {
        (Verdict::NotMet, Vec::new(), None)
    };
    let measured = Figure::Part { count: part.known, of: whole.known };
    outcome(verdict, measured, Figure::Percent(*from))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::{Dossiers, Level, Measure, Procedure, UnitId};

    fn levels(levels: &[u64]) -> Record {
        let level = |it: &u64| Level::try_from(*it).ok();
        let one = |it| Procedure { stated_level: level(it), ..Procedure::default() };
        Record { procedures: Some(levels.iter().map(one).collect()), ..Record::default() }
    }

    /// What a rule says of a record that stands alone.
    fn alone<T>(record: &Record, say: impl Fn(&Subject) -> T) -> T {
        let key = (UnitId::new("a"), "2018".parse().unwrap());
        say(&Subject::alone(&key, record))
    }

    fn from(level: Level) -> Filter {
        Filter { from_level: Some(level), ..Filter::default() }
    }

    fn some(number: u64, level: Level) -> AtLeast {
        AtLeast {
            number: Some(number),
            by_year: BTreeMap::new(),
            of: Measure::Procedures(from(level)),
        }
    }

    #[test]
    fn a_rule_about_nothing_is_not_assessable() {
        let nothing = Record::default();

        assert_eq!(every(&from(Level::Two), &nothing).reason, Some(Reason::NoProcedures));
        assert_eq!(
            alone(&nothing, |it| at_least(&some(1, Level::Three), it)).reason,
            Some(Reason::NoProcedures)
        );
    }

    #[test]
    fn those_that_fail_are_the_evidence_against_every() {
        let outcome = every(&from(Level::Two), &levels(&[2, 1, 4, 1]));

        assert_eq!(outcome.verdict, Verdict::NotMet);
        assert_eq!(outcome.evidence, [1, 3]);
        assert_eq!(outcome.measured, Figure::Part { count: 2, of: 4 });
    }

    #[test]
    fn a_missing_number_leaves_open_only_what_turns_on_it() {
        let unknown = 0;
        let all = |them: &[u64]| every(&from(Level::Two), &levels(them)).verdict;
        let three = |number, them: &[u64]| {
            alone(&levels(them), |it| at_least(&some(number, Level::Three), it)).verdict
        };

        assert_eq!(all(&[2, unknown]), Verdict::NotAssessable);
        assert_eq!(all(&[1, unknown]), Verdict::NotMet);
        assert_eq!(three(1, &[3, unknown]), Verdict::Met);
        assert_eq!(three(1, &[2, unknown]), Verdict::NotAssessable);
        assert_eq!(three(2, &[2, unknown]), Verdict::NotMet);
    }

    #[test]
    fn at_least_is_met_at_the_number_itself() {
        let three =
            |them: &[u64]| alone(&levels(them), |it| at_least(&some(2, Level::Three), it)).verdict;

        assert_eq!(three(&[3, 2, 2]), Verdict::NotMet);
        assert_eq!(three(&[3, 4, 2]), Verdict::Met);
        assert_eq!(three(&[3, 4, 3]), Verdict::Met);
    }

    #[test]
    fn a_year_has_its_own_number_or_none() {
        let by_year = [("2018".to_owned(), 2)].into();
        let rule = AtLeast { number: None, by_year, of: Measure::Procedures(from(Level::Three)) };
        let of = |period: &str, them: &[u64]| {
            let key = (UnitId::new("a"), period.parse().unwrap());
            at_least(&rule, &Subject::alone(&key, &levels(them)))
        };

        assert_eq!(of("2018", &[3]).verdict, Verdict::NotMet);
        assert_eq!(of("2018-h1", &[3, 3]).verdict, Verdict::Met);
        let period = "2017".parse().unwrap();
        assert_eq!(of("2017", &[3, 3]).reason, Some(Reason::NoTarget(period)));
        assert!(!of("2017", &[3, 3]).counts());
    }

    fn quarter(online: Option<u64>, in_person: Option<u64>) -> Outcome {
        let received = |received| Dossiers { received, resolved: None };
        let procedure = Procedure {
            stated_level: Some(Level::Three),
            online: received(online),
            in_person: received(in_person),
            ..Procedure::default()
        };
        let record = Record { procedures: Some(vec![procedure]), ..Record::default() };
        let rule = Share {
            of: Measure::OnlineDossiers(from(Level::Three)),
            over: Measure::Dossiers(from(Level::Three)),
            from: "25%".parse().unwrap(),
        };
        alone(&record, |it| share(&rule, it))
    }

    #[test]
    fn a_share_is_met_at_the_percentage_itself() {
        assert_eq!(quarter(Some(24), Some(76)).verdict, Verdict::NotMet);
        assert_eq!(quarter(Some(25), Some(75)).verdict, Verdict::Met);
        assert_eq!(quarter(Some(26), Some(74)).verdict, Verdict::Met);
        assert_eq!(quarter(Some(0), Some(1)).verdict, Verdict::NotMet);
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        assert_eq!(quarter(Some(0), Some(0)).reason, Some(Reason::NoDossiers));
        assert_eq!(quarter(Some(3), None).reason, Some(Reason::Missing(1)));
        assert_eq!(quarter(None, Some(3)).reason, Some(Reason::Missing(1)));
    }
}
