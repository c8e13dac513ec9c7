//! How diagnostics are written: a file and a row each. What they say is not decided here.

mod human;
mod json;

use super::{Diagnostic, Sources};
use crate::words::Lang;

pub use human::draw;

/// How a reader wants it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// Whether colours may be used.
    pub colour: bool,
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
}

/// Every way there is, the usual one first.
pub const FORMATS: [Format; 2] = [human::FORMAT, json::FORMAT];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{FileFault, Place};

    #[test]
    fn each_format_has_a_name_of_its_own_and_writes_the_code() {
        let fault = FileFault::CannotRead("x".to_owned());
        let found = [Diagnostic::new(fault, Place::file_of("a.yaml"))];
        let look = Look { lang: Lang::En, colour: false };
        for (at, format) in FORMATS.iter().enumerate() {
            assert!(FORMATS[..at].iter().all(|it| it.name != format.name), "{}", format.name);
            let text = format.write(&found, &Sources::default(), look);
            assert!(text.contains("cannot-read"), "{text}");
            assert!(text.contains("the file cannot be read"), "{text}");
        }
    }
}
