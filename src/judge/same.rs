//! Which rows are one and the same, of one record or of several.

use std::borrow::Cow;

use super::{RowAt, UnitFacts};
use crate::formula::{Facts, Value};

impl UnitFacts<'_> {
    /// The key of a row: its first field.
    pub fn key(&self, at: RowAt) -> &str {
        match self.cell(at.table, at.row, 0) {
            Value::Text(text) => text,
            _ => "",
        }
    }

    /// What a row agrees in with the same row of another record.
    pub fn same(&self, at: RowAt) -> Cow<'_, str> {
        let key = self.key(at);
        self.project.dictionary.tables.get(at.table).map_or(key.into(), |it| it.same(key))
    }
}
