//! How many findings there are of each code, and which of them a machine mends.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Sources};
use crate::words::Lang;

/// What marks a code of which findings can be mended by `check --fix`.
const MENDED: &str = "[*]";

/// A line a code, the most frequent first: how many, how grave, the code, whether some of them
/// can be mended.
pub fn statistics(found: &[Diagnostic], sources: &Sources, lang: Lang) -> Vec<[String; 4]> {
    let mut counts: BTreeMap<&str, (usize, bool, &Diagnostic)> = BTreeMap::new();
    for it in found {
        let text = sources.text(it.place.file());
        let can_be_mended = text.is_some_and(|text| it.edit(text).is_some());
        let count = counts.entry(it.code_name()).or_insert((0, false, it));
        count.0 += 1;
        count.1 |= can_be_mended;
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(code, (count, ..))| (usize::MAX - count, *code));
    let row = |(code, (count, mended, it)): (&str, (usize, bool, &Diagnostic))| {
        let severity = (*it.severity().called().get(lang)).to_owned();
        let mark = if mended { MENDED } else { "" };
        [count.to_string(), severity, code.to_owned(), mark.to_owned()]
    };
    all.into_iter().map(row).collect()
}
