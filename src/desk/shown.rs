//! Documents that were looked at, so that each of their pages can be asked for.

use std::collections::VecDeque;

use crate::typeset::Pages;

/// How many documents that were looked at are kept.
const KEPT: usize = 4;

/// Documents that were looked at, by the digests of their sources.
#[derive(Default)]
pub(super) struct Shown(VecDeque<(String, Pages)>);

impl Shown {
    /// The pages of a source, by its digest.
    pub(super) fn find(&self, stamp: &str) -> Option<&Pages> {
        self.0.iter().find(|(it, _)| it == stamp).map(|(_, pages)| pages)
    }

    /// Keeps the pages of a source; those looked at longest ago go.
    pub(super) fn keep(&mut self, stamp: &str, pages: Pages) {
        self.0.push_back((stamp.to_owned(), pages));
        if self.0.len() > KEPT {
            self.0.pop_front();
        }
    }
}
