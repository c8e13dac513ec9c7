//! What is wrong with a formula: the fact, what to do, and the bytes it is about.
//!
//! Which file and line those bytes are, the caller knows.

use super::Span;
use crate::words::Said;

/// Something wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The fact: lower case, no full stop; names of the formula in backticks.
    pub says: Said,
    /// What to do about it.
    pub help: Option<Said>,
    /// Where, in the formula's text.
    pub span: Span,
}

impl Fault {
    /// A fact, in Vietnamese and English, with nothing to do about it yet.
    pub fn new(span: Span, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { says: Said::new(vi, en), help: None, span }
    }

    /// This fault, and what to do about it.
    #[must_use]
    pub fn help(self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { help: Some(Said::new(vi, en)), ..self }
    }
}
