//! A document as a record states it: number, date, who signs.

use serde::{Deserialize, Serialize};

use super::{Date, Post, bounds};

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
