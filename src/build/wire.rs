//! What a run and its workers say to each other: frames of bytes over a pipe.
//!
//! A worker is this program again. It is told the templates once, then sources one after
//! the other; it answers each with a file or with what Typst said.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::place::ByteRange;
use crate::diagnostic::{Diagnostic, Fault, Place, StageFault};
use crate::model::{Date, Format};
use crate::typeset::Source;
use crate::words::Said as Words;

/// No frame of ours comes near this; a longer one is not ours.
const LONGEST: u64 = 1 << 32;

/// The templates that a worker is told first.
pub(super) type Texts = BTreeMap<String, Arc<str>>;

/// What was typeset, or what stood in the way.
pub(super) type Answer = Result<Vec<u8>, Vec<Diagnostic>>;

#[derive(Serialize, Deserialize)]
struct Head {
    /// The ending of what it is to become.
    format: String,
    name: String,
    identity: String,
    date: Date,
    signature_fields: bool,
    attachments: Vec<String>,
}

#[derive(Serialize, Deserialize)]
struct Said {
    words: String,
    hints: Vec<String>,
    file: String,
    bytes: Option<(usize, usize)>,
    related: Vec<Elsewhere>,
}

/// Where else a fault shows, and what is said of it there.
#[derive(Serialize, Deserialize)]
struct Elsewhere {
    file: String,
    bytes: (usize, usize),
    vi: String,
    en: String,
}

fn put(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)
}

/// A frame; none at the end of what is said.
fn take(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::from(io::ErrorKind::InvalidData));
    }
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    let whole = bytes.len() as u64 == length;
    if whole { Ok(Some(bytes)) } else { Err(io::Error::from(io::ErrorKind::UnexpectedEof)) }
}

fn more(from: &mut impl Read) -> io::Result<Vec<u8>> {
    take(from)?.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))
}

fn text(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))
}

/// Tells a worker the templates.
pub(super) fn put_texts(out: &mut impl Write, texts: &Texts) -> io::Result<()> {
    let plain: BTreeMap<&str, &str> = texts.iter().map(|(path, it)| (&**path, &**it)).collect();
    put(out, &serde_json::to_vec(&plain)?)?;
    out.flush()
}

/// The templates that this worker is told; none if nobody tells it any.
pub(super) fn take_texts(from: &mut impl Read) -> io::Result<Option<Texts>> {
    let Some(bytes) = take(from)? else { return Ok(None) };
    let plain: BTreeMap<String, String> = serde_json::from_slice(&bytes)?;
    Ok(Some(plain.into_iter().map(|(path, it)| (path, it.into())).collect()))
}

/// Hands a worker a source.
pub(super) fn put_source(out: &mut impl Write, source: &Source) -> io::Result<()> {
    let head = Head {
        format: source.format.extension.to_owned(),
        name: source.name.clone(),
        identity: source.identity.clone(),
        date: source.date,
        signature_fields: source.signature_fields,
        attachments: source.attachments.keys().cloned().collect(),
    };
    put(out, &serde_json::to_vec(&head)?)?;
    put(out, source.text.as_bytes())?;
    for bytes in source.attachments.values() {
        put(out, bytes)?;
    }
    out.flush()
}

/// The next source; none when there are no more.
pub(super) fn take_source(from: &mut impl Read) -> io::Result<Option<Source>> {
    let Some(head) = take(from)? else { return Ok(None) };
    let Head { format, name, identity, date, signature_fields, attachments } =
        serde_json::from_slice(&head)?;
    let format = Format::of_ending(&format);
    let format = format.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidData))?;
    let text = text(more(from)?)?;
    let attachments = attachments.into_iter().map(|name| Ok((name, more(from)?)));
    let attachments = attachments.collect::<io::Result<_>>()?;
    Ok(Some(Source { format, name, text, attachments, identity, date, signature_fields }))
}

/// Says what came of a source.
pub(super) fn put_answer(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    match answer {
        Ok(file) => {
            put(out, b"file")?;
            put(out, file)?;
        }
        Err(found) => {
            let said: Vec<Said> = found.iter().map(said).collect();
            put(out, b"said")?;
            put(out, &serde_json::to_vec(&said)?)?;
        }
    }
    out.flush()
}

/// What came of a source.
pub(super) fn take_answer(from: &mut impl Read) -> io::Result<Answer> {
    let kind = more(from)?;
    let bytes = more(from)?;
    if kind == b"file" {
        return Ok(Ok(bytes));
    }
    let said: Vec<Said> = serde_json::from_slice(&bytes)?;
    Ok(Err(said.into_iter().map(diagnostic).collect()))
}

fn said(it: &Diagnostic) -> Said {
    let (said, hints) = match &it.fault {
        Fault::Stage(StageFault::Typeset { said, hints }) => (said.clone(), hints.clone()),
        // A worker typesets and does nothing else.
        other => (format!("{other:?}"), Vec::new()),
    };
    let bytes = |it: &Place| match it {
        Place::Bytes(_, ByteRange { start, end }) => Some((*start, *end)),
        Place::File(_) | Place::Node(..) | Place::Cell(..) => None,
    };
    let related = it.related.iter().filter_map(|(place, it)| {
        let (file, vi, en) = (place.file().to_owned(), it.vi.clone(), it.en.clone());
        Some(Elsewhere { file, bytes: bytes(place)?, vi, en })
    });
    let related = related.collect();
    Said { words: said, hints, file: it.place.file().to_owned(), bytes: bytes(&it.place), related }
}

fn diagnostic(it: Said) -> Diagnostic {
    let Said { words: said, hints, file, bytes, related } = it;
    let place = match bytes {
        Some((start, end)) => Place::bytes(file, start..end),
        None => Place::file_of(file),
    };
    let found = Diagnostic::new(StageFault::Typeset { said, hints }, place);
    related.into_iter().fold(found, |found, it| {
        let (start, end) = it.bytes;
        found.related(Place::bytes(it.file, start..end), Words::new(it.vi, it.en))
    })
}

/// What of these bytes is understood, whichever side says them.
pub(crate) fn understood(bytes: &[u8]) -> usize {
    let mut worker = bytes;
    let mut sources = 0;
    if take_texts(&mut worker).is_ok_and(|it| it.is_some()) {
        while take_source(&mut worker).is_ok_and(|it| it.is_some()) {
            sources += 1;
        }
    }
    let mut program = bytes;
    let answers = std::iter::from_fn(|| take_answer(&mut program).ok());
    sources + answers.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_is_taken() {
        let source = Source {
            format: Format::ALL[1],
            name: "a.typ".to_owned(),
            text: "Đọc\0 “x”".to_owned(),
            attachments: [("b".to_owned(), vec![0, 255]), ("c".to_owned(), Vec::new())].into(),
            identity: "i".to_owned(),
            date: "2018-06-05".parse().unwrap(),
            signature_fields: true,
        };
        let place = Place::bytes("a.typ", 3..5);
        let fault = StageFault::Typeset { said: "s".to_owned(), hints: vec!["h".to_owned()] };
        let label = Words::new("ở đây", "here");
        let found = vec![Diagnostic::new(fault, place).related(Place::bytes("b", 1..2), label)];
        let mut pipe = Vec::new();

        put_source(&mut pipe, &source).unwrap();
        put_answer(&mut pipe, &Ok(vec![1, 2])).unwrap();
        put_answer(&mut pipe, &Err(found.clone())).unwrap();

        let mut from = pipe.as_slice();
        let taken = take_source(&mut from).unwrap().unwrap();
        assert_eq!(taken.format, source.format);
        assert_eq!((taken.text, taken.attachments), (source.text, source.attachments));
        assert!(taken.signature_fields);
        assert_eq!(take_answer(&mut from).unwrap(), Ok(vec![1, 2]));
        assert_eq!(take_answer(&mut from).unwrap(), Err(found));
        assert!(take_source(&mut from).unwrap().is_none());
    }

    #[test]
    fn half_a_frame_is_a_fault() {
        let mut pipe = Vec::new();
        put_answer(&mut pipe, &Ok(vec![7; 100])).unwrap();

        for end in [0, 5, 11, 20, pipe.len() - 1] {
            assert!(take_answer(&mut &pipe[..end]).is_err(), "{end}");
        }
    }
}
