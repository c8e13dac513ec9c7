//! Lines of a text that stands below `|` or `>`, and are not in line with it.

use std::ops::Range;

use super::lines::Line;
use crate::diagnostic::{Mistake, Slip, shorten};

/// A line that goes on with the text of a block and is less deep than its first line: it has no
/// key, or stands between the margins of the key and of the text.
pub(super) fn in_block(lines: &[Line], here: usize) -> Option<(Slip, Range<usize>)> {
    let line = lines[here];
    let above = lines[..here].iter().enumerate().rev().filter(|(_, it)| !it.body().is_empty());
    let mut first = None;
    for (_, it) in above {
        if is_head(it) {
            let first: Line = first?;
            let has_key = line.key_and_value().is_some();
            let between = line.indent() > it.margin() && line.indent() < first.indent();
            let at_key = line.indent() == it.margin() && !has_key && !is_short(line.body());
            let slip = Slip {
                beside: shorten(first.body()),
                ..Slip::new(Mistake::InBlock, first.indent().to_string(), None)
            };
            return (between || at_key).then(|| (slip, line.bytes()));
        }
        // Nothing else in a block is as little deep as this line.
        if it.indent() <= line.indent() {
            return None;
        }
        first = Some(*it);
    }
    None
}

/// Whether a text is to follow in the lines below.
fn is_head(line: &Line) -> bool {
    let value = line.value().unwrap_or_default();
    value.starts_with(['|', '>']) && value.len() <= "|2-".len()
}

/// A key and one word, rather than a sentence.
fn is_short(body: &str) -> bool {
    body.split_whitespace().count() <= 2
}
