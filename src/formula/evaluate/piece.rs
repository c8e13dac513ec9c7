//! A piece of what is possible: some unknowns fixed, the numbers between bounds.
//!
//! How it is cut is `cut`'s; what formulas come to on it, `weigh`'s and `holds`'.

use std::cell::Cell;
use std::rc::Rc;

use super::form::Form;
use super::num::Num;
use super::outcomes::Orders;
use super::range::{Edge, Range};
use super::rest::Val;
use super::unknowns::{Domain, Variable};

/// What one unknown is on a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// It is this.
    Fixed(Val),
    /// It is one of these.
    Words(Rc<[Val]>),
    /// It is a number in this range; whole if so said.
    Between(Range, bool),
    /// It is anything.
    Anything,
}

/// Some of what is possible.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The unknowns it is about, by their places among all, in order.
    pub(super) variables: Rc<[usize]>,
    pub(super) held: Vec<Held>,
    /// What is known of unknowns together: coefficients, and where the sum lies.
    pub(super) forms: Vec<(Vec<(usize, Num)>, Range)>,
    /// The checks that it certainly passes, a bit each.
    pub(super) passed: u64,
    /// How many more steps may be taken before giving up.
    pub(super) steps: Rc<Cell<usize>>,
}

impl Piece {
    /// All that unknowns may be; `variables` in order.
    pub(super) fn whole(variables: Rc<[usize]>, all: &[Variable], steps: usize) -> Self {
        let held = variables.iter().map(|it| match &all[*it].domain {
            Domain::Words(words) => Held::Words(words.clone()),
            Domain::Anything => Held::Anything,
            Domain::Number { whole, low, high } => {
                let low = low.as_ref().map(|it| if *whole { it.ceil() } else { it.clone() });
                let high = high.as_ref().map(|it| if *whole { it.floor() } else { it.clone() });
                // Bounds that contradict each other are the rulebook's fault.
                let high = high.filter(|high| low.as_ref().is_none_or(|low| low <= high));
                let range = Range::between(low.map(Edge::reached), high.map(Edge::reached));
                Held::Between(range, *whole)
            }
        });
        let held = held.collect();
        Self { variables, held, forms: Vec::new(), passed: 0, steps: Rc::new(Cell::new(steps)) }
    }

    /// Where an unknown stands in the piece.
    pub(super) fn place(&self, variable: usize) -> Option<usize> {
        self.variables.binary_search(&variable).ok()
    }

    /// Counts a step; false when there are none left.
    pub(super) fn step(&self) -> bool {
        let left = self.steps.get();
        self.steps.set(left.saturating_sub(1));
        left > 0
    }

    /// Where a form lies: what its unknowns alone, and what is known of them together, allow.
    pub(super) fn range(&self, form: &Form) -> Range {
        let mut range = self.spread(&form.terms);
        if form.terms.len() > 1
            && let Some((terms, factor)) = form.primitive()
            && let Some((_, known)) = self.forms.iter().find(|(it, _)| *it == terms)
        {
            range = range.narrowed(&known.times(&Range::point(factor)));
        }
        range.plus(&Range::point(form.constant.clone()))
    }

    /// Where a sum of multiples lies as far as each unknown alone says.
    pub(super) fn spread(&self, terms: &[(usize, Num)]) -> Range {
        terms.iter().fold(Range::point(Num::ZERO), |sum, (place, times)| {
            let one = match &self.held[*place] {
                Held::Between(range, _) => range.times(&Range::point(times.clone())),
                _ => Range::WIDE,
            };
            sum.plus(&one)
        })
    }

    /// The unknowns of which something has been decided that the whole leaves open.
    pub(super) fn decided<'p>(&'p self, whole: &'p Self) -> impl Iterator<Item = usize> + 'p {
        let pairs = self.held.iter().zip(&whole.held).zip(self.variables.iter());
        pairs.filter(|((held, whole), _)| held != whole).map(|(_, variable)| *variable)
    }

    /// The unknown at a place.
    pub(super) fn variable(&self, place: usize) -> usize {
        self.variables[place]
    }

    /// On which sides of zero a form may lie.
    pub(super) fn sign(&self, form: &Form) -> Orders {
        match form.certain() {
            Some(number) => Orders::of(number.cmp(&Num::ZERO)),
            None => self.range(form).orders(&Range::point(Num::ZERO)),
        }
    }
}
