//! A column of a table as it can be filled.

use crate::formula::Formula;
use crate::law::form::Align;

/// What every row of a list has beside its declared fields.
pub(in super::super) const GIVEN: [&str; 7] =
    ["number", "name", "sector", "unit", "units", "words", "is_tall"];

/// A column that can be filled.
#[derive(Clone, Debug)]
pub struct CompiledColumn {
    /// What stands above it, one below another.
    pub head: Vec<String>,
    /// What it shows of a row.
    pub cell: CellRule,
    /// What stands there where that is empty.
    pub otherwise: String,
    /// Only filled in rows of which this is certain.
    pub when: Option<Formula>,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Its width in millimetres, if it has one of its own.
    pub width: Option<u64>,
    /// Its part of what columns without a width share.
    pub share: u64,
    /// Where its cells stand.
    pub align: Align,
    /// What it has above a group.
    pub group: Summed,
    /// What it has in the row that sums up.
    pub total: Summed,
}

impl CompiledColumn {
    /// All texts in it, as their parts.
    pub fn texts(&self) -> impl Iterator<Item = &Piece> {
        let of_row: &[Vec<Piece>] = match &self.cell {
            CellRule::Texts(texts) => texts,
            _ => &[],
        };
        let sums = [&self.group, &self.total].into_iter().filter_map(|it| match it {
            Summed::Text(pieces) => Some(pieces),
            Summed::Nothing | Summed::Sum => None,
        });
        of_row.iter().chain(sums).flatten()
    }

    /// The formulas in it.
    pub fn formulas(&self) -> impl Iterator<Item = &Formula> {
        let own = match &self.cell {
            CellRule::Formula(formula) => Some(&**formula),
            _ => None,
        };
        own.into_iter().chain(&self.when)
    }
}

/// What a column shows of a row.
#[derive(Clone, Debug)]
pub enum CellRule {
    /// A declared field, by its place.
    Field(usize),
    /// What every row has: `number`, `name`, `units`, …
    Given(String),
    /// A formula over the row.
    Formula(Box<Formula>),
    /// Texts; one in which a name is not known is left out.
    Texts(Vec<Vec<Piece>>),
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they are.
    Words(String),
    /// What stands under these names.
    Name(Vec<String>),
}

/// What a column has in a row that speaks of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Summed {
    /// Nothing.
    Nothing,
    /// What its cells add up to.
    Sum,
    /// A text.
    Text(Vec<Piece>),
}
