//! A document as an office has it: sections of paragraphs and tables.

use std::rc::Rc;

use super::align::Align;
use super::numbered::{Item, Lists};
use super::styles::Styles;
use crate::typeset::{Look, Picture};

/// All of a document.
pub(super) struct Document {
    pub title: String,
    /// What is said above each page; empty where nothing is.
    pub draft: String,
    /// What is said below each page.
    pub sample: String,
    /// What is said above the first page, and below it.
    pub circulation: String,
    pub address: String,
    /// What an electronic copy says of itself, line by line.
    pub corner: Vec<String>,
    pub margins: Margins,
    pub styles: Rc<Styles>,
    pub sections: Vec<Section>,
    pub pictures: Vec<Picture>,
    pub lists: Lists,
}

impl Document {
    /// Whether more stands around the first page than around others.
    pub(super) fn has_opening(&self) -> bool {
        !self.circulation.is_empty() || !self.address.is_empty() || !self.corner.is_empty()
    }
}

/// What stays empty around a page, in twentieths of a point.
#[derive(Clone, Copy)]
pub(super) struct Margins {
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
    pub left: i64,
}

/// A4, in twentieths of a point.
pub(super) const SHORT: i64 = 11906;
pub(super) const LONG: i64 = 16838;

/// Pages of one kind, numbered from 1.
#[derive(Default)]
pub(super) struct Section {
    pub landscape: bool,
    pub blocks: Vec<Block>,
}

impl Section {
    /// How wide its text is.
    pub(super) fn width(&self, margins: Margins) -> i64 {
        let page = if self.landscape { LONG } else { SHORT };
        page - margins.left - margins.right
    }
}

pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

impl Block {
    /// Keeps the end of it on the page of what follows.
    pub(super) fn hold(&mut self) {
        match self {
            Self::Paragraph(it) => it.next = true,
            Self::Table(it) => {
                let cells = it.rows.last_mut().map(|it| &mut it.cells);
                cells.into_iter().flatten().flat_map(|it| &mut it.blocks).for_each(Self::hold);
            }
        }
    }
}

#[derive(Default)]
pub(super) struct Paragraph {
    /// The id of its style.
    pub style: String,
    /// The item of a list that it is.
    pub item: Option<Item>,
    /// Where it stands, if not where its style says.
    pub align: Option<Align>,
    /// Indents on both sides, if not those of its style.
    pub sides: Option<(i64, i64)>,
    /// Whether it stays with the next, whatever its style says.
    pub next: bool,
    /// Whether it comes right after a table, which leaves no room below it.
    pub after_table: bool,
    pub runs: Vec<Run>,
}

pub(super) enum Run {
    Text(String, Letters),
    /// The next line.
    Break,
    /// The next page.
    Page,
    /// A picture, by its place among all, and what it is in words.
    Picture(usize, String),
}

/// How letters stand in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    pub look: Look,
    pub underlined: bool,
    pub struck: bool,
    pub raised: Raised,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raised {
    No,
    Above,
    Below,
}

pub(super) struct Table {
    /// The width of each column, if all are known.
    pub columns: Option<Vec<i64>>,
    /// Whether its cells are ruled.
    pub lines: bool,
    pub rows: Vec<Row>,
}

#[derive(Default)]
pub(super) struct Row {
    /// Whether it is repeated on each page.
    pub head: bool,
    /// Whether it may go over to the next page.
    pub broken: bool,
    pub cells: Vec<Cell>,
}

pub(super) struct Cell {
    pub across: usize,
    pub down: usize,
    pub blocks: Vec<Block>,
}
