//! The rest of a record: a key such as `documents.letter.number` a row, and its value.

use super::columns::{LINES, NOTHING, REST, between};
use super::grid::{Grid, decimal, is_number, text};
use super::heading::folded;
use super::nodes::{insert, list, mapping, scalar};
use super::read::Reader;
use crate::diagnostic::Expected;
use crate::load::Node;
use crate::load::Shape;

impl Grid {
    /// The header of the sheet of keys and values: its row, and the two columns.
    pub(super) fn rest(&self) -> Option<(usize, usize, usize)> {
        self.rows.iter().enumerate().find_map(|(row, cells)| {
            let at = |title| cells.iter().position(|it| folded(&text(it)) == folded(title));
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
            let cell = grid.at(row, values);
            let said = cell.map(text).unwrap_or_default();
            let empty = said == NOTHING;
            let declared = led(shape, &parts, empty);
            let written = || parts.iter().map(|it| (*it).to_owned()).collect();
            let (path, shape) =
                declared.map_or_else(|| (written(), None), |(path, it)| (path, Some(it)));
            let value = match shape {
                Some(Shape::List(_) | Shape::Items(_)) if empty => list([].into_iter(), &id),
                Some(Shape::List(_) | Shape::Items(_)) => {
                    let between = between(self.dictionary, &path);
                    let parts = said.split(between.trim_matches(' ')).map(str::trim);
                    // Between texts on lines there may be lines with nothing on them.
                    list(parts.filter(|it| between != LINES || !it.is_empty()), &id)
                }
                None if empty => mapping(&id),
                Some(it) if empty && it.expected() == Expected::Mapping => mapping(&id),
                Some(it) if it.expected() == Expected::Decimal && cell.is_some_and(is_number) => {
                    scalar(&decimal(said), &id)
                }
                _ => scalar(&said, &id),
            };
            insert(root, &path, value, &key);
        }
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
