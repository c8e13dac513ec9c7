//! Đối chiếu: how a service stands against the national lists.

use serde::{Deserialize, Serialize};

/// How a service stands against the national lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Offered at the level that the list asks for.
    Agrees,
    /// Offered at a lower level.
    Lower,
    /// Offered at a higher level.
    Higher,
    /// On the list, and not among the services offered.
    NotOffered,
    /// On no list, offered at level 3 or 4, with good reason.
    Added,
    /// On no list, offered at level 3 or 4, without good reason.
    Unjustified,
    /// Carried out on the ministry's own portal, and so left out.
    MinistryPortal,
    /// On the list, at a level that is not known.
    Unknown,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Agrees,
        Self::Lower,
        Self::Higher,
        Self::NotOffered,
        Self::Added,
        Self::Unjustified,
        Self::MinistryPortal,
        Self::Unknown,
    ];

    /// The word for it in YAML and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Lower => "lower",
            Self::Higher => "higher",
            Self::NotOffered => "not_offered",
            Self::Added => "added",
            Self::Unjustified => "unjustified",
            Self::MinistryPortal => "ministry_portal",
            Self::Unknown => "unknown",
        }
    }
}
