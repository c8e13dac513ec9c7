//! Lines on standard output and standard error.
//!
//! A reader that went away (`hoso list | head`) has read enough: what is left is not written,
//! and the command ends as it would have.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};

/// A line on standard output.
pub(super) fn line(text: impl Display) {
    let _ = writeln!(stdout().lock(), "{text}");
}

/// A line on standard error.
pub(super) fn aside(text: impl Display) {
    let _ = writeln!(stderr().lock(), "{text}");
}
