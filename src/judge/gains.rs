//! What more of one number would bring a criterion: how many more until all its points, and
//! until the next that are more.
//!
//! A number is tried as if the record stated it: the criterion is judged by it, exactly, and
//! what the record's checks refuse is no way. The least number is found by halves, for points
//! that do not fall while the number grows; where they grow evenly, as a share does, what they
//! have grown by so far says where to look first.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::judged::Judged;
use super::whole::appraisals;
use super::{Score, UnitFacts, search};
use crate::facts::Record;
use crate::formula::expr::{Computed, Definition};
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Node, Value};
use crate::law::bench::{Bar, Bench, Rule};
use crate::model::GREATEST_COUNT;

/// What more of a number would bring a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// The criterion's id.
    pub criterion: String,
    /// The field of the unit's own record.
    pub field: usize,
    /// The points that there are.
    pub points: Amount,
    /// The most that there can be.
    pub most: Amount,
    /// How many more until all points, of what the record counts as a whole.
    pub full: Option<u64>,
    /// How many more until all points, where each is one more of the whole as well.
    pub added: Option<u64>,
    /// How many more until the next that are more, and what they are.
    pub next: Option<(u64, Amount)>,
}

/// What is tried: which field, and whether what it is a part of grows with it.
#[derive(Clone, Copy)]
struct Try<'b> {
    bar: &'b Bar,
    field: usize,
    grows: bool,
}

/// Which points are enough: those, or all that are more.
#[derive(Clone, Copy)]
struct Enough<'b> {
    points: &'b Amount,
    of_them: bool,
}

impl Enough<'_> {
    fn holds(self, points: &Amount) -> bool {
        *points > *self.points || self.of_them && points == self.points
    }
}

/// What more of each number that a record states would bring, in the order of the criteria.
pub fn gains(facts: &UnitFacts, bench: &Bench) -> Vec<Gain> {
    let mut all = Vec::new();
    for bar in bench.all() {
        if !bar.parts.is_empty() || matches!(bar.rule, Rule::Claimed) {
            continue;
        }
        let Some(now) = points(facts, bench, bar).filter(|it| it.low < it.most) else { continue };
        for field in levers(bench, bar) {
            let tried = |grows| Tried::new(facts, bench, Try { bar, field, grows });
            let full = Enough { points: &now.most, of_them: true };
            let more = Enough { points: &now.low, of_them: false };
            let (alone, growing) = (tried(false), tried(true));
            let until_full = |it: &Option<Tried>| it.as_ref()?.least(full).map(|it| it.0);
            all.push(Gain {
                criterion: bar.id.clone(),
                field,
                points: now.low.clone(),
                most: now.most.clone(),
                full: until_full(&alone),
                added: until_full(&growing),
                next: alone.as_ref().and_then(|it| it.least(more)),
            });
        }
    }
    all.retain(|it| it.next.is_some() || it.added.is_some());
    all
}

/// The points of a criterion, where they are certain.
fn points(facts: &UnitFacts, bench: &Bench, bar: &Bar) -> Option<Score> {
    let judged = Judged {
        bench,
        facts,
        claims: &facts.record.claims,
        appraisals: appraisals(facts).map(|(_, it)| it),
    };
    judged.score(bar).filter(Score::is_certain)
}

/// The counts of the unit's own record from which a criterion's points grow: what is measured,
/// and not what it is measured by.
fn levers(bench: &Bench, bar: &Bar) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open: Vec<&Expr> = bar.formulas().into_iter().map(|it| &it.root).collect();
    while let Some(expr) = open.pop() {
        match &expr.node {
            Node::Field(field) => {
                let Some(definition) = bench.rules.fields.get(*field) else { continue };
                match &definition.computed {
                    Some(Computed::Is(it)) if seen.insert((false, *field)) => open.push(&it.root),
                    None if definition.whole => _ = found.insert(*field),
                    _ => {}
                }
            }
            Node::Measure(measure) if seen.insert((true, *measure)) => {
                open.extend(bench.rules.measures.get(*measure).map(|it| &it.root));
            }
            Node::Binary(Operator::Divide | Operator::Subtract, left, _) => open.push(left),
            Node::Binary(..) | Node::Least(_) | Node::Greatest(_) | Node::IfEmpty(..) => {
                open.extend(expr.parts());
            }
            _ => {}
        }
    }
    found
}

/// A record of which some counts are raised, in turns.
struct Tried<'a, 'f> {
    facts: &'a UnitFacts<'f>,
    bench: &'a Bench,
    bar: &'a Bar,
    record: RefCell<Record>,
    /// The fields that are raised, and what is stated of them.
    raised: Vec<(usize, u64)>,
    /// By how many they can be.
    most: u64,
    /// The points that have come of each number.
    points: RefCell<BTreeMap<u64, Option<Amount>>>,
}

impl<'a, 'f> Tried<'a, 'f> {
    /// None where one of the fields is not stated, or there is no room for more.
    fn new(facts: &'a UnitFacts<'f>, bench: &'a Bench, of: Try<'a>) -> Option<Self> {
        let most = room(facts.record, bench, of)?;
        let stated = |field: usize| match facts.record.field(field) {
            Value::Count(count) => Some((field, *count)),
            _ => None,
        };
        let raised = raised(bench, of).into_iter().map(stated).collect::<Option<_>>()?;
        let (record, points) = (RefCell::new(facts.record.clone()), RefCell::default());
        Some(Self { facts, bench, bar: of.bar, record, raised, most, points })
    }

    /// The least that is enough, and the points that it brings.
    fn least(&self, enough: Enough) -> Option<(u64, Amount)> {
        let at = |more: u64| self.points(more).filter(|it| enough.holds(it));
        let even = |low: u64| self.even(low, enough.points).filter(|_| enough.of_them);
        let first = search::first(self.most, &|more| at(more).is_some(), &even)?;
        // What is refused of fewer is refused of more.
        if !self.with(first, |facts| holds(facts, self.bench)) {
            return None;
        }
        at(first).map(|points| (first, points))
    }

    /// The number that would bring some points if they went on growing as they have up to
    /// another; none where that is not to be seen.
    fn even(&self, low: u64, meant: &Amount) -> Option<u64> {
        let (none, some) =
            (self.points(search::SEEN)?, self.points(low).filter(|_| low > search::SEEN)?);
        let grown = &some - &none;
        if grown <= Amount::from_integer(0.into()) {
            return None;
        }
        let more = (meant - some) * Amount::from_integer((low - search::SEEN).into()) / grown;
        u64::try_from(more.ceil().to_integer()).ok()?.checked_add(low)
    }

    fn points(&self, more: u64) -> Option<Amount> {
        if let Some(known) = self.points.borrow().get(&more) {
            return known.clone();
        }
        let points = self.with(more, |facts| points(facts, self.bench, self.bar));
        let points = points.map(|it| it.low);
        self.points.borrow_mut().insert(more, points.clone());
        points
    }

    fn with<T>(&self, more: u64, ask: impl FnOnce(&UnitFacts) -> T) -> T {
        for (field, count) in &self.raised {
            self.record.borrow_mut().fields[*field] = Value::Count(count + more);
        }
        let whom = (self.facts.unit, self.facts.period);
        ask(&UnitFacts::new(self.facts.project, whom, &self.record.borrow(), self.facts.kinds()))
    }
}

/// The fields that are raised: one, and what it is a part of where that grows with it.
fn raised(bench: &Bench, of: Try) -> Vec<usize> {
    let mut all = vec![of.field];
    let whole = |it: usize| bench.rules.fields.get(it).and_then(|it| it.part_of);
    while let Some(it) = all.last().and_then(|it| whole(*it)).filter(|_| of.grows) {
        all.push(it);
    }
    all
}

/// By how many a number can be more; none where it is not stated, or there is no whole to grow.
fn room(record: &Record, bench: &Bench, of: Try) -> Option<u64> {
    let stated = |field: usize| match record.field(field) {
        Value::Count(count) => Some(*count),
        _ => None,
    };
    let definition: &Definition = bench.rules.fields.get(of.field)?;
    let own = stated(of.field)?;
    let mut most = GREATEST_COUNT.saturating_sub(own);
    if let Some(bound) = definition.most.as_ref().and_then(|it| it.to_integer().try_into().ok()) {
        most = most.min(u64::saturating_sub(bound, own));
    }
    match definition.part_of {
        Some(whole) if !of.grows => most = most.min(stated(whole)?.saturating_sub(own)),
        None if of.grows => return None,
        _ => {}
    }
    (most > 0).then_some(most)
}

/// Whether the record's own checks allow what it states.
fn holds(facts: &UnitFacts, bench: &Bench) -> bool {
    let evaluator = crate::formula::evaluate::Evaluator::new(&bench.rules, Some(facts));
    bench.rules.checks.iter().all(|it| evaluator.truth(&it.root).known() != Some(false))
}
