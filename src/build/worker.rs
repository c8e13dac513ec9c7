//! A worker process: this program again, which typesets what it is handed.
//!
//! Threads would share Typst's memo cache and its locks; processes share nothing, and one
//! that dies costs one document.

use std::io::{self, BufReader, BufWriter, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::{panic, thread};

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
    answers: BufReader<ChildStdout>,
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
            let (mut sources, answers) = (BufWriter::new(sources), BufReader::new(answers));
            wire::put_texts(&mut sources, &self.texts)?;
            self.running = Some(Running { child, sources, answers });
        }
        self.running.as_mut().ok_or_else(|| io::Error::from(io::ErrorKind::BrokenPipe))
    }

    /// Hands over a source; its answer comes after those of the sources before it.
    pub(super) fn send(&mut self, source: &Source) -> io::Result<()> {
        wire::put_source(&mut self.running()?.sources, source)
    }

    /// The answer to the first source that has none yet.
    pub(super) fn receive(&mut self) -> io::Result<Answer> {
        wire::take_answer(&mut self.running()?.answers)
    }

    /// Ends a worker that no longer answers; the next source starts another.
    pub(super) fn lose(&mut self) -> String {
        let Some(mut running) = self.running.take() else { return "not started".to_owned() };
        let _ = running.child.kill();
        running.child.wait().map_or_else(|it| it.to_string(), |it| it.to_string())
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

/// Is a worker: typesets every source on standard input, until there are no more.
pub fn serve() -> io::Result<()> {
    // Ctrl-C is for the program that started this one: it says what is done.
    let _ = ctrlc::set_handler(|| {});
    let (queue, sources) = sync_channel::<Source>(2);
    let mut input = BufReader::new(stdin());
    let Some(texts) = wire::take_texts(&mut input)? else { return Ok(()) };
    // Sources are read while another is typeset, so that nobody waits to hand one over.
    let reader = thread::spawn(move || -> io::Result<()> {
        while let Some(source) = wire::take_source(&mut input)? {
            if queue.send(source).is_err() {
                break;
            }
        }
        Ok(())
    });
    let typesetter = Typesetter::new(&texts, Fonts::embedded());
    let mut output = BufWriter::new(stdout());
    for source in sources {
        let answer = panic::catch_unwind(panic::AssertUnwindSafe(|| typesetter.typeset(&source)));
        let answer = answer.unwrap_or_else(|_| Err(vec![stopped(&source.name, "panic")]));
        wire::put_answer(&mut output, &answer)?;
    }
    reader.join().unwrap_or(Ok(()))
}

/// The fault of a document whose typesetter stopped.
pub(super) fn stopped(name: &str, why: &str) -> Diagnostic {
    let fault =
        StageFault::Typeset { said: format!("typesetter stopped: {why}"), hints: Vec::new() };
    Diagnostic::new(fault, Place::file_of(name))
}
