//! What somebody meant by a line that YAML does not take.
//!
//! Found by looking at the line, not at what the parser says of it: the parser says where it
//! could not go on, which is seldom what was wrong.

mod block;
mod lines;
mod values;

use std::ops::Range;

use crate::diagnostic::{Mistake, Slip, shorten};
use block::in_block;
pub(super) use lines::lines;
use lines::{Line, identifier};
use values::{brackets, open_quote};

/// How far above a place a quote or bracket is looked for that may be open there.
const FAR: usize = 200;

/// The slip, and its bytes, of a file that cannot be read from byte `at` on; none where the
/// line looks like nothing that is known.
pub(super) fn slip(said: &str, text: &str, at: usize) -> Option<(Slip, Range<usize>)> {
    let lines = lines(text);
    let last = lines.partition_point(|it| it.start <= at).checked_sub(1)?;
    let here = (0..=last).rev().find(|it| !lines[*it].body().is_empty())?;
    control(text, at)
        .or_else(|| merge_mark(&lines))
        .or_else(|| part(said, &lines, here))
        .or_else(|| in_block(&lines, here))
        .or_else(|| of_line(lines[here], here.checked_sub(1).map(|it| lines[it])))
        .or_else(|| without_colon(&lines, here))
        .or_else(|| open(said, &lines[here.saturating_sub(FAR)..=here]))
        .or_else(|| indent(said, &lines, here))
}

/// Whether a text ends in the letter of a drive: `D:`, and no word before a colon.
pub(super) fn ends_in_drive(text: &str) -> bool {
    let mut back = text.strip_suffix(':').unwrap_or_default().chars().rev();
    back.next().is_some_and(|it| it.is_ascii_alphabetic())
        && back.next().is_none_or(|it| !it.is_alphanumeric())
}

fn control(text: &str, at: usize) -> Option<(Slip, Range<usize>)> {
    let it = text.get(at..)?.chars().next().filter(|it| it.is_control() && !it.is_whitespace())?;
    let called = format!("U+{:04X}", u32::from(it));
    Some((Slip::new(Mistake::Control, called, None), at..at + it.len_utf8()))
}

fn merge_mark(lines: &[Line]) -> Option<(Slip, Range<usize>)> {
    let is_mark = |mark: &str, it: &Line| {
        it.text.strip_prefix(mark).is_some_and(|it| it.is_empty() || it.starts_with(' '))
    };
    let marked = |it: &&Line| ["<<<<<<<", ">>>>>>>"].iter().any(|mark| is_mark(mark, it));
    let line = lines.iter().find(marked)?;
    Some((Slip::new(Mistake::MergeMark, line.body(), None), line.bytes()))
}

/// A line that makes another document of what follows, or is said to the parser.
fn part(said: &str, lines: &[Line], here: usize) -> Option<(Slip, Range<usize>)> {
    if !said.contains("document") {
        return None;
    }
    let line = lines[..=here].iter().rev().find(|it| {
        it.text.starts_with("---") || it.text.starts_with("...") || it.text.starts_with('%')
    })?;
    let directive = line.text.starts_with('%');
    let mistake = if directive { Mistake::Directive } else { Mistake::SecondPart };
    Some((Slip::new(mistake, line.body(), None), line.bytes()))
}

/// What can be told from one line.
fn of_line(line: Line, before: Option<Line>) -> Option<(Slip, Range<usize>)> {
    let body = line.body();
    let margin = &line.text[..line.text.len() - line.text.trim_start().len()];
    if margin.contains('\t') {
        return Some((Slip::new(Mistake::Tab, "", None), line.start..line.start + margin.len()));
    }
    let first = body.chars().next()?;
    let rest = &body[first.len_utf8()..];
    let slip = if "•–—·*+".contains(first) && rest.starts_with(' ') {
        Slip::new(Mistake::Bullet, first, Some(format!("-{rest}")))
    } else if first == '-' && rest.starts_with(|it: char| it.is_alphabetic() || "\"{".contains(it))
    {
        Slip::new(Mistake::NoSpaceAfterDash, "", Some(format!("- {rest}")))
    } else if first == '%' && line.indent() == 0 {
        Slip::new(Mistake::Directive, body, None)
    } else {
        match line.key_and_value() {
            Some((prefix, value)) => values::slip(prefix, value)?,
            None => words(line, before)?,
        }
    };
    Some((slip, line.bytes()))
}

/// A line without a key that YAML can see.
fn words(line: Line, before: Option<Line>) -> Option<Slip> {
    let inner = line.inner();
    if inner.starts_with(['#', '"', '\'', '}', ']']) {
        return None;
    }
    let dash = &line.body()[..line.body().len() - inner.len()];
    let ought = |key: &str, value: &str| Some(format!("{dash}{key}: {}", value.trim()));
    if let Some((key, value)) = inner.split_once('：') {
        return Some(Slip::new(Mistake::WideColon, key.trim(), ought(key.trim(), value)));
    }
    if let Some((key, value)) = inner.split_once('=').filter(|(key, _)| identifier(key.trim())) {
        return Some(Slip::new(Mistake::Equals, key.trim(), ought(key.trim(), value)));
    }
    if let Some((key, value)) = inner.split_once(':').filter(|(key, _)| identifier(key)) {
        return Some(Slip::new(Mistake::NoSpace, key, ought(key, value)));
    }
    let (key, value) = inner.split_once(' ').unwrap_or((inner, "…"));
    let goes_on = before.is_some_and(|it| {
        let text = it.key_and_value().map(|(_, value)| value);
        text.is_some_and(|it| it.contains(' ') && !it.starts_with(['{', '[', '"', '\'']))
    });
    let short = !value.contains(' ') || value.starts_with(['{', '[', '"', '\'']);
    if identifier(key) && (short || !goes_on) {
        return Some(Slip::new(Mistake::NoColon, key, ought(key, value)));
    }
    Some(Slip::new(Mistake::NotIndented, "", None))
}

/// The line before, where it has a key without the colon that YAML can see: what stands below it,
/// or beside it in one mapping, has no place then.
fn without_colon(lines: &[Line], here: usize) -> Option<(Slip, Range<usize>)> {
    let is_filled = |it: &&Line| !it.body().is_empty() && !it.body().starts_with('#');
    let mut above = lines[..here].iter().rev().filter(is_filled);
    let line = *above.next()?;
    if line.key_and_value().is_some() {
        return None;
    }
    let is_deeper = lines[here].indent() > line.margin() || lines[here].body().starts_with("- ");
    let inner = line.inner();
    let slip = if let Some((key, value)) = inner.split_once('：') {
        let ought = format!("{}: {}", key.trim(), value.trim());
        Slip::new(Mistake::WideColon, key.trim(), Some(ought.trim().to_owned()))
    } else if is_deeper {
        let (mistake, key) = match inner.strip_suffix('=') {
            Some(key) => (Mistake::Equals, key.trim()),
            None => (Mistake::NoColon, inner),
        };
        identifier(key).then(|| Slip::new(mistake, key, Some(format!("{key}:"))))?
    } else if lines[here].margin() == line.margin() && lines[here].value().is_some() {
        words(line, above.next().copied()).filter(|it| it.mistake != Mistake::NotIndented)?
    } else {
        return None;
    };
    Some((slip, line.bytes()))
}

/// A quote or a bracket above that is still open.
fn open(said: &str, lines: &[Line]) -> Option<(Slip, Range<usize>)> {
    let says = |all: &[&str]| all.iter().any(|it| said.contains(it));
    if says(&["quoted", "EOF", "eof", "end of"]) {
        let open = lines.iter().rev().find_map(|it| Some((it, open_quote(it.value()?)?)));
        if let Some((line, quote)) = open {
            let ought = format!("{}{quote}", line.body());
            return Some((
                Slip::new(Mistake::OpenQuote, format!("`{quote}`"), Some(ought)),
                line.bytes(),
            ));
        }
    }
    if says(&["flow", "bracket", "inside a block", "illegal placement", "EOF"]) {
        let open = |it: &Line| brackets(it.value()?).open.last().copied();
        let (line, bracket) = lines.iter().rev().find_map(|it| Some((it, open(it)?)))?;
        let (prefix, value) = line.key_and_value()?;
        if value[1..].starts_with(' ') && !value.contains([',', ':']) {
            let ought = format!("{prefix}{}", values::quoted(value));
            return Some((Slip::new(Mistake::Begins, bracket, Some(ought)), line.bytes()));
        }
        let close = if bracket == '{' { '}' } else { ']' };
        let whole = !line.body().ends_with([bracket, ',']);
        let ought = whole.then(|| format!("{}{close}", line.body()));
        return Some((Slip::new(Mistake::OpenBracket, bracket, ought), line.bytes()));
    }
    None
}

/// A line that is good by itself, and stands at a margin that no other has.
fn indent(said: &str, lines: &[Line], here: usize) -> Option<(Slip, Range<usize>)> {
    let line = lines[here];
    if !["block", "indent", "mapping values"].iter().any(|it| said.contains(it)) {
        return None;
    }
    let is_item = line.body().starts_with("- ");
    let has = line.indent();
    let margin = |it: &Line| if is_item { it.indent() } else { it.margin() };
    let above = lines[..here].iter().enumerate().rev().take(FAR);
    let mut above: Vec<_> = above
        .filter(|(_, it)| !it.body().is_empty() && !it.body().starts_with('#'))
        .filter(|(_, it)| !is_item || it.body().starts_with("- "))
        .map(|(place, it)| (margin(it).abs_diff(has), place, margin(it)))
        .collect();
    above.sort_by_key(|(far, place, _)| (*far, usize::MAX - place));
    let (_, place, wants) = above.into_iter().find(|(far, ..)| *far > 0)?;
    let beside = shorten(lines[place].body());
    let slip = Slip { beside, ..Slip::new(Mistake::Indent, wants.to_string(), None) };
    Some((slip, line.bytes()))
}
