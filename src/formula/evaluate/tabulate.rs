//! The sums of a number counted over the rows of all records that they are over.

use std::rc::Rc;

use num_traits::Zero;

use super::declared::{is_whole, never_below_zero};
use super::fast::{self, Quick};
use super::points::{Ext, Point, Summand, points};
use super::scope::{Scope, Supposed};
use super::terms::{Term, Whose};
use crate::formula::expr::Rules;
use crate::formula::{Amount, Facts, amount};

/// All the sums of a number, counted.
#[derive(Debug, Default)]
pub(super) struct Leaf {
    /// What is certain of each.
    pub(super) base: Vec<Amount>,
    /// What each row, or record, adds of which something is missing.
    pub(super) entities: Vec<Vec<Point>>,
    /// Whether one of them may be no number at all.
    pub(super) broken: bool,
    /// Whether one of them may add what is not whole.
    pub(super) fractional: bool,
}

/// Counts all sums.
pub(super) fn tabulated(scope: &Scope, terms: &[Term]) -> Rc<Leaf> {
    let mut leaf = Leaf { base: vec![Amount::zero(); terms.len()], ..Leaf::default() };
    let mut done: Vec<&[Whose]> = Vec::new();
    for term in terms {
        if done.contains(&&term.whose[..]) {
            continue;
        }
        done.push(&term.whose);
        let places: Vec<usize> =
            (0..terms.len()).filter(|it| terms[*it].whose == term.whose).collect();
        visit(scope.facts, &term.whose, &mut |facts| {
            counted(scope, facts, terms, &places, &mut leaf);
        });
    }
    Rc::new(leaf)
}

/// Calls something for each of the records that are meant.
pub(super) fn visit(
    facts: Option<&dyn Facts>,
    whose: &[Whose],
    call: &mut dyn FnMut(Option<&dyn Facts>),
) {
    let Some((first, rest)) = whose.split_first() else { return call(facts) };
    let Some(facts) = facts else { return call(None) };
    match first {
        Whose::Before => visit(facts.before().as_deref(), rest, call),
        Whose::Previous => visit(facts.previous().as_deref(), rest, call),
        Whose::Locality => {
            facts.locality().iter().for_each(|it| visit(it.as_deref(), rest, call));
        }
        Whose::Over(units) => {
            facts.over(units).iter().for_each(|it| visit(it.as_deref(), rest, call));
        }
    }
}

/// Adds what one record has to the sums that are over it.
fn counted(
    around: &Scope,
    facts: Option<&dyn Facts>,
    terms: &[Term],
    places: &[usize],
    leaf: &mut Leaf,
) {
    let none = Supposed::new();
    let scope = Scope { facts, row: None, ..*around };
    let scope = scope.supposing(&none);
    let mut tables: Vec<Option<usize>> = Vec::new();
    for place in places {
        if !tables.contains(&terms[*place].table) {
            tables.push(terms[*place].table);
        }
    }
    for table in tables {
        let own: Vec<usize> =
            places.iter().copied().filter(|it| terms[*it].table == table).collect();
        let summands: Vec<Summand> =
            own.iter().map(|it| Summand { of: terms[*it].of, filter: terms[*it].filter }).collect();
        let rows = match table {
            None => Some(1),
            Some(table) => facts.and_then(|it| it.rows(table)),
        };
        match rows {
            Some(rows) if facts.is_some() => {
                for row in 0..rows {
                    let scope = scope.at(table.map(|it| (it, row)));
                    of_row(&scope, &own, &summands, leaf);
                }
            }
            _ => unbounded(around.rules, &own, &summands, leaf),
        }
    }
}

fn of_row(scope: &Scope, own: &[usize], summands: &[Summand], leaf: &mut Leaf) {
    // Nearly all rows are known, and all in them is counts.
    let quick: Option<Vec<i128>> = summands
        .iter()
        .map(|it| match it.filter.map(|it| fast::quick(scope, it)) {
            Some(None) => None,
            Some(Some(Quick::Truth(false))) => Some(0),
            _ => match it.of {
                None => Some(1),
                Some(of) => match fast::quick(scope, of)? {
                    Quick::Whole(it) => Some(it),
                    _ => None,
                },
            },
        })
        .collect();
    if let Some(all) = quick {
        for (place, it) in own.iter().zip(all) {
            if it != 0 {
                leaf.base[*place] += amount::whole(it);
            }
        }
        return;
    }
    match points(scope, summands) {
        Some(points) => {
            leaf.fractional |= points.fractional;
            add(own, points.all, leaf);
        }
        None => leaf.broken = true,
    }
}

/// Adds the points of a row to all sums; one point alone is certain.
fn add(own: &[usize], all: Vec<Point>, leaf: &mut Leaf) {
    if let [one] = &all[..]
        && one.reached
        && one.to.iter().all(|it| it.inf.is_zero())
    {
        for (place, it) in own.iter().zip(&one.to) {
            leaf.base[*place] += &it.fin;
        }
        return;
    }
    let count = leaf.base.len();
    let wide = |point: Point| {
        let mut to = vec![Ext::zero(); count];
        for (place, it) in own.iter().zip(point.to) {
            to[*place] = it;
        }
        Point { to, reached: point.reached }
    };
    leaf.entities.push(all.into_iter().map(wide).collect());
}

/// A record that is not there, or a table that is not stated: any number of rows.
fn unbounded(rules: &Rules, own: &[usize], summands: &[Summand], leaf: &mut Leaf) {
    let zero = || vec![Ext::zero(); own.len()];
    let mut all = vec![Point { to: zero(), reached: true }];
    for (place, it) in summands.iter().enumerate() {
        let mut ray = |sign: i8| {
            let mut to = zero();
            to[place] = Ext { fin: Amount::zero(), inf: amount::whole(sign) };
            all.push(Point { to, reached: true });
        };
        ray(1);
        if it.of.is_some_and(|it| !never_below_zero(it, rules)) {
            ray(-1);
        }
    }
    // Several sums may grow together: the part with its whole.
    let together = summands.iter().map(|_| Ext { fin: Amount::zero(), inf: amount::whole(1) });
    all.push(Point { to: together.collect(), reached: true });
    // Where a divisor must be above 0, what counts is the least that is.
    for place in 0..summands.len() {
        let one = |it| Ext::of(amount::whole(u8::from(it == place)));
        all.push(Point { to: (0..summands.len()).map(one).collect(), reached: true });
    }
    all.push(Point { to: vec![Ext::of(amount::whole(1)); summands.len()], reached: true });
    leaf.fractional |= !summands.iter().all(|it| it.of.is_none_or(|it| is_whole(it, rules)));
    add(own, all, leaf);
}
