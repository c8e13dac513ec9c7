//! Bytes to text: UTF-8, or a fault that says where it is not.

use crate::diagnostic::{Diagnostic, FileFault, OldEncoding, Place};

/// How large a file may be, in MiB: that of a commune has some tens of KiB, a catalog one MiB.
const MOST: usize = 16;

/// The same in bytes.
pub const LARGEST: u64 = (MOST as u64) << 20;

/// A file's text; where it is not UTF-8, a lossy one to draw, and the fault. Of one that is too
/// large there is no text.
pub(super) fn decode(bytes: Vec<u8>, file: &str) -> (String, Option<Diagnostic>) {
    if bytes.len() > MOST << 20 {
        let fault = FileFault::TooLarge { bytes: bytes.len(), most: MOST };
        return (String::new(), Some(Diagnostic::new(fault, Place::file_of(file))));
    }
    let guess = utf16(&bytes);
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            let value = bytes.get(valid).copied().unwrap_or_default();
            let fault = FileFault::NotUtf8 {
                byte: valid + 1,
                value,
                guess: guess.or_else(|| single_byte(bytes)),
            };
            // Up to the fault the text is valid, so its bytes stand where they stood.
            let drawn = String::from_utf8_lossy(bytes).into_owned();
            let end = drawn[valid..].chars().next().map_or(valid, |it| valid + it.len_utf8());
            (drawn, Some(Diagnostic::new(fault, Place::bytes(file, valid..end))))
        }
    }
}

fn utf16(bytes: &[u8]) -> Option<OldEncoding> {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some(OldEncoding::Utf16),
        _ => None,
    }
}

/// Bytes above 127 between ASCII letters: one of the encodings with a byte a letter.
fn single_byte(bytes: &[u8]) -> Option<OldEncoding> {
    let between = bytes.windows(3).any(|it| {
        it[0].is_ascii_alphabetic() && it[1] >= 0xA0 && (it[2].is_ascii() || it[2] >= 0xA0)
    });
    between.then_some(OldEncoding::SingleByte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Fault;

    #[test]
    fn the_first_bad_byte_is_named_by_its_place() {
        let (_, fault) = decode(b"a: Ti\xEAn\n".to_vec(), "x.yaml");

        let Fault::File(FileFault::NotUtf8 { byte, value, .. }) = fault.unwrap().fault else {
            panic!()
        };
        assert_eq!((byte, value), (6, 0xEA));
    }

    #[test]
    fn utf_16_is_recognised() {
        let (_, fault) = decode(vec![0xFF, 0xFE, b'a', 0], "x.yaml");

        let Fault::File(FileFault::NotUtf8 { guess, .. }) = fault.unwrap().fault else { panic!() };
        assert_eq!(guess, Some(OldEncoding::Utf16));
    }
}
