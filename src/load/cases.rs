//! The cases of a rulebook: their records are read by the dictionary, like those of units.

use std::ops::Range;

use serde_json::Value as Json;

use super::record;
use super::schema::{GIVEN_DOCUMENT, GIVEN_LIST, SCOPE, Shape, kinds, verdicts};
use super::tree::{self, Node, Value};
use super::walk;
use crate::diagnostic::{Diagnostic, Place};
use crate::facts::{Dictionary, Record};
use crate::law::case::Case;

/// The cases of a file, and what is wrong with it.
#[derive(Debug, Default)]
pub(super) struct Cases {
    pub(super) all: Vec<Case<Record>>,
    pub(super) found: Vec<Diagnostic>,
    /// The tree without what is wrong, where something is.
    pub(super) rest: Option<Node>,
}

/// Reads the cases of a rulebook.
pub(super) fn read(text: &str, file: &str, dictionary: &Dictionary) -> Cases {
    let mut tree = match tree::parse(text) {
        Ok(tree) => tree,
        Err((fault, bytes)) => {
            let found = vec![Diagnostic::new(fault, Place::bytes(file, bytes))];
            return Cases { found, ..Cases::default() };
        }
    };
    let (mut found, mut all, mut is_changed) = (Vec::new(), Vec::new(), false);
    with_shape(dictionary, |case| {
        let Value::List(items) = &mut tree.value else {
            found = walk::walk(&mut tree, &Shape::List(case), file).0;
            return;
        };
        items.retain_mut(|item| {
            let (record, expected) = (own_record(item), codes(item));
            let (faults, json) = walk::walk(item, case, file);
            let within = |it: &Diagnostic| {
                record.as_ref().is_some_and(|record| record.contains(&it.place.start()))
            };
            let is_meant =
                |it: &Diagnostic| within(it) && expected.contains(&it.code_name().into());
            let (meant, others): (Vec<_>, Vec<_>) = faults.into_iter().partition(is_meant);
            let read = json.and_then(|it| case_of(it, dictionary));
            let there = read.is_some();
            all.extend(read.map(|it| Case {
                refused: meant.iter().map(|it| it.code_name().to_owned()).collect(),
                faulty: !others.is_empty(),
                ..it
            }));
            is_changed |= !meant.is_empty() || !others.is_empty();
            found.extend(others);
            there
        });
    });
    Cases { all, rest: (is_changed || !found.is_empty()).then_some(tree), found }
}

/// The bytes of the record that a case is of.
fn own_record(case: &Node) -> Option<Range<usize>> {
    Some(entry(entry(case, "given")?, "record")?.bytes.clone())
}

/// The codes of the faults that a case expects.
fn codes(case: &Node) -> Vec<String> {
    let Some(Node { value: Value::List(all), .. }) = entry(case, "faults") else {
        return Vec::new();
    };
    let text = |it: &Node| match &it.value {
        Value::Scalar { text, .. } => Some(text.clone()),
        _ => None,
    };
    all.iter().filter_map(text).collect()
}

fn entry<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Mapping(entries) = &node.value else { return None };
    entries.iter().find(|(it, _)| it.text == key).map(|(_, it)| it)
}

fn case_of(json: Json, dictionary: &Dictionary) -> Option<Case<Record>> {
    let case: Case<Json> = serde_json::from_value(json).ok()?;
    case.read(|_, json| record::from_json(json, dictionary).ok_or(())).ok()
}

/// What is done with the shape of a case.
pub(super) fn with_shape<R>(dictionary: &Dictionary, done: impl FnOnce(&Shape) -> R) -> R {
    let record = || record::shape(dictionary);
    let below = Shape::Declared(vec![
        ("kind", true, kinds()),
        ("title", false, Shape::Text),
        ("record", false, record()),
        ("before", false, record()),
    ]);
    let around = Shape::Declared(vec![
        ("kind", true, kinds()),
        ("roles", false, Shape::List(&Shape::Text)),
        ("record", false, record()),
    ]);
    let of_period =
        Shape::Declared(vec![("period", true, Shape::Period), ("record", true, record())]);
    let texts = Shape::Table(&Shape::FreeText);
    let verdicts = verdicts();
    let rows = Shape::Table(&texts);
    let case = Shape::Declared(vec![
        ("name", true, Shape::Text),
        ("period", false, Shape::Period),
        ("unit", false, Shape::Either(&SCOPE, &SCOPE)),
        ("given", true, Shape::Declared(vec![("record", true, record())])),
        ("before", false, record()),
        ("previous", false, record()),
        ("periods", false, Shape::List(&of_period)),
        ("above", false, record()),
        ("units", false, Shape::Table(&below)),
        ("around", false, Shape::Table(&around)),
        ("sectors", false, Shape::Table(&Shape::Text)),
        ("lists", false, Shape::List(&GIVEN_LIST)),
        ("judged", false, Shape::YesNo),
        ("verdict", false, super::schema::verdicts()),
        ("left_out", false, Shape::List(&Shape::Text)),
        ("measures", false, Shape::Table(&Shape::FreeText)),
        ("expect", false, Shape::Table(&verdicts)),
        ("points", false, Shape::Table(&Shape::Text)),
        ("grades", false, Shape::Table(&Shape::FreeText)),
        ("rows", false, Shape::Table(&rows)),
        ("owed", false, Shape::List(&Shape::Text)),
        ("not_owed", false, Shape::List(&Shape::Text)),
        ("documents", false, Shape::Table(&GIVEN_DOCUMENT)),
        ("faults", false, Shape::List(&Shape::Text)),
        ("no_faults", false, Shape::List(&Shape::Text)),
    ]);
    done(&case)
}
