//! Between which numbers a formula stays.

use num_traits::Zero;

use super::Interval;
use super::ground::{Ground, Place};
use crate::formula::amount::whole;
use crate::formula::check::{BY, TARGET};
use crate::formula::expr::{Computed, Definition, Formula};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Kind, Node};

impl Ground<'_> {
    /// Between which numbers a part stays wherever it is not empty.
    pub(super) fn range(&self, expr: &Expr) -> Interval {
        match expr.kind {
            Kind::Number(_) => self.deeper(|| number(expr, self)).unwrap_or_default(),
            Kind::Truth => Interval::share(),
            _ => Interval::default(),
        }
    }
}

fn number(expr: &Expr, ground: &Ground) -> Interval {
    let range = |it: &Expr| ground.range(it);
    match &expr.node {
        Node::Number(it) => Interval::exactly(it.clone()),
        Node::Field(_) | Node::Cell(..) => {
            Place::of(expr).map_or_else(Interval::default, |it| field(it, ground))
        }
        Node::Measure(it) => ground.measured(*it).map_or_else(Interval::default, range),
        Node::Variable(BY) => ground.by.cloned().unwrap_or_default(),
        Node::Variable(TARGET)
        | Node::Length(_)
        | Node::OfDates(..)
        | Node::Fold { fold: Fold::Count, .. } => Interval::from_zero(),
        Node::Negate(it) => range(it).negated(),
        Node::Binary(Operator::Add, a, b) => range(a).plus(range(b)),
        Node::Binary(Operator::Subtract, a, b) => difference(a, b, ground),
        Node::Binary(Operator::Multiply | Operator::Divide, ..) => ground.range_of_product(expr),
        Node::Least(all) => all.iter().map(range).reduce(Interval::least).unwrap_or_default(),
        Node::Greatest(all) => all.iter().map(range).reduce(Interval::greatest).unwrap_or_default(),
        Node::Fold { of: Some(it), .. } | Node::SoFar(it) | Node::Locality(_, it) => {
            range(it).summed()
        }
        Node::Before(it) | Node::Previous(it) => range(it),
        Node::Over(units, it) => {
            // A unit that is not there may count as nothing.
            let none = Interval::exactly(Amount::zero());
            range(it).times(&Interval::exactly(whole(units.len()))).hull(none)
        }
        Node::IfEmpty(first, second) if ground.can_be_empty(first) => {
            range(first).hull(range(second))
        }
        Node::IfEmpty(first, _) => range(first),
        _ => Interval::default(),
    }
}

fn difference(a: &Expr, b: &Expr, ground: &Ground) -> Interval {
    let mut found = ground.range(a).plus(ground.range(b).negated());
    if ground.never_over(b, a) {
        found = found.both(Interval::from_zero());
    }
    if ground.never_over(a, b) {
        found = found.both(Interval::from_zero().negated());
    }
    found
}

/// What a field may be, stated, computed, or by what follows where nothing is stated.
fn field(place: Place, ground: &Ground) -> Interval {
    let Some(definition) = ground.definition(place) else { return Interval::default() };
    let look = || {
        let own = own(definition, place, ground);
        match &definition.otherwise {
            Some(otherwise) if !is_earlier(&otherwise.root, place) => {
                own.hull(ground.range(&otherwise.root))
            }
            _ => own,
        }
    };
    ground.within_field(place, look).unwrap_or_default()
}

fn own(definition: &Definition, place: Place, ground: &Ground) -> Interval {
    let Definition { least, most, part_of, computed, .. } = definition;
    let of = |it: &Formula| ground.range(&it.root);
    match computed {
        Some(Computed::Is(it)) => of(it),
        Some(Computed::Cases(cases, last)) => {
            let all = cases.iter().map(|(_, then)| then).chain(last).map(of);
            all.reduce(Interval::hull).unwrap_or_default()
        }
        Some(Computed::Given) | None => {
            let whole = part_of.map(|it| field(place.beside(it), ground).high);
            let within = Interval { low: None, high: whole.flatten() };
            Interval { low: least.clone(), high: most.clone() }.both(within)
        }
    }
}

/// Whether a part is the same field of an earlier time, which may be what the field may be.
fn is_earlier(expr: &Expr, place: Place) -> bool {
    match &expr.node {
        Node::Before(it) | Node::Previous(it) => Place::of(it) == Some(place),
        _ => false,
    }
}
