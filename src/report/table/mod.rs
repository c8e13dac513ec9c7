//! A list of rows as a table: cells under their heads, rows above groups, a row that sums up.
//!
//! It is data; how a cell looks on a page or in a Word file the components of
//! `templates/nd30` say.

pub(super) mod drawn;
mod head;
mod names;

use serde_json::{Value as Json, json};

pub use drawn::{Cell, Line, Table};
pub use head::{Head, Width};
pub(super) use names::TABLE;

use self::head::{heads, widths};
use super::listing::cells::written;
use super::listing::list::{List, Row};
use crate::formula::Amount;
use crate::law::compile::{CellRule, CompiledColumn, CompiledListing, Summed};
use crate::words::vietnamese;

/// The kinds of rows: of a group, of the list, and of the sum over all.
const GROUP: &str = "group";
const ROW: &str = "row";
const TOTAL: &str = "total";

/// Draws up a list as a table; `names` are those that its last row may use, beside the list's
/// own.
pub(super) fn table(listing: &CompiledListing, list: &List, names: &Json) -> Table {
    let columns = &listing.columns;
    let widths = widths(columns, listing.landscape);
    let line = |kind, is_tall, text: &dyn Fn(usize, &CompiledColumn) -> String| {
        let cells = columns.iter().zip(&widths).enumerate();
        let cell = |(place, (column, width)): (usize, (&CompiledColumn, &Width))| Cell {
            text: text(place, column),
            align: width.align,
            sums: adds_up(kind, column),
        };
        Line { kind, is_tall, cells: cells.map(cell).collect() }
    };
    let of_row = |row: &Row| {
        let is_tall = row.get(["is_tall"].into_iter()).and_then(Json::as_bool);
        line(ROW, is_tall.unwrap_or_default(), &|place, column| match &column.cell {
            // Its number and its units a row has when all are there.
            CellRule::Given(name) => {
                let value = row.get([name.as_str()].into_iter());
                vietnamese::capitalized(value.and_then(Json::as_str).unwrap_or_default())
            }
            _ => row.cell(place).to_owned(),
        })
    };
    // What stands above nothing is a row like others.
    let above = if listing.folded { ROW } else { GROUP };
    let mut rows = Vec::new();
    for group in &list.groups {
        if columns.iter().any(|it| it.group != Summed::Nothing) {
            let names = json!({
                "number": group.number,
                "numeral": group.numeral,
                "title": group.title,
                "count": group.count,
                "measures": group.measures,
            });
            rows.push(line(above, false, &|place, column| {
                summed(&column.group, &names, sum(place, &group.rows).as_ref())
            }));
        }
        if !listing.folded {
            rows.extend(group.rows.iter().map(&of_row));
        }
    }
    rows.extend(list.rows.iter().map(&of_row));
    if columns.iter().any(|it| it.total != Summed::Nothing) {
        let mut names = names.clone();
        if let Json::Object(names) = &mut names {
            names.insert("count".to_owned(), Json::from(list.count.clone()));
        }
        let all = || list.groups.iter().flat_map(|it| &it.rows).chain(&list.rows);
        // What a unit adds that states no rows is not nothing.
        rows.push(line(TOTAL, false, &|place, column| {
            let sum = sum(place, all()).filter(|_| list.is_whole);
            summed(&column.total, &names, sum.as_ref())
        }));
    }
    Table { landscape: listing.landscape, columns: widths, heads: heads(columns), rows }
}

/// Whether a cell of a row of some kind is a sum.
fn adds_up(kind: &str, column: &CompiledColumn) -> bool {
    match kind {
        GROUP => column.group == Summed::Sum,
        TOTAL => column.total == Summed::Sum,
        _ => false,
    }
}

fn summed(rule: &Summed, names: &Json, sum: Option<&Amount>) -> String {
    match rule {
        Summed::Nothing => String::new(),
        Summed::Sum => sum.map(vietnamese::amount).unwrap_or_default(),
        Summed::Text(pieces) => written(pieces, names).0,
    }
}

/// What a column adds up to; not known while one of its cells is not.
fn sum<'a>(place: usize, rows: impl IntoIterator<Item = &'a Row>) -> Option<Amount> {
    rows.into_iter().map(|it| it.amount(place).cloned()).sum()
}
