//! What is remembered of a folder of documents, in a small file beside them.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use super::remembered::Remembered;
use super::whole::read_plain;

/// The file.
pub(super) const MEMORY: &str = ".hoso.json";

/// A memory of another shape is none.
const VERSION: u32 = 3;

/// What is remembered of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Memory {
    version: u32,
    pub(super) documents: BTreeMap<String, Stamp>,
    /// The last run of each part that went well, by its choices.
    pub(super) runs: BTreeMap<String, BTreeMap<String, Remembered>>,
}

/// What a document was made from, and what was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    pub(super) inputs: String,
    pub(super) file: String,
}

impl Memory {
    pub(super) fn read(folder: &Path) -> Self {
        Self::of(&read_plain(&folder.join(MEMORY)).unwrap_or_default())
    }

    /// What a memory's file remembers; nothing where it is none.
    fn of(bytes: &[u8]) -> Self {
        let memory: Option<Self> = serde_json::from_slice(bytes).ok();
        let none = Self { version: VERSION, ..Self::default() };
        let mut memory = memory.filter(|it| it.version == VERSION).unwrap_or(none);
        // It speaks of nothing outside of the folder, whoever wrote it.
        memory.documents.retain(|path, _| is_inside(path));
        memory
    }

    /// What each part came to in a run with these choices.
    pub(super) fn ran(&mut self, choices: &str, runs: &BTreeMap<String, Option<Remembered>>) {
        let stamps = &self.documents;
        let stamp = |path: &str| stamps.get(path).map(|it| it.inputs.clone());
        let kept = self.runs.entry(choices.to_owned()).or_default();
        for (part, run) in runs {
            match run.clone().map(|it| it.stamped(stamp)) {
                Some(run) => drop(kept.insert(part.clone(), run)),
                None => drop(kept.remove(part)),
            }
        }
        self.runs.retain(|_, parts| !parts.is_empty());
    }
}

/// Whether a path leads to something below a folder, step by step.
pub(super) fn is_inside(path: &str) -> bool {
    let steps = || Path::new(path).components();
    let plain = steps().all(|it| matches!(it, Component::Normal(_)));
    plain && steps().count() > 0 && !path.split('/').any(|it| it.is_empty() || it == ".")
}

/// The documents that a memory's file is believed to speak of, whatever its bytes are.
pub(crate) fn believed(bytes: &[u8]) -> Vec<String> {
    let mut memory = Memory::of(bytes);
    let runs: Vec<_> = memory.runs.clone().into_iter().collect();
    for (choices, parts) in runs {
        let again = parts.into_iter().map(|(part, run)| (part, Some(run))).collect();
        memory.ran(&choices, &again);
    }
    memory.documents.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_below_the_folder_is_believed() {
        for inside in ["a.pdf", "a/b.pdf", "a b/ố.pdf", "a/..b"] {
            assert!(is_inside(inside), "{inside}");
        }
        for outside in ["", "/", "/a", "..", "../a", "a/../b", "./a", "a//b", "a/", "a/./b"] {
            assert!(!is_inside(outside), "{outside}");
        }
    }
}
