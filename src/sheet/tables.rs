//! The sheets of a workbook: one a table whose rows a record states.

use super::columns::{Column, columns};
use super::heading::folded;
use super::rules::LISTS_NAME;
use crate::facts::dictionary::RowsFrom;
use crate::facts::{Dictionary, Record, Table};
use crate::judge::asks::Asks;

/// The sheet of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSheet {
    /// The table, by its place in the dictionary.
    pub table: usize,
    /// What the sheet is called.
    pub name: String,
    /// What stands above the headings.
    pub title: String,
    /// Its columns; the second is that of the key.
    pub columns: Vec<Column>,
}

/// The name of the sheet that holds the rest of a record.
pub const REST_NAME: &str = "Số liệu khác";

/// The name of the sheet that says how the others are filled in.
pub const GUIDE_NAME: &str = "Hướng dẫn";

/// How long a sheet's name may be, and what it may not hold.
const LONGEST: usize = 31;
const REFUSED: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The sheets of all tables whose rows a record states, in order.
pub fn tables(dictionary: &Dictionary) -> Vec<TableSheet> {
    let stated = |it: &(usize, &Table)| it.1.rows == RowsFrom::Record;
    let mut sheets: Vec<TableSheet> = Vec::new();
    for (table, declared) in dictionary.tables.iter().enumerate().filter(stated) {
        let label = &declared.label.vi;
        let name = named(declared.sheet.name.as_ref().unwrap_or(label), &sheets);
        let title = declared.sheet.title.as_ref().unwrap_or(label).clone();
        let columns = columns(dictionary, table);
        sheets.push(TableSheet { table, name, title, columns });
    }
    sheets
}

/// The sheets that a unit fills in: of tables that are asked of it or that its record states,
/// with the columns of what is asked or stated.
pub fn asked(dictionary: &Dictionary, asks: &Asks, record: Option<&Record>) -> Vec<TableSheet> {
    let mut sheets = tables(dictionary);
    let stated = |table: usize| record.and_then(|it| it.table(table)).filter(|it| it.count > 0);
    sheets.retain(|it| asks.tables.contains(&it.table) || stated(it.table).is_some());
    for sheet in &mut sheets {
        let (table, rows) = (sheet.table, stated(sheet.table));
        let is_meant = |field: usize| {
            field == 0
                || asks.cells.contains(&(table, field))
                || rows.is_some_and(|it| it.states(field))
        };
        sheet.columns.retain(|it| it.field().is_none_or(is_meant));
    }
    sheets
}

/// A name that a sheet may have and no other has.
fn named(wanted: &str, others: &[TableSheet]) -> String {
    let good = |it: char| if REFUSED.contains(&it) || it.is_control() { ' ' } else { it };
    let wanted: String = wanted.chars().map(good).collect();
    let wanted = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = wanted.trim_matches(['\'', ' ']);
    let taken = |name: &str| {
        let mut others =
            others.iter().map(|it| it.name.as_str()).chain([REST_NAME, GUIDE_NAME, LISTS_NAME]);
        folded(name).is_empty() || others.any(|it| folded(it) == folded(name))
    };
    let suffixes = (1..).map(|it| if it == 1 { String::new() } else { format!(" {it}") });
    let mut names = suffixes.map(|suffix| shortened(wanted, LONGEST - suffix.len()) + &suffix);
    names.find(|it| !taken(it)).unwrap_or_default()
}

/// The beginning of a text; its length is counted as workbooks do.
fn shortened(text: &str, longest: usize) -> String {
    let mut length = 0;
    let fits = |it: &char| {
        length += it.len_utf16();
        length <= longest
    };
    text.chars().take_while(fits).collect::<String>().trim_end_matches(['\'', ' ']).to_owned()
}
