//! Records as the workbooks that offices keep: the same columns write a sheet and read it
//! back. The only room that knows Excel.
//!
//! What a cell may hold is declared, and walked as YAML is; nothing of that is decided here.

mod answers;
mod cell;
mod changes;
pub mod columns;
mod exchange;
mod grid;
mod guide;
mod habits;
mod heading;
mod identity;
mod list;
mod looks;
mod marks;
mod merge;
mod nodes;
mod notes;
mod open;
mod parts;
mod prepared;
mod read;
mod rest;
mod rows;
mod rules;
mod stranger;
mod table;
pub mod tables;
mod write;

use crate::diagnostic::Diagnostic;
use crate::words::Said;

pub use changes::Change;
pub use exchange::{Imported, Meant, export, import};
pub use marks::marked;
pub use merge::How;
pub use read::{Sheet, read};
pub use write::{is_asked, write};

/// The cells of the first sheet of any workbook, as texts.
pub fn first_rows(bytes: &[u8], file: &str) -> Result<Vec<Vec<String>>, Said> {
    let said = |found: Vec<Diagnostic>| {
        let first = found.into_iter().next().map(|it| it.wording().says);
        let first = first.unwrap_or_default();
        Said::new(format!("`{file}`: {}", first.vi), format!("`{file}`: {}", first.en))
    };
    let first = open::open(bytes, file).map_err(said)?.grids.into_iter().next();
    let rows = first.map(|it| it.rows).unwrap_or_default();
    Ok(rows.iter().map(|row| row.iter().map(grid::text).collect()).collect())
}
