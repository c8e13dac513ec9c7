//! What a project is made from, told by the bytes of its files alone, before any of it is
//! understood.
//!
//! A project is made in parts, one for each top folder among its units, for no document
//! speaks of units under two; top folders of which units were formed from each other's stand
//! together in one part, that bears the name of the first. A part that went well remembers a digest of everything it
//! read (see `remembered`). Where all of that, and all that it wrote, is as it was, none of
//! its records is read and nothing is typeset.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::digest::{self, Digest, PROGRAM};
use crate::layout::Layout;
use crate::load::{self, Files, Folder};

/// The name of the part that is the whole project.
const WHOLE: &str = "";

/// What each part of a project is made from, before any of it is understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inputs(BTreeMap<String, Input>);

/// What one part is made from.
#[derive(Clone, Debug)]
struct Input {
    /// Its top folders; none if it is the whole project.
    tops: Vec<String>,
    /// A digest of the program and of every file that the part reads; none if one of them
    /// cannot be read.
    digest: Option<String>,
    /// How many files it has of its own.
    files: usize,
}

/// Parts that are loaded together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    pub(crate) parts: Vec<String>,
    tops: Vec<String>,
    /// How many files they have.
    pub files: usize,
}

impl Lot {
    /// The top folders of its units; none if it is the whole project.
    pub fn tops(&self) -> Option<&[String]> {
        (self.parts != [WHOLE]).then_some(&self.tops)
    }
}

impl Inputs {
    /// What a project is made from by this program, in parts or as a whole. Taken before any
    /// file is understood, so that what changes meanwhile is seen the next time.
    pub(crate) fn of(layout: &Layout, in_parts: bool, jobs: usize) -> Self {
        let files = Files::of(layout);
        let files = if in_parts { files } else { files.together() };
        let shared = Read::of(layout, PROGRAM, &files.shared, jobs).digest;
        let Files { shared: all, tops } = files;
        if tops.is_empty() {
            let whole = Input { tops: Vec::new(), digest: shared, files: all.len() };
            return Self([(WHOLE.to_owned(), whole)].into());
        }
        let (mut parts, mut ties) = (BTreeMap::new(), BTreeMap::new());
        for (top, own) in tops {
            let with = shared.as_deref().unwrap_or_default();
            let read = Read::of(layout, with, &own, jobs);
            let digest = read.digest.filter(|_| shared.is_some());
            ties.insert(top.clone(), read.formed_from);
            parts.insert(top.clone(), Input { tops: vec![top], digest, files: own.len() });
        }
        Self(together(parts, &ties))
    }

    /// The part that the units below a top folder belong to.
    pub(crate) fn part(&self, top: &str) -> &str {
        self.0.iter().find(|(_, it)| it.tops.iter().any(|it| it == top)).map_or(WHOLE, |it| it.0)
    }

    /// The parts, in order.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// What a part is made from, if all of it can be read.
    pub(crate) fn digest(&self, part: &str) -> Option<&str> {
        self.0.get(part)?.digest.as_deref()
    }

    /// These parts in order, so many together that each lot has about so many files, or a
    /// single part.
    pub(crate) fn lots<'a>(&self, parts: impl Iterator<Item = &'a str>, files: usize) -> Vec<Lot> {
        let mut lots: Vec<Lot> = Vec::new();
        for part in parts {
            let own = self.0.get(part).map_or(0, |it| it.files);
            let tops = self.0.get(part).map(|it| it.tops.clone()).unwrap_or_default();
            match lots.last_mut() {
                Some(lot) if lot.files + own <= files => {
                    lot.parts.push(part.to_owned());
                    lot.tops.extend(tops);
                    lot.files += own;
                }
                _ => lots.push(Lot { parts: vec![part.to_owned()], tops, files: own }),
            }
        }
        lots
    }
}

/// Parts of which each has the top folders that stand together, and a digest of all of them.
fn together(
    mut parts: BTreeMap<String, Input>,
    ties: &BTreeMap<String, BTreeSet<String>>,
) -> BTreeMap<String, Input> {
    let mut of: BTreeMap<&str, &str> = ties.keys().map(|it| (it.as_str(), it.as_str())).collect();
    for (top, others) in ties {
        for other in others.iter().filter(|it| ties.contains_key(*it)) {
            let (a, b) = (of[top.as_str()], of[other.as_str()]);
            let (first, second) = (a.min(b), a.max(b));
            of.values_mut().filter(|it| **it == second).for_each(|it| *it = first);
        }
    }
    let joined: Vec<(String, String)> = of
        .into_iter()
        .filter(|(top, part)| top != part)
        .map(|(top, part)| (top.to_owned(), part.to_owned()))
        .collect();
    for (top, part) in joined {
        let Some(own) = parts.remove(&top) else { continue };
        let Some(first) = parts.get_mut(&part) else { continue };
        first.digest = first.digest.take().zip(own.digest).map(|(first, own)| {
            let mut digest = Digest::default();
            digest.part(first.as_bytes());
            digest.part(own.as_bytes());
            digest.end()
        });
        first.files += own.files;
        first.tops.extend(own.tops);
    }
    parts
}

/// What files hold, as far as it is asked before they are understood.
struct Read {
    /// A digest of them with their paths, and of what else they are read with; none if one of
    /// them cannot be read.
    digest: Option<String>,
    /// The top folders of the units that those here were formed from.
    formed_from: BTreeSet<String>,
}

impl Read {
    fn of(layout: &Layout, with: &str, files: &[PathBuf], jobs: usize) -> Self {
        let of = |path: &PathBuf| {
            let bytes = layout.read(&path.to_string_lossy()).ok()?;
            Some((digest::of(&bytes), load::formed_from(path, &bytes)))
        };
        let read = load::in_shares(files, jobs, 1, |it| it.iter().map(of).collect::<Vec<_>>());
        let (mut digest, mut formed_from) = (Digest::default(), BTreeSet::new());
        digest.part(with.as_bytes());
        let mut is_whole = true;
        for (path, file) in files.iter().zip(read.into_iter().flatten()) {
            let Some((file, tops)) = file else {
                is_whole = false;
                continue;
            };
            digest.part(path.as_os_str().as_encoded_bytes());
            digest.part(file.as_bytes());
            formed_from.extend(tops);
        }
        Self { digest: is_whole.then(|| digest.end()), formed_from }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(parts: &[(&str, usize)]) -> Inputs {
        let input = |name: &str, files| {
            let tops = if name == WHOLE { Vec::new() } else { vec![name.to_owned()] };
            (name.to_owned(), Input { tops, digest: Some(name.to_owned()), files })
        };
        Inputs(parts.iter().map(|(name, files)| input(name, *files)).collect())
    }

    #[test]
    fn parts_are_loaded_in_lots_of_about_so_many_files() {
        let inputs = inputs(&[("a", 4), ("b", 5), ("c", 1), ("d", 20), ("e", 1)]);
        let lots = inputs.lots(inputs.parts(), 9);

        let names: Vec<_> = lots.iter().map(|it| it.parts.join(" ")).collect();
        assert_eq!(names, ["a b", "c", "d", "e"]);
        assert_eq!(lots[0].files, 9);
        assert_eq!(lots[0].tops(), Some(["a".to_owned(), "b".to_owned()].as_slice()));
        assert_eq!(inputs.part("b"), "b");
    }

    #[test]
    fn top_folders_that_units_were_formed_across_are_one_part() {
        let inputs = inputs(&[("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5)]);
        let tie = |top: &str, of: &[&str]| {
            (top.to_owned(), of.iter().map(|it| (*it).to_owned()).collect())
        };
        // `d` was formed from `b` and `e`, and `e` from what is not there.
        let ties = [
            tie("a", &[]),
            tie("b", &[]),
            tie("c", &["c"]),
            tie("d", &["b", "e"]),
            tie("e", &["x"]),
        ];
        let joined = Inputs(together(inputs.0.clone(), &ties.into()));

        assert_eq!(joined.parts().collect::<Vec<_>>(), ["a", "b", "c"]);
        assert_eq!((joined.part("d"), joined.part("e"), joined.part("c")), ("b", "b", "c"));
        assert_eq!(joined.part("x"), WHOLE);
        let lots = joined.lots(joined.parts(), 4);
        let tops: Vec<_> = lots.iter().map(|it| it.tops().unwrap().join(" ")).collect();
        assert_eq!(tops, ["a", "b d e", "c"]);
        assert_eq!(lots[1].files, 11);
        assert_eq!(joined.digest("a"), inputs.digest("a"));
        assert_ne!(joined.digest("b"), inputs.digest("b"));
    }

    #[test]
    fn the_whole_project_is_a_lot_without_tops() {
        let inputs = inputs(&[(WHOLE, 4)]);

        assert_eq!(inputs.lots(inputs.parts(), 1)[0].tops(), None);
        assert_eq!(inputs.part("b"), WHOLE);
    }
}
