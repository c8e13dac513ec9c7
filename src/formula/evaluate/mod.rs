//! Formulas evaluated exactly over records in which numbers may be missing.
//!
//! What is missing may be anything that its type, its bounds and the checks of its row
//! allow. An answer holds for every such completion; it is exact for sums, counts, quotients
//! of them and conditions on rows, and at least sound for everything else.

mod declared;
mod extremes;
mod fast;
mod form;
mod hull;
mod missing;
mod points;
mod ranges;
mod rows;
mod scope;
mod sound;
mod tabulate;
mod terms;
mod value;
mod vertices;
mod worlds;

use std::rc::Rc;

pub use hull::{Cell, End, Hull, Outcomes};
pub use missing::Missing;
pub use rows::Sorted;

use self::scope::{Scope, Slot, Supposed};
use self::tabulate::Leaf;
use self::terms::{Linear, Shape, Shaper};
use self::value::Val;
use super::expr::Rules;
use super::tree::{Fold, Operator};
use super::{Amount, Expr, Facts, Node};

/// Evaluates formulas over the facts of one unit for one period.
pub struct Evaluator<'a> {
    rules: &'a Rules,
    facts: Option<&'a dyn Facts>,
    none: Supposed,
    variables: Vec<Hull>,
}

/// A number as far as it is known; see [`Evaluator::hull`].
#[derive(Clone, Debug)]
pub struct Number {
    leaf: Rc<Leaf>,
    shape: Shape,
    range: Option<Hull>,
}

impl Number {
    /// A number that is certain.
    pub fn certain(at: Amount) -> Self {
        let shape = Shape::Linear(Linear::constant(at));
        Self { leaf: Rc::default(), shape, range: None }
    }

    /// A number of which a range is known.
    pub fn from_hull(hull: Hull) -> Self {
        Self { leaf: Rc::default(), shape: Shape::Range, range: Some(hull) }
    }
}

impl<'a> Evaluator<'a> {
    /// Over some facts; none where there is no record.
    pub fn new(rules: &'a Rules, facts: Option<&'a dyn Facts>) -> Self {
        Self { rules, facts, none: Supposed::new(), variables: Vec::new() }
    }

    /// The same with a variable: `target` is 0, `by` is 1.
    #[must_use]
    pub fn with_variable(&self, place: usize, number: Number) -> Self {
        let mut variables = self.variables.clone();
        variables.resize(variables.len().max(place + 1), Hull::anything());
        variables[place] = match number {
            Number { shape: Shape::Range, range, .. } => range.unwrap_or_else(Hull::anything),
            number => self.hull(&number),
        };
        Self { rules: self.rules, facts: self.facts, none: Supposed::new(), variables }
    }

    fn scope(&self) -> Scope<'_> {
        Scope {
            rules: self.rules,
            facts: self.facts,
            row: None,
            supposed: &self.none,
            variables: &self.variables,
        }
    }

    /// What a condition may come to.
    pub fn truth(&self, expr: &Expr) -> Outcomes {
        match &expr.node {
            Node::Not(it) => self.truth(it).not(),
            Node::Binary(Operator::And, left, right) => self.truth(left).and(self.truth(right)),
            Node::Binary(Operator::Or, left, right) => self.truth(left).or(self.truth(right)),
            Node::Binary(operator, left, right) if matches!(left.kind, super::Kind::Number(_)) => {
                let difference = self.difference(left, right);
                self.against_zero(*operator, &difference)
            }
            Node::Measure(measure) => match self.rules.measures.get(*measure) {
                Some(formula) => self.truth(&formula.root),
                None => Outcomes::open(),
            },
            Node::Fold { fold: fold @ (Fold::All | Fold::Any), of: Some(of), table, filter } => {
                rows::all_or_any(&self.scope(), *fold, of, *table, filter.as_deref())
            }
            _ => self.scope().value(expr, 0).truth(),
        }
    }

    /// A number, with what it is made of.
    pub fn number(&self, expr: &Expr) -> Number {
        let mut shaper =
            Shaper { rules: self.rules, terms: Vec::new(), variables: &self.variables };
        let shape = shaper.shape(expr, &[]);
        self.made(shape, &shaper, || self.scope().value(expr, 0).number())
    }

    fn made(&self, shape: Shape, shaper: &Shaper, range: impl FnOnce() -> Hull) -> Number {
        let leaf = match shape {
            Shape::Range => Rc::default(),
            _ => tabulate::tabulated(&self.scope(), &shaper.terms),
        };
        if leaf.broken || matches!(shape, Shape::Range) {
            return Number { leaf: Rc::default(), shape: Shape::Range, range: Some(range()) };
        }
        Number { leaf, shape, range: None }
    }

    /// One number less another, unknowns that both share counted once.
    fn difference(&self, left: &Expr, right: &Expr) -> Number {
        let mut shaper =
            Shaper { rules: self.rules, terms: Vec::new(), variables: &self.variables };
        let (a, b) = (shaper.shape(left, &[]), shaper.shape(right, &[]));
        let shape = terms::combined(Operator::Subtract, a, b);
        self.made(shape, &shaper, || {
            // Each side by itself may be known better than both together.
            let own = |it: &Expr| self.hull(&self.number(it));
            own(left).plus(own(right).negated())
        })
    }

    /// All that a number may come to.
    pub fn hull(&self, number: &Number) -> Hull {
        let exact = match &number.shape {
            Shape::Linear(it) => Some(extremes::linear(it, &number.leaf)),
            Shape::Quotient(part, whole) => {
                extremes::quotient(part, whole, &number.leaf).or_else(|| {
                    let part = extremes::linear(part, &number.leaf);
                    Some(part.over(extremes::linear(whole, &number.leaf)))
                })
            }
            Shape::Range => number.range.clone(),
        };
        exact.unwrap_or_else(Hull::anything)
    }

    /// What a comparison of a number with another that is known may come to.
    pub fn compare(&self, number: &Number, operator: Operator, with: &Amount) -> Outcomes {
        let shape = terms::combined(
            Operator::Subtract,
            number.shape.clone(),
            Shape::Linear(Linear::constant(with.clone())),
        );
        let range = number.range.clone().map(|it| it.plus(Hull::certainly(with.clone()).negated()));
        self.against_zero(operator, &Number { leaf: number.leaf.clone(), shape, range })
    }

    fn against_zero(&self, operator: Operator, number: &Number) -> Outcomes {
        if let Shape::Quotient(part, whole) = &number.shape
            && let Some(outcomes) =
                extremes::quotient_against_zero(operator, part, whole, &number.leaf)
        {
            return outcomes;
        }
        value::against_zero(operator, &self.hull(number))
    }

    /// The final value of a field of a row.
    pub fn cell(&self, table: usize, row: usize, field: usize) -> Cell {
        let scope = self.scope().at(Some((table, row)));
        Self::shown(&scope, Slot::Row(field))
    }

    /// The final value of a field of the unit.
    pub fn field(&self, field: usize) -> Cell {
        Self::shown(&self.scope(), Slot::Unit(field))
    }

    fn shown(scope: &Scope, slot: Slot) -> Cell {
        let slot = scope.resolved(slot);
        let value = match scope.stated(slot) {
            Some(stated) => return Cell::Known(stated.clone()),
            None => scope.slot(slot, 0),
        };
        // The checks of a row may leave less of what is open.
        let value = if value.is_certain() { value } else { worlds::possible(scope, slot, value) };
        value::cell(value, None)
    }

    /// What a condition on a row may come to.
    pub fn matches(&self, table: usize, row: usize, expr: &Expr) -> Outcomes {
        let scope = self.scope().at(Some((table, row)));
        rows::condition(&scope, expr)
    }

    /// The rows of a fold of the own record, by what they do in it.
    pub fn sorted(&self, expr: &Expr) -> Sorted {
        rows::sorted(&self.scope(), expr)
    }

    /// What is missing that a formula reads, and that leaves it open.
    pub fn missing(&self, expr: &Expr) -> Vec<Missing> {
        missing::missing(&self.scope(), expr)
    }

    /// The value of a part of a formula in words of the language, where it is certain.
    pub fn certain(&self, expr: &Expr) -> Option<Hull> {
        match self.scope().value(expr, 0) {
            Val::Number(hull) => Some(hull),
            _ => None,
        }
    }
}
