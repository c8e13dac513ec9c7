//! Tiêu chí: the few shapes that a rule can have, and what they count.

use serde::{Deserialize, Serialize};

use super::{Level, Percent, Procedure, Provider, UnitKind};

/// One criterion, or a requirement that is part of one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its number in the source, extended by `.a`, `.b` for parts that have none.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording, to the letter.
    pub text: String,
    /// What it asks, as a shape.
    pub rule: Rule,
}

/// The shapes a rule can have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// All parts are met.
    All(Vec<Criterion>),
    /// Every procedure within the unit's authority matches the filter.
    Every(Filter),
    /// A measure reaches a number.
    AtLeast(AtLeast),
    /// One measure over another reaches a percentage.
    Share(Share),
}

/// A measure that must reach a number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// The number, itself enough.
    pub number: u64,
    /// What is counted.
    pub of: Measure,
}

/// One measure over another, which must reach a percentage.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The part.
    pub of: Measure,
    /// The whole.
    pub over: Measure,
    /// The percentage, itself enough.
    pub from: Percent,
}

/// What can be counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// The procedures that match.
    Procedures(Filter),
    /// The dossiers received online for the procedures that match.
    OnlineDossiers(Filter),
    /// The dossiers received in whatever way for the procedures that match.
    Dossiers(Filter),
    /// A count that the record states by name.
    Indicator(String),
    /// A measure added up over many units.
    Across(Across),
    /// A measure of the same span of the year before.
    Before(Box<Measure>),
}

/// A measure added up over many units: those of the locality (*toàn địa phương*: the unit
/// and all below it), or some that are named.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Across {
    /// What is counted in each.
    pub of: Box<Measure>,
    /// Only units of this kind.
    #[serde(default)]
    pub tier: Option<UnitKind>,
    /// Only these, by the end of their path.
    #[serde(default)]
    pub units: Option<Vec<String>>,
    /// Whether units that did not report are left out; else the sum is open without them.
    #[serde(default)]
    pub reported_only: bool,
}

/// Which procedures are meant; what is not stated does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// This level or a higher one.
    #[serde(default)]
    pub from_level: Option<Level>,
    /// Exactly this level.
    #[serde(default)]
    pub at_level: Option<Level>,
    /// Run by this provider.
    #[serde(default)]
    pub provider: Option<Provider>,
}

impl Filter {
    /// Whether a procedure matches; `None` where the record does not say.
    pub fn matches(&self, procedure: &Procedure) -> Option<bool> {
        let parts = [
            self.from_level.map(|want| procedure.level.map(|it| it >= want)),
            self.at_level.map(|want| procedure.level.map(|it| it == want)),
            self.provider.map(|want| procedure.provider.map(|it| it == want)),
        ];
        let asked = || parts.iter().flatten();
        if asked().any(|it| *it == Some(false)) {
            Some(false)
        } else if asked().any(Option::is_none) {
            None
        } else {
            Some(true)
        }
    }
}

/// What a criterion comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// *Đạt.*
    Met,
    /// *Không đạt.*
    NotMet,
    /// *Không đủ cơ sở đánh giá.*
    NotAssessable,
}

impl Verdict {
    /// The word for it in YAML and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::NotAssessable => "not_assessable",
        }
    }
}
