//! What a unit that was not there for the whole of a period has of it: the records of its own
//! days, and of the units that it was formed from.
//!
//! How records are added up is in `facts::sum`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::Project;
use crate::facts::sum::{self, Part};
use crate::facts::{Record, dictionary::Span};
use crate::model::period::PeriodSpan;
use crate::model::{Date, Key, Period, UnitId};

/// The sums that there are something to add up for, and which records each takes in.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    all: BTreeMap<Key, Sum>,
    /// The sums that a record goes into.
    of: BTreeMap<Key, Vec<Key>>,
}

/// The records that are added up, there or not, and what they come to.
#[derive(Clone, Debug, Default)]
struct Sum {
    parts: Vec<Key>,
    /// Where some tables are composed of shorter periods: the parts that are not, whose other
    /// values are the period's.
    beside: Option<Vec<Key>>,
    record: OnceLock<Record>,
}

impl Sums {
    pub(super) fn insert(&mut self, key: Key, parts: Vec<Key>, beside: Option<Vec<Key>>) {
        for part in &parts {
            let of = self.of.entry(part.clone()).or_default();
            if !of.contains(&key) {
                of.push(key.clone());
            }
        }
        self.all.insert(key, Sum { parts, beside, record: OnceLock::new() });
    }

    /// Whether what a unit has of a period is composed of what it has filed of shorter ones.
    pub fn composes(&self, key: &Key) -> bool {
        self.all.get(key).is_some_and(|it| it.beside.is_some())
    }
}

impl Project {
    /// Works out what follows from units and records when all have been read.
    pub fn settle(&mut self) {
        self.times = super::time::Times::of(&self.units);
        self.sums = Sums::default();
        if !self.times.are_all_alike() {
            self.add_up();
        }
        self.compose();
    }

    /// What is added up of units that were not always there.
    fn add_up(&mut self) {
        let mut keys = BTreeSet::new();
        for (id, _) in self.times.bounded() {
            for other in self.lineage(id) {
                let first = Key::new(other, Period::FIRST);
                let own = self.records.range(first..).map(|(key, _)| key);
                for key in own.take_while(|it| it.unit == *other) {
                    let around = all_of(key.period.year).filter(|it| holds(*it, key.period));
                    keys.extend(around.map(|it| Key::new(id, it)));
                }
            }
        }
        for key in keys {
            let parts = self.parts_of(&key.unit, key.period);
            let is_there = |it: &Key| self.records.contains_key(it);
            if parts.as_slice() == [key.clone()] || !parts.iter().any(is_there) {
                continue;
            }
            self.sums.insert(key, parts, None);
        }
    }

    /// What a unit has of a period: its record, or what several add up to.
    pub fn record(&self, unit: &UnitId, period: Period) -> Option<&Record> {
        let key = Key::new(unit, period);
        match self.sums.all.get(&key) {
            Some(Sum { parts, beside, record }) => Some(record.get_or_init(|| match beside {
                Some(beside) => self.composed(&key, beside),
                None => self.added_up(&key, parts),
            })),
            None => self.records.get(&key),
        }
    }

    /// What a unit has anything of, as the project names it: a record, or several that add up.
    pub fn held(&self, key: &Key) -> Option<&Key> {
        let own = self.records.get_key_value(key).map(|(it, _)| it);
        own.or_else(|| self.sums.all.get_key_value(key).map(|(it, _)| it))
    }

    /// The records that what a unit has of a period is made of, there or not: its own alone, or
    /// those that are added up.
    pub fn parts(&self, key: &Key) -> Vec<Key> {
        let sum = self.sums.all.get(key).map(|it| it.parts.clone());
        sum.unwrap_or_else(|| vec![key.clone()])
    }

    /// The sums that a record goes into.
    pub fn sums_of(&self, key: &Key) -> &[Key] {
        self.sums.of.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn added_up(&self, key: &Key, keys: &[Key]) -> Record {
        let end = |it: &Key| it.period.end().min(self.life(&it.unit).to.unwrap_or(it.period.end()));
        let begin = |it: &Key| {
            let (from, to) = days(self.life(&it.unit), it.period);
            from.min(to)
        };
        let (first, last) = (keys.iter().map(begin).min(), keys.iter().map(end).max());
        let part = |it: &Key| Part {
            record: self.records.get(it),
            is_last: Some(end(it)) == last,
            is_first: Some(begin(it)) == first,
            is_beside: !self.is_met_by(&it.unit, it.period),
        };
        let parts: Vec<_> = keys.iter().map(part).collect();
        let mut record = sum::sum(&self.dictionary, &parts);
        if let Some(own) = self.records.get(key) {
            record.documents.clone_from(&own.documents);
            record.claims.clone_from(&own.claims);
            record.appraisals.clone_from(&own.appraisals);
        }
        record.parts = keys.to_vec();
        record
    }

    /// The records of a period that a unit has, and those that it was formed from.
    fn parts_of(&self, unit: &UnitId, period: Period) -> Vec<Key> {
        let (mut parts, mut walked) = (Vec::new(), BTreeSet::new());
        self.add_parts(unit, period, &mut walked, &mut parts);
        parts
    }

    fn add_parts<'a>(
        &'a self,
        unit: &UnitId,
        period: Period,
        walked: &mut BTreeSet<&'a UnitId>,
        parts: &mut Vec<Key>,
    ) {
        let Some((id, described)) = self.units.get_key_value(unit) else {
            // One that is not there, or cannot be read, has its own finding; so has the sum.
            parts.push(Key::new(unit, period));
            return;
        };
        if !walked.insert(id) {
            return;
        }
        if described.was_formed_after(self.first_day(id, period)) {
            for it in described.predecessors() {
                self.add_parts(it, period, walked, parts);
            }
        }
        if self.is_met_by(id, period) {
            self.own_parts(id, period, parts);
            return;
        }
        // Where a rulebook counts days before the period to it, what is written of these.
        let own = Key::new(id, period);
        if self.is_met_in_use(id, period) && self.records.contains_key(&own) {
            parts.push(own);
        }
    }

    /// The records of a unit that together are those of its days in a period.
    fn own_parts(&self, unit: &UnitId, period: Period, parts: &mut Vec<Key>) {
        let life = self.life(unit);
        let of_life = days(life, period);
        let whole = of_life == (period.start(), period.end());
        if whole || self.records.contains_key(&Key::new(unit, period)) {
            parts.push(Key::new(unit, period));
            return;
        }
        let (mut from, to) = of_life;
        while from <= to {
            // The longest that begins with what is still lacking.
            let begins = |it: &Period| self.is_met_by(unit, *it) && days(life, *it).0 == from;
            let known = |it: &Period| self.records.contains_key(&Key::new(unit, *it));
            let within = || all_of(period.year).filter(|it| holds(period, *it));
            let next = within().filter(|it| begins(it) && known(it)).max_by_key(|it| it.end());
            let Some(next) = next else {
                let rest = within().filter(|it| it.start() <= from && it.end() >= to);
                let rest = rest.min_by_key(|it| it.end().days_since(it.start()));
                parts.push(Key::new(unit, rest.unwrap_or(period)));
                return;
            };
            parts.push(Key::new(unit, next));
            if next.end() >= to {
                return;
            }
            from = next.end().plus(1);
        }
    }
}

/// The first and the last day of a period on which a unit is there.
fn days(life: Span, period: Period) -> (Date, Date) {
    let from = life.from.map_or(period.start(), |it| it.max(period.start()));
    (from, life.to.map_or(period.end(), |it| it.min(period.end())))
}

/// Whether a period holds all days of another.
fn holds(period: Period, other: Period) -> bool {
    period.start() <= other.start() && other.end() <= period.end()
}

/// All periods of a year.
fn all_of(year: u16) -> impl Iterator<Item = Period> {
    PeriodSpan::ALL.iter().flat_map(move |span| Period::all_of(year, *span))
}
