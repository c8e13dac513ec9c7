//! Bytes of a value's own text to bytes of the file that it stands in.
//!
//! They differ by quotes, by what is escaped within them, and by lines that YAML folds.

use std::ops::Range;

use super::tree::{Node, Value};

impl Node {
    /// Where some bytes of this scalar's text stand in the file; all of it where they are not
    /// found. What is empty is given one byte, if there is one.
    pub(super) fn within(&self, file: &str, bytes: Range<usize>) -> Range<usize> {
        let Value::Scalar { text, .. } = &self.value else { return self.bytes.clone() };
        let Some(raw) = file.get(self.bytes.clone()) else { return self.bytes.clone() };
        let starts = starts(raw, text);
        let at = |byte: usize| starts.get(byte).map(|it| self.bytes.start + it);
        match (at(bytes.start), at(bytes.end.max(bytes.start + 1)).or(at(text.len()))) {
            (Some(start), Some(end)) if start < end => start..end,
            (Some(start), _) => start..start,
            _ => self.bytes.clone(),
        }
    }
}

/// Where each byte of a text stands in the piece of YAML that it was read from, and at the
/// end where it ends there.
fn starts(raw: &str, text: &str) -> Vec<usize> {
    let quote = raw.chars().next().filter(|it| matches!(it, '"' | '\''));
    let mut rest = raw.char_indices().skip(usize::from(quote.is_some())).peekable();
    let mut starts = Vec::with_capacity(text.len() + 1);
    let mut end = usize::from(quote.is_some());
    for wanted in text.chars() {
        let mut at = end;
        // Spaces that are folded away stand before it, and so do signs that escape it.
        while let Some((place, it)) = rest.peek().copied() {
            at = place;
            end = place + it.len_utf8();
            if it == wanted {
                rest.next();
                if quote == Some('\'') && it == '\'' {
                    rest.next();
                    end += 1;
                }
                break;
            }
            if it.is_whitespace() && wanted.is_whitespace() {
                // A line break and all spaces around it are one space.
                while let Some((place, it)) = rest.next_if(|(_, it)| it.is_whitespace()) {
                    end = place + it.len_utf8();
                }
                break;
            }
            rest.next();
            if it == '\\' && quote == Some('"') {
                end = escaped(&mut rest, raw.len(), place);
                let means_itself = raw[place + 1..].starts_with(wanted);
                if means_itself || !raw[place + 1..].starts_with(['\n', '\r', ' ']) {
                    break;
                }
            }
        }
        starts.extend(std::iter::repeat_n(at, wanted.len_utf8()));
    }
    starts.push(end);
    starts
}

/// Passes what stands behind a backslash; the byte after it.
fn escaped(
    rest: &mut std::iter::Peekable<impl Iterator<Item = (usize, char)>>,
    end: usize,
    start: usize,
) -> usize {
    let Some((at, sign)) = rest.next() else { return end };
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    let mut last = (at, sign);
    for _ in 0..digits {
        match rest.next_if(|(_, it)| it.is_ascii_hexdigit()) {
            Some(it) => last = it,
            None => break,
        }
    }
    debug_assert!(last.0 > start, "a sign stands behind its backslash");
    last.0 + last.1.len_utf8()
}

#[cfg(test)]
mod tests {
    use crate::load::tree::{self, Value};

    /// What a word of the value under `a` is in the file.
    #[track_caller]
    fn finds(file: &str, word: &str, expected: &str) {
        let tree = tree::parse(file).unwrap();
        let Value::Mapping(entries) = &tree.value else { panic!() };
        let node = &entries[0].1;
        let Value::Scalar { text, .. } = &node.value else { panic!() };
        let at = text.find(word).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(&file[node.within(file, at..at + word.len())], expected, "{file}");
    }

    #[test]
    fn a_part_of_a_value_is_found_however_it_is_written() {
        finds("a: x + đồng >= 3\n", "đồng", "đồng");
        finds("a: 'x <> '''' + đồng'\n", "đồng", "đồng");
        finds("a: \"x + \\\"b\\\" + đồng\"\n", "đồng", "đồng");
        finds("a: \"\\u0111 + x\"\n", "x", "x");
        finds("a: \"\\u0111 + x\"\n", "đ", "\\u0111");
        finds("a: x and\n  y and\n    đồng\n", "đồng", "đồng");
        finds("a: x and\n  y\n", "and y", "and\n  y");
        finds("a: >\n  x and\n  đồng\n", "đồng", "đồng");
        finds("a: |\n  x and\n  đồng\n", "đồng", "đồng");
        finds("a: \"x \\\n  and y\"\n", "y", "y");
    }
}
