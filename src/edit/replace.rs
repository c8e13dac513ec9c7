//! A value that is there, written anew in its own manner.

use super::span::{self, Found};
use super::{Refused, To, flow, spell, spliced};
use crate::load::{Node, Value};

/// The texts with the value replaced.
pub(super) fn ways(text: &str, at: &Found, to: &To) -> Result<Vec<String>, Refused> {
    let in_flow = at.is_within_flow(text);
    match to {
        To::Blank => Ok(blanked(text, at, in_flow)),
        To::One(_) if !matches!(at.node.value, Value::Scalar { .. }) => Err(Refused::NoPlace),
        To::One(_) | To::Many(_) if span::is_blank(at.node) => Ok(written(text, at, to, in_flow)
            .into_iter()
            .flat_map(|it| filled(text, at, &it))
            .collect()),
        To::One(_) => {
            let range = span::own(text, at.key, at.node);
            let new = written(text, at, to, in_flow).into_iter();
            Ok(new.map(|it| spliced(text, range.clone(), &it)).collect())
        }
        To::Many(_) => many(text, at, to, in_flow),
        To::Row(_) => Err(Refused::NoPlace),
    }
}

/// How a value may be written where another stands, the manner of that one first.
fn written(text: &str, at: &Found, to: &To, in_flow: bool) -> Vec<String> {
    let To::One(scalar) = to else { return flow::listed(to).into_iter().collect() };
    let mut all = Vec::new();
    let old = text.as_bytes().get(at.node.bytes.start);
    let sign = span::sign(text, at.key, at.node);
    if sign.is_some() || scalar.text.contains('\n') && !in_flow {
        let own = sign.and_then(|it| span::block_indent(text, it));
        let above = at.key.map_or(0, |it| span::column(text, it.bytes.start)) + 2;
        let aside = sign.map_or("", |it| aside(text, it));
        all.extend(spell::lines(&scalar.text, own.unwrap_or(above), aside, span::line_end(text)));
        // On one line again, with the comment that stood behind the sign.
        let short = spell::on_a_line(scalar, in_flow).into_iter();
        all.extend(short.map(|it| format!("{it}{aside}")));
    }
    match old {
        Some(b'"') if sign.is_none() && !span::is_blank(at.node) => {
            all.push(spell::double(&scalar.text));
        }
        Some(b'\'') if sign.is_none() && !span::is_blank(at.node) => {
            all.extend(spell::single(&scalar.text));
        }
        _ => {}
    }
    all.extend(spell::on_a_line(scalar, in_flow));
    all
}

/// The comment behind the sign of a text in lines of their own, with the blanks before it.
fn aside(text: &str, start: usize) -> &str {
    let line = text.get(start..).and_then(|it| it.lines().next()).unwrap_or_default();
    line.find(" #").map_or("", |at| line[line[..at].trim_end().len()..].trim_end())
}

/// The text with something written where nothing stands: `number:`.
pub(super) fn filled(text: &str, at: &Found, new: &str) -> Vec<String> {
    if !at.node.bytes.is_empty() {
        return vec![spliced(text, span::own(text, at.key, at.node), new)];
    }
    let Some(key) = at.key else { return Vec::new() };
    let Some(colon) = span::behind_colon(text, key) else {
        // A key alone within brackets.
        return vec![spliced(text, key.bytes.end..key.bytes.end, &format!(": {new}"))];
    };
    let rest = &text[colon..];
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let closed = rest[blanks..].starts_with([',', '}', ']']);
    let blanks = if closed { blanks } else { 0 };
    let pad = if closed && blanks > 0 && rest[blanks..].starts_with('}') { " " } else { "" };
    vec![
        spliced(text, colon..colon + blanks, &format!(" {new}{pad}")),
        spliced(text, colon..colon, &format!(" {new}")),
    ]
}

/// The text with nothing left of a value but its key.
fn blanked(text: &str, at: &Found, in_flow: bool) -> Vec<String> {
    let range = match &at.node.value {
        Value::Scalar { .. } => span::own(text, at.key, at.node),
        Value::List(_) | Value::Mapping(_) => at.node.bytes.start..span::end(text, at.key, at.node),
    };
    let aside = span::sign(text, at.key, at.node).map_or("", |it| aside(text, it));
    let bare = aside.trim_start();
    let mut all = Vec::new();
    if !in_flow && aside.is_empty() {
        // No blank is left at the end of a line.
        let before = text[..range.start].trim_end_matches(' ').len();
        all.push(spliced(text, before..range.end, ""));
    }
    all.push(spliced(text, range.clone(), bare));
    all.push(spliced(text, range, "~"));
    all
}

/// The text with a list of values replaced as a whole.
fn many(text: &str, at: &Found, to: &To, in_flow: bool) -> Result<Vec<String>, Refused> {
    let Some(new) = flow::listed(to) else { return Err(Refused::NoPlace) };
    if span::is_flow(text, at.node) || matches!(at.node.value, Value::Scalar { .. }) {
        let range = span::own(text, at.key, at.node);
        if let Value::List(items) = &at.node.value
            && has_comment(text, range.clone(), items)
        {
            return Err(Refused::Comments);
        }
        return Ok(vec![spliced(text, range, &new)]);
    }
    let Value::List(items) = &at.node.value else { return Err(Refused::NoPlace) };
    let Some(colon) = at.key.and_then(|it| span::behind_colon(text, it)) else {
        return Err(Refused::NoPlace);
    };
    let range = colon..span::end(text, at.key, at.node);
    if in_flow || has_comment(text, range.clone(), items) {
        return Err(Refused::Comments);
    }
    Ok(vec![spliced(text, range, &format!(" {new}"))])
}

/// Whether a comment stands between the items of a list.
fn has_comment(text: &str, range: std::ops::Range<usize>, items: &[Node]) -> bool {
    let mut at = range.start;
    for item in items {
        let own = span::own(text, None, item);
        if text.get(at..own.start).is_some_and(|it| it.contains('#')) {
            return true;
        }
        at = own.end;
    }
    text.get(at..range.end).is_some_and(|it| it.contains('#'))
}
