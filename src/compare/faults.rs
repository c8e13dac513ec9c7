//! Faults that are new, and those that are gone.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Serialize;

use crate::build::Opened;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::docket::Selection;
use crate::layout::{UnitFile, classify, unit_path};
use crate::words::Said;

/// A fault, as it is told from others: by its file and what it says, not by its line, which
/// moves with every line above.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FaultSeen {
    /// How grave it is.
    pub severity: &'static str,
    /// Its code.
    pub code: String,
    /// The file.
    pub file: String,
    /// The line, from 1, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// What it says, in both languages.
    #[serde(skip)]
    pub says: Said,
    /// What it says.
    pub message: String,
}

/// The faults that are new, and those that are gone.
pub(super) fn compare(
    before: &Opened,
    after: &Opened,
    selection: &Selection,
) -> (Vec<FaultSeen>, Vec<FaultSeen>) {
    let (old, new) = (seen(before, selection), seen(after, selection));
    let mut gone = without(&old, &new);
    // What is only hidden, or went with its file, is not mended.
    gone.retain(|it| {
        let sources = |of: &Opened| of.loaded.sources.text(&it.file).is_some();
        let is_there = sources(after) || !sources(before);
        is_there && !after.survey.faulty.file(&it.file)
    });
    (without(&new, &old), gone)
}

/// Faults of one code in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike<'a> {
    /// The first of them.
    pub first: &'a FaultSeen,
    /// How many they are.
    pub count: usize,
}

/// Faults, one a code and file; the gravest first, in the order that they stand in.
pub fn alike(all: &[FaultSeen]) -> Vec<Alike<'_>> {
    let mut places: BTreeMap<(bool, &str, &str), usize> = BTreeMap::new();
    let mut alike: Vec<Alike> = Vec::new();
    for it in all {
        match places.entry((it.is_error(), &it.file, &it.code)) {
            Entry::Occupied(place) => alike[*place.get()].count += 1,
            Entry::Vacant(place) => {
                place.insert(alike.len());
                alike.push(Alike { first: it, count: 1 });
            }
        }
    }
    alike.sort_by_key(|it| !it.first.is_error());
    alike
}

impl FaultSeen {
    /// Whether it is more than a warning.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error.as_str()
    }
}

/// Those of the first that the second has not, as often as they are there.
fn without(all: &[FaultSeen], others: &[FaultSeen]) -> Vec<FaultSeen> {
    let key = |it: &FaultSeen| (it.file.clone(), it.code.clone(), it.message.clone());
    let mut left: BTreeMap<_, usize> = BTreeMap::new();
    for it in others {
        *left.entry(key(it)).or_default() += 1;
    }
    let is_new = |it: &&FaultSeen| match left.get_mut(&key(it)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    all.iter().filter(is_new).cloned().collect()
}

fn seen(opened: &Opened, selection: &Selection) -> Vec<FaultSeen> {
    // A note is no fault, and what it is about stands among the documents.
    let meant =
        |it: &&Diagnostic| it.severity() != Severity::Info && is_meant(it.place.file(), selection);
    opened.checked().iter().filter(meant).map(|it| one(opened, it)).collect()
}

/// Whether a fault of a file is one of what is selected; what is no unit's is everybody's.
fn is_meant(file: &str, selection: &Selection) -> bool {
    if unit_path(file).is_none() || selection.units.is_empty() && selection.period.is_none() {
        return true;
    }
    let of = |unit: &crate::model::UnitId| {
        selection.units.is_empty() || selection.units.iter().any(|it| unit.is_within(it))
    };
    match classify(file) {
        UnitFile::Record(unit, period) => {
            of(&unit) && selection.period.is_none_or(|it| it == period)
        }
        UnitFile::Unit(unit) | UnitFile::Stray(unit) => of(&unit),
    }
}

fn one(opened: &Opened, found: &Diagnostic) -> FaultSeen {
    let line = match &found.place {
        Place::Bytes(file, range) => opened.loaded.sources.line(file, range.start),
        Place::File(_) | Place::Node(..) | Place::Cell(..) => None,
    };
    let says = found.wording().says;
    FaultSeen {
        severity: found.severity().as_str(),
        code: found.code_name().to_owned(),
        file: found.place.file().to_owned(),
        line,
        message: says.vi.clone(),
        says,
    }
}
