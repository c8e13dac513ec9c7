//! Units in time: from when to when each is there, and what became of it.
//!
//! What is added up because a unit was formed is in `sums`.

use std::collections::{BTreeMap, BTreeSet};

use super::Project;
use crate::facts::dictionary::Span;
use crate::model::{Date, Period, Unit, UnitId};

/// From when to when units are there; worked out once all units have been read.
#[derive(Clone, Debug, Default)]
pub struct Times {
    /// Those that were not always there, or will not always be.
    lives: BTreeMap<UnitId, Span>,
    /// The units that were formed from each.
    heirs: BTreeMap<UnitId, Vec<UnitId>>,
}

impl Times {
    pub(super) fn of(units: &BTreeMap<UnitId, Unit>) -> Self {
        let mut times = Self::default();
        // A unit stands after the one above it.
        for (id, unit) in units {
            let above = id.parent().and_then(|it| times.lives.get(&it).copied());
            let above = above.unwrap_or_default();
            let own = Span { from: unit.formed.as_ref().map(|it| it.on), to: unit.ended };
            let life = Span {
                from: own.from.max(above.from),
                to: own.to.into_iter().chain(above.to).min(),
            };
            if life != Span::default() {
                times.lives.insert(id.clone(), life);
            }
            for it in unit.predecessors() {
                times.heirs.entry(it.clone()).or_default().push(id.clone());
            }
        }
        times
    }

    /// Whether all units were always there, and will be.
    pub(super) fn are_all_alike(&self) -> bool {
        self.lives.is_empty()
    }

    /// The units of which it is said when they were formed, or ended, and how long each is there.
    pub(super) fn bounded(&self) -> impl Iterator<Item = (&UnitId, Span)> {
        self.lives.iter().map(|(id, life)| (id, *life))
    }
}

impl Project {
    /// From when to when a unit is there: no longer than the units above it.
    pub fn life(&self, unit: &UnitId) -> Span {
        self.times.lives.get(unit).copied().unwrap_or_default()
    }

    /// Whether a unit is there on a day.
    pub fn is_there_on(&self, unit: &UnitId, day: Date) -> bool {
        self.life(unit).meets(day, day)
    }

    /// Whether a unit is there at the end of a period, and so has to report on it.
    pub fn reports(&self, unit: &UnitId, period: Period) -> bool {
        self.is_there_on(unit, period.end())
    }

    /// Whether a unit is there on any day of a period.
    pub fn is_met_by(&self, unit: &UnitId, period: Period) -> bool {
        self.life(unit).meets(period.start(), period.end())
    }

    /// The first day of a period of a unit, by whatever rulebook in use counts it longest: a
    /// quarter may begin on the 15th of the month before.
    pub fn first_day(&self, unit: &UnitId, period: Period) -> Date {
        let laws = self.laws.values().map(|it| &it.rulebook);
        let meant = laws.filter(|it| it.covers(period) && self.judging(it, unit).is_some());
        meant.map(|it| it.days(period).0).chain([period.start()]).min().unwrap_or(period.start())
    }

    /// Whether a unit is there on any day that a rulebook in use counts to a period.
    pub fn is_met_in_use(&self, unit: &UnitId, period: Period) -> bool {
        self.life(unit).meets(self.first_day(unit, period), period.end())
    }

    /// The units that were formed from one.
    pub fn heirs(&self, unit: &UnitId) -> &[UnitId] {
        self.times.heirs.get(unit).map_or(&[], Vec::as_slice)
    }

    /// The units whose numbers of a period make up an area, in the order of their paths: those
    /// there at its end, those that ended in it and went into no other, and where a unit was
    /// not there from its first day on, the same of the areas of those that it was formed from.
    pub fn area_in<'a>(&'a self, locality: &UnitId, period: Period) -> Vec<(&'a UnitId, &'a Unit)> {
        if self.times.are_all_alike() {
            return self.area(locality).collect();
        }
        let (mut found, mut walked) = (BTreeMap::new(), BTreeSet::new());
        let mut next = vec![locality.clone()];
        while let Some(top) = next.pop() {
            if !walked.insert(top.clone()) {
                continue;
            }
            for (id, unit) in self.area(&top) {
                let goes_on = self.reports(id, period) || self.heirs(id).is_empty();
                if goes_on && self.is_met_by(id, period) {
                    found.insert(id, unit);
                }
                if unit.was_formed_after(period.start()) {
                    next.extend(unit.predecessors().iter().cloned());
                }
            }
        }
        found.into_iter().collect()
    }

    /// A unit, and all that it was formed from, and they in their turn.
    pub fn lineage<'a>(&'a self, unit: &UnitId) -> BTreeSet<&'a UnitId> {
        let mut all = BTreeSet::new();
        let mut next: Vec<&UnitId> =
            self.units.get_key_value(unit).map(|(id, _)| id).into_iter().collect();
        while let Some(id) = next.pop() {
            if all.insert(id) {
                let of = |it| self.units.get_key_value::<UnitId>(it).map(|(id, _)| id);
                next.extend(self.units[id].predecessors().iter().filter_map(of));
            }
        }
        all
    }
}
