//! The objects of a document, taken apart.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::syntax::{number, reference, value};

/// How an entry of the table of objects is long.
const ENTRY: usize = 20;

/// What stands behind the bytes of a stream.
const STREAM_END: &[u8] = b"\nendstream";

/// A document, taken apart.
pub(super) struct Objects<'a> {
    /// What stands before the first object.
    pub(super) head: &'a [u8],
    /// What stands in each object, by its number.
    pub(super) all: BTreeMap<u32, Cow<'a, [u8]>>,
    /// The dictionary that leads to them.
    pub(super) trailer: &'a [u8],
}

impl<'a> Objects<'a> {
    /// Takes a document apart that has one table of objects, and each object once.
    pub(super) fn read(pdf: &'a [u8]) -> Option<Self> {
        let last = behind(pdf, b"startxref\n")?;
        let start = &pdf[last..];
        let table: usize = number(&start[..digits(start)])?;
        let entries = pdf.get(table..)?.strip_prefix(b"xref\n0 ")?;
        let count: usize = number(&entries[..digits(entries)])?;
        let entries = entries.get(digits(entries) + 1..)?;
        let entries_end = count.checked_mul(ENTRY)?;
        let trailer = entries.get(entries_end..)?.strip_prefix(b"trailer\n")?;
        let mut places = Vec::new();
        for (at, entry) in entries.get(..entries_end)?.chunks(ENTRY).enumerate() {
            if entry[17] == b'n' {
                places.push((number::<usize>(&entry[..10])?, u32::try_from(at).ok()?));
            }
        }
        places.sort_unstable();
        let ends = places.iter().skip(1).map(|(at, _)| *at).chain([table]);
        let mut all = BTreeMap::new();
        for ((from, name), to) in places.iter().zip(ends) {
            let written = pdf.get(*from..to)?.trim_ascii_end();
            let inner = written.strip_prefix(format!("{name} 0 obj\n").as_bytes())?;
            all.insert(*name, Cow::Borrowed(inner.strip_suffix(b"\nendobj")?));
        }
        let head = pdf.get(..places.first()?.0)?;
        Some(Self { head, all, trailer })
    }

    /// The object that a key of the trailer leads to.
    pub(super) fn led_to(&self, key: &str) -> Option<u32> {
        reference(&self.trailer[value(self.trailer, key)?])
    }

    /// A number that no object has yet, nor any above it.
    pub(super) fn free(&self) -> u32 {
        self.all.keys().next_back().map_or(1, |it| it + 1)
    }
}

/// The dictionary and the bytes of a stream; none of another object.
pub(super) fn stream(object: &[u8]) -> Option<(&[u8], &[u8])> {
    let inner = object.strip_suffix(STREAM_END)?;
    let end = behind_first(inner, b"stream\n")?;
    Some((inner[..end].trim_ascii_end().strip_suffix(b"stream")?, &inner[end..]))
}

/// A stream that every reader understands alike.
///
/// Behind its bytes stands a line end that does not count as theirs. Where the last byte is
/// itself a carriage return and the line end a line feed, a reader may take both for one line
/// end and find the stream a byte short, which ISO 19005-3 (6.1.7.1) forbids.
pub(super) fn written(dictionary: &[u8], bytes: &[u8]) -> Vec<u8> {
    let line_end: &[u8] = if bytes.ends_with(b"\r") { b"\r" } else { b"" };
    [dictionary, b"stream\n", bytes, line_end, STREAM_END].concat()
}

fn digits(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|it| it.is_ascii_digit()).count()
}

fn behind(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|it| it == what).map(|it| it + what.len())
}

fn behind_first(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|it| it == what).map(|it| it + what.len())
}
