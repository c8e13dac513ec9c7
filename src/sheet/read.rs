//! Sheets to a record, by the walk that reads YAML: what is wrong with a cell is said as it
//! would be said of a line.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::columns::{Column, REST};
use super::grid::Grid;
use super::heading::folded;
use super::identity::of_cell;
use super::merge::Held;
use super::nodes::{Id, insert, mapping};
use super::open::Workbook;
use super::tables::{TableSheet, tables};
use crate::diagnostic::place::Cell;
use crate::diagnostic::{Diagnostic, Fault, Place, SheetFault};
use crate::facts::{Dictionary, Record};
use crate::load::record::{from_tree, shape};
use crate::load::{Node, Value};
use crate::model::Key;

/// A record from a workbook, and the cell that each part of it came from.
#[derive(Debug)]
pub struct Sheet {
    /// The record, if enough of the workbook is good.
    pub record: Option<Record>,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
    /// Whose the workbook says that it is, if it does.
    pub key: Option<Key>,
    pub(super) file: String,
    pub(super) tree: Node,
    pub(super) cells: Vec<Cell>,
    /// Cells that state nothing, by what they would state, and the row that they are in.
    pub(super) blanks: Blanks,
    /// What stands above the headings.
    pub(super) above: Vec<String>,
    /// What each table's sheet has columns for.
    pub(super) held: Vec<Held>,
}

/// Reads a workbook: of each table the first sheet with its headings, and the one of keys
/// and values.
pub fn read(
    book: &Workbook,
    file: &str,
    dictionary: &Dictionary,
) -> Result<Sheet, Vec<Diagnostic>> {
    let (grids, key) = (&book.grids, book.key());
    let sheets = tables(dictionary);
    let meant = meant(grids, &sheets);
    let is_table = |at: usize| meant.iter().any(|it| it.grid == at);
    let rest = grids.iter().enumerate().find(|(at, it)| !is_table(*at) && it.rest().is_some());
    if meant.is_empty() && rest.is_none() {
        return Err(vec![Diagnostic::new(no_header(&sheets), Place::file_of(file))]);
    }
    let mut reader = Reader {
        dictionary,
        file,
        cells: Vec::new(),
        blanks: Blanks::new(),
        found: Vec::new(),
        held: Vec::new(),
    };
    // The whole stands in no cell.
    let mut tree = mapping(&(usize::MAX..usize::MAX));
    let mut above = Vec::new();
    for Meant { grid, header, sheet } in &meant {
        let (grid, sheet) = (&grids[*grid], &sheets[*sheet]);
        above.extend(grid.above(*header));
        let rows = reader.table(grid, *header, sheet);
        if !rows.is_empty() {
            let at = reader.id(grid, *header, 0);
            let key = dictionary.tables[sheet.table].name.to_string();
            let rows = Node { bytes: at.clone(), value: Value::List(rows) };
            insert(&mut tree, &[key], rows, &at);
        }
    }
    if let Some((_, grid)) = rest {
        above.extend(grid.rest().into_iter().flat_map(|(header, ..)| grid.above(header)));
        reader.rest(grid, &shape(dictionary), &mut tree);
    }
    let is_read = |at: usize| is_table(at) || rest.is_some_and(|(it, _)| it == at);
    for (_, grid) in grids.iter().enumerate().filter(|(at, _)| !is_read(*at)) {
        let header = sheets.iter().find_map(|it| grid.header(&it.columns));
        let header = header.or_else(|| grid.rest().map(|(header, ..)| header));
        if let Some(header) = header {
            reader.fault(SheetFault::UnreadTable(grid.name.clone()), grid, header, 0);
        }
    }
    let key = key.or_else(|| above.iter().find_map(|it| of_cell(it)));
    let Reader { cells, blanks, mut found, held, .. } = reader;
    let (walked, record) = from_tree(&mut tree, dictionary, file);
    let file = file.to_owned();
    let mut sheet =
        Sheet { record, found: Vec::new(), key, file, tree, cells, blanks, above, held };
    found.extend(walked.into_iter().map(|it| sheet.in_cell(it)));
    sheet.found = found;
    Ok(sheet)
}

/// That no sheet has a heading that is looked for.
fn no_header(sheets: &[TableSheet]) -> SheetFault {
    let stated = |it: &TableSheet| {
        let all = it.columns.iter().filter(|it| it.field().is_some());
        all.map(|it| it.title.clone()).collect::<Vec<_>>()
    };
    let mut keys: Vec<String> =
        sheets.iter().filter_map(|it| stated(it).into_iter().next()).collect();
    keys.dedup();
    let such_as: Vec<String> = sheets.first().map(stated).unwrap_or_default();
    let such_as = such_as.into_iter().take(2).collect();
    if keys.is_empty() {
        return SheetFault::NoHeader {
            keys: vec![REST[0].to_owned()],
            such_as: REST.map(str::to_owned).into(),
        };
    }
    SheetFault::NoHeader { keys, such_as }
}

/// A sheet that holds a table, by its place among the sheets of the workbook; the row of its
/// headings, and which table's sheet it is.
struct Meant {
    grid: usize,
    header: usize,
    sheet: usize,
}

/// Which sheet of a workbook holds which table. A sheet is that of the table whose name it
/// bears, or most of whose headings; the first of several is.
fn meant(grids: &[Grid], sheets: &[TableSheet]) -> Vec<Meant> {
    let mut all: Vec<Meant> = Vec::new();
    for (at, grid) in grids.iter().enumerate() {
        let fits = |(place, it): (usize, &TableSheet)| {
            let header = grid.header(&it.columns)?;
            let (headings, _) = grid.headings(header, &it.columns);
            let known = headings
                .iter()
                .filter(|own| Column::find(&it.columns, &own.groups, &own.title).is_some());
            let named = folded(&grid.name) == folded(&it.name);
            Some((named, known.count(), Reverse(place), header))
        };
        if let Some((.., Reverse(sheet), header)) = sheets.iter().enumerate().filter_map(fits).max()
            && !all.iter().any(|it| it.sheet == sheet)
        {
            all.push(Meant { grid: at, header, sheet });
        }
    }
    all
}

/// Cells by the row that they are in, if that is one of a table, and by keys.
pub(super) type Blanks = BTreeMap<(Option<u32>, Vec<String>), Cell>;

/// What was read so far.
pub(super) struct Reader<'a> {
    pub(super) dictionary: &'a Dictionary,
    file: &'a str,
    cells: Vec<Cell>,
    blanks: Blanks,
    found: Vec<Diagnostic>,
    pub(super) held: Vec<Held>,
}

impl Reader<'_> {
    pub(super) fn id(&mut self, grid: &Grid, row: usize, column: usize) -> Id {
        self.cells.push(grid.cell(row, column));
        self.cells.len() - 1..self.cells.len()
    }

    /// Remembers the cell that would state something: of a table, within its row.
    pub(super) fn blank(
        &mut self,
        grid: &Grid,
        (row, column): (usize, usize),
        (keys, in_row): (Vec<String>, bool),
    ) {
        let cell = grid.cell(row, column);
        self.blanks.insert((in_row.then_some(cell.row), keys), cell);
    }

    pub(super) fn fault(
        &mut self,
        fault: impl Into<Fault>,
        grid: &Grid,
        row: usize,
        column: usize,
    ) {
        let place = Place::Cell(self.file.to_owned(), grid.cell(row, column));
        self.found.push(Diagnostic::new(fault, place));
    }
}
