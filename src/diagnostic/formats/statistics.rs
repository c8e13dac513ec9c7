//! How many findings there are of each code.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::words::Lang;

/// A line a code, the most frequent first: how many, how grave, the code.
pub fn statistics(found: &[Diagnostic], lang: Lang) -> Vec<[String; 3]> {
    let mut counts: BTreeMap<&str, (usize, &Diagnostic)> = BTreeMap::new();
    for it in found {
        counts.entry(it.code_name()).or_insert((0, it)).0 += 1;
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    all.sort_by_key(|(code, (count, _))| (usize::MAX - count, *code));
    let row = |(code, (count, it)): (&str, (usize, &Diagnostic))| {
        [count.to_string(), (*it.severity().called().get(lang)).to_owned(), code.to_owned()]
    };
    all.into_iter().map(row).collect()
}
