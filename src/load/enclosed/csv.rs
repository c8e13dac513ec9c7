//! A table from a CSV file: which sign parts its cells, and what they hold.

use crate::model::Grid;

/// How large the file of a table may be, in MiB.
pub(super) const MIB: u64 = 1;

/// What may part cells; of two that may the first is taken.
const SIGNS: [char; 3] = [';', '\t', ','];

/// What is wrong with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misread {
    /// A quotation mark is opened in this line, and not closed.
    Open(usize),
    /// No sign parts the cells of its head.
    NoColumns,
    /// A line has so many cells, and the head so many.
    Ragged {
        /// The line, from 1.
        line: usize,
        /// Its cells.
        cells: usize,
        /// Those of the head.
        head: usize,
        /// What parts them.
        sign: char,
    },
}

/// A row, and the line that it begins in.
struct Row {
    line: usize,
    cells: Vec<String>,
}

/// The table in a text.
pub(crate) fn grid(text: &str) -> Result<Grid, Misread> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut read: Vec<_> = SIGNS.iter().map(|it| (*it, rows(text, *it))).collect();
    // A mark that is open whatever parts the cells is open.
    if read.iter().all(|(_, it)| it.is_err()) {
        return Err(read.swap_remove(0).1.err().unwrap_or(Misread::NoColumns));
    }
    let read = read.into_iter().filter_map(|(sign, it)| Some((sign, it.ok()?)));
    let mut all: Vec<(char, Vec<Row>)> = read.collect();
    let columns = |rows: &[Row]| rows.first().map_or(0, |it| it.cells.len());
    all.retain(|(_, rows)| columns(rows) > 1);
    let ragged = |rows: &[Row]| rows.iter().position(|it| it.cells.len() != columns(rows));
    // Of signs that part all lines alike the one that parts them most.
    let even = all.iter().filter(|(_, rows)| ragged(rows).is_none());
    let most = even.clone().map(|(_, rows)| columns(rows)).max();
    let meant = even.clone().find(|(_, rows)| Some(columns(rows)) == most);
    let Some((sign, _)) = meant else {
        let best = all.iter().rev().max_by_key(|(_, rows)| columns(rows));
        let Some((sign, rows)) = best else { return Err(Misread::NoColumns) };
        let at = &rows[ragged(rows).unwrap_or_default()];
        let (line, cells, head, sign) = (at.line, at.cells.len(), columns(rows), *sign);
        return Err(Misread::Ragged { line, cells, head, sign });
    };
    let (sign, doubt) = (*sign, even.map(|(it, _)| *it).find(|it| it != sign));
    let place = all.iter().position(|(it, _)| *it == sign).unwrap_or_default();
    let rows = all.swap_remove(place).1.into_iter().map(|it| it.cells).collect();
    Ok(Grid { rows, sign, doubt })
}

/// The rows of a text whose cells a sign parts; lines with nothing on them are none.
fn rows(text: &str, sign: char) -> Result<Vec<Row>, Misread> {
    let mut rows = Vec::new();
    let mut row = Row { line: 1, cells: Vec::new() };
    let (mut cell, mut line) = (String::new(), 1);
    // The line in which a quotation mark was opened.
    let mut quoted: Option<usize> = None;
    let mut signs = text.chars().peekable();
    while let Some(it) = signs.next() {
        line += usize::from(it == '\n');
        match it {
            '"' if quoted.is_some() && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted.is_some() => quoted = None,
            _ if quoted.is_some() => cell.push(it),
            '"' if cell.trim().is_empty() => {
                cell.clear();
                quoted = Some(line);
            }
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' => end(&mut row, &mut cell, line, &mut rows),
            _ if it == sign => row.cells.push(take(&mut cell)),
            _ => cell.push(it),
        }
    }
    if let Some(line) = quoted {
        return Err(Misread::Open(line));
    }
    end(&mut row, &mut cell, line, &mut rows);
    Ok(rows)
}

fn end(row: &mut Row, cell: &mut String, line: usize, rows: &mut Vec<Row>) {
    row.cells.push(take(cell));
    let ended = std::mem::replace(row, Row { line, cells: Vec::new() });
    if ended.cells.iter().any(|it| !it.is_empty()) {
        rows.push(ended);
    }
}

fn take(cell: &mut String) -> String {
    let text = std::mem::take(cell);
    text.trim().to_owned()
}
