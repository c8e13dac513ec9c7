//! What prose is read into: a closed tree, whose leaves are texts.

/// How deep lists go.
pub const DEEPEST: usize = 4;

/// A part of a text, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A heading, of level 1 to 3: none is more than one below the heading before it.
    Heading(usize, Vec<Run>),
    /// Items that follow each other.
    List(Vec<Item>),
    /// A table.
    Table(Table),
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// How deep it is, from 1; no item is more than one below the item before it.
    pub depth: usize,
    /// What it begins with, as typed: `-`, `+`, `1.`, `a)`.
    pub mark: String,
    /// What it says.
    pub runs: Vec<Run>,
}

/// Letters of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The letters, to be printed as they are.
    pub text: String,
    /// Whether they are bold.
    pub bold: bool,
    /// Whether they are italic.
    pub italic: bool,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where the cells of each column stand.
    pub columns: Vec<Side>,
    /// The head of each column.
    pub head: Vec<Vec<Run>>,
    /// The cells of each row, as many as columns.
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// Where cells stand in their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On the left.
    Left,
    /// In the middle.
    Center,
    /// On the right: as asked, and where all are numbers, but for the first column.
    Right,
}
