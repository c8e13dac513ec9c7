//! The kinds of files that a document is written as; one is a row of the table.

use crate::docket::Document;
use crate::project::FormIn;

/// What kind of file a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PDF/A-3a and PDF/UA-1.
    Pdf,
    /// A Word file, for forms that have a template for one.
    Docx,
}

impl Format {
    /// All there are.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Docx];

    /// The ending of its files, which is also its name on the command line.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }

    /// The template that a form is offered by in this format; none where it is not.
    pub fn template(self, issued: &FormIn) -> Option<String> {
        let template = match self {
            Self::Pdf => Some(&issued.form.template),
            Self::Docx => issued.form.word.as_ref(),
        };
        template.map(|it| format!("{}/{it}", issued.rulebook_id))
    }
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
    /// The files of a document in those of the formats that its form is offered in.
    pub fn all(document: &'a Document<'a>, formats: &[Format]) -> Vec<Self> {
        let offered = formats.iter().filter(|it| it.template(&document.issued).is_some());
        offered.map(|format| Self { document, format: *format }).collect()
    }

    /// Its path below the folder of documents.
    pub fn path(&self) -> String {
        format!("{}.{}", self.document.stem(), self.format.extension())
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
