//! How diagnostics are written: a file and a row each. What they say is not decided here.

mod fingerprint;
mod fold;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod place;
mod sarif;
mod short;
mod statistics;
mod wrap;

use super::{Diagnostic, Sources};
use crate::words::Lang;

pub use human::{draw, shown};
pub use junit::{Case, suites};
pub use statistics::statistics;
pub use wrap::wrapped;

/// How a reader wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look<'a> {
    /// The language.
    pub lang: Lang,
    /// Whether colours may be used.
    pub colour: bool,
    /// How many columns a line has.
    pub width: usize,
    /// Whether each is drawn, however many there are.
    pub all: bool,
    /// The project's folder as who reads it names it, with `/` at its end; empty where they
    /// are the same.
    pub below: &'a str,
}

impl Look<'_> {
    /// How wide a line is that nobody bounds.
    pub const WIDTH: usize = 100;

    /// Plain text in a language, all of it.
    pub const fn plain(lang: Lang) -> Self {
        Self { lang, colour: false, width: Self::WIDTH, all: true, below: "" }
    }
}

/// A way of writing diagnostics.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// Whether people read it, and not programs.
    pub for_people: bool,
    write: fn(&[Diagnostic], &Sources, Look) -> String,
}

impl Format {
    /// All diagnostics, written so.
    pub fn write(&self, found: &[Diagnostic], sources: &Sources, look: Look) -> String {
        (self.write)(found, sources, look)
    }

    /// Whether the program that reads it decides what is too grave: a code host reads SARIF only
    /// of a run that went well.
    pub fn is_judged_elsewhere(&self) -> bool {
        self.name == sarif::FORMAT.name
    }
}

/// Every way there is, the usual one first.
pub const FORMATS: [Format; 7] = [
    human::FORMAT,
    short::FORMAT,
    json::FORMAT,
    sarif::FORMAT,
    github::FORMAT,
    gitlab::FORMAT,
    junit::FORMAT,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileFault, Place};

    #[test]
    fn each_format_has_a_name_of_its_own_and_writes_the_code() {
        let fault = FileFault::CannotRead(std::io::ErrorKind::NotFound.into());
        let found = [Diagnostic::new(fault, Place::file_of("a.yaml"))];
        let look = Look::plain(Lang::En);
        for (at, format) in FORMATS.iter().enumerate() {
            assert!(FORMATS[..at].iter().all(|it| it.name != format.name), "{}", format.name);
            let text = format.write(&found, &Sources::default(), look);
            assert!(text.contains("cannot-read"), "{text}");
            assert!(text.contains("the file cannot be read"), "{text}");
        }
    }
}
