//! What changes from one record to another, value by value, in words of the declarations.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::of_path;
use super::cell::{Cell, cell};
use super::columns::{Kind, kind};
use super::labels::Labels;
use crate::facts::{Dictionary, Field, Record, Rows, Table};
use crate::load::record::{Leaf, Written, leaves, written};
use crate::words::Said;

/// A value that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub what: Said,
    /// What it was, if it was stated.
    pub before: Option<String>,
    /// What it is now, if it is stated.
    pub after: Option<String>,
}

/// All that changes, in the order of the declarations; rows by their keys.
pub(super) fn changes(
    (dictionary, labels): (&Dictionary, &Labels),
    old: &Record,
    new: &Record,
) -> Vec<Change> {
    let mut all = Vec::new();
    for table in 0..dictionary.tables.len() {
        rows(dictionary, table, (old.table(table), new.table(table)), &mut all);
    }
    let by_path = |it: &Record| -> BTreeMap<Vec<String>, Written> {
        leaves(it, dictionary).into_iter().map(|Leaf { path, said }| (path, said)).collect()
    };
    let (before, after) = (by_path(old), by_path(new));
    let paths: BTreeSet<&Vec<String>> = before.keys().chain(after.keys()).collect();
    for path in paths {
        let (a, b) = (before.get(path), after.get(path));
        if a != b {
            let shown = |it: &Written| {
                let kind = of_path(dictionary, path, None).unwrap_or(Kind::Text);
                shown(&kind, it.clone())
            };
            let what = labels.at(path);
            all.push(Change { what, before: a.map(shown), after: b.map(shown) });
        }
    }
    all
}

fn shown(kind: &Kind, said: Written) -> String {
    match cell(kind, said) {
        Cell::Number(it) => it.to_string(),
        Cell::Text(it) => it,
    }
}

fn rows(
    dictionary: &Dictionary,
    table: usize,
    (old, new): (Option<&Rows>, Option<&Rows>),
    all: &mut Vec<Change>,
) {
    let declared = &dictionary.tables[table];
    let places = |rows: Option<&Rows>| -> BTreeMap<String, usize> {
        let count = rows.map_or(0, |it| it.count);
        let key = |at: usize| rows.map(|it| (it.key(at).to_owned(), at));
        (0..count).filter_map(key).collect()
    };
    let (before, after) = (places(old), places(new));
    let mut keys: Vec<&String> = before.keys().collect();
    keys.extend(after.keys().filter(|it| !before.contains_key(*it)));
    for key in keys {
        let (a, b) = (before.get(key), after.get(key));
        if a.is_none() || b.is_none() {
            let row = |rows: Option<&Rows>, at: Option<&usize>| {
                let (rows, at) = rows.zip(at)?;
                let stated = (1..declared.fields.len()).filter_map(|it| {
                    let field = &declared.fields[it];
                    let said = value(dictionary, (rows, *at), (it, field))?;
                    Some(format!("{}: {said}", full(declared, field).vi))
                });
                Some(stated.collect::<Vec<_>>().join("; "))
            };
            let what = Said::new(format!("hàng {key}"), format!("row {key}"));
            all.push(Change { what, before: row(old, a), after: row(new, b) });
            continue;
        }
        for (place, field) in declared.fields.iter().enumerate().skip(1) {
            let of = |rows: Option<&Rows>, at: Option<&usize>| {
                let (rows, at) = rows.zip(at)?;
                value(dictionary, (rows, *at), (place, field))
            };
            let (a, b) = (of(old, a), of(new, b));
            if a != b {
                let Said { vi, en } = full(declared, field);
                let what = Said::new(format!("{key}, {vi}"), format!("{key}, {en}"));
                all.push(Change { what, before: a, after: b });
            }
        }
    }
}

fn value(
    dictionary: &Dictionary,
    (rows, at): (&Rows, usize),
    (place, field): (usize, &Field),
) -> Option<String> {
    let said = written(rows.cell(at, place), field.sort, dictionary)?;
    Some(shown(&kind(dictionary, field), said))
}

/// What a column is called, with what stands above it.
fn full(table: &Table, field: &Field) -> Said {
    let group = field.name.split_once('.').and_then(|(first, _)| table.groups.get(first));
    match group {
        Some(group) => Said::new(
            format!("{}, {}", group.vi, field.label.vi),
            format!("{}, {}", group.en, field.label.en),
        ),
        None => field.label.clone(),
    }
}
