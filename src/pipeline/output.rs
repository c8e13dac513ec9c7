//! The folder of documents: files appear whole or not at all.
//!
//! A small file beside the documents remembers what each was made from, so that what
//! has not changed is not made again. Losing it costs time, never a wrong page.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{fs, io, process};

use serde::{Deserialize, Serialize};

use super::document::sha256;
use crate::diagnostic::{Diagnostic, Fault, Place};

const MEMORY: &str = ".hoso.json";

pub(super) struct Output {
    folder: PathBuf,
    memory: Mutex<BTreeMap<String, Stamp>>,
}

/// What a document was made from, and what was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    inputs: String,
    pdf: String,
}

impl Output {
    pub(super) fn open(folder: &Path) -> Self {
        let memory = fs::read(folder.join(MEMORY)).ok();
        let memory = memory.and_then(|it| serde_json::from_slice(&it).ok()).unwrap_or_default();
        Self { folder: folder.to_owned(), memory: Mutex::new(memory) }
    }

    /// Whether the document is there, as it was made from these inputs.
    pub(super) fn has(&self, path: &str, inputs: &str) -> bool {
        let stamp = self.with(|it| it.get(path).cloned());
        stamp.filter(|it| it.inputs == inputs).is_some_and(|it| {
            fs::read(self.folder.join(path)).is_ok_and(|bytes| sha256(&bytes) == it.pdf)
        })
    }

    pub(super) fn write(&self, path: &str, pdf: &[u8], inputs: &str) -> io::Result<()> {
        write_whole(&self.folder.join(path), pdf)?;
        let stamp = Stamp { inputs: inputs.to_owned(), pdf: sha256(pdf) };
        self.with(|it| it.insert(path.to_owned(), stamp));
        Ok(())
    }

    /// The documents of earlier runs in a folder.
    pub(super) fn remembered(&self, folder: &str) -> Vec<String> {
        let within = |path: &&String| path.starts_with(&format!("{folder}/"));
        self.with(|it| it.keys().filter(within).cloned().collect())
    }

    /// Takes a document of an earlier run away, which no longer holds; a file that was
    /// not made here stays.
    pub(super) fn withdraw(&self, path: &str) {
        if let Some(stamp) = self.with(|it| it.remove(path)) {
            let file = self.folder.join(path);
            if fs::read(&file).is_ok_and(|bytes| sha256(&bytes) == stamp.pdf) {
                // One that cannot be removed is still there next time.
                let _ = fs::remove_file(file);
            }
        }
    }

    /// Remembers what was made; the fault if that cannot be written.
    pub(super) fn close(self, shown: &str) -> Option<Diagnostic> {
        let memory = self.memory.into_inner().unwrap_or_else(PoisonError::into_inner);
        if memory.is_empty() && !self.folder.exists() {
            return None;
        }
        let file = self.folder.join(MEMORY);
        let json = serde_json::to_vec_pretty(&memory).unwrap_or_default();
        if fs::read(&file).is_ok_and(|it| it == json) {
            return None;
        }
        let error = write_whole(&file, &json).err()?;
        let place = Place::file_of(format!("{shown}/{MEMORY}"));
        Some(Diagnostic::new(Fault::CannotWrite(error.to_string()), place))
    }

    fn with<T>(&self, use_it: impl FnOnce(&mut BTreeMap<String, Stamp>) -> T) -> T {
        use_it(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Writes beside the place and then renames, so that nobody meets half a file.
pub(super) fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let beside = file.with_file_name(format!(".{name}.{}", process::id()));
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, file));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}
