//! The findings on one file, of which there may be as many as it has lines.

use std::collections::BTreeMap;

use super::{Diagnostic, FileFault, Place};

/// How many errors of each code are named in one file. The others are counted: whoever mends
/// a thousand reads the file again.
pub const EACH_CODE: usize = 1000;

/// Findings on one file, as they are made.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    found: Vec<Diagnostic>,
    errors: BTreeMap<&'static str, usize>,
}

impl Gathered {
    /// All of these.
    pub fn of(found: impl IntoIterator<Item = Diagnostic>) -> Self {
        let mut all = Self::default();
        found.into_iter().for_each(|it| all.add(it));
        all
    }

    /// Adds one, or counts it.
    pub fn add(&mut self, it: Diagnostic) {
        if it.is_error() {
            let count = self.errors.entry(it.code().as_str()).or_default();
            *count += 1;
            if *count > EACH_CODE {
                return;
            }
        }
        self.found.push(it);
    }

    /// Whether errors of some code are only counted by now, so that nobody need look what may
    /// be meant instead.
    pub fn is_full(&self) -> bool {
        self.errors.values().any(|it| *it >= EACH_CODE)
    }

    /// All of them, and how many more there are in the file.
    pub fn all(self, file: &str) -> Vec<Diagnostic> {
        let mut found = self.found;
        for (code, count) in self.errors {
            let more = count.saturating_sub(EACH_CODE);
            if more > 0 {
                let fault = FileFault::MoreErrors { code: code.to_owned(), more };
                found.push(Diagnostic::new(fault, Place::file_of(file)));
            }
        }
        found
    }
}
