//! What became of a document: made or not, and why.

use super::format::File;
use crate::diagnostic::{Diagnostic, Sources};
use crate::words::Said;

/// What became of one document.
pub(super) enum Made {
    Built,
    Unchanged,
    /// It would be made; nothing is written in a run that only looks.
    Stale(String),
    /// Somebody else has changed or signed it, so that it stays as it is.
    Kept(Kept),
    NotOwed(Option<Diagnostic>),
    /// It is not made before errors are mended: of its own record, or of others.
    Refused(Option<Diagnostic>),
    Failed(Vec<Diagnostic>, Sources),
}

/// A document that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its file below the folder of documents.
    pub path: String,
    /// What its form is called.
    pub title: String,
    /// How far it is, and what it lacks.
    pub state: Said,
}

impl Written {
    /// As it stands in the docket.
    pub(super) fn of(file: &File) -> Self {
        let (path, title) = (file.path(), file.document.title());
        Self { path, title, state: file.document.state().said() }
    }
}

/// A document that somebody else has changed or signed since it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its file below the folder of documents.
    pub path: String,
    /// Whether it would be made otherwise now.
    pub out_of_date: bool,
}

impl Kept {
    /// One that would be made of the same as it was.
    pub(super) fn as_made(path: &str) -> Self {
        Self { path: path.to_owned(), out_of_date: false }
    }
}

impl Made {
    /// Whether nothing is left to do or to say of it the next time.
    pub(super) fn is_well(&self) -> bool {
        match self {
            Self::Built | Self::Unchanged | Self::NotOwed(None) => true,
            Self::Kept(kept) => !kept.out_of_date,
            _ => false,
        }
    }
}
