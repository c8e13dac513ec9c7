//! What a project's `hoso.yaml` may set.

use serde::Deserialize;

use super::Period;

/// The optional settings of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The period that commands work on; all of them unless stated.
    #[serde(default)]
    pub period: Option<Period>,
    /// The rulebooks in use; every one there is unless stated.
    #[serde(default)]
    pub rulebooks: Option<Vec<String>>,
    /// Where documents are written; `out` unless stated.
    #[serde(default)]
    pub out: Option<String>,
    /// Which edition of the documents is made.
    #[serde(default)]
    pub edition: Edition,
    /// Whether PDFs have fields for digital signatures.
    #[serde(default)]
    pub signature_fields: bool,
}

/// How a document will be issued (Nghị định 30/2020/NĐ-CP, PL.I/III.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// Signed digitally: the line below an appendix's title leaves number and date out.
    #[default]
    Electronic,
    /// Signed by hand: that line states them.
    Paper,
}
