//! A slip, with the words around it.

use std::ops::Range;

/// A slip, and what ought to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The bytes of the text.
    pub bytes: Range<usize>,
    /// What kind of slip it is.
    pub kind: Kind,
    /// What stands there.
    pub found: String,
    /// What ought to.
    pub with: String,
    /// The words around it, as they are.
    pub before: String,
    /// The same as they ought to be.
    pub after: String,
}

/// What kind of slip something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Blanks behind each other.
    Blanks,
    /// A blank before a sign that ends words.
    BlankBefore,
    /// No blank behind one.
    NoBlankAfter,
    /// No blank behind a colon: in a file, one there may mean something else.
    NoBlankAfterColon,
    /// A blank before a percent sign.
    Percent,
    /// A point in a number where a comma stands.
    Point,
    /// Straight quotes.
    Quotes,
    /// A blank behind a bracket that opens, or before one that closes.
    BlankInside,
    /// Thousands that no point parts; it may be a code.
    Thousands,
    /// Three full stops.
    Dots,
}

/// How many signs are shown of the words around a slip.
const MOST: usize = 40;

/// A slip of a text, with the words that it touches.
pub(super) fn slip(text: &str, bytes: Range<usize>, kind: Kind, with: String) -> Slip {
    let found = text[bytes.clone()].to_owned();
    let (left, right) = (&text[..bytes.start], &text[bytes.end..]);
    // The words that it touches or that stand a blank away, and no more of what is very long.
    let near = |it: &(usize, char)| !it.1.is_whitespace();
    let tail = left.trim_end_matches(' ');
    let first = tail.char_indices().rev().take(MOST).take_while(near).last();
    let from = first.map_or(tail.len(), |(at, _)| at);
    let head = right.trim_start_matches(' ');
    let last = head.char_indices().take(MOST).take_while(near).last();
    let to = right.len() - head.len() + last.map_or(0, |(at, it)| at + it.len_utf8());
    let cut = |it: &str| it.chars().take(MOST).collect::<String>();
    let (left, right) = (&left[from..], &right[..to]);
    let (before, after) = (format!("{left}{found}{right}"), format!("{left}{with}{right}"));
    Slip { bytes, kind, found, with, before: cut(&before), after: cut(&after) }
}
