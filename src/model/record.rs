//! Số liệu: what one unit did in one period.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Date, Level, Post, bounds};

/// The record of one unit for one period, as its YAML file holds it.
///
/// A number that is not stated is `None`, and never read as zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Whether the numbers are made up; the pages then say so.
    #[serde(default)]
    pub sample: bool,
    /// Every procedure within the unit's authority, offered online or not; `None` in the
    /// record of a unit that has no numbers of its own.
    #[serde(default)]
    pub procedures: Option<Vec<Procedure>>,
    /// Counts a rulebook asks for by name.
    #[serde(default, deserialize_with = "bounds::counts")]
    pub indicators: BTreeMap<String, u64>,
    /// What is so and what is not, by the names a rulebook asks for.
    #[serde(default)]
    pub facts: BTreeMap<String, bool>,
    /// What the numbers do not say.
    #[serde(default)]
    pub narrative: Narrative,
    /// The documents made from this record, by form.
    #[serde(default)]
    pub documents: BTreeMap<String, Document>,
}

impl Record {
    /// The procedures, none where none are stated.
    pub fn procedures(&self) -> &[Procedure] {
        self.procedures.as_deref().unwrap_or_default()
    }

    /// The document of a form; a draft where none is stated.
    pub fn document(&self, form: &str) -> Document {
        self.documents.get(form).cloned().unwrap_or_default()
    }
}

/// One procedure as the unit offers it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its code in the catalog.
    #[serde(deserialize_with = "bounds::filled")]
    pub code: String,
    /// The highest level it is offered at; `None` while not known.
    #[serde(default)]
    pub level: Option<Level>,
    /// Who runs the online service.
    #[serde(default)]
    pub provider: Option<Provider>,
    /// Dossiers sent in online.
    #[serde(default)]
    pub online: Dossiers,
    /// Dossiers handed in at the counter.
    #[serde(default)]
    pub in_person: Dossiers,
    /// A remark, printed in the appendix (*ghi chú*).
    #[serde(default)]
    pub note: Option<String>,
}

/// Who runs an online service (*đơn vị triển khai*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// *Tỉnh triển khai.*
    Province,
    /// *Huyện triển khai.*
    District,
    /// The unit itself.
    Own,
}

/// Dossiers (*hồ sơ*) of one procedure in one period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dossiers {
    /// Handed in within the period (*tiếp nhận*).
    #[serde(default, deserialize_with = "bounds::count")]
    pub received: Option<u64>,
    /// Of these, resolved (*giải quyết*).
    #[serde(default, deserialize_with = "bounds::count")]
    pub resolved: Option<u64>,
}

/// What a report says in words; a line break starts a new paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// *Thuận lợi.*
    #[serde(default)]
    pub strengths: Option<String>,
    /// *Khó khăn.*
    #[serde(default)]
    pub difficulties: Option<String>,
    /// *Đề xuất, kiến nghị.*
    #[serde(default)]
    pub proposals: Option<String>,
}

/// A document made from a record; a draft until it has both number and date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its number within the year (Điều 15 Nghị định 30/2020/NĐ-CP), from 1.
    #[serde(default, deserialize_with = "bounds::number")]
    pub number: Option<u64>,
    /// The day it was issued.
    #[serde(default)]
    pub date: Option<Date>,
    /// Who signs it; the head of the agency unless stated.
    #[serde(default)]
    pub signatory: Option<Post>,
    /// The units that a document over many speaks of, by the end of their path; all that
    /// fit unless stated.
    #[serde(default)]
    pub units: Option<Vec<String>>,
}

impl Document {
    /// Whether blanks are left for number or date.
    pub fn is_draft(&self) -> bool {
        self.number.is_none() || self.date.is_none()
    }
}
