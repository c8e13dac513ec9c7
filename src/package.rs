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
const MOST: u64 = 256 * 1024 * 1024;

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

/// The parts of a package, in their order; none where it is none, or damaged.
pub fn unpack(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let (mut parts, mut left) = (Vec::new(), MOST);
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).ok()?;
        if file.is_dir() {
            continue;
        }
        let name = file.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        let read = file.by_ref().take(left).read_to_end(&mut bytes).ok()?;
        left = left.checked_sub(u64::try_from(read).ok()?).filter(|it| *it > 0)?;
        parts.push(Part { name, bytes });
    }
    Some(parts)
}

/// What is wrong with a text that ought to be XML.
pub fn malformed(text: &str) -> Option<String> {
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
