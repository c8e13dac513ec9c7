//! The files of a project as they were: read out of git by its own program, into memory.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;

use hoso::diagnostic::SystemError;
use hoso::layout::{DATA, SETTINGS, TEMPLATES, is_enclosed, is_read};
use hoso::load::InMemory;
use hoso::words::Said;

/// What a project's files were in a revision, and the short name of that.
pub(super) fn files(root: &Path, revision: &str) -> Result<(InMemory, String), Said> {
    let named = named(root, revision)?;
    if !named.status.success() {
        return Err(unknown(root, revision));
    }
    let id = String::from_utf8_lossy(&named.stdout).trim().to_owned();
    let listed = run(root, &["ls-tree", "-r", "-z", &id, "--", DATA, TEMPLATES, SETTINGS])?;
    let entries = listed.stdout.split(|it| *it == 0).filter_map(entry);
    let meant = |path: &str| is_read(Path::new(path)) || is_enclosed(path);
    let entries: Vec<_> = entries.filter(|(_, path)| meant(path)).collect();
    let ids: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
    let texts = contents(root, &ids).map_err(|error| cannot_run(&error))?;
    let paths = entries.iter().map(|(_, path)| path.clone());
    Ok((InMemory::new(paths.zip(texts)), id.chars().take(SHORT).collect()))
}

/// The answer to what a revision is called in full.
fn named(root: &Path, revision: &str) -> Result<Output, Said> {
    let commit = format!("{revision}^{{commit}}");
    run(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
}

/// Whether git has a revision of this name.
pub(super) fn has(root: &Path, revision: &str) -> bool {
    named(root, revision).is_ok_and(|it| it.status.success())
}

/// How many letters of a revision's name are shown.
const SHORT: usize = 10;

/// A plain file of a listing: what it holds, by name, and its path.
fn entry(line: &[u8]) -> Option<(String, String)> {
    let line = str::from_utf8(line).ok()?;
    let (head, path) = line.split_once('\t')?;
    let mut head = head.split(' ');
    let (mode, sort, id) = (head.next()?, head.next()?, head.next()?);
    // A link leads elsewhere, a submodule is not here.
    (sort == "blob" && mode.starts_with("100")).then(|| (id.to_owned(), path.to_owned()))
}

/// What files hold, in their order.
fn contents(root: &Path, ids: &[&str]) -> io::Result<Vec<Vec<u8>>> {
    let mut child = command(root)
        .args(["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let asked = ids.iter().flat_map(|it| [it, "\n"]).collect::<String>();
    let stdin = child.stdin.take();
    // It answers while it is asked: who does not read meanwhile waits for ever.
    let asking = thread::spawn(move || stdin.map(|mut it| it.write_all(asked.as_bytes())));
    let answered = child.wait_with_output()?.stdout;
    let _ = asking.join();
    let mut rest = &answered[..];
    let mut all = Vec::with_capacity(ids.len());
    for _ in ids {
        all.push(next(&mut rest).ok_or(io::ErrorKind::UnexpectedEof)?);
    }
    Ok(all)
}

/// The next of the answers: a line that ends with its size, the bytes, the end of a line.
fn next(rest: &mut &[u8]) -> Option<Vec<u8>> {
    let end = rest.iter().position(|it| *it == b'\n')?;
    let head = str::from_utf8(&rest[..end]).ok()?;
    let size: usize = head.rsplit(' ').next()?.parse().ok()?;
    let bytes = rest.get(end + 1..end + 1 + size)?.to_vec();
    *rest = rest.get(end + 2 + size..)?;
    Some(bytes)
}

fn command(root: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(root);
    command
}

/// What git answers.
pub(super) fn run(root: &Path, args: &[&str]) -> Result<Output, Said> {
    command(root).args(args).stdin(Stdio::null()).output().map_err(|it| cannot_run(&it))
}

fn cannot_run(error: &io::Error) -> Said {
    if error.kind() == io::ErrorKind::NotFound {
        return Said::new(
            "không có chương trình `git` trên máy này; cài git rồi chạy lại",
            "there is no program `git` on this computer; install git and run this again",
        );
    }
    let Said { vi, en } = SystemError::from(error).called();
    Said::new(format!("không chạy được `git`: {vi}"), format!("`git` cannot be run: {en}"))
}

/// What is said of a revision that there is not.
pub(super) fn unknown(root: &Path, revision: &str) -> Said {
    let inside = run(root, &["rev-parse", "--is-inside-work-tree"]);
    if inside.is_ok_and(|it| it.status.success()) {
        return Said::new(
            format!("git không có bản `{revision}`; xem `git log`, hoặc chạy `git fetch` trước"),
            format!("git has no revision `{revision}`; see `git log`, or run `git fetch` first"),
        );
    }
    Said::new(
        "dự án này không nằm trong kho git nào: chạy `git init`, `git add`, `git commit` trước",
        "this project is in no git repository: run `git init`, `git add`, `git commit` first",
    )
}
