//! What a run came to.

use super::format::File;
use super::made::{Kept, Made, Written};
use super::open::Unmeant;
use crate::diagnostic::{Diagnostic, Sources};

/// What a run came to.
#[derive(Debug, Default)]
pub struct Built {
    /// Documents written.
    pub written: Vec<Written>,
    /// Documents whose inputs have not changed since they were written.
    pub unchanged: usize,
    /// Documents that could not be made.
    pub failed: usize,
    /// Documents whose form asks for a verdict that the record does not have.
    pub not_owed: usize,
    /// Documents that are out of date, where nothing is written.
    pub stale: Vec<String>,
    /// Documents that somebody else has changed or signed since they were written.
    pub kept: Vec<Kept>,
    /// Documents of earlier runs that were taken away because they no longer hold: their
    /// input has a fault, or asks for another.
    pub withdrawn: Vec<String>,
    /// Documents of earlier runs that no unit owes any more.
    pub orphans: Vec<String>,
    /// Documents that were left when the run was stopped.
    pub left: usize,
    /// Parts of the project that were not read when the run was stopped.
    pub unread: usize,
    /// Everything that is wrong: in what was read, and while documents were made. Who
    /// listened has heard it.
    pub found: Vec<Diagnostic>,
    /// What the plan names and is not there: then nothing was made.
    pub unmeant: Option<Unmeant>,
}

impl Built {
    /// Counts what became of a file; what is to be said of it.
    pub(super) fn add(
        &mut self,
        file: &File,
        made: Option<Made>,
        sources: &mut Sources,
    ) -> Vec<Diagnostic> {
        match made {
            None => self.left += 1,
            Some(Made::Built) => self.written.push(Written::of(file)),
            Some(Made::Unchanged) => self.unchanged += 1,
            Some(Made::Stale(path)) => self.stale.push(path),
            Some(Made::Kept(kept)) => self.kept.push(kept),
            Some(Made::NotOwed(said)) => {
                self.not_owed += 1;
                return said.into_iter().collect();
            }
            Some(Made::Refused(said)) => {
                self.failed += 1;
                return said.into_iter().collect();
            }
            Some(Made::Failed(found, own)) => {
                self.failed += 1;
                sources.extend(own);
                return found;
            }
        }
        Vec::new()
    }
}
