//! The table of shapes as JSON Schemas; what is declared is in `declared`.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::parts::{object, of_scalar, offered, or_nothing, said, word};
use super::real::Real;
use super::{Key, Shape, hover};

/// Draws schemas up; mappings that have a name are defined once.
pub(super) struct Emitter<'a> {
    pub real: &'a Real,
    pub definitions: BTreeMap<String, Json>,
}

impl Emitter<'_> {
    pub(super) fn whole(self, title: &str, root: &Json) -> Json {
        let mut whole = Map::new();
        whole.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        whole.insert("title".to_owned(), json!(title));
        whole.extend(root.as_object().cloned().unwrap_or_default());
        if !self.definitions.is_empty() {
            whole.insert("definitions".to_owned(), json!(self.definitions));
        }
        Json::Object(whole)
    }

    /// The schema of a shape of the table.
    pub(super) fn shape(&mut self, shape: &Shape) -> Json {
        self.named(shape, "")
    }

    /// The schema of a shape; `name` is that of a mapping without one in the table.
    pub(super) fn named(&mut self, shape: &Shape, name: &str) -> Json {
        match shape {
            Shape::Mapping(keys) => match hover::name_of(shape) {
                Some(name) => self.reference(name, keys),
                None => self.keys(name, keys),
            },
            Shape::Declared(keys) => {
                let parts = keys.iter().map(|(key, required, shape)| {
                    let json = match *key {
                        // Whoever's it is, it is written as in a file of its own.
                        _ if is_record(shape) => json!({"$ref": "#/definitions/record"}),
                        key => self.named(shape, hover::below(name, key)),
                    };
                    let blank = !required && shape.may_be_left_blank();
                    let json = if blank { or_nothing(json) } else { json };
                    (*key, *required, said(json, hover::text(name, key)))
                });
                let parts: Vec<_> = parts.collect();
                object(&parts)
            }
            Shape::List(item) => json!({"type": "array", "items": self.named(item, name)}),
            Shape::Items(item) => json!({"type": "array", "items": self.named(item, name)}),
            Shape::Table(each) => {
                json!({"type": "object", "additionalProperties": self.named(each, name)})
            }
            Shape::WordTable(words, each) => {
                let each = self.named(each, name);
                let parts = words.iter().map(|it| (*it, false, said(each.clone(), word(it))));
                object(&parts.collect::<Vec<_>>())
            }
            Shape::Either(first, second) => {
                json!({"anyOf": [self.named(first, name), self.named(second, name)]})
            }
            Shape::Stated(_) | Shape::Computed => json!({}),
            scalar => of_scalar(scalar),
        }
    }

    fn reference(&mut self, name: &str, keys: &[Key]) -> Json {
        if !self.definitions.contains_key(name) {
            // A criterion has criteria in it: it is known before it is drawn up.
            self.definitions.insert(name.to_owned(), Json::Null);
            let json = self.keys(name, keys);
            self.definitions.insert(name.to_owned(), json);
        }
        json!({"$ref": format!("#/definitions/{name}")})
    }

    fn keys(&mut self, name: &str, keys: &[Key]) -> Json {
        let parts = keys.iter().map(|key| {
            let json = match self.real(name, key.name) {
                Some(json) => json,
                None => self.shape(key.shape),
            };
            let blank = !key.required && key.shape.may_be_left_blank();
            let json = if blank { or_nothing(json) } else { json };
            (key.name, key.required, said(json, hover::text(name, key.name)))
        });
        let parts: Vec<_> = parts.collect();
        object(&parts)
    }

    /// What a project offers under a key.
    fn real(&self, name: &str, key: &str) -> Option<Json> {
        let all = match (name, key) {
            ("config", "rulebooks") => &self.real.rulebooks,
            ("formed", "from") => &self.real.units,
            _ => return None,
        };
        (!all.is_empty()).then(|| json!({"type": "array", "items": offered(all, None)}))
    }
}

/// Whether a shape is that of a record: the only one with what is declared in it.
fn is_record(shape: &Shape) -> bool {
    let Shape::Declared(keys) = shape else { return false };
    keys.iter().any(|(key, ..)| *key == super::super::record::TAKEN[1])
}
