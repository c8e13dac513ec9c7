//! A row more at the end of a list, in the manner of the last.

use super::span::{self, Found};
use super::{Scalar, To, flow, insert, replace, spliced};
use crate::load::{Node, Value};

/// The texts with a row added to a list.
pub(super) fn ways(
    text: &str,
    tree: &Node,
    at: &Found,
    cells: &[(Vec<String>, Scalar)],
) -> Vec<String> {
    if !at.missing.is_empty() {
        return insert::ways(text, tree, at, &To::Row(cells.to_vec()));
    }
    if span::is_blank(at.node) {
        return replace::filled(text, at, &format!("[{}]", flow::row(cells, "")));
    }
    let Value::List(items) = &at.node.value else { return Vec::new() };
    let last = items.last();
    if span::is_flow(text, at.node) {
        let row = flow::row(cells, "");
        return match last {
            None => {
                let open = at.node.bytes.start + 1;
                vec![spliced(text, open..open, &row)]
            }
            Some(last) => {
                let end = span::end(text, None, last);
                vec![spliced(text, end..end, &format!(", {row}"))]
            }
        };
    }
    last.map(|it| behind(text, it, cells)).unwrap_or_default()
}

/// The texts with a row behind the last one of a list in lines.
fn behind(text: &str, last: &Node, cells: &[(Vec<String>, Scalar)]) -> Vec<String> {
    let start = span::line_start(text, last.bytes.start);
    let Some(dash) = text.get(start..last.bytes.start).and_then(|it| it.rfind('-')) else {
        return Vec::new();
    };
    // What stands before the dash may be the dash of a list around it.
    let blanks = " ".repeat(text[start..start + dash].chars().count());
    let gap = &text[start + dash..last.bytes.start];
    let eol = span::line_end(text);
    let end = span::end(text, None, last);
    let pad = if text[last.bytes.start..].starts_with("{ ") { " " } else { "" };
    let brackets = format!("{blanks}{gap}{}", flow::row(cells, pad));
    let indent = blanks.len() + gap.len();
    let parts: Vec<_> = flow::grouped(cells).iter().map(|it| it.in_lines(indent, eol)).collect();
    let lines = format!("{blanks}{gap}{}", parts.join(&format!("{eol}{}", " ".repeat(indent))));
    let ways = if span::is_flow(text, last) { [brackets, lines] } else { [lines, brackets] };
    ways.iter().map(|it| span::line_behind(text, end, it)).collect()
}
