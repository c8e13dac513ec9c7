//! Diagnostics as SARIF 2.1.0, which code hosts and editors read.

use serde::Serialize;
use serde_json::{Value, json};

use super::fingerprint::fingerprints;
use super::place::at;
use super::{Format, Look};
use crate::diagnostic::{Code, Diagnostic, Place, Severity, Sources};

/// SARIF 2.1.0.
pub(super) const FORMAT: Format = Format { name: "sarif", for_people: false, write };

/// How many results a code host takes from one run.
const MOST: usize = 5000;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let mut gravest: Vec<usize> = (0..found.len()).collect();
    gravest.sort_by_key(|it| std::cmp::Reverse(found[*it].severity()));
    gravest.truncate(MOST);
    gravest.sort_unstable();
    let mut rules: Vec<&str> = gravest.iter().map(|it| found[*it].code_name()).collect();
    rules.sort_unstable();
    rules.dedup();
    let fingerprints = fingerprints(found, sources);
    let results: Vec<Value> = gravest
        .iter()
        .map(|place| result(&found[*place], &fingerprints[*place], &rules, sources, look))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "hoso",
                "version": env!("CARGO_PKG_VERSION"),
                "language": if look.lang == crate::words::Lang::Vi { "vi" } else { "en" },
                "rules": rules.iter().map(|it| rule(it, look)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": look.lang.of(ROOT)}}},
            "results": results,
        }],
    });
    // Strings and numbers alone: there is nothing in it that cannot be written.
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

/// A code with what is said of it at length; a check that is declared as data has its name alone.
fn rule(name: &str, look: Look) -> Value {
    let Some(code) = Code::all().into_iter().find(|it| it.as_str() == name) else {
        return json!({"id": name});
    };
    json!({"id": name, "help": {"text": code.about().get(look.lang)}})
}

/// What paths are relative to.
const ROOT: crate::words::Said<&str> =
    crate::words::Said::of("Thư mục gốc của kho", "The root of the repository");

fn result(
    it: &Diagnostic,
    fingerprint: &str,
    rules: &[&str],
    sources: &Sources,
    look: Look,
) -> Value {
    let wording = it.wording();
    let help = wording.help.map(|it| format!("\n{}", look.lang.of(it))).unwrap_or_default();
    let level = match it.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    };
    let mut result = json!({
        "ruleId": it.code_name(),
        "ruleIndex": rules.binary_search(&it.code_name()).unwrap_or_default(),
        "level": level,
        "message": {"text": look.lang.of(wording.says) + &help},
        "locations": [location(&it.place, sources, look)],
        "partialFingerprints": {"hoso/v1": fingerprint},
    });
    if let Some(fix) = fix(it, sources, look) {
        result["fixes"] = json!([fix]);
    }
    if !it.related.is_empty() {
        let related = it.related.iter().map(|(place, label)| {
            let mut location = location(place, sources, look);
            location["message"] = json!({"text": label.get(look.lang)});
            location
        });
        result["relatedLocations"] = related.collect();
    }
    result
}

/// What `check --fix` would write instead.
fn fix(it: &Diagnostic, sources: &Sources, look: Look) -> Option<Value> {
    let file = it.place.file();
    let edit = it.edit(sources.text(file)?)?;
    let place = Place::bytes(file, edit.bytes.clone());
    let location = location(&place, sources, look);
    let location = location.get("physicalLocation")?;
    Some(json!({"artifactChanges": [{
        "artifactLocation": location.get("artifactLocation")?,
        "replacements": [{
            "deletedRegion": location.get("region")?,
            "insertedContent": {"text": edit.text},
        }],
    }]}))
}

fn location(place: &Place, sources: &Sources, look: Look) -> Value {
    let at = at(place, sources);
    let path = format!("{}{}", look.below, at.file);
    let mut location = json!({
        "physicalLocation": {"artifactLocation": {"uri": uri(&path), "uriBaseId": "%SRCROOT%"}},
    });
    let (Some(start_line), Some(start_column)) = (at.line, at.column) else { return location };
    let end_line = at.end_line.unwrap_or(start_line);
    let end_column = at.end_column.unwrap_or(start_column);
    location["physicalLocation"]["region"] =
        json!(Region { start_line, start_column, end_line, end_column });
    location
}

/// A path as a relative reference: what is no plain letter is written in percent.
fn uri(path: &str) -> String {
    use std::fmt::Write;
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("data/xã a/2018.yaml"), "data/x%C3%A3%20a/2018.yaml");
    }
}
