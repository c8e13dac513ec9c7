//! What a run says while it goes on, for whoever listens: a progress bar, a log, a test.

use crate::diagnostic::{Diagnostic, Sources};
use crate::store::Lot;

/// Something that has happened in a run.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The project will be read in these lots; none if nothing has changed.
    Planned(&'a [Lot]),
    /// Something is wrong: in what was read, or while documents were made.
    Found {
        /// What, in the order in which it is shown.
        found: &'a [Diagnostic],
        /// The texts that it speaks of.
        sources: &'a Sources,
    },
    /// Of a lot, so many documents of so many are made.
    Made {
        /// How many.
        done: usize,
        /// Of how many.
        all: usize,
    },
    /// A lot is finished, with so many documents.
    LotMade(usize),
}

/// Who hears what happens in a run; documents are made on several threads.
pub(super) type Listener<'a> = &'a (dyn Fn(Event) + Sync);
