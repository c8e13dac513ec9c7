//! Kills and signals at any moment, and many runs at once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use crate::sandbox::Sandbox;
use crate::{
    Chance, communes, documents, ended, files, is_own, is_unfinished, left, processes, rounds,
    signal, started, state,
};

const COMMUNES: usize = 8;

type Documents = BTreeMap<PathBuf, Vec<u8>>;

/// The documents of both states of a project, each made without a disturbance.
fn both() -> [Documents; 2] {
    [12, 13].map(|it| {
        let sandbox = state(communes(COMMUNES), it);
        sandbox.prints("build");
        documents(&sandbox)
    })
}

/// Each document is whole, and one of those that there can be.
fn whole(sandbox: &Sandbox, both: &[Documents; 2], round: u32) -> usize {
    let mut seen = 0;
    for (path, bytes) in files(&sandbox.root().join("out")) {
        if is_own(&path) || is_unfinished(&path) {
            continue;
        }
        let known = both.iter().any(|it| it.get(&path) == Some(&bytes));
        assert!(known, "round {round}: {} ({} bytes) is neither", path.display(), bytes.len());
        seen += 1;
    }
    seen
}

/// Disturbs a run: how, by a number.
fn disturb(how: u64, run: u32, sandbox: &Sandbox) {
    let workers = || processes(sandbox).into_iter().filter(|it| *it != run).collect::<Vec<_>>();
    match how {
        0 => signal("-KILL", run),
        1 => signal("-TERM", run),
        2 => signal("-INT", run),
        3 => workers().into_iter().for_each(|it| signal("-KILL", it)),
        4 => {
            if let Some(it) = workers().first() {
                signal("-KILL", *it);
            }
        }
        // A terminal that is closed.
        _ => processes(sandbox).into_iter().for_each(|it| signal("-HUP", it)),
    }
}

#[test]
fn a_run_that_is_killed_leaves_no_half_and_no_foreign_document() {
    let both = both();
    let mut sandbox = communes(COMMUNES);
    let mut chance = Chance(7);
    let (mut looked, mut live, mut took) = (0, 0, 400);
    let rounds = rounds(30);
    for round in 0..rounds {
        sandbox = state(sandbox, 12 + round % 2);
        let force = if chance.below(3) == 0 { " --force" } else { "" };
        let begun = std::time::Instant::now();
        let mut run = started(&sandbox, &format!("build --jobs 2{force}"));
        sleep(Duration::from_millis(chance.below(took)));
        live += u32::from(run.try_wait().unwrap().is_none());
        disturb(chance.below(6), run.id(), &sandbox);
        let (code, said) = ended(run);
        assert!(!said.contains("panicked"), "round {round}: {said}");
        assert!(matches!(code, None | Some(0..=2)), "round {round}: {code:?}: {said}");
        assert_eq!(left(&sandbox), [], "round {round}: workers are left");
        looked += whole(&sandbox, &both, round);
        // As long as an undisturbed run takes, so that the next kills fall within one.
        took = took.max(u64::try_from(begun.elapsed().as_millis()).unwrap()).min(4000);
    }
    assert!(live * 2 > rounds, "only {live} of {rounds} were alive when they were disturbed");

    let sandbox = state(sandbox, 12);
    sandbox.prints("build");
    assert_eq!(documents(&sandbox), both[0], "a plain run heals, and leaves nothing unfinished");
    eprintln!("{rounds} rounds, {live} of them alive when disturbed; {looked} documents looked at");
}

#[test]
fn runs_at_once_do_each_other_no_harm() {
    let both = both();
    let sandbox = communes(COMMUNES);
    sandbox.prints("build");
    let mut chance = Chance(11);
    let all =
        ["build", "build --force", "build --prune", "build --check", "export", "build --jobs 1"];
    let rounds = rounds(12).div_ceil(3);
    for round in 0..rounds {
        let runs: Vec<_> = (0..4)
            .map(|_| started(&sandbox, all[usize::try_from(chance.below(6)).unwrap()]))
            .collect();
        if chance.below(3) == 0 {
            sleep(Duration::from_millis(chance.below(600)));
            signal("-KILL", runs[0].id());
        }
        for run in runs {
            let (code, said) = ended(run);
            assert!(matches!(code, None | Some(0..=1)), "round {round}: {code:?}: {said}");
            assert!(!said.contains("panicked"), "round {round}: {said}");
        }
        assert_eq!(left(&sandbox), [], "round {round}");
        let mut now = documents(&sandbox);
        now.retain(|it, _| it.extension().is_some_and(|it| it == "pdf"));
        assert_eq!(now, both[0], "round {round}");
    }
    sandbox.prints("build --force");
    let unfinished: Vec<_> =
        documents(&sandbox).into_keys().filter(|it| is_unfinished(it)).collect();
    assert!(unfinished.is_empty(), "{unfinished:?}");
    eprintln!("{} runs, four at a time", rounds * 4);
}
