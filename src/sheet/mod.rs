//! Records as the workbooks that offices keep: the same columns write a sheet and read it
//! back. The only room that knows Excel.
//!
//! What a cell may hold is declared, and walked as YAML is; nothing of that is decided here.

pub mod columns;
mod exchange;
mod grid;
mod heading;
mod nodes;
mod read;
mod rest;
mod rows;
pub mod tables;
mod write;

use crate::diagnostic::Diagnostic;
use crate::words::Said;

pub use exchange::{Imported, export, import};
pub use read::{Sheet, read};
pub use write::write;

/// The cells of the first sheet of any workbook, as texts.
pub fn first_rows(bytes: &[u8], file: &str) -> Result<Vec<Vec<String>>, Said> {
    let said = |found: Vec<Diagnostic>| {
        let first = found.into_iter().next().map(|it| it.fault.wording().says);
        let first = first.unwrap_or_default();
        Said::new(format!("`{file}`: {}", first.vi), format!("`{file}`: {}", first.en))
    };
    let first = grid::open(bytes, file).map_err(said)?.into_iter().next();
    let rows = first.map(|it| it.rows).unwrap_or_default();
    Ok(rows.iter().map(|row| row.iter().map(grid::text).collect()).collect())
}
