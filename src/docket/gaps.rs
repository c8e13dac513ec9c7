//! What a document prints and no record states.

use std::collections::BTreeMap;

use crate::facts::Dictionary;
use crate::judge::needs::Lack;
use crate::words::Said;

/// Values of one field that are not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What they are called.
    pub what: Said,
    /// How many there are.
    pub count: usize,
}

/// Values that are lacking, those of one field together.
pub(super) fn of<'a>(
    dictionary: &Dictionary,
    lacks: impl IntoIterator<Item = &'a Lack>,
) -> Vec<Gap> {
    let mut counts: BTreeMap<(Option<usize>, Option<usize>), usize> = BTreeMap::new();
    for it in lacks {
        *counts.entry((it.table, it.field)).or_default() += 1;
    }
    let gap = |(at, count)| Gap { what: called(dictionary, at), count };
    counts.into_iter().map(gap).collect()
}

/// What a field is called, after the heading that it stands under; or a table as a whole.
fn called(dictionary: &Dictionary, (table, field): (Option<usize>, Option<usize>)) -> Said {
    let table = table.and_then(|it| dictionary.tables.get(it));
    let fields = table.map_or(&dictionary.fields, |it| &it.fields);
    match (field.and_then(|it| fields.get(it)), table) {
        (Some(field), Some(table)) => table.field_called(field),
        (Some(field), None) => field.label.clone(),
        (None, table) => table.map(|it| it.label.clone()).unwrap_or_default(),
    }
}
