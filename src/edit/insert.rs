//! A key that is not there yet, added behind the others in their manner.

use super::span::{self, Found};
use super::{To, flow, replace, spell, spliced};
use crate::load::{Node, Value};

/// The texts with the missing keys and the value behind them added.
pub(super) fn ways(text: &str, tree: &Node, at: &Found, to: &To) -> Vec<String> {
    if span::is_blank(at.node) {
        let new = format!("{{{}}}", flow::keyed(&at.missing, &flow::value(to)));
        return replace::filled(text, at, &new);
    }
    if span::is_flow(text, at.node) {
        return in_brackets(text, at, &flow::keyed(&at.missing, &flow::value(to)));
    }
    in_lines(text, tree, at, to)
}

/// The texts with an entry added within the brackets of a mapping.
fn in_brackets(text: &str, at: &Found, entry: &str) -> Vec<String> {
    let Value::Mapping(entries) = &at.node.value else { return Vec::new() };
    let Some((key, last)) = entries.last() else {
        let open = at.node.bytes.start + 1;
        return vec![spliced(text, open..open, entry)];
    };
    let end = span::end(text, Some(key), last);
    let beside = spliced(text, end..end, &format!(", {entry}"));
    // Where each stands on a line of its own, so does this one.
    let start = span::line_start(text, key.bytes.start);
    let before = &text[start..key.bytes.start];
    let behind = text[end..].lines().next().unwrap_or_default().trim();
    if !before.trim().is_empty() || !["", ","].contains(&behind) {
        return vec![beside];
    }
    let line = format!(",{}{before}{entry}", span::line_end(text));
    vec![spliced(text, end..end, &line), beside]
}

/// The texts with an entry added in lines of its own.
fn in_lines(text: &str, tree: &Node, at: &Found, to: &To) -> Vec<String> {
    let Value::Mapping(entries) = &at.node.value else { return Vec::new() };
    let indent = entries.first().map_or(0, |(key, _)| span::column(text, key.bytes.start));
    let eol = span::line_end(text);
    let end = match entries.last() {
        Some((key, last)) => span::end(text, Some(key), last),
        None => text.trim_end().len(),
    };
    let lines = nested(&at.missing, to, indent, eol);
    let short = short(&at.missing, to, eol, indent);
    // Below keys that are new, brackets where the file has them below such a key elsewhere.
    let brackets = at.missing.len() > 1 && writes_in_brackets(text, tree, at.missing[0]);
    let entries = if brackets { [short, lines] } else { [lines, short] };
    let entries = entries.into_iter().flatten();
    entries.map(|it| span::line_behind(text, end, &format!("{}{it}", " ".repeat(indent)))).collect()
}

/// The entry with all keys but the first within brackets.
fn short(keys: &[&str], to: &To, eol: &str, indent: usize) -> Vec<String> {
    let [key, rest @ ..] = keys else { return Vec::new() };
    let below = " ".repeat(indent + 2);
    match to {
        To::One(scalar) if rest.is_empty() => {
            let mut all = Vec::new();
            if scalar.text.contains('\n') {
                all.extend(spell::lines(&scalar.text, indent + 2, "", eol));
            }
            all.extend(spell::on_a_line(scalar, false));
            all.into_iter().map(|it| format!("{}: {it}", spell::key(key))).collect()
        }
        To::Row(cells) if rest.is_empty() => {
            vec![format!("{}:{eol}{below}- {}", spell::key(key), flow::row(cells, ""))]
        }
        _ => vec![flow::keyed(keys, &flow::value(to))],
    }
}

/// The entry with each key on a line of its own.
fn nested(keys: &[&str], to: &To, indent: usize, eol: &str) -> Vec<String> {
    match keys {
        [] => Vec::new(),
        [_] => short(keys, to, eol, indent),
        [key, rest @ ..] => {
            let below = " ".repeat(indent + 2);
            let rest = nested(rest, to, indent + 2, eol).into_iter();
            rest.map(|it| format!("{}:{eol}{below}{it}", spell::key(key))).collect()
        }
    }
}

/// Whether a mapping under this key is written in brackets anywhere in a file.
fn writes_in_brackets(text: &str, node: &Node, wanted: &str) -> bool {
    match &node.value {
        Value::Scalar { .. } => false,
        Value::List(items) => items.iter().any(|it| writes_in_brackets(text, it, wanted)),
        Value::Mapping(entries) => entries.iter().any(|(key, it)| {
            let own = key.text == wanted && matches!(it.value, Value::Mapping(_));
            own && span::is_flow(text, it) || writes_in_brackets(text, it, wanted)
        }),
    }
}
