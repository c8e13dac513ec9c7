//! The files of documents: in which formats, and where.

use crate::docket::Document;
use crate::model::Format;
use crate::project::FormIn;

/// The template that a form is written in.
pub(super) fn template(issued: &FormIn) -> String {
    issued.form.template_in(issued.rulebook_id)
}

/// One file of a document.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// The kind of file.
    pub format: Format,
}

impl<'a> File<'a> {
    /// The files of a document.
    pub fn all(document: &'a Document<'a>, formats: &[Format]) -> Vec<Self> {
        formats.iter().map(|format| Self { document, format: *format }).collect()
    }

    /// Its path below the folder of documents.
    pub fn path(&self) -> String {
        format!("{}.{}", self.document.stem(), self.format.extension)
    }

    /// Where the source of its page stands, if that is wanted.
    pub(super) fn source_path(&self) -> String {
        format!("{}{SOURCE}", self.document.stem())
    }
}

/// The ending of the source of a page.
const SOURCE: &str = ".typ";

/// Whether a file is the source of a page.
pub(super) fn is_source(path: &str) -> bool {
    path.ends_with(SOURCE)
}
