//! The cells of a workbook as text, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::columns::Column;
use crate::diagnostic::place::Cell;
use crate::facts::decimal::{self, Unread};

/// What a cell holds, as it reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Content {
    #[default]
    #[serde(rename = "")]
    Blank,
    /// A number: whole ones without decimals.
    #[serde(rename = "n")]
    Number(String),
    /// Anything else; dates as `2018-06-15`.
    #[serde(rename = "t")]
    Text(String),
}

/// One sheet of a workbook, its rows as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Grid {
    pub name: String,
    /// Where the first cell stands.
    pub start: (u32, u32),
    pub rows: Vec<Vec<Content>>,
    /// The rows of the sheet that are hidden.
    pub hidden: BTreeSet<u32>,
    /// Formulas without a result, by their places in the sheet.
    #[serde(with = "pairs")]
    pub uncomputed: BTreeMap<(u32, u32), String>,
    /// Cells that are merged: the last row of each, by the column and the row of its first cell.
    #[serde(with = "pairs")]
    pub merged: BTreeMap<(u32, u32), u32>,
}

/// How many rows from the first are looked through for headings: they stand above the tables.
const HEADINGS_WITHIN: usize = 1_000;

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
    pub(super) fn at(&self, row: usize, column: usize) -> Option<&Content> {
        let cell = self.rows.get(row)?.get(column)?;
        (!cell.text().trim().is_empty()).then_some(cell)
    }

    /// The rows that headings may stand in.
    pub(super) fn first_rows(&self) -> impl Iterator<Item = (usize, &Vec<Content>)> {
        self.rows.iter().take(HEADINGS_WITHIN).enumerate()
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
        let Cell { row, column, .. } = self.cell(row, column);
        self.uncomputed.get(&(row, column))
    }

    /// The cell above that a blank cell is merged with.
    pub(super) fn merged_with(&self, row: usize, column: usize) -> Option<&Content> {
        let place = self.cell(row, column);
        let own = (place.column, 0)..(place.column, place.row);
        let ((left, first), _) =
            self.merged.range(own).next_back().filter(|(_, bottom)| **bottom >= place.row)?;
        let at = |it: u32, start: u32| it.checked_sub(start).map(|it| it as usize);
        self.at(at(*first, self.start.0)?, at(*left, self.start.1)?)
    }

    /// The rows that a cell of headings reaches down over, by merging.
    fn reach(&self, row: usize, column: usize) -> usize {
        let place = self.cell(row, column);
        let bottom = self.merged.get(&(place.column, place.row)).copied();
        bottom.and_then(|it| it.checked_sub(place.row)).map_or(1, |it| it as usize + 1)
    }

    /// The row with the heading of the key, if there is one.
    pub(super) fn header(&self, columns: &[Column]) -> Option<usize> {
        let key = key(columns)?;
        let mut rows = self.first_rows();
        rows.find(|(_, row)| row.iter().any(|it| key.is_named(it.text()))).map(|(at, _)| at)
    }
}

/// The heading of a column.
pub(super) struct Heading {
    /// Those above it, the nearest first.
    pub groups: Vec<String>,
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
        let key = (0..width).find(is_key);
        let top = key.map_or(header, |it| self.top(header, it, columns));
        let end = header + key.map_or(1, |it| self.layers(header, it, columns));
        let mut headings = Vec::new();
        let mut above: Vec<String> = vec![String::new(); end - top];
        for column in 0..width {
            let mut own = None;
            for layer in 0..end - top {
                let said = title(top + layer, column);
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
            let groups = above[..layer].iter().rev().filter(|it| !it.is_empty()).cloned().collect();
            headings.push(Heading { groups, title, row: top + layer, column });
        }
        (headings, end)
    }

    /// The first row of headings, where that of the key stands in a lower one.
    fn top(&self, header: usize, key: usize, columns: &[Column]) -> usize {
        let is_above = |row: &usize| self.at(*row, key).is_none() && self.heads(*row, columns);
        let above = (0..header).rev().take(LAYERS - 1).take_while(is_above).last();
        above.unwrap_or(header)
    }

    /// Whether a row has the heading of a column in a group, or of the group.
    fn heads(&self, row: usize, columns: &[Column]) -> bool {
        let mut grouped = columns.iter().filter(|it| !it.group.is_empty());
        let width = self.rows.get(row).map_or(0, Vec::len);
        let stands =
            |own: &Column, at: usize| self.at(row, at).is_some_and(|it| own.is_headed(&text(it)));
        grouped.any(|own| (0..width).any(|at| stands(own, at)))
    }

    /// How many rows of headings there are, from that of the key on: as many as that is merged
    /// over, or as have headings below it.
    fn layers(&self, header: usize, key: usize, columns: &[Column]) -> usize {
        let merged = self.reach(header, key).min(LAYERS);
        if merged > 1 {
            return merged;
        }
        let below = |layers: &usize| self.at(header + layers, key).is_none();
        let heads = |layers: &usize| self.heads(header + layers, columns);
        let last = (1..LAYERS).take_while(below).filter(heads).last();
        last.map_or(1, |it| it + 1)
    }
}

/// The column of the key.
fn key(columns: &[Column]) -> Option<&Column> {
    columns.iter().find(|it| it.field() == Some(0))
}

impl Content {
    /// What it says; nothing where it is blank.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Blank => "",
            Self::Number(it) | Self::Text(it) => it,
        }
    }
}

/// A cell as text.
pub(super) fn text(cell: &Content) -> String {
    cell.text().to_owned()
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
pub(super) fn is_number(cell: &Content) -> bool {
    matches!(cell, Content::Number(_))
}

/// Maps by places as lists of pairs: keys in JSON are texts.
mod pairs {
    use std::collections::BTreeMap;

    use serde::de::DeserializeOwned;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    type Places<T> = BTreeMap<(u32, u32), T>;

    pub(super) fn serialize<T: Serialize, S: Serializer>(
        all: &Places<T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(all)
    }

    pub(super) fn deserialize<'de, T: DeserializeOwned, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Places<T>, D::Error> {
        Ok(Vec::<((u32, u32), T)>::deserialize(from)?.into_iter().collect())
    }
}
