//! Why a criterion has no verdict, or points that are not certain, as values. Which of them holds
//! is found in `reason`.

use super::figure::Figure;
use crate::model::Period;

/// Why no verdict is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no row that the rule could speak of; what a row is called.
    NoRows(String),
    /// There is nothing that a share could be taken of; what is counted.
    NothingToShare(String),
    /// The year before has nothing that could have grown; what is counted.
    GrowthFromNothing(String),
    /// This many rows lack a value that it turns on; what a row is called.
    Missing(u64, String),
    /// The record does not state this table, by its name.
    NoTable(String),
    /// The record does not state these numbers, by their names.
    NoFields(Vec<String>),
    /// The record does not say whether these are so, by their names.
    NoFacts(Vec<String>),
    /// These units have no record, or lack a number in it.
    NoNumbers(Vec<String>),
    /// The project has no unit of these kinds.
    NoUnits(String),
    /// There is no record of the period before, or it lacks a number.
    NoPeriodBefore(Period),
    /// There is no target for the period.
    NoTarget(Period),
    /// These parts have no verdict.
    Parts(Vec<String>),
    /// None of its parts takes part.
    NoPart,
    /// What makes it assessable does not hold: the formula.
    NotAssessable(String),
    /// It is asked of others, or in other years.
    NotAsked,
    /// It does not apply: the formula that does not hold.
    NotApplicable(String),
    /// Whether it applies is not known: the formula.
    MayNotApply(String),
    /// Nobody has claimed or appraised it.
    NotClaimed,
    /// It is asked for a whole year, of which the period is a part, and this much is still lacking.
    Interim {
        /// How much.
        lacking: Figure,
        /// Whether the year ends with the period.
        ended: bool,
    },
}

impl Reason {
    /// Whether a value of the period that nobody has stated is what keeps it from a verdict: not
    /// another period, nor a rule that has nothing to judge by.
    pub fn is_for_want_of_a_value(&self) -> bool {
        match self {
            Self::Missing(..)
            | Self::NoTable(_)
            | Self::NoFields(_)
            | Self::NoFacts(_)
            | Self::NoNumbers(_)
            | Self::MayNotApply(_)
            | Self::NotClaimed => true,
            // Where it is made of none, something lacks that nobody could name.
            Self::Parts(parts) => parts.is_empty(),
            Self::NoRows(_)
            | Self::NothingToShare(_)
            | Self::GrowthFromNothing(_)
            | Self::NoTarget(_)
            | Self::NoPeriodBefore(_)
            | Self::NoUnits(_)
            | Self::NoPart
            | Self::NotAssessable(_)
            | Self::NotAsked
            | Self::NotApplicable(_)
            | Self::Interim { .. } => false,
        }
    }
}
