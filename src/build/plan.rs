//! How documents are made, and where they go.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Format;
use crate::docket::Selection;
use crate::layout::{Layout, form_of};
use crate::model::{Edition, Key};

/// A part of all documents: the third of eight, by their paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partition {
    /// Which part, from 1.
    pub part: u64,
    /// Of how many.
    pub of: u64,
}

impl Partition {
    /// Whether a document is in this part. Each is in exactly one, and stays in it whatever
    /// other documents there are.
    pub fn holds(self, path: &str) -> bool {
        self.part == Self::of(path, self.of)
    }

    /// The part of so many that a document is in, from 1.
    pub fn of(path: &str, parts: u64) -> u64 {
        let hash = blake3::hash(path.as_bytes());
        let first = hash.as_bytes().first_chunk().copied().unwrap_or_default();
        u64::from_le_bytes(first) % parts.max(1) + 1
    }
}

/// How documents are made, and where they go.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // Each is a flag that somebody types.
pub struct Plan {
    /// Where the project stands.
    pub layout: Layout,
    /// Which records, which forms.
    pub selection: Selection,
    /// Which of the documents; all if not stated.
    pub partition: Option<Partition>,
    /// The folder written to.
    pub out: PathBuf,
    /// The same folder as messages name it.
    pub out_shown: String,
    /// Paper or electronic.
    pub edition: Edition,
    /// The kinds of files.
    pub formats: Vec<Format>,
    /// How many documents are typeset side by side.
    pub jobs: usize,
    /// The program that typesets, when called as a worker: this one.
    pub program: PathBuf,
    /// Makes documents again that have not changed.
    pub force: bool,
    /// Writes nothing, and says what is out of date.
    pub only_look: bool,
    /// Takes documents away that no unit owes any more.
    pub prune: bool,
    /// Leaves the source of each page beside it.
    pub keep_source: bool,
    /// How many files of units are loaded at a time: less costs time, for catalogs and
    /// templates are read anew; more costs memory.
    pub lot: usize,
    /// How long one page may take.
    pub patience: Duration,
    /// Set by whoever wants the run to end: what is begun is finished, no more is begun.
    pub stop: Arc<AtomicBool>,
}

impl Plan {
    /// As many files as are best loaded at a time: two a commune, so about 800 of them.
    pub const LOT: usize = 1600;

    /// How long one page may take: a report of some hundred pages takes seconds.
    pub const PATIENCE: Duration = Duration::from_mins(2);

    /// Whether somebody wants the run to end.
    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Whether a document is one of those that are meant; by what its files are called.
    pub(super) fn means(&self, key: &Key, form: &str, path: &str) -> bool {
        self.selection.meets(key)
            && self.selection.means(form_of(form))
            && self.partition.is_none_or(|it| it.holds(path))
    }

    /// What a run with other choices would have made otherwise.
    pub(super) fn choices(&self) -> String {
        let Self { selection, partition, edition, formats, .. } = self;
        format!("{selection:?} {partition:?} {edition:?} {formats:?}")
    }
}
