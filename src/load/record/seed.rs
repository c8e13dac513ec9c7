//! A good record from the events of its file straight into columns.
//!
//! It stops at the first thing that is wrong; what that is, the walk along the shape says.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Stated;
use super::cells::{BelowSeed, GroupSeed};
use super::claim::Claims;
use super::shape::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY, SAMPLE};
use super::unique::Unique;
use crate::facts::{Below, Dictionary, Keys, Record, Rows};
use crate::formula::Value;

/// How many rows a column has room for at first: more than most offices have procedures. What
/// is left over is given back.
const ROOM: usize = 160;

/// Reads a record by the dictionary.
#[derive(Clone, Copy)]
pub(super) struct RecordSeed<'a>(pub(super) &'a Dictionary);

impl<'de> DeserializeSeed<'de> for RecordSeed<'_> {
    type Value = Record;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Record, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RecordSeed<'_> {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let dictionary = self.0;
        let mut record = Record::default();
        record.tables.resize_with(dictionary.tables.len(), || None);
        let mut seen = Vec::new();
        while let Some(key) = map.next_key_seed(RecordKey(&dictionary.keys))? {
            if seen.contains(&key) {
                return Err(A::Error::custom("twice"));
            }
            seen.push(key);
            match key {
                Top::Sample => record.sample = map.next_value()?,
                Top::Documents => record.documents = map.next_value::<Unique<_, _>>()?.0,
                Top::Claims => record.claims = map.next_value::<Claims>()?.0,
                Top::Appraisals => {
                    let Unique(all): Unique<String, Claims> = map.next_value()?;
                    record.appraisals = all.into_iter().map(|(unit, it)| (unit, it.0)).collect();
                }
                Top::Declared(Below::Table(table)) => {
                    let rows = RowsSeed { dictionary, table: *table };
                    record.tables[*table] = map.next_value_seed(rows)?;
                }
                Top::Declared(below) => {
                    let fields = &mut record.fields;
                    let stated = |field| Stated::of_unit(dictionary, field);
                    let mut put = |field: usize, value| {
                        if fields.len() <= field {
                            fields.resize(field + 1, Value::Unknown);
                        }
                        fields[field] = value;
                    };
                    let put: &mut dyn FnMut(usize, Value) = &mut put;
                    map.next_value_seed(BelowSeed { below, stated: &stated, put })?;
                }
            }
        }
        while record.fields.last().is_some_and(|it| !it.is_known()) {
            record.fields.pop();
        }
        Ok(record)
    }
}

/// A key of a record.
#[derive(Clone, Copy, PartialEq)]
enum Top<'a> {
    Sample,
    Documents,
    Claims,
    Appraisals,
    Declared(&'a Below),
}

struct RecordKey<'a>(&'a Keys);

impl<'de, 'a> DeserializeSeed<'de> for RecordKey<'a> {
    type Value = Top<'a>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Top<'a>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for RecordKey<'a> {
    type Value = Top<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key of a record")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Top<'a>, E> {
        Ok(match key {
            SAMPLE => Top::Sample,
            DOCUMENTS_KEY => Top::Documents,
            CLAIMS_KEY => Top::Claims,
            APPRAISALS_KEY => Top::Appraisals,
            _ => Top::Declared(self.0.find(key).ok_or_else(|| E::custom("unknown key"))?),
        })
    }
}

/// The rows of a table; none where it is left blank.
struct RowsSeed<'a> {
    dictionary: &'a Dictionary,
    table: usize,
}

impl<'de> DeserializeSeed<'de> for RowsSeed<'_> {
    type Value = Option<Rows>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<Rows>, D::Error> {
        from.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for RowsSeed<'_> {
    type Value = Option<Rows>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rows")
    }

    fn visit_none<E: Error>(self) -> Result<Option<Rows>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Option<Rows>, D::Error> {
        from.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<Rows>, A::Error> {
        let table = &self.dictionary.tables[self.table];
        let mut rows = Rows::default();
        rows.columns.resize_with(table.fields.len(), || None);
        loop {
            let stated = |field| Stated::of_row(self.dictionary, (self.table, table), field);
            let Rows { count, columns } = &mut rows;
            let mut put = |field: usize, value: Value| {
                // A column has values up to the row at hand once a row states one.
                let column = columns[field].get_or_insert_with(|| Vec::with_capacity(ROOM));
                column.resize(*count, Value::Unknown);
                column.push(value);
            };
            let put: &mut dyn FnMut(usize, Value) = &mut put;
            let row = GroupSeed { keys: &table.keys, stated: &stated, put };
            if list.next_element_seed(row)?.is_none() {
                break;
            }
            *count += 1;
            let keys = columns.first().and_then(Option::as_ref);
            if keys.is_none_or(|it| it.len() != *count) {
                return Err(A::Error::custom("no key"));
            }
        }
        let Rows { count, columns } = &mut rows;
        for column in columns.iter_mut().flatten() {
            column.resize(*count, Value::Unknown);
            column.shrink_to_fit();
        }
        Ok(Some(rows))
    }
}
