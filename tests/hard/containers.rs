//! Two containers that write into one folder: processes of both have the same numbers.

use std::process::{Command, Stdio};

use crate::{can, communes, documents, ended, is_unfinished, rounds};

#[test]
fn runs_of_two_containers_do_each_other_no_harm() {
    const APART: [&str; 2] = ["-rpf", "--kill-child"];
    if !can("runs in two containers", "unshare", &APART) {
        return;
    }
    let sandbox = communes(8);
    sandbox.prints("build");
    let before = documents(&sandbox);
    let rounds = rounds(6).div_ceil(2);
    for round in 0..rounds {
        let run = || {
            Command::new("unshare")
                .args(APART)
                .args([env!("CARGO_BIN_EXE_hoso"), "build", "--force", "--jobs", "2"])
                .current_dir(sandbox.root())
                .env_remove("LANG")
                .stdout(Stdio::null())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        };
        let both = [run(), run()];
        for run in both {
            let (code, said) = ended(run);
            assert_eq!(code, Some(0), "round {round}: {said}");
        }
        assert_eq!(documents(&sandbox), before, "round {round}");
    }
    assert!(!documents(&sandbox).into_keys().any(|it| is_unfinished(&it)));
    eprintln!("{} runs, two containers at a time", rounds * 2);
}
