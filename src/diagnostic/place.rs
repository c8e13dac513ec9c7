//! Where something is: a file, a node of its YAML, or a range of its bytes.
//!
//! A stage that holds plain values names a node by its path; `load` turns the path
//! into bytes when the diagnostic is about to be shown.

use std::fmt;
use std::ops::Range;

/// A step down into a YAML tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The value under a key of a mapping.
    Key(String),
    /// An item of a sequence, counted from 0.
    Index(usize),
}

/// A node of a YAML file, such as `procedures[3].level`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodePath(pub Vec<Step>);

impl NodePath {
    /// The node that is the whole file.
    pub fn root() -> Self {
        Self::default()
    }

    /// The value under `key` of this node.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.step(Step::Key(key.to_owned()))
    }

    /// The item `index` of this node, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.step(Step::Index(index))
    }

    fn step(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }
}

/// Which part of a node is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The key it stands under.
    Key,
    /// The value itself.
    Value,
    /// The first place of a character in the value.
    Char(char),
    /// Bytes of the value's own text, half open: a part of a formula.
    Within(usize, usize),
}

/// Where a diagnostic points.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A file as a whole, or a folder.
    File(String),
    /// A node of a YAML file, not yet looked up.
    Node(String, NodePath, Part),
    /// Bytes of a file's text.
    Bytes(String, ByteRange),
    /// A cell of a workbook.
    Cell(String, Cell),
}

/// A cell of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The sheet, by name.
    pub sheet: String,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

/// Writes `C12`: the column in letters, the row from 1.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(u8::try_from(rest % 26).map_or('?', |it| char::from(b'A' + it)));
            rest /= 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", u64::from(self.row) + 1)
    }
}

/// A half-open range of bytes, ordered by its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteRange {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl From<Range<usize>> for ByteRange {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl Place {
    /// A whole file.
    pub fn file_of(file: impl Into<String>) -> Self {
        Self::File(file.into())
    }

    /// The value at `path`.
    pub fn value(file: impl Into<String>, path: NodePath) -> Self {
        Self::Node(file.into(), path, Part::Value)
    }

    /// The key that `path` ends in.
    pub fn key(file: impl Into<String>, path: NodePath) -> Self {
        Self::Node(file.into(), path, Part::Key)
    }

    /// Bytes of a file.
    pub fn bytes(file: impl Into<String>, range: Range<usize>) -> Self {
        Self::Bytes(file.into(), range.into())
    }

    /// The file meant, relative to the project's folder.
    pub fn file(&self) -> &str {
        match self {
            Self::File(file)
            | Self::Node(file, ..)
            | Self::Bytes(file, _)
            | Self::Cell(file, _) => file,
        }
    }

    pub(super) fn file_mut(&mut self) -> &mut String {
        match self {
            Self::File(file)
            | Self::Node(file, ..)
            | Self::Bytes(file, _)
            | Self::Cell(file, _) => file,
        }
    }

    /// The first byte, when it is known.
    pub fn start(&self) -> usize {
        match self {
            Self::Bytes(_, range) => range.start,
            // Row by row; no sheet has more columns.
            Self::Cell(_, Cell { row, column, .. }) => {
                usize::try_from(u64::from(*row) << 16 | u64::from(*column)).unwrap_or(usize::MAX)
            }
            Self::File(_) | Self::Node(..) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_a_sheet_calls_it() {
        let called = |row, column| Cell { sheet: String::new(), row, column }.to_string();

        assert_eq!(called(0, 0), "A1");
        assert_eq!(called(11, 25), "Z12");
        assert_eq!(called(4, 26), "AA5");
        assert_eq!(called(0, 701), "ZZ1");
        assert_eq!(called(0, 702), "AAA1");
    }
}
