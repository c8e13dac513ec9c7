//! Values of a PDF as they stand in its bytes: where each begins and ends.

use std::ops::Range;

/// Where the value of a key stands in a dictionary, which begins with `<<`.
pub(super) fn value(dictionary: &[u8], key: &str) -> Option<Range<usize>> {
    entries(dictionary)?.into_iter().find_map(|(name, it)| (name == key.as_bytes()).then_some(it))
}

/// The keys of a dictionary, which begins with `<<`, and where their values stand.
fn entries(dictionary: &[u8]) -> Option<Vec<(&[u8], Range<usize>)>> {
    let mut all = Vec::new();
    let mut at = begins(dictionary, 0, b"<<")?;
    while begins(dictionary, at, b">>").is_none() {
        let from = space(dictionary, at);
        at = end(dictionary, from)?;
        let key = dictionary[from..at].strip_prefix(b"/")?;
        let from = space(dictionary, at);
        at = end(dictionary, from)?;
        all.push((key, from..at));
    }
    Some(all)
}

/// The values of an array, which begins with `[`.
pub(super) fn items(array: &[u8]) -> Option<Vec<&[u8]>> {
    let mut all = Vec::new();
    let mut at = begins(array, 0, b"[")?;
    while begins(array, at, b"]").is_none() {
        let from = space(array, at);
        at = end(array, from)?;
        all.push(&array[from..at]);
    }
    Some(all)
}

/// The number of the object that a reference leads to: `12 0 R`.
pub(super) fn reference(value: &[u8]) -> Option<u32> {
    number(value.strip_suffix(b" 0 R")?)
}

/// A whole number, alone.
pub(super) fn number<N: std::str::FromStr>(value: &[u8]) -> Option<N> {
    std::str::from_utf8(value).ok()?.parse().ok()
}

/// Where a value ends that begins here.
fn end(text: &[u8], at: usize) -> Option<usize> {
    let closed = |mut at: usize, by: &[u8]| loop {
        if let Some(end) = begins(text, at, by) {
            return Some(end);
        }
        at = end(text, space(text, at))?;
    };
    match text.get(at..)? {
        [b'<', b'<', ..] => closed(at + 2, b">>"),
        [b'[', ..] => closed(at + 1, b"]"),
        [b'<', rest @ ..] => Some(at + 2 + rest.iter().position(|it| *it == b'>')?),
        [b'(', ..] => string(text, at),
        [b'/', rest @ ..] => Some(at + 1 + regular(rest)),
        rest => {
            let own = at + regular(rest);
            let to = text.get(own..)?.strip_prefix(b" 0 R").map_or(own, |_| own + 4);
            (own > at).then_some(to)
        }
    }
}

/// Where a text in parentheses ends.
fn string(text: &[u8], from: usize) -> Option<usize> {
    let (mut at, mut depth) = (from, 0);
    loop {
        match text.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

/// The place behind a mark, if that is what stands here.
fn begins(text: &[u8], at: usize, mark: &[u8]) -> Option<usize> {
    let at = space(text, at);
    text.get(at..)?.starts_with(mark).then_some(at + mark.len())
}

fn space(text: &[u8], at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|it| it.is_ascii_whitespace() || **it == 0).count()
}

/// How many bytes belong to a word.
fn regular(text: &[u8]) -> usize {
    let is_regular = |it: &&u8| !it.is_ascii_whitespace() && !b"\0()<>[]{}/%".contains(it);
    text.iter().take_while(is_regular).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &[u8] =
        br"<</A 1/B[1 0 R(a\)(b)]/X<</C 2>>)<6a>/N]/C 12 0 R /D<</E/F/G true>>/H -1.5>>";

    fn of<'a>(key: &str) -> Option<&'a [u8]> {
        value(ALL, key).map(|it| &ALL[it])
    }

    #[test]
    fn values_are_found_where_they_stand() {
        assert_eq!(of("A"), Some(&b"1"[..]));
        assert_eq!(of("C").and_then(reference), Some(12));
        assert_eq!(of("D"), Some(&b"<</E/F/G true>>"[..]));
        assert_eq!(of("H"), Some(&b"-1.5"[..]));
        assert_eq!(of("E"), None);
        let items = items(of("B").unwrap()).unwrap();
        assert_eq!(items, [&b"1 0 R"[..], br"(a\)(b)]/X<</C 2>>)", b"<6a>", b"/N"]);
    }

    #[test]
    fn what_does_not_end_has_no_values() {
        for bad in [&b""[..], b"<<", b"<</A", b"<</A(>>", b"<</A[>>", b"<</A<</B 1>>", b"<</A >>"] {
            assert_eq!(value(bad, "A"), None, "{}", String::from_utf8_lossy(bad));
        }
        assert_eq!(items(b"[1 2"), None);
        assert_eq!(reference(b"1 1 R"), None);
    }
}
