//! What we tell the person who keeps the YAML.
//!
//! Every stage reports trouble with this one type, so that a typo in a commune's
//! file and a mistake in a template look the same on a terminal and in CI. A
//! [`Diagnostic`] holds a [`Fault`], a value with its numbers; its wording is in
//! [`wording`], how it looks is the part of [`human`] and [`json`].

pub mod code;
pub mod fault;
pub mod field;
pub mod human;
pub mod json;
mod kind;
pub mod known;
pub mod place;
mod rulebook;
pub mod sources;
pub mod wording;

pub use code::{Code, Severity};
pub use fault::{Expected, Fault, Found, Label, OldEncoding};
pub use field::FieldFault;
pub use place::{NodePath, Part, Place, Step};
pub use sources::Sources;
pub use wording::Lang;

/// A long value, cut for a message.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST).chain(['…']).collect()
    }
}

/// Something wrong, or worth knowing, in what the user gave us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What the matter is, with its numbers.
    pub fault: Fault,
    /// The place to fix.
    pub place: Place,
    /// Places that explain the first, each in a few words.
    pub related: Vec<(Place, Label)>,
}

impl Diagnostic {
    /// A fault at a place.
    pub fn new(fault: Fault, place: Place) -> Self {
        Self { fault, place, related: Vec::new() }
    }

    /// Adds a place that explains the first.
    #[must_use]
    pub fn related(mut self, place: Place, label: Label) -> Self {
        self.related.push((place, label));
        self
    }

    /// The stable name of this kind of trouble.
    pub fn code(&self) -> Code {
        self.fault.code()
    }

    /// The same as it is printed; a check that is declared as data brings its own.
    pub fn code_name(&self) -> &str {
        match &self.fault {
            Fault::Check { code, .. } => code,
            other => other.code().as_str(),
        }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        match &self.fault {
            Fault::Check { severity, .. } => *severity,
            other => other.code().severity(),
        }
    }

    /// Whether nothing may be built from what this diagnostic speaks of.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// Puts diagnostics in the order they are shown in: by file, by place in it, by code.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        // What follows from other faults comes after them.
        let waits = |it: &Diagnostic| it.code() == Code::Waits;
        (waits(a), a.place.file(), a.place.start(), a.code(), a.code_name()).cmp(&(
            waits(b),
            b.place.file(),
            b.place.start(),
            b.code(),
            b.code_name(),
        ))
    });
    diagnostics.dedup();
}
