//! Word: parts that are packed as soon as they are filled.

use super::{Content, Maker, Packed};
use crate::build::format::template;
use crate::diagnostic::Diagnostic;
use crate::docket::Document;
use crate::load::Loaded;
use crate::model::{Edition, Format};
use crate::render::Templates;
use crate::report::{self, Report};
use crate::store::digest::{Digest, PROGRAM};
use crate::word;

/// A file for offices that edit it.
pub(super) const MAKER: Maker = Maker { format: Format::DOCX, document: of_document, situation };

fn of_document<'a>(
    loaded: &'a Loaded,
    document: &Document<'a>,
    edition: Edition,
    templates: &Templates,
) -> Result<Content, Vec<Diagnostic>> {
    let report = report::report(&loaded.project, edition, document);
    // A Word file is made only where the form has a template for it.
    let template = template(Format::DOCX, &document.issued).unwrap_or_default();
    situation(&template, document, &report, templates)
}

/// The parts that a form and the templates of all Word files give.
fn situation(
    template: &str,
    _: &Document,
    report: &Report,
    templates: &Templates,
) -> Result<Content, Vec<Diagnostic>> {
    let text = templates.render(template, report)?;
    let shared = word::shared_templates();
    let shared = shared.map(|it| Ok((it, templates.render(it, report)?)));
    let shared = shared.collect::<Result<std::collections::BTreeMap<_, _>, Vec<Diagnostic>>>()?;
    let mut digest = Digest::default();
    digest.part(PROGRAM.as_bytes());
    for (name, text) in shared.iter().map(|(name, it)| (*name, it)).chain([(template, &text)]) {
        digest.part(name.as_bytes());
        digest.part(text.as_bytes());
    }
    let shown = shared.values().fold(text.clone(), |all, it| all + it);
    let template = template.to_owned();
    let pack = Box::new(move || word::pack((&template, &text), &shared));
    Ok(Content::Packed(Packed { text: shown, digest: digest.end(), pack }))
}
