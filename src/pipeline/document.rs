//! One document: from the records it is made of to Typst source, or the parts of a Word file.

use std::collections::BTreeMap;

use super::judged::{self, members};
use super::{Job, Survey};
use crate::diagnostic::Diagnostic;
use crate::load::{Loaded, is_typst, record_file};
use crate::model::{Date, Edition, Record, Verdict};
use crate::render::Templates;
use crate::report::{self, Report, Request};
use crate::typeset::{Fonts, Source};
use crate::word;

/// What a document is made of, or why there is none to make.
#[derive(Debug)]
pub enum Owed<T> {
    /// What it is made of.
    Made(Box<T>),
    /// The form asks for another verdict: which, and the one there is.
    Not(Verdict, Verdict),
}

/// All that a document says, before it has a look.
#[derive(Debug)]
pub(super) struct Prepared {
    report: Report,
    template: String,
    word: Option<String>,
    name: String,
    attachments: BTreeMap<String, Vec<u8>>,
    identity: String,
    date: Date,
}

/// The parts of a Word file: the form's own, and those that all files share.
#[derive(Debug)]
pub(super) struct WordParts {
    pub template: String,
    pub text: String,
    pub shared: BTreeMap<&'static str, String>,
}

/// The Typst source of a document.
pub fn source(
    loaded: &Loaded,
    survey: &Survey,
    templates: &Templates,
    edition: Edition,
    job: &Job,
) -> Result<Owed<Source>, Vec<Diagnostic>> {
    match prepared(loaded, survey, edition, job)? {
        Owed::Made(it) => Ok(Owed::Made(Box::new(it.into_source(templates)?))),
        Owed::Not(required, verdict) => Ok(Owed::Not(required, verdict)),
    }
}

impl Prepared {
    pub(super) fn into_source(self, templates: &Templates) -> Result<Source, Vec<Diagnostic>> {
        Ok(Source {
            text: templates.render(&self.template, &self.report)?,
            name: self.name,
            attachments: self.attachments,
            identity: self.identity,
            date: self.date,
        })
    }

    pub(super) fn into_word(self, templates: &Templates) -> Result<WordParts, Vec<Diagnostic>> {
        // A job for a Word file is made only where the form has a template for it.
        let template = self.word.unwrap_or_default();
        let text = templates.render(&template, &self.report)?;
        let shared = word::shared_templates();
        let shared = shared.map(|it| Ok((it, templates.render(it, &self.report)?)));
        let shared = shared.collect::<Result<_, Vec<Diagnostic>>>()?;
        Ok(WordParts { template, text, shared })
    }
}

/// What a document says, from the records that it is made of.
pub(super) fn prepared(
    loaded: &Loaded,
    survey: &Survey,
    edition: Edition,
    job: &Job,
) -> Result<Owed<Prepared>, Vec<Diagnostic>> {
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
    let template = |it: &String| format!("{}/{it}", job.rulebook);
    Ok(Owed::Made(Box::new(Prepared {
        report,
        template: template(&issued.form.template),
        word: issued.form.word.as_ref().map(template),
        name: format!("{}.typ", job.path().trim_end_matches(".pdf")),
        attachments,
        identity: format!("{}/{}/{}", job.path(), job.rulebook, edition_name(edition)),
        // A draft has no date to show; its file bears the first day of its period.
        date: record.document(issued.numbered().0).date.unwrap_or(period.start()),
    })))
}

fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Electronic => "electronic",
        Edition::Paper => "paper",
    }
}

/// The version of the typesetter: another one may set the same source otherwise.
const ENGINE: &str = "typst 0.15.1";

/// A digest of bytes, each part set off from the next.
#[derive(Default)]
struct Digest(blake3::Hasher);

impl Digest {
    fn part(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    fn end(self) -> String {
        self.0.finalize().to_hex().to_string()
    }
}

/// A digest of what all pages of a project share: templates, fonts, program.
pub(super) fn look(templates: &Templates) -> String {
    let mut digest = Digest::default();
    digest.part(env!("CARGO_PKG_VERSION").as_bytes());
    digest.part(ENGINE.as_bytes());
    for font in Fonts::bytes() {
        digest.part(blake3::hash(font).as_bytes());
    }
    for (path, text) in templates.texts().iter().filter(|(path, _)| is_typst(path)) {
        digest.part(path.as_bytes());
        digest.part(text.as_bytes());
    }
    digest.end()
}

/// A digest of everything that a document's bytes depend on.
pub(super) fn digest(source: &Source, look: &str) -> String {
    let mut digest = Digest::default();
    digest.part(look.as_bytes());
    digest.part(source.text.as_bytes());
    digest.part(source.identity.as_bytes());
    digest.part(source.date.to_string().as_bytes());
    for (name, bytes) in &source.attachments {
        digest.part(name.as_bytes());
        digest.part(bytes);
    }
    digest.end()
}

/// The same of a Word file.
pub(super) fn digest_of_word(parts: &WordParts) -> String {
    let mut digest = Digest::default();
    digest.part(env!("CARGO_PKG_VERSION").as_bytes());
    let all = parts.shared.iter().map(|(name, text)| (*name, text));
    for (name, text) in all.chain([(parts.template.as_str(), &parts.text)]) {
        digest.part(name.as_bytes());
        digest.part(text.as_bytes());
    }
    digest.end()
}

/// A digest of a file's bytes.
pub(super) fn digest_of_file(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
