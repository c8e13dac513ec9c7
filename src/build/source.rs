//! The source of a document, with what is attached to it: the same for all formats.

use std::collections::BTreeMap;

use super::assessed::{Lines, assessed};
use super::format::template;
use crate::diagnostic::Diagnostic;
use crate::docket::Document;
use crate::layout::{is_typst, record_file};
use crate::load::Loaded;
use crate::model::{Edition, Format};
use crate::project::Project;
use crate::render::Templates;
use crate::report::{self, Report};
use crate::store::digest::{Digest, PROGRAM};
use crate::typeset::Source;

/// The Typst source of a document's page, and what is attached to it.
pub fn source<'a>(
    loaded: &'a Loaded,
    document: &Document<'a>,
    edition: Edition,
    templates: &Templates,
) -> Result<Source, Vec<Diagnostic>> {
    let template = template(&document.issued);
    let wanted = templates.wanted(&template);
    let report = report::wanted(&loaded.project, edition, document, &wanted);
    let path = format!("{}.{}", document.stem(), Format::PDF.extension);
    let signature_fields = loaded.project.config.signature_fields;
    let fields = if signature_fields { "/signature-fields" } else { "" };
    Ok(Source {
        format: Format::PDF,
        text: templates.render(&template, &report)?,
        name: format!("{}.typ", document.stem()),
        attachments: attachments(loaded, document),
        identity: format!("{path}/{}/{}{fields}", document.rulebook_id(), edition_name(edition)),
        // A draft has no date to show; its file bears the first day of its period.
        date: document.dated().unwrap_or(document.key.period.start()),
        signature_fields,
    })
}

/// The page of a form in a situation: what is attached is not looked at.
pub(super) fn in_situation<'a>(
    project: &'a Project,
    document: &Document<'a>,
    report: &Report,
    templates: &Templates,
) -> Result<Source, Vec<Diagnostic>> {
    let attached = ["record.yaml", "assessment.json"].map(|it| (it.to_owned(), b"{}".to_vec()));
    let mut attachments: BTreeMap<_, _> = attached.into();
    attachments.extend(pictures(project, document));
    Ok(Source {
        format: Format::PDF,
        name: format!("{}.typ", document.stem()),
        text: templates.render(&template(&document.issued), report)?,
        attachments,
        identity: document.stem(),
        date: document.key.period.end(),
        signature_fields: false,
    })
}

/// What is wrong with a generated source, at the lines of the templates that made it; left as
/// it is where the source is not what they give.
pub(super) fn at_templates(
    found: Vec<Diagnostic>,
    (document, report): (&Document, &Report),
    source: &Source,
    templates: &Templates,
) -> Vec<Diagnostic> {
    let template = template(&document.issued);
    let Some(origins) = templates.origins(&template, report, &source.text) else { return found };
    found.into_iter().map(|it| origins.moved(it, &source.name)).collect()
}

/// A digest of what all documents of a project share: templates, fonts, program.
pub(super) fn look(templates: &Templates) -> String {
    let mut digest = Digest::default();
    digest.part(PROGRAM.as_bytes());
    for (path, text) in templates.texts().iter().filter(|(path, _)| is_typst(path)) {
        digest.part(path.as_bytes());
        digest.part(text.as_bytes());
    }
    digest.end()
}

/// A digest of everything that a file's bytes depend on; `look` is that of all.
pub(super) fn digest(source: &Source, look: &str) -> String {
    let mut digest = Digest::default();
    digest.part(look.as_bytes());
    digest.part(source.format.extension.as_bytes());
    digest.part(source.text.as_bytes());
    digest.part(source.identity.as_bytes());
    digest.part(source.date.to_string().as_bytes());
    digest.part(&[u8::from(source.signature_fields)]);
    for (name, bytes) in &source.attachments {
        digest.part(name.as_bytes());
        digest.part(bytes);
    }
    digest.end()
}

/// The record that a document rests on, and the judgements in it.
fn attachments<'a>(loaded: &'a Loaded, document: &Document<'a>) -> BTreeMap<String, Vec<u8>> {
    let mut attachments = BTreeMap::new();
    let file = record_file(&document.key.unit, document.key.period);
    if let Some(yaml) = loaded.sources.text(&file) {
        attachments.insert("record.yaml".to_owned(), yaml.as_bytes().to_vec());
    }
    let said = |it| assessed(loaded, it, Lines::Wanted);
    // Strings and numbers alone: there is nothing in it that cannot be written.
    let own = document.own().filter(|_| !document.is_over_many());
    let json = if let Some(own) = own {
        serde_json::to_vec(&said(own))
    } else {
        let known = document.members().iter().filter_map(|it| it.known.as_ref());
        serde_json::to_vec(&known.map(said).collect::<Vec<_>>())
    };
    attachments.insert("assessment.json".to_owned(), json.unwrap_or_default());
    attachments.extend(pictures(&loaded.project, document));
    attachments
}

/// What a page shows of files, by name: pictures, and nothing that is attached alone.
pub fn shown(source: &Source) -> impl Iterator<Item = (&String, &Vec<u8>)> {
    source.attachments.iter().filter(|(name, _)| name.starts_with(report::PICTURES))
}

/// The pictures that a document encloses, beside what is attached to it.
fn pictures<'a>(
    project: &'a Project,
    document: &Document<'a>,
) -> impl Iterator<Item = (String, Vec<u8>)> {
    report::pictures(project, document).map(|(name, bytes)| (name, bytes.to_vec()))
}

fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Electronic => "electronic",
        Edition::Paper => "paper",
    }
}
