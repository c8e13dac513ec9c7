//! The rows of a table, below headings of one row or two.

use super::columns::{Column, Kind, Of, Word};
use super::grid::{Grid, Heading, decimal, is_number, text};
use super::heading::folded;
use super::nodes::{Id, insert, list, mapping, scalar};
use super::read::Reader;
use super::tables::TableSheet;
use crate::diagnostic::{Fault, SheetFault, YamlFault};
use crate::load::{Node, Value};
use crate::words::nearest;

/// Columns of a sheet, by their place in it.
type Known<'a> = Vec<(usize, &'a Column)>;

impl Reader<'_> {
    /// The rows of a table below their header.
    pub(super) fn table(&mut self, grid: &Grid, header: usize, sheet: &TableSheet) -> Vec<Node> {
        let (columns, first) = self.columns(grid, header, sheet);
        let mut rows = Vec::new();
        for row in first..grid.rows.len() {
            let filled = |at: usize| grid.at(row, at).is_some();
            // A row of a sector, a total or a remark states nothing.
            if columns.iter().any(|(at, it)| it.field().is_some() && filled(*at)) {
                let key = columns.iter().find(|(_, it)| it.field() == Some(0));
                let total = key.is_some_and(|(at, _)| !filled(*at)) && sums(grid, row);
                if !total {
                    rows.push(self.row((grid, row), &columns, sheet));
                }
            }
        }
        rows
    }

    /// Which column of the sheet is which, and the first row below the header.
    fn columns<'a>(
        &mut self,
        grid: &Grid,
        header: usize,
        sheet: &'a TableSheet,
    ) -> (Known<'a>, usize) {
        let (headings, first) = grid.headings(header, &sheet.columns);
        let mut columns: Known = Vec::new();
        for Heading { group, title, row, column: at } in headings {
            let found = Column::find(&sheet.columns, &group, &title);
            let twice = |it: &Column| {
                it.field().is_some() && columns.iter().any(|(_, other)| other.of == it.of)
            };
            match found {
                Some(column) if twice(column) => {
                    self.fault(YamlFault::DuplicateKey(title), grid, row, at);
                }
                Some(column) => columns.push((at, column)),
                None => {
                    let known = sheet.columns.iter().map(|it| it.title.as_str());
                    let nearest = nearest(&title, known);
                    self.fault(
                        SheetFault::UnknownColumn { heading: title, nearest },
                        grid,
                        row,
                        at,
                    );
                }
            }
        }
        (columns, first)
    }

    fn row(&mut self, (grid, row): (&Grid, usize), columns: &Known, sheet: &TableSheet) -> Node {
        let fields = &self.dictionary.tables[sheet.table].fields;
        let first = (0..grid.rows[row].len()).find(|it| grid.at(row, *it).is_some());
        // What a row lacks is missed where it begins.
        let start = self.id(grid, row, first.unwrap_or(0));
        let mut node = mapping(&start);
        for (at, column) in columns {
            let Of::Field(field, kind) = &column.of else { continue };
            let Some(cell) = grid.at(row, *at) else { continue };
            let id = self.id(grid, row, *at);
            let mut said = text(cell);
            match kind {
                Kind::Code if is_number(cell) => {
                    let (key, code) = (fields[*field].called(), said.clone());
                    self.fault(SheetFault::CodeAsNumber { key, code }, grid, row, *at);
                }
                Kind::Decimal if is_number(cell) => said = decimal(said),
                _ => {}
            }
            match value(kind, &said, &id) {
                Ok(value) => insert(&mut node, &fields[*field].path, value, &id),
                Err(fault) => self.fault(fault, grid, row, *at),
            }
        }
        node
    }
}

/// Whether a row adds others up: it begins with "Tổng" or "Cộng".
fn sums(grid: &Grid, row: usize) -> bool {
    let first = (0..grid.rows[row].len()).find_map(|it| grid.at(row, it)).map(text);
    first.is_some_and(|it| {
        let it = folded(&it);
        it.starts_with("tổng") || it.starts_with("cộng")
    })
}

/// A cell's text as a record writes it.
fn value(kind: &Kind, said: &str, id: &Id) -> Result<Node, Fault> {
    let trimmed = said.trim();
    Ok(match kind {
        Kind::Text => scalar(said, id),
        Kind::Code | Kind::Number | Kind::Decimal | Kind::Plain => scalar(trimmed, id),
        Kind::Word(words) => scalar(word(words, trimmed)?, id),
        Kind::Words(_, nothing) | Kind::Lines(nothing) if trimmed == nothing => none(id),
        Kind::Words(words, nothing) => {
            let all: Result<Vec<_>, _> =
                trimmed.split(';').map(|it| word(words, it.trim())).collect();
            match all {
                Err(_) if folded(trimmed) == folded(nothing) => none(id),
                all => list(all?.into_iter(), id),
            }
        }
        Kind::Lines(_) => list(said.lines().map(str::trim).filter(|it| !it.is_empty()), id),
    })
}

fn none(id: &Id) -> Node {
    Node { bytes: id.clone(), value: Value::List(Vec::new()) }
}

fn word<'a>(words: &'a [Word], said: &str) -> Result<&'a str, Fault> {
    let exact = words.iter().find(|it| it.shown == said);
    let found = exact.or_else(|| words.iter().find(|it| folded(&it.shown) == folded(said)));
    found.map(|it| it.written.as_str()).ok_or_else(|| {
        Fault::from(YamlFault::UnknownValue {
            value: said.to_owned(),
            nearest: nearest(said, words.iter().map(|it| it.shown.as_str())),
            known: words.iter().map(|it| it.shown.clone()).collect(),
        })
    })
}
