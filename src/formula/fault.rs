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

/// The known word that `word` most resembles, if any is near enough to be meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let limit = 1 + word.chars().count() / 4;
    known
        .into_iter()
        .map(|it| (strsim::damerau_levenshtein(word, it), it))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, it)| it.to_owned())
}
