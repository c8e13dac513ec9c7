//! All documents that are meant: who makes which, side by side, and what it came to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::document;
use super::make::{Half, Line, Made};
use super::memory::{self, Inputs, Lot, Run};
use super::output::Output;
use super::worker::Worker;
use super::{Job, Plan, Survey, jobs};
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::layout;
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
    /// Parts of the project that were not read when the run was stopped.
    pub unread: usize,
    /// What went wrong while making them.
    pub found: Vec<Diagnostic>,
    /// The generated sources that these speak of.
    pub sources: Sources,
}

/// A run over one project, in the parts that its [`Inputs`] name.
///
/// No document speaks of units of two parts. So a part that has not changed is left, and a
/// nation may be loaded some provinces at a time: memory does not grow with their number.
pub struct Session {
    /// How documents are made.
    pub plan: Plan,
    inputs: Inputs,
    output: Output,
    built: Built,
    /// What units owe, made in this run or not.
    owed: BTreeSet<String>,
    /// What was made, part by part.
    parts: BTreeMap<String, Part>,
    /// The parts that have not changed.
    left_alone: BTreeSet<String>,
    /// The workers, from one lot to the next: its templates are the same.
    workers: Mutex<Vec<Worker>>,
}

/// What became of one part.
#[derive(Default)]
struct Part {
    documents: Vec<String>,
    not_owed: usize,
    /// Whether something was wrong, or not finished.
    at_fault: bool,
}

impl Session {
    /// Begins a run.
    pub fn open(plan: Plan, inputs: Inputs) -> Self {
        Self {
            output: Output::open(&plan.out, plan.only_look),
            plan,
            inputs,
            built: Built::default(),
            owed: BTreeSet::new(),
            parts: BTreeMap::new(),
            left_alone: BTreeSet::new(),
            workers: Mutex::default(),
        }
    }

    /// The parts that have changed since a run with the same choices, or all if they are to
    /// be made again, in lots of about so many files.
    pub fn lots(&mut self, files: usize) -> Vec<Lot> {
        let mut runs = self.output.runs(&self.plan.choices());
        for part in self.inputs.parts().filter(|_| !self.plan.force) {
            let Some(digest) = self.inputs.digest(part) else { continue };
            let run = memory::unchanged(&self.output, runs.remove(part), digest, self.plan.jobs);
            if let Some(run) = run {
                self.built.unchanged += run.len();
                self.built.not_owed += run.not_owed;
                self.left_alone.insert(part.to_owned());
            }
        }
        let changed = self.inputs.parts().filter(|it| !self.left_alone.contains(*it));
        self.inputs.lots(changed, files)
    }

    /// Makes every document that is meant of a lot that was loaded. `done` hears how many of
    /// how many are made; once `stop` is set no other is begun. Returns how many
    /// there were.
    pub fn make(
        &mut self,
        lot: &Lot,
        (loaded, survey): (&Loaded, &Survey),
        templates: &Templates,
        (done, stop): (&(dyn Fn(usize, usize) + Sync), &AtomicBool),
    ) -> usize {
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
        let strays = if whole { jobs::of_lost_units(loaded, &plan.selection) } else { Vec::new() };
        for job in &refused {
            output.withdraw(&job.path());
        }
        for (unit, period) in &strays {
            for path in output.remembered(&format!("{unit}/{period}")) {
                output.withdraw(&path);
            }
        }
        let look = document::look(templates);
        let line = Line { loaded, survey, templates, look, plan, output };
        let made = make_all(&line, &jobs, (done, stop), &self.workers);

        for part in &lot.parts {
            self.parts.insert(part.clone(), Part::default());
        }
        for (job, made) in jobs.iter().zip(made) {
            let part = self.part(job.key.0.top());
            part.documents.push(job.path());
            part.not_owed += usize::from(matches!(made, Some(Made::NotOwed(_))));
            let well = matches!(made, Some(Made::Built | Made::Unchanged | Made::NotOwed(None)));
            part.at_fault |= !well;
            self.built.add(made);
        }
        self.built.failed += refused.len() + strays.len();
        for (unit, _) in refused.iter().map(|it| &it.key).chain(strays) {
            self.part(unit.top()).at_fault = true;
        }
        for error in survey.found.iter().filter(|it| it.is_error()) {
            match layout::top_of(Path::new(error.place.file())) {
                Some(top) => self.part(top).at_fault = true,
                None => lot.parts.iter().for_each(|it| self.part(it).at_fault = true),
            }
        }
        jobs.len()
    }

    /// The part that the units below a top folder belong to.
    fn part(&mut self, top: &str) -> &mut Part {
        self.parts.entry(self.inputs.part(top).to_owned()).or_default()
    }

    /// What has gone wrong since this was last asked, and the sources that it speaks of.
    pub fn take_found(&mut self) -> (Vec<Diagnostic>, Sources) {
        let mut found = std::mem::take(&mut self.built.found);
        diagnostic::sort(&mut found);
        (found, std::mem::take(&mut self.built.sources))
    }

    /// Ends a run: what no unit owes any more, and what is remembered.
    pub fn close(mut self) -> Built {
        let known = |it: &&str| self.parts.contains_key(*it) || self.left_alone.contains(*it);
        self.built.unread = self.inputs.parts().filter(|it| !known(it)).count();
        // What a part owes that was not read, nobody knows.
        if self.built.left == 0 && self.built.unread == 0 {
            for (part, path) in self.orphans() {
                if self.plan.prune {
                    self.output.withdraw(&path);
                } else {
                    self.parts.entry(part).or_default().at_fault = true;
                }
                self.built.orphans.push(path);
            }
        }
        let run = |(name, part): (String, Part)| {
            let inputs = self.inputs.digest(&name).filter(|_| !part.at_fault);
            let run = inputs.map(|it| Run::new(it.to_owned(), part.documents, part.not_owed));
            (name, run)
        };
        let runs = self.parts.into_iter().map(run).collect();
        let error = self.output.close(&self.plan.out_shown, &self.plan.choices(), runs);
        self.built.found.extend(error);
        diagnostic::sort(&mut self.built.found);
        self.built
    }

    /// The documents of earlier runs that are meant and that no unit owes any more, each
    /// with its part. A part that has not changed owes what it owed.
    fn orphans(&self) -> Vec<(String, String)> {
        let orphan = |path: String| {
            let (key, form, stem) = jobs::named(&path)?;
            let part = self.inputs.part(key.0.top());
            let owed = self.left_alone.contains(part) || self.owed.contains(stem);
            (self.plan.means(&key, form, &path) && !owed).then(|| (part.to_owned(), path.clone()))
        };
        self.output.documents().into_iter().filter_map(orphan).collect()
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
