//! The texts that diagnostics point into.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A table from a file's path, as it is shown, to its text.
///
/// Generated Typst source stands in it too, so that a fault in it can be drawn.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<String, Text>);

/// A text, where its lines begin, and how many characters stand before each block of it, found
/// when a place in it is first asked for: a column is not counted from the start of its line,
/// which may be as long as the file.
#[derive(Clone, Debug)]
struct Text {
    whole: Arc<str>,
    lines: OnceLock<Arc<[usize]>>,
    blocks: OnceLock<Arc<[usize]>>,
}

/// How many bytes a block has.
const BLOCK: usize = 1 << 10;

/// Some whole lines of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lines<'a> {
    /// The lines.
    pub text: &'a str,
    /// The byte at which they begin.
    pub start: usize,
    /// The number of the first, from 1.
    pub first: usize,
}

/// A place for people: line and column are counted from 1, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
}

/// What some editors put before the first letter of a file.
const MARK: char = '\u{feff}';

impl Sources {
    /// Adds a file's text.
    pub fn insert(&mut self, file: impl Into<String>, text: impl Into<Arc<str>>) {
        let text = Text { whole: text.into(), lines: OnceLock::new(), blocks: OnceLock::new() };
        self.0.insert(file.into(), text);
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&Arc<str>> {
        self.0.get(file).map(|it| &it.whole)
    }

    /// The files that there are, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Takes over all of `other`.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The line and column of a byte of a file.
    pub fn line_column(&self, file: &str, byte: usize) -> Option<LineColumn> {
        let text = self.0.get(file)?;
        let line = text.line(byte);
        let before = text.characters(text.starts()[line]);
        Some(LineColumn { line: line + 1, column: text.characters(byte) - before + 1 })
    }

    /// The line of a byte of a file, from 1.
    pub fn line(&self, file: &str, byte: usize) -> Option<usize> {
        Some(self.0.get(file)?.line(byte) + 1)
    }

    /// The lines of a file that hold these bytes, whole.
    pub fn lines(&self, file: &str, bytes: &Range<usize>) -> Option<Lines<'_>> {
        let text = self.0.get(file)?;
        let (first, last) = (text.line(bytes.start), text.line(bytes.end));
        let starts = text.starts();
        let start = starts[first];
        let end = starts.get(last + 1).copied().unwrap_or(text.whole.len());
        // A mark that only says how the file is encoded takes no column.
        let mark = if text.whole[start..end].starts_with(MARK) { MARK.len_utf8() } else { 0 };
        let start = if start == 0 { mark } else { start };
        Some(Lines { text: &text.whole[start..end], start, first: first + 1 })
    }
}

impl Text {
    /// The bytes at which lines begin: never none.
    fn starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = self.whole.bytes().enumerate().filter(|(_, it)| *it == b'\n');
            [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect()
        })
    }

    /// How many characters stand before a byte, those aside that take no column.
    fn characters(&self, byte: usize) -> usize {
        let text = &*self.whole;
        let mut end = byte.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let blocks = self.blocks.get_or_init(|| {
            let mut all = vec![0];
            for start in (0..text.len()).step_by(BLOCK) {
                let before = all.last().copied().unwrap_or_default();
                all.push(before + counted(text, start..text.len().min(start + BLOCK)));
            }
            all.into()
        });
        let block = end / BLOCK;
        blocks[block] + counted(text, block * BLOCK..end)
    }

    /// The place among the lines of the one that holds a byte.
    fn line(&self, byte: usize) -> usize {
        self.starts().partition_point(|start| *start <= byte) - 1
    }
}

/// How many characters begin among these bytes; a mark takes no column.
fn counted(text: &str, bytes: Range<usize>) -> usize {
    let all = text.as_bytes();
    let mut bytes_of_mark = [0; 4];
    let mark = MARK.encode_utf8(&mut bytes_of_mark).as_bytes();
    let here = &all[bytes.clone()];
    let begun = here.iter().filter(|byte| !is_inside(**byte)).count();
    if !here.contains(&mark[0]) {
        return begun;
    }
    begun - bytes.filter(|at| all[*at..].starts_with(mark)).count()
}

/// Whether a byte of UTF-8 is one after the first of its character.
fn is_inside(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
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
        column: before[start..].chars().filter(|it| *it != MARK).count() + 1,
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
    fn a_place_is_the_same_counted_from_the_start_or_by_blocks() {
        let text = format!("\u{feff}tên: {}\nb: {}\n", "Đức — ".repeat(700), "ệ".repeat(BLOCK));
        let mut sources = Sources::default();
        sources.insert("a.yaml", text.as_str());

        for byte in 0..=text.len() + 2 {
            assert_eq!(
                sources.line_column("a.yaml", byte),
                Some(line_column(&text, byte)),
                "{byte}"
            );
        }
    }

    #[test]
    fn a_byte_past_the_end_is_the_end() {
        assert_eq!(line_column("ab", 9), LineColumn { line: 1, column: 3 });
    }
}
