//! Số liệu: what one unit did in one period.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::capability::{self, Checklist, Supported};
use super::{Addition, Date, Level, PartialReason, Post, Provision, Readiness, bounds};

/// The record of one unit for one period, as its YAML file holds it.
///
/// A number that is not stated is `None`, and never read as zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Whether the numbers are made up; the pages then say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Every procedure within the unit's authority, offered online or not; `None` in the
    /// record of a unit that has no numbers of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedures: Option<Vec<Procedure>>,
    /// Counts a rulebook asks for by name.
    #[serde(
        default,
        deserialize_with = "bounds::counts",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub indicators: BTreeMap<String, u64>,
    /// What is so and what is not, by the names a rulebook asks for.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: BTreeMap<String, bool>,
    /// What the numbers do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub narrative: Narrative,
    /// The documents made from this record, by form.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Its code in the catalog.
    #[serde(deserialize_with = "bounds::filled")]
    pub code: String,
    /// The highest level it is offered at, as stated; see [`Procedure::level`].
    #[serde(default, rename = "level", skip_serializing_if = "Option::is_none")]
    pub stated_level: Option<Level>,
    /// The level it was offered at before this review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_before: Option<Level>,
    /// What it really offers, item by item.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub capabilities: Checklist,
    /// Whether the procedure costs a fee (*phí, lệ phí*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee: Option<bool>,
    /// Whether it can really be used online.
    #[serde(default, skip_serializing_if = "is_default")]
    pub readiness: Readiness,
    /// Why it is offered although no national list asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addition: Option<Addition>,
    /// How much of it is online, on the scale that replaced the levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<Provision>,
    /// Why it is online in part alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial_reason: Option<PartialReason>,
    /// Who runs the online service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<Provider>,
    /// Dossiers sent in online.
    #[serde(default, skip_serializing_if = "is_default")]
    pub online: Dossiers,
    /// Dossiers handed in at the counter.
    #[serde(default, skip_serializing_if = "is_default")]
    pub in_person: Dossiers,
    /// A remark, printed in the appendix (*ghi chú*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Procedure {
    /// The level it is offered at: as stated, or as its checklist gives it; `None` while
    /// not known.
    pub fn level(&self) -> Option<Level> {
        self.stated_level.or_else(|| {
            let Supported { least, most } = self.supported()?;
            least.filter(|_| least == most)
        })
    }

    /// Whether its checklist gives exactly the level stated; `None` while either is not
    /// known. A level that follows from the checklist agrees with it.
    pub fn checklist_agrees(&self) -> Option<bool> {
        let Supported { least, most } = self.supported()?;
        let level = Some(self.level()?);
        if level > most || level < least { Some(false) } else { (least == most).then_some(true) }
    }

    /// The levels that its checklist leaves open; none without a checklist.
    pub fn supported(&self) -> Option<Supported> {
        let some = !self.capabilities.is_empty();
        some.then(|| capability::supported(&self.capabilities, self.fee))
    }
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
    /// A ministry, on its own portal (*Cổng dịch vụ công của Bộ*).
    Ministry,
}

/// Dossiers (*hồ sơ*) of one procedure in one period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dossiers {
    /// Handed in within the period (*tiếp nhận*).
    #[serde(default, deserialize_with = "bounds::count", skip_serializing_if = "Option::is_none")]
    pub received: Option<u64>,
    /// Of these, resolved (*giải quyết*).
    #[serde(default, deserialize_with = "bounds::count", skip_serializing_if = "Option::is_none")]
    pub resolved: Option<u64>,
}

/// What a report says in words; a line break starts a new paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Narrative {
    /// *Thuận lợi.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strengths: Option<String>,
    /// *Khó khăn.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulties: Option<String>,
    /// *Đề xuất, kiến nghị.*
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposals: Option<String>,
}

/// A document made from a record; a draft until it has both number and date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its number within the year (Điều 15 Nghị định 30/2020/NĐ-CP), from 1.
    #[serde(default, deserialize_with = "bounds::number", skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// The day it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who signs it; the head of the agency unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Post>,
    /// The units that a document over many speaks of, by the end of their path; all that
    /// fit unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<String>>,
}

impl Document {
    /// Whether blanks are left for number or date.
    pub fn is_draft(&self) -> bool {
        self.number.is_none() || self.date.is_none()
    }
}

/// What says nothing is left out of a file that is written.
fn is_default<T: Default + PartialEq>(it: &T) -> bool {
    *it == T::default()
}
