//! What a glyph says, and how a colour looks on paper.
#![allow(clippy::float_arithmetic)]

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;

/// What a glyph says; nothing where the file does not tell.
pub(super) fn said(glyph: &Glyph<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(it)) => it.to_string(),
        Some(BfString::String(it)) => it,
        None => String::new(),
    }
}

/// A part of a colour, on white paper.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn on_white(part: u8, there: f64) -> u8 {
    (255.0 - (255.0 - f64::from(part)) * there).round().clamp(0.0, 255.0) as u8
}
