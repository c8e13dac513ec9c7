//! The single values of a record outside its rows, each with the keys that lead to it.
//!
//! A sheet keeps them beside its tables, and a form on the web asks for them.

use super::shape::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY, SAMPLE};
use crate::facts::dictionary::Sort;
use crate::facts::record::Claim;
use crate::facts::{Below, Dictionary, Keys, Record, decimal};
use crate::formula::Value;
use crate::model::Document;

/// A value that stands by itself in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// What is stated.
    pub said: Written,
}

/// What a record states, as it writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// One value.
    One(String),
    /// Several; perhaps none.
    Many(Vec<String>),
    /// A mapping without keys: a document of which nothing is known yet.
    Nothing,
}

/// All single values of a record, in the order in which it is written. Of its tables those
/// alone that are stated and have no rows: their rows stand in sheets of their own.
pub fn leaves(record: &Record, dictionary: &Dictionary) -> Vec<Leaf> {
    let mut all = Leaves { all: Vec::new() };
    if record.sample {
        all.one(&[SAMPLE], "true");
    }
    all.declared(&mut Vec::new(), &dictionary.keys, record, dictionary);
    for (form, it) in &record.documents {
        all.document(form, it);
    }
    for (id, it) in &record.claims {
        all.claim(&[CLAIMS_KEY, id], it);
    }
    for (unit, claims) in &record.appraisals {
        for (id, it) in claims {
            all.claim(&[APPRAISALS_KEY, unit, id], it);
        }
    }
    all.all
}

struct Leaves {
    all: Vec<Leaf>,
}

impl Leaves {
    fn push(&mut self, path: &[&str], said: Written) {
        let path = path.iter().map(|it| (*it).to_owned()).collect();
        self.all.push(Leaf { path, said });
    }

    fn one(&mut self, path: &[&str], text: &str) {
        self.push(path, Written::One(text.to_owned()));
    }

    fn declared<'a>(
        &mut self,
        path: &mut Vec<&'a str>,
        keys: &'a Keys,
        record: &Record,
        dictionary: &Dictionary,
    ) {
        for (key, below) in keys.iter() {
            path.push(key);
            match below {
                Below::Keys(keys) => self.declared(path, keys, record, dictionary),
                Below::Table(table) => {
                    if record.table(*table).is_some_and(|it| it.count == 0) {
                        self.push(path, Written::Many(Vec::new()));
                    }
                }
                Below::Computed(_) => {}
                Below::Field(field) => {
                    let sort = dictionary.fields[*field].sort;
                    if let Some(said) = written(record.field(*field), sort, dictionary) {
                        self.push(path, said);
                    }
                }
            }
            path.pop();
        }
    }

    fn document(&mut self, form: &str, document: &Document) {
        let before = self.all.len();
        for (key, text) in document.values() {
            self.push(&[DOCUMENTS_KEY, form, key], Written::One(text));
        }
        for (key, all) in document.lists() {
            self.push(&[DOCUMENTS_KEY, form, key], Written::Many(all.clone()));
        }
        if let Some(posts) = document.joint_posts() {
            self.push(&[DOCUMENTS_KEY, form, "joint_signatory"], Written::Many(posts));
        }
        if self.all.len() == before {
            self.push(&[DOCUMENTS_KEY, form], Written::Nothing);
        }
    }

    fn claim(&mut self, path: &[&str], claim: &Claim) {
        let Claim { points, reason, evidence, date } = claim;
        let before = self.all.len();
        let one = [
            ("points", points.as_ref().map(decimal::plain)),
            ("reason", reason.clone()),
            ("evidence", evidence.clone()),
            ("date", date.map(|it| it.to_string())),
        ];
        for (key, text) in one {
            if let Some(text) = text {
                self.push(&[path, &[key]].concat(), Written::One(text));
            }
        }
        if self.all.len() == before {
            self.push(path, Written::Nothing);
        }
    }
}

/// What a value is as a record writes it; nothing where it is not stated.
pub fn written(value: &Value, sort: Sort, dictionary: &Dictionary) -> Option<Written> {
    if let Value::List(all) = value {
        let all = all.iter().filter_map(|it| dictionary.written(sort, it));
        return Some(Written::Many(all.map(Into::into).collect()));
    }
    dictionary.written(sort, value).map(|it| Written::One(it.into()))
}
