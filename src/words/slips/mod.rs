//! Slips of typing in prose: blanks, quotes, numbers and signs that Vietnamese writes otherwise.
//!
//! What is an address, or looks like a code, is left alone. Nothing here changes a figure: in
//! `12.5%` the point can part no thousands.

mod line;
mod slip;
#[cfg(test)]
mod tests;

use line::Line;
pub use slip::{Kind, Slip};

/// The slips of a text, in order.
pub fn slips(text: &str) -> Vec<Slip> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut reader = Line::new(line.trim_end_matches(['\n', '\r']));
        reader.read();
        all.extend(reader.found.iter().map(|(range, kind, with)| {
            slip::slip(text, start + range.start..start + range.end, *kind, with.clone())
        }));
        start += line.len();
    }
    all
}
