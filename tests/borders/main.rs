//! Anything at all at the borders of the program: the examples of `fuzz/corpus`, and what a
//! generator makes of them, the same every time. `HOSO_TRIALS` says how many of each example.
//!
//! What a library that reads foreign files does of its own (it may stop) is not held against it
//! here: the program calls it in a process that may stop, and other tests hold that.
#![allow(clippy::similar_names)]

mod change;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::{env, fs, panic, thread};

use change::Changes;

/// How many changes of each example are tried.
const TRIALS: u64 = 60;

/// The main thread of a program has as much.
const STACK: usize = 8 << 20;

thread_local! {
    /// Where the last panic was, and what it said.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
    /// Whether a border is being run.
    static WITHIN: Cell<bool> = const { Cell::new(false) };
}

/// Panics within a border are remembered and not printed.
fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |it| {
            if WITHIN.get() {
                PANIC.with_borrow_mut(|said| *said = it.to_string());
            } else {
                before(it);
            }
        }));
    });
}

fn examples(border: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(border);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    let name = |it: &Path| it.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|it| (name(it), fs::read(it).unwrap())).collect()
}

/// Hands a border some bytes; what stopped it, if that is ours.
fn stopped(border: fn(&[u8]), bytes: &[u8]) -> Option<String> {
    WITHIN.set(true);
    let ended = panic::catch_unwind(|| border(bytes));
    WITHIN.set(false);
    ended.err()?;
    let said = PANIC.with_borrow(Clone::clone);
    // Libraries lie in the registry of cargo.
    (!said.contains("/registry/src/")).then_some(said)
}

fn thrown(name: &str) {
    quiet();
    let border = hoso::borders::ALL.into_iter().find(|(it, _)| *it == name).unwrap().1;
    let trials = env::var("HOSO_TRIALS").ok().and_then(|it| it.parse().ok()).unwrap_or(TRIALS);
    let examples = examples(name);
    assert!(examples.len() >= 3, "{name}");
    let all = || {
        let mut changes = Changes::new(&examples);
        for (example, bytes) in &examples {
            assert_eq!(stopped(border, bytes), None, "{name}/{example}");
            for trial in 0..trials {
                let changed = changes.of(bytes);
                if let Some(said) = stopped(border, &changed) {
                    let left = env::temp_dir().join(format!("hoso-{name}-{example}-{trial}"));
                    fs::write(&left, &changed).unwrap();
                    panic!("{name}/{example}, change {trial}, left as {}: {said}", left.display());
                }
            }
        }
    };
    let ended = thread::scope(|scope| {
        thread::Builder::new().stack_size(STACK).spawn_scoped(scope, all).unwrap().join()
    });
    assert!(ended.is_ok(), "{}", said(ended));
}

/// What a panic said.
fn said(ended: thread::Result<()>) -> String {
    let it = ended.err().unwrap();
    it.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic".to_owned())
}

/// A test of each border, and one that there is no border without.
macro_rules! borders {
    ($($name:ident)*) => {
        $(#[test]
        fn $name() {
            thrown(stringify!($name));
        })*

        #[test]
        fn every_border_is_tried() {
            let tried = [$(stringify!($name)),*];
            assert_eq!(hoso::borders::ALL.map(|(it, _)| it), tried);
            // The long run, which is guided, tries each as well.
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/workflows/fuzz.yml");
            let long = format!("        border: [{}]\n", tried.join(", "));
            assert!(fs::read_to_string(file).unwrap().contains(&long), "{long}");
        }
    };
}

borders! { record rulebook workbook pdf wire memory picture grid }
