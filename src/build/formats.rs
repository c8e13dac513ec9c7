//! From the source of a document to the bytes of a file, in each format.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::format::File;
use super::source::source;
use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::docket::Document;
use crate::load::Loaded;
use crate::model::{Edition, Format};
use crate::render::Templates;
use crate::typeset::{Source, Typesetter};
use crate::word;

/// The bytes of the file that a source is to become. A typesetter that stops costs this one
/// document.
pub(super) fn bytes(typesetter: &Typesetter, source: &Source) -> Result<Vec<u8>, Vec<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(|| in_format(typesetter, source)))
        .unwrap_or_else(|_| Err(vec![stopped(&source.name, "panic")]))
}

fn in_format(typesetter: &Typesetter, source: &Source) -> Result<Vec<u8>, Vec<Diagnostic>> {
    if source.format == Format::DOCX {
        let packed = word::file(&typesetter.tree(source)?);
        packed.map_err(|said| vec![failed(&source.name, said)])
    } else {
        typesetter.typeset(source)
    }
}

/// The fault of a document whose typesetter stopped.
pub(super) fn stopped(name: &str, why: &str) -> Diagnostic {
    failed(name, format!("typesetter stopped: {why}"))
}

fn failed(name: &str, said: String) -> Diagnostic {
    Diagnostic::new(StageFault::Typeset { said, hints: Vec::new() }, Place::file_of(name))
}

/// The files of a document in a run: those that are wanted, and a Word file where its form asks
/// for one.
pub(super) fn files<'a>(document: &'a Document<'a>, wanted: &[Format]) -> Vec<File<'a>> {
    let mut all = File::all(document, wanted);
    if document.issued.form.word && !wanted.contains(&Format::DOCX) {
        all.push(File { document, format: Format::DOCX });
    }
    all
}

/// A file of a document, made here and now from memory.
pub fn made<'a>(
    loaded: &'a Loaded,
    (document, format): (&Document<'a>, Format),
    edition: Edition,
    templates: &Templates,
    typesetter: &Typesetter,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let page = source(loaded, document, edition, templates)?;
    bytes(typesetter, &Source { format, ..page })
}
