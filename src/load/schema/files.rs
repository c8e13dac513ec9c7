//! JSON Schemas (draft-07) of the files that people write, from the table of shapes and from
//! what is declared: for editors, which complete keys, show what each is, and underline what is
//! wrong.
//!
//! A schema says no more than the program does: what it refuses, `check` refuses too.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::json::Emitter;
use super::real::Real;
use super::{Shape, declared};
use crate::load::{Loaded, cases};

/// A schema of one kind of file.
#[derive(Clone, Debug, PartialEq)]
pub struct EditorSchema {
    /// The kind of file, which its own is called by: `record`.
    pub name: &'static str,
    /// The schema.
    pub json: Json,
}

/// The schemas of all kinds of files: by what the program carries, or with the codes, forms and
/// units of a project.
pub fn schemas(loaded: &Loaded, is_project: bool) -> Vec<EditorSchema> {
    let real = if is_project { Real::of(loaded) } else { Real::default() };
    let dictionary = &loaded.project.dictionary;
    let plain = |name, title, shape: &Shape| {
        let mut emitter = Emitter { real: &real, definitions: BTreeMap::new() };
        let root = emitter.shape(shape);
        EditorSchema { name, json: emitter.whole(title, &root) }
    };
    let mut emitter = Emitter { real: &real, definitions: BTreeMap::new() };
    let record = declared::record(&mut emitter, dictionary);
    let record = emitter.whole("Số liệu của một đơn vị trong một kỳ", &record);
    let mut emitter = Emitter { real: &real, definitions: BTreeMap::new() };
    let own = declared::record(&mut emitter, dictionary);
    emitter.definitions.insert("record".to_owned(), own);
    let case = cases::with_shape(dictionary, |it| emitter.named(it, "case"));
    let all = json!({"type": "array", "items": case});
    let cases = emitter.whole("Trường hợp mẫu của một bộ quy định", &all);
    vec![
        plain("hoso", "Cài đặt của dự án", &super::CONFIG),
        plain("unit", "Một đơn vị", &super::UNIT),
        EditorSchema { name: "record", json: record },
        plain("catalog", "Danh mục thủ tục hành chính", &super::CATALOG),
        plain("rulebook", "Bộ quy định", &super::RULEBOOK),
        EditorSchema { name: "cases", json: cases },
    ]
}
