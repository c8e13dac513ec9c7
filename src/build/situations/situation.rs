//! The situations that a form may meet.

use crate::law::criterion::Verdict;

/// What a form meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// All that can be stated is stated, and every document is issued.
    Full,
    /// Nothing is stated that may be missing, and no document has number or date.
    Gaps,
    /// Many units, of all sorts.
    Many,
    /// Units of one verdict alone.
    Of(Verdict),
    /// What a case of the rulebook says of its documents.
    Case,
}

impl Situation {
    /// Every one that is made up.
    pub const ALL: [Self; 6] = [
        Self::Full,
        Self::Gaps,
        Self::Many,
        Self::Of(Verdict::Met),
        Self::Of(Verdict::NotMet),
        Self::Of(Verdict::NotAssessable),
    ];
}
