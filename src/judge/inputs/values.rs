//! What a criterion rests on, as values: places, parts of formulas, inputs.

use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
use crate::formula::evaluate::{Cell, Hull, Outcomes};
use crate::formula::{Amount, Kind};
use crate::model::{Period, UnitId};

/// A place of a record: a field of the unit, a field of a row, a table, or all of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Whose record.
    pub unit: UnitId,
    /// For which period.
    pub period: Period,
    /// The table; none for a field of the unit.
    pub table: Option<usize>,
    /// The row, from 0.
    pub row: Option<usize>,
    /// The field; none for a table that is not stated, or a record that is not there.
    pub field: Option<usize>,
}

impl Spot {
    /// The node of a record at which it stands; none for all of it.
    pub fn path(&self, dictionary: &Dictionary) -> Option<NodePath> {
        let mut path = NodePath::root();
        let fields = match self.table {
            Some(table) => {
                let table = dictionary.tables.get(table)?;
                path = path.key(&table.name);
                path = self.row.map_or(path.clone(), |row| path.index(row));
                &table.fields
            }
            None if self.field.is_none() => return None,
            None => &dictionary.fields,
        };
        let keys = self.field.and_then(|it| fields.get(it)).map(|it| it.path.as_slice());
        Some(keys.unwrap_or_default().iter().fold(path, |path, key| path.key(key)))
    }
}

/// What a part of a formula comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figured {
    /// A number, as far as it is known.
    Number(Hull),
    /// A condition.
    Truth(Outcomes),
    /// Any other value of a field.
    Cell(Cell),
}

/// A part of a formula that has a value of its own: a field, a count, a sum.
#[derive(Clone, Debug)]
pub struct Term {
    /// As the formula writes it.
    pub text: String,
    /// What sort of value it has.
    pub kind: Kind,
    /// What it comes to.
    pub value: Figured,
    /// The field that it is, where it is one.
    pub at: Option<Spot>,
    /// What each unit contributes, where it is of several, or of another period.
    pub parts: Vec<Contribution>,
}

/// What one unit contributes.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// What of it, as the formula writes it.
    pub of: String,
    /// What sort of value it has.
    pub kind: Kind,
    /// Whose it is; with a field where it is one.
    pub at: Spot,
    /// The value; none where the unit has no record.
    pub value: Option<Figured>,
}

/// A measure that is used.
#[derive(Clone, Debug)]
pub struct UsedMeasure {
    /// Its place among the measures of the bench.
    pub place: usize,
    /// What it comes to.
    pub value: Figured,
    /// Both its numbers, where it is a quotient and they are certain.
    pub quotient: Option<(Amount, Amount)>,
    /// What each unit contributes.
    pub parts: Vec<Contribution>,
}

/// A value that is read.
#[derive(Clone, Debug)]
pub struct Input {
    /// Which it is.
    pub at: Spot,
    /// Where the record states it; its row where the row is there but states nothing of it.
    pub stated: Option<Spot>,
    /// The key of its row.
    pub key: Option<String>,
    /// The value.
    pub value: Cell,
    /// How it is computed, where nobody states it.
    pub is: Option<String>,
}

/// All that a criterion rests on, in the order in which its formulas are written.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// The parts of its formulas that have values of their own.
    pub terms: Vec<Term>,
    /// The measures that it uses.
    pub measures: Vec<UsedMeasure>,
    /// The values of the unit's own records that it reads.
    pub inputs: Vec<Input>,
    /// What it reads and nobody states.
    pub missing: Vec<Spot>,
}

impl Figured {
    /// The number, where it is the same whatever is missing.
    pub fn certain(&self) -> Option<Amount> {
        match self {
            Self::Number(hull) => hull.certain().cloned(),
            Self::Truth(_) | Self::Cell(_) => None,
        }
    }

    /// Whether something is known of it for certain.
    pub fn is_certain(&self) -> bool {
        match self {
            Self::Number(hull) => hull.certain().is_some(),
            Self::Truth(it) => it.certain().is_some(),
            Self::Cell(it) => !matches!(it, Cell::Open(_)),
        }
    }
}
