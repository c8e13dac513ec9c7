//! Rows of a sheet to a record, by the walk that reads YAML: what is wrong with a cell is
//! said as it would be said of a line.

use serde_json::from_value;

use super::super::tree::{Key, Node, Value};
use super::super::{schema, walk};
use super::columns::{BETWEEN, COLUMNS, Column, Kind, NOTHING, REST, Words, YES_NO};
use super::grid::{Grid, Heading, folded, is_number, open, text};
use crate::diagnostic::place::{ByteRange, Cell};
use crate::diagnostic::{Diagnostic, Fault, Place, fault};
use crate::model::Record;

/// A record from a sheet, and the cell that each part of it came from.
#[derive(Debug)]
pub struct Sheet {
    /// The record, if enough of the sheet is good.
    pub record: Option<Record>,
    /// What is wrong with the sheet.
    pub found: Vec<Diagnostic>,
    file: String,
    tree: Node,
    cells: Vec<Cell>,
}

/// Reads a workbook: the first sheet with a column of codes, and the one of keys and values.
pub fn read(bytes: &[u8], file: &str) -> Result<Sheet, Vec<Diagnostic>> {
    let grids = open(bytes, file)?;
    let table = grids.iter().find_map(|it| Some((it, it.header()?)));
    let rest = grids.iter().find(|it| it.rest().is_some());
    if table.is_none() && rest.is_none() {
        return Err(vec![Diagnostic::new(Fault::NoHeader, Place::file_of(file))]);
    }
    let mut reader = Reader { file, cells: Vec::new(), found: Vec::new() };
    let mut entries = Vec::new();
    if let Some((grid, header)) = table {
        let rows = reader.table(grid, header);
        if !rows.is_empty() {
            let at = reader.id(grid, header, 0);
            entries.push((key("procedures", &at), Node { bytes: at, value: Value::List(rows) }));
        }
    }
    if let Some(grid) = rest {
        reader.rest(grid, &mut entries);
    }
    let Reader { cells, mut found, .. } = reader;
    let mut tree = Node { bytes: 0..0, value: Value::Mapping(entries) };
    let (walked, rest) = walk::walk(&mut tree, &schema::RECORD, file);
    let record = rest.and_then(|it| from_value(it).ok());
    let mut sheet = Sheet { record, found: Vec::new(), file: file.to_owned(), tree, cells };
    found.extend(walked.into_iter().map(|it| sheet.in_cell(it)));
    sheet.found = found;
    Ok(sheet)
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

/// A node's bytes are the number of its cell.
type Id = std::ops::Range<usize>;

struct Reader<'a> {
    file: &'a str,
    cells: Vec<Cell>,
    found: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn id(&mut self, grid: &Grid, row: usize, column: usize) -> Id {
        self.cells.push(grid.cell(row, column));
        self.cells.len() - 1..self.cells.len()
    }

    fn fault(&mut self, fault: Fault, grid: &Grid, row: usize, column: usize) {
        let place = Place::Cell(self.file.to_owned(), grid.cell(row, column));
        self.found.push(Diagnostic::new(fault, place));
    }

    /// The procedures below a header of one row or two.
    fn table(&mut self, grid: &Grid, header: usize) -> Vec<Node> {
        let (columns, first) = self.columns(grid, header);
        let mut rows = Vec::new();
        for row in first..grid.rows.len() {
            let filled = |at: &usize| grid.at(row, *at).is_some();
            let data = columns.iter().filter(|(_, it)| !it.path.is_empty());
            // A row of a sector, a total or a remark names no procedure.
            if data.clone().any(|(at, _)| filled(at)) {
                let code = columns.iter().find(|(_, it)| it.kind == Kind::Code);
                let total = code.is_some_and(|(at, _)| !filled(at)) && Self::sums(grid, row);
                if !total {
                    rows.push(self.row(grid, row, &columns));
                }
            }
        }
        rows
    }

    /// Whether a row adds others up: it begins with "Tổng" or "Cộng".
    fn sums(grid: &Grid, row: usize) -> bool {
        let first = (0..grid.rows[row].len()).find_map(|it| grid.at(row, it)).map(text);
        first.is_some_and(|it| {
            let it = folded(&it);
            it.starts_with("tổng") || it.starts_with("cộng")
        })
    }

    /// Which column of the sheet is which, and the first row below the header.
    fn columns(&mut self, grid: &Grid, header: usize) -> (Vec<(usize, Column)>, usize) {
        let (headings, first) = grid.headings(header);
        let mut columns: Vec<(usize, Column)> = Vec::new();
        for Heading { group, title, row, column: at } in headings {
            let found = COLUMNS.iter().find(|it| it.is_headed(&group, &title));
            let twice = |it: &Column| {
                !it.path.is_empty() && columns.iter().any(|(_, other)| other.path == it.path)
            };
            match found {
                Some(column) if twice(column) => {
                    self.fault(Fault::DuplicateKey(title), grid, row, at);
                }
                Some(column) => columns.push((at, *column)),
                None => {
                    let nearest = fault::nearest(&title, COLUMNS.iter().map(|it| it.title));
                    self.fault(Fault::UnknownColumn { heading: title, nearest }, grid, row, at);
                }
            }
        }
        (columns, first)
    }

    fn row(&mut self, grid: &Grid, row: usize, columns: &[(usize, Column)]) -> Node {
        let first = (0..grid.rows[row].len()).find(|it| grid.at(row, *it).is_some());
        let start = self.id(grid, row, first.unwrap_or(0));
        let mut node = Node { bytes: start.clone(), value: Value::Mapping(Vec::new()) };
        // What a procedure lacks is missed where its row begins.
        for (at, column) in columns {
            let Some(cell) = grid.at(row, *at) else { continue };
            if column.path.is_empty() {
                continue;
            }
            let id = self.id(grid, row, *at);
            if column.kind == Kind::Code && is_number(cell) {
                self.fault(Fault::CodeAsNumber(text(cell)), grid, row, *at);
            }
            let said = text(cell);
            let value = match Self::value(column, &said) {
                Ok(value) => value,
                Err(fault) => {
                    self.fault(fault, grid, row, *at);
                    continue;
                }
            };
            let value = match value {
                Said::One(text) => scalar(text, &id),
                Said::Many(all) => Node {
                    bytes: id.clone(),
                    value: Value::List(all.into_iter().map(|it| scalar(it, &id)).collect()),
                },
            };
            insert(&mut node, column.path, value, &id);
        }
        node
    }

    /// A cell's text in YAML's words.
    fn value(column: &Column, said: &str) -> Result<Said, Fault> {
        let said = if column.kind == Kind::Text { said } else { said.trim() };
        Ok(match column.kind {
            Kind::Code | Kind::Text | Kind::Number => Said::One(said.to_owned()),
            Kind::YesNo => Said::One(word(YES_NO, said)?),
            Kind::Word(words) => Said::One(word(words, said)?),
            Kind::Words(_, nothing) if folded(said) == folded(nothing) => Said::Many(Vec::new()),
            Kind::Words(words, _) => {
                let all = said.split(';').map(|it| word(words, it.trim()));
                Said::Many(all.collect::<Result<_, _>>()?)
            }
            Kind::Lines => {
                let lines = said.lines().map(str::trim).filter(|it| !it.is_empty());
                Said::Many(lines.map(str::to_owned).collect())
            }
        })
    }

    /// The rest of a record: a key such as `documents.letter.number`, and its value.
    fn rest(&mut self, grid: &Grid, entries: &mut Vec<(Key, Node)>) {
        let Some((header, keys, values)) = grid.rest() else { return };
        let mut root = Node { bytes: 0..0, value: Value::Mapping(std::mem::take(entries)) };
        for row in header + 1..grid.rows.len() {
            let Some(path) = grid.at(row, keys).map(text) else { continue };
            let path: Vec<&str> = path.trim().split('.').collect();
            let (key, id) = (self.id(grid, row, keys), self.id(grid, row, values));
            let said = grid.at(row, values).map(text).unwrap_or_default();
            let list = matches!(path.last(), Some(&("units" | "procedures")));
            let value = if said == NOTHING && list {
                Node { bytes: id, value: Value::List(Vec::new()) }
            } else if said == NOTHING {
                Node { bytes: id, value: Value::Mapping(Vec::new()) }
            } else if list {
                let all = said.split(BETWEEN.trim()).map(|it| scalar(it.trim().to_owned(), &id));
                Node { bytes: id.clone(), value: Value::List(all.collect()) }
            } else {
                scalar(said, &id)
            };
            insert(&mut root, &path, value, &key);
        }
        if let Value::Mapping(all) = root.value {
            *entries = all;
        }
    }
}

enum Said {
    One(String),
    Many(Vec<String>),
}

impl Grid {
    /// The header of the sheet of keys and values: its row, and the two columns.
    fn rest(&self) -> Option<(usize, usize, usize)> {
        self.rows.iter().enumerate().find_map(|(row, cells)| {
            let at = |title| cells.iter().position(|it| folded(&text(it)) == folded(title));
            Some((row, at(REST[0])?, at(REST[1])?))
        })
    }
}

fn word(words: Words, said: &str) -> Result<String, Fault> {
    let found = words.iter().find(|(word, _)| folded(word) == folded(said));
    found.map(|(_, yaml)| (*yaml).to_owned()).ok_or_else(|| Fault::UnknownValue {
        value: said.to_owned(),
        nearest: fault::nearest(said, words.iter().map(|(word, _)| *word)),
        known: words.iter().map(|(word, _)| (*word).to_owned()).collect(),
    })
}

fn key(text: &str, at: &Id) -> Key {
    Key { bytes: at.clone(), text: text.to_owned() }
}

fn scalar(text: String, at: &Id) -> Node {
    Node { bytes: at.clone(), value: Value::Scalar { text, plain: false } }
}

/// Puts a value at a path, making the mappings on the way.
fn insert(node: &mut Node, path: &[&str], value: Node, at: &Id) {
    let (Value::Mapping(entries), Some((first, below))) = (&mut node.value, path.split_first())
    else {
        return;
    };
    if below.is_empty() {
        entries.push((key(first, at), value));
        return;
    }
    let found = entries.iter().position(|(it, _)| it.text == *first);
    let place = found.unwrap_or_else(|| {
        let below = Node { bytes: at.clone(), value: Value::Mapping(Vec::new()) };
        entries.push((key(first, at), below));
        entries.len() - 1
    });
    insert(&mut entries[place].1, below, value, at);
}
