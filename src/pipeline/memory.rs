//! Whether anything has changed at all: told by the bytes of the files alone.
//!
//! A run that went well remembers a digest of everything it read. Where all of that, and
//! all that it wrote, is as it was, no record is read and nothing is typeset.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::thread;

use serde::{Deserialize, Serialize};

use super::Plan;
use super::output::Output;
use crate::load::{self, Layout};

/// What one run was made of, and what it made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    /// A digest of the program and of every file of the project that it reads.
    inputs: String,
    /// The documents that it was about.
    documents: Vec<String>,
    /// A digest of what these were made from.
    stamps: String,
    /// How many were not owed.
    not_owed: usize,
}

/// What a run that changes nothing would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchanged {
    /// Documents that are as they were.
    pub documents: usize,
    /// Documents that are not owed.
    pub not_owed: usize,
}

impl Run {
    /// What to remember of a run; its stamps are added when they are written.
    pub(super) fn new(inputs: String, documents: Vec<String>, not_owed: usize) -> Self {
        Self { inputs, documents, stamps: String::new(), not_owed }
    }

    /// The run with the stamps of its documents; those not owed have none.
    pub(super) fn stamped(self, stamp: impl Fn(&str) -> Option<String>) -> Self {
        let documents: Vec<_> =
            self.documents.into_iter().filter(|it| stamp(it).is_some()).collect();
        let stamps = digest_of(&documents, stamp);
        Self { documents, stamps, ..self }
    }
}

fn digest_of(documents: &[String], stamp: impl Fn(&str) -> Option<String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for path in documents {
        for part in [path.as_str(), stamp(path).as_deref().unwrap_or_default()] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize().to_hex().to_string()
}

/// What there is to say if nothing has changed since a run with the same choices.
pub fn unchanged(plan: &Plan) -> Option<Unchanged> {
    if plan.force || plan.prune {
        return None;
    }
    let output = Output::open(&plan.out);
    let run = output.run(&plan.choices())?;
    if run.stamps != digest_of(&run.documents, |it| output.stamp(it)) {
        return None;
    }
    if plan.inputs.is_empty() || plan.inputs != run.inputs {
        return None;
    }
    let files: Vec<&String> = run.documents.iter().collect();
    let whole = in_parts(&files, plan.jobs, |part| part.iter().all(|it| output.is_whole(it)));
    let whole = whole.into_iter().all(|it| it);
    whole.then_some(Unchanged { documents: run.documents.len(), not_owed: run.not_owed })
}

/// A digest of the program and of every file that a project may read. Taken before any of
/// them is read, so that what changes meanwhile is seen the next time.
pub fn inputs(layout: &Layout, jobs: usize) -> io::Result<String> {
    let files = layout.all_files();
    let hash = |part: &[PathBuf]| -> io::Result<Vec<blake3::Hash>> {
        part.iter().map(|it| fs::read(layout.root.join(it)).map(|it| blake3::hash(&it))).collect()
    };
    let hashes = in_parts(&files, jobs, hash).into_iter().collect::<io::Result<Vec<_>>>()?;
    let mut digest = blake3::Hasher::new();
    digest.update(env!("CARGO_PKG_VERSION").as_bytes());
    for (path, text) in load::shipped_files() {
        digest.update(path.as_bytes());
        digest.update(blake3::hash(text.as_bytes()).as_bytes());
    }
    for (path, hash) in files.iter().zip(hashes.into_iter().flatten()) {
        digest.update(path.as_os_str().as_encoded_bytes());
        digest.update(&[0]);
        digest.update(hash.as_bytes());
    }
    Ok(digest.finalize().to_hex().to_string())
}

/// Works on parts of a list side by side; the results in the order of the parts.
fn in_parts<T: Sync, R: Send>(all: &[T], jobs: usize, work: impl Fn(&[T]) -> R + Sync) -> Vec<R> {
    let size = all.len().div_ceil(jobs.max(1)).max(1);
    thread::scope(|scope| {
        let threads: Vec<_> = all.chunks(size).map(|part| scope.spawn(|| work(part))).collect();
        // A thread that stopped has no result, and so the list is not whole.
        threads.into_iter().filter_map(|it| it.join().ok()).collect()
    })
}
