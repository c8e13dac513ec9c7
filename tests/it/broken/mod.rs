//! What people really write and save wrong, and all that they are told of it: the whole message,
//! in `messages.txt`. With `HOSO_BLESS=1` it is written anew, to be read in the diff.

mod places;
mod slips;

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use self::places::{BYTES, PLACES};
use self::slips::{RECORD, SLIPS};
use crate::sandbox::{COMMUNE, Sandbox};

const MESSAGES: &str = "tests/it/broken/messages.txt";

/// Words of English that no message in Vietnamese has; those in backticks are of YAML.
const ENGLISH: &[&str] =
    &["expected", "while ", "found ", "invalid", "unexpected", "did not", "error", "not allowed"];

/// The project, with these files besides, and without those behind a `-`.
fn sandbox(files: &[(&str, &str)]) -> Sandbox {
    let mut sandbox = Sandbox::new();
    fs::remove_file(sandbox.root().join(COMMUNE).join("2018.yaml")).unwrap();
    for (path, text) in files {
        match path.strip_prefix('-') {
            Some(path) => fs::remove_file(sandbox.root().join(path)).unwrap(),
            None => sandbox = sandbox.bytes(path, text.as_bytes()),
        }
    }
    sandbox
}

fn heard(name: &str, sandbox: &Sandbox) -> String {
    let run = sandbox.run("check");
    let text = String::from_utf8(run.stdout).unwrap();
    assert_eq!(String::from_utf8(run.stderr).unwrap(), "", "{name}");
    let code = run.status.code().unwrap();
    format!("### {name} ({code})\n{}\n\n", text.trim_end())
}

#[test]
fn what_is_written_wrong_is_told_as_a_clerk_understands_it() {
    let file = format!("{COMMUNE}/2018.yaml");
    let mut all = String::new();
    for (name, from, to) in SLIPS {
        assert!(RECORD.contains(from), "{name}");
        write!(all, "{}", heard(name, &sandbox(&[(&file, &RECORD.replacen(from, to, 1))])))
            .unwrap();
    }
    for (name, files) in PLACES {
        write!(all, "{}", heard(name, &sandbox(files))).unwrap();
    }
    for (name, bytes) in BYTES {
        write!(all, "{}", heard(name, &sandbox(&[]).bytes(&file, bytes))).unwrap();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(MESSAGES);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::write(&path, &all).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    for (heard, expected) in all.split("### ").zip(expected.split("### ")) {
        assert_eq!(heard, expected);
    }
    assert_eq!(all, expected);
}

#[test]
fn no_message_is_silent_and_none_quotes_a_library() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(MESSAGES)).unwrap();
    let mut count = 0;
    for part in text.split("### ").skip(1) {
        let name = part.lines().next().unwrap();
        let titles = part.lines().filter(|it| it.contains("]: "));
        let hints = part.lines().filter(|it| it.contains("= gợi ý: "));
        // Numbers written with zeros before them are taken as they are meant.
        let taken = name.contains("012");
        assert!(taken || titles.clone().count() > 0 && hints.clone().count() > 0, "{part}");
        for line in titles.chain(hints) {
            let outside: String = line.split('`').step_by(2).collect();
            for word in ENGLISH {
                assert!(!outside.contains(word), "{name}: {line}");
            }
        }
        count += 1;
    }
    assert!(count > 100, "{count}");
}
