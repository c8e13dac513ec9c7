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
mod kept;
mod labels;
mod list;
mod looks;
mod marks;
mod merge;
mod named;
mod nodes;
mod notes;
mod open;
mod parts;
mod placed;
mod prepared;
mod read;
mod rest;
mod rows;
mod rules;
mod stranger;
mod table;
pub mod tables;
mod wholes;
mod write;

use crate::diagnostic::Unfit;
use crate::words::Said;

pub use changes::Change;
pub use exchange::{Imported, Meant, export, import};
pub use labels::Labels;
pub use marks::marked;
pub use merge::How;
pub use open::{LARGEST, Workbook, open, unfit};
pub use read::{Sheet, read};
pub use write::{is_asked, write};

/// The cells of the first sheet of a workbook, as texts.
pub fn first_rows(book: Result<Workbook, Unfit>, file: &str) -> Result<Vec<Vec<String>>, Said> {
    let said = |it: Unfit| {
        let first = unfit(it, file).into_iter().next().map(|it| it.wording().says);
        let first = first.unwrap_or_default();
        Said::new(format!("`{file}`: {}", first.vi), format!("`{file}`: {}", first.en))
    };
    let first = book.map_err(said)?.grids.into_iter().next();
    let rows = first.map(|it| it.rows).unwrap_or_default();
    Ok(rows.iter().map(|row| row.iter().map(grid::text).collect()).collect())
}
