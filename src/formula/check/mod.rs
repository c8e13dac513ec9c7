//! Looks up the names of a formula, gives each part its kind, and refuses what does not agree:
//! all faults at once, where one does not hide another.
//!
//! How a text is read is in [`super::parse`]; what a formula may come to, in [`super::bounds`].

mod arithmetic;
mod around;
mod call;
mod compare;
mod faults;
mod fold;
mod name;
mod part;
mod site;
mod size;
mod units;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::expr::Rules;
use super::{Fault, Formula, Kind, Tree};

pub use call::is_function;
pub use faults::called;
pub use size::MOST_BITS;

/// The place among the variables of `target`: the number that a criterion asks for in a year.
pub const TARGET: usize = 0;

/// The place among the variables of `by`: what the rows of `steps` are measured by.
pub const BY: usize = 1;

/// The names that a formula may use.
pub trait Names {
    /// The field of a unit of this name, by its place in [`Rules::fields`].
    fn unit_field(&self, name: &str) -> Option<usize>;

    /// The table of this name, by its place in [`Rules::tables`].
    fn table(&self, name: &str) -> Option<usize>;

    /// The field of a table's rows of this name, by its place in the table's fields.
    fn row_field(&self, table: usize, name: &str) -> Option<usize>;

    /// The measure of this name, by its place in [`Rules::measures`].
    fn measure(&self, name: &str) -> Option<usize>;

    /// What sort of value a measure has.
    fn measure_kind(&self, measure: usize) -> Kind;

    /// The variable of this name, by its place ([`TARGET`], [`BY`]), and what it is.
    fn variable(&self, name: &str) -> Option<(usize, Kind)>;

    /// What fields, tables and choices are.
    fn rules(&self) -> &Rules;

    /// The words for kinds of units, which may stand in front in `locality`.
    fn kinds(&self) -> Vec<&'static str>;

    /// The names that may stand in a formula, or in one of the rows of this table: of those
    /// the nearest to a wrong one is offered.
    fn known(&self, row: Option<usize>) -> Vec<String>;
}

/// Where a formula stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The table whose row is at hand, if one is.
    pub row: Option<usize>,
    /// What the formula must come to.
    pub expected: Expected,
}

/// What a formula must come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Expected {
    /// Anything.
    #[default]
    Any,
    /// A condition.
    Truth,
    /// A number, whatever it counts.
    Number,
    /// A value of this kind: of a choice, a bare word is one. A number of another unit is
    /// refused, a plain one is not.
    Kind(Kind),
}

/// A formula whose names are looked up and whose kinds agree.
///
/// # Errors
///
/// All that is wrong with it, in the order of its text; never nothing.
pub fn check(
    tree: &Tree,
    text: &str,
    names: &dyn Names,
    context: Context,
) -> Result<Formula, Vec<Fault>> {
    let Context { row, expected } = context;
    let (mut desk, place) = (Desk { text, names, faults: Vec::new() }, Place { row });
    let (root, wanted) = match expected {
        Expected::Truth => (desk.truth(tree, place), None),
        Expected::Number => (desk.number(tree, place).map(|it| it.expr), None),
        Expected::Any => (desk.part(tree, place, None), None),
        Expected::Kind(kind) => (desk.part(tree, place, Some(&kind)), Some(kind)),
    };
    if let (Some(root), Some(wanted)) = (&root, &wanted)
        && !units::fits(&root.kind, wanted)
    {
        let fault = faults::other_kind(root, wanted, &desk);
        desk.faults.push(fault);
    }
    if let Some(root) = root.as_ref().filter(|_| desk.faults.is_empty())
        && let Some(span) = size::too_large(root, names.rules())
    {
        desk.faults.push(faults::too_large(span, MOST_BITS));
    }
    match root {
        Some(root) if desk.faults.is_empty() => Ok(Formula { text: Arc::from(text), root }),
        _ => {
            desk.faults.sort_by_key(|it| it.span);
            Err(desk.faults)
        }
    }
}

/// What a formula is checked with.
struct Desk<'a> {
    text: &'a str,
    names: &'a dyn Names,
    faults: Vec<Fault>,
}

impl<'a> Desk<'a> {
    /// What a part is written as.
    fn written(&self, span: super::Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// Says what is wrong; there is no part then.
    fn refuse<T>(&mut self, fault: Fault) -> Option<T> {
        self.faults.push(fault);
        None
    }
}

/// Where a part stands.
#[derive(Clone, Copy)]
struct Place {
    /// The table whose row is at hand.
    row: Option<usize>,
}
