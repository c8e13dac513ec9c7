//! Where something is: a file, a node of its YAML, or a range of its bytes.
//!
//! A stage that holds plain values names a node by its path; `load` turns the path
//! into bytes when the diagnostic is about to be shown.

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
            Self::File(file) | Self::Node(file, ..) | Self::Bytes(file, _) => file,
        }
    }

    /// The first byte, when it is known.
    pub fn start(&self) -> usize {
        match self {
            Self::Bytes(_, range) => range.start,
            Self::File(_) | Self::Node(..) => 0,
        }
    }
}
