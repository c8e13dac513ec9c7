//! A formula whose names are looked up and whose kinds agree, and all that it may rest on.

use std::sync::Arc;

use super::functions::Function;
use super::tree::{Fold, Operator};
use super::{Amount, Kind, Span};
use crate::words::Date;

/// A formula that has passed its checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// As it was written.
    pub text: Arc<str>,
    /// Its root.
    pub root: Expr,
}

/// A part of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expr {
    /// What it is.
    pub node: Node,
    /// What sort of value it has.
    pub kind: Kind,
    /// Where it stands in the formula's text.
    pub span: Span,
}

/// What a part of a formula is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A number that was written down (`60%` is the number 3/5 of kind share).
    Number(Amount),
    /// `true`, `false`.
    Truth(bool),
    /// A day.
    Date(Date),
    /// Words.
    Text(Arc<str>),
    /// A value of a choice: the choice, and the place in it.
    Word(usize, u16),
    /// A field of the unit, by its place in [`Rules::fields`].
    Field(usize),
    /// A field of the row at hand: the table, and the place in its fields.
    Cell(usize, usize),
    /// A named measure, by its place in [`Rules::measures`].
    Measure(usize),
    /// `target` or `by`: given from outside, by its place among the variables.
    Variable(usize),
    /// `-x`.
    Negate(Box<Expr>),
    /// `not x`.
    Not(Box<Expr>),
    /// Two parts and what stands between them.
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// `x in (a; b)`.
    In(Box<Expr>, Vec<Expr>),
    /// `min(…)`.
    Least(Vec<Expr>),
    /// `max(…)`.
    Greatest(Vec<Expr>),
    /// How many values a list has: `count(readiness.signature)`.
    Length(Box<Expr>),
    /// What is made of the rows of a table.
    Fold {
        /// Which.
        fold: Fold,
        /// What is summed, or must hold; none for `count`.
        of: Option<Box<Expr>>,
        /// The table, by its place in [`Rules::tables`].
        table: usize,
        /// Which rows; all if none.
        filter: Option<Box<Expr>>,
    },
    /// The same span a year earlier.
    Before(Box<Expr>),
    /// The span before.
    Previous(Box<Expr>),
    /// Summed over the spans of the year from the first to this one.
    SoFar(Box<Expr>),
    /// Summed over the unit and those below it: of these kinds, or of those that the judge names.
    Locality(Vec<Arc<str>>, Box<Expr>),
    /// Summed over units that are named by the ends of their paths.
    Over(Vec<Arc<str>>, Box<Expr>),
    /// A function of dates.
    OfDates(&'static Function, Vec<Expr>),
    /// The first, or the second where the first is empty.
    IfEmpty(Box<Expr>, Box<Expr>),
}

/// Everything that formulas may rest on, compiled once for a project.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// The fields of a unit's record.
    pub fields: Vec<Definition>,
    /// The tables.
    pub tables: Vec<TableRules>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The error checks that a unit's own fields pass: what is missing is such that they hold.
    pub checks: Vec<Formula>,
    /// The named measures.
    pub measures: Vec<Formula>,
}

/// The fields of a table, and what its rows pass.
#[derive(Clone, Debug, Default)]
pub struct TableRules {
    /// Its name.
    pub name: Arc<str>,
    /// What a row is called: TTHC.
    pub noun: Arc<str>,
    /// The fields of a row.
    pub fields: Vec<Definition>,
    /// The error checks that each row passes.
    pub checks: Vec<Formula>,
}

/// What a choice may be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Its name, if it is a scale.
    pub name: Option<Arc<str>>,
    /// Its words; where it is ordered, lowest first. A scale's `below` comes first.
    pub words: Vec<Arc<str>>,
    /// How many of the first words may follow but not be stated: 1 where there is `below`.
    pub unstated: u16,
    /// Whether `<` and `>` may compare its values.
    pub ordered: bool,
}

/// What a field may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its name, dots and all.
    pub name: Arc<str>,
    /// What sort of value it has.
    pub kind: Kind,
    /// Whether its numbers are whole.
    pub whole: bool,
    /// The least it may be (0 for counts and shares).
    pub least: Option<Amount>,
    /// The most it may be.
    pub most: Option<Amount>,
    /// The field it is a part of, in the same record or row: it is at most that.
    pub part_of: Option<usize>,
    /// How it is computed; nobody states it then.
    pub computed: Option<Computed>,
    /// What holds where nothing is stated, or where what is computed is open.
    pub otherwise: Option<Formula>,
    /// Of records added up it is what holds otherwise, of what their numbers come to: what each
    /// states of it does not add up.
    pub anew: bool,
}

/// How a field is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Computed {
    /// By a formula.
    Is(Formula),
    /// By the first case whose condition holds, or the last value.
    Cases(Vec<(Formula, Formula)>, Option<Formula>),
    /// By the program: `offered`, `on_list`, `asked_level`. It is then stated by [`super::Facts`].
    Given,
}

impl Computed {
    /// Its formulas: of each case the condition and the value, then the last value.
    pub fn formulas(&self) -> Vec<&Formula> {
        match self {
            Self::Is(formula) => vec![formula],
            Self::Cases(cases, last) => {
                cases.iter().flat_map(|(when, then)| [when, then]).chain(last).collect()
            }
            Self::Given => Vec::new(),
        }
    }
}

impl Definition {
    /// The formulas that its value follows from: those it is computed by, and what holds where
    /// that is open or nothing is stated.
    pub fn formulas(&self) -> impl Iterator<Item = &Formula> {
        self.computed.iter().flat_map(Computed::formulas).chain(&self.otherwise)
    }
}

impl Expr {
    /// The parts that it is made of, from left to right.
    pub fn parts(&self) -> Vec<&Expr> {
        match &self.node {
            Node::Number(_)
            | Node::Truth(_)
            | Node::Date(_)
            | Node::Text(_)
            | Node::Word(..)
            | Node::Field(_)
            | Node::Cell(..)
            | Node::Measure(_)
            | Node::Variable(_) => Vec::new(),
            Node::Negate(it)
            | Node::Not(it)
            | Node::Length(it)
            | Node::Before(it)
            | Node::Previous(it)
            | Node::SoFar(it)
            | Node::Locality(_, it)
            | Node::Over(_, it) => vec![it],
            Node::Binary(_, left, right) | Node::IfEmpty(left, right) => vec![left, right],
            Node::In(it, all) => [&**it].into_iter().chain(all).collect(),
            Node::Least(all) | Node::Greatest(all) | Node::OfDates(_, all) => all.iter().collect(),
            Node::Fold { of, filter, .. } => of.iter().chain(filter).map(|it| &**it).collect(),
        }
    }

    /// Whether it, or any part of it, is so.
    pub fn any(&self, is: &dyn Fn(&Expr) -> bool) -> bool {
        is(self) || self.parts().into_iter().any(|it| it.any(is))
    }
}

impl Formula {
    /// The tables that it goes over.
    pub fn tables(&self) -> Vec<usize> {
        let mut all = Vec::new();
        let mut next = vec![&self.root];
        while let Some(expr) = next.pop() {
            if let Node::Fold { table, .. } = expr.node {
                all.push(table);
            }
            next.extend(expr.parts());
        }
        all
    }

    /// Whether it looks at the year before.
    pub fn looks_back(&self) -> bool {
        self.root.any(&|it| matches!(it.node, Node::Before(_) | Node::Previous(_)))
    }
}
