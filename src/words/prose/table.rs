//! A table of prose: lines between `|`, the first of which is its head.

use super::line::Line;
use super::runs;
use super::tree::{Run, Side, Table};
use crate::words::clean;

/// How many columns a table has.
pub const COLUMNS: std::ops::RangeInclusive<usize> = 2..=12;

/// How many letters the head of a column has at most: it is repeated on every page.
pub const HEAD: usize = 300;

/// The lines that may be rows, from the first on.
pub(super) fn rows<'l, 'a>(lines: &'l [Line<'a>]) -> &'l [Line<'a>] {
    let is_row =
        |it: &Line| it.text.len() > 1 && it.text.starts_with('|') && it.text.ends_with('|');
    let count = lines.iter().take_while(|it| is_row(it)).count();
    &lines[..count]
}

/// The table that lines are; none where one of them has more cells than the head, the head is
/// very long, or there is no row below it.
pub(super) fn of(lines: &[Line]) -> Option<Table> {
    let (head, rows) = lines.split_first()?;
    let head = cells(head.text);
    let mut rows: Vec<Vec<&str>> = rows.iter().map(|it| cells(it.text)).collect();
    let ruled =
        rows.first().and_then(|it| it.iter().map(|it| ruled(it)).collect::<Option<Vec<_>>>());
    if ruled.is_some() {
        rows.remove(0);
    }
    if !COLUMNS.contains(&head.len())
        || head.iter().any(|it| it.chars().count() > HEAD)
        || rows.is_empty()
        || rows.iter().any(|it| it.len() > head.len())
    {
        return None;
    }
    let column = |place: usize| rows.iter().filter_map(move |it| it.get(place)).copied();
    let side =
        |place: usize| side(place, ruled.as_ref().and_then(|it| it.get(place)?.0), column(place));
    Some(Table {
        columns: (0..head.len()).map(side).collect(),
        rows: rows
            .iter()
            .map(|row| (0..head.len()).map(|it| runs::of(row.get(it).unwrap_or(&""))).collect())
            .collect(),
        head: head.iter().map(|it| runs::of(it)).collect(),
    })
}

impl Table {
    /// The table that rows are whose cells are plain text, the first of them its head; none of no
    /// rows.
    pub fn plain(rows: &[Vec<String>]) -> Option<Self> {
        let (head, rows) = rows.split_first()?;
        let text = |it: &String| {
            let text = clean(it);
            if text.is_empty() {
                Vec::new()
            } else {
                vec![Run { text, bold: false, italic: false }]
            }
        };
        let cells = |row: &Vec<String>| row.iter().map(text).collect();
        let column = |place: usize| rows.iter().filter_map(move |it| it.get(place));
        let side = |place: usize| side(place, None, column(place).map(|it| it.trim()));
        Some(Self {
            columns: (0..head.len()).map(side).collect(),
            head: cells(head),
            rows: rows.iter().map(cells).collect(),
        })
    }
}

/// Where the cells of a column stand: as asked, and numbers on the right.
fn side<'a>(place: usize, asked: Option<Side>, cells: impl Iterator<Item = &'a str>) -> Side {
    let mut stated = cells.filter(|it| !it.is_empty()).peekable();
    // What stands first names its row.
    let are_numbers = place > 0 && stated.peek().is_some() && stated.all(is_number);
    asked.unwrap_or(if are_numbers { Side::Right } else { Side::Left })
}

/// The cells of a line, between signs `|` before which no `\` stands.
fn cells(line: &str) -> Vec<&str> {
    let (mut all, mut start) = (Vec::new(), 1);
    for (at, _) in line.match_indices('|').skip(1) {
        if !line[..at].ends_with('\\') {
            all.push(line[start..at].trim());
            start = at + 1;
        }
    }
    // The last sign belongs to a word after all.
    if start < line.len() {
        all.push(line[start..].trim());
    }
    all
}

/// The side that a column asks for, if it asks for any.
struct Asked(Option<Side>);

/// What a cell of the rule below the head asks for; none where it is no such cell.
fn ruled(cell: &str) -> Option<Asked> {
    let (left, rest) = cell.strip_prefix(':').map_or((false, cell), |it| (true, it));
    let (right, rest) = rest.strip_suffix(':').map_or((false, rest), |it| (true, it));
    let is_rule = !rest.is_empty() && rest.bytes().all(|it| it == b'-');
    is_rule.then_some(Asked(match (left, right) {
        (false, false) => None,
        (true, false) => Some(Side::Left),
        (true, true) => Some(Side::Center),
        (false, true) => Some(Side::Right),
    }))
}

/// Whether a cell is a number as people write one: "1.234,5", "12/15", "−3%".
fn is_number(cell: &str) -> bool {
    cell.bytes().any(|it| it.is_ascii_digit())
        && cell.chars().all(|it| it.is_ascii_digit() || ".,/%+-−– ".contains(it))
}
