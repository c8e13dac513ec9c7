//! Sheets to a record, by the walk that reads YAML: what is wrong with a cell is said as it
//! would be said of a line.

use std::cmp::Reverse;

use super::columns::{Column, REST};
use super::grid::{Grid, open};
use super::heading::folded;
use super::nodes::{Id, insert, mapping};
use super::tables::{TableSheet, tables};
use crate::diagnostic::place::{ByteRange, Cell};
use crate::diagnostic::{Diagnostic, Fault, Place, SheetFault};
use crate::facts::{Dictionary, Record};
use crate::load::record::{from_tree, shape};
use crate::load::{Node, Value};

/// A record from a workbook, and the cell that each part of it came from.
#[derive(Debug)]
pub struct Sheet {
    /// The record, if enough of the workbook is good.
    pub record: Option<Record>,
    /// What is wrong with it.
    pub found: Vec<Diagnostic>,
    file: String,
    tree: Node,
    cells: Vec<Cell>,
}

/// Reads a workbook: of each table the first sheet with its headings, and the one of keys
/// and values.
pub fn read(bytes: &[u8], file: &str, dictionary: &Dictionary) -> Result<Sheet, Vec<Diagnostic>> {
    let grids = open(bytes, file)?;
    let sheets = tables(dictionary);
    let meant = meant(&grids, &sheets);
    let is_table = |at: usize| meant.iter().any(|it| it.grid == at);
    let rest = grids.iter().enumerate().find(|(at, it)| !is_table(*at) && it.rest().is_some());
    if meant.is_empty() && rest.is_none() {
        return Err(vec![Diagnostic::new(no_header(&sheets), Place::file_of(file))]);
    }
    let mut reader = Reader { dictionary, file, cells: Vec::new(), found: Vec::new() };
    let mut tree = mapping(&(0..0));
    for Meant { grid, header, sheet } in &meant {
        let (grid, sheet) = (&grids[*grid], &sheets[*sheet]);
        let rows = reader.table(grid, *header, sheet);
        if !rows.is_empty() {
            let at = reader.id(grid, *header, 0);
            let key = dictionary.tables[sheet.table].name.to_string();
            let rows = Node { bytes: at.clone(), value: Value::List(rows) };
            insert(&mut tree, &[key], rows, &at);
        }
    }
    if let Some((_, grid)) = rest {
        reader.rest(grid, &shape(dictionary), &mut tree);
    }
    let Reader { cells, mut found, .. } = reader;
    let (walked, record) = from_tree(&mut tree, dictionary, file);
    let mut sheet = Sheet { record, found: Vec::new(), file: file.to_owned(), tree, cells };
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
                .filter(|own| Column::find(&it.columns, &own.group, &own.title).is_some());
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

impl Sheet {
    /// A finding on the record that was read, said of the cell that it came from.
    #[must_use]
    pub fn placed(&self, mut finding: Diagnostic, record_file: &str) -> Diagnostic {
        finding.place = self.place(finding.place, record_file);
        for (place, _) in &mut finding.related {
            *place = self.place(place.clone(), record_file);
        }
        finding
    }

    fn place(&self, place: Place, record_file: &str) -> Place {
        match place {
            Place::Node(file, path, part) if file == record_file => {
                self.cell(self.tree.locate("", &path, part).start)
            }
            Place::File(file) if file == record_file => Place::file_of(&*self.file),
            other => other,
        }
    }

    fn in_cell(&self, mut finding: Diagnostic) -> Diagnostic {
        if let Place::Bytes(_, ByteRange { start, .. }) = finding.place {
            finding.place = self.cell(start);
        }
        for (place, _) in &mut finding.related {
            if let Place::Bytes(_, ByteRange { start, .. }) = *place {
                *place = self.cell(start);
            }
        }
        finding
    }

    fn cell(&self, id: usize) -> Place {
        let cell = self.cells.get(id);
        cell.map_or_else(
            || Place::file_of(&*self.file),
            |it| Place::Cell(self.file.clone(), it.clone()),
        )
    }
}

/// What was read so far.
pub(super) struct Reader<'a> {
    pub(super) dictionary: &'a Dictionary,
    file: &'a str,
    cells: Vec<Cell>,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    pub(super) fn id(&mut self, grid: &Grid, row: usize, column: usize) -> Id {
        self.cells.push(grid.cell(row, column));
        self.cells.len() - 1..self.cells.len()
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
