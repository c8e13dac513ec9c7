//! The source of one document: what is typeset, and what it may attach.

use std::collections::BTreeMap;

use crate::model::{Date, Format};

/// What is typeset.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is to become.
    pub format: Format,
    /// The name that diagnostics give the source.
    pub name: String,
    /// Typst source.
    pub text: String,
    /// Files that the source may attach or show, by name: `record.yaml`, `enclosed/1.png`.
    pub attachments: BTreeMap<String, Vec<u8>>,
    /// What makes the document this one and no other; its PDF identity is made of it.
    pub identity: String,
    /// The file's own date, without which PDF/A allows no attachment.
    pub date: Date,
    /// Whether the file has fields for signatures.
    pub signature_fields: bool,
}
