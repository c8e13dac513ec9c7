//! So sánh: what a change does. Two projects are judged, each by its own rulebooks, and what
//! comes out otherwise is named: results, documents, faults.
//!
//! It is found in what was judged and filled in, not in which files differ: another word in a
//! rulebook changes the results of files that nobody touched.

mod causes;
mod documents;
mod faults;
mod results;

use serde::Serialize;

use crate::build::Opened;
use crate::docket::Selection;

pub use documents::{DocumentChange, Fate, Stage};
pub use faults::{Alike, FaultSeen, alike};
pub use results::{Came, CriterionChange, Figures, ResultChange, Standing};

/// What is otherwise in one project than in another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The results that changed, by unit, period and rulebook.
    pub results: Vec<ResultChange>,
    /// The documents that appear, go or change.
    pub documents: Vec<DocumentChange>,
    /// The faults that were not there.
    pub new_faults: Vec<FaultSeen>,
    /// The faults that are there no more.
    pub gone_faults: Vec<FaultSeen>,
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        let Self { results, documents, new_faults, gone_faults } = self;
        results.is_empty()
            && documents.is_empty()
            && new_faults.is_empty()
            && gone_faults.is_empty()
    }
}

/// What is otherwise after a change, of the records that are meant.
pub fn compare(before: &Opened, after: &Opened, selection: &Selection) -> Changes {
    let causes = causes::Causes::new(before, after);
    let (new_faults, gone_faults) = faults::compare(before, after, selection);
    Changes {
        results: results::compare(before, after, selection),
        documents: documents::compare(before, after, &causes, selection),
        new_faults,
        gone_faults,
    }
}

/// How many records came to each verdict under a rulebook.
pub fn tally(opened: &Opened, rulebook: &str, selection: &Selection) -> Tally {
    let mut tally = Tally::default();
    let judgements = opened.judgements(selection);
    for it in judgements.iter().filter(|it| **it.rulebook == *rulebook) {
        *match it.verdict() {
            crate::law::criterion::Verdict::Met => &mut tally.met,
            crate::law::criterion::Verdict::NotMet => &mut tally.not_met,
            crate::law::criterion::Verdict::NotAssessable => &mut tally.not_assessable,
        } += 1;
    }
    tally
}

/// How many records came to each verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// All criteria are met.
    pub met: usize,
    /// One is not.
    pub not_met: usize,
    /// Nobody can say yet.
    pub not_assessable: usize,
}
