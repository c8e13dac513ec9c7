//! An example as a record states it: the lines of a file.

use std::collections::BTreeSet;

use super::tried::{Slot, Stated};
use crate::facts::Dictionary;
use crate::facts::dictionary::Sort;

/// A key and what stands below it: a value, or keys.
enum Below {
    Value(String),
    Keys(Vec<(String, Below)>),
}

/// The lines that state such values: of a table's row; of the unit and the rows of its tables.
pub(super) fn written(dictionary: &Dictionary, table: Option<usize>, stated: &Stated) -> String {
    let own = stated.keys().filter(|it| !it.is_beside);
    let tables: BTreeSet<usize> = own.filter_map(|it| it.table).chain(table).collect();
    let of_unit = (table.is_none()).then(|| lines(&keys(dictionary, None, stated)));
    let of_tables = tables.into_iter().map(|table| {
        let name = &dictionary.tables[table].name;
        if stated.get(&Slot::key_of(table)).is_some_and(|it| !it.is_known()) {
            return format!("{name}: []");
        }
        let row = lines(&keys(dictionary, Some(table), stated)).replace('\n', "\n    ");
        format!("{name}:\n  - {row}")
    });
    let parts = of_unit.into_iter().chain(of_tables).filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join("\n")
}

/// The keys of a row, or of the unit, that state something.
fn keys(dictionary: &Dictionary, table: Option<usize>, stated: &Stated) -> Vec<(String, Below)> {
    let fields = table.map_or(&dictionary.fields, |it| &dictionary.tables[it].fields);
    let mut keys = Vec::new();
    if let Some(key) = fields.first().filter(|_| table.is_some()) {
        insert(&mut keys, &key.path, "\"…\"".to_owned());
    }
    let own = stated.iter().filter(|(it, _)| !it.is_beside && it.table == table && !it.is_key());
    for (slot, value) in own {
        let field = &fields[slot.field];
        if let Some(text) = dictionary.written(field.sort, value) {
            let is_quoted = matches!(field.sort, Sort::Text | Sort::Prose | Sort::Link);
            let text = if is_quoted { format!("\"{text}\"") } else { text.into_owned() };
            insert(&mut keys, &field.path, text);
        }
    }
    keys
}

fn insert(keys: &mut Vec<(String, Below)>, path: &[String], value: String) {
    let Some((first, rest)) = path.split_first() else { return };
    if rest.is_empty() {
        keys.push((first.clone(), Below::Value(value)));
        return;
    }
    let there = keys.iter().position(|(key, it)| key == first && matches!(it, Below::Keys(_)));
    let place = there.unwrap_or_else(|| {
        keys.push((first.clone(), Below::Keys(Vec::new())));
        keys.len() - 1
    });
    if let (_, Below::Keys(below)) = &mut keys[place] {
        insert(below, rest, value);
    }
}

/// Each key on a line; what stands below one, deeper.
fn lines(keys: &[(String, Below)]) -> String {
    let line = |(key, below): &(String, Below)| match below {
        Below::Value(value) => format!("{key}: {value}"),
        Below::Keys(keys) => format!("{key}:\n  {}", lines(keys).replace('\n', "\n  ")),
    };
    keys.iter().map(line).collect::<Vec<_>>().join("\n")
}
