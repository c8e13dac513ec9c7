//! What a project is made from, told by the bytes of its files alone, before any of it is
//! understood.
//!
//! A project is made in parts, one for each top folder among its units, for no document
//! speaks of units under two. A part that went well remembers a digest of everything it
//! read (see `remembered`). Where all of that, and all that it wrote, is as it was, none of
//! its records is read and nothing is typeset.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use super::digest::{self, Digest, PROGRAM};
use crate::layout::Layout;
use crate::load::{self, Files};

/// The name of the part that is the whole project.
const WHOLE: &str = "";

/// What each part of a project is made from, before any of it is understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inputs(BTreeMap<String, Input>);

/// What one part is made from.
#[derive(Clone, Debug)]
struct Input {
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
    /// How many files they have.
    pub files: usize,
}

impl Lot {
    /// The top folders of its units; none if it is the whole project.
    pub fn tops(&self) -> Option<&[String]> {
        (self.parts != [WHOLE]).then_some(&self.parts)
    }
}

impl Inputs {
    /// What a project is made from by this program, in parts or as a whole. Taken before any
    /// file is understood, so that what changes meanwhile is seen the next time.
    pub(crate) fn of(layout: &Layout, in_parts: bool, jobs: usize) -> Self {
        let files = Files::of(layout);
        let files = if in_parts { files } else { files.together() };
        let shared = digest_of_files(layout, PROGRAM, &files.shared, jobs);
        let Files { shared: all, tops } = files;
        if tops.is_empty() {
            let whole = Input { digest: shared, files: all.len() };
            return Self([(WHOLE.to_owned(), whole)].into());
        }
        let part = |(name, own): (String, Vec<PathBuf>)| {
            let digest = shared.as_ref().and_then(|it| digest_of_files(layout, it, &own, jobs));
            (name, Input { digest, files: own.len() })
        };
        Self(tops.into_iter().map(part).collect())
    }

    /// The part that the units below a top folder belong to.
    pub(crate) fn part<'a>(&self, top: &'a str) -> &'a str {
        if self.0.contains_key(top) { top } else { WHOLE }
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
            match lots.last_mut() {
                Some(lot) if lot.files + own <= files => {
                    lot.parts.push(part.to_owned());
                    lot.files += own;
                }
                _ => lots.push(Lot { parts: vec![part.to_owned()], files: own }),
            }
        }
        lots
    }
}

/// A digest of files with their paths, and of what else they are read with; none if one of
/// them cannot be read.
fn digest_of_files(layout: &Layout, with: &str, files: &[PathBuf], jobs: usize) -> Option<String> {
    let of = |it: &PathBuf| fs::read(layout.root.join(it)).ok().map(|it| digest::of(&it));
    let digests = load::in_shares(files, jobs, 1, |it| it.iter().map(of).collect::<Vec<_>>());
    let mut digest = Digest::default();
    digest.part(with.as_bytes());
    for (path, file) in files.iter().zip(digests.into_iter().flatten()) {
        digest.part(path.as_os_str().as_encoded_bytes());
        digest.part(file?.as_bytes());
    }
    Some(digest.end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inputs(parts: &[(&str, usize)]) -> Inputs {
        let input = |files| Input { digest: None, files };
        Inputs(parts.iter().map(|(name, files)| ((*name).to_owned(), input(*files))).collect())
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
    fn the_whole_project_is_a_lot_without_tops() {
        let inputs = inputs(&[(WHOLE, 4)]);

        assert_eq!(inputs.lots(inputs.parts(), 1)[0].tops(), None);
        assert_eq!(inputs.part("b"), WHOLE);
    }
}
