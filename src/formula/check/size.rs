//! How many digits the numbers of a formula may come to have: known before it runs, so that a
//! few measures, each the square of the one before, do not take all memory. What is below the
//! bound stays exact.

use std::collections::BTreeMap;

use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Formula, Node, Span};

/// The most bits that a number may come to have above or below its line.
pub const MOST_BITS: u64 = 1_000_000;

/// A stated number: no count has more, and no decimal number that anybody writes.
const STATED: Size = Size { above: 64, below: 0 };
const DECIMAL: Size = Size { above: 64, below: 64 };

/// A number that is counted, or the bits that so many terms add.
const COUNTED: u64 = 15;

/// How many terms of a sum have a denominator of their own: most have the same.
const DENOMINATORS: u64 = 64;

/// The bits of a number above and below its line, at most; none below of a whole one.
#[derive(Clone, Copy, Default)]
struct Size {
    above: u64,
    below: u64,
}

impl Size {
    fn greater(self, other: Self) -> Self {
        Self { above: self.above.max(other.above), below: self.below.max(other.below) }
    }

    fn times(self, other: Self) -> Self {
        let above = self.above.saturating_add(other.above);
        Self { above, below: self.below.saturating_add(other.below) }
    }

    fn over(self, other: Self) -> Self {
        self.times(Self { above: other.below, below: other.above })
    }

    fn plus(self, other: Self) -> Self {
        let crossed = self.above.saturating_add(other.below);
        let above = crossed.max(other.above.saturating_add(self.below)).saturating_add(1);
        Self { above, below: self.below.saturating_add(other.below) }
    }

    /// The sum of many such.
    fn summed(self) -> Self {
        let below = self.below.saturating_mul(DENOMINATORS);
        Self { above: self.above.saturating_add(below).saturating_add(COUNTED), below }
    }
}

/// The first part of a formula whose number may come to have more bits than that.
pub(super) fn too_large(root: &Expr, rules: &Rules) -> Option<Span> {
    let is_made = |it: &Expr| matches!(it.node, Node::Measure(_) | Node::Field(_) | Node::Cell(..));
    if !root.any(&is_made) {
        return None;
    }
    let mut sizes = Sizes { rules, known: BTreeMap::new(), large: None };
    sizes.of(root);
    sizes.large
}

/// What is computed once, however often it is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Made {
    Measure(usize),
    Field(usize),
    Cell(usize, usize),
}

struct Sizes<'a> {
    rules: &'a Rules,
    known: BTreeMap<Made, Size>,
    large: Option<Span>,
}

impl<'a> Sizes<'a> {
    fn of(&mut self, expr: &Expr) -> Size {
        let size = match &expr.node {
            Node::Number(it) => Size { above: it.numer().bits(), below: it.denom().bits() - 1 },
            Node::Measure(at) => self.made(Made::Measure(*at)),
            Node::Field(at) => self.made(Made::Field(*at)),
            Node::Cell(table, at) => self.made(Made::Cell(*table, *at)),
            Node::Variable(_) => DECIMAL,
            Node::Binary(operator, left, right) => {
                let (left, right) = (self.of(left), self.of(right));
                match operator {
                    Operator::Add | Operator::Subtract => left.plus(right),
                    Operator::Multiply => left.times(right),
                    Operator::Divide => left.over(right),
                    _ => Size::default(),
                }
            }
            Node::SoFar(it) | Node::Locality(_, it) | Node::Over(_, it) => self.of(it).summed(),
            Node::Fold { of, filter, .. } => {
                if let Some(filter) = filter {
                    self.of(filter);
                }
                of.as_ref().map(|it| self.of(it)).unwrap_or_default().summed()
            }
            Node::OfDates(..) | Node::Length(_) => STATED,
            // What is one of several, or the same of another year; of words and days nothing.
            _ => expr.parts().into_iter().fold(Size::default(), |all, it| all.greater(self.of(it))),
        };
        if size.above.max(size.below) > MOST_BITS {
            self.large.get_or_insert(expr.span);
        }
        size
    }

    fn made(&mut self, made: Made) -> Size {
        if let Some(size) = self.known.get(&made) {
            return *size;
        }
        let rules = self.rules;
        // What goes in a circle is refused elsewhere.
        self.known.insert(made, DECIMAL);
        let size = match made {
            Made::Measure(at) => rules.measures.get(at).map(|it| self.apart(it)),
            Made::Field(at) => rules.fields.get(at).map(|it| self.defined(it)),
            Made::Cell(table, at) => {
                let field = rules.tables.get(table).and_then(|it| it.fields.get(at));
                field.map(|it| self.defined(it))
            }
        };
        let size = size.unwrap_or(DECIMAL);
        self.known.insert(made, size);
        size
    }

    fn defined(&mut self, field: &'a Definition) -> Size {
        let stated = if field.whole { STATED } else { DECIMAL };
        let computed = matches!(field.computed, Some(Computed::Is(_) | Computed::Cases(..)));
        let first = if computed { Size::default() } else { stated };
        field.formulas().fold(first, |all, it| all.greater(self.apart(it)))
    }

    /// The size of another formula: its parts have no place in this one.
    fn apart(&mut self, formula: &Formula) -> Size {
        let before = self.large;
        let size = self.of(&formula.root);
        self.large = before;
        size
    }
}
