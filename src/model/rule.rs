//! Tiêu chí: the few shapes that a rule can have, and what they count.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Level, Percent, Period, Procedure, Provider, Provision, Standing, UnitKind, Unready};

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
    /// Every procedure of some that match a filter matches another.
    Each(Each),
    /// Every service on the national lists, or offered beyond them, stands as it may.
    Listed(Listed),
    /// A measure reaches a number.
    AtLeast(AtLeast),
    /// One measure over another reaches a percentage.
    Share(Share),
    /// Something is so: a fact that the record states as yes or no.
    Holds(Holds),
    /// Points that grow with a share.
    Scale(Scale),
    /// Points that grow with the growth of a measure over the year before.
    Growth(Growth),
    /// The points of the best part.
    Any(Vec<Criterion>),
    /// The points of all parts together.
    Sum(Vec<Criterion>),
}

impl Rule {
    /// The criteria that it is made of.
    pub fn parts(&self) -> &[Criterion] {
        match self {
            Self::All(parts) | Self::Any(parts) | Self::Sum(parts) => parts,
            Self::Every(_)
            | Self::Each(_)
            | Self::Listed(_)
            | Self::AtLeast(_)
            | Self::Share(_)
            | Self::Holds(_)
            | Self::Scale(_)
            | Self::Growth(_) => &[],
        }
    }

    /// The most points it can give; none where it gives none.
    pub fn most_points(&self) -> Option<u64> {
        match self {
            Self::All(_)
            | Self::Every(_)
            | Self::Each(_)
            | Self::Listed(_)
            | Self::AtLeast(_)
            | Self::Share(_) => None,
            Self::Holds(it) => Some(it.points),
            Self::Scale(it) => Some(it.points),
            Self::Growth(it) => Some(it.points),
            Self::Any(parts) => parts.iter().filter_map(|it| it.rule.most_points()).max(),
            Self::Sum(parts) => Some(parts.iter().filter_map(|it| it.rule.most_points()).sum()),
        }
    }
}

/// Every procedure of some, where others do not matter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// Which procedures are meant.
    pub of: Filter,
    /// What they must be.
    pub is: Filter,
}

/// How services may stand against the national lists.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// The standings that the rule speaks of; all unless stated.
    #[serde(default)]
    pub of: Vec<Standing>,
    /// Those of them that are well.
    pub are: Vec<Standing>,
}

/// A fact that earns points when it is so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holds {
    /// Its name among the record's facts.
    pub fact: String,
    /// What it earns.
    pub points: u64,
}

/// Points that grow with a share: none below `from`, all of them at `full`, and between
/// the two `points` × share ÷ `full`.
///
/// "Đạt 100%, or nothing" is the scale whose ends meet. With `above` in place of `from`
/// the lower end itself earns nothing ("trên 80%").
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The part.
    pub of: Measure,
    /// The whole.
    pub over: Measure,
    /// The least share that earns points.
    #[serde(default)]
    pub from: Option<Percent>,
    /// A share that just does not earn points.
    #[serde(default)]
    pub above: Option<Percent>,
    /// The share that earns all points.
    pub full: Percent,
    /// All points.
    pub points: u64,
}

/// A scale over (this year − the year before) ÷ the year before.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Growth {
    /// What grows.
    pub of: Measure,
    /// The least growth that earns points.
    pub from: Percent,
    /// The growth that earns all points.
    pub full: Percent,
    /// All points.
    pub points: u64,
}

/// A measure that must reach a number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtLeast {
    /// The number, itself enough, if it is the same in every year.
    #[serde(default)]
    pub number: Option<u64>,
    /// The number of each year, itself enough; a year that is not named has none.
    #[serde(default)]
    pub by_year: BTreeMap<String, u64>,
    /// What is counted.
    pub of: Measure,
}

impl AtLeast {
    /// The number of a period; none where there is no target.
    pub fn number_in(&self, period: Period) -> Option<u64> {
        self.by_year.get(&period.year.to_string()).copied().or(self.number)
    }

    /// The last year that has a number of its own, and that number.
    pub fn last_year(&self) -> Option<(u16, u64)> {
        let years = self.by_year.iter().filter_map(|(year, it)| Some((year.parse().ok()?, *it)));
        years.max()
    }
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
    /// Only units of these kinds.
    #[serde(default)]
    pub tiers: Vec<UnitKind>,
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
    /// Whether any dossier was received online.
    #[serde(default)]
    pub used_online: Option<bool>,
    /// Online in part or in full.
    #[serde(default)]
    pub provision: Option<Provision>,
    /// Whether dossiers sent online really arrive.
    #[serde(default)]
    pub receives: Option<bool>,
    /// Whether its form can be filled in on the page.
    #[serde(default)]
    pub e_form: Option<bool>,
    /// Whether it is settled how to sign.
    #[serde(default)]
    pub signature_settled: Option<bool>,
    /// Whether it is carried out on a ministry's own portal.
    #[serde(default)]
    pub ministry_portal: Option<bool>,
    /// Whether its checklist gives the level stated.
    #[serde(default)]
    pub checklist_agrees: Option<bool>,
}

impl Filter {
    /// Whether a procedure matches; `None` where the record does not say.
    pub fn matches(&self, procedure: &Procedure) -> Option<bool> {
        let ministry = Some(Provider::Ministry);
        let settled = |point| procedure.readiness.settles(point);
        let parts = [
            self.from_level.map(|want| procedure.level().map(|it| it >= want)),
            self.at_level.map(|want| procedure.level().map(|it| it == want)),
            self.provider.map(|want| procedure.provider.map(|it| it == want)),
            self.used_online.map(|want| procedure.online.received.map(|it| (it > 0) == want)),
            self.provision.map(|want| procedure.provision.map(|it| it == want)),
            self.receives.map(|want| settled(Unready::Receives).map(|it| it == want)),
            self.e_form.map(|want| settled(Unready::EForm).map(|it| it == want)),
            self.signature_settled.map(|want| settled(Unready::Signature).map(|it| it == want)),
            self.ministry_portal.map(|want| Some((procedure.provider == ministry) == want)),
            self.checklist_agrees.map(|want| procedure.checklist_agrees().map(|it| it == want)),
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
