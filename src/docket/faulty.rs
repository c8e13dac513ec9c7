//! Which files have errors, and whom they stop.

use std::collections::BTreeSet;

use crate::layout::{record_file, rulebook_file, unit_file};
use crate::model::Key;

/// The files of a project that have errors, and the records that could not be read at all.
#[derive(Clone, Debug, Default)]
pub struct Faulty {
    files: BTreeSet<String>,
    /// Records that could not be read.
    pub lost: BTreeSet<Key>,
}

impl Faulty {
    /// These records could not be read.
    pub fn new(lost: BTreeSet<Key>) -> Self {
        Self { files: BTreeSet::new(), lost }
    }

    /// Adds files with errors.
    pub fn add(&mut self, files: impl IntoIterator<Item = String>) {
        self.files.extend(files);
    }

    /// A file has errors no more; these records cannot be read now.
    pub fn forget(&mut self, file: &str, lost: BTreeSet<Key>) {
        self.files.remove(file);
        self.lost = lost;
    }

    /// Whether nothing is wrong at all.
    pub fn nothing(&self) -> bool {
        self.files.is_empty() && self.lost.is_empty()
    }

    /// Whether a file has an error.
    pub fn file(&self, file: &str) -> bool {
        self.files.contains(file)
    }

    /// Whether a rulebook has an error.
    pub fn rulebook(&self, id: &str) -> bool {
        !self.files.is_empty() && self.file(&rulebook_file(id))
    }

    /// Whether a record, its unit, or a unit above has an error.
    pub fn refuses(&self, key: &Key) -> bool {
        if self.nothing() {
            return false;
        }
        if self.lost.contains(key) || self.file(&record_file(&key.unit, key.period)) {
            return true;
        }
        let mut above = Some(key.unit.clone());
        while let Some(unit) = above {
            if self.file(&unit_file(&unit)) {
                return true;
            }
            above = unit.parent();
        }
        false
    }
}
