//! Documents side by side: each thread has a worker of its own, and prepares a document while
//! that typesets the one before.
//!
//! Documents never run inside a pool of threads that Typst uses as well.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::event::{Event, Listener};
use super::format::File;
use super::made::Made;
use super::make::{Half, Line};
use super::worker::Worker;
use crate::typeset::Source;

/// A source that a worker has and has not answered yet.
struct Waiting {
    place: usize,
    source: Source,
    digest: String,
}

/// The files of a run, and what became of each.
struct Files<'a, 'd> {
    line: &'a Line<'d, 'a>,
    all: &'a [File<'d>],
    next: AtomicUsize,
    finished: AtomicUsize,
    made: Mutex<Vec<Option<Made>>>,
    listen: Listener<'a>,
}

/// Makes all files; none of those that were left when the run was stopped.
pub(super) fn make_all<'d>(
    line: &Line<'d, '_>,
    files: &[File<'d>],
    listen: Listener,
    workers: &Mutex<Vec<Worker>>,
) -> Vec<Option<Made>> {
    let all = Files {
        line,
        all: files,
        next: AtomicUsize::new(0),
        finished: AtomicUsize::new(0),
        made: Mutex::new(files.iter().map(|_| None).collect()),
        listen,
    };
    thread::scope(|scope| {
        for _ in 0..line.plan.jobs.clamp(1, files.len().max(1)) {
            let _ = thread::Builder::new().spawn_scoped(scope, || all.work(workers));
        }
    });
    all.made.into_inner().unwrap_or_default()
}

impl<'d> Files<'_, 'd> {
    /// The next file, unless the run was stopped.
    fn take(&self) -> Option<(usize, &File<'d>)> {
        if self.line.plan.is_stopped() {
            return None;
        }
        let place = self.next.fetch_add(1, Ordering::Relaxed);
        self.all.get(place).map(|it| (place, it))
    }

    fn ready(&self, place: usize, result: Made) {
        if let Ok(mut made) = self.made.lock() {
            made[place] = Some(result);
        }
        let done = self.finished.fetch_add(1, Ordering::Relaxed) + 1;
        (self.listen)(Event::Made { done, all: self.all.len() });
    }

    fn work(&self, workers: &Mutex<Vec<Worker>>) {
        let line = self.line;
        let idle = workers.lock().ok().and_then(|mut it| it.pop());
        let mut worker =
            idle.unwrap_or_else(|| Worker::new(&line.plan.program, line.templates.texts()));
        let mut waiting: Option<Waiting> = None;
        loop {
            let mut sent = None;
            let file = self.take();
            if let Some((place, file)) = file {
                match line.first_half(file) {
                    Half::Done(made) => {
                        self.ready(place, made);
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
                let answer = worker.receive(line.plan.patience);
                let lost = answer.is_err();
                let made = line.second_half(&self.all[place], (source, &digest), answer);
                self.ready(place, made);
                if let Some(next) = sent.as_ref().filter(|_| lost) {
                    let _ = worker.send(&next.source);
                }
            }
            waiting = sent;
            if file.is_none() && waiting.is_none() {
                break;
            }
        }
        if let Ok(mut workers) = workers.lock() {
            workers.push(worker);
        }
    }
}
