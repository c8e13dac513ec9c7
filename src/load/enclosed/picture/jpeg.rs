//! The segments of a JPEG: which of them are the picture.

use super::Unfit;

/// What is kept of a file.
pub(super) struct Kept {
    pub bytes: Vec<u8>,
    /// Whether it stands on its side in its file.
    pub is_turned: bool,
}

/// The picture in a JPEG, up to its end; how it was held stays with it.
pub(super) fn picture(bytes: &[u8]) -> Result<Kept, Unfit> {
    let (mut kept, mut held) = (vec![0xFF, 0xD8], 1);
    let mut at = 2;
    loop {
        // Between segments may stand any number of bytes FF.
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let (Some(0xFF), Some(marker)) = (bytes.get(at), bytes.get(at + 1).copied()) else {
            return Err(Unfit::Broken);
        };
        if marker == 0xD9 {
            kept.extend([0xFF, 0xD9]);
            break;
        }
        let size = bytes.get(at + 2..at + 4).ok_or(Unfit::Broken)?;
        let size = usize::from(size[0]) << 8 | usize::from(size[1]);
        let segment = bytes.get(at..at + 2 + size).filter(|_| size >= 2).ok_or(Unfit::Broken)?;
        at += segment.len();
        match marker {
            // Its head: precision, height, width, and how many colours.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF if segment.get(9) == Some(&4) => {
                return Err(Unfit::Cmyk);
            }
            0xE1 => held = orientation(&segment[4..]).unwrap_or(held),
            // What programs keep beside it, but for what says how its colours are meant.
            0xE2..=0xED | 0xEF | 0xFE => {}
            _ => kept.extend_from_slice(segment),
        }
        if marker == 0xDA {
            let end = scan(&bytes[at..]).ok_or(Unfit::Broken)?;
            kept.extend_from_slice(&bytes[at..at + end]);
            at += end;
        }
    }
    if held != 1 {
        drop(kept.splice(2..2, held_so(held)));
    }
    Ok(Kept { bytes: kept, is_turned: held >= 5 })
}

/// How long the data of a scan is: up to a marker that is none of its own.
fn scan(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|it| it[0] == 0xFF && !matches!(it[1], 0 | 0xFF | 0xD0..=0xD7))
}

/// How a picture was held, 1 to 8: the one entry of Exif that is looked at.
fn orientation(segment: &[u8]) -> Option<u8> {
    const TAG: usize = 0x0112;
    let tiff = segment.strip_prefix(b"Exif\0\0")?;
    let is_small = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let number = |at: usize, length: usize| {
        let bytes = tiff.get(at..at.checked_add(length)?)?;
        let add = |sum: usize, it: &u8| sum << 8 | usize::from(*it);
        Some(if is_small { bytes.iter().rev().fold(0, add) } else { bytes.iter().fold(0, add) })
    };
    let first = number(4, 4)?;
    let count = number(first, 2)?;
    let entry = (0..count).map(|it| first + 2 + 12 * it).find(|it| number(*it, 2) == Some(TAG))?;
    let held = u8::try_from(number(entry + 8, 2)?).ok()?;
    (1..=8).contains(&held).then_some(held)
}

/// A segment of Exif that says how a picture was held, and nothing else.
fn held_so(held: u8) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1, 0, 34];
    segment.extend_from_slice(b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    segment.extend_from_slice(&[held, 0, 0, 0, 0, 0, 0]);
    segment
}
