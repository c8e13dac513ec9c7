//! A record back to YAML, by the keys of the dictionary.
//!
//! What is not stated is left out; what is written reads back as the same record.

use std::collections::BTreeMap;

use num_traits::ToPrimitive;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::shape::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY, SAMPLE};
use crate::facts::dictionary::Sort;
use crate::facts::record::Claim;
use crate::facts::{Below, Dictionary, Field, Keys, Record, Rows, decimal};
use crate::formula::{Amount, Value};

/// The text of a record's file.
pub fn write_record(record: &Record, dictionary: &Dictionary) -> String {
    // Words, numbers and texts alone: there is nothing in it that cannot be written.
    serde_saphyr::to_string(&Whole { record, dictionary }).unwrap_or_default()
}

struct Whole<'a> {
    record: &'a Record,
    dictionary: &'a Dictionary,
}

impl Serialize for Whole<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { record, dictionary } = *self;
        let of = Stating { dictionary, from: Stated::Unit(record), fields: &dictionary.fields };
        let mut map = to.serialize_map(None)?;
        if record.sample {
            map.serialize_entry(SAMPLE, &true)?;
        }
        of.entries(&dictionary.keys, &mut map)?;
        if !record.documents.is_empty() {
            map.serialize_entry(DOCUMENTS_KEY, &record.documents)?;
        }
        if !record.claims.is_empty() {
            map.serialize_entry(CLAIMS_KEY, &claims(&record.claims))?;
        }
        if !record.appraisals.is_empty() {
            let all = record.appraisals.iter().map(|(unit, it)| (unit, claims(it)));
            map.serialize_entry(APPRAISALS_KEY, &all.collect::<BTreeMap<_, _>>())?;
        }
        map.end()
    }
}

/// Where values are from.
#[derive(Clone, Copy)]
enum Stated<'a> {
    Unit(&'a Record),
    Row(&'a Rows, usize),
}

/// What a record or a row states.
#[derive(Clone, Copy)]
struct Stating<'a> {
    dictionary: &'a Dictionary,
    from: Stated<'a>,
    fields: &'a [Field],
}

impl<'a> Stating<'a> {
    fn value(&self, field: usize) -> &'a Value {
        match self.from {
            Stated::Unit(record) => record.field(field),
            Stated::Row(rows, row) => rows.cell(row, field),
        }
    }

    fn rows(&self, table: usize) -> Option<&'a Rows> {
        match self.from {
            Stated::Unit(record) => record.table(table),
            Stated::Row(..) => None,
        }
    }

    fn states(&self, below: &Below) -> bool {
        match below {
            Below::Field(field) => self.value(*field).is_known(),
            Below::Table(table) => self.rows(*table).is_some(),
            Below::Computed(_) => false,
            Below::Keys(keys) => keys.iter().any(|(_, it)| self.states(it)),
        }
    }

    fn entries<M: SerializeMap>(&self, keys: &Keys, map: &mut M) -> Result<(), M::Error> {
        for (key, below) in keys.iter().filter(|(_, it)| self.states(it)) {
            map.serialize_entry(key, &Part { of: *self, below })?;
        }
        Ok(())
    }
}

/// What stands under one key.
struct Part<'a> {
    of: Stating<'a>,
    below: &'a Below,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let of = self.of;
        match self.below {
            Below::Field(field) => {
                let sort = of.fields[*field].sort;
                Written { value: of.value(*field), sort, dictionary: of.dictionary }.serialize(to)
            }
            Below::Computed(_) => to.serialize_none(),
            Below::Keys(keys) => {
                let mut map = to.serialize_map(None)?;
                of.entries(keys, &mut map)?;
                map.end()
            }
            Below::Table(table) => {
                let Some(rows) = of.rows(*table) else { return to.serialize_none() };
                let table = &of.dictionary.tables[*table];
                let mut list = to.serialize_seq(Some(rows.count))?;
                for row in 0..rows.count {
                    let from = Stated::Row(rows, row);
                    list.serialize_element(&Row {
                        of: Stating { from, fields: &table.fields, ..of },
                        keys: &table.keys,
                    })?;
                }
                list.end()
            }
        }
    }
}

struct Row<'a> {
    of: Stating<'a>,
    keys: &'a Keys,
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        self.of.entries(self.keys, &mut map)?;
        map.end()
    }
}

struct Written<'a> {
    value: &'a Value,
    sort: Sort,
    dictionary: &'a Dictionary,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { value, sort, dictionary } = *self;
        match value {
            Value::Count(number) => to.serialize_u64(*number),
            Value::Truth(truth) => to.serialize_bool(*truth),
            Value::List(all) => {
                let mut list = to.serialize_seq(Some(all.len()))?;
                for value in all {
                    list.serialize_element(&Self { value, sort, dictionary })?;
                }
                list.end()
            }
            Value::Number(amount) if sort != Sort::Share => Decimal(amount).serialize(to),
            Value::Choice(_) => {
                let word = dictionary.written(sort, value).unwrap_or_default();
                // The words of some scales are numbers, and are written as such.
                match word.parse::<u64>() {
                    Ok(number) if number.to_string() == *word => to.serialize_u64(number),
                    _ => to.serialize_str(&word),
                }
            }
            Value::Text(text) => to.serialize_str(text),
            other => match dictionary.written(sort, other) {
                Some(text) => to.serialize_str(&text),
                None => to.serialize_none(),
            },
        }
    }
}

/// A whole number as such, a decimal as its text: no float could hold it.
struct Decimal<'a>(&'a Amount);

impl Serialize for Decimal<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.is_integer().then(|| self.0.to_integer().to_i64()).flatten() {
            Some(number) => to.serialize_i64(number),
            None => to.serialize_str(&decimal::plain(self.0)),
        }
    }
}

fn claims(all: &BTreeMap<String, Claim>) -> BTreeMap<&str, WrittenClaim<'_>> {
    all.iter().map(|(id, it)| (id.as_str(), WrittenClaim(it))).collect()
}

struct WrittenClaim<'a>(&'a Claim);

impl Serialize for WrittenClaim<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Claim { points, reason, evidence, date } = self.0;
        let mut map = to.serialize_map(None)?;
        if let Some(points) = points {
            map.serialize_entry("points", &Decimal(points))?;
        }
        for (key, text) in [("reason", reason), ("evidence", evidence)] {
            if let Some(text) = text {
                map.serialize_entry(key, text)?;
            }
        }
        if let Some(date) = date {
            map.serialize_entry("date", date)?;
        }
        map.end()
    }
}
