//! What stops a run: kills, full disks, closed pipes, other runs, containers, other users. None of
//! it loses a document, leaves half of one, or ends in a panic.
//!
//! A kernel that forbids what a test needs (namespaces, another user) is named by the test, which
//! then does nothing. `HOSO_ROUNDS` says how often the tests by chance are repeated; without it
//! they take a minute or two together.
#![cfg(target_os = "linux")]
#![allow(clippy::print_stderr, clippy::format_push_string, clippy::needless_for_each)]
#![allow(clippy::never_loop, clippy::non_octal_unix_permissions, clippy::similar_names)]

mod containers;
mod disk;
mod kills;
#[allow(dead_code)]
#[path = "../it/sandbox.rs"]
mod sandbox;
mod stop;
mod streams;
mod users;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use sandbox::{COMMUNE, Sandbox};

/// How often a test by chance is repeated.
fn rounds(usual: u32) -> u32 {
    env::var("HOSO_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// A generator of numbers, the same every time (xorshift64*).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound
    }
}

/// The text of a record with this many dossiers received.
fn record(received: u32) -> String {
    format!(
        "procedures:\n  - {{code: \"1.000894\", level: 2}}\n  - {{code: \"1.000656\", level: 3, online: {{received: {received}, resolved: 11}}}}\n  - {{code: \"2.000815\", level: 2, in_person: {{received: 410, resolved: 410}}}}\ndocuments:\n  report: {{number: 9, date: 2018-06-05}}\n"
    )
}

/// The project with so many communes, each with its report and its submission.
fn communes(count: usize) -> Sandbox {
    let mut sandbox = Sandbox::new();
    for it in 1..count {
        let folder = format!("data/units/dong-nai/xuan-loc/xa-{it:04}");
        let unit = format!("kind: commune\nname: xã Thứ {it}\nplace: Thứ {it}\n");
        sandbox = sandbox.bytes(&format!("{folder}/unit.yaml"), unit.as_bytes());
    }
    state(sandbox, 12)
}

/// The project with every record as it is when so many dossiers were received.
fn state(mut sandbox: Sandbox, received: u32) -> Sandbox {
    let district = sandbox.root().join("data/units/dong-nai/xuan-loc");
    let folders: Vec<_> = fs::read_dir(district).unwrap().map(|it| it.unwrap()).collect();
    for folder in folders.into_iter().filter(|it| it.path().is_dir()) {
        let name = folder.file_name().into_string().unwrap();
        let file = format!("data/units/dong-nai/xuan-loc/{name}/2018.yaml");
        sandbox = sandbox.bytes(&file, record(received).as_bytes());
    }
    sandbox
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let all = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let all = all.filter(|it| it.file_type().is_file());
    let name = |it: &Path| it.strip_prefix(folder).unwrap().to_owned();
    all.filter_map(|it| Some((name(it.path()), fs::read(it.path()).ok()?))).collect()
}

/// The documents of a project.
fn documents(sandbox: &Sandbox) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = files(&sandbox.root().join("out"));
    all.retain(|path, _| !is_own(path));
    all
}

/// Whether a file of the folder of documents is none of them: its memory, its lock.
fn is_own(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == ".hoso.json" || name == ".hoso.lock"
}

/// Whether it is what a run was writing when it was killed, or its journal.
fn is_unfinished(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".hoso-unfinished") || is_journal(path)
}

/// Whether it is what a run has told before it put documents in place.
fn is_journal(path: &Path) -> bool {
    path.to_string_lossy().ends_with(".hoso-begun")
}

/// The program, in the folder of a project.
fn hoso(sandbox: &Sandbox) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hoso"));
    command.current_dir(sandbox.root()).env_remove("LANG");
    command
}

fn started(sandbox: &Sandbox, arguments: &str) -> Child {
    hoso(sandbox)
        .args(arguments.split_whitespace())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The exit code of a run, and what it said.
fn ended(run: Child) -> (Option<i32>, String) {
    let output = run.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn signal(name: &str, process: u32) {
    // It may have ended meanwhile.
    let _ = Command::new("kill").args([name, &process.to_string()]).stderr(Stdio::null()).status();
}

/// The processes of the program that work in the folder of a project.
fn processes(sandbox: &Sandbox) -> Vec<u32> {
    let root = sandbox.root().canonicalize().unwrap();
    let numbers = fs::read_dir("/proc")
        .unwrap()
        .filter_map(|it| it.ok()?.file_name().into_string().ok()?.parse::<u32>().ok());
    numbers
        .filter(|it| {
            let of = |what: &str| fs::read_link(format!("/proc/{it}/{what}")).ok();
            let is_ours = |it: PathBuf| it.file_name().is_some_and(|it| it == "hoso");
            of("cwd").is_some_and(|it| it == root) && of("exe").is_some_and(is_ours)
        })
        .collect()
}

/// Waits until none of them is left; those that are after some seconds.
fn left(sandbox: &Sandbox) -> Vec<u32> {
    for _ in 0..500 {
        if processes(sandbox).is_empty() {
            return Vec::new();
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    processes(sandbox)
}

/// Whether a program can be run so; says what is left out where it cannot.
fn can(what: &str, program: &str, arguments: &[&str]) -> bool {
    let mut run = Command::new(program);
    let run = run.args(arguments).arg("true").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let can = run.is_ok_and(|it| it.success());
    if !can {
        eprintln!("left out, for this machine forbids `{program}`: {what}");
    }
    can
}

/// Runs a script of a shell in the folder of a project, `$HOSO` the program.
fn shell(sandbox: &Sandbox, before: &[&str], script: &str) -> (Option<i32>, String, String) {
    let mut words = before.to_vec();
    words.extend(["bash", "-c", script]);
    let output = Command::new(words[0])
        .args(&words[1..])
        .current_dir(sandbox.root())
        .env("HOSO", env!("CARGO_BIN_EXE_hoso"))
        .env_remove("LANG")
        .output()
        .unwrap();
    let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The folder of the documents of the commune that every project has.
fn of_commune(name: &str) -> PathBuf {
    Path::new(COMMUNE.strip_prefix("data/units/").unwrap()).join("2018").join(name)
}
