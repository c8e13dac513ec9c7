//! A number of a formula as sums over rows: which sums, and how they go together.

use std::sync::Arc;

use num_traits::Zero;

use super::hull::Hull;
use crate::formula::expr::Rules;
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Node, amount};

/// Whose numbers a sum is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    Before,
    Previous,
    Locality,
    Over(Vec<Arc<str>>),
}

/// One sum, or one field of a unit.
pub(super) struct Term<'e> {
    pub(super) whose: Vec<Whose>,
    /// The table; none for a field of the unit.
    pub(super) table: Option<usize>,
    pub(super) of: Option<&'e Expr>,
    pub(super) filter: Option<&'e Expr>,
}

/// How a number goes together from its sums.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    Linear(Linear),
    Quotient(Linear, Linear),
    /// Nothing more is known than its range.
    Range,
}

/// A constant, and so much of each sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Linear {
    pub(super) constant: Amount,
    pub(super) factors: Vec<Amount>,
}

impl Linear {
    pub(super) fn constant(constant: Amount) -> Self {
        Self { constant, factors: Vec::new() }
    }

    pub(super) fn factor(&self, term: usize) -> Amount {
        self.factors.get(term).cloned().unwrap_or_else(Amount::zero)
    }

    pub(super) fn is_constant(&self) -> bool {
        self.factors.iter().all(Amount::is_zero)
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let count = self.factors.len().max(other.factors.len());
        let factors = (0..count).map(|it| self.factor(it) + other.factor(it)).collect();
        Self { constant: &self.constant + &other.constant, factors }
    }

    pub(super) fn times(&self, by: &Amount) -> Self {
        let factors = self.factors.iter().map(|it| it * by).collect();
        Self { constant: &self.constant * by, factors }
    }
}

/// Finds the sums of a number, and how it goes together from them.
pub(super) struct Shaper<'e> {
    pub(super) rules: &'e Rules,
    pub(super) terms: Vec<Term<'e>>,
    pub(super) variables: &'e [Hull],
}

impl<'e> Shaper<'e> {
    pub(super) fn shape(&mut self, expr: &'e Expr, whose: &[Whose]) -> Shape {
        match &expr.node {
            Node::Number(it) => Shape::Linear(Linear::constant(it.clone())),
            Node::Variable(it) => match self.variables.get(*it).and_then(Hull::certain) {
                Some(it) => Shape::Linear(Linear::constant(it)),
                None => Shape::Range,
            },
            Node::Measure(measure) => match self.rules.measures.get(*measure) {
                Some(formula) => self.shape(&formula.root, whose),
                None => Shape::Range,
            },
            Node::Field(_) => {
                let term =
                    Term { whose: whose.to_vec(), table: None, of: Some(expr), filter: None };
                self.term(term)
            }
            Node::Fold { fold: Fold::Count | Fold::Sum, of, table, filter } => {
                let (of, filter) = (of.as_deref(), filter.as_deref());
                self.term(Term { whose: whose.to_vec(), table: Some(*table), of, filter })
            }
            Node::Negate(it) => times(self.shape(it, whose), &amount::whole(-1)),
            Node::Binary(operator, left, right) => {
                let (left, right) = (self.shape(left, whose), self.shape(right, whose));
                combined(*operator, left, right)
            }
            Node::Before(it) => self.within(it, whose, Whose::Before),
            Node::Previous(it) => self.within(it, whose, Whose::Previous),
            Node::Locality(it) => self.added(it, whose, Whose::Locality),
            Node::Over(units, it) => self.added(it, whose, Whose::Over(units.clone())),
            _ => Shape::Range,
        }
    }

    fn within(&mut self, it: &'e Expr, whose: &[Whose], of: Whose) -> Shape {
        let whose: Vec<_> = whose.iter().cloned().chain([of]).collect();
        self.shape(it, &whose)
    }

    /// What is added up over units: a constant would have to be added as often.
    fn added(&mut self, it: &'e Expr, whose: &[Whose], of: Whose) -> Shape {
        match self.within(it, whose, of) {
            Shape::Linear(it) if it.constant.is_zero() => Shape::Linear(it),
            _ => Shape::Range,
        }
    }

    fn term(&mut self, term: Term<'e>) -> Shape {
        let same = |it: &Term| {
            it.whose == term.whose
                && it.table == term.table
                && it.of == term.of
                && it.filter == term.filter
        };
        let place = self.terms.iter().position(same).unwrap_or_else(|| {
            self.terms.push(term);
            self.terms.len() - 1
        });
        let mut factors = vec![Amount::zero(); place + 1];
        factors[place] = amount::whole(1);
        Shape::Linear(Linear { constant: Amount::zero(), factors })
    }
}

pub(super) fn times(shape: Shape, by: &Amount) -> Shape {
    match shape {
        Shape::Linear(it) => Shape::Linear(it.times(by)),
        Shape::Quotient(part, whole) => Shape::Quotient(part.times(by), whole),
        Shape::Range => Shape::Range,
    }
}

pub(super) fn combined(operator: Operator, left: Shape, right: Shape) -> Shape {
    use Shape::{Linear as L, Quotient as Q};
    match (operator, left, right) {
        (Operator::Add, L(a), L(b)) => L(a.plus(&b)),
        (Operator::Subtract, a, b) => combined(Operator::Add, a, times(b, &amount::whole(-1))),
        (Operator::Add, Q(a, whole), L(b)) | (Operator::Add, L(b), Q(a, whole))
            if b.is_constant() =>
        {
            Q(a.plus(&whole.times(&b.constant)), whole)
        }
        (Operator::Add, Q(a, whole), Q(b, other)) if whole == other => Q(a.plus(&b), whole),
        (Operator::Multiply, L(a), other) | (Operator::Multiply, other, L(a))
            if a.is_constant() =>
        {
            times(other, &a.constant)
        }
        (Operator::Divide, a, L(b)) if b.is_constant() && !b.constant.is_zero() => {
            times(a, &b.constant.recip())
        }
        (Operator::Divide, L(a), L(b)) => Q(a, b),
        _ => Shape::Range,
    }
}
