//! The chunks of a PNG: which of them are the picture.

/// What a picture needs to be seen: its head, colours, pixels, end, and how its colours are meant.
const KEPT: [&[u8; 4]; 8] =
    [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"IDAT", b"IEND"];

/// The picture in a PNG, up to its end; none where it has none.
pub(super) fn picture(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let size = bytes.get(at..at + 4)?;
        let size = size.iter().fold(0, |sum, it| sum << 8 | usize::from(*it));
        let chunk = bytes.get(at..at.checked_add(size)?.checked_add(12)?)?;
        let name = &chunk[4..8];
        if KEPT.iter().any(|it| *it == name) {
            kept.extend_from_slice(chunk);
        }
        at += chunk.len();
        if name == b"IEND" {
            return Some(kept);
        }
    }
}
