//! A sheet that an office keeps, to a record; the only place that knows the sheet reader.

pub mod columns;
mod grid;
mod nodes;
mod read;
mod rest;
mod rows;
pub mod tables;

pub use read::{Sheet, read};
