//! What Tera refuses, at the place in the template that it means.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::ErrorKind;

use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::layout::template_file;

/// The faults that an error of Tera speaks of; `path` is the template that was asked for.
pub(super) fn diagnostics(
    error: &tera::Error,
    path: &str,
    texts: &BTreeMap<String, Arc<str>>,
) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let named = report.filename();
            let path = if texts.contains_key(named) { named } else { path };
            let range = report.span().range.clone();
            let place = Place::bytes(template_file(path), range);
            vec![Diagnostic::new(StageFault::Template(report.message().to_owned()), place)]
        }
        _ => {
            let said = error.to_string();
            let drawn: Vec<_> = said.split("\n\n").filter_map(|it| drawn(it, texts)).collect();
            if !drawn.is_empty() {
                return drawn;
            }
            let said = said.lines().next().unwrap_or_default();
            let place = Place::file_of(template_file(path));
            vec![Diagnostic::new(StageFault::Template(said.to_owned()), place)]
        }
    }
}

/// What Tera has drawn already, as a text: its sentence, then `--> file:line:column`.
fn drawn(text: &str, texts: &BTreeMap<String, Arc<str>>) -> Option<Diagnostic> {
    let mut lines = text.lines();
    let said = lines.next()?.strip_prefix("error: ")?;
    let (before, column) = lines.next()?.trim_start().strip_prefix("--> ")?.rsplit_once(':')?;
    let (file, line) = before.rsplit_once(':')?;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let marked = lines.last()?.matches('^').count();
    let source = texts.get(file)?;
    let start: usize = source.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let place = |characters: usize| {
        let mut rest = source[start..].char_indices().skip(characters);
        start + rest.next().map_or(source.len() - start, |(at, _)| at)
    };
    let first = column.checked_sub(1)?;
    let place = Place::bytes(template_file(file), place(first)..place(first + marked));
    Some(Diagnostic::new(StageFault::Template(said.to_owned()), place))
}
