//! Records added up: of the units that went into one, and of the parts of a year.
//!
//! A flow adds up. A state (`stock`) is that of the last parts, and so is what is written in
//! words, one at the start that of the first: over several units at one time a number of it adds
//! up as well. What is both a flow and a state follows from the others. Anything else is known
//! where all say the same. What is not known of one part is not known of all: it is never taken
//! for zero.

use super::dictionary::{Field, RowsFrom, Sort, Together};
use super::{Dictionary, Record, Rows, Table};
use crate::formula::{Amount, Value};

/// A record that is added up.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The record; none where it is not there.
    pub record: Option<&'a Record>,
    /// Whether it speaks of the last days.
    pub is_last: bool,
    /// Whether it speaks of the first days.
    pub is_first: bool,
    /// Whether it is of days that one rulebook alone counts to the period: what it does not
    /// state is nothing that is added.
    pub is_beside: bool,
}

/// What records come to together; without their documents, and what people judge.
pub fn sum(dictionary: &Dictionary, parts: &[Part]) -> Record {
    let fields = dictionary.fields.iter().enumerate().map(|(place, field)| {
        let says = |it: &&Part| {
            !it.is_beside || it.record.is_some_and(|record| record.field(place).is_known())
        };
        let stated = parts.iter().filter(says).map(|it| Stated {
            value: it.record.map_or(&UNKNOWN, |record| record.field(place)),
            at: *it,
        });
        together(field, &stated.collect::<Vec<_>>())
    });
    let tables = dictionary.tables.iter().enumerate();
    Record {
        sample: parts.iter().filter_map(|it| it.record).any(|it| it.sample),
        fields: fields.collect(),
        tables: tables.map(|(place, table)| rows(table, place, parts)).collect(),
        ..Record::default()
    }
}

static UNKNOWN: Value = Value::Unknown;

/// What one part states.
#[derive(Clone, Copy)]
struct Stated<'a> {
    value: &'a Value,
    at: Part<'a>,
}

/// The rows of all parts, by their keys: those of the last parts come first. None where a part
/// does not state the table.
fn rows(table: &Table, place: usize, parts: &[Part]) -> Option<Rows> {
    if table.rows != RowsFrom::Record {
        return None;
    }
    let says =
        |it: &&Part| !it.is_beside || it.record.is_some_and(|record| record.table(place).is_some());
    let tables = parts.iter().filter(says);
    let tables = tables.map(|it| Some((it.record?.table(place)?, *it)));
    let mut tables: Vec<(&Rows, Part)> = tables.collect::<Option<_>>()?;
    tables.sort_by_key(|(_, it)| !it.is_last);
    let mut keys: Vec<&str> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    for (at, (rows, _)) in tables.iter().enumerate() {
        for row in 0..rows.count {
            let same = table.same(rows.key(row));
            let all: &mut Vec<(usize, usize)> = places.entry(same).or_insert_with(|| {
                keys.push(rows.key(row));
                Vec::new()
            });
            all.push((at, row));
        }
    }
    let column = |(field, declared): (usize, &Field)| {
        let cell = |key: &&str| {
            if field == 0 {
                return Value::Text((*key).into());
            }
            let stated = places[&table.same(key)].iter().map(|(at, row)| {
                let (rows, at) = tables[*at];
                Stated { value: rows.cell(*row, field), at }
            });
            together(declared, &stated.collect::<Vec<_>>())
        };
        tables.iter().any(|(rows, _)| rows.states(field)).then(|| keys.iter().map(cell).collect())
    };
    let columns = table.fields.iter().enumerate().map(column).collect();
    Some(Rows { count: keys.len(), columns })
}

/// What a field comes to of which the parts state these.
fn together(field: &Field, parts: &[Stated]) -> Value {
    let is_state = field.stock || matches!(field.sort, Sort::Prose | Sort::Link);
    let when: Option<fn(&Part) -> bool> = match field.together {
        Together::Anew => return Value::Unknown,
        Together::First => Some(|it| it.is_first),
        Together::Usual if is_state => Some(|it| it.is_last),
        Together::Usual => None,
    };
    let all = || parts.iter().map(|it| it.value).collect::<Vec<_>>();
    let meant = match when {
        Some(when) => parts.iter().filter(|it| when(&it.at)).map(|it| it.value).collect(),
        None => all(),
    };
    match field.sort {
        // A row that the parts which say it do not have: there is none of what it counts.
        Sort::Count if meant.is_empty() => Value::Count(0),
        Sort::Count | Sort::Number => added(&meant),
        Sort::Computed => Value::Unknown,
        // Any other state of such a row is that of those that had it.
        _ => match (if meant.is_empty() { all() } else { meant }).split_first() {
            Some((first, rest)) if rest.iter().all(|it| it == first) => (*first).clone(),
            _ => Value::Unknown,
        },
    }
}

/// The sum of numbers; not known if one of them is not.
fn added(values: &[&Value]) -> Value {
    let mut counts = 0_u64;
    let mut others: Option<Amount> = None;
    for value in values {
        match value {
            Value::Count(it) => counts = counts.saturating_add(*it),
            Value::Number(it) => {
                others = Some(others.map_or_else(|| (**it).clone(), |sum| sum + &**it));
            }
            _ => return Value::Unknown,
        }
    }
    match others {
        Some(sum) => Value::Number(Box::new(sum + Amount::from_integer(counts.into()))),
        None if values.is_empty() => Value::Unknown,
        None => Value::Count(counts),
    }
}
