//! The cells of a workbook as text, each with its place.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::columns::Column;
use crate::diagnostic::place::Cell;
use crate::diagnostic::{Diagnostic, Place, SheetFault};
use crate::facts::decimal::{self, Unread};

/// One sheet of a workbook, its rows as texts.
pub(super) struct Grid {
    pub name: String,
    /// Where the first cell stands.
    pub start: (u32, u32),
    pub rows: Vec<Vec<Data>>,
}

/// All sheets of a workbook.
pub(super) fn open(bytes: &[u8], file: &str) -> Result<Vec<Grid>, Vec<Diagnostic>> {
    let failed =
        |said: String| vec![Diagnostic::new(SheetFault::NotASheet(said), Place::file_of(file))];
    let mut book: Xlsx<_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|it: calamine::XlsxError| failed(it.to_string()))?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|it| failed(it.to_string()))?;
        let rows = range.rows().map(<[Data]>::to_vec).collect();
        grids.push(Grid { name, start: range.start().unwrap_or_default(), rows });
    }
    Ok(grids)
}

impl Grid {
    /// The place of a cell, by its place among the rows.
    pub(super) fn cell(&self, row: usize, column: usize) -> Cell {
        let at = |start: u32, offset: usize| {
            start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX))
        };
        Cell {
            sheet: self.name.clone(),
            row: at(self.start.0, row),
            column: at(self.start.1, column),
        }
    }

    /// The cell at a place, if it is not blank.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<&Data> {
        let cell = self.rows.get(row)?.get(column)?;
        let blank = matches!(cell, Data::Empty) || text(cell).trim().is_empty();
        (!blank).then_some(cell)
    }

    /// The row with the heading of the key, if there is one.
    pub(super) fn header(&self, columns: &[Column]) -> Option<usize> {
        let key = key(columns)?;
        self.rows.iter().position(|row| row.iter().any(|it| key.is_named(&text(it))))
    }
}

/// The heading of a column.
pub(super) struct Heading {
    /// The merged heading above it, if any.
    pub group: String,
    /// Its own.
    pub title: String,
    /// Where it stands.
    pub row: usize,
    pub column: usize,
}

impl Grid {
    /// The headings, in one row or in two, and the first row below them.
    pub(super) fn headings(&self, header: usize, columns: &[Column]) -> (Vec<Heading>, usize) {
        let title = |row: usize, at: usize| self.at(row, at).map(text).unwrap_or_default();
        let width = self.rows.get(header).map_or(0, Vec::len);
        let is_key = |at: &usize| key(columns).is_some_and(|it| it.is_named(&title(header, *at)));
        let key = (0..width).find(is_key);
        // A second row of headings stands below merged ones, and not below that of keys.
        let below = |at: usize| title(header + 1, at);
        let is_below = |at: usize| {
            let mut grouped = columns.iter().filter(|it| !it.group.is_empty());
            grouped.any(|it| it.is_named(&below(at)))
        };
        let two = key.is_some_and(|it| below(it).is_empty()) && (0..width).any(is_below);
        let (mut headings, mut group) = (Vec::new(), String::new());
        for column in 0..width {
            let above = title(header, column);
            let own = if two { below(column) } else { String::new() };
            // Below a merged heading only the first column has it above itself.
            if !above.is_empty() {
                group.clone_from(&above);
            }
            if !own.is_empty() {
                headings.push(Heading {
                    group: group.clone(),
                    title: own,
                    row: header + 1,
                    column,
                });
            } else if !above.is_empty() {
                headings.push(Heading { group: String::new(), title: above, row: header, column });
            }
        }
        (headings, header + 1 + usize::from(two))
    }
}

/// The column of the key.
fn key(columns: &[Column]) -> Option<&Column> {
    columns.iter().find(|it| it.field() == Some(0))
}

/// A cell as text: whole numbers without decimals, dates as `2018-06-15`.
pub(super) fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(it) => it.to_string(),
        // Displayed without decimals where it has none: 3.0 is "3".
        Data::Int(it) => it.to_string(),
        Data::Float(it) => it.to_string(),
        Data::DateTime(it) => {
            let (year, month, day, ..) = it.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Error(it) => it.to_string(),
    }
}

/// A number of a cell, so that it cannot be taken for a thousand: what a cell holds has no
/// groups of digits.
pub(super) fn decimal(said: String) -> String {
    match decimal::read(&said) {
        Err(Unread::Grouped(_, decimals)) => decimals,
        _ => said,
    }
}

/// Whether a cell holds a number rather than text.
pub(super) fn is_number(cell: &Data) -> bool {
    matches!(cell, Data::Int(_) | Data::Float(_))
}
