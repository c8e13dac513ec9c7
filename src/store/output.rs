//! The folder of documents: files appear whole or not at all.
//!
//! A small file beside the documents remembers what each was made from, so that what
//! has not changed is not made again. Losing it costs time, never a wrong page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io};

use super::digest;
use super::journal::{self, Journal};
use super::lock::{PATIENCE, lock};
use super::memory::{MEMORY, Memory, Stamp};
use super::remembered::{Remembered, digest_of};
use super::whole::{read_plain, write_whole};
use crate::diagnostic::{Diagnostic, Fault, Place, StageFault};
use crate::load::in_shares;

const LOCK: &str = ".hoso.lock";

pub(crate) struct Output {
    folder: PathBuf,
    /// Nothing in the folder is changed.
    only_look: bool,
    memory: Mutex<Memory>,
    /// What this run has written or taken away, for the memory that others write as well.
    changed: Mutex<BTreeSet<String>>,
    /// What this run has taken away.
    gone: Mutex<BTreeSet<String>>,
    /// What this run puts in place, told beforehand.
    journal: Journal,
}

impl Output {
    pub(crate) fn open(folder: &Path, only_look: bool) -> Self {
        let mut memory = Memory::read(folder);
        journal::recall(folder, &mut memory);
        let (changed, gone, journal) = (Mutex::default(), Mutex::default(), Journal::default());
        let (folder, memory) = (folder.to_owned(), Mutex::new(memory));
        Self { folder, only_look, memory, changed, gone, journal }
    }

    /// Whether the document is there, as it was made from these inputs.
    pub(crate) fn has(&self, path: &str, inputs: &str) -> bool {
        self.stamp(path).is_some_and(|it| it == inputs) && self.is_whole(path)
    }

    /// What a document was made from.
    pub(crate) fn stamp(&self, path: &str) -> Option<String> {
        self.with(|it| it.documents.get(path).map(|it| it.inputs.clone()))
    }

    /// Whether a document is there as it was written.
    pub(crate) fn is_whole(&self, path: &str) -> bool {
        let stamp = self.with(|it| it.documents.get(path).cloned());
        stamp.is_some_and(|it| {
            let bytes = read_plain(&self.folder.join(path));
            bytes.is_some_and(|bytes| digest::of(&bytes) == it.file)
        })
    }

    /// Whether somebody else has changed or signed a document since it was written, or has
    /// put a file of their own in its place. What is no plain file is nobody's.
    pub(crate) fn is_of_another(&self, path: &str) -> bool {
        let there = fs::symlink_metadata(self.folder.join(path)).is_ok_and(|it| it.is_file());
        there && !self.is_whole(path)
    }

    /// Whether a document in its place is exactly this.
    pub(crate) fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        read_plain(&self.folder.join(path)).is_some_and(|it| it == bytes)
    }

    /// The run of a part with the same choices, if nothing has changed since.
    pub(crate) fn unchanged(
        &self,
        run: Option<Remembered>,
        inputs: &str,
        jobs: usize,
    ) -> Option<Remembered> {
        let run = run.filter(|it| it.inputs == inputs)?;
        if run.stamps != digest_of(&run.documents, |it| self.stamp(it)) {
            return None;
        }
        // What somebody else has signed is not made again, so that it is no reason to read.
        let whole =
            |part: &[String]| part.iter().all(|it| self.is_whole(it) || self.is_of_another(it));
        in_shares(&run.documents, jobs, 1, whole).into_iter().all(|it| it).then_some(run)
    }

    /// What is remembered of the parts of a run with these choices.
    pub(crate) fn runs(&self, choices: &str) -> BTreeMap<String, Remembered> {
        self.with(|it| it.runs.get(choices).cloned()).unwrap_or_default()
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8], inputs: &str) -> io::Result<()> {
        self.is_within(path)?;
        let stamp = Stamp { inputs: inputs.to_owned(), file: digest::of(bytes) };
        self.journal.begin(&self.folder, path, &stamp)?;
        write_whole(&self.folder.join(path), bytes)?;
        self.with(|it| it.documents.insert(path.to_owned(), stamp));
        self.touched(path);
        Ok(())
    }

    /// That no folder on the way to a document is a link: it would be written elsewhere.
    fn is_within(&self, path: &str) -> io::Result<()> {
        let mut folders = path.match_indices('/').map(|(at, _)| self.folder.join(&path[..at]));
        let leads_away = folders.any(|it| it.is_symlink());
        if leads_away { Err(io::ErrorKind::NotADirectory.into()) } else { Ok(()) }
    }

    /// Leaves the source of a page beside it. What somebody else has put there, or changed,
    /// stays as it is.
    pub(crate) fn keep(&self, path: &str, source: &str) -> io::Result<()> {
        let there = read_plain(&self.folder.join(path));
        match there {
            Some(bytes) if bytes != source.as_bytes() && !self.is_whole(path) => Ok(()),
            _ => self.write(path, source.as_bytes(), ""),
        }
    }

    /// The documents of earlier runs in a folder.
    pub(crate) fn remembered(&self, folder: &str) -> Vec<String> {
        let within = |path: &&String| path.starts_with(&format!("{folder}/"));
        self.with(|it| it.documents.keys().filter(within).cloned().collect())
    }

    /// All documents of earlier runs.
    pub(crate) fn documents(&self) -> Vec<String> {
        self.with(|it| it.documents.keys().cloned().collect())
    }

    /// Takes a document of an earlier run away, which no longer holds. A file that was not
    /// made here, or that somebody else has changed since, stays and is remembered as theirs.
    pub(crate) fn withdraw(&self, path: &str) {
        if self.only_look || self.stamp(path).is_none() || self.is_of_another(path) {
            return;
        }
        let file = self.folder.join(path);
        // A link, a pipe or a device in its place is not what was made here.
        if fs::symlink_metadata(&file).is_ok_and(|it| !it.is_file()) {
            return;
        }
        let removed = fs::remove_file(file);
        // One that cannot be removed is still there next time.
        if removed.as_ref().is_err_and(|it| it.kind() != io::ErrorKind::NotFound) {
            return;
        }
        if removed.is_ok() {
            let mut gone = self.gone.lock().unwrap_or_else(PoisonError::into_inner);
            gone.insert(path.to_owned());
        }
        self.with(|it| it.documents.remove(path));
        self.touched(path);
    }

    /// What this run has taken away.
    pub(crate) fn gone(&self) -> BTreeSet<String> {
        self.gone.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn touched(&self, path: &str) {
        let mut changed = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        changed.insert(path.to_owned());
    }

    /// Remembers what was made, beside what another run may have made meanwhile; the
    /// fault if that cannot be written.
    pub(crate) fn close(
        self,
        shown: &str,
        choices: &str,
        runs: &BTreeMap<String, Option<Remembered>>,
    ) -> Option<Diagnostic> {
        let own = self.memory.into_inner().unwrap_or_else(PoisonError::into_inner);
        let changed = self.changed.into_inner().unwrap_or_else(PoisonError::into_inner);
        let nothing = own.documents.is_empty() && changed.is_empty() && !self.folder.exists();
        if self.only_look || nothing {
            return None;
        }
        let file = self.folder.join(MEMORY);
        let remembered = |before: &Memory| {
            let mut memory = before.clone();
            for path in &changed {
                match own.documents.get(path) {
                    Some(stamp) => drop(memory.documents.insert(path.clone(), stamp.clone())),
                    None => drop(memory.documents.remove(path)),
                }
            }
            memory.ran(choices, runs);
            memory
        };
        let before = Memory::read(&self.folder);
        let mut recalled = before.clone();
        let journals = journal::recall(&self.folder, &mut recalled);
        if file.exists() && remembered(&recalled) == before {
            journal::forget(&journals);
            self.journal.end();
            return None;
        }
        let remember = || -> Result<(), (&str, Fault)> {
            // Held until the file is written: two runs at once do not forget each other's.
            let _lock = lock(&self.folder.join(LOCK), PATIENCE).map_err(|it| (LOCK, it))?;
            let mut recalled = Memory::read(&self.folder);
            let journals = journal::recall(&self.folder, &mut recalled);
            let written = serde_json::to_vec(&remembered(&recalled)).map_err(io::Error::from);
            let written = written.and_then(|it| write_whole(&file, &it));
            written.map_err(|it| (MEMORY, StageFault::CannotWrite(it.into()).into()))?;
            journal::forget(&journals);
            Ok(())
        };
        let kept = remember();
        // It tells of nothing where nothing was put in place.
        if kept.is_ok() || changed.is_empty() {
            self.journal.end();
        }
        let (name, fault) = kept.err()?;
        Some(Diagnostic::new(fault, Place::file_of(format!("{shown}/{name}"))))
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut Memory) -> T) -> T {
        use_it(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
