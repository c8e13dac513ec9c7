//! Fields whose formulas are still to be read, and where what is known of them stands.

use super::graph::Node;
use super::names::{FieldEntry, Origin};
use crate::facts::dictionary::Dictionary;
use crate::formula::expr::Definition;

/// A field whose formulas are still to be read.
pub(super) struct Pending<'a> {
    pub declared: FieldEntry<'a>,
    /// Its table, if it is not the unit's.
    pub table: Option<usize>,
    pub place: usize,
    /// Whether its kind is that of its formula, which is not known yet.
    pub open: bool,
}

impl Pending<'_> {
    /// Whether its formulas are those of the table that its rows are from.
    pub(super) fn is_inherited(&self) -> bool {
        self.declared.origin == Origin::Inherited
    }
}

/// What a field may be.
pub(super) fn rule(dictionary: &Dictionary, (table, place): Node) -> &Definition {
    match table {
        Some(table) => &dictionary.rules.tables[table].fields[place],
        None => &dictionary.rules.fields[place],
    }
}

pub(super) fn rule_mut(dictionary: &mut Dictionary, (table, place): Node) -> &mut Definition {
    match table {
        Some(table) => &mut dictionary.rules.tables[table].fields[place],
        None => &mut dictionary.rules.fields[place],
    }
}
