//! Headings as people write them: which are the same for all their marks and capitals.

use crate::words::clean;

/// A heading without what people write in different ways; letters and their marks are one.
pub(super) fn folded(text: &str) -> String {
    let text = clean(text);
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// A heading without what official tables write around its name: "Trong đó: Trực tuyến (4)".
pub(super) fn bare(text: &str) -> String {
    let numbering = |at: &usize| *at > 0 && is_numbering(&text[*at..]);
    let end = text.match_indices('(').map(|(at, _)| at).find(numbering);
    let text = folded(&text[..end.unwrap_or(text.len())]);
    text.strip_prefix("trong đó ").map_or(text.clone(), str::to_owned)
}

/// Whether a text is the number of a column, and how it is worked out: `(3)=(4)+(5)`.
fn is_numbering(text: &str) -> bool {
    let of_sums = |it: char| it.is_ascii_digit() || "()=+-: ".contains(it);
    let short = |it: &str| it.len() <= 2;
    text.chars().all(of_sums)
        && text.contains(|it: char| it.is_ascii_digit())
        && text.split(|it: char| !it.is_ascii_digit()).all(short)
}

/// Whether a text begins or ends with some words.
pub(super) fn is_part(words: &str, of: &str) -> bool {
    let begins = of.strip_prefix(words).is_some_and(|it| it.starts_with(' '));
    let ends = of.strip_suffix(words).is_some_and(|it| it.ends_with(' '));
    !words.is_empty() && (begins || ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_a_column_is_no_part_of_its_name() {
        for (said, name) in [
            ("Trực tuyến (4)", "trực tuyến"),
            ("Trong đó:\nTrực tuyến", "trực tuyến"),
            ("Tổng số (3)=(4)+(5)+(6)", "tổng số"),
            ("Năm (2018)", "năm 2018"),
            ("(3)", "3"),
            ("Điểm (tự chấm)", "điểm tự chấm"),
        ] {
            assert_eq!(bare(said), name, "{said}");
        }
    }

    #[test]
    fn words_are_a_part_where_whole_words_are() {
        assert!(is_part("tổng số", "tổng số nhận giải quyết"));
        assert!(is_part("quá hạn", "đã giải quyết quá hạn"));
        for (words, of) in [("tổng", "tổngsố"), ("quá hạn", "quá hạn"), ("", "quá hạn")]
        {
            assert!(!is_part(words, of), "{words}: {of}");
        }
    }
}
