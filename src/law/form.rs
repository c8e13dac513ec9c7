//! Biểu mẫu: a document that follows from records, as it is written down.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::{Deserialize, Serialize};

use super::criterion::Verdict;
use super::due::Due;
use super::scope::Scope;
use super::several::one_or_more;
use crate::model::period::PeriodSpan;
use crate::model::{FormId, UnitKind};

/// A document that follows from the record (*biểu mẫu*).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What it is, in a few words.
    pub title: String,
    /// What lists of documents call it, where its title does not tell it from others.
    #[serde(default)]
    pub called: Option<String>,
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
    /// The sections that it prints, beside what every form may.
    #[serde(default)]
    pub shows: Vec<String>,
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
    /// Of which of the judged units it is, or speaks: one sort, or several; of all of them
    /// unless stated.
    #[serde(default, deserialize_with = "one_or_more")]
    pub about: Vec<Scope>,
    /// The forms whose documents it rests on: it speaks only of units whose own are issued,
    /// and names the others apart.
    #[serde(default)]
    pub rests_on: Vec<FormId>,
    /// Whether it goes with another document and bears no number of its own.
    #[serde(default)]
    pub attached_to: Option<FormId>,
    /// Whether a Word file of it is made in every run beside the page: the source asks for one.
    #[serde(default)]
    pub word: bool,
    /// Other forms whose number and date it cites.
    #[serde(default)]
    pub cites: Vec<FormId>,
}

/// The section that names the units that a document over many speaks of, each with its verdict.
const UNITS: &str = "members";

/// The sections that print what is stated or prescribed, and no verdict or points.
pub const FACTS: &[&str] = &["measures", "fields", "rules", "national_lists"];

impl Form {
    /// What lists of documents call it.
    pub fn name(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.title)
    }

    /// Its template, below `templates/`, in the folder of its rulebook.
    pub fn template_in(&self, rulebook: impl Display) -> String {
        format!("{rulebook}/{}", self.template)
    }

    /// The other forms that it names: those that it cites, rests on, or goes with.
    pub fn names(&self) -> impl Iterator<Item = &FormId> {
        self.cites.iter().chain(&self.rests_on).chain(&self.attached_to)
    }

    /// Whether it is one over many units and prints numbers or points of each.
    pub fn prints_figures_of_units(&self) -> bool {
        let prints = |it: &String| it != UNITS && !FACTS.contains(&it.as_str());
        self.issuer.is_some() && self.shows.iter().any(prints)
    }

    /// Whether it speaks of verdicts or points, or is made for one.
    pub fn rests_on_results(&self) -> bool {
        self.requires.is_some() || self.shows.iter().any(|it| !FACTS.contains(&it.as_str()))
    }
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
#[allow(clippy::struct_excessive_bools)] // Each is a key that stands by itself.
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
    /// Whether the form's text speaks of that appendix whatever is in it: without rows it is a
    /// draft.
    #[serde(default)]
    pub announced: bool,
    /// Its columns from left to right, where the form draws it as a table.
    #[serde(default)]
    pub columns: Vec<Column>,
    /// Whether it draws the row above each group alone, and not those below it.
    #[serde(default)]
    pub folded: bool,
    /// Whether the table needs a page that lies on its side.
    #[serde(default)]
    pub landscape: bool,
}

/// A column of a table. Texts may have names in braces: those of a row in a cell, those of a
/// group above its rows, those of the list below them all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What stands above it, one below another: up to three. Neighbours with one text share it.
    #[serde(deserialize_with = "one_or_more")]
    pub head: Vec<String>,
    /// The field of a row that it shows.
    #[serde(default)]
    pub field: Option<String>,
    /// Or a formula over a row.
    #[serde(default)]
    pub is: Option<String>,
    /// Or texts one after another; one in which a name is not known is left out.
    #[serde(default, deserialize_with = "one_or_more")]
    pub text: Vec<String>,
    /// What stands there where all of that is empty.
    #[serde(default, rename = "else")]
    pub otherwise: Option<String>,
    /// Only filled in rows of which this is certain.
    #[serde(default)]
    pub when: Option<String>,
    /// Whether what it shows begins with a capital.
    #[serde(default)]
    pub capital: bool,
    /// Its width in millimetres; what the others leave unless stated.
    #[serde(default)]
    pub width: Option<u64>,
    /// Its part of what columns without a width share; 1 unless stated.
    #[serde(default)]
    pub share: Option<u64>,
    /// Where its cells stand.
    #[serde(default)]
    pub align: Align,
    /// What it has in the row above a group: a text, or `sum`.
    #[serde(default)]
    pub group: Option<String>,
    /// What it has in the row that sums up: a text, or `sum`.
    #[serde(default)]
    pub total: Option<String>,
}

/// Where the text of a cell stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// On the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// On the right, as numbers that are added up.
    Right,
}
