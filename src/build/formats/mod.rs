//! How documents are made in each format: a file and a row each.

mod docx;
mod pdf;

pub(super) use pdf::at_templates;
pub use pdf::source;

use super::format::File;
use crate::diagnostic::Diagnostic;
use crate::docket::Document;
use crate::layout::is_typst;
use crate::load::Loaded;
use crate::model::{Edition, Format};
use crate::render::Templates;
use crate::report::Report;
use crate::store::digest::{Digest, PROGRAM};
use crate::typeset::{Source, Typesetter};

/// What a document comes to in a format, but for its bytes.
pub(super) enum Content {
    /// Source for Typst, to be typeset.
    Source(Source),
    /// What only has to be packed.
    Packed(Packed),
}

/// A file that only has to be packed.
pub(super) struct Packed {
    /// All that it says, one part after the other.
    pub text: String,
    /// Of everything that its bytes depend on.
    pub digest: String,
    /// Its bytes.
    pub pack: Box<Pack>,
}

type Pack = dyn FnOnce() -> Result<Vec<u8>, Vec<Diagnostic>>;

/// A document filled, or what is wrong with its templates.
type Filled = Result<Content, Vec<Diagnostic>>;

type OfDocument = for<'a> fn(&'a Loaded, &Document<'a>, Edition, &Templates) -> Filled;
type InSituation = fn(&str, &Document, &Report, &Templates) -> Filled;

/// How files of one format are made.
struct Maker {
    format: Format,
    /// From the records that a document rests on.
    document: OfDocument,
    /// From a template and what a form prints in a situation that no record is of.
    situation: InSituation,
}

const MAKERS: [Maker; 2] = [pdf::MAKER, docx::MAKER];

fn maker(format: Format) -> &'static Maker {
    MAKERS.iter().find(|it| it.format == format).unwrap_or(&MAKERS[0])
}

/// What a file of a document comes to.
pub(super) fn content<'a>(
    loaded: &'a Loaded,
    file: &File<'a>,
    edition: Edition,
    templates: &Templates,
) -> Result<Content, Vec<Diagnostic>> {
    (maker(file.format).document)(loaded, file.document, edition, templates)
}

/// A file of a document, made here and now from memory; none where its form is not offered in the
/// format.
pub fn made<'a>(
    loaded: &'a Loaded,
    (document, format): (&'a Document<'a>, Format),
    edition: Edition,
    templates: &Templates,
    typesetter: &Typesetter,
) -> Option<Result<Vec<u8>, Vec<Diagnostic>>> {
    let file = File::all(document, &[format]).pop()?;
    let made = content(loaded, &file, edition, templates).and_then(|it| match it {
        Content::Source(source) => typesetter.typeset(&source),
        Content::Packed(packed) => (packed.pack)(),
    });
    Some(made)
}

/// What a template of a form comes to in a situation.
pub(super) fn in_situation(
    (format, template): (Format, &str),
    document: &Document,
    report: &Report,
    templates: &Templates,
) -> Result<Content, Vec<Diagnostic>> {
    (maker(format).situation)(template, document, report, templates)
}

impl Content {
    /// A digest of everything that the bytes depend on; `look` is that of all pages.
    pub(super) fn digest(&self, look: &str) -> String {
        match self {
            Self::Source(source) => digest(source, look),
            Self::Packed(packed) => packed.digest.clone(),
        }
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

/// A digest of everything that a page's bytes depend on.
fn digest(source: &Source, look: &str) -> String {
    let mut digest = Digest::default();
    digest.part(look.as_bytes());
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_a_maker_of_its_own() {
        assert!(Format::ALL.iter().all(|it| MAKERS.iter().any(|maker| maker.format == *it)));
    }
}
