//! Walks a tree along its schema: names every fault, and takes it out.
//!
//! What is left is what serde can read. It keeps its places, so that what is found
//! in it later, by a path through what is left, points at the right bytes.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::schema::{Key, Shape};
use super::tree::{Node, Value};
use crate::diagnostic::fault::{self, Found};
use crate::diagnostic::{Diagnostic, Fault, Label, Place, shorten};
use crate::model::{Date, Percent, Period};

/// Names all faults of `node` in `file`, and returns the good rest as JSON.
pub(super) fn walk(node: &mut Node, shape: &Shape, file: &str) -> (Vec<Diagnostic>, Option<Json>) {
    let mut walker = Walker { file, found: Vec::new() };
    let rest = walker.value(node, shape);
    (walker.found, rest)
}

struct Walker<'a> {
    file: &'a str,
    found: Vec<Diagnostic>,
}

impl Walker<'_> {
    fn fault(&mut self, fault: Fault, at: &Range<usize>) {
        self.found.push(Diagnostic::new(fault, self.place(at)));
    }

    fn place(&self, at: &Range<usize>) -> Place {
        Place::bytes(self.file, at.clone())
    }

    /// The value as JSON, or `None` after naming what is wrong with it.
    fn value(&mut self, node: &mut Node, shape: &Shape) -> Option<Json> {
        let at = node.bytes.clone();
        match (shape, &mut node.value) {
            (Shape::List(item), Value::List(items)) => {
                let mut rest = Vec::new();
                items.retain_mut(|it| match self.value(it, item) {
                    Some(json) => {
                        rest.push(json);
                        true
                    }
                    None => false,
                });
                Some(Json::Array(rest))
            }
            (Shape::Mapping(keys), Value::Mapping(_)) => self.mapping(node, keys),
            (Shape::Tagged(keys), Value::Mapping(entries)) => {
                if entries.len() == 1 {
                    self.mapping(node, keys)
                } else {
                    let known: Vec<_> = keys.iter().map(|it| it.name.to_owned()).collect();
                    let value = entries.iter().map(|(key, _)| key.text.as_str());
                    let value = value.collect::<Vec<_>>().join(", ");
                    self.fault(Fault::UnknownValue { value, nearest: None, known }, &at);
                    None
                }
            }
            (Shape::Table(shape), Value::Mapping(_)) => Some(self.table(node, None, shape)),
            (Shape::WordTable(words, shape), Value::Mapping(_)) => {
                Some(self.table(node, Some(words), shape))
            }
            (_, Value::Scalar { text, plain }) => {
                let (text, plain) = (text.clone(), *plain);
                self.scalar(&text, plain, shape, &at)
            }
            (_, value) => {
                let found = match value {
                    Value::List(_) => Found::List,
                    _ => Found::Mapping,
                };
                self.fault(Fault::WrongType { expected: shape.expected(), found }, &at);
                None
            }
        }
    }

    fn mapping(&mut self, node: &mut Node, keys: &'static [Key]) -> Option<Json> {
        let at = node.bytes.clone();
        let whole = self.entries(node, |key| {
            keys.iter().find(|it| it.name == key).map(|it| (it.shape, it.required)).ok_or_else(
                || {
                    let known: Vec<_> = keys.iter().map(|it| it.name.to_owned()).collect();
                    let nearest = fault::nearest(key, keys.iter().map(|it| it.name));
                    Fault::UnknownKey { key: key.to_owned(), nearest, known }
                },
            )
        });
        let Value::Mapping(entries) = &node.value else { return None };
        let missing: Vec<_> = keys
            .iter()
            .filter(|key| key.required && !entries.iter().any(|(it, _)| it.text == key.name))
            .filter(|key| !whole.poisoned.iter().any(|it| it == key.name))
            .collect();
        for key in &missing {
            let first = entries.first().map_or(at.clone(), |(key, _)| key.bytes.clone());
            self.fault(Fault::MissingKey(key.name), &first);
        }
        let lost = keys.iter().any(|it| it.required && whole.poisoned.iter().any(|p| p == it.name));
        (missing.is_empty() && !lost).then_some(Json::Object(whole.json))
    }

    fn table(
        &mut self,
        node: &mut Node,
        words: Option<&'static [&'static str]>,
        shape: &'static Shape,
    ) -> Json {
        let whole = self.entries(node, |key| match words {
            Some(words) if !words.contains(&key) => Err(Fault::UnknownKey {
                key: key.to_owned(),
                nearest: fault::nearest(key, words.iter().copied()),
                known: words.iter().map(|it| (*it).to_owned()).collect(),
            }),
            _ => Ok((shape, true)),
        });
        Json::Object(whole.json)
    }

    /// Walks the entries of a mapping; those with a fault are taken out of it.
    fn entries(
        &mut self,
        node: &mut Node,
        key_of: impl Fn(&str) -> Result<(&'static Shape, bool), Fault>,
    ) -> Entries {
        let mut whole = Entries { json: Map::new(), poisoned: Vec::new() };
        let Value::Mapping(entries) = &mut node.value else { return whole };
        let mut seen: Vec<(String, Range<usize>)> = Vec::new();
        entries.retain_mut(|(key, value)| {
            if let Some((_, first)) = seen.iter().find(|(it, _)| *it == key.text) {
                let fault = Fault::DuplicateKey(key.text.clone());
                let found = Diagnostic::new(fault, self.place(&key.bytes))
                    .related(self.place(first), Label::FirstHere);
                self.found.push(found);
                return false;
            }
            seen.push((key.text.clone(), key.bytes.clone()));
            let shape = match key_of(&key.text) {
                Ok((shape, required)) => {
                    if !required && shape.may_be_left_blank() && value.is_blank() {
                        return true;
                    }
                    shape
                }
                Err(fault) => {
                    self.fault(fault, &key.bytes);
                    return false;
                }
            };
            if value.bytes.is_empty() {
                value.bytes = key.bytes.clone();
            }
            if let Some(json) = self.value(value, shape) {
                whole.json.insert(key.text.clone(), json);
                true
            } else {
                whole.poisoned.push(key.text.clone());
                false
            }
        });
        whole
    }

    fn scalar(
        &mut self,
        text: &str,
        plain: bool,
        shape: &Shape,
        at: &Range<usize>,
    ) -> Option<Json> {
        match scalar(text, plain, shape) {
            Ok(json) => Some(json),
            Err(fault) => {
                self.fault(fault, at);
                None
            }
        }
    }
}

struct Entries {
    json: Map<String, Json>,
    poisoned: Vec<String>,
}

impl Shape {
    /// Whether an optional value of this shape may be left blank: `number:`.
    fn may_be_left_blank(&self) -> bool {
        match self {
            Self::Text
            | Self::FreeText
            | Self::Number(..)
            | Self::Level
            | Self::Date
            | Self::Period
            | Self::Percent
            | Self::Word(_) => true,
            Self::YesNo
            | Self::List(_)
            | Self::Mapping(_)
            | Self::Table(_)
            | Self::WordTable(..)
            | Self::Tagged(_) => false,
        }
    }
}

impl Node {
    fn is_blank(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if is_null(text))
    }
}

fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn scalar(text: &str, plain: bool, shape: &Shape) -> Result<Json, Fault> {
    let wrong = || {
        let found =
            if plain && is_null(text) { Found::Nothing } else { Found::Scalar(shorten(text)) };
        Fault::WrongType { expected: shape.expected(), found }
    };
    if plain && is_null(text) {
        return Err(wrong());
    }
    let owned = || text.to_owned();
    match shape {
        Shape::Text if text.trim().is_empty() => Err(Fault::EmptyText),
        Shape::Text | Shape::FreeText => Ok(Json::from(text)),
        Shape::Number(min, max) => {
            let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
            match text.parse::<u64>() {
                Ok(number) if digits && (*min..=*max).contains(&number) => Ok(Json::from(number)),
                _ if digits => Err(Fault::OutOfRange { value: owned(), min: *min, max: *max }),
                _ => Err(wrong()),
            }
        }
        Shape::YesNo => text.parse::<bool>().map(Json::from).map_err(|_| wrong()),
        Shape::Level => match text.parse::<u64>() {
            Ok(number @ 1..=4) => Ok(Json::from(number)),
            _ => Err(Fault::LevelOutOfRange(shorten(text))),
        },
        Shape::Date => match text.parse::<Date>() {
            Ok(_) => Ok(Json::from(text)),
            Err(_) if looks_like_a_date(text) => Err(Fault::NoSuchDate(shorten(text))),
            Err(_) => Err(wrong()),
        },
        Shape::Percent => text.parse::<Percent>().map(|_| Json::from(text)).map_err(|_| wrong()),
        Shape::Period => text.parse::<Period>().map(|_| Json::from(text)).map_err(|_| wrong()),
        Shape::Word(words) if words.contains(&text) => Ok(Json::from(text)),
        Shape::Word(words) => Err(Fault::UnknownValue {
            value: shorten(text),
            nearest: fault::nearest(text, words.iter().copied()),
            known: words.iter().map(|it| (*it).to_owned()).collect(),
        }),
        Shape::List(_)
        | Shape::Mapping(_)
        | Shape::Table(_)
        | Shape::WordTable(..)
        | Shape::Tagged(_) => Err(wrong()),
    }
}

fn looks_like_a_date(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 6
        && text.bytes().all(|it| it.is_ascii_digit() || b"-/.".contains(&it))
}
