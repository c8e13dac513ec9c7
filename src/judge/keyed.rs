//! The rows of a record by their keys, and what a row that is not among them comes to.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::facts::dictionary::Sort;
use crate::facts::{Record, Rows, Table};
use crate::formula::Value;
use crate::model::{Period, UnitId};

/// The rows of each table of a record by their keys.
pub(super) type Keys<'a> = Vec<BTreeMap<Cow<'a, str>, usize>>;

static UNKNOWN: Value = Value::Unknown;
static NONE: Value = Value::Count(0);

/// The rows of a record's tables by their keys; the first of those that share one.
pub(super) fn keys_of<'a>(record: &'a Record, tables: &[Table]) -> Keys<'a> {
    let keyed = |(table, rows): (&Table, &'a Option<Rows>)| {
        let rows = rows.iter().flat_map(|it| (0..it.count).rev().map(|row| (it.key(row), row)));
        rows.map(|(key, row)| (table.same(key), row)).collect()
    };
    tables.iter().zip(&record.tables).map(keyed).collect()
}

/// What a row that a table does not have states of a field: there is none of what is counted,
/// and nothing else is known of it.
pub(super) fn absent(table: &Table, field: usize) -> &'static Value {
    let counts = table.fields.get(field).is_some_and(|it| it.sort == Sort::Count);
    if counts { &NONE } else { &UNKNOWN }
}

/// A number for a unit and a period: FNV-1a over both, so that it depends on nothing else.
pub fn id(unit: &UnitId, period: Period) -> u64 {
    let text = format!("{unit}/{period}");
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
