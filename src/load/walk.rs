//! Walks a tree along its schema: names every fault, and takes it out.
//!
//! What is left is what serde can read. It keeps its places, so that what is found
//! in it later, by a path through what is left, points at the right bytes.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::scalar::{is_null, scalar};
use super::schema::{Key, Shape};
use super::tree::{Node, Value};
use super::words;
use crate::diagnostic::{
    Diagnostic, Expected, Fault, FieldFault, Found, Gathered, Place, YamlFault, shorten,
};
use crate::words::{meant_word, nearest};

/// Names all faults of `node` in `file`, and returns the good rest as JSON.
pub(super) fn walk(node: &mut Node, shape: &Shape, file: &str) -> (Vec<Diagnostic>, Option<Json>) {
    let mut walker = Walker { file, found: Gathered::default() };
    let rest = walker.value(node, shape);
    (walker.found.all(file), rest)
}

struct Walker<'a> {
    file: &'a str,
    found: Gathered,
}

impl Walker<'_> {
    fn fault(&mut self, fault: impl Into<Fault>, at: &Range<usize>) {
        self.found.add(Diagnostic::new(fault, self.place(at)));
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
            (Shape::Items(item), Value::List(_)) => self.value(node, &Shape::List(item)),
            (Shape::Either(first, second), Value::List(_) | Value::Mapping(_)) => {
                let fits = matches!(
                    (first.expected(), &node.value),
                    (Expected::List, Value::List(_)) | (Expected::Mapping, Value::Mapping(_))
                );
                self.value(node, if fits { first } else { second })
            }
            (Shape::Either(first, _), Value::Scalar { .. }) => self.value(node, first),
            (Shape::Mapping(keys), Value::Mapping(_)) => self.mapping(node, &named(keys)),
            (Shape::Declared(keys), Value::Mapping(_)) => {
                let keys: Vec<_> = keys
                    .iter()
                    .map(|(name, required, shape)| Named { name, required: *required, shape })
                    .collect();
                self.mapping(node, &keys)
            }
            (Shape::Table(shape), Value::Mapping(_)) => Some(self.table(node, None, shape)),
            (Shape::WordTable(words, shape), Value::Mapping(_)) => {
                Some(self.table(node, Some(words), shape))
            }
            (Shape::Mapping(keys), Value::Scalar { text, .. })
                if words::one_key(keys).is_some() && !text.is_empty() =>
            {
                let (value, key) =
                    (shorten(text), words::one_key(keys).unwrap_or_default().to_owned());
                self.fault(YamlFault::OneKey { value, key }, &at);
                None
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
                self.fault(YamlFault::WrongType { expected: shape.expected(), found }, &at);
                None
            }
        }
    }

    fn mapping(&mut self, node: &mut Node, keys: &[Named]) -> Option<Json> {
        let at = node.bytes.clone();
        let whole = self.entries(node, |key, full| match keys.iter().find(|it| it.name == key) {
            Some(Named { shape: Shape::Computed, .. }) => {
                Err(FieldFault::Computed(key.to_owned()).into())
            }
            Some(it) => Ok((it.shape, it.required)),
            None if full => Err(unknown(key)),
            None => {
                let stated = keys.iter().filter(|it| !matches!(it.shape, Shape::Computed));
                let called = |it: &&Named| match it.shape {
                    Shape::Stated(stated) => stated.is_called(key) || words::called(it.name, key),
                    _ => words::called(it.name, key),
                };
                let called = stated.clone().find(called).map(|it| it.name.to_owned());
                let stated = stated.map(|it| it.name);
                let nearest = called
                    .or_else(|| words::before_equals(key, stated.clone()))
                    .or_else(|| meant_word(key, &stated.clone()))
                    .or_else(|| nearest(key, stated.clone()));
                let known = stated.map(str::to_owned).collect();
                Err(YamlFault::UnknownKey { key: key.to_owned(), nearest, known }.into())
            }
        });
        let Value::Mapping(entries) = &node.value else { return None };
        let missing: Vec<_> = keys
            .iter()
            .filter(|key| key.required && !entries.iter().any(|(it, _)| it.text == key.name))
            .filter(|key| !whole.poisoned.iter().any(|it| it == key.name))
            .collect();
        for key in &missing {
            let first = entries.first().map_or(at.clone(), |(key, _)| key.bytes.clone());
            let fault = YamlFault::MissingKey(key.name.to_owned());
            self.fault(fault, &first);
        }
        let lost = keys.iter().any(|it| it.required && whole.poisoned.iter().any(|p| p == it.name));
        (missing.is_empty() && !lost).then_some(Json::Object(whole.json))
    }

    fn table(
        &mut self,
        node: &mut Node,
        words: Option<&'static [&'static str]>,
        shape: &Shape,
    ) -> Json {
        let whole = self.entries(node, |key, full| match words {
            Some(words) if full && !words.contains(&key) => Err(unknown(key)),
            Some(words) if !words.contains(&key) => Err(YamlFault::UnknownKey {
                key: key.to_owned(),
                nearest: words::nearest(key, words),
                known: words.iter().map(|it| (*it).to_owned()).collect(),
            }
            .into()),
            _ => Ok((shape, true)),
        });
        Json::Object(whole.json)
    }

    /// Walks the entries of a mapping; those with a fault are taken out of it.
    fn entries<'s>(
        &mut self,
        node: &mut Node,
        key_of: impl Fn(&str, bool) -> Result<(&'s Shape<'s>, bool), Fault>,
    ) -> Entries {
        let mut whole = Entries { json: Map::new(), poisoned: Vec::new() };
        let Value::Mapping(entries) = &mut node.value else { return whole };
        let mut seen: BTreeMap<String, Range<usize>> = BTreeMap::new();
        entries.retain_mut(|(key, value)| {
            if let Some(first) = seen.get(&key.text) {
                let fault = YamlFault::DuplicateKey(key.text.clone());
                let found = Diagnostic::new(fault, self.place(&key.bytes)).first(self.place(first));
                self.found.add(found);
                return false;
            }
            seen.insert(key.text.clone(), key.bytes.clone());
            let shape = match key_of(&key.text, self.found.is_full()) {
                Ok((shape, required)) => {
                    if !required && shape.may_be_left_blank() && value.is_blank() {
                        return true;
                    }
                    shape
                }
                Err(fault) => {
                    // What is there under another name is not missing besides.
                    if let Fault::Yaml(YamlFault::UnknownKey { nearest: Some(it), .. }) = &fault {
                        whole.poisoned.push(it.clone());
                    }
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

/// A key that nobody knows, among so many that nobody asks which is meant.
fn unknown(key: &str) -> Fault {
    YamlFault::UnknownKey { key: key.to_owned(), nearest: None, known: Vec::new() }.into()
}

struct Entries {
    json: Map<String, Json>,
    poisoned: Vec<String>,
}

/// A key of a mapping, whoever names it.
struct Named<'a> {
    name: &'a str,
    required: bool,
    shape: &'a Shape<'a>,
}

fn named<'a>(keys: &'a [Key<'a>]) -> Vec<Named<'a>> {
    let named = |it: &'a Key| Named { name: it.name, required: it.required, shape: it.shape };
    keys.iter().map(named).collect()
}

impl Node {
    fn is_blank(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if is_null(text))
    }
}
