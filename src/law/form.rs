//! Biểu mẫu: a document that follows from records, as it is written down.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Scope;
use super::criterion::Verdict;
use crate::model::UnitKind;
use crate::model::period::PeriodSpan;
use crate::model::{Due, FormId};

/// A document that follows from the record (*biểu mẫu*).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What it is, in a few words.
    pub title: String,
    /// Its abbreviation in the symbol (Nghị định 30, PL.III): `BC`, `TTr`; an official
    /// letter (*công văn*) has none.
    #[serde(default)]
    pub kind: Option<String>,
    /// The office that drafts a letter, at the end of its symbol: `VHTT`.
    #[serde(default)]
    pub drafter: Option<String>,
    /// The Tera template, beside the rulebook.
    pub template: String,
    /// Who issues it, from the records of the judged units below; each judged unit
    /// issues it from its own record unless stated.
    #[serde(default)]
    pub issuer: Option<Scope>,
    /// The spans of a year it is made for; all unless stated.
    #[serde(default)]
    pub spans: Vec<PeriodSpan>,
    /// What a record must state besides, because the form prints it.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Lists of rows that it prints, by name.
    #[serde(default)]
    pub lists: BTreeMap<String, Listing>,
    /// The last day it is due, by the span it reports on.
    #[serde(default)]
    pub due: BTreeMap<PeriodSpan, Due>,
    /// The verdict without which it is not made: a request rests on a claim that holds.
    /// A document over many units speaks of those with this verdict alone.
    #[serde(default)]
    pub requires: Option<Verdict>,
    /// The template of the same form as a Word file, if it is offered as one.
    #[serde(default)]
    pub word: Option<String>,
    /// Whether it goes with another document and bears no number of its own.
    #[serde(default)]
    pub attached_to: Option<FormId>,
    /// Other forms whose number and date it cites.
    #[serde(default)]
    pub cites: Vec<FormId>,
}

/// Values that a form prints, so that a record must state them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Of which table; of the unit itself unless stated.
    #[serde(default)]
    pub of: Option<String>,
    /// Of which rows; all unless stated.
    #[serde(default, rename = "where")]
    pub filter: Option<String>,
    /// Which fields.
    pub fields: Vec<String>,
}

/// Rows that a form prints as a list, or several under headings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listing {
    /// Of which table.
    pub of: String,
    /// Of which rows: those of which it is certain; all unless stated.
    #[serde(default, rename = "where")]
    pub filter: Option<String>,
    /// But for those of which this is certain.
    #[serde(default)]
    pub unless: Option<String>,
    /// Under which headings: `sector`, `unit`, or a field that is a choice.
    #[serde(default)]
    pub by: Option<String>,
    /// Rows that agree in these are one, and name all their units.
    #[serde(default)]
    pub merge: Vec<String>,
    /// The rows of all units of these kinds in the area, not those of the unit or of the
    /// units that the document speaks of.
    #[serde(default)]
    pub across: Vec<UnitKind>,
    /// Whether the form has an appendix for it, which is left out where there are no rows.
    #[serde(default)]
    pub appendix: bool,
}
