//! A number of a whole record: what is certain of it, and what it still rests on.
//!
//! How numbers are put together is `arithmetic`'s; where they lie, `extremes`' and `division`'s.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::rc::Rc;

use super::division::Division;
use super::goals::Goal;
use super::num::Num;
use super::range::Range;
use super::range::{Edge, End, Hull};
use super::rest::{Open, Rest, Val};
use crate::formula::Amount;

/// A number that may rest on what is missing. It keeps what it rests on, so that the same
/// unknown counts once when two numbers meet.
#[derive(Clone, Debug)]
pub struct Number {
    pub(super) shape: Shape,
    /// Where it lies, once that has been asked.
    pub(super) range: Rc<OnceCell<Range>>,
    /// The evaluator whose unknowns it rests on, once it has left it.
    pub(super) of: Option<Rc<()>>,
}

#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// Certainly empty.
    Empty,
    /// A constant and what is added to it.
    Linear(Linear),
    /// One over the other; empty where that is zero.
    Quotient(Rc<Quotient>),
    /// Any number of a range.
    Range(Range),
}

/// A constant and multiples of what rests on something missing.
#[derive(Clone, Debug)]
pub(super) struct Linear {
    pub(super) constant: Num,
    pub(super) parts: Rc<Vec<Part>>,
}

/// One over the other.
#[derive(Debug)]
pub(super) struct Quotient {
    pub(super) top: Linear,
    pub(super) bottom: Linear,
    pub(super) division: OnceCell<Option<Division>>,
}

/// What things are missing together: a row, a record's own fields, or any number of such.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entity {
    /// Whose, by its place among the homes.
    pub(super) home: usize,
    /// Whether there are any number of them, each by itself.
    pub(super) many: bool,
}

/// What an entity adds to a number.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) entity: Entity,
    pub(super) times: Num,
    pub(super) rest: Rest,
    /// Where the rest lies, of one of the entities.
    pub(super) range: Range,
}

/// The two sides of a quotient, as they were counted: 11 of 12 stays 11 of 12.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// What is divided.
    pub top: Side,
    /// By what.
    pub bottom: Side,
}

/// One side of a quotient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What is known of it: all of it where it is certain, else what stays whatever comes.
    pub known: Amount,
    /// Whether nothing is missing that could change it.
    pub certain: bool,
}

impl Number {
    pub(super) fn new(shape: Shape) -> Self {
        Self { shape, range: Rc::default(), of: None }
    }

    pub(super) fn certain(number: Num) -> Self {
        Self::linear(Linear::constant(number))
    }

    pub(super) fn linear(linear: Linear) -> Self {
        Self::new(Shape::Linear(linear))
    }

    pub(super) fn empty() -> Self {
        Self::new(Shape::Empty)
    }

    pub(super) fn ranging(range: Range) -> Self {
        match range.certain() {
            Some(number) => Self::certain(number.clone()),
            None if !range.some => Self::empty(),
            None => Self::new(Shape::Range(range)),
        }
    }

    pub(super) fn quotient(top: Linear, bottom: Linear) -> Self {
        Self::new(Shape::Quotient(Rc::new(Quotient { top, bottom, division: OnceCell::new() })))
    }

    /// What it is where nothing is missing: a number, or that it is empty.
    pub(super) fn value(&self) -> Option<Val> {
        match &self.shape {
            Shape::Empty => Some(Val::Empty),
            Shape::Linear(linear) => linear.certain().cloned().map(Val::Number),
            Shape::Quotient(quotient) => {
                let number = quotient.top.certain()?.over(quotient.bottom.certain()?);
                Some(number.map_or(Val::Empty, Val::Number))
            }
            Shape::Range(_) => None,
        }
    }
}

/// An exact number, certain.
impl From<&Amount> for Number {
    fn from(amount: &Amount) -> Self {
        Self::certain(Num::of(amount))
    }
}

/// Any number of a hull, or empty where it may be: what it rests on is forgotten.
impl From<&Hull> for Number {
    fn from(hull: &Hull) -> Self {
        if !hull.some {
            return Self::empty();
        }
        let edge = |it: &End| Edge { at: Num::of(&it.at), reached: it.reached };
        let (low, high) = (hull.low.as_ref().map(edge), hull.high.as_ref().map(edge));
        Self::ranging(Range { low, high, empty: hull.empty, some: true })
    }
}

impl Linear {
    pub(super) fn constant(constant: Num) -> Self {
        Self { constant, parts: Rc::default() }
    }

    pub(super) fn certain(&self) -> Option<&Num> {
        self.parts.is_empty().then_some(&self.constant)
    }

    pub(super) fn times(&self, factor: &Num) -> Self {
        if factor.is_zero() {
            return Self::constant(Num::ZERO);
        }
        let scaled = |it: &Part| Part { times: it.times.times(factor), ..it.clone() };
        Self {
            constant: self.constant.times(factor),
            parts: Rc::new(self.parts.iter().map(scaled).collect()),
        }
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        sum.add(other);
        if !(self.parts.is_empty() || other.parts.is_empty()) {
            sum.parts = Rc::new(gathered(&sum.parts));
        }
        sum
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.constant = self.constant.plus(&other.constant);
        if self.parts.is_empty() {
            self.parts = Rc::clone(&other.parts);
        } else if !other.parts.is_empty() {
            Rc::make_mut(&mut self.parts).extend_from_slice(&other.parts);
        }
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        self.plus(&other.times(&Num::Int(-1)))
    }

    /// What each entity adds.
    pub(super) fn by_entity(&self) -> BTreeMap<Entity, Vec<&Part>> {
        let mut all: BTreeMap<Entity, Vec<&Part>> = BTreeMap::new();
        for part in &*self.parts {
            all.entry(part.entity).or_default().push(part);
        }
        all
    }
}

/// Parts, those of the same rest of the same entity as one.
fn gathered(parts: &[Part]) -> Vec<Part> {
    let mut places: BTreeMap<(Entity, *const Open), usize> = BTreeMap::new();
    let mut all: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        let Rest::Open(open) = &part.rest else {
            all.push(part.clone());
            continue;
        };
        match places.entry((part.entity, Rc::as_ptr(open))) {
            Entry::Occupied(place) => {
                let like = &mut all[*place.get()];
                like.times = like.times.plus(&part.times);
            }
            Entry::Vacant(place) => {
                place.insert(all.len());
                all.push(part.clone());
            }
        }
    }
    all.retain(|it| !it.times.is_zero());
    all
}

/// What parts add together.
pub(super) fn goal(parts: &[&Part]) -> Goal {
    Goal::Sum(parts.iter().map(|it| (it.times.clone(), it.rest.clone())).collect())
}
