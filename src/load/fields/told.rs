//! What an entry says of where it does not hold: its code, how grave it is, its words.

use std::sync::Arc;

use super::entry::Entry;
use super::faults;
use crate::diagnostic::{Diagnostic, Severity};
use crate::facts::check::{AT, Check, Placeholder};
use crate::facts::dictionary::{Dictionary, Field};

/// The fields of a table, or of the unit.
pub(super) fn fields(table: Option<usize>, dictionary: &Dictionary) -> &[Field] {
    table.map_or(&dictionary.fields, |it| &dictionary.tables[it].fields)
}

/// The name of a fault, as people search for it.
pub(super) fn code(entry: &Entry, found: &mut Vec<Diagnostic>) -> Arc<str> {
    let text = entry.text("code").unwrap_or_default();
    let good = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || it == b'-';
    if let Some(entry) = entry.get("code").filter(|_| !text.bytes().all(good)) {
        found.push(entry.wrong(faults::bad_code(text)));
    }
    text.into()
}

/// How grave it is where it does not hold; an error unless stated.
pub(super) fn severity(entry: &Entry) -> Severity {
    match entry.text("severity") {
        Some("warning") => Severity::Warning,
        Some("info") => Severity::Info,
        _ => Severity::Error,
    }
}

/// Says which braces of some words stand for no field.
pub(super) fn placeholders(
    entry: &Entry,
    table: Option<usize>,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) {
    let words = ["says", "help"].into_iter().filter_map(|it| entry.get(it));
    for it in words.flat_map(|it| [it.list(), it.entries()].concat()) {
        let text = it.own_text().unwrap_or_default();
        let mut start = 0;
        for part in Check::placeholders(text) {
            let (Placeholder::Value(name) | Placeholder::Least(name) | Placeholder::Most(name)) =
                part
            else {
                continue;
            };
            start += text[start..].find(name).unwrap_or(0);
            let unit = if table.is_some() { &dictionary.fields[..] } else { &[] };
            let known = fields(table, dictionary).iter().chain(unit).map(|it| &*it.name);
            if name != AT && !known.clone().any(|it| it == name) {
                let words = faults::none(faults::FIELD, name, known);
                found.push(it.wrong_part(start..start + name.len(), words));
            }
        }
    }
}
