//! Many findings as few: those that say the same are one, with their places.

use std::collections::BTreeMap;

use super::place::at;
use crate::diagnostic::{Diagnostic, Severity, Sources};
use crate::words::Said;

/// So many that say the same are each drawn.
const EACH: usize = 3;

/// Findings that say the same; the first is drawn.
pub(super) struct Folded<'a> {
    pub first: &'a Diagnostic,
    pub others: Vec<&'a Diagnostic>,
}

/// Findings that say the same, in the order of the first of each; few are left apart.
pub(super) fn folded(found: &[Diagnostic]) -> Vec<Folded<'_>> {
    let mut places: BTreeMap<(String, String, String), Vec<usize>> = BTreeMap::new();
    for (place, it) in found.iter().enumerate() {
        let wording = it.wording();
        let help = wording.help.map(|it| it.vi).unwrap_or_default();
        places.entry((it.code_name().to_owned(), wording.says.vi, help)).or_default().push(place);
    }
    let mut all: Vec<(usize, Folded)> = Vec::new();
    for same in places.into_values() {
        if same.len() <= EACH {
            let alone = |at: &usize| (*at, Folded { first: &found[*at], others: Vec::new() });
            all.extend(same.iter().map(alone));
        } else {
            let others = same[1..].iter().map(|at| &found[*at]).collect();
            all.push((same[0], Folded { first: &found[same[0]], others }));
        }
    }
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, it)| it).collect()
}

impl Folded<'_> {
    /// How many they are, and where.
    pub(super) fn places(&self, sources: &Sources) -> Option<Said> {
        if self.others.is_empty() {
            return None;
        }
        let all = [self.first].into_iter().chain(self.others.iter().copied());
        let mut files: Vec<&str> = all.clone().map(|it| it.place.file()).collect();
        files.dedup();
        let count = self.others.len() + 1;
        if files.len() > 1 {
            let names = few(&files.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
            let of = files.len();
            return Some(Said::new(
                format!("{count} chỗ như vậy, trong {of} tệp ({names})"),
                format!("{count} places like this, in {of} files ({names})"),
            ));
        }
        let lines: Vec<_> = all.filter_map(|it| at(&it.place, sources).line).collect();
        let lines = few(&lines.iter().map(ToString::to_string).collect::<Vec<_>>());
        Some(if lines.is_empty() {
            Said::new(format!("{count} chỗ như vậy"), format!("{count} places like this"))
        } else {
            Said::new(
                format!("{count} chỗ như vậy (dòng {lines})"),
                format!("{count} places like this (lines {lines})"),
            )
        })
    }
}

/// The first three and the last.
fn few(all: &[String]) -> String {
    match all {
        [first, second, third, .., last] if all.len() > 4 => {
            format!("{first}, {second}, {third} … {last}")
        }
        _ => all.join(", "),
    }
}

/// What is left out of a drawing: how many of each code.
pub(super) fn rest(left: &[Folded]) -> Vec<(Severity, String, usize)> {
    let mut counts: BTreeMap<(std::cmp::Reverse<Severity>, String), usize> = BTreeMap::new();
    for it in left {
        let key = (std::cmp::Reverse(it.first.severity()), it.first.code_name().to_owned());
        *counts.entry(key).or_default() += it.others.len() + 1;
    }
    counts.into_iter().map(|((severity, code), count)| (severity.0, code, count)).collect()
}
