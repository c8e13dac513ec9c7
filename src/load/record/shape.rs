//! The shape of a record, made from the dictionary.
//!
//! It is made for files that have findings, and says what a good file may hold beside the
//! seeds that read one.

use super::super::schema::{CLAIM, CLAIMS, DOCUMENT, Shape};
use super::Stated;
use crate::facts::{Below, Dictionary, Keys};

/// The keys of a record that are not declared, in the order in which they are written; those
/// that are declared stand after the first.
pub(crate) const SAMPLE: &str = "sample";
pub(crate) const DOCUMENTS_KEY: &str = "documents";
pub(crate) const CLAIMS_KEY: &str = "claims";
pub(crate) const APPRAISALS_KEY: &str = "appraisals";

/// The keys of a record that no field may have.
pub(in super::super) const TAKEN: [&str; 4] = [SAMPLE, DOCUMENTS_KEY, CLAIMS_KEY, APPRAISALS_KEY];

/// What a record may hold.
pub(crate) fn shape(dictionary: &Dictionary) -> Shape<'_> {
    let mut all = vec![(SAMPLE, false, Shape::YesNo)];
    all.extend(declared(&dictionary.keys, dictionary, None));
    all.push((DOCUMENTS_KEY, false, Shape::Table(&DOCUMENT)));
    all.push((CLAIMS_KEY, false, Shape::Table(&CLAIM)));
    all.push((APPRAISALS_KEY, false, Shape::Table(&CLAIMS)));
    Shape::Declared(all)
}

fn declared<'a>(
    keys: &'a Keys,
    dictionary: &'a Dictionary,
    table: Option<usize>,
) -> Vec<(&'a str, bool, Shape<'a>)> {
    let one = |(key, below): (&'a str, &'a Below)| {
        let stated = |field: usize| match table {
            Some(table) => Stated::of_row(dictionary, (table, &dictionary.tables[table]), field),
            None => Stated::of_unit(dictionary, field),
        };
        match below {
            Below::Field(field) => {
                let stated = stated(*field);
                let shape = Shape::Stated(stated);
                let shape = if stated.is_list() { Shape::Items(Box::new(shape)) } else { shape };
                (key, stated.is_key(), shape)
            }
            Below::Computed(_) => (key, false, Shape::Computed),
            Below::Keys(keys) => (key, false, Shape::Declared(declared(keys, dictionary, table))),
            Below::Table(table) => {
                let row = declared(&dictionary.tables[*table].keys, dictionary, Some(*table));
                (key, false, Shape::Items(Box::new(Shape::Declared(row))))
            }
        }
    };
    keys.iter().map(one).collect()
}
