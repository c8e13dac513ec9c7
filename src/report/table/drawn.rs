//! A table, ready to be drawn.

use serde::Serialize;

use super::head::{Head, Width};
use crate::law::form::Align;

/// A table, ready to be drawn.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Whether its page lies on its side.
    pub landscape: bool,
    /// Its columns.
    pub columns: Vec<Width>,
    /// The rows of its head.
    pub heads: Vec<Vec<Head>>,
    /// The rows below: of groups, of rows, and the one that sums up, in order.
    pub rows: Vec<Line>,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// `group`, `row` or `total`.
    pub kind: &'static str,
    /// Whether it takes most of a page.
    pub is_tall: bool,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// `left`, `center` or `right`.
    pub align: Align,
    /// Whether its column adds up there, known or not.
    pub sums: bool,
}
