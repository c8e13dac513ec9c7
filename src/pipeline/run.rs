//! All documents that are meant: who makes which, side by side, and what it came to.

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

/// Makes every document that is meant. `done` hears how many of how many are made; once
/// `stop` is set no other is begun.
pub fn build(
    loaded: &Loaded,
    survey: &Survey,
    templates: &Templates,
    plan: &Plan,
    (done, stop): (&(dyn Fn(usize, usize) + Sync), &AtomicBool),
) -> Built {
    let (jobs, refused) = jobs::jobs(loaded, survey, &plan.selection);
    let whole = plan.partition.is_none_or(|it| it.part == 1);
    let meant = |all: Vec<Job>| -> Vec<Job> {
        let all = all.into_iter().flat_map(|it| it.in_formats(loaded, &plan.formats));
        all.filter(|it| plan.partition.is_none_or(|part| part.holds(&it.path()))).collect()
    };
    let (jobs, refused) = (meant(jobs), meant(refused));
    let output = Output::open(&plan.out);
    // A record whose unit cannot be read is counted once, whatever the number of parts.
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
    let line = Line { loaded, survey, templates, look, plan, output: &output };
    let made = make_all(&line, &jobs, (done, stop));

    let left = made.iter().filter(|it| it.is_none()).count();
    let mut built = Built { failed: refused.len() + lost.len(), left, ..Built::default() };
    for made in made.into_iter().flatten() {
        match made {
            Made::Built => built.built += 1,
            Made::Unchanged => built.unchanged += 1,
            Made::Stale(path) => built.stale.push(path),
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
    finish(loaded, survey, plan, output, &jobs, &mut built);
    diagnostic::sort(&mut built.found);
    built
}

/// What no unit owes any more, and what is remembered of the run.
fn finish(
    loaded: &Loaded,
    survey: &Survey,
    plan: &Plan,
    output: Output,
    jobs: &[Job],
    built: &mut Built,
) {
    let everything = plan.selection.is_everything() && plan.partition.is_none() && built.left == 0;
    if everything {
        let (all, refused) = jobs::jobs(loaded, survey, &plan.selection);
        let owed = all.iter().chain(&refused).map(Job::stem).collect();
        built.orphans = output.orphans(&owed);
        if plan.prune && !plan.only_look {
            for path in &built.orphans {
                output.withdraw(path);
            }
        }
    }
    if plan.only_look {
        return;
    }
    let clean = built.failed == 0 && built.left == 0 && built.found.is_empty();
    let errors = survey.found.iter().any(Diagnostic::is_error);
    let kept = plan.prune || built.orphans.is_empty();
    let paths = jobs.iter().map(Job::path).collect();
    let run = (clean && !errors && kept).then_some((paths, built.not_owed));
    let run = run.map(|(paths, not_owed)| Run::new(plan.inputs.clone(), paths, not_owed));
    built.found.extend(output.close(&plan.out_shown, &plan.choices(), run));
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
        let mut worker = Worker::new(&line.plan.program, line.templates.texts());
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
    };
    thread::scope(|scope| {
        for _ in 0..line.plan.jobs.clamp(1, jobs.len().max(1)) {
            let _ = thread::Builder::new().spawn_scoped(scope, work);
        }
    });
    made.into_inner().unwrap_or_default()
}
