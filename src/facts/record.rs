//! Số liệu: what one unit states for one period, by the fields of the dictionary.
//!
//! Values stand in columns as they were written; nothing is computed here, and a value that
//! is not stated is [`Value::Unknown`], never zero.

use std::collections::BTreeMap;

use crate::formula::Value;
use crate::model::{Document, FormId, Key};
use crate::words::Date;

/// The record of one unit for one period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Whether the numbers are made up; the pages then say so.
    pub sample: bool,
    /// The unit's fields, by their place in the dictionary; what lies beyond the last that is
    /// stated is left out.
    pub fields: Vec<Value>,
    /// The tables, by their place in the dictionary; none where a table is not stated.
    pub tables: Vec<Option<Rows>>,
    /// The documents made from this record, by form.
    pub documents: BTreeMap<FormId, Document>,
    /// What the unit claims for criteria that people judge, by criterion.
    pub claims: Claims,
    /// What it appraises of units below, by the end of their path and by criterion.
    pub appraisals: BTreeMap<String, Claims>,
    /// The records that it is the sum of, there or not; none where somebody has written it.
    pub parts: Vec<Key>,
}

/// What somebody says of criteria that people judge, by criterion.
pub type Claims = BTreeMap<String, Claim>;

/// The rows of a table, in columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many rows there are.
    pub count: usize,
    /// The columns, by field; none where no row states the field. A column that is there has
    /// a value for every row.
    pub columns: Vec<Option<Vec<Value>>>,
}

/// Points that somebody gives for a criterion, with reason and evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The points, as they were written: an exact decimal.
    pub points: Option<crate::formula::Amount>,
    /// Why.
    pub reason: Option<String>,
    /// What shows it.
    pub evidence: Option<String>,
    /// When it was given, if that is stated.
    pub date: Option<Date>,
}

static UNKNOWN: Value = Value::Unknown;

impl Record {
    /// Whether it is a sum of records, so that what is missing of it may be anything.
    pub fn is_sum(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Whether nothing is filled in: no field, no row beyond what it is called, no document.
    pub fn is_blank(&self) -> bool {
        let nothing = |all: &[Value]| all.iter().all(|it| !it.is_known());
        let called_alone = |it: &Rows| {
            it.count > 0 && it.columns.iter().skip(1).flatten().all(|column| nothing(column))
        };
        nothing(&self.fields)
            && self.tables.iter().flatten().all(called_alone)
            && self.documents.values().all(|it| *it == Document::default())
            && self.claims.values().all(|it| *it == Claim::default())
            && self.appraisals.is_empty()
            && self.parts.is_empty()
    }

    /// What a field of the unit states.
    pub fn field(&self, field: usize) -> &Value {
        self.fields.get(field).unwrap_or(&UNKNOWN)
    }

    /// A table that is stated.
    pub fn table(&self, table: usize) -> Option<&Rows> {
        self.tables.get(table)?.as_ref()
    }

    /// The document of a form; a draft where none is stated.
    pub fn document(&self, form: &str) -> Document {
        self.documents.get(form).cloned().unwrap_or_default()
    }
}

impl Rows {
    /// What a row states.
    pub fn cell(&self, row: usize, field: usize) -> &Value {
        let column = self.columns.get(field).and_then(Option::as_ref);
        column.and_then(|it| it.get(row)).unwrap_or(&UNKNOWN)
    }

    /// Whether any row states a field.
    pub fn states(&self, field: usize) -> bool {
        self.columns.get(field).is_some_and(Option::is_some)
    }

    /// What the key of a row is: the first column, which holds text.
    pub fn key(&self, row: usize) -> &str {
        match self.cell(row, 0) {
            Value::Text(text) => text,
            _ => "",
        }
    }
}
