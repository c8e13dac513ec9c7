//! Lines of a file, looked at one by one.

use std::ops::Range;

/// A line of a file.
#[derive(Clone, Copy)]
pub(in super::super) struct Line<'a> {
    /// Where it begins in the file.
    pub start: usize,
    /// All of it, without its end.
    pub text: &'a str,
}

/// All lines of a text.
pub(in super::super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut all = Vec::new();
    let mut start = 0;
    for it in text.split_inclusive('\n') {
        all.push(Line { start, text: it.trim_end_matches(['\n', '\r']) });
        start += it.len();
    }
    all
}

/// Whether a word looks like one of our keys.
pub(super) fn identifier(word: &str) -> bool {
    let is_letter = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'_';
    word.len() > 1 && word.bytes().all(is_letter) && !word.bytes().all(|it| it.is_ascii_digit())
}

impl<'a> Line<'a> {
    /// How many blanks it begins with.
    pub(super) fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// Where its key begins: behind the dash, if it has one.
    pub(super) fn margin(&self) -> usize {
        self.indent() + self.body().len() - self.inner().len()
    }

    /// What stands in it.
    pub(super) fn body(&self) -> &'a str {
        self.text.trim()
    }

    /// What stands behind the dashes of items.
    pub(super) fn inner(&self) -> &'a str {
        let mut inner = self.body();
        while let Some(rest) = inner.strip_prefix("- ") {
            inner = rest.trim_start();
        }
        inner
    }

    /// The bytes of its body in the file.
    pub(in super::super) fn bytes(&self) -> Range<usize> {
        let start = self.start + self.text.len() - self.text.trim_start().len();
        start..start + self.body().len()
    }

    /// What stands behind its key, and all before that; an item in brackets has no key.
    pub(super) fn key_and_value(&self) -> Option<(&'a str, &'a str)> {
        let (body, inner) = (self.body(), self.inner());
        if inner.starts_with(['{', '[']) {
            return Some((&body[..body.len() - inner.len()], inner));
        }
        if inner.starts_with('#') {
            return None;
        }
        let colon = inner.find(": ").or_else(|| inner.ends_with(':').then(|| inner.len() - 1))?;
        let value = inner[colon + 1..].trim_start();
        Some((&body[..body.len() - value.len()], value))
    }

    /// What stands behind its key.
    pub(in super::super) fn value(&self) -> Option<&'a str> {
        self.key_and_value().map(|(_, value)| value)
    }
}
