//! Records against the national lists: the same name under another code.
//!
//! Services are matched by code alone when they are judged; what is said here is a hint.

use crate::diagnostic::{Diagnostic, NodePath, Place, RecordFault};
use crate::facts::dictionary::RowsFrom;
use crate::judge::UnitFacts;
use crate::layout::record_file;
use crate::load::Loaded;
use crate::model::Key;

/// The findings on all records.
pub(super) fn check(loaded: &Loaded) -> Vec<Diagnostic> {
    if loaded.project.lists.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let tables = loaded.project.dictionary.tables.iter();
    let from_lists = |rows| match rows {
        RowsFrom::NationalLists(base) => Some(base),
        RowsFrom::Record => None,
    };
    let bases: Vec<_> = tables.filter_map(|it| from_lists(it.rows)).collect();
    for (Key { unit, period }, record) in &loaded.project.records {
        let facts = UnitFacts::new(&loaded.project, (unit, *period), record, &[]);
        for base in &bases {
            let table = &loaded.project.dictionary.tables[*base];
            for it in facts.services(*base).into_iter().flatten() {
                if let (Some(place), Some(hint)) = (it.place, it.hint) {
                    let fault = RecordFault::NameOnList {
                        code: it.code.to_owned(),
                        listed: hint.code.clone(),
                        name: hint.name.clone(),
                    };
                    let row = NodePath::root().key(&table.name).index(place);
                    let path = table.fields[0].path.iter().fold(row, |path, it| path.key(it));
                    let place = Place::value(record_file(unit, *period), path);
                    found.push(Diagnostic::new(fault, place));
                }
            }
        }
    }
    found
}
