//! Texts that YAML cuts where a `#` stands behind a blank.

use super::slip::lines;
use crate::diagnostic::{Diagnostic, Place, TextFault};

/// Where a text is cut: words, a blank, and a `#` right before a letter or digit. Who means a
/// remark writes a blank behind it.
pub(super) fn cuts(text: &str, file: &str) -> Vec<Diagnostic> {
    if !text.contains(" #") {
        return Vec::new();
    }
    lines(text)
        .into_iter()
        .filter_map(|line| {
            let value =
                line.value().filter(|it| !it.starts_with(['"', '\'', '{', '[', '#', '|', '>']))?;
            let at = value
                .match_indices(" #")
                .map(|(at, _)| at)
                .find(|at| value[at + 2..].starts_with(char::is_alphanumeric))?;
            let words = value[..at].trim_end().contains(' ');
            let behind = value[at + 1..].to_owned();
            let end = line.bytes().end;
            let place = Place::bytes(file, end - behind.len()..end);
            words.then(|| Diagnostic::new(TextFault::Cut(behind), place))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_is_none() {
        let of = |text| cuts(text, "x").len();
        assert_eq!(of("a: Mở lớp #1 cho cán bộ\n"), 1);
        assert_eq!(of("a: Mở lớp # cho cán bộ\n"), 0);
        assert_eq!(of("a: 3 #4\n"), 0);
        assert_eq!(of("a: \"Mở lớp #1\"\n"), 0);
        assert_eq!(of("# Mở lớp: x y #1\n"), 0);
        assert_eq!(of("- a: Mở lớp#1\n"), 0);
    }
}
