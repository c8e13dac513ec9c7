//! One document: from the records it is made of to Typst source.

use std::{collections::BTreeMap, fmt::Write};

use sha2::{Digest, Sha256};

use super::judged::{self, members};
use super::{Job, Survey};
use crate::diagnostic::Diagnostic;
use crate::load::{Loaded, is_typst, record_file};
use crate::model::{Edition, Record, Verdict};
use crate::render::Templates;
use crate::report::{self, Request};
use crate::typeset::Source;

/// What a document is made of, or why there is none to make.
#[derive(Debug)]
pub enum Owed {
    /// Its source.
    Source(Box<Source>),
    /// The form asks for another verdict: which, and the one there is.
    Not(Verdict, Verdict),
}

/// The Typst source of a document.
pub fn source(
    loaded: &Loaded,
    survey: &Survey,
    templates: &Templates,
    edition: Edition,
    job: &Job,
) -> Result<Owed, Vec<Diagnostic>> {
    let project = &loaded.project;
    let (id, period) = &job.key;
    let issued = project.issued(id, *period);
    let issued = issued.into_iter().find(|it| job.is(it));
    // Jobs are made of what is there; a job for anything else is refused before.
    let Some((issued, unit)) = issued.zip(project.units.get(id)) else { return Err(Vec::new()) };
    let none = Record::default();
    let record = project.records.get(&job.key).unwrap_or(&none);

    let own = project.judged(issued.rulebook, id).filter(|_| issued.form.issuer.is_none());
    let own = own.map(|it| judged::one(loaded, &job.key, record, (&issued, it)));
    let members = members(loaded, survey, &job.key, &issued);
    let verdict = match &own {
        Some(own) => own.assessment.verdict,
        // A document over many is owed if it has anybody to speak of.
        None if members.is_empty() => Verdict::NotMet,
        None => issued.form.requires.unwrap_or(Verdict::Met),
    };
    if let Some(required) = issued.form.requires.filter(|it| *it != verdict) {
        return Ok(Owed::Not(required, verdict));
    }

    let request = Request {
        unit: (id, unit),
        period: *period,
        issued,
        record,
        own: own.as_ref().map(|it| (it.judged, &it.assessment)),
        members: &members,
    };
    let report = report::report(project, edition, &request);
    let text = templates.render(&format!("{}/{}", job.rulebook, issued.form.template), &report)?;
    let mut attachments = BTreeMap::new();
    if let Some(yaml) = loaded.sources.text(&record_file(id, *period)) {
        attachments.insert("record.yaml".to_owned(), yaml.as_bytes().to_vec());
    }
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let json = if let Some(own) = &own {
        serde_json::to_vec_pretty(&own.assessed)
    } else {
        let known = members.iter().filter_map(|it| Some((it, it.known.as_ref()?)));
        let all: Vec<_> = known
            .map(|(it, (record, _))| {
                let key = (it.unit.clone(), *period);
                judged::one(loaded, &key, record, (&issued, it.judged)).assessed
            })
            .collect();
        serde_json::to_vec_pretty(&all)
    };
    attachments.insert("assessment.json".to_owned(), json.unwrap_or_default());
    Ok(Owed::Source(Box::new(Source {
        name: format!("{}.typ", job.path().trim_end_matches(".pdf")),
        text,
        attachments,
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
