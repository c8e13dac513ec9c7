//! All documents that are meant: who makes which, side by side, and what it came to.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::document;
use super::make::{Half, Line, Made};
use super::memory::Run;
use super::output::Output;
use super::worker::Worker;
use super::{Job, Plan, Survey, jobs};
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::load::Loaded;
use crate::render::Templates;
use crate::typeset::Source;

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
    /// Documents that are out of date, where nothing is written.
    pub stale: Vec<String>,
    /// Documents of earlier runs that no unit owes any more.
    pub orphans: Vec<String>,
    /// Documents that were left when the run was stopped.
    pub left: usize,
    /// What went wrong while making them.
    pub found: Vec<Diagnostic>,
    /// The generated sources that these speak of.
    pub sources: Sources,
}

/// A run over one project, or over its top units one after the other.
///
/// No document speaks of units under two tops: a unit's area is what stands below it. So a
/// nation may be loaded province by province, and memory does not grow with their number.
pub struct Session {
    /// How documents are made.
    pub plan: Plan,
    output: Output,
    built: Built,
    /// What units owe, made in this run or not.
    owed: BTreeSet<String>,
    /// The documents of this run.
    paths: Vec<String>,
    /// Whether nothing was wrong so far.
    clean: bool,
    /// The workers, from one part of the project to the next: its templates are the same.
    workers: Mutex<Vec<Worker>>,
}

impl Session {
    /// Begins a run.
    pub fn open(plan: Plan) -> Self {
        Self {
            output: Output::open(&plan.out),
            plan,
            built: Built::default(),
            owed: BTreeSet::new(),
            paths: Vec::new(),
            clean: true,
            workers: Mutex::default(),
        }
    }

    /// Makes every document that is meant of what was loaded. `done` hears how many of how
    /// many are made; once `stop` is set no other is begun.
    pub fn make(
        &mut self,
        (loaded, survey): (&Loaded, &Survey),
        templates: &Templates,
        (done, stop): (&(dyn Fn(usize, usize) + Sync), &AtomicBool),
    ) {
        let (plan, output) = (&self.plan, &self.output);
        let (jobs, refused) = jobs::jobs(loaded, survey, &plan.selection);
        self.owed.extend(jobs.iter().chain(&refused).map(Job::stem));
        let meant = |all: Vec<Job>| -> Vec<Job> {
            let all = all.into_iter().flat_map(|it| it.in_formats(loaded, &plan.formats));
            all.filter(|it| plan.partition.is_none_or(|part| part.holds(&it.path()))).collect()
        };
        let (jobs, refused) = (meant(jobs), meant(refused));
        // A record whose unit cannot be read is counted once, whatever the number of parts.
        let whole = plan.partition.is_none_or(|it| it.part == 1);
        let lost = if whole { jobs::of_lost_units(loaded, &plan.selection) } else { Vec::new() };
        if !plan.only_look {
            for job in &refused {
                output.withdraw(&job.path());
            }
            for (unit, period) in &lost {
                for path in output.remembered(&format!("{unit}/{period}")) {
                    output.withdraw(&path);
                }
            }
        }
        let look = document::look(templates);
        let line = Line { loaded, survey, templates, look, plan, output };
        let made = make_all(&line, &jobs, (done, stop), &self.workers);
        self.built.failed += refused.len() + lost.len();
        self.paths.extend(jobs.iter().map(Job::path));
        self.clean &= !survey.found.iter().any(Diagnostic::is_error);
        for made in made {
            self.built.add(made);
        }
    }

    /// What has gone wrong since this was last asked, and the sources that it speaks of.
    pub fn take_found(&mut self) -> (Vec<Diagnostic>, Sources) {
        let mut found = std::mem::take(&mut self.built.found);
        self.clean &= found.is_empty();
        diagnostic::sort(&mut found);
        (found, std::mem::take(&mut self.built.sources))
    }

    /// Ends a run: what no unit owes any more, and what is remembered.
    pub fn close(mut self) -> Built {
        let (plan, built) = (&self.plan, &mut self.built);
        let everything =
            plan.selection.is_everything() && plan.partition.is_none() && built.left == 0;
        if everything {
            built.orphans = self.output.orphans(&self.owed);
            if plan.prune && !plan.only_look {
                for path in &built.orphans {
                    self.output.withdraw(path);
                }
            }
        }
        if !plan.only_look {
            let well = built.failed == 0 && built.left == 0 && built.found.is_empty();
            let kept = plan.prune || built.orphans.is_empty();
            let run = Run::new(plan.inputs.clone(), self.paths, built.not_owed);
            let run = Some(run).filter(|_| self.clean && well && kept);
            built.found.extend(self.output.close(&plan.out_shown, &plan.choices(), run));
        }
        diagnostic::sort(&mut built.found);
        self.built
    }
}

impl Built {
    fn add(&mut self, made: Option<Made>) {
        match made {
            None => self.left += 1,
            Some(Made::Built) => self.built += 1,
            Some(Made::Unchanged) => self.unchanged += 1,
            Some(Made::Stale(path)) => self.stale.push(path),
            Some(Made::NotOwed(said)) => {
                self.not_owed += 1;
                self.found.extend(said);
            }
            Some(Made::Failed(found, sources)) => {
                self.failed += 1;
                self.found.extend(found);
                self.sources.extend(sources);
            }
        }
    }
}

/// A source that a worker has and has not answered yet.
struct Waiting {
    place: usize,
    source: Source,
    digest: String,
}

/// Each thread has a worker of its own, and prepares a document while that typesets the
/// one before. Documents never run inside a pool of threads that Typst uses as well.
fn make_all(
    line: &Line,
    jobs: &[Job],
    (done, stop): (&(dyn Fn(usize, usize) + Sync), &AtomicBool),
    workers: &Mutex<Vec<Worker>>,
) -> Vec<Option<Made>> {
    let (next, finished) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let made: Mutex<Vec<Option<Made>>> = Mutex::new(jobs.iter().map(|_| None).collect());
    let ready = |place: usize, result: Made| {
        if let Ok(mut made) = made.lock() {
            made[place] = Some(result);
        }
        done(finished.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
    };
    let take = || {
        let more = !stop.load(Ordering::Relaxed);
        let place = if more { next.fetch_add(1, Ordering::Relaxed) } else { usize::MAX };
        jobs.get(place).map(|it| (place, it))
    };
    let work = || {
        let idle = workers.lock().ok().and_then(|mut it| it.pop());
        let mut worker =
            idle.unwrap_or_else(|| Worker::new(&line.plan.program, line.templates.texts()));
        let mut waiting: Option<Waiting> = None;
        loop {
            let mut sent = None;
            let job = take();
            if let Some((place, job)) = job {
                match line.first_half(job) {
                    Half::Done(made) => {
                        ready(place, made);
                        continue;
                    }
                    Half::Source(source, digest) => {
                        // One that cannot be handed over is lost when its answer is asked for.
                        let _ = worker.send(&source);
                        sent = Some(Waiting { place, source: *source, digest });
                    }
                }
            }
            if let Some(Waiting { place, source, digest }) = waiting.take() {
                let answer = worker.receive().map_err(|_| worker.lose());
                let lost = answer.is_err();
                ready(place, line.second_half(&jobs[place], (source, &digest), answer));
                if let Some(next) = sent.as_ref().filter(|_| lost) {
                    let _ = worker.send(&next.source);
                }
            }
            waiting = sent;
            if job.is_none() && waiting.is_none() {
                break;
            }
        }
        if let Ok(mut workers) = workers.lock() {
            workers.push(worker);
        }
    };
    thread::scope(|scope| {
        for _ in 0..line.plan.jobs.clamp(1, jobs.len().max(1)) {
            let _ = thread::Builder::new().spawn_scoped(scope, work);
        }
    });
    made.into_inner().unwrap_or_default()
}
