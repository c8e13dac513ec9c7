//! The characters that a document may print.
//!
//! Whether a font can draw them is asked of the fonts.

use unicode_normalization::char::is_combining_mark;
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

/// Whether a character is one that Vietnamese is written with, or near it: it can be seen, and
/// beside others like it nothing is left to be composed.
fn is_common(it: char) -> bool {
    let letter =
        matches!(it, '\u{c0}'..='\u{17f}' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | '\u{1ea0}'..='\u{1ef9}');
    matches!(it, ' '..='~' | '\n' | '\t') || letter
}

/// Whether all letters of a text are composed (NFC).
pub fn is_composed(text: &str) -> bool {
    // Nearly all text is of common letters, and to find that out costs much less.
    text.chars().all(is_common) || is_nfc(text)
}

/// Text with its letters composed (NFC): a name that one computer takes apart is the same.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// A name as folders bear it: letters without marks, digits, a dash between words.
///
/// ```
/// use hoso::words::slug;
///
/// assert_eq!(slug("thành phố Đà Nẵng"), "thanh-pho-da-nang");
/// assert_eq!(slug("xã Ea H'Leo"), "xa-ea-h-leo");
/// ```
pub fn slug(text: &str) -> String {
    let small = text.to_lowercase().replace('đ', "d");
    let bare: String = small.nfd().filter(|it| !is_combining_mark(*it)).collect();
    let words = bare.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Text as it is printed: in NFC, without what cannot be seen.
pub fn clean(text: &str) -> String {
    if text.chars().all(is_common) {
        return text.to_owned();
    }
    if is_nfc(text) {
        return text.chars().filter(|it| !is_invisible(*it)).collect();
    }
    text.nfc().filter(|it| !is_invisible(*it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_letters_are_seen_and_composed_in_any_order() {
        let common: Vec<char> = ('\0'..='\u{2fff}').filter(|it| is_common(*it)).collect();

        assert!(common.contains(&'ế') && common.contains(&'Ỹ') && common.contains(&'đ'));
        assert!(!common.iter().any(|it| is_invisible(*it)));
        for first in &common {
            let pairs: String = common.iter().flat_map(|it| [*first, *it]).collect();
            assert!(is_nfc(&pairs) && pairs.nfc().eq(pairs.chars()), "{first:?}");
        }
        assert!(!is_composed("e\u{302}"));
        assert_eq!(clean("e\u{302}\u{200b}\u{301}\u{ad}"), "ê\u{301}");
    }
}
