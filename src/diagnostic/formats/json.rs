//! Diagnostics for programs: one JSON array.

use serde::Serialize;

use super::place::{At, at};
use super::{Format, Look};
use crate::diagnostic::{Diagnostic, Sources};

/// Diagnostics for programs.
pub(super) const FORMAT: Format = Format { name: "json", for_people: false, write };

#[derive(Serialize)]
struct Entry<'a> {
    severity: &'static str,
    code: &'a str,
    message: String,
    #[serde(flatten)]
    at: At<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    #[serde(flatten)]
    at: At<'a>,
}

/// Writes `diagnostics` as a JSON array of
/// `{severity, code, message, file, line?, column?, end_line?, end_column?, sheet?, cell?, related?,
/// help?}`.
fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let lang = look.lang;
    let entries: Vec<_> = found
        .iter()
        .map(|it| {
            let wording = it.wording();
            let related = it
                .related
                .iter()
                .map(|(place, label)| Related { message: label.get(lang), at: at(place, sources) });
            Entry {
                severity: it.severity().as_str(),
                code: it.code_name(),
                message: lang.of(wording.says),
                at: at(&it.place, sources),
                related: related.collect(),
                help: wording.help.map(|it| lang.of(it)),
            }
        })
        .collect();
    // Strings and numbers alone: there is nothing in it that cannot be written.
    serde_json::to_string_pretty(&entries).unwrap_or_default()
}
