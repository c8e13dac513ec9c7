//! Ids as types: the name of a unit is no name of a form.
//!
//! An id is text that a project gives; nothing is understood from it but for a unit's path
//! (see [`UnitId`]).

use std::{borrow::Borrow, fmt, ops::Deref};

use serde::{Deserialize, Serialize};

use super::Period;

/// Declares a kind of id: text that can be compared and printed, and looked up by text.
macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// An id by its text.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Its text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }
    };
}

id_type! {
    /// The path of a unit's folder below `data/units`, such as `dong-nai/xuan-loc`.
    UnitId
}

id_type! {
    /// The folder of a rulebook below `templates`.
    RulebookId
}

id_type! {
    /// The key of a form in its rulebook, which its file is called by: `report`.
    FormId
}

/// Of whom, and of when: what a record is found by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The unit.
    pub unit: UnitId,
    /// The period.
    pub period: Period,
}

impl Key {
    /// A unit's for a period.
    pub fn new(unit: &UnitId, period: Period) -> Self {
        Self { unit: unit.clone(), period }
    }
}
