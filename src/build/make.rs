//! One document, from its record to its file, in two halves: what it says, and its page.

use std::io;

use super::Plan;
use super::format::File;
use super::made::{Kept, Made};
use super::source::{self, source};
use super::worker::Lost;
use crate::diagnostic::{Diagnostic, Place, Sources, StageFault};
use crate::docket::{self, Document, State};
use crate::load::{Loaded, Places};
use crate::render::Templates;
use crate::report;
use crate::store::Output;
use crate::typeset::Source;

/// The first half: done already, or a source to be typeset.
pub(super) enum Half {
    Done(Made),
    Source(Box<Source>, String),
}

/// What every document of a run is made with.
pub(super) struct Line<'d, 'a> {
    /// What the documents are made of.
    pub loaded: &'d Loaded,
    pub templates: &'a Templates,
    /// A digest of the look of all pages.
    pub look: String,
    pub plan: &'a Plan,
    pub output: &'a Output,
}

impl<'d> Line<'d, '_> {
    /// A file that could not be made. What was made of the same inputs before still holds.
    fn failed(
        &self,
        file: &File,
        digest: Option<&str>,
        (found, sources): (Vec<Diagnostic>, Sources),
    ) -> Made {
        if digest.is_none_or(|it| !self.output.has(&file.path(), it)) {
            self.withdraw(file);
        }
        Made::Failed(found, sources)
    }

    /// From a document to its source, or to the end where there is nothing to typeset.
    pub(super) fn first_half(&self, file: &File<'d>) -> Half {
        let document = file.document;
        let made = match document.state() {
            State::Ready | State::Draft(_) => return self.filled(file),
            State::NotOwed(denied) => {
                let stated = self.plan.selection.form.is_some() || document.is_begun();
                let said = stated.then(|| self.placed(docket::not_owed(document, *denied)));
                Made::NotOwed(said)
            }
            State::Waits(_) => Made::Refused(self.waiting(document)),
            State::Refused(_) => Made::Refused(None),
        };
        self.withdraw(file);
        Half::Done(made)
    }

    /// Takes a file away that no longer holds, and its source.
    fn withdraw(&self, file: &File) {
        self.output.withdraw(&file.path());
        if self.has_source(file) {
            self.output.withdraw(&file.source_path());
        }
    }

    /// Whether the source that all formats are made from stands beside this file: beside the
    /// first of a document.
    fn has_source(&self, file: &File) -> bool {
        self.plan.formats.first() == Some(&file.format)
    }

    fn placed(&self, finding: Diagnostic) -> Diagnostic {
        Places::default().resolve(finding, &self.loaded.sources)
    }

    fn waiting(&self, document: &Document) -> Option<Diagnostic> {
        docket::waiting(document).map(|it| self.placed(it))
    }

    fn filled(&self, file: &File<'d>) -> Half {
        let (loaded, edition) = (self.loaded, self.plan.edition);
        let refused = |found| Half::Done(self.failed(file, None, (found, Sources::default())));
        let page = match source(loaded, file.document, edition, self.templates) {
            Ok(page) => page,
            Err(found) => return refused(found),
        };
        let source = Source { format: file.format, ..page };
        let digest = source::digest(&source, &self.look);
        if let Some(made) = self.left_to_others(file, &digest) {
            return Half::Done(made);
        }
        if self.is_there(file, &digest) {
            Half::Done(self.kept(file, &source.text, Made::Unchanged))
        } else if self.plan.only_look {
            Half::Done(Made::Stale(file.path()))
        } else {
            Half::Source(Box::new(source), digest)
        }
    }

    fn is_there(&self, file: &File, digest: &str) -> bool {
        !self.plan.force && self.output.has(&file.path(), digest)
    }

    /// What becomes of a document that was made here and that somebody else has changed or
    /// signed since: it stays, until it is asked for by force.
    fn left_to_others(&self, file: &File, digest: &str) -> Option<Made> {
        let path = file.path();
        let stamp = self.output.stamp(&path)?;
        if self.plan.force || !self.output.is_of_another(&path) {
            return None;
        }
        let out_of_date = stamp != digest;
        if out_of_date && self.plan.only_look {
            return None;
        }
        Some(Made::Kept(Kept { path, out_of_date }))
    }

    /// The second half: what the typesetter answered, to the file.
    pub(super) fn second_half(
        &self,
        file: &File<'d>,
        (source, digest): (Source, &str),
        answer: Result<super::wire::Answer, Lost>,
    ) -> Made {
        let answer = answer.unwrap_or_else(|lost| Err(vec![lost.fault(&source.name)]));
        match answer {
            Ok(bytes) => {
                let made = self.written(file, &bytes, digest);
                self.kept(file, &source.text, made)
            }
            Err(found) => {
                let found = self.at_templates(file, &source, found);
                let mut sources = Sources::default();
                sources.insert(source.name, source.text);
                self.failed(file, Some(digest), (found, sources))
            }
        }
    }

    /// What is wrong with a generated source, at the lines of the templates that made it.
    fn at_templates(
        &self,
        file: &File<'d>,
        source: &Source,
        found: Vec<Diagnostic>,
    ) -> Vec<Diagnostic> {
        let edition = self.plan.edition;
        let report = report::report(&self.loaded.project, edition, file.document);
        source::at_templates(found, (file.document, &report), source, self.templates)
    }

    /// What became of a page, and its source beside it if that is wanted.
    fn kept(&self, file: &File, source: &str, made: Made) -> Made {
        let there = matches!(made, Made::Built | Made::Unchanged);
        if !there || !self.plan.keep_source || self.plan.only_look || !self.has_source(file) {
            return made;
        }
        let path = file.source_path();
        match self.output.keep(&path, source) {
            Ok(()) => made,
            Err(error) => Made::Failed(vec![self.cannot_write(&path, &error)], Sources::default()),
        }
    }

    fn written(&self, file: &File, bytes: &[u8], digest: &str) -> Made {
        let path = file.path();
        // Where nothing is remembered of a file, only its bytes tell whose it is.
        let of_another = || self.output.is_of_another(&path) && !self.output.holds(&path, bytes);
        if !self.plan.force && of_another() {
            return Made::Kept(Kept { path, out_of_date: true });
        }
        match self.output.write(&path, bytes, digest) {
            Ok(()) => Made::Built,
            Err(error) => {
                let found = vec![self.cannot_write(&path, &error)];
                self.failed(file, Some(digest), (found, Sources::default()))
            }
        }
    }

    fn cannot_write(&self, path: &str, error: &io::Error) -> Diagnostic {
        let place = Place::file_of(format!("{}/{path}", self.plan.out_shown));
        Diagnostic::new(StageFault::CannotWrite(error.into()), place)
    }
}
