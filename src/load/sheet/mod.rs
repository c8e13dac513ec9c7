//! A sheet that an office keeps, to a record; the only place that knows the sheet reader.

pub mod columns;
mod grid;
mod read;

pub use read::{Sheet, read};
