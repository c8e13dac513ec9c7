//! The kinds of files that documents are written as: a row each.

use std::fmt;

/// A kind of file that a document is written as. Every form is offered in each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// The ending of its files, which is also its name on the command line.
    pub extension: &'static str,
    /// What it is called on the web.
    pub media: &'static str,
}

impl Format {
    /// PDF/A-3a and PDF/UA-1.
    pub const PDF: Self = Self { extension: "pdf", media: "application/pdf" };

    /// A Word file, for offices that edit it.
    pub const DOCX: Self = Self {
        extension: "docx",
        media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    /// All there are.
    pub const ALL: [Self; 2] = [Self::PDF, Self::DOCX];

    /// The one whose files have this ending.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.extension == ending)
    }
}

/// By its name, as a command line says it.
impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_formats_have_one_ending() {
        for it in Format::ALL {
            assert_eq!(Format::of_ending(it.extension), Some(it));
        }
        assert_eq!(Format::of_ending("yaml"), None);
    }
}
