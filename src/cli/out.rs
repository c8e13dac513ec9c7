//! Lines on standard output and standard error: the one way out of the program, through which
//! nothing passes that a terminal would obey.
//!
//! A reader that went away (`hoso list | head`) has read enough: what is left is not written,
//! and the command ends as it would have. Where a line cannot be written for another reason (a
//! full disk), it goes on quietly too, and ends with the exit code that says so.

use std::fmt::{Display, Write as _};
use std::io::{self, Write, stderr, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::{AutoStream, ColorChoice};
use serde::Serialize;

use super::End;

/// Whether something could not be written.
static LOST: AtomicBool = AtomicBool::new(false);

/// A line on standard output.
pub(super) fn line(text: impl Display) {
    note(writeln!(stdout().lock(), "{}", inert(&text.to_string())));
}

/// A line on standard error.
pub(super) fn aside(text: impl Display) {
    note(writeln!(stderr().lock(), "{}", inert(&text.to_string())));
}

/// Where a drawing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stream {
    Output,
    Error,
}

/// What a library has drawn: its colours pass, and nothing else does.
pub(super) fn drawn(text: &str, colour: bool, stream: Stream) {
    let text = if colour { coloured(text) } else { inert(text) };
    // Old consoles of Windows obey no escape sequences: what stands there does it for them.
    let choice = if colour { ColorChoice::Always } else { ColorChoice::Never };
    note(match stream {
        Stream::Output => writeln!(AutoStream::new(stdout().lock(), choice), "{text}"),
        Stream::Error => writeln!(AutoStream::new(stderr().lock(), choice), "{text}"),
    });
}

fn coloured(text: &str) -> String {
    let inert = text.split("\u{1b}[").enumerate().map(|(place, it)| match place {
        0 => inert(it),
        _ => match it.split_once('m').filter(|(codes, _)| is_colour(codes)) {
            Some((codes, rest)) => format!("\u{1b}[{codes}m{}", inert(rest)),
            None => format!("{REPLACED}[{}", inert(it)),
        },
    });
    inert.collect()
}

/// JSON on standard output.
pub(super) fn json(text: &str) {
    note(writeln!(stdout().lock(), "{}", escaped(text)));
}

/// A list as JSON on standard output, one item after the other: that of a nation is not held
/// at once.
pub(super) fn json_list(items: impl Iterator<Item = impl Serialize>) {
    let mut before = "[";
    for item in items {
        // Strings and numbers alone: there is nothing in it that cannot be written.
        let text = serde_json::to_string_pretty(&item).unwrap_or_default();
        let text = escaped(&text).replace('\n', "\n  ");
        note(write!(stdout().lock(), "{before}\n  {text}"));
        before = ",";
    }
    note(writeln!(stdout().lock(), "{}", if before == "[" { "[]" } else { "\n]" }));
}

/// JSON in which what a terminal would obey is written as JSON escapes it.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        if is_obeyed(it) {
            // All of these are within the plane of four digits.
            let _ = write!(escaped, "\\u{:04x}", u32::from(it));
        } else {
            escaped.push(it);
        }
    }
    escaped
}

/// Several lines on standard output; none where there are none.
pub(super) fn lines(text: &str) {
    if !text.is_empty() {
        line(text);
    }
}

/// Bytes on standard output, as they are.
pub(super) fn bytes(bytes: &[u8]) {
    note(stdout().lock().write_all(bytes));
}

/// What has been written so far is seen at once.
pub(super) fn flush() {
    note(stdout().flush());
}

/// How a command ends, whose lines may not all have been written.
pub(super) fn ended(end: End) -> End {
    note(stdout().flush());
    if LOST.load(Ordering::Relaxed) { End::Trouble } else { end }
}

fn note(written: io::Result<()>) {
    if written.is_err_and(|it| it.kind() != io::ErrorKind::BrokenPipe) {
        LOST.store(true, Ordering::Relaxed);
    }
}

/// What stands where something was that a terminal would obey.
const REPLACED: char = '\u{fffd}';

fn inert(text: &str) -> String {
    text.chars().map(|it| if is_obeyed(it) { REPLACED } else { it }).collect()
}

/// Whether a terminal would obey a character, and not show it: controls of both sets, those that
/// turn the direction of what follows, and those that begin another line for some.
fn is_obeyed(it: char) -> bool {
    let turns = matches!(it, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}');
    turns || it.is_control() && !matches!(it, '\n' | '\t')
}

/// Whether these are the numbers of a colour or a weight.
fn is_colour(codes: &str) -> bool {
    codes.bytes().all(|it| it.is_ascii_digit() || it == b';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_as_such() {
        assert_eq!(
            inert("a\u{1b}[2J\u{9b}31m\u{202e}b\tc\u{2028}d\u{2029}\n"),
            "a\u{fffd}[2J\u{fffd}31m\u{fffd}b\tc\u{fffd}d\u{fffd}\n"
        );
        assert_eq!(inert("Xã Đắk Ơ"), "Xã Đắk Ơ");
    }
}
