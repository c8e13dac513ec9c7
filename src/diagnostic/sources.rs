//! The texts that diagnostics point into.

use std::{collections::BTreeMap, sync::Arc};

/// A table from a file's path, as it is shown, to its text.
///
/// Generated Typst source stands in it too, so that a fault in it can be drawn.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<String, Arc<str>>);

/// A place for people: line and column are counted from 1, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

impl Sources {
    /// Adds a file's text.
    pub fn insert(&mut self, file: impl Into<String>, text: impl Into<Arc<str>>) {
        self.0.insert(file.into(), text.into());
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&Arc<str>> {
        self.0.get(file)
    }

    /// Takes over all of `other`.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The line and column of a byte of a file.
    pub fn line_column(&self, file: &str, byte: usize) -> Option<LineColumn> {
        Some(line_column(self.text(file)?, byte))
    }
}

/// The line and column of a byte of `text`; a byte past the end is at the end.
pub fn line_column(text: &str, byte: usize) -> LineColumn {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let start = before.rfind('\n').map_or(0, |it| it + 1);
    LineColumn {
        line: before.matches('\n').count() + 1,
        column: before[start..].chars().filter(|it| *it != '\u{feff}').count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "a: 1\ntên: Đức x";

        let place = line_column(text, text.find('x').unwrap());

        assert_eq!(place, LineColumn { line: 2, column: 10 });
    }

    #[test]
    fn a_byte_past_the_end_is_the_end() {
        assert_eq!(line_column("ab", 9), LineColumn { line: 1, column: 3 });
    }
}
