//! Diagnostics for programs: one JSON array.

use serde::Serialize;

use super::{Format, Look};
use crate::diagnostic::place::ByteRange;
use crate::diagnostic::sources::LineColumn;
use crate::diagnostic::{Diagnostic, Place, Sources};

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

/// A place; lines and columns count from 1, columns in characters.
#[derive(Serialize)]
struct At<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
}

/// Writes `diagnostics` as a JSON array of
/// `{severity, code, message, file, line?, column?, end_line?, end_column?, sheet?, cell?, related?,
/// help?}`.
fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let lang = look.lang;
    let entries: Vec<_> = found
        .iter()
        .map(|it| {
            let wording = it.fault.wording();
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

fn at<'a>(place: &'a Place, sources: &Sources) -> At<'a> {
    let range = match place {
        Place::Bytes(file, ByteRange { start, end }) => {
            let at = |byte| sources.line_column(file, byte);
            at(*start).zip(at(*end))
        }
        Place::File(_) | Place::Node(..) | Place::Cell(..) => None,
    };
    let (start, end): (Option<LineColumn>, Option<LineColumn>) = range.unzip();
    let cell = match place {
        Place::Cell(_, cell) => Some(cell),
        Place::File(_) | Place::Node(..) | Place::Bytes(..) => None,
    };
    At {
        file: place.file(),
        line: start.map(|it| it.line),
        column: start.map(|it| it.column),
        end_line: end.map(|it| it.line),
        end_column: end.map(|it| it.column),
        sheet: cell.map(|it| it.sheet.as_str()),
        cell: cell.map(ToString::to_string),
    }
}
