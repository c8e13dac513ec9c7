//! The line for one document, then for all of them.
//!
//! The one place that knows all stages, paths, threads and processes. It writes files,
//! whole or not at all, and prints nothing.

mod chain;
mod digest;
mod document;
mod expected;
mod jobs;
mod judged;
mod listed;
mod make;
mod memory;
mod outcomes;
mod output;
mod papers;
mod proved;
mod run;
mod sheets;
mod stage;
mod survey;
mod wire;
mod worker;

use std::path::PathBuf;

pub use chain::{Lack, State, state};
pub use document::{Owed, Prepared, prepared};
pub use jobs::{Format, Job, jobs};
pub use judged::{AssessedRecord, Lines, assess_all};
pub use memory::{Inputs, Lot};
pub use output::write_whole;
pub use proved::{Difference, Proved, all_proved, differences, proved};
pub use run::{Built, Session};
pub use sheets::{Imported, exported, import};
pub use survey::{Survey, survey};
pub use worker::{WORKER, serve};

use crate::model::{Edition, Period, UnitId};

/// Which records are meant.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Units, each with all below it; everything if empty.
    pub units: Vec<String>,
    /// One period; all if not stated.
    pub period: Option<Period>,
    /// One form; all if not stated.
    pub form: Option<String>,
}

impl Selection {
    /// Whether a record is meant.
    pub fn meets(&self, (unit, period): &(UnitId, Period)) -> bool {
        (self.units.is_empty() || self.units.iter().any(|it| unit.is_within(it)))
            && self.period.is_none_or(|it| it == *period)
    }
}

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
}

impl Plan {
    /// Whether a document is one of those that are meant.
    fn means(&self, key: &(UnitId, Period), form: &str, path: &str) -> bool {
        self.selection.meets(key)
            && self.selection.form.as_ref().is_none_or(|it| it == form)
            && self.partition.is_none_or(|it| it.holds(path))
    }

    /// What a run with other choices would have made otherwise.
    fn choices(&self) -> String {
        let Self { selection, partition, edition, formats, .. } = self;
        format!("{selection:?} {partition:?} {edition:?} {formats:?}")
    }
}
