//! Records by the dictionary: read into columns, and written back.
//!
//! What a value may be is declared; whether values agree with each other is asked in `check`.

mod cells;
mod claim;
mod leaves;
mod seed;
mod shape;
mod stated;
#[cfg(test)]
mod tests;
mod unique;
mod write;

use serde::de::DeserializeSeed;

pub use leaves::{Leaf, Written, leaves, written};
pub(super) use shape::TAKEN;
pub(crate) use shape::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY, SAMPLE, shape};
pub(crate) use stated::Stated;
pub use write::write_record;

use self::seed::RecordSeed;
use super::tree::Node;
use super::walk;
use super::yaml::{self, Read, Twice};
use crate::diagnostic::Diagnostic;
use crate::facts::{Dictionary, Record};

/// Reads a record's file.
pub(super) fn read(text: &str, dictionary: &Dictionary, file: &str) -> Read<Record> {
    let walk = |tree: &mut Node| from_tree(tree, dictionary, file);
    yaml::read_by(text, (RecordSeed(dictionary), Twice::LeftToSeed), file, walk)
}

/// A record from a tree, wherever that is from; what is wrong is taken out of the tree.
pub(crate) fn from_tree(
    tree: &mut Node,
    dictionary: &Dictionary,
    file: &str,
) -> (Vec<Diagnostic>, Option<Record>) {
    let (found, rest) = walk::walk(tree, &shape(dictionary), file);
    (found, rest.and_then(|it| from_json(it, dictionary)))
}

/// A record from what a walk along its shape has left.
pub(super) fn from_json(json: serde_json::Value, dictionary: &Dictionary) -> Option<Record> {
    RecordSeed(dictionary).deserialize(json).ok()
}

/// The record that a text is, as far as it is good, and what is wrong with it.
pub fn read_record(
    text: &str,
    dictionary: &Dictionary,
    file: &str,
) -> (Option<Record>, Vec<Diagnostic>) {
    let read = read(text, dictionary, file);
    (read.value, read.found)
}
