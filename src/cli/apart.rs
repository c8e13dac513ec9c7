//! A file from elsewhere in a process of its own: whatever it holds, it costs that process and
//! no other file.
//!
//! The process is this program again. It is told the file, and answers once; it ends when the
//! program that started it does, for it sees its standard input close.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write, stdin};
use std::process::{ChildStdin, ChildStdout, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use hoso::diagnostic::{SystemError, Unfit};
use hoso::sheet::{self, Workbook};
use hoso::words::Said;

use super::out;

/// The argument that makes this program open a workbook and answer with its cells.
pub(super) const WORKBOOK: &str = "workbook-worker";

/// How long one file may take: a report of some hundred pages takes a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// How much memory one may take, in MiB; our own documents take some tens.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 2048;

/// The most that the process may answer.
const ANSWER: u64 = 64 << 20;

/// Why a process gave no whole answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lost {
    /// It could not be started.
    NotStarted(SystemError),
    /// It ended before it had answered.
    Ended,
    /// It was waited for so many seconds.
    Late(u64),
}

impl Lost {
    /// What is said of the file.
    pub(super) fn said(self) -> Said {
        match self {
            Self::NotStarted(error) => {
                let why = error.called();
                Said::new(
                    format!("không mở được tiến trình đọc tệp: {}", why.vi),
                    format!("the process that reads it cannot be started: {}", why.en),
                )
            }
            Self::Ended => Said::new(
                "đọc nó cần quá nhiều bộ nhớ, hoặc nó hỏng đến mức không đọc được",
                "reading it takes too much memory, or it is damaged beyond reading",
            ),
            Self::Late(seconds) => Said::new(
                format!("đọc quá {seconds} giây chưa xong"),
                format!("it was not read within {seconds} seconds"),
            ),
        }
    }
}

/// Opens a workbook in a process of its own.
pub(super) fn workbook(bytes: &[u8], file: &str) -> Result<Workbook, Unfit> {
    // Nothing of this size is handed to anybody.
    if bytes.len() as u64 > sheet::LARGEST {
        return Err(Unfit::TooLarge);
    }
    let lost = |it: Lost| Unfit::Lost(it.said());
    let answer = heard(&[OsStr::new(WORKBOOK), OsStr::new(file)], bytes).map_err(lost)?;
    // What is cut short by its size is no JSON.
    serde_json::from_slice(&answer).unwrap_or_else(|_| Err(lost(Lost::Ended)))
}

/// Opens a workbook for the program that started this one.
pub(super) fn serve_workbook(mut arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let Ok(bytes) = begin() else { return ExitCode::from(2) };
    let file = arguments.next().unwrap_or_default();
    let opened = sheet::open(&bytes, &file.to_string_lossy());
    out::bytes(&serde_json::to_vec(&opened).unwrap_or_default());
    ExitCode::SUCCESS
}

/// Starts this program again, hands it these bytes, and hears what it prints.
pub(super) fn heard(arguments: &[&OsStr], input: &[u8]) -> Result<Vec<u8>, Lost> {
    let not_started = |error: io::Error| Lost::NotStarted(error.into());
    let program = std::env::current_exe().map_err(not_started)?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(not_started)?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (answered, answer) = channel();
    // As long as it is not dropped, the process knows that somebody waits.
    let (waiting, done) = channel();
    thread::scope(|scope| {
        let tells = thread::Builder::new().spawn_scoped(scope, move || tell(stdin, input, &done));
        let hears = thread::Builder::new().spawn_scoped(scope, move || hear(stdout, &answered));
        let answer = match (&tells, &hears) {
            (Ok(_), Ok(_)) => answer.recv_timeout(PATIENCE).ok(),
            _ => None,
        };
        if answer.is_none() {
            let _ = child.kill();
        }
        let ended = child.wait();
        drop(waiting);
        if let Err(error) = tells.and(hears).map(drop) {
            return Err(not_started(error));
        }
        match answer {
            Some(bytes) if ended.is_ok_and(|it| it.success()) => Ok(bytes),
            Some(_) => Err(Lost::Ended),
            None => Err(Lost::Late(PATIENCE.as_secs())),
        }
    })
}

/// Hands a process its input, and keeps the pipe open until nobody waits any more.
fn tell(stdin: Option<ChildStdin>, input: &[u8], done: &Receiver<()>) {
    let Some(mut stdin) = stdin else { return };
    // A process that ended does not hear the rest.
    let _ = stdin.write_all(&(input.len() as u64).to_le_bytes());
    let _ = stdin.write_all(input).and_then(|()| stdin.flush());
    let _ = done.recv();
}

fn hear(stdout: Option<ChildStdout>, answered: &Sender<Vec<u8>>) {
    let mut bytes = Vec::new();
    let _ = stdout.map(|it| it.take(ANSWER).read_to_end(&mut bytes));
    let _ = answered.send(bytes);
}

/// Bounds what this process may take, before it reads anything; what it was handed. When who
/// started it is no more, it ends.
pub(super) fn begin() -> io::Result<Vec<u8>> {
    #[cfg(target_os = "linux")]
    {
        use nix::sys::resource::{Resource, setrlimit};
        // A system that sets no limit is bounded by time alone.
        let _ = setrlimit(Resource::RLIMIT_AS, MEMORY << 20, MEMORY << 20);
    }
    let mut length = [0; 8];
    stdin().lock().read_exact(&mut length)?;
    let (length, mut bytes) = (u64::from_le_bytes(length), Vec::new());
    stdin().lock().take(length).read_to_end(&mut bytes)?;
    thread::Builder::new().spawn(|| {
        let _ = io::copy(&mut stdin().lock(), &mut io::sink());
        std::process::exit(2);
    })?;
    Ok(bytes)
}
