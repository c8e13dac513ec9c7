//! Objects into streams of objects, and their table into a stream (ISO 32000-1, 7.5.7, 7.5.8).

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

use super::objects::{Objects, stream, written};
use super::syntax::value;

/// How many objects a stream has: more pack little better, and who looks for one of them
/// unpacks all.
const TOGETHER: usize = 200;

/// How wide an entry of the table is: its kind, where, and the how manieth there.
const ENTRY: usize = 1 + 4 + 2;

/// What the keys of a trailer are that the table's stream goes on having.
const KEPT: [&str; 3] = ["Root", "Info", "ID"];

/// The table of objects.
struct Table(Vec<[u8; ENTRY]>);

impl Table {
    fn put(&mut self, number: u32, kind: u8, place: usize, nth: usize) {
        // No document of ours comes near four gigabytes.
        let place = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let nth = u16::try_from(nth).unwrap_or(u16::MAX).to_be_bytes();
        let [a, b, c, d] = place;
        self.0[number as usize] = [kind, a, b, c, d, nth[0], nth[1]];
    }

    /// Its bytes, each row as what is otherwise than in the one above (PNG's predictor "up").
    fn bytes(&self) -> Vec<u8> {
        let above = std::iter::once(&[0; ENTRY]).chain(&self.0);
        let row = |(own, above): (&[u8; ENTRY], &[u8; ENTRY])| {
            let differs = own.iter().zip(above).map(|(own, above)| own.wrapping_sub(*above));
            std::iter::once(2).chain(differs).collect::<Vec<_>>()
        };
        self.0.iter().zip(above).flat_map(row).collect()
    }
}

/// A document with these objects.
pub(super) fn packed(objects: &Objects) -> Vec<u8> {
    let mut out = objects.head.to_vec();
    let plain: Vec<_> = objects.all.iter().filter(|(_, it)| stream(it).is_none()).collect();
    let first = objects.free();
    let groups = plain.chunks(TOGETHER);
    let own = first + u32::try_from(groups.len()).unwrap_or(u32::MAX - first);
    let mut table = Table(vec![[0; ENTRY]; own as usize + 1]);
    // Where a list of free numbers ends.
    table.put(0, 0, 0, usize::from(u16::MAX));
    for (number, object) in &objects.all {
        if let Some((dictionary, bytes)) = stream(object) {
            table.put(*number, 1, out.len(), 0);
            put(&mut out, *number, &written(dictionary, bytes));
        }
    }
    for (number, group) in (first..).zip(groups) {
        let (mut list, mut bytes) = (Vec::new(), Vec::new());
        for (nth, (name, object)) in group.iter().enumerate() {
            table.put(**name, 2, number as usize, nth);
            list.extend_from_slice(format!("{name} {} ", bytes.len()).as_bytes());
            bytes.extend_from_slice(object);
            bytes.push(b'\n');
        }
        let about = format!("/Type/ObjStm/N {}/First {}", group.len(), list.len());
        let content = deflated(&[list, bytes].concat());
        table.put(number, 1, out.len(), 0);
        put(&mut out, number, &deflated_stream(about.as_bytes(), &content));
    }
    let at = out.len();
    table.put(own, 1, at, 0);
    let mut about = format!(
        "/Type/XRef/Size {}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {ENTRY}>>",
        table.0.len()
    )
    .into_bytes();
    for key in KEPT {
        if let Some(it) = value(objects.trailer, key) {
            about.extend_from_slice(format!("/{key} ").as_bytes());
            about.extend_from_slice(&objects.trailer[it]);
        }
    }
    put(&mut out, own, &deflated_stream(&about, &deflated(&table.bytes())));
    out.extend_from_slice(format!("startxref\n{at}\n%%EOF\n").as_bytes());
    out
}

fn put(out: &mut Vec<u8>, number: u32, object: &[u8]) {
    out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    out.extend_from_slice(object);
    out.extend_from_slice(b"\nendobj\n");
}

fn deflated_stream(about: &[u8], bytes: &[u8]) -> Vec<u8> {
    let length = format!("/Filter/FlateDecode/Length {}>>\n", bytes.len());
    written(&[b"<<", about, length.as_bytes()].concat(), bytes)
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    // A vector takes all there is.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.unwrap_or_default()
}
