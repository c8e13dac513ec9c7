//! The rest of a record: a key such as `documents.letter.number` a row, and its value.

use super::answers::{of_path, post};
use super::columns::{Kind, LINES, NOTHING, REST, between};
use super::grid::{Content, Grid, decimal, is_number, text};
use super::heading::folded;
use super::nodes::{Id, insert, list, mapping, scalar};
use super::read::Reader;
use super::rows::{share, value};
use crate::diagnostic::{Expected, Fault, SheetFault, shorten};
use crate::load::Node;
use crate::load::Shape;

impl Grid {
    /// The header of the sheet of keys and values: its row, and the two columns.
    pub(super) fn rest(&self) -> Option<(usize, usize, usize)> {
        self.first_rows().find_map(|(row, cells)| {
            let at = |title| cells.iter().position(|it| folded(it.text()) == folded(title));
            Some((row, at(REST[0])?, at(REST[1])?))
        })
    }
}

impl Reader<'_> {
    /// Puts all that a sheet of keys and values states into a record.
    pub(super) fn rest(&mut self, grid: &Grid, shape: &Shape, root: &mut Node) {
        let Some((header, keys, values)) = grid.rest() else { return };
        for row in header + 1..grid.rows.len() {
            let Some(path) = grid.at(row, keys).map(text) else { continue };
            let parts: Vec<&str> = path.trim().split('.').collect();
            let (key, id) = (self.id(grid, row, keys), self.id(grid, row, values));
            if let Some(formula) = grid.uncomputed(row, values) {
                self.fault(SheetFault::NotComputed(shorten(formula)), grid, row, values);
                continue;
            }
            // A question that nobody has answered.
            let Some(cell) = grid.at(row, values) else {
                if let Some((path, _)) = led(shape, &parts, false) {
                    self.blank(grid, (row, values), (path, false));
                }
                continue;
            };
            let said = text(cell);
            let empty = said == NOTHING;
            let declared = led(shape, &parts, empty);
            let written = || parts.iter().map(|it| (*it).to_owned()).collect();
            let (path, shape) =
                declared.map_or_else(|| (written(), None), |(path, it)| (path, Some(it)));
            let known =
                shape.and_then(|_| of_path(self.dictionary, &path, None)).filter(|_| !empty);
            if let Some(kind) = known {
                match answer(&kind, (cell, &said), &id) {
                    Ok(value) => insert(root, &path, value, &key),
                    Err(fault) => self.fault(fault, grid, row, values),
                }
                continue;
            }
            let value = match shape {
                Some(it) if is_list(it) && empty => list([].into_iter(), &id),
                Some(it) if is_list(it) => {
                    let between = between(self.dictionary, &path);
                    let parts = said.split(between.trim_matches(' ')).map(str::trim);
                    // Between texts on lines there may be lines with nothing on them.
                    list(parts.filter(|it| between != LINES || !it.is_empty()), &id)
                }
                None if empty => mapping(&id),
                Some(it) if empty && it.expected() == Expected::Mapping => mapping(&id),
                Some(it) if it.expected() == Expected::Decimal && is_number(cell) => {
                    scalar(&decimal(said), &id)
                }
                _ => scalar(&said, &id),
            };
            insert(root, &path, value, &key);
        }
    }
}

/// Whether several values may stand there.
fn is_list(shape: &Shape) -> bool {
    match shape {
        Shape::List(_) | Shape::Items(_) => true,
        Shape::Either(_, several) => is_list(several),
        _ => false,
    }
}

/// An answer as a record writes it.
fn answer(kind: &Kind, (cell, said): (&Content, &str), id: &Id) -> Result<Node, Fault> {
    match kind {
        // A document bears its number with its symbol: 05/BC-UBND.
        Kind::Number(words) if words.is_empty() && said.contains('/') => {
            let number = said.split('/').next().unwrap_or_default();
            value(kind, number.trim().trim_start_matches('0'), id)
        }
        // What a record writes is understood too; a number may be as the document bears it.
        Kind::Word(words) => {
            let written = words.iter().find(|it| it.written == said.trim());
            let post = post(said).filter(|it| words.iter().any(|own| own.written == *it));
            match written.map(|it| it.written.as_str()).or(post) {
                Some(it) => Ok(scalar(it, id)),
                None => value(kind, said, id),
            }
        }
        Kind::Decimal if is_number(cell) => value(kind, &decimal(said.to_owned()), id),
        Kind::Share if is_number(cell) => value(kind, &share(said), id),
        _ => value(kind, said, id),
    }
}

/// The keys that the parts of a text lead through, and what may stand there; nothing where
/// they lead nowhere. A key that people choose may hold dots: `claims.8.1.points`.
fn led<'s>(
    shape: &'s Shape<'s>,
    parts: &[&str],
    empty: bool,
) -> Option<(Vec<String>, &'s Shape<'s>)> {
    let Some((first, rest)) = parts.split_first() else {
        return (empty || shape.expected() != Expected::Mapping).then(|| (Vec::new(), shape));
    };
    let below = |key: String, shape, rest: &[&str]| {
        let (mut path, shape) = led(shape, rest, empty)?;
        path.insert(0, key);
        Some((path, shape))
    };
    match shape {
        Shape::Declared(keys) => {
            let (_, _, shape) = keys.iter().find(|(key, ..)| key == first)?;
            below((*first).to_owned(), shape, rest)
        }
        Shape::Mapping(keys) => {
            let key = keys.iter().find(|it| it.name == *first)?;
            below((*first).to_owned(), key.shape, rest)
        }
        Shape::Table(shape) | Shape::WordTable(_, shape) => {
            (1..=parts.len()).find_map(|end| below(parts[..end].join("."), shape, &parts[end..]))
        }
        _ => None,
    }
}
