//! A section that a record gives a document of its own: a title, and prose below it.

use serde::{Deserialize, Serialize};

use super::{Enclosed, bounds};

/// A section of a document that no form has foreseen (*phần riêng*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What stands above it, without a number.
    #[serde(deserialize_with = "bounds::filled")]
    pub title: String,
    /// What it says, as people type prose.
    #[serde(deserialize_with = "bounds::filled")]
    pub text: String,
    /// Pictures and tables below that, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub enclosed: Vec<Enclosed>,
}
