//! The trees of keys by which records are read, and what stands in another's way there.

use super::faults;
use super::names::Declared;
use crate::diagnostic::{Diagnostic, FieldFault, NodePath, Place};
use crate::facts::dictionary::{Dictionary, Field, RowsFrom, Sort, Table};
use crate::facts::{Below, Keys};
use crate::load::record::TAKEN;

/// Makes the tree of a record's keys, and that of each table's.
pub(super) fn add(declared: &Declared, dictionary: &mut Dictionary, found: &mut Vec<Diagnostic>) {
    let mut keys = Keys::default();
    let fields = dictionary.fields.iter().enumerate();
    let fields = fields.map(|(place, it)| (&it.path, below(place, it), &it.at));
    let stated = |(place, it): &(usize, &Table)| {
        declared.tables[*place].entry.get("rows").is_none() && it.rows == RowsFrom::Record
    };
    let paths: Vec<_> = dictionary.tables.iter().map(|it| vec![it.name.to_string()]).collect();
    let tables = dictionary.tables.iter().enumerate().filter(stated);
    let tables = tables.map(|(place, it)| (&paths[place], Below::Table(place), &it.at));
    let mut all: Vec<_> = fields.chain(tables).collect();
    // A record's keys stand in the order of the files; in one, fields stand before tables.
    let files: Vec<&str> = dictionary.topics.iter().map(|it| it.file.as_str()).collect();
    all.sort_by_key(|(_, _, (file, _))| files.iter().position(|it| it == file));
    for (path, below, at) in all {
        let taken = path.first().is_some_and(|it| TAKEN.contains(&it.as_str()));
        if taken || !keys.insert(path, below) {
            found.push(in_the_way(at, &path.join(".")));
        }
    }
    dictionary.keys = keys;
    for table in &mut dictionary.tables {
        let mut keys = Keys::default();
        for (place, field) in table.fields.iter().enumerate() {
            let written = table.rows == RowsFrom::Record;
            if written && !keys.insert(&field.path, below(place, field)) {
                found.push(in_the_way(&field.at, &field.name));
            }
        }
        table.keys = keys;
    }
}

fn below(place: usize, field: &Field) -> Below {
    if field.sort == Sort::Computed { Below::Computed(place) } else { Below::Field(place) }
}

fn in_the_way((file, path): &(String, NodePath), name: &str) -> Diagnostic {
    let (says, help) = faults::in_the_way(name);
    let place = Place::key(&**file, path.clone());
    Diagnostic::new(FieldFault::Declared { fact: says, help }, place)
}
