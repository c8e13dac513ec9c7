//! The line for one document, then for all of them.
//!
//! The one place that knows all stages, paths and threads. It writes files, whole or
//! not at all, and prints nothing.

mod chain;
mod document;
mod jobs;
mod judged;
mod listed;
mod output;
mod sheets;
mod survey;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{panic, sync::Mutex, thread};

pub use chain::{Lack, State, state};
pub use document::{Owed, source};
pub use jobs::{Format, Job, jobs};
pub use judged::{AssessedRecord, assess_all};
pub use sheets::{Imported, exported, import, save};
pub use survey::{Survey, survey};

use crate::diagnostic::{self, Diagnostic, Fault, Place, Sources};
use crate::load::{Loaded, Places};
use crate::model::{Edition, Period, UnitId, Verdict};
use crate::render::Templates;
use crate::typeset::Fonts;
use crate::word;
use document::Prepared;
use output::Output;

/// Which records are meant.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Units, each with all below it; everything if empty.
    pub units: Vec<String>,
    /// One period; all if not stated.
    pub period: Option<Period>,
    /// One form; all if not stated.
    pub form: Option<String>,
}

impl Selection {
    /// Whether a record is meant.
    pub fn meets(&self, (unit, period): &(UnitId, Period)) -> bool {
        (self.units.is_empty() || self.units.iter().any(|it| unit.is_within(it)))
            && self.period.is_none_or(|it| it == *period)
    }
}

/// How documents are made, and where they go.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Which records, which forms.
    pub selection: Selection,
    /// The folder written to.
    pub out: PathBuf,
    /// The same folder as messages name it.
    pub out_shown: String,
    /// Paper or electronic.
    pub edition: Edition,
    /// The kinds of files.
    pub formats: Vec<Format>,
    /// How many documents are made side by side.
    pub jobs: usize,
}

/// What a run came to.
#[derive(Debug, Default)]
pub struct Built {
    /// Documents written.
    pub built: usize,
    /// Documents whose inputs have not changed since they were written.
    pub unchanged: usize,
    /// Documents that could not be made.
    pub failed: usize,
    /// Documents whose form asks for a verdict that the record does not have.
    pub not_owed: usize,
    /// What went wrong while making them.
    pub found: Vec<Diagnostic>,
    /// The generated sources that these speak of.
    pub sources: Sources,
}

/// What became of one document.
enum Made {
    Built,
    Unchanged,
    NotOwed(Option<Diagnostic>),
    Failed(Vec<Diagnostic>, Sources),
}

/// Makes every document that is meant. `done` hears how many of how many are made.
pub fn build(
    loaded: &Loaded,
    survey: &Survey,
    templates: &Templates,
    fonts: &Fonts,
    plan: &Plan,
    done: &(dyn Fn(usize, usize) + Sync),
) -> Built {
    let (jobs, refused) = jobs::jobs(loaded, survey, &plan.selection);
    let in_formats = |all: Vec<Job>| -> Vec<Job> {
        all.into_iter().flat_map(|it| it.in_formats(loaded, &plan.formats)).collect()
    };
    let (jobs, refused) = (in_formats(jobs), in_formats(refused));
    let output = Output::open(&plan.out);
    for job in &refused {
        output.withdraw(&job.path());
    }
    let lost = jobs::of_lost_units(loaded, &plan.selection);
    for (unit, period) in &lost {
        for path in output.remembered(&format!("{unit}/{period}")) {
            output.withdraw(&path);
        }
    }
    let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let made: Mutex<Vec<Option<Made>>> = Mutex::new(jobs.iter().map(|_| None).collect());
    let line = Line { loaded, survey, templates, fonts, plan };
    let work = || {
        while let Some((place, job)) = {
            let place = next.fetch_add(1, Ordering::Relaxed);
            jobs.get(place).map(|it| (place, it))
        } {
            let result = one(&line, &output, job);
            if let Ok(mut made) = made.lock() {
                made[place] = Some(result);
            }
            done(finished.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
        }
    };
    thread::scope(|scope| {
        for _ in 0..plan.jobs.clamp(1, jobs.len().max(1)) {
            // Typst recurses deeply in deep documents; the usual 2 MiB are not enough.
            let _ = thread::Builder::new().stack_size(64 << 20).spawn_scoped(scope, work);
        }
    });

    let made = made.into_inner().unwrap_or_default();
    let mut built = Built { failed: refused.len() + lost.len(), ..Built::default() };
    for made in made.into_iter().flatten() {
        match made {
            Made::Built => built.built += 1,
            Made::Unchanged => built.unchanged += 1,
            Made::NotOwed(said) => {
                built.not_owed += 1;
                built.found.extend(said);
            }
            Made::Failed(found, sources) => {
                built.failed += 1;
                built.found.extend(found);
                built.sources.extend(sources);
            }
        }
    }
    built.found.extend(output.close(&plan.out_shown));
    diagnostic::sort(&mut built.found);
    built
}

/// What every document of a run is made with.
struct Line<'a> {
    loaded: &'a Loaded,
    survey: &'a Survey,
    templates: &'a Templates,
    fonts: &'a Fonts,
    plan: &'a Plan,
}

/// Says that a document is not owed to who asked for it by name, or states it as made.
fn not_owed(
    loaded: &Loaded,
    plan: &Plan,
    job: &Job,
    verdicts: (Verdict, Verdict),
) -> Option<Diagnostic> {
    let record = loaded.project.records.get(&job.key);
    let stated = record.is_some_and(|it| it.documents.contains_key(&job.form));
    (plan.selection.form.is_some() || stated).then(|| {
        let finding = chain::not_owed(&job.key, record, &job.form, verdicts);
        Places::default().resolve(finding, &loaded.sources)
    })
}

/// One document, from its record to its file.
fn one(line: &Line, output: &Output, job: &Job) -> Made {
    let Line { loaded, survey, plan, .. } = line;
    let path = job.path();
    let shown = format!("{}/{path}", plan.out_shown);
    let failed = |found, sources| {
        output.withdraw(&path);
        Made::Failed(found, sources)
    };
    let prepared = match document::prepared(loaded, survey, plan.edition, job) {
        Ok(Owed::Made(prepared)) => *prepared,
        Ok(Owed::Not(required, verdict)) => {
            output.withdraw(&path);
            return Made::NotOwed(not_owed(loaded, plan, job, (required, verdict)));
        }
        Err(found) => return failed(found, Sources::default()),
    };
    let bytes = match job.format {
        Format::Pdf => pdf(line, output, &path, prepared),
        Format::Docx => docx(line, output, &path, prepared),
    };
    let (bytes, digest) = match bytes {
        Ok(Some(made)) => made,
        Ok(None) => return Made::Unchanged,
        Err((found, sources)) => return failed(found, sources),
    };
    match output.write(&path, &bytes, &digest) {
        Ok(()) => Made::Built,
        Err(error) => {
            let fault = Fault::CannotWrite(error.to_string());
            failed(vec![Diagnostic::new(fault, Place::file_of(shown))], Sources::default())
        }
    }
}

/// A file's bytes and the digest of its inputs; none where it is there already.
type Bytes = Result<Option<(Vec<u8>, String)>, (Vec<Diagnostic>, Sources)>;

fn pdf(line: &Line, output: &Output, path: &str, prepared: Prepared) -> Bytes {
    let Line { templates, fonts, .. } = line;
    let source = prepared.into_source(templates).map_err(|it| (it, Sources::default()))?;
    let digest = document::digest(&source, templates);
    if output.has(path, &digest) {
        return Ok(None);
    }
    let typeset = panic::catch_unwind(panic::AssertUnwindSafe(|| {
        crate::typeset::typeset(&source, templates.texts(), fonts)
    }));
    let typeset = typeset.unwrap_or_else(|_| {
        let fault = Fault::Typeset { said: "Typst stopped".to_owned(), hints: Vec::new() };
        Err(vec![Diagnostic::new(fault, Place::file_of(&*source.name))])
    });
    typeset.map(|it| Some((it, digest))).map_err(|found| {
        let mut sources = Sources::default();
        sources.insert(source.name, source.text);
        (found, sources)
    })
}

fn docx(line: &Line, output: &Output, path: &str, prepared: Prepared) -> Bytes {
    let failed = |it| (it, Sources::default());
    let parts = prepared.into_word(line.templates).map_err(failed)?;
    let digest = document::digest_of_word(&parts);
    if output.has(path, &digest) {
        return Ok(None);
    }
    let bytes = word::pack((&parts.template, &parts.text), &parts.shared).map_err(failed)?;
    Ok(Some((bytes, digest)))
}
