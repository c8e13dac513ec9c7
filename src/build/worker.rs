//! A worker process: this program again, which makes files of the sources it is handed.
//!
//! Threads would share Typst's memo cache and its locks; processes share nothing, and one
//! that dies costs one document.

use std::io::{self, BufReader, BufWriter, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel, sync_channel};
use std::thread;
use std::time::Duration;

use super::formats;
use super::wire::{self, Answer, Texts};
use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::typeset::{Fonts, Source, Typesetter};

/// The argument that makes this program a worker.
pub const WORKER: &str = "typeset-worker";

/// One worker, started when it is first needed.
pub(super) struct Worker {
    program: PathBuf,
    texts: Texts,
    running: Option<Running>,
}

struct Running {
    child: Child,
    sources: BufWriter<ChildStdin>,
    /// What it answers, read by a thread of its own, so that it can be waited for so long and
    /// no longer.
    answers: Receiver<Answer>,
}

impl Worker {
    pub(super) fn new(program: &Path, texts: &Texts) -> Self {
        Self { program: program.to_owned(), texts: texts.clone(), running: None }
    }

    fn running(&mut self) -> io::Result<&mut Running> {
        if self.running.is_none() {
            let mut child = Command::new(&self.program)
                .arg(WORKER)
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()?;
            let (Some(sources), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
                return Err(io::Error::from(io::ErrorKind::BrokenPipe));
            };
            let (sources, mut answers) = (BufWriter::new(sources), BufReader::new(answers));
            let (heard, all) = channel();
            thread::Builder::new().spawn(move || {
                while let Ok(answer) = wire::take_answer(&mut answers) {
                    if heard.send(answer).is_err() {
                        break;
                    }
                }
            })?;
            // Kept before anything is said to it: a worker that cannot be told is ended too.
            let running = self.running.insert(Running { child, sources, answers: all });
            wire::put_texts(&mut running.sources, &self.texts)?;
        }
        self.running.as_mut().ok_or_else(|| io::Error::from(io::ErrorKind::BrokenPipe))
    }

    /// Hands over a source; its answer comes after those of the sources before it.
    pub(super) fn send(&mut self, source: &Source) -> io::Result<()> {
        wire::put_source(&mut self.running()?.sources, source)
    }

    /// The answer to the first source that has none yet. A worker that gives none in time, or
    /// none any more, is ended; the next source starts another.
    pub(super) fn receive(&mut self, patience: Duration) -> Result<Answer, Lost> {
        let Some(running) = &mut self.running else {
            return Err(Lost::Ended("not started".to_owned()));
        };
        let lost = match running.answers.recv_timeout(patience) {
            Ok(answer) => return Ok(answer),
            Err(RecvTimeoutError::Timeout) => Some(Lost::Late(patience.as_secs())),
            Err(RecvTimeoutError::Disconnected) => None,
        };
        let _ = running.child.kill();
        let status = running.child.wait();
        self.running = None;
        let status = || status.map_or_else(|it| it.to_string(), |it| it.to_string());
        Err(lost.unwrap_or_else(|| Lost::Ended(status())))
    }
}

/// Why a document has no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// Its worker ended; how.
    Ended(String),
    /// Its worker was waited for so many seconds.
    Late(u64),
}

impl Lost {
    /// The fault of the document.
    pub(super) fn fault(&self, name: &str) -> Diagnostic {
        match self {
            Self::Ended(why) => formats::stopped(name, why),
            Self::Late(seconds) => {
                Diagnostic::new(StageFault::TooSlow { seconds: *seconds }, Place::file_of(name))
            }
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // At the end of what it is told a worker ends by itself.
        if let Some(Running { mut child, sources, .. }) = self.running.take() {
            drop(sources);
            let _ = child.wait();
        }
    }
}

/// Is a worker: typesets every source on standard input, until there are no more. Who closes
/// it wants no more answers: a worker does not outlive the run that started it, whatever page
/// it is at.
pub fn serve() -> io::Result<()> {
    // Ctrl-C is for the program that started this one: it says what is done.
    let _ = ctrlc::set_handler(|| {});
    let (queue, sources) = sync_channel::<Source>(2);
    let mut input = BufReader::new(stdin());
    let Some(texts) = wire::take_texts(&mut input)? else { return Ok(()) };
    // Sources are read while another is typeset, so that nobody waits to hand one over.
    let typesets = thread::Builder::new().spawn(move || answer(&texts, sources))?;
    while let Some(source) = wire::take_source(&mut input)? {
        if queue.send(source).is_err() {
            // Nobody hears its answers.
            return typesets.join().unwrap_or(Ok(()));
        }
    }
    Ok(())
}

fn answer(texts: &Texts, sources: Receiver<Source>) -> io::Result<()> {
    let typesetter = Typesetter::new(texts, Fonts::embedded());
    let mut output = BufWriter::new(stdout());
    for source in sources {
        wire::put_answer(&mut output, &formats::bytes(&typesetter, &source))?;
    }
    Ok(())
}
