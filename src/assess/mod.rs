//! What a record is worth under a rulebook: verdicts, and what they rest on.
//!
//! Exact and pure; it never fails. A number that is missing is neither yes nor no:
//! a verdict that would be the same whatever it were is given, any other is
//! [`Verdict::NotAssessable`], and so is a rule about nothing.

mod cases;
mod measure;
mod points;
mod reconcile;
mod rule;
mod score;

pub use cases::{Wrong, wrong};
pub use reconcile::{Reconciled, hint, reconcile};
pub use score::Score;

use crate::model::rulebook::Judged;
use crate::model::{Measure, NationalLists, Percent, Period, Project, Record, UnitId, Verdict};

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

impl Assessment {
    /// The points of all criteria together, where they give points.
    pub fn score(&self, judged: &Judged) -> Option<Score> {
        let own = |it: &&Outcome| judged.criteria.iter().any(|top| top.id == it.id);
        let scores: Vec<_> = self.outcomes.iter().filter(own).filter_map(|it| it.score).collect();
        (!scores.is_empty()).then(|| Score::sum(scores))
    }
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
    /// The points earned, where the rule gives points.
    pub score: Option<Score>,
}

impl Outcome {
    /// Whether it takes part in a verdict on many: without a target, or a service that the
    /// rule speaks of, there is none.
    pub fn counts(&self) -> bool {
        !matches!(self.reason, Some(Reason::NoTarget(_) | Reason::NoServices))
    }
}

/// A number that was counted or is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// So many.
    Count(u64),
    /// So many out of so many.
    Part {
        /// How many.
        count: u64,
        /// Out of how many.
        of: u64,
    },
    /// So large a share.
    Percent(Percent),
}

/// Why no verdict is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no procedure that the rule could speak of.
    NoProcedures,
    /// There is no service that the lists name, or that is offered beyond them.
    NoServices,
    /// There is no dossier that the share could be taken of.
    NoDossiers,
    /// This many procedures lack the number that it turns on.
    Missing(u64),
    /// The record does not state this indicator.
    NoIndicator(String),
    /// These units have no record, or lack a number in it.
    NoNumbers(Vec<String>),
    /// There is no record of the period before.
    NoPeriodBefore(Period),
    /// There is no target for the period.
    NoTarget(Period),
    /// The record does not say whether this is so.
    NoFact(String),
    /// The year before has nothing that could have grown.
    GrowthFromZero,
    /// These parts have no verdict.
    Parts(Vec<String>),
}

/// What is judged: a record, and the project that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Whose record it is, and of which period.
    pub key: &'a (UnitId, Period),
    /// The record.
    pub record: &'a Record,
    /// Where measures over other units and periods look; none for a case, in which a
    /// locality is the unit alone.
    pub around: Option<&'a Project>,
    /// The record of the year before, in a case.
    pub before: Option<&'a Record>,
    /// The lists of services that must be offered, if there are any.
    pub lists: Option<&'a NationalLists>,
}

impl<'a> Subject<'a> {
    /// A record in its project.
    pub fn within(project: &'a Project, key: &'a (UnitId, Period), record: &'a Record) -> Self {
        Self { key, record, around: Some(project), before: None, lists: Some(&project.lists) }
    }

    /// A record that stands alone, as in a case.
    pub fn alone(key: &'a (UnitId, Period), record: &'a Record) -> Self {
        Self { key, record, around: None, before: None, lists: None }
    }
}

/// Judges a record.
pub fn assess(subject: &Subject, (rulebook, judged): (&str, &Judged)) -> Assessment {
    let mut outcomes = Vec::new();
    for criterion in &judged.criteria {
        rule::criterion(criterion, subject, &mut outcomes);
    }
    let own = |it: &&Outcome| judged.criteria.iter().any(|top| top.id == it.id);
    let own = outcomes.iter().filter(own).filter(|it| it.counts());
    let verdicts: Vec<_> = own.map(|it| it.verdict).collect();
    let (unit, period) = subject.key;
    Assessment {
        unit: unit.clone(),
        period: *period,
        rulebook: rulebook.to_owned(),
        verdict: together(&verdicts),
        outcomes,
    }
}

/// What a measure counts, if nothing that it needs is missing.
pub fn known(measure: &Measure, subject: &Subject) -> Option<u64> {
    let counted = measure::count(measure, subject);
    (counted.reason.is_none() && counted.unknown.is_empty()).then_some(counted.known)
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
