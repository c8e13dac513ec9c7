//! What formulas come to: exact numbers and truths of records in which things are missing.
//!
//! What is missing may be anything that its kind, its bounds and the error checks of its row
//! allow. What is said here holds for every such completion. It explains nothing and prints
//! nothing.
//!
//! # The way
//!
//! A formula over a row of which all is stated is a value at once (`glimpse`, `look`, `plain`).
//! Any other is first put together with what is stated (`specialise`, `fields`, `combine`):
//! what is left is a value, or a tree over unknowns (`rest`, `unknowns`). Numbers of a whole
//! record are sums over independent entities (`number`, `folds`, `units`, `arithmetic`). What
//! an entity can do is cut into pieces on which all is decided and affine (`piece`, `cut`,
//! `seen`, `weigh`, `holds`, `items`, `same`, `pieces`, once for all that are `alike`), and the corners of these pieces are all that extremes
//! need (`polytope`, `ties`, `corners`, `patches`, `extremes`, `division`).
//!
//! # Where it may be open though it is certain
//!
//! Sums, counts, `all`, `any`, one sum over another, their comparison with a certain number,
//! and what rests on a record's own fields or on one row are exact. Sound, but perhaps open
//! too often, are:
//!
//! * `and`, `or`, `not`, `in`, `if_empty` over folds: their parts are taken for independent;
//! * products, `min`, `max` of folds that are open, quotients of quotients, sums of quotients
//!   with different divisors, and a quotient compared with what is open itself;
//! * a divisor that may be below zero as well as above;
//! * `=` and `<>` of sums: only the ends are seen, not the gaps between;
//! * a sum of values that may be empty, and sums, counts, `all`, `any` whose condition names
//!   something missing of the unit or of another year: each row is taken by itself;
//! * products and quotients of two missing numbers of one row, but for comparing such a
//!   quotient with a certain number;
//! * missing dates and texts, which are not told apart, and missing lists, of which only the
//!   length counts;
//! * checks that name folds, that tie more than a few numbers together, or that tie whole
//!   numbers by other multiples than one; ends of such as are not whole;
//! * what would take too long: more than 4096 pieces of a row, formulas more than 300 deep,
//!   records four steps away from one that is there.

mod num;
mod outcomes;
mod range;
mod interval;
mod rest;
mod combine;
mod scope;
mod unknowns;
mod form;
mod piece;
mod cut;
mod calculate;
mod seen;
mod same;
mod weigh;
mod items;
mod holds;
mod goals;
mod pieces;
mod alike;
mod polytope;
mod ties;
mod corners;
mod patches;
mod extremes;
mod number;
mod division;
mod arithmetic;
mod fields;
mod specialise;
mod measures;
mod folds;
mod quantifiers;
mod units;
mod numbers;
mod truths;
mod cells;
mod sorted;
mod plain;
mod trial;
mod look;
mod glimpse;
mod missing;
mod remembered;
mod own;

#[cfg(test)]
mod tests;

use std::cell::{Cell as Slot, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::expr::Rules;
use super::tree::Operator;
use super::{Amount, Expr, Facts};

pub use cells::Cell;
pub use glimpse::Glimpse;
pub use missing::Missing;
pub use number::{Number, Side, Sides};
pub use outcomes::{Outcomes, Settled};
pub use range::{End, Hull};
pub use scope::{Step, Way, Whose};
pub use sorted::Sorted;

use num::Num;
use number::{Linear, Shape};
use range::Range;
use rest::Rest;
use scope::Source;
use unknowns::Unknowns;

/// Evaluates formulas of one record, and keeps what they have in common.
pub struct Evaluator<'a> {
    rules: &'a Rules,
    facts: Option<&'a dyn Facts>,
    /// What tells its numbers from those of others.
    tag: Rc<()>,
    variables: BTreeMap<usize, Number>,
    unknowns: RefCell<Unknowns>,
    measured: RefCell<BTreeMap<(Whose, usize), Number>>,
    held: RefCell<BTreeMap<(Whose, usize), Outcomes>>,
    computed: RefCell<BTreeMap<(Whose, usize), Number>>,
    /// What measures that are open are made of.
    made: RefCell<BTreeMap<(Whose, usize), Rest>>,
    /// What parts of formulas come to, while what is missing of them is gathered.
    remembered: remembered::Remembered,
    /// What came of questions about unknowns.
    answers: RefCell<alike::Answers>,
    /// How deep in a formula the evaluation stands.
    depth: Slot<usize>,
    /// Whether a field is being found, and how many it has taken.
    resolving: Slot<bool>,
    effort: Slot<usize>,
    /// Of how many homes the checks are being found.
    checking: Slot<usize>,
}

impl<'a> Evaluator<'a> {
    /// For the formulas of a record; without facts (no record) nothing at all is known.
    pub fn new(rules: &'a Rules, facts: Option<&'a dyn Facts>) -> Self {
        Self {
            rules,
            facts,
            tag: Rc::new(()),
            variables: BTreeMap::new(),
            unknowns: RefCell::default(),
            measured: RefCell::default(),
            held: RefCell::default(),
            computed: RefCell::default(),
            made: RefCell::default(),
            remembered: remembered::Remembered::default(),
            answers: RefCell::default(),
            depth: Slot::new(0),
            resolving: Slot::new(false),
            effort: Slot::new(0),
            checking: Slot::new(0),
        }
    }

    /// With a number for a variable (`target`, `by`), by its place; one that is given nothing
    /// may be any number or empty. Of a number of another evaluator it knows no more than the
    /// hull, and that only if it has been asked for.
    #[must_use]
    pub fn with_variable(mut self, place: usize, number: Number) -> Self {
        self.set_variable(place, number);
        self
    }

    /// As [`Self::with_variable`], in place.
    pub fn set_variable(&mut self, place: usize, number: Number) {
        let number = self.own(number);
        self.variables.insert(place, number);
        self.measured.get_mut().clear();
        self.held.get_mut().clear();
        self.computed.get_mut().clear();
        self.made.get_mut().clear();
    }

    /// A number as this evaluator may use it.
    fn own(&self, number: Number) -> Number {
        match &number.of {
            Some(tag) if !Rc::ptr_eq(tag, &self.tag) => {
                Number::ranging(number.range.get().cloned().unwrap_or(Range::ANY))
            }
            _ => number,
        }
    }

    fn source(&self) -> Source<'a> {
        match self.facts {
            Some(facts) => Source::Stated(facts),
            None => Source::Missing(Rc::new(Way { from: None, steps: Vec::new() })),
        }
    }

    /// What a truth may come to. Exact for a comparison of a number with one that is certain
    /// (if the number is exact), for `all` and `any`, and for what rests on the record's own
    /// fields alone; of `and`, `or` and `not` over folds the sides are taken for independent.
    pub fn truth(&self, expr: &Expr) -> Outcomes {
        let source = self.source();
        let outcomes = self.truth_in(expr, &source);
        if outcomes.certain().is_some() || !self.reads_own(expr) {
            return outcomes;
        }
        outcomes.narrowed(self.rest_outcomes(&self.rest(expr, &source.alone())))
    }

    /// A number, with all that it rests on. Sums, differences, multiples by certain numbers
    /// and one quotient of these stay exact; products, quotients of quotients, `min` and `max`
    /// of what is open become ranges.
    pub fn number(&self, expr: &Expr) -> Number {
        let source = self.source();
        let mut number = self.number_in(expr, &source);
        if matches!(number.shape, Shape::Range(_)) && self.reads_own(expr) {
            let own = self.rest_range(&self.rest(expr, &source.alone()));
            number = Number::ranging(self.range(&number).narrowed(&own));
        }
        Number { of: Some(Rc::clone(&self.tag)), ..number }
    }

    /// How a number compares with one that is certain: exact for sums and quotients, but that
    /// `=` does not see gaps between values, only the ends.
    pub fn compare(&self, number: &Number, operator: Operator, at: &Amount) -> Outcomes {
        self.judged(&self.own(number.clone()), operator, &Num::of(at))
    }

    /// Where a number lies.
    pub fn hull(&self, number: &Number) -> Hull {
        self.range(&self.own(number.clone())).hull()
    }

    /// The two sides of a number that is a quotient, unreduced.
    pub fn quotient(&self, number: &Number) -> Option<Sides> {
        let Shape::Quotient(quotient) = self.own(number.clone()).shape else { return None };
        let side = |linear: &Linear| {
            let range = self.linear_range(linear);
            let certain = range.certain().is_some();
            let known = range.low.map_or_else(|| linear.constant.amount(), |it| it.at.amount());
            Side { known, certain }
        };
        Some(Sides { top: side(&quotient.top), bottom: side(&quotient.bottom) })
    }
}
