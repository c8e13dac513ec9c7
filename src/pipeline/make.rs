//! One document, from its record to its file, in two halves: what it says, and its page.

use super::document::{self, Prepared};
use super::output::Output;
use super::worker::stopped;
use super::{Format, Job, Owed, Plan, Survey, chain};
use crate::diagnostic::{Diagnostic, Place, Sources, StageFault};
use crate::law::criterion::Verdict;
use crate::load::{Loaded, Places};
use crate::render::Templates;
use crate::typeset::Source;
use crate::word;

/// What became of one document.
pub(super) enum Made {
    Built,
    Unchanged,
    /// It would be made; nothing is written in a run that only looks.
    Stale(String),
    NotOwed(Option<Diagnostic>),
    Failed(Vec<Diagnostic>, Sources),
}

/// The first half: done already, or a source to be typeset.
pub(super) enum Half {
    Done(Made),
    Source(Box<Source>, String),
}

/// What every document of a run is made with.
pub(super) struct Line<'a> {
    pub loaded: &'a Loaded,
    pub survey: &'a Survey,
    pub templates: &'a Templates,
    /// A digest of the look of all pages.
    pub look: String,
    pub plan: &'a Plan,
    pub output: &'a Output,
}

impl Line<'_> {
    fn failed(&self, job: &Job, found: Vec<Diagnostic>, sources: Sources) -> Made {
        self.output.withdraw(&job.path());
        Made::Failed(found, sources)
    }

    /// From the records to a source, or to the end where there is nothing to typeset.
    pub(super) fn first_half(&self, job: &Job) -> Half {
        let prepared = document::prepared(self.loaded, self.survey, self.plan.edition, job);
        let prepared = match prepared {
            Ok(Owed::Made(prepared)) => *prepared,
            Ok(Owed::Not(required, verdict)) => {
                self.output.withdraw(&job.path());
                return Half::Done(Made::NotOwed(self.not_owed(job, (required, verdict))));
            }
            Err(found) => return Half::Done(self.failed(job, found, Sources::default())),
        };
        match job.format {
            Format::Pdf => self.source(job, prepared),
            Format::Docx => Half::Done(self.docx(job, prepared)),
        }
    }

    fn source(&self, job: &Job, prepared: Prepared) -> Half {
        let source = match prepared.into_source(self.templates) {
            Ok(source) => source,
            Err(found) => return Half::Done(self.failed(job, found, Sources::default())),
        };
        let digest = document::digest(&source, &self.look);
        if self.is_there(job, &digest) {
            return Half::Done(Made::Unchanged);
        }
        if self.plan.only_look {
            return Half::Done(Made::Stale(job.path()));
        }
        Half::Source(Box::new(source), digest)
    }

    fn is_there(&self, job: &Job, digest: &str) -> bool {
        !self.plan.force && self.output.has(&job.path(), digest)
    }

    fn docx(&self, job: &Job, prepared: Prepared) -> Made {
        let made = prepared.into_word(self.templates).and_then(|parts| {
            let digest = document::digest_of_word(&parts);
            if self.is_there(job, &digest) {
                return Ok(None);
            }
            let bytes = word::pack((&parts.template, &parts.text), &parts.shared)?;
            Ok(Some((bytes, digest)))
        });
        match made {
            Ok(None) => Made::Unchanged,
            Ok(Some(_)) if self.plan.only_look => Made::Stale(job.path()),
            Ok(Some((bytes, digest))) => self.written(job, &bytes, &digest),
            Err(found) => self.failed(job, found, Sources::default()),
        }
    }

    /// The second half: what the typesetter answered, to the file.
    pub(super) fn second_half(
        &self,
        job: &Job,
        (source, digest): (Source, &str),
        answer: Result<super::wire::Answer, String>,
    ) -> Made {
        let answer = answer.unwrap_or_else(|why| Err(vec![stopped(&source.name, &why)]));
        match answer {
            Ok(pdf) => self.written(job, &pdf, digest),
            Err(found) => {
                let mut sources = Sources::default();
                sources.insert(source.name, source.text);
                self.failed(job, found, sources)
            }
        }
    }

    fn written(&self, job: &Job, bytes: &[u8], digest: &str) -> Made {
        let path = job.path();
        match self.output.write(&path, bytes, digest) {
            Ok(()) => Made::Built,
            Err(error) => {
                let place = Place::file_of(format!("{}/{path}", self.plan.out_shown));
                let fault = StageFault::CannotWrite(error.to_string());
                self.failed(job, vec![Diagnostic::new(fault, place)], Sources::default())
            }
        }
    }

    /// Says that a document is not owed to who asked for it by name, or states it as made.
    fn not_owed(&self, job: &Job, verdicts: (Verdict, Verdict)) -> Option<Diagnostic> {
        let record = self.loaded.project.records.get(&job.key);
        let stated = record.is_some_and(|it| it.documents.contains_key(&job.form));
        (self.plan.selection.form.is_some() || stated).then(|| {
            let finding = chain::not_owed(&job.key, record, &job.form, verdicts);
            Places::default().resolve(finding, &self.loaded.sources)
        })
    }
}
