//! Diagnostics as a Code Quality report of GitLab, which shows them in merge requests.

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::place::at;
use super::{Format, Look};
use crate::diagnostic::{Diagnostic, Severity, Sources};

/// GitLab's Code Quality.
pub(super) const FORMAT: Format = Format { name: "gitlab", for_people: false, write };

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let issue = |(it, fingerprint): (&'_ Diagnostic, String)| {
        let at = at(&it.place, sources);
        let wording = it.wording();
        let help = wording.help.map(|it| format!(" ({})", look.lang.of(it))).unwrap_or_default();
        let path = format!("{}{}", look.below, at.file);
        let location = Location { path, lines: Lines { begin: at.line.unwrap_or(1) } };
        Issue {
            description: look.lang.of(wording.says) + &help,
            check_name: it.code_name().to_owned(),
            fingerprint,
            severity: severity(it.severity()),
            location,
        }
    };
    let all: Vec<_> = found.iter().zip(fingerprints(found, sources)).map(issue).collect();
    // Strings and numbers alone: there is nothing in it that cannot be written.
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

/// What GitLab calls it; its `critical` and `blocker` are for what is worse than a file to mend.
fn severity(of: Severity) -> &'static str {
    match of {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Info => "info",
    }
}
