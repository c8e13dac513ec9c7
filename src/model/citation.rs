//! Official documents as others cite them.

use serde::Deserialize;

use super::{Date, bounds};

/// An official document as another one cites it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Number and symbol: `1075/STTTT-CNTT`; its title where it has none.
    #[serde(deserialize_with = "bounds::filled")]
    pub document: String,
    /// Who issued it, or where it was published.
    #[serde(deserialize_with = "bounds::filled")]
    pub issuer: String,
    /// When; a text that bears no date has none here either.
    #[serde(default)]
    pub date: Option<Date>,
    /// What it is about (*trích yếu*).
    #[serde(rename = "abstract", deserialize_with = "bounds::filled")]
    pub summary: String,
}
