//! A YAML file as a tree in which every node knows its bytes.
//!
//! Made only for files that have findings: a good file never comes here.

use std::ops::Range;

use serde_saphyr::granit_parser::{Event, Parser, ScalarStyle};

use super::slip::{ends_in_drive, slip};
use crate::diagnostic::{Fault, Mistake, NodePath, Part, Slip, Step, YamlFault};

/// Deeper than any of our files is; beyond it a file is refused.
const GREATEST_DEPTH: usize = 64;

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub bytes: Range<usize>,
    pub value: Value,
}

/// What a node holds.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    Scalar { text: String, plain: bool },
    List(Vec<Node>),
    Mapping(Vec<(Key, Node)>),
}

/// A key of a mapping.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub bytes: Range<usize>,
    pub text: String,
}

/// A fault of syntax, and its bytes.
pub(crate) type SyntaxFault = (Fault, Range<usize>);

/// Reads a file; an empty one is an empty mapping.
pub(crate) fn parse(text: &str) -> Result<Node, SyntaxFault> {
    let mut reader = Reader { text, events: Parser::new_from_str(text) };
    let mut root = None;
    loop {
        match reader.next()? {
            None | Some((Event::StreamEnd, _)) => break,
            Some((Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd, _)) => {}
            Some((_, at)) if root.is_some() => {
                return Err(syntax(text, "more than one document", at));
            }
            Some((event, at)) => root = Some(reader.node(event, at, 0)?),
        }
    }
    Ok(root.unwrap_or(Node { bytes: 0..0, value: Value::Mapping(Vec::new()) }))
}

struct Reader<'a> {
    text: &'a str,
    events: Parser<'a, serde_saphyr::granit_parser::StrInput<'a>>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<Option<(Event<'a>, Range<usize>)>, SyntaxFault> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let start = span.start.byte_offset().unwrap_or(0);
                let end = span.end.byte_offset().unwrap_or(start);
                Ok(Some((event, start..end.max(start))))
            }
            Some(Err(error)) => {
                let start = error.marker().byte_offset().unwrap_or(self.text.len());
                Err(syntax(self.text, &error.info(), start..start))
            }
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        at: Range<usize>,
        depth: usize,
    ) -> Result<Node, SyntaxFault> {
        if depth > GREATEST_DEPTH {
            return Err(syntax(self.text, "nested too deeply", at));
        }
        match event {
            Event::Scalar(_, _, 0, Some(_))
            | Event::SequenceStart(_, 0, Some(_))
            | Event::MappingStart(_, 0, Some(_)) => Err(tagged(self.text, at)),
            Event::Scalar(text, style, 0, None) => {
                if style == ScalarStyle::DoubleQuoted
                    && let Some(it) = escaped(self.text, &at)
                {
                    return Err(it);
                }
                let value =
                    Value::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain };
                Ok(Node { bytes: at, value })
            }
            Event::SequenceStart(_, 0, None) => self.list(&at, depth),
            Event::MappingStart(_, 0, None) => self.mapping(&at, depth),
            Event::Scalar(..)
            | Event::Alias(_)
            | Event::Anchor(..)
            | Event::UnresolvedAlias(..)
            | Event::SequenceStart(..)
            | Event::MappingStart(..) => Err((YamlFault::Alias.into(), at)),
            _ => Err(syntax(self.text, "unexpected structure", at)),
        }
    }

    fn list(&mut self, at: &Range<usize>, depth: usize) -> Result<Node, SyntaxFault> {
        let mut items = Vec::new();
        let mut end = at.end;
        loop {
            match self.next()? {
                Some((Event::SequenceEnd, close)) => {
                    let bytes = at.start..end.max(closing(self.text, &close));
                    return Ok(Node { bytes, value: Value::List(items) });
                }
                Some((event, at)) => {
                    let item = self.node(event, at, depth + 1)?;
                    end = end.max(item.bytes.end);
                    items.push(item);
                }
                None => return Err(syntax(self.text, "unfinished list", at.clone())),
            }
        }
    }

    fn mapping(&mut self, at: &Range<usize>, depth: usize) -> Result<Node, SyntaxFault> {
        let mut entries = Vec::new();
        let mut end = at.end;
        loop {
            let key = match self.next()? {
                Some((Event::MappingEnd, close)) => {
                    let bytes = at.start..end.max(closing(self.text, &close));
                    return Ok(Node { bytes, value: Value::Mapping(entries) });
                }
                Some((event, at)) => self.node(event, at, depth + 1)?,
                None => return Err(syntax(self.text, "unfinished mapping", at.clone())),
            };
            let Value::Scalar { text, .. } = key.value else {
                return Err(syntax(self.text, "a key must be one word", key.bytes));
            };
            let value = match self.next()? {
                Some((event, at)) => self.node(event, at, depth + 1)?,
                None => return Err(syntax(self.text, "a key without a value", key.bytes)),
            };
            end = end.max(key.bytes.end).max(value.bytes.end);
            entries.push((Key { bytes: key.bytes, text }, value));
        }
    }
}

/// Whether a text may have signs that YAML acts on without a word: an anchor, a tag, a `\\` in
/// quotes. To look for one costs little; to see whether it is one takes a parse.
pub(super) fn may_mislead(text: &str) -> bool {
    ['&', '!', '\\'].into_iter().any(|it| text.contains(it))
}

/// A value whose first word YAML would take for a tag, and leave out.
fn tagged(text: &str, at: Range<usize>) -> SyntaxFault {
    let is_tag = |it: &(Slip, _)| it.0.mistake == Mistake::Begins;
    let of_line = slip("", text, at.start.min(text.len())).filter(is_tag);
    let (slip, bytes) = of_line.unwrap_or((Slip::new(Mistake::Begins, '!', None), at));
    (YamlFault::Slip(slip).into(), bytes)
}

/// A `\\` in a quoted text that makes another sign of what follows, where a path is meant or
/// what comes of it cannot be seen. A new line may be written so.
fn escaped(text: &str, at: &Range<usize>) -> Option<SyntaxFault> {
    let written = text.get(at.clone())?;
    let mut from = 0;
    while let Some(place) = written[from..].find('\\').map(|it| from + it) {
        let letter = written[place + 1..].chars().next()?;
        let path = ends_in_drive(&written[..place]) && letter.is_alphanumeric();
        if path || "0abefv".contains(letter) {
            let start = at.start + place;
            let about = format!("\\{letter}");
            let bytes = start..start + about.len();
            return Some((YamlFault::Slip(Slip::new(Mistake::Escape, about, None)).into(), bytes));
        }
        from = place + 1 + letter.len_utf8();
    }
    None
}

/// Where a list or mapping ends: behind its bracket, if it has one.
fn closing(text: &str, close: &Range<usize>) -> usize {
    match text.as_bytes().get(close.start) {
        Some(b']' | b'}') => close.start + 1,
        _ => 0,
    }
}

fn syntax(text: &str, said: &str, at: Range<usize>) -> SyntaxFault {
    let start = at.start.min(text.len());
    match slip(said, text, start) {
        Some((slip, bytes)) => (YamlFault::Slip(slip).into(), bytes),
        None if said.contains("unknown anchor") => (YamlFault::Alias.into(), start..start),
        None => {
            let fault = YamlFault::NotYaml(said.to_owned());
            (fault.into(), start..at.end.clamp(start, text.len()))
        }
    }
}

impl Node {
    /// The bytes in `text` of the node at `path`, or of the nearest above it that exists.
    pub(crate) fn locate(&self, text: &str, path: &NodePath, part: Part) -> Range<usize> {
        let mut node = self;
        let mut key_bytes = None;
        let mut complete = true;
        for step in &path.0 {
            let next = match (&node.value, step) {
                (Value::Mapping(entries), Step::Key(key)) => {
                    entries.iter().find(|(it, _)| it.text == *key).map(|(key, value)| {
                        key_bytes = Some(key.bytes.clone());
                        value
                    })
                }
                (Value::List(items), Step::Index(index)) => items.get(*index),
                _ => None,
            };
            let Some(next) = next else {
                complete = false;
                break;
            };
            node = next;
        }
        match (part, key_bytes) {
            // What is missing is missed where its mapping begins.
            (_, _) if !complete => match &node.value {
                Value::Mapping(entries) if !entries.is_empty() => entries[0].0.bytes.clone(),
                _ => node.bytes.clone(),
            },
            (Part::Key, Some(bytes)) => bytes,
            (Part::Char(it), _) => {
                let value = text.get(node.bytes.clone()).unwrap_or_default();
                let place = value.find(it).map(|at| node.bytes.start + at);
                place.map_or(node.bytes.clone(), |at| at..at + it.len_utf8())
            }
            (Part::Within(start, end), _) => node.within(text, start..end),
            (Part::Key | Part::Value, _) => node.bytes.clone(),
        }
    }
}
