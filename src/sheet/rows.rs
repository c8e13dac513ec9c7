//! The rows of a table, below headings of one row or two.

use super::cell::day;
use super::columns::{Column, Kind, Of, Word};
use super::grid::{Grid, Heading, decimal as plain, is_number, text};
use super::habits::{Read, stem};
use super::heading::folded;
use super::merge::Held;
use super::named::resembling;
use super::nodes::{Id, insert, list, mapping, scalar};
use super::read::Reader;
use super::tables::TableSheet;
use crate::diagnostic::{Fault, SheetFault, YamlFault, shorten};
use crate::facts::decimal;
use crate::load::{Node, Value};
use crate::words::nearest;

/// Columns of a sheet, by their place in it.
type Known<'a> = Vec<(usize, &'a Column)>;

impl Reader<'_> {
    /// The rows of a table below their header.
    pub(super) fn table(&mut self, grid: &Grid, header: usize, sheet: &TableSheet) -> Vec<Node> {
        let (columns, first) = self.columns(grid, header, sheet);
        let fields = columns.iter().filter_map(|(_, it)| it.field()).collect();
        self.held.push(Held { table: sheet.table, fields });
        let key = self.dictionary.tables[sheet.table].key;
        let read = Read { columns: &columns, key };
        let numbered = first < grid.rows.len() && Read::numbers_columns(grid, first);
        let first = first + usize::from(numbered);
        let (mut rows, mut hidden) = (Vec::new(), Vec::new());
        for row in first..read.end(grid, first) {
            let filled =
                |at: usize| grid.at(row, at).is_some() || grid.uncomputed(row, at).is_some();
            // A row of a sector, a total or a remark states nothing.
            let states = columns.iter().any(|(at, it)| it.field().is_some() && filled(*at));
            if states && !read.is_above_others(grid, row) {
                rows.push(self.row((grid, row), &columns, sheet));
                if grid.hidden.contains(&grid.row_in_sheet(row)) {
                    hidden.push(row);
                }
            }
        }
        if let Some(first) = hidden.first() {
            self.fault(SheetFault::HiddenRows(hidden.len()), grid, *first, 0);
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
        for Heading { groups, title, row, column: at } in headings {
            let found = Column::find(&sheet.columns, &groups, &title);
            let twice = |it: &Column| {
                it.field().is_some() && columns.iter().any(|(_, other)| other.of == it.of)
            };
            match found {
                Some(column) if twice(column) => {
                    self.fault(YamlFault::DuplicateKey(title), grid, row, at);
                }
                Some(column) => columns.push((at, column)),
                None => {
                    let nearest = resembling(&sheet.columns, &title);
                    let heading = groups.first().map(|it| format!("{it}: {title}"));
                    let heading = heading.unwrap_or(title);
                    self.fault(SheetFault::UnknownColumn { heading, nearest }, grid, row, at);
                }
            }
        }
        (columns, first)
    }

    fn row(&mut self, (grid, row): (&Grid, usize), columns: &Known, sheet: &TableSheet) -> Node {
        let table = &self.dictionary.tables[sheet.table];
        let fields = &table.fields;
        let first = (0..grid.rows[row].len()).find(|it| grid.at(row, *it).is_some());
        // What a row lacks is missed where it begins.
        let start = self.id(grid, row, first.unwrap_or(0));
        let mut node = mapping(&start);
        for (at, column) in columns {
            let Of::Field(field, kind) = &column.of else { continue };
            if let Some(formula) = grid.uncomputed(row, *at) {
                self.fault(SheetFault::NotComputed(shorten(formula)), grid, row, *at);
                continue;
            }
            let merged = || grid.merged_with(row, *at);
            let Some(cell) = grid.at(row, *at).or_else(merged) else {
                let keys = [table.name.to_string()].into_iter();
                let keys = keys.chain(fields[*field].path.iter().cloned()).collect();
                self.blank(grid, (row, *at), (keys, true));
                continue;
            };
            let counted = matches!(kind, Kind::Decimal | Kind::Code | Kind::Share)
                || *kind == Kind::Number(Vec::new());
            if counted && grid.at(row, *at).is_none() {
                self.fault(SheetFault::MergedNumber, grid, row, *at);
                continue;
            }
            let id = self.id(grid, row, *at);
            let mut said = text(cell);
            match kind {
                Kind::Code if is_number(cell) => {
                    let (key, code) = (fields[*field].called(), said.clone());
                    self.fault(SheetFault::CodeAsNumber { key, code }, grid, row, *at);
                }
                Kind::Code => said = stem(said.trim()),
                Kind::Decimal if is_number(cell) => said = plain(said),
                // What Excel shows as a percentage is a number for it.
                Kind::Share if is_number(cell) => said = share(&said),
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

/// A cell's text as a record writes it.
pub(super) fn value(kind: &Kind, said: &str, id: &Id) -> Result<Node, Fault> {
    let trimmed = said.trim();
    Ok(match kind {
        Kind::Text => scalar(said, id),
        Kind::Number(words) if words.is_empty() => scalar(&whole(trimmed), id),
        // "mức độ 3" is what the scale calls 3.
        Kind::Number(words) => scalar(numbered(words, trimmed), id),
        Kind::Date => scalar(&day(trimmed), id),
        Kind::Code | Kind::Decimal | Kind::Share | Kind::Plain => scalar(trimmed, id),
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

/// The number of a scale that a text means: `03`, "Mức 3" where the scale says "mức độ 3".
fn numbered<'a>(words: &'a [Word], said: &'a str) -> &'a str {
    let own = said.trim_start_matches('0');
    let said_so = folded(said);
    let parts: Vec<&str> = said_so.split(' ').collect();
    let means = |it: &&Word| {
        let shown = folded(&it.shown);
        let shown: Vec<&str> = shown.split(' ').collect();
        parts.iter().all(|it| shown.contains(it)) && parts.last() == shown.last()
    };
    let exact = words.iter().find(|it| it.written == own || folded(&it.shown) == said_so);
    exact.or_else(|| words.iter().find(means)).map_or(said, |it| &it.written)
}

/// A whole number without what stands between its thousands: of what is counted there are no
/// thousandths, so that a dot before three digits is no decimal point.
fn whole(said: &str) -> String {
    let mut groups = said.split(['.', ' ', '\u{a0}', '\u{202f}']);
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let first = groups.next().is_some_and(|it| digits(it) && it.len() <= 3 && !it.starts_with('0'));
    let rest: Vec<_> = groups.collect();
    if first && !rest.is_empty() && rest.iter().all(|it| it.len() == 3 && digits(it)) {
        return said.chars().filter(char::is_ascii_digit).collect();
    }
    said.to_owned()
}

/// A share that a cell holds as a number: 0.125 is 12.5 %.
pub(super) fn share(said: &str) -> String {
    match decimal::read(&plain(said.to_owned())) {
        Ok(amount) => decimal::share(&amount),
        Err(_) => said.to_owned(),
    }
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
