//! One document: from the records it is made of to Typst source, or the parts of a Word file.

use std::collections::BTreeMap;

use super::digest::{Digest, PROGRAM};
use super::judged::{self, Gathered, Lines};
use super::{Job, Survey};
use crate::diagnostic::Diagnostic;
use crate::facts::Record;
use crate::judge::Assessment;
use crate::law::criterion::Verdict;
use crate::load::{Loaded, is_typst, record_file};
use crate::model::{Date, Edition};
use crate::project::Judging;
use crate::render::Templates;
use crate::report::{self, Report};
use crate::typeset::Source;
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
pub struct Prepared {
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

impl Prepared {
    /// What its template may print.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Its Typst source.
    pub fn into_source(self, templates: &Templates) -> Result<Source, Vec<Diagnostic>> {
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
pub fn prepared(
    loaded: &Loaded,
    survey: &Survey,
    edition: Edition,
    job: &Job,
) -> Result<Owed<Prepared>, Vec<Diagnostic>> {
    // Jobs are made of what is there; a job for anything else is refused before.
    let Some(gathered) = Gathered::for_job(loaded, survey, job) else { return Err(Vec::new()) };
    let own = gathered.assessment();
    if let Some((required, verdict)) = gathered.denied(own.as_ref()) {
        return Ok(Owed::Not(required, verdict));
    }
    let request = gathered.request(own.as_ref());
    let report = report::report(&loaded.project, edition, &request);
    let (id, period) = &job.key;
    let mut attachments = BTreeMap::new();
    if let Some(yaml) = loaded.sources.text(&record_file(id, *period)) {
        attachments.insert("record.yaml".to_owned(), yaml.as_bytes().to_vec());
    }
    let issued = gathered.issued;
    let said = |record: &Record, assessment: Assessment, judging: Judging<'_>| {
        let rule = (issued.law, judging);
        judged::assessed(loaded, (record, assessment), rule, Lines::Wanted).assessed
    };
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let json = if let Some((own, judged)) = own.zip(gathered.judged) {
        serde_json::to_vec_pretty(&said(gathered.record(), own, judged))
    } else {
        let known = gathered.members.iter().filter_map(|it| Some((it, it.known.clone()?)));
        let all: Vec<_> =
            known.map(|(it, (record, assessment))| said(record, assessment, it.judged)).collect();
        serde_json::to_vec_pretty(&all)
    };
    attachments.insert("assessment.json".to_owned(), json.unwrap_or_default());
    let template = |it: &String| format!("{}/{it}", job.rulebook);
    Ok(Owed::Made(Box::new(Prepared {
        report,
        template: template(&issued.form.template),
        word: issued.form.word.as_ref().map(template),
        name: format!("{}.typ", job.stem()),
        attachments,
        identity: format!("{}/{}/{}", job.path(), job.rulebook, edition_name(edition)),
        // A draft has no date to show; its file bears the first day of its period.
        date: gathered.record().document(issued.numbered().0).date.unwrap_or(period.start()),
    })))
}

fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Electronic => "electronic",
        Edition::Paper => "paper",
    }
}

/// A digest of what all pages of a project share: templates, fonts, program.
pub(super) fn look(templates: &Templates) -> String {
    let mut digest = Digest::default();
    digest.part(PROGRAM.as_bytes());
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
    digest.part(PROGRAM.as_bytes());
    let all = parts.shared.iter().map(|(name, text)| (*name, text));
    for (name, text) in all.chain([(parts.template.as_str(), &parts.text)]) {
        digest.part(name.as_bytes());
        digest.part(text.as_bytes());
    }
    digest.end()
}
