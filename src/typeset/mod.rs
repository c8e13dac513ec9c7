//! Typst source to PDF bytes, or to a tree of what it says, in a world that is closed.
//!
//! The typesetter sees the project's templates, the attachments of one document and
//! the fonts inside the program; no disk, no network, no clock.

mod attached;
mod drawn;
mod fonts;
mod pages;
mod pdf;
mod source;
mod tree;
mod unhinted;
mod world;
mod written;

use std::{collections::BTreeMap, sync::Arc};

use rayon::{ThreadPool, ThreadPoolBuilder};
use typst::diag::SourceDiagnostic;
use typst::{World, WorldExt, comemo};
use typst_html::HtmlDocument;
use typst_layout::PagedDocument;

pub use attached::attachment;
pub use drawn::{Drawn, Lines, Look, Picture, Piece};
pub use fonts::Fonts;
pub use pages::Pages;
pub use source::Source;
pub use tree::{Element, Node, Tree};

use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::words::Said;
use world::{Closed, Shared};

/// Typst recurses deeply in deep documents; the usual 2 MiB are not enough.
const STACK: usize = 64 << 20;

/// For how many pages looked at a part is remembered that none of them has.
const REMEMBERED: usize = 6;

/// What Typst says of each tree, and of what is set for pages and attached to them.
const OF_PAGES: [&str; 3] =
    ["html export is under active development", "page set rule was ignored", "attach was ignored"];

/// The typesetter, with all that its documents have in common, and the one thread that it
/// works on: documents are what runs side by side, and two layers of threads overflow the
/// stack.
pub struct Typesetter {
    shared: Shared,
    /// None where the system gives no thread: then who calls works.
    thread: Option<ThreadPool>,
}

impl Typesetter {
    /// A typesetter of documents that may import these templates, by path.
    pub fn new(templates: &BTreeMap<String, Arc<str>>, fonts: Fonts) -> Self {
        let thread = ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().ok();
        Self { shared: Shared::new(templates, fonts), thread }
    }

    /// Typesets one document: the bytes of a PDF/A-3a that is PDF/UA-1 as well.
    pub fn typeset(&self, source: &Source) -> Result<Vec<u8>, Vec<Diagnostic>> {
        match &self.thread {
            Some(thread) => thread.install(|| self.typeset_here(source)),
            None => self.typeset_here(source),
        }
    }

    /// Typesets one document to be looked at. What it has in common with those looked at shortly
    /// before is not worked out again.
    pub fn pages(&self, source: &Source) -> Result<Pages, Vec<Diagnostic>> {
        let typeset = || {
            let world = Closed::new(source, &self.shared);
            let compiled = typst::compile::<PagedDocument>(&world);
            comemo::evict(REMEMBERED);
            compiled.output.map(Pages).map_err(|it| diagnostics(&it, &world, source))
        };
        match &self.thread {
            Some(thread) => thread.install(typeset),
            None => typeset(),
        }
    }

    /// What one document says, as a tree.
    pub fn tree(&self, source: &Source) -> Result<Tree, Vec<Diagnostic>> {
        match &self.thread {
            Some(thread) => thread.install(|| self.tree_here(source)),
            None => self.tree_here(source),
        }
    }

    fn tree_here(&self, source: &Source) -> Result<Tree, Vec<Diagnostic>> {
        let world = Closed::new(source, &self.shared);
        let compiled = typst::compile::<HtmlDocument>(&world);
        // What is a page's alone has no place in a tree; all else that is left out is missed.
        let missed = |it: &&SourceDiagnostic| !OF_PAGES.iter().any(|of| it.message.contains(of));
        let missed: Vec<_> = compiled.warnings.iter().filter(missed).cloned().collect();
        let result = match compiled.output {
            Ok(_) if !missed.is_empty() => Err(diagnostics(&missed, &world, source)),
            Ok(document) => Ok(tree::of(&document)),
            Err(errors) => Err(diagnostics(&errors, &world, source)),
        };
        comemo::evict(0);
        result
    }

    fn typeset_here(&self, source: &Source) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let world = Closed::new(source, &self.shared);
        let compiled = typst::compile::<PagedDocument>(&world);
        let result = match compiled.output {
            // A warning is a font or a feature that is not there: an ugly page.
            Ok(_) if !compiled.warnings.is_empty() => {
                Err(diagnostics(&compiled.warnings, &world, source))
            }
            Ok(document) => {
                pdf::write(&document, source).map_err(|it| diagnostics(&it, &world, source))
            }
            Err(errors) => Err(diagnostics(&errors, &world, source)),
        };
        // The memo cache gives no reuse across documents, and grows without end.
        comemo::evict(0);
        result
    }
}

fn diagnostics<'a>(
    errors: impl IntoIterator<Item = &'a SourceDiagnostic>,
    world: &Closed,
    source: &Source,
) -> Vec<Diagnostic> {
    errors
        .into_iter()
        .map(|error| {
            let hints = error.hints.iter().map(|it| it.v.to_string()).collect();
            let said = error.message.to_string();
            let fault = StageFault::Typeset { said, hints };
            let own = error.span.id().and_then(|id| {
                Some(Place::bytes(world.shown(id, source), world.range(error.span)?))
            });
            let Some(own) = own else {
                return Diagnostic::new(fault, called(error, world, source));
            };
            if own.file() == source.name {
                return Diagnostic::new(fault, own);
            }
            // What a command of the page's look refuses is the fault of who calls it so.
            match called(error, world, source) {
                Place::File(_) => Diagnostic::new(fault, own),
                call => Diagnostic::new(fault, call).related(own, fails_here()),
            }
        })
        .collect()
}

/// The call in the source itself that led to an error, or the source where none is known.
fn called(error: &SourceDiagnostic, world: &Closed, source: &Source) -> Place {
    let mut calls = error.trace.iter().filter(|it| it.span.id() == Some(world.main()));
    let place = calls.find_map(|it| world.range(it.span));
    place.map_or_else(|| Place::file_of(&*source.name), |it| Place::bytes(&*source.name, it))
}

fn fails_here() -> Said {
    Said::new("lệnh được gọi hỏng ở đây", "the command that is called fails here")
}
