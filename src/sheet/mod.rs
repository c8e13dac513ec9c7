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

pub use exchange::{Imported, export, import};
pub use read::{Sheet, read};
pub use write::write;
