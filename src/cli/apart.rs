//! A file from elsewhere in a process of its own: whatever it holds, it costs that process and
//! no other file.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use hoso::words::Said;

/// How long one file may take: a report of some hundred pages takes a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// How much memory one may take, in MiB; our own documents take some tens.
#[cfg(target_os = "linux")]
const MEMORY: u64 = 2048;

/// The most that the process may answer.
const ANSWER: u64 = 64 << 20;

/// Starts this program again and hears what it prints; why it printed nothing whole.
pub(super) fn heard(arguments: &[&OsStr]) -> Result<Vec<u8>, Said> {
    heard_for(arguments, PATIENCE)
}

fn heard_for(arguments: &[&OsStr], patience: Duration) -> Result<Vec<u8>, Said> {
    let cannot = |error: &io::Error| {
        Said::new(
            format!("không mở được tiến trình đọc tệp: “{error}”"),
            format!("the process that reads it cannot be started: “{error}”"),
        )
    };
    let program = std::env::current_exe().map_err(|it| cannot(&it))?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|it| cannot(&it))?;
    let (answered, answer) = channel();
    let stdout = child.stdout.take();
    let reader = thread::Builder::new().spawn(move || {
        let mut bytes = Vec::new();
        let read = stdout.map(|it| it.take(ANSWER).read_to_end(&mut bytes));
        let _ = answered.send(bytes);
        read
    });
    let answer = reader.ok().and_then(|_| answer.recv_timeout(patience).ok());
    if answer.is_none() {
        let _ = child.kill();
    }
    let ended = child.wait().map_err(|it| cannot(&it))?;
    match answer {
        Some(bytes) if ended.success() => Ok(bytes),
        Some(_) => Err(Said::new(
            "đọc nó cần quá nhiều bộ nhớ, hoặc nó hỏng đến mức không đọc được",
            "reading it takes too much memory, or it is damaged beyond reading",
        )),
        None => Err(Said::new(
            format!("đọc quá {} giây chưa xong", patience.as_secs()),
            format!("it was not read within {} seconds", patience.as_secs()),
        )),
    }
}

/// Bounds what this process may take, before it reads anything.
pub(super) fn bound() {
    #[cfg(target_os = "linux")]
    {
        use nix::sys::resource::{Resource, setrlimit};
        // A system that sets no limit is bounded by time alone.
        let _ = setrlimit(Resource::RLIMIT_AS, MEMORY << 20, MEMORY << 20);
    }
}
