//! The characters that a document may print.
//!
//! Whether a font can draw them is asked of the fonts.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Whether a character cannot be seen, and so is left out of documents: control,
/// bidi and zero-width characters. Line breaks and tabs are not among them.
///
/// ```
/// use hoso::words::is_invisible;
///
/// assert!(is_invisible('\u{200b}'));
/// assert!(!is_invisible('\n'));
/// ```
pub fn is_invisible(it: char) -> bool {
    let soft = matches!(it, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}');
    let zero_width = matches!(it, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}');
    let bidi = matches!(it, '\u{2028}'..='\u{202e}');
    let selector = matches!(it, '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}');
    let control = it.is_control() && !matches!(it, '\n' | '\t');
    soft || zero_width || bidi || selector || control
}

/// Text as it is printed: in NFC, without what cannot be seen.
pub fn clean(text: &str) -> String {
    // Nearly all text is composed already, and to find that out costs much less.
    if is_nfc(text) {
        return text.chars().filter(|it| !is_invisible(*it)).collect();
    }
    text.nfc().filter(|it| !is_invisible(*it)).collect()
}
