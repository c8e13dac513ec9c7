//! Prose that people type: paragraphs, lists, headings and tables, with bold and italic words, read
//! into a closed tree. Its leaves are texts and nothing else, so what prints it makes each inert.
//!
//! A line is a paragraph. What is no markup stays as it is typed: a lone `*`, `2 * 3`, `a_b`, an
//! address. Marks of lists are kept as typed, so a list that nobody meant reads as it did. Each
//! line is looked at once, and lists go no deeper than [`DEEPEST`]. A Markdown reader was weighed:
//! it has HTML, links, code and references to be taken out again, joins lines, and knows neither
//! `a)` nor that a mark of another kind begins a list below.

mod line;
mod read;
mod runs;
mod table;
#[cfg(test)]
mod tests;
mod tree;

pub use read::read;
pub use table::{COLUMNS, HEAD};
pub use tree::{Block, DEEPEST, Item, Run, Side, Table};
