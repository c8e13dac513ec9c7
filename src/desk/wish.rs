//! What somebody types, as changes of a record's text: only what is declared may be changed.

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{NodePath, Step};
use crate::edit::{Change, Scalar, Spelling, Stated, To};
use crate::facts::dictionary::Sort;
use crate::facts::{Below, Dictionary, Keys};
use crate::model::{Key, UnitId};

/// Work on one record.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Work {
    unit: String,
    period: String,
    /// The digest of the text that was changed.
    pub(super) digest: String,
    /// Rows that are new, in order.
    #[serde(default)]
    pub(super) rows: Vec<NewRow>,
    /// Values, by their paths in the text with the new rows.
    #[serde(default)]
    pub(super) changes: Vec<Wish>,
    /// The document that is looked at.
    #[serde(default)]
    pub(super) form: Option<String>,
}

/// A row that is new.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRow {
    table: String,
    key: String,
}

/// A value as it was typed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wish {
    path: String,
    value: String,
}

impl Work {
    /// The record that is meant.
    pub(super) fn key(&self) -> Option<Key> {
        Some(Key { unit: UnitId::new(&*self.unit), period: self.period.parse().ok()? })
    }

    /// The changes of a text; none where something may not be changed.
    pub(super) fn changes(&self, dictionary: &Dictionary, text: &str) -> Option<Vec<Change>> {
        let stated = Stated::read(text);
        let row = |it: &NewRow| {
            let table = &dictionary.tables[dictionary.table(&it.table)?];
            let key = Scalar::new(composed(it.key.trim()), Spelling::Text);
            let to = To::Row(vec![(table.fields.first()?.path.clone(), key)]);
            Some(Change { path: NodePath::root().key(&it.table), to })
        };
        let value = |it: &Wish| {
            let path = steps(&it.path, dictionary);
            let to = to(kind(&path.0, dictionary)?, &it.value, || {
                stated.as_ref().and_then(|it| it.text(&path))
            });
            Some(Change { path, to })
        };
        let rows = self.rows.iter().map(row);
        rows.chain(self.changes.iter().map(value)).collect()
    }
}

/// A path as it is written in a page: `procedures/3/level`. Where a table stands, numbers count
/// rows.
fn steps(path: &str, dictionary: &Dictionary) -> NodePath {
    let mut in_table = false;
    let step = |(at, it): (usize, &str)| {
        in_table = at == 0 && dictionary.table(it).is_some() || in_table;
        match it.parse() {
            Ok(index) if in_table && at == 1 => Step::Index(index),
            _ => Step::Key(it.to_owned()),
        }
    };
    NodePath(path.split('/').enumerate().map(step).collect())
}

/// A path as it is written in a page.
pub(super) fn written(path: &NodePath) -> String {
    let step = |it: &Step| match it {
        Step::Key(key) => key.clone(),
        Step::Index(index) => index.to_string(),
    };
    path.0.iter().map(step).collect::<Vec<_>>().join("/")
}

/// How a value is written.
#[derive(Clone, Copy)]
struct Kind {
    spelling: Spelling,
    is_list: bool,
}

/// How the value at a path is written; none of what is not declared.
fn kind(path: &[Step], dictionary: &Dictionary) -> Option<Kind> {
    let key = |it: &Step| match it {
        Step::Key(key) => Some(key.clone()),
        Step::Index(_) => None,
    };
    let bare = Some(Kind { spelling: Spelling::Bare, is_list: false });
    let text = Some(Kind { spelling: Spelling::Text, is_list: false });
    let first = key(path.first()?)?;
    let last = key(path.last()?)?;
    match (first.as_str(), path.len(), last.as_str()) {
        ("documents", 3, "number" | "date" | "signatory")
        | ("claims", 3, "points" | "date")
        | ("appraisals", 4, "points" | "date") => bare,
        ("documents", 3, "units" | "addressees" | "recipients") => {
            Some(Kind { spelling: Spelling::Text, is_list: true })
        }
        ("claims", 3, "reason" | "evidence") | ("appraisals", 4, "reason" | "evidence") => text,
        _ => declared(path, &dictionary.keys, dictionary, None),
    }
}

fn declared(
    path: &[Step],
    keys: &Keys,
    dictionary: &Dictionary,
    table: Option<usize>,
) -> Option<Kind> {
    let (Step::Key(first), rest) = path.split_first()? else { return None };
    match (keys.find(first)?, rest) {
        (Below::Keys(keys), rest) => declared(rest, keys, dictionary, table),
        (Below::Table(table), [Step::Index(_), rest @ ..]) => {
            declared(rest, &dictionary.tables[*table].keys, dictionary, Some(*table))
        }
        (Below::Field(field), []) => {
            let fields = table.map_or(&dictionary.fields, |it| &dictionary.tables[it].fields);
            let sort = fields[*field].sort;
            let spelling = if sort.is_text() { Spelling::Text } else { Spelling::Bare };
            let is_list = matches!(sort, Sort::ListOfChoice(_) | Sort::ListOfText);
            Some(Kind { spelling, is_list })
        }
        _ => None,
    }
}

/// What a value becomes. A text that ended its last line goes on to do so.
fn to(kind: Kind, typed: &str, old: impl Fn() -> Option<String>) -> To {
    let typed = composed(&typed.replace("\r\n", "\n"));
    let text = match kind.spelling {
        Spelling::Bare => typed.trim(),
        Spelling::Text => typed.trim_end_matches(['\n', ' ']),
    };
    if text.trim().is_empty() {
        return To::Blank;
    }
    if kind.is_list {
        let all = text.split([';', '\n']).map(str::trim).filter(|it| !it.is_empty());
        return To::Many(all.map(|it| Scalar::new(it, kind.spelling)).collect());
    }
    let ended = kind.spelling == Spelling::Text && old().is_some_and(|it| it.ends_with('\n'));
    To::One(Scalar::new(if ended { format!("{text}\n") } else { text.to_owned() }, kind.spelling))
}

/// Letters with their marks as one, as files are to have them.
fn composed(text: &str) -> String {
    text.nfc().collect()
}
