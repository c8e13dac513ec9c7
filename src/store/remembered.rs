//! What a run remembers of each part of a project: what it read, and what it made.

use serde::{Deserialize, Serialize};

use super::digest::Digest;

/// What a part was made of the last time, and what was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    /// The digest of what it read.
    pub(super) inputs: String,
    /// The documents that it was about.
    pub(super) documents: Vec<String>,
    /// A digest of what these were made from.
    pub(super) stamps: String,
    /// How many were not owed.
    pub(crate) not_owed: usize,
}

impl Remembered {
    /// What to remember of a run; its stamps are added when they are written.
    pub(crate) fn new(inputs: String, documents: Vec<String>, not_owed: usize) -> Self {
        Self { inputs, documents, stamps: String::new(), not_owed }
    }

    /// The documents that it was about.
    pub(crate) fn documents(&self) -> &[String] {
        &self.documents
    }

    /// How many documents it made.
    pub(crate) fn len(&self) -> usize {
        self.documents.len()
    }

    /// The run with the stamps of its documents; those not owed have none.
    pub(crate) fn stamped(self, stamp: impl Fn(&str) -> Option<String>) -> Self {
        let documents: Vec<_> =
            self.documents.into_iter().filter(|it| stamp(it).is_some()).collect();
        let stamps = digest_of(&documents, stamp);
        Self { documents, stamps, ..self }
    }
}

pub(super) fn digest_of(documents: &[String], stamp: impl Fn(&str) -> Option<String>) -> String {
    let mut digest = Digest::default();
    for path in documents {
        digest.part(path.as_bytes());
        digest.part(stamp(path).unwrap_or_default().as_bytes());
    }
    digest.end()
}
