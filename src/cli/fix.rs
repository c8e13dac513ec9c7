//! `hoso check --fix`: mends what a machine may mend, and proves that nothing else has changed.

use std::collections::{BTreeMap, BTreeSet};

use hoso::build::{Opened, Unmeant};
use hoso::diagnostic::{Diagnostic, Edit, Fault, FileFault, OldEncoding, SystemError, edited};
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
    /// Whether it was not UTF-8: then its text could not be looked through before.
    recoded: bool,
}

pub(super) fn run(args: &Args, typed: &Check, screen: Screen) -> End {
    run_to_end(args, typed, screen).unwrap_or_else(|end| end)
}

fn run_to_end(args: &Args, typed: &Check, screen: Screen) -> Result<End, End> {
    let layout = project::layout(args);
    if !layout.root.join("data").is_dir() {
        return Err(project::say(&Unmeant::Project, args, screen));
    }
    let open = |files: &BTreeMap<String, Mended>| {
        let texts = files.iter().map(|(file, it)| (file.as_str(), it.after.as_str()));
        Opened::of(load::load(&Overlay::new(&layout, Vec::new(), InMemory::new(texts))))
    };
    let find = |opened: &Opened| check::meant(args, typed, opened, screen);
    let mut opened = open(&BTreeMap::new());
    let before = find(&opened)?;
    let mut mended = recoded(&before, &layout);
    let mut found = before.clone();
    if !mended.is_empty() {
        opened = open(&mended);
        found = find(&opened)?;
    }
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
                recoded: false,
            });
            it.after = after;
            it.edits += count;
        }
        opened = open(&mended);
        found = find(&opened)?;
    }
    let whole = mended.len();
    mended.retain(|file, it| is_proved(file, it, (&before, &found)));
    if mended.len() < whole {
        opened = open(&mended);
        found = find(&opened)?;
    }
    if typed.diff {
        return Ok(show(&mended));
    }
    if let Some(end) = write(&mended, &layout, screen) {
        return Err(end);
    }
    screen.findings(&found, &opened.loaded.sources, typed.all);
    let (places, files) = (mended.values().map(|it| it.edits).sum::<usize>(), mended.len());
    screen.tell(Said::new(
        format!("đã sửa {places} chỗ trong {files} tệp; còn {} chỗ phải tự xem", found.len()),
        format!("mended {places} place(s) in {files} file(s); {} left to look at", found.len()),
    ));
    Ok(check::failing(&found, typed.fails_on()))
}

/// The files that are UTF-16 and say so, in UTF-8.
fn recoded(found: &[Diagnostic], layout: &Layout) -> BTreeMap<String, Mended> {
    let is_utf16 = |it: &&Diagnostic| {
        matches!(&it.fault, Fault::File(FileFault::NotUtf8 { guess: Some(OldEncoding::Utf16), .. }))
    };
    let one = |it: &Diagnostic| {
        let file = it.place.file();
        let text = utf16(&std::fs::read(layout.root.join(file)).ok()?)?;
        let mended = Mended { before: text.clone(), after: text, edits: 1, recoded: true };
        Some((file.to_owned(), mended))
    };
    found.iter().filter(is_utf16).filter_map(one).collect()
}

/// The text of a file in UTF-16 behind the mark that says so; none where it is none.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, body) = bytes.split_at_checked(2)?;
    let of: fn([u8; 2]) -> u16 = match mark {
        [0xFF, 0xFE] => u16::from_le_bytes,
        [0xFE, 0xFF] => u16::from_be_bytes,
        _ => return None,
    };
    let pairs = body.chunks_exact(2);
    if !pairs.remainder().is_empty() {
        return None;
    }
    let units: Vec<u16> = pairs.map(|it| of([it[0], it[1]])).collect();
    String::from_utf16(&units).ok()
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
    if mended.recoded {
        // What is found of it now could not be found before.
        return mended.before == mended.after || changed.is_some_and(|it| it < mended.edits);
    }
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

/// Shows what would be written, as `diff -u` does; edits add no line. Of a file that was not
/// UTF-8 all lines are new.
fn show(mended: &BTreeMap<String, Mended>) -> End {
    for (file, it) in mended {
        out::line(format_args!("--- {file}\n+++ {file}"));
        if it.recoded {
            out::line("UTF-16 -> UTF-8");
            // Of bytes that were no text there are no lines to set beside.
            out::line(format_args!("@@ -0,0 +1,{} @@", it.after.lines().count()));
            for line in it.after.lines() {
                out::line(format_args!("+{line}"));
            }
            continue;
        }
        let mut new = it.after.lines().peekable();
        let mut at = 1;
        let mut left = it.before.lines().count().saturating_sub(it.after.lines().count());
        let mut old = it.before.lines().enumerate().peekable();
        while let Some((place, line)) = old.next() {
            let place = place + 1;
            if new.peek() == Some(&line) {
                new.next();
                at += 1;
            } else if left > 0 && new.peek().copied() == old.peek().map(|(_, it)| *it) {
                left -= 1;
                out::line(format_args!("@@ -{place} +{},0 @@\n-{line}", at - 1));
            } else {
                let with = new.next().unwrap_or_default();
                out::line(format_args!("@@ -{place} +{at} @@\n-{line}\n+{with}"));
                at += 1;
            }
        }
    }
    if mended.is_empty() { End::Fine } else { End::Faults }
}
