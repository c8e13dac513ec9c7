//! Where a value stands in its text: its own bytes, its line, how far it is set in.

use std::ops::Range;

use super::{Refused, spliced};
use crate::diagnostic::{NodePath, Step};
use crate::load::{Key, Node, Value};

/// How far a path leads.
pub(super) struct Found<'a> {
    /// The deepest node on the path that is there.
    pub(super) node: &'a Node,
    /// The key that it stands under; none of a row, or of the whole file.
    pub(super) key: Option<&'a Key>,
    /// The nodes that lead to it with their keys, the whole file first.
    pub(super) above: Vec<(Option<&'a Key>, &'a Node)>,
    /// The keys that are not there.
    pub(super) missing: Vec<&'a str>,
}

impl<'a> Found<'a> {
    pub(super) fn of(tree: &'a Node, path: &'a NodePath) -> Result<Self, Refused> {
        let mut found = Self { node: tree, key: None, above: Vec::new(), missing: Vec::new() };
        for (at, step) in path.0.iter().enumerate() {
            let next = match (&found.node.value, step) {
                (Value::Mapping(entries), Step::Key(key)) => {
                    entries.iter().find(|(it, _)| it.text == *key).map(|(key, it)| (Some(key), it))
                }
                (Value::List(items), Step::Index(index)) => items.get(*index).map(|it| (None, it)),
                _ => None,
            };
            let Some((key, node)) = next else {
                found.missing = keys(&path.0[at..])?;
                return if found.may_hold_keys() { Ok(found) } else { Err(Refused::NoPlace) };
            };
            found.above.push((found.key, found.node));
            (found.key, found.node) = (key, node);
        }
        Ok(found)
    }

    fn may_hold_keys(&self) -> bool {
        match &self.node.value {
            Value::Mapping(_) => true,
            Value::Scalar { .. } => self.key.is_some() && is_blank(self.node),
            Value::List(_) => false,
        }
    }

    /// Whether it stands within brackets, where other signs mean something.
    pub(super) fn is_within_flow(&self, text: &str) -> bool {
        self.above.iter().any(|(_, it)| is_flow(text, it))
    }
}

/// The keys that a path is made of; what is not there has no rows to count.
fn keys<'a>(steps: &'a [Step]) -> Result<Vec<&'a str>, Refused> {
    let key = |it: &'a Step| match it {
        Step::Key(key) => Ok(key.as_str()),
        Step::Index(_) => Err(Refused::NoPlace),
    };
    steps.iter().map(key).collect()
}

/// Whether nothing stands there: `number:`.
pub(super) fn is_blank(node: &Node) -> bool {
    match &node.value {
        Value::Scalar { text, plain } => *plain && (text.is_empty() || text == "~"),
        Value::List(_) | Value::Mapping(_) => false,
    }
}

/// Whether a list or mapping is written in brackets.
pub(super) fn is_flow(text: &str, node: &Node) -> bool {
    let is_one = !matches!(node.value, Value::Scalar { .. });
    is_one && matches!(text.as_bytes().get(node.bytes.start), Some(b'[' | b'{'))
}

/// The bytes behind the colon of a key.
pub(super) fn behind_colon(text: &str, key: &Key) -> Option<usize> {
    let rest = text.get(key.bytes.end..)?;
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    rest[spaces..].starts_with(':').then(|| key.bytes.end + spaces + 1)
}

/// The start of the line that a byte stands on; a mark of the encoding is no part of it.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    match before.rfind('\n') {
        Some(end) => end + 1,
        None if before.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
        None => 0,
    }
}

/// How far into its line a byte stands, in characters.
pub(super) fn column(text: &str, at: usize) -> usize {
    text.get(line_start(text, at)..at).unwrap_or_default().chars().count()
}

/// How a text ends its lines.
pub(super) fn line_end(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The bytes of a value alone: of a text in several lines, with its sign, and without blank
/// lines behind it.
pub(super) fn own(text: &str, key: Option<&Key>, node: &Node) -> Range<usize> {
    if let Some(sign) = sign(text, key, node) {
        return sign..block_end(text, sign);
    }
    let start = node.bytes.start;
    let held = text.get(node.bytes.clone()).unwrap_or_default();
    start..start + held.trim_end().len()
}

/// Where the sign of a text in lines of their own stands, `|` or `>`; none of another value.
pub(super) fn sign(text: &str, key: Option<&Key>, node: &Node) -> Option<usize> {
    let Value::Scalar { plain: false, .. } = &node.value else { return None };
    let colon = behind_colon(text, key?)?;
    let rest = text.get(colon..)?;
    let sign = colon + rest.len() - rest.trim_start_matches([' ', '\t']).len();
    let is_one = matches!(text.as_bytes().get(sign), Some(b'|' | b'>'));
    (is_one && (node.bytes.start != sign || node.bytes.is_empty())).then_some(sign)
}

/// How far the lines of a text are set in that begin behind the sign at `start`; none where it
/// has no line.
pub(super) fn block_indent(text: &str, start: usize) -> Option<usize> {
    let lines = text.get(start..)?.split_inclusive('\n').skip(1);
    let first = lines.into_iter().find(|it| !it.trim().is_empty())?;
    Some(first.len() - first.trim_start_matches(' ').len())
}

fn block_end(text: &str, start: usize) -> usize {
    let mut lines = text.get(start..).unwrap_or_default().split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let header = start + first.trim_end().len();
    let Some(indent) = block_indent(text, start).filter(|it| *it > 0) else { return header };
    let (mut at, mut end) = (start + first.len(), header);
    for line in lines {
        let content = line.trim_end();
        let set_in = line.len() - line.trim_start_matches(' ').len();
        if !content.is_empty() {
            if set_in < indent {
                break;
            }
            end = at + content.len();
        }
        at += line.len();
    }
    end
}

/// Where what stands under a key ends: the last of its values.
pub(super) fn end(text: &str, key: Option<&Key>, node: &Node) -> usize {
    match &node.value {
        _ if is_flow(text, node) => node.bytes.end,
        Value::Scalar { .. } if is_blank(node) && node.bytes.is_empty() => {
            let colon = key.map(|it| behind_colon(text, it).unwrap_or(it.bytes.end));
            colon.unwrap_or(node.bytes.start)
        }
        Value::Scalar { .. } => own(text, key, node).end,
        Value::List(items) => items.last().map_or(node.bytes.end, |it| end(text, None, it)),
        Value::Mapping(entries) => {
            entries.last().map_or(node.bytes.end, |(key, it)| end(text, Some(key), it))
        }
    }
}

/// The text with a line behind the one that a byte stands on.
pub(super) fn line_behind(text: &str, at: usize, line: &str) -> String {
    let eol = line_end(text);
    match text.get(at..).and_then(|it| it.find('\n')) {
        Some(end) => {
            let next = at + end + 1;
            spliced(text, next..next, &format!("{line}{eol}"))
        }
        None if text.trim_start_matches('\u{feff}').is_empty() => format!("{text}{line}{eol}"),
        None => format!("{text}{eol}{line}"),
    }
}
