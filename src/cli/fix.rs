//! `hoso check --fix`: mends what a machine may mend, and proves that nothing else has changed.

use std::collections::{BTreeMap, BTreeSet};

use hoso::build::{Opened, Unmeant};
use hoso::diagnostic::{Diagnostic, Edit, SystemError, edited};
use hoso::layout::Layout;
use hoso::load::{self, InMemory, Overlay, differences};
use hoso::store;
use hoso::words::Said;

use super::args::{Args, Check};
use super::{End, Screen, check, out, project};

/// Findings may come to light behind others, so many times.
const ROUNDS: usize = 8;

/// A file that is mended.
struct Mended {
    before: String,
    after: String,
    edits: usize,
}

pub(super) fn run(args: &Args, typed: &Check, screen: Screen) -> End {
    let layout = project::layout(args);
    if !layout.root.join("data").is_dir() {
        return project::say(&Unmeant::Project, args, screen);
    }
    let mut mended = BTreeMap::new();
    let open = |files: &BTreeMap<String, Mended>| {
        let texts = files.iter().map(|(file, it)| (file.as_str(), it.after.as_str()));
        Opened::of(load::load(&Overlay::new(&layout, Vec::new(), InMemory::new(texts))))
    };
    let mut opened = open(&mended);
    let before = match check::meant(args, typed, &opened, screen) {
        Ok(found) => found,
        Err(end) => return end,
    };
    let mut found = before.clone();
    for _ in 0..ROUNDS {
        let edits = edits(&found, &opened, &layout);
        if edits.is_empty() {
            break;
        }
        for (file, (text, all)) in edits {
            let (after, count) = edited(&text, all);
            let it = mended.entry(file).or_insert_with(|| Mended {
                before: text.clone(),
                after: text,
                edits: 0,
            });
            it.after = after;
            it.edits += count;
        }
        opened = open(&mended);
        found = match check::meant(args, typed, &opened, screen) {
            Ok(found) => found,
            Err(end) => return end,
        };
    }
    let whole = mended.len();
    mended.retain(|file, it| is_proved(file, it, (&before, &found)));
    if mended.len() < whole {
        opened = open(&mended);
        found = match check::meant(args, typed, &opened, screen) {
            Ok(found) => found,
            Err(end) => return end,
        };
    }
    if typed.diff {
        return show(&mended);
    }
    if let Some(end) = write(&mended, &layout, screen) {
        return end;
    }
    screen.findings(&found, &opened.loaded.sources, typed.all);
    let (places, files) = (mended.values().map(|it| it.edits).sum::<usize>(), mended.len());
    screen.tell(Said::new(
        format!("đã sửa {places} chỗ trong {files} tệp; còn {} chỗ phải tự xem", found.len()),
        format!("mended {places} place(s) in {files} file(s); {} left to look at", found.len()),
    ));
    check::end(&found)
}

/// What can be mended, by files: their texts and the edits. What stands in the program alone
/// has no file.
fn edits(
    found: &[Diagnostic],
    opened: &Opened,
    layout: &Layout,
) -> BTreeMap<String, (String, Vec<Edit>)> {
    let mut all: BTreeMap<String, (String, Vec<Edit>)> = BTreeMap::new();
    for it in found {
        let file = it.place.file();
        let Some(text) = opened.loaded.sources.text(file) else { continue };
        let Some(edit) = it.edit(text) else { continue };
        if layout.root.join(file).is_file() {
            let entry =
                all.entry(file.to_owned()).or_insert_with(|| (text.to_string(), Vec::new()));
            entry.1.push(edit);
        }
    }
    all
}

/// Whether mending a file changed no more values than it was to, brought no fault to light that
/// was not there, and took some away. What is only found of a file that is right does not count.
fn is_proved(file: &str, mended: &Mended, (before, after): (&[Diagnostic], &[Diagnostic])) -> bool {
    let count = |found: &[Diagnostic], code: &str| {
        found.iter().filter(|it| it.place.file() == file && it.code_name() == code).count()
    };
    let own = |it: &&Diagnostic| it.place.file() == file;
    let known: BTreeSet<&str> = before.iter().filter(own).map(Diagnostic::code_name).collect();
    let of = |found: &[Diagnostic]| {
        found.iter().filter(own).filter(|it| known.contains(it.code_name())).count()
    };
    let new = after
        .iter()
        .filter(|it| it.place.file() == file)
        .any(|it| it.is_error() && count(after, it.code_name()) > count(before, it.code_name()));
    let changed = differences(&mended.before, &mended.after);
    !new && of(after) < of(before) && changed.is_some_and(|it| it <= mended.edits)
}

fn write(mended: &BTreeMap<String, Mended>, layout: &Layout, screen: Screen) -> Option<End> {
    for (file, it) in mended {
        if let Err(error) = store::write_whole(&layout.root.join(file), it.after.as_bytes()) {
            screen.trouble(SystemError::from(&error).unwritten(file));
            return Some(End::Trouble);
        }
    }
    None
}

/// Shows what would be written, as `diff -u` does; edits add no line and take none away.
fn show(mended: &BTreeMap<String, Mended>) -> End {
    for (file, it) in mended {
        out::line(format_args!("--- {file}\n+++ {file}"));
        for (place, (old, new)) in it.before.lines().zip(it.after.lines()).enumerate() {
            if old != new {
                out::line(format_args!("@@ -{0} +{0} @@\n-{old}\n+{new}", place + 1));
            }
        }
    }
    if mended.is_empty() { End::Fine } else { End::Faults }
}
