//! The files of offices as what they are: a zip of parts, most of them XML.
//!
//! The only room that knows zip and XML; what a part means is for `word` and `sheet`.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, ZipArchive};

/// A part: its name in the package, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in the package.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How much all parts of a package may hold together.
pub const MOST: u64 = 256 << 20;

/// Why a package cannot be unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotUnpacked {
    /// It is none, or damaged.
    Damaged,
    /// Its parts hold more than [`MOST`].
    TooLarge,
}

/// Packs parts. The same parts give the same bytes. What the library said, if they cannot be.
pub fn pack(parts: &[Part]) -> Result<Vec<u8>, String> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first moment that a zip file can state: an output knows no clock.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for Part { name, bytes } in parts {
        zip.start_file(name.as_str(), options).map_err(|it| it.to_string())?;
        zip.write_all(bytes).map_err(|it| it.to_string())?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|it| it.to_string())
}

/// The parts of a package, in their order.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Part>, NotUnpacked> {
    unpack_at_most(bytes, MOST)
}

fn unpack_at_most(bytes: &[u8], most: u64) -> Result<Vec<Part>, NotUnpacked> {
    let damaged = |_| NotUnpacked::Damaged;
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let (mut parts, mut left) = (Vec::new(), most);
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).map_err(damaged)?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().map_err(damaged)?.into_owned();
        let mut bytes = Vec::new();
        // One byte more tells that there is more.
        let read = file.by_ref().take(left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| NotUnpacked::Damaged)?;
        left = left.checked_sub(read as u64).ok_or(NotUnpacked::TooLarge)?;
        parts.push(Part { name, bytes });
    }
    Ok(parts)
}

/// What is wrong with a text that ought to be XML.
#[cfg(test)]
pub(crate) fn malformed(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text.trim());
    let mut open = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => open += 1,
            Ok(Event::End(_)) => open = open.saturating_sub(1),
            Ok(Event::Eof) if open == 0 => return None,
            Ok(Event::Eof) => return Some(format!("XML: {open} element(s) left open")),
            Ok(_) => {}
            Err(error) => return Some(format!("XML: {error}")),
        }
    }
}

/// The attributes of each element with a name, whatever its prefix; as far as the text is
/// XML.
pub fn attributes(text: &str, element: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(text);
    let mut all = Vec::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(it) | Event::Empty(it)) => {
                if it.local_name().as_ref() != element {
                    continue;
                }
                let attributes = it.attributes().filter_map(Result::ok).filter_map(|it| {
                    let value = it.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?;
                    let key: &str = it.key.as_ref();
                    Some((key.to_owned(), value.into_owned()))
                });
                all.push(attributes.collect());
            }
            Ok(Event::Eof) | Err(_) => return all,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_more_than_it_may_is_told_from_what_is_damaged() {
        let part = |name: &str| Part { name: name.to_owned(), bytes: vec![0; 1000] };
        let parts = [part("a"), part("b")];
        let bytes = pack(&parts).unwrap();

        assert_eq!(unpack_at_most(&bytes, 1999), Err(NotUnpacked::TooLarge));
        assert_eq!(unpack_at_most(&bytes, 2000), Ok(parts.to_vec()));
        assert_eq!(unpack_at_most(&bytes, 2001), Ok(parts.to_vec()));
        assert_eq!(unpack(&bytes[..bytes.len() / 2]), Err(NotUnpacked::Damaged));
    }
}
