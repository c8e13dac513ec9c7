//! What a finding is known by from one run to the next: its file, its code and the keys that
//! lead to it; never the line, which moves.

use std::collections::BTreeMap;

use crate::diagnostic::place::ByteRange;
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::words::digest;

/// How much of a digest tells findings apart.
const LENGTH: usize = 32;

/// A fingerprint of each, all different: of those that cannot be told apart the second is
/// salted with 2, the third with 3.
pub(super) fn fingerprints(found: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let one = |it: &Diagnostic| {
        let known_by = format!("{}\n{}\n{}", it.place.file(), it.code_name(), keys(it, sources));
        let again = seen.entry(known_by.clone()).or_default();
        *again += 1;
        let salted = if *again > 1 { format!("{known_by}\n{again}") } else { known_by };
        digest(salted.as_bytes()).chars().take(LENGTH).collect()
    };
    found.iter().map(one).collect()
}

/// The keys that lead to a place, read off the margins of the lines above it; of an item the
/// line it begins with, which says more than how many stand before it.
fn keys(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let (file, ByteRange { start, end }) = match &diagnostic.place {
        Place::Bytes(file, range) => (file, range),
        Place::Cell(_, cell) => return format!("{} {cell}", cell.sheet),
        Place::Node(_, path, _) => return format!("{path:?}"),
        Place::File(_) => return String::new(),
    };
    let Some(text) = sources.text(file).filter(|it| it.is_char_boundary(*start)) else {
        return String::new();
    };
    let own = text.get(*start..(*end).min(text.len())).unwrap_or_default();
    let mut path = vec![own.lines().next().unwrap_or_default().to_owned()];
    let mut margin = usize::MAX;
    let above = &text[..text[*start..].find('\n').map_or(text.len(), |it| start + it)];
    for line in above.lines().rev() {
        let indent = line.len() - line.trim_start().len();
        let body = line.trim();
        if body.is_empty() || body.starts_with('#') || indent >= margin {
            continue;
        }
        let item = body.starts_with("- ");
        let key = if item { body } else { body.split(':').next().unwrap_or_default() };
        path.push(key.to_owned());
        margin = indent;
        if indent == 0 && !item {
            break;
        }
    }
    path.reverse();
    path.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::YamlFault;

    fn of(text: &str, words: &[&str]) -> Vec<String> {
        let mut sources = Sources::default();
        sources.insert("a.yaml", text);
        let found = words.iter().map(|word| {
            let at = text.find(word).unwrap();
            Diagnostic::new(YamlFault::EmptyText, Place::bytes("a.yaml", at..at + word.len()))
        });
        fingerprints(&found.collect::<Vec<_>>(), &sources)
    }

    #[test]
    fn a_line_above_changes_nothing_and_two_places_are_two() {
        let text = "procedures:\n  - code: a\n    level: 1\n  - code: b\n    level: 2\n";
        let before = of(text, &["1", "2"]);
        let after = of(&format!("# Ghi chú\nsample: true\n{text}"), &["1", "2"]);

        assert_eq!(before, after);
        assert_ne!(before[0], before[1]);
    }

    #[test]
    fn what_cannot_be_told_apart_is_salted() {
        let all = of("a: 1\n", &["1", "1", "1"]);

        assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
        assert_eq!(all[0], of("a: 1\n", &["1"])[0]);
    }
}
