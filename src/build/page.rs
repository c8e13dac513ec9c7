//! One document filled: Typst source with what is attached to it, or the parts of a Word file.

use std::collections::BTreeMap;

use super::assessed::{Lines, assessed};
use super::format::Format;
use crate::diagnostic::Diagnostic;
use crate::docket::Document;
use crate::layout::{is_typst, record_file};
use crate::load::Loaded;
use crate::model::Edition;
use crate::render::Templates;
use crate::report::{self, Report};
use crate::store::digest::{Digest, PROGRAM};
use crate::typeset::Source;
use crate::word;

/// The parts of a Word file: the form's own, and those that all files share.
#[derive(Debug)]
pub struct WordParts {
    /// The form's template.
    pub template: String,
    /// What it came to.
    pub text: String,
    /// What the templates of all Word files came to.
    pub shared: BTreeMap<&'static str, String>,
}

/// The Typst source of a document, and what is attached to it.
pub fn source<'a>(
    loaded: &'a Loaded,
    document: &Document<'a>,
    edition: Edition,
    templates: &Templates,
) -> Result<Source, Vec<Diagnostic>> {
    // Every form has a template for its page.
    let template = Format::Pdf.template(&document.issued).unwrap_or_default();
    let wanted = templates.wanted(&template);
    let report = report::wanted(&loaded.project, edition, document, &wanted);
    let path = format!("{}.{}", document.stem(), Format::Pdf.extension());
    Ok(Source {
        text: templates.render(&template, &report)?,
        name: format!("{}.typ", document.stem()),
        attachments: attachments(loaded, document),
        identity: format!("{path}/{}/{}", document.rulebook_id(), edition_name(edition)),
        // A draft has no date to show; its file bears the first day of its period.
        date: document.numbered().date.unwrap_or(document.key.period.start()),
    })
}

/// The parts of a document's Word file.
pub fn word<'a>(
    loaded: &'a Loaded,
    document: &Document<'a>,
    edition: Edition,
    templates: &Templates,
) -> Result<WordParts, Vec<Diagnostic>> {
    let report = report::report(&loaded.project, edition, document);
    // A Word file is made only where the form has a template for it.
    let template = Format::Docx.template(&document.issued).unwrap_or_default();
    word_parts(template, &report, templates)
}

/// The parts of a Word file that a form and the templates of all Word files give.
pub(super) fn word_parts(
    template: String,
    report: &Report,
    templates: &Templates,
) -> Result<WordParts, Vec<Diagnostic>> {
    let text = templates.render(&template, report)?;
    let shared = word::shared_templates();
    let shared = shared.map(|it| Ok((it, templates.render(it, report)?)));
    let shared = shared.collect::<Result<_, Vec<Diagnostic>>>()?;
    Ok(WordParts { template, text, shared })
}

/// What is wrong with a generated source, at the lines of the templates that made it; left as
/// it is where the source is not what they give.
pub(super) fn at_templates(
    found: Vec<Diagnostic>,
    (document, report): (&Document, &Report),
    source: &Source,
    templates: &Templates,
) -> Vec<Diagnostic> {
    let template = Format::Pdf.template(&document.issued).unwrap_or_default();
    let Some(origins) = templates.origins(&template, report, &source.text) else { return found };
    found.into_iter().map(|it| origins.moved(it, &source.name)).collect()
}

/// The record that a document rests on, and the judgements in it.
fn attachments(loaded: &Loaded, document: &Document) -> BTreeMap<String, Vec<u8>> {
    let mut attachments = BTreeMap::new();
    let file = record_file(&document.key.unit, document.key.period);
    if let Some(yaml) = loaded.sources.text(&file) {
        attachments.insert("record.yaml".to_owned(), yaml.as_bytes().to_vec());
    }
    let said = |it| assessed(loaded, it, Lines::Wanted);
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let own = document.own().filter(|_| !document.is_over_many());
    let json = if let Some(own) = own {
        serde_json::to_vec_pretty(&said(own))
    } else {
        let known = document.members().iter().filter_map(|it| it.known.as_ref());
        serde_json::to_vec_pretty(&known.map(said).collect::<Vec<_>>())
    };
    attachments.insert("assessment.json".to_owned(), json.unwrap_or_default());
    attachments
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
