//! Which units a rulebook, or a form, means.

use serde::Deserialize;

use super::calendar::Years;
use super::several::one_or_more;
use crate::model::{UnitId, UnitKind};

/// Which units are meant; what is not stated does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Units of this kind.
    pub tier: UnitKind,
    /// Only this unit and those below it.
    #[serde(default)]
    pub within: Option<String>,
    /// Only right below a unit of this kind.
    #[serde(default)]
    pub below: Option<UnitKind>,
    /// Only an office that has this task.
    #[serde(default)]
    pub role: Option<String>,
    /// Only units whose name begins with one of these words: of communes, *xã* and no
    /// *thị trấn*.
    #[serde(default)]
    pub titled: Vec<String>,
}

/// Of whom, and in which years, a criterion is asked; of others it is left out, its points too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppliesTo {
    /// In which years; in all unless stated.
    #[serde(default)]
    pub years: Option<Years>,
    /// Of which of the units that are judged by it; of all unless stated.
    #[serde(default, deserialize_with = "one_or_more")]
    pub units: Vec<Scope>,
}

impl Scope {
    /// Whether every unit that another scope means is meant by this one too.
    pub fn holds(&self, other: &Self) -> bool {
        let Self { tier, within, below, role, titled } = self;
        let inside = |place: &String| {
            other.within.as_ref().is_some_and(|it| UnitId::new(it.clone()).is_within(place))
        };
        *tier == other.tier
            && within.as_ref().is_none_or(inside)
            && below.is_none_or(|it| other.below == Some(it))
            && role.as_ref().is_none_or(|it| other.role.as_ref() == Some(it))
            && (titled.is_empty()
                || !other.titled.is_empty() && other.titled.iter().all(|it| titled.contains(it)))
    }
}
