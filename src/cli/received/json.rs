//! What came of workbooks, for programs.

use hoso::diagnostic::{Diagnostic, Place};
use hoso::words::Lang;
use serde::Serialize;

use super::super::out;
use super::{Received, State};

/// A workbook, for programs.
#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    unit: Option<String>,
    period: Option<String>,
    /// `new`, `changed`, `same` or `faulty`.
    state: &'static str,
    rows: usize,
    changes: Vec<Changed<'a>>,
    found: Vec<Found>,
    #[serde(skip_serializing_if = "Option::is_none")]
    back: Option<&'a str>,
}

#[derive(Serialize)]
struct Changed<'a> {
    what: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<&'a str>,
}

#[derive(Serialize)]
struct Found {
    severity: &'static str,
    code: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
}

/// All workbooks as JSON.
pub(in super::super) fn json(all: &[Received], lang: Lang) {
    let found = |it: &Diagnostic| {
        let wording = it.wording();
        let at = match &it.place {
            Place::Cell(_, cell) => Some((cell.sheet.clone(), cell.to_string())),
            _ => None,
        };
        let (sheet, cell) = at.unzip();
        Found {
            severity: it.severity().as_str(),
            code: it.code_name().to_owned(),
            message: lang.of(wording.says),
            help: wording.help.map(|it| lang.of(it)),
            sheet,
            cell,
        }
    };
    let entries: Vec<Entry> = all
        .iter()
        .map(|it| Entry {
            file: &it.file,
            unit: it.key.as_ref().map(|it| it.unit.to_string()),
            period: it.key.as_ref().map(|it| it.period.to_string()),
            state: match it.state {
                State::New => "new",
                State::Changed => "changed",
                State::Same => "same",
                State::Faulty => "faulty",
            },
            rows: it.rows,
            changes: it
                .changes
                .iter()
                .map(|it| Changed {
                    what: it.what.get(lang),
                    before: it.before.as_deref(),
                    after: it.after.as_deref(),
                })
                .collect(),
            found: it.found.iter().map(found).collect(),
            back: it.back.as_deref(),
        })
        .collect();
    // Strings and numbers alone: there is nothing in it that cannot be written.
    out::json(&serde_json::to_string_pretty(&entries).unwrap_or_default());
}
