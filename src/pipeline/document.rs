//! One document: which there are, and from a record to Typst source.

use std::{collections::BTreeMap, fmt::Write};

use sha2::{Digest, Sha256};

use super::{Plan, Selection, Survey};
use crate::assess::{self, Assessment};
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place};
use crate::load::{self, Loaded, Places, is_typst};
use crate::model::{Edition, Period, Project, Record, Rulebook, UnitId, Verdict};
use crate::render::Templates;
use crate::report::{self, Assessed, Request};
use crate::typeset::Source;

/// One document to be made.
#[derive(Clone, Debug)]
pub struct Job {
    /// The record it is made from.
    pub key: (UnitId, Period),
    /// The rulebook, by id.
    pub rulebook: String,
    /// The form, by id.
    pub form: String,
}

impl Job {
    /// Its file below the folder of documents.
    pub(super) fn path(&self) -> String {
        let (unit, period) = &self.key;
        format!("{unit}/{period}/{}.pdf", self.form)
    }
}

/// The documents that are meant, and the paths of those that faults refuse.
pub(super) fn jobs(loaded: &Loaded, survey: &Survey, plan: &Plan) -> (Vec<Job>, Vec<String>) {
    let (mut jobs, mut refused) = (Vec::new(), Vec::new());
    let keys = loaded.record_keys.iter().filter(|it| plan.selection.meets(it));
    for key in keys {
        let rulebooks = loaded.project.rulebooks_for(&key.0, key.1);
        for (id, rulebook) in rulebooks {
            let meant = |form: &&String| plan.selection.form.as_ref().is_none_or(|it| it == *form);
            for form in rulebook.forms.keys().filter(meant) {
                let job = Job { key: key.clone(), rulebook: id.to_owned(), form: form.clone() };
                let faulty = survey.refuses(&key.0, key.1)
                    || survey.has_errors(&load::rulebook_file(id))
                    || !loaded.project.records.contains_key(key);
                if faulty {
                    refused.push(job.path());
                } else {
                    jobs.push(job);
                }
            }
        }
    }
    (jobs, refused)
}

/// What one record came to, and what that rests on.
#[derive(Debug)]
pub struct AssessedRecord<'a> {
    /// The verdicts as values.
    pub assessment: Assessment,
    /// The same for programs.
    pub assessed: Assessed,
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// The record's file.
    pub file: String,
}

/// Judges one record under one rulebook.
pub fn assess<'a>(
    loaded: &'a Loaded,
    key: &(UnitId, Period),
    record: &Record,
    (id, rulebook): (&str, &'a Rulebook),
) -> AssessedRecord<'a> {
    let assessment = assess::assess(key, record, (id, rulebook));
    let file = load::record_file(&key.0, key.1);
    let mut places = Places::default();
    let line = |place: usize| {
        let path = NodePath::root().key("procedures").index(place);
        places.line(&file, path, &loaded.sources)
    };
    let catalog = &loaded.project.catalog;
    let assessed = report::assessed(&assessment, (record, &file), rulebook, catalog, line);
    AssessedRecord { assessment, assessed, rulebook, file }
}

/// Judges all records that are meant and have no errors.
pub fn assess_all<'a>(
    loaded: &'a Loaded,
    survey: &Survey,
    selection: &Selection,
) -> Vec<AssessedRecord<'a>> {
    let mut all = Vec::new();
    for (key, record) in loaded.project.records.iter().filter(|(key, _)| selection.meets(key)) {
        if survey.refuses(&key.0, key.1) {
            continue;
        }
        for rulebook in loaded.project.rulebooks_for(&key.0, key.1) {
            all.push(assess(loaded, key, record, rulebook));
        }
    }
    all
}

/// What a document is made of, or why there is none to make.
#[derive(Debug)]
pub enum Owed {
    /// Its source.
    Source(Box<Source>),
    /// The form asks for another verdict: which, and the one there is.
    Not(Verdict, Verdict),
}

/// The finding that a form is not owed.
pub(super) fn not_owed(
    (unit, period): &(UnitId, Period),
    record: &Record,
    form: &str,
    (required, verdict): (Verdict, Verdict),
) -> Diagnostic {
    let fault = Fault::NotOwed {
        form: form.to_owned(),
        required: required.as_str(),
        verdict: verdict.as_str(),
    };
    let file = load::record_file(unit, *period);
    let place = if record.documents.contains_key(form) {
        Place::key(file, NodePath::root().key("documents").key(form))
    } else {
        Place::file_of(file)
    };
    Diagnostic::new(fault, place)
}

/// The documents that a record states and its verdict denies.
pub(super) fn denied(
    project: &Project,
    key: &(UnitId, Period),
    record: &Record,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, rulebook) in project.rulebooks_for(&key.0, key.1) {
        let verdict = assess::assess(key, record, (id, rulebook)).verdict;
        for (form, prescribed) in &rulebook.forms {
            match prescribed.requires {
                Some(required) if required != verdict && record.documents.contains_key(form) => {
                    found.push(not_owed(key, record, form, (required, verdict)));
                }
                _ => {}
            }
        }
    }
    found
}

/// The Typst source of a document.
pub fn source(
    loaded: &Loaded,
    templates: &Templates,
    edition: Edition,
    job: &Job,
) -> Result<Owed, Vec<Diagnostic>> {
    let project = &loaded.project;
    let (unit_id, period) = &job.key;
    let found = || {
        let record = project.records.get(&job.key)?;
        let unit = project.units.get(unit_id)?;
        let rulebook = project.rulebooks.get(&job.rulebook)?;
        Some((record, unit, rulebook, rulebook.forms.get(&job.form)?))
    };
    // Jobs are made of what is there; a job for anything else is refused before.
    let Some((record, unit, rulebook, form)) = found() else { return Err(Vec::new()) };
    let judged = assess(loaded, &job.key, record, (&job.rulebook, rulebook));
    let verdict = judged.assessment.verdict;
    if let Some(required) = form.requires.filter(|it| *it != verdict) {
        return Ok(Owed::Not(required, verdict));
    }
    let request = Request {
        unit: (unit_id, unit),
        period: *period,
        record,
        assessment: &judged.assessment,
        rulebook,
        form: &job.form,
    };
    let report = report::report(project, edition, &request, form);
    let text = templates.render(&format!("{}/{}", job.rulebook, form.template), &report)?;
    let yaml = loaded.sources.text(&judged.file).map(|it| it.as_bytes().to_vec());
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let json = serde_json::to_vec_pretty(&judged.assessed).unwrap_or_default();
    Ok(Owed::Source(Box::new(Source {
        name: format!("{}.typ", job.path().trim_end_matches(".pdf")),
        text,
        attachments: BTreeMap::from([
            ("record.yaml".to_owned(), yaml.unwrap_or_default()),
            ("assessment.json".to_owned(), json),
        ]),
        identity: format!("{}/{}/{}", job.path(), job.rulebook, edition_name(edition)),
        // A draft has no date to show; its file bears the first day of its period.
        date: record.document(&job.form).date.unwrap_or(period.start()),
    })))
}

fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Electronic => "electronic",
        Edition::Paper => "paper",
    }
}

/// A digest of everything that a document's bytes depend on.
pub(super) fn digest(source: &Source, templates: &Templates) -> String {
    let mut digest = Sha256::new();
    let mut part = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_le_bytes());
        digest.update(bytes);
    };
    part(env!("CARGO_PKG_VERSION").as_bytes());
    part(source.text.as_bytes());
    part(source.identity.as_bytes());
    part(source.date.to_string().as_bytes());
    for (name, bytes) in &source.attachments {
        part(name.as_bytes());
        part(bytes);
    }
    for (path, text) in templates.texts().iter().filter(|(path, _)| is_typst(path)) {
        part(path.as_bytes());
        part(text.as_bytes());
    }
    hex(&digest.finalize())
}

/// The SHA-256 of a file's bytes, in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, it| {
        // Writing to a string does not fail.
        let _ = write!(text, "{it:02x}");
        text
    })
}
