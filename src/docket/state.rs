//! How far a document is, and what it still lacks.

use super::gaps::Gap;
use crate::law::criterion::Verdict;
use crate::model::{Date, Key};
use crate::words::Said;

/// How far a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Number, date, and all it rests on are there.
    Ready,
    /// It can be made, with blanks; what it lacks.
    Draft(Vec<Lack>),
    /// Its form asks for a verdict that is not there.
    NotOwed(Denied),
    /// It rests on records with errors, which must be mended first.
    Waits(Vec<Key>),
    /// Errors of its own stand in its way.
    Refused(Cause),
}

/// Where the errors are that refuse a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// In its record, or in what a unit says of itself.
    Data,
    /// In its rulebook.
    Rulebook,
}

impl State {
    /// The word for it in JSON.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Draft(_) => "draft",
            Self::NotOwed(_) => "not_owed",
            Self::Waits(_) => "waits",
            Self::Refused(_) => "refused",
        }
    }

    /// Whether it can be made: whole, or with blanks.
    pub const fn can_be_made(&self) -> bool {
        matches!(self, Self::Ready | Self::Draft(_))
    }
}

/// The verdict that a form asks for, and another that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied {
    /// Asked for.
    pub required: Verdict,
    /// There is.
    pub verdict: Verdict,
}

/// What a draft lacks, or why else it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Its number.
    Number,
    /// Its date.
    Date,
    /// Values of its record that it prints.
    Values(Vec<Gap>),
    /// Values that leave these criteria of its results open, by their ids.
    Results(Vec<String>),
    /// Values of these units, whose numbers or points it prints, by their names.
    Members(Vec<String>),
    /// The rows of the appendix that it speaks of.
    Appendix,
    /// Values that say whether this many rows, of this name, belong to its lists.
    Rows(usize, Said),
    /// This many documents that it refers to.
    Cited(usize),
    /// The appraisal of this many criteria that people judge.
    Appraisals(usize),
    /// Its text was not in force while its period ran: it compares, and orders nothing.
    NotInForce {
        /// The text.
        document: String,
        /// From when it is in force.
        start: Date,
    },
}
