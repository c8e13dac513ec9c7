//! The cells of a workbook as text, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;

use super::columns::Column;
use crate::diagnostic::place::Cell;
use crate::facts::decimal::{self, Unread};
use crate::words::{clean, is_composed};

/// One sheet of a workbook, its rows as texts.
#[derive(Default)]
pub(super) struct Grid {
    pub name: String,
    /// Where the first cell stands.
    pub start: (u32, u32),
    pub rows: Vec<Vec<Data>>,
    /// The rows of the sheet that are hidden.
    pub hidden: BTreeSet<u32>,
    /// Formulas without a result, by their places in the sheet.
    pub uncomputed: BTreeMap<(usize, usize), String>,
    /// Cells that are merged: the first and the last of each, by their places in the sheet.
    pub merged: Vec<((u32, u32), (u32, u32))>,
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

    /// The texts above a row.
    pub(super) fn above(&self, row: usize) -> Vec<String> {
        let cells = self.rows[..row].iter().flatten();
        cells.map(text).filter(|it| !it.trim().is_empty()).collect()
    }

    /// The row of the sheet that a row here is.
    pub(super) fn row_in_sheet(&self, row: usize) -> u32 {
        self.start.0.saturating_add(u32::try_from(row).unwrap_or(u32::MAX))
    }

    /// The formula at a place that has no result.
    pub(super) fn uncomputed(&self, row: usize, column: usize) -> Option<&String> {
        let at = (self.start.0 as usize + row, self.start.1 as usize + column);
        self.uncomputed.get(&at)
    }

    /// The cell above that a blank cell is merged with.
    pub(super) fn merged_with(&self, row: usize, column: usize) -> Option<&Data> {
        let place = self.cell(row, column);
        let ((first, left), _) = self.merged.iter().find(|((top, left), (bottom, right))| {
            *top < place.row && place.row <= *bottom && left <= right && *left == place.column
        })?;
        let at = |it: u32, start: u32| it.checked_sub(start).map(|it| it as usize);
        self.at(at(*first, self.start.0)?, at(*left, self.start.1)?)
    }

    /// The rows that a cell of headings reaches down over, by merging.
    fn reach(&self, row: usize, column: usize) -> usize {
        let place = self.cell(row, column);
        let own = self.merged.iter().find(|(first, _)| *first == (place.row, place.column));
        own.map_or(1, |((top, _), (bottom, _))| (bottom - top) as usize + 1)
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

/// How many rows of headings there may be.
const LAYERS: usize = 4;

impl Grid {
    /// The headings, in one row or several, and the first row below them.
    pub(super) fn headings(&self, header: usize, columns: &[Column]) -> (Vec<Heading>, usize) {
        let title = |row: usize, at: usize| self.at(row, at).map(text).unwrap_or_default();
        let width = self.rows.get(header).map_or(0, Vec::len);
        let is_key = |at: &usize| key(columns).is_some_and(|it| it.is_named(&title(header, *at)));
        let layers = (0..width).find(is_key).map_or(1, |it| self.layers(header, it, columns));
        let mut headings = Vec::new();
        let mut above: Vec<String> = vec![String::new(); layers];
        for column in 0..width {
            let mut own = None;
            for layer in 0..layers {
                let said = title(header + layer, column);
                if !said.is_empty() {
                    // What stands below another heading does not stand below this one.
                    above[layer + 1..].iter_mut().for_each(String::clear);
                    above[layer].clone_from(&said);
                    own = Some((layer, said));
                }
            }
            let Some((layer, title)) = own else { continue };
            // Below a merged heading only the first column has it above itself; what stands
            // in the first row alone has nothing above.
            let group = match layer {
                0 => String::new(),
                _ => above[..layer]
                    .iter()
                    .rev()
                    .find(|it| !it.is_empty())
                    .cloned()
                    .unwrap_or_default(),
            };
            headings.push(Heading { group, title, row: header + layer, column });
        }
        (headings, header + layers)
    }

    /// How many rows of headings there are: as many as that of the key is merged over, or as
    /// have headings below it.
    fn layers(&self, header: usize, key: usize, columns: &[Column]) -> usize {
        let merged = self.reach(header, key).min(LAYERS);
        if merged > 1 {
            return merged;
        }
        let named = |row: usize| {
            let mut grouped = columns.iter().filter(|it| !it.group.is_empty());
            let width = self.rows.get(row).map_or(0, Vec::len);
            let stands = |own: &Column, at: usize| {
                self.at(row, at).is_some_and(|it| own.is_named(&text(it)))
            };
            let has = |own: &Column| (0..width).any(|at| stands(own, at));
            grouped.any(has)
        };
        let below = |layers: &usize| self.at(header + layers, key).is_none();
        let last = (1..LAYERS).take_while(below).filter(|it| named(header + it)).last();
        last.map_or(1, |it| it + 1)
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
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => {
            // Some programs write letters and their marks apart; people cannot see that.
            if is_composed(text) { text.clone() } else { clean(text) }
        }
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
