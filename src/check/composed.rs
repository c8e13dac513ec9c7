//! What is typed of a period against what is filed of the shorter ones that make it up.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::{ComposedFault, Diagnostic, NodePath};
use crate::facts::dictionary::Sort;
use crate::facts::{Rows, Table};
use crate::formula::Value;
use crate::layout::record_file;
use crate::model::Key;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let (project, key) = (context.project, Key::new(context.unit, context.period));
    for (place, table) in project.dictionary.tables.iter().enumerate() {
        let Some(typed) = context.record.table(place) else { continue };
        if let Some(composed) = project.rows_of_shorter(&key, place) {
            rows(context, table, (typed, &composed), found);
        }
    }
}

fn rows(
    context: &Context,
    table: &Table,
    (typed, composed): (&Rows, &Rows),
    found: &mut Vec<Diagnostic>,
) {
    let (typed_by_key, composed_by_key) = (by_key(table, typed), by_key(table, composed));
    let at = NodePath::root().key(&table.name);
    for row in 0..typed.count {
        let there = composed_by_key.get(&table.same(typed.key(row))).copied();
        for (field, declared) in table.fields.iter().enumerate().skip(1) {
            let is_number = matches!(declared.sort, Sort::Count | Sort::Number);
            let other = match there {
                Some(there) => composed.cell(there, field),
                None if declared.sort == Sort::Count => &Value::Count(0),
                None => &Value::Unknown,
            };
            let own = typed.cell(row, field);
            if !is_number || own == other || !own.is_known() || !other.is_known() {
                continue;
            }
            let written = |it: &Value| {
                let text = context.project.dictionary.written(declared.sort, it);
                text.unwrap_or_default().into_owned()
            };
            let fault = ComposedFault::OtherNumber {
                what: Box::new(declared.called()),
                row: typed.key(row).to_owned(),
                numbers: Box::new([written(own), written(other)]),
                files: files(context, table),
            };
            let path = declared.path.iter().fold(at.clone().index(row), |path, it| path.key(it));
            found.push(Diagnostic::new(fault, context.value(path)));
        }
    }
    for row in 0..composed.count {
        let key = table.same(composed.key(row));
        let counts = |field: usize| matches!(composed.cell(row, field), Value::Count(1..));
        if !typed_by_key.contains_key(&key) && (1..table.fields.len()).any(counts) {
            let row = composed.key(row).to_owned();
            let fault = ComposedFault::RowMissing { row, files: files(context, table) };
            found.push(Diagnostic::new(fault, context.key(at.clone())));
        }
    }
}

/// The rows by what each is called, of several alike the first.
fn by_key<'a>(table: &Table, rows: &'a Rows) -> BTreeMap<Cow<'a, str>, usize> {
    (0..rows.count).rev().map(|it| (table.same(rows.key(it)), it)).collect()
}

/// The files of the shorter periods.
fn files(context: &Context, table: &Table) -> Vec<String> {
    let parts = table.composed_of(context.period).into_iter();
    parts.map(|it| record_file(context.unit, it)).collect()
}
