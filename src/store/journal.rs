//! What a run is about to put in place, in a file of its own: a run that is killed leaves it, and
//! the next one tells by it what was written here from what is of another hand.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::digest;
use super::memory::{Memory, Stamp, is_inside};
use super::whole::{random, read_plain};

/// What the name of a journal ends in.
const BEGUN: &str = ".hoso-begun";

/// A document that is about to be put in place.
#[derive(Serialize, Deserialize)]
struct Entry {
    path: String,
    stamp: Stamp,
}

/// The journal of a run; its file is there as soon as there is something to tell.
#[derive(Default)]
pub(super) struct Journal(Mutex<Option<(PathBuf, File)>>);

impl Journal {
    /// Tells of a document before it is put in place.
    pub(super) fn begin(&self, folder: &Path, path: &str, stamp: &Stamp) -> io::Result<()> {
        let mut journal = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = Entry { path: path.to_owned(), stamp: stamp.clone() };
        let mut line = serde_json::to_vec(&entry)?;
        line.push(b'\n');
        let (_, file) = match &mut *journal {
            Some(it) => it,
            none => none.insert(created(folder)?),
        };
        file.write_all(&line)
    }

    /// Takes it away: what it told of is remembered.
    pub(super) fn end(self) {
        let journal = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some((path, file)) = journal {
            drop(file);
            let _ = fs::remove_file(path);
        }
    }
}

/// The file of a new journal, which is locked as long as its run lives.
fn created(folder: &Path) -> io::Result<(PathBuf, File)> {
    fs::create_dir_all(folder)?;
    loop {
        let path = folder.join(format!(".{:016x}{BEGUN}", random()));
        let file = OpenOptions::new().read(true).append(true).create_new(true).open(&path)?;
        // Where files cannot be locked it is left for good once its run is killed.
        let _ = file.lock();
        // Before it was locked, another run may have held it for one of a run that is no more.
        if path.exists() {
            return Ok((path, file));
        }
    }
}

/// Adds to a memory what runs that were killed have put in place; their journals.
pub(super) fn recall(folder: &Path, memory: &mut Memory) -> Vec<PathBuf> {
    let left = left(folder);
    for path in &left {
        let lines = read_plain(path).unwrap_or_default();
        // The last line may have been cut: what it tells of was not put in place.
        let entries =
            lines.split(|it| *it == b'\n').filter_map(|it| serde_json::from_slice(it).ok());
        for Entry { path, stamp } in entries {
            let there = is_inside(&path).then(|| read_plain(&folder.join(&path))).flatten();
            if there.is_some_and(|it| digest::of(&it) == stamp.file) {
                memory.documents.insert(path, stamp);
            }
        }
    }
    left
}

/// Takes journals away that nothing is to be learnt of any more.
pub(super) fn forget(journals: &[PathBuf]) {
    for path in journals {
        if let Some(_held) = of_nobody(path) {
            // One that cannot be removed tells the next run the same.
            let _ = fs::remove_file(path);
        }
    }
}

/// The journals of runs that are no more, in the order of their names.
fn left(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let entries = entries.filter(|it| it.file_type().is_ok_and(|it| it.is_file()));
    let entries = entries.filter(|it| is_journal(&it.file_name().to_string_lossy()));
    let mut left: Vec<_> = entries.map(|it| it.path()).collect();
    left.retain(|it| of_nobody(it).is_some());
    left.sort();
    left
}

fn is_journal(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(BEGUN)
}

/// The file, held, if no run writes it any more.
fn of_nobody(path: &Path) -> Option<File> {
    File::open(path).ok().filter(|it| it.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::super::Output;
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("hoso-{name}-{:016x}", random()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn closed(output: Output) {
        assert!(output.close("out", "", &std::collections::BTreeMap::new()).is_none());
    }

    #[test]
    fn what_a_killed_run_has_written_is_known_to_the_next() {
        let folder = folder("killed");
        let first = Output::open(&folder, false);
        first.write("a.pdf", b"of the old record", "old").unwrap();
        first.write("b.pdf", b"of the old record", "old").unwrap();
        closed(first);
        let killed = Output::open(&folder, false);
        killed.write("a.pdf", b"of the new record", "new").unwrap();
        drop(killed);

        let next = Output::open(&folder, false);
        assert!(next.has("a.pdf", "new") && !next.has("a.pdf", "old"));
        assert!(next.has("b.pdf", "old"));
        assert!(!next.is_of_another("a.pdf"));
        assert_eq!(left(&folder).len(), 1, "it is there until what it tells is remembered");
        closed(next);
        assert_eq!(left(&folder).len(), 0);
        assert!(Output::open(&folder, false).has("a.pdf", "new"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_another_hand_has_changed_since_is_still_theirs() {
        let folder = folder("changed");
        let killed = Output::open(&folder, false);
        killed.write("a.pdf", b"made here", "new").unwrap();
        drop(killed);
        fs::write(folder.join("a.pdf"), "signed").unwrap();

        assert!(Output::open(&folder, false).is_of_another("a.pdf"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_run_that_lives_keeps_its_journal_and_one_that_ends_leaves_none() {
        let folder = folder("alive");
        let alive = Output::open(&folder, false);
        alive.write("a.pdf", b"made here", "new").unwrap();
        assert_eq!(left(&folder).len(), 0, "nobody else reads it");
        let other = Output::open(&folder, false);
        other.write("b.pdf", b"made there", "new").unwrap();
        closed(other);
        let there = |end: &str| {
            let all = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name());
            all.filter(|it| it.to_string_lossy().ends_with(end)).count()
        };
        assert_eq!(there(BEGUN), 1);
        closed(alive);
        assert_eq!(there(BEGUN), 0);
        let next = Output::open(&folder, false);
        assert!(next.has("a.pdf", "new") && next.has("b.pdf", "new"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_journal_says_nothing_of_what_is_outside_or_cut() {
        let folder = folder("cut");
        let line = |path: &str| {
            let stamp = Stamp { inputs: "new".into(), file: digest::of(b"there") };
            serde_json::to_string(&Entry { path: path.into(), stamp }).unwrap()
        };
        fs::write(folder.join("a.pdf"), "there").unwrap();
        fs::write(folder.join("b.pdf"), "there").unwrap();
        let (whole, cut) = (line("a.pdf"), &line("b.pdf")[..20]);
        let text = format!("{whole}\nno entry\n{}\n{cut}", line("../c.pdf"));
        fs::write(folder.join(format!(".0{BEGUN}")), text).unwrap();

        let mut memory = Memory::default();
        assert_eq!(recall(&folder, &mut memory).len(), 1);
        assert_eq!(memory.documents.into_keys().collect::<Vec<_>>(), ["a.pdf"]);
        fs::remove_dir_all(folder).unwrap();
    }
}
