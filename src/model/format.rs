//! The kinds of files that documents are written as: a row each.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use crate::words::inert;

/// A kind of file that a document is written as.
#[derive(Clone, Copy)]
pub struct Format {
    /// The ending of its files, which is also its name on the command line.
    pub extension: &'static str,
    /// The key of a form that names its template.
    pub key: &'static str,
    /// The ending of its templates.
    pub ending: &'static str,
    /// Writes a value so that it stands for itself in such a template.
    pub escape: fn(&str, &mut dyn Write) -> io::Result<()>,
}

impl Format {
    /// PDF/A-3a and PDF/UA-1, by Typst.
    pub const PDF: Self =
        Self { extension: "pdf", key: "template", ending: "typ", escape: inert::typst };

    /// A Word file, for forms that have a template for one.
    pub const DOCX: Self =
        Self { extension: "docx", key: "word", ending: "xml", escape: inert::xml };

    /// All there are.
    pub const ALL: [Self; 2] = [Self::PDF, Self::DOCX];

    /// What a template makes, by its path; none of what is no template.
    pub fn of_template(path: &str) -> Option<Self> {
        let ending = Path::new(path).extension()?;
        Self::ALL.into_iter().find(|it| ending == it.ending)
    }
}

/// By its name alone: where its code lies is another thing in each run.
impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension)
    }
}

/// No two have one ending.
impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.extension == other.extension
    }
}

impl Eq for Format {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_formats_have_anything_of_their_names_in_common() {
        for (at, it) in Format::ALL.iter().enumerate() {
            for other in &Format::ALL[..at] {
                assert_ne!(it.extension, other.extension);
                assert_ne!(it.key, other.key);
                assert_ne!(it.ending, other.ending);
            }
            assert_eq!(Format::of_template(&format!("a/b.{}", it.ending)), Some(*it));
        }
        assert_eq!(Format::of_template("a/rulebook.yaml"), None);
    }
}
