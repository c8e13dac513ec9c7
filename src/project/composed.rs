//! What a unit has of a longer period of which it has filed shorter ones: tables whose
//! declaration says so (`composed`) are made of these, and nobody types them anew.

use super::Project;
use crate::facts::{Record, Rows, Table};
use crate::model::period::PeriodSpan;
use crate::model::{Key, Period, UnitId};

impl Project {
    /// The longer periods of which what is filed of shorter ones is all that a unit states.
    pub(super) fn compose(&mut self) {
        let tables = &self.dictionary.tables;
        let composed = |(place, it): (usize, &Table)| {
            it.composed.iter().map(move |(longer, of)| (place, *longer, *of)).collect::<Vec<_>>()
        };
        let composed: Vec<_> = tables.iter().enumerate().flat_map(composed).collect();
        if composed.is_empty() {
            return;
        }
        let mut all = std::collections::BTreeSet::new();
        for (key, record) in &self.records {
            for (place, longer, of) in &composed {
                if key.period.span != *of || record.table(*place).is_none() {
                    continue;
                }
                let whole = Period::all_of(key.period.year, *longer);
                let whole = whole.filter(|it| it.made_of(*of).contains(&key.period));
                let whole = whole.map(|it| Key::new(&key.unit, it));
                // What is added up otherwise, or typed, stands.
                all.extend(whole.filter(|it| self.held(it).is_none_or(|_| self.lacks(it, *place))));
            }
        }
        for key in all {
            let spans = composed.iter().filter(|it| it.1 == key.period.span).map(|it| it.2);
            let mut spans: Vec<PeriodSpan> = spans.collect();
            spans.sort_unstable();
            spans.dedup();
            let own = self.records.contains_key(&key).then(|| key.clone());
            let of = spans.into_iter().flat_map(|it| parts(&key.unit, key.period, it));
            let all = own.into_iter().chain(of).collect();
            self.sums.insert(key, all, true);
        }
    }

    /// Whether what is written of a period does not state a table.
    fn lacks(&self, key: &Key, table: usize) -> bool {
        self.records.get(key).is_some_and(|it| it.table(table).is_none())
    }

    /// Whether a unit has filed what it has of a period: by a record, or by those of shorter
    /// periods that it is composed of.
    pub fn has_filed(&self, key: &Key) -> bool {
        let is_there = |it: &Key| self.records.contains_key(it);
        is_there(key) || self.sums.composes(key) && self.parts(key).iter().all(is_there)
    }

    /// What is written of a period, with the tables that are composed.
    pub(super) fn composed(&self, key: &Key) -> Record {
        let mut record = self.records.get(key).cloned().unwrap_or_default();
        record.tables.resize(self.dictionary.tables.len(), None);
        for (place, table) in record.tables.iter_mut().enumerate() {
            if table.is_none() {
                *table = self.rows_of_shorter(key, place);
            }
        }
        record.parts = self.parts(key);
        let samples = record.parts.iter().filter_map(|it| self.records.get(it));
        record.sample = samples.into_iter().any(|it| it.sample);
        record
    }

    /// What a table of a longer period comes to by what is filed of the shorter ones; none where
    /// it is not composed of any, or one of them does not state it.
    pub fn rows_of_shorter(&self, key: &Key, table: usize) -> Option<Rows> {
        let composed = &self.dictionary.tables.get(table)?.composed;
        let (_, of) = composed.iter().find(|it| it.0 == key.period.span)?;
        let parts = parts(&key.unit, key.period, *of);
        let mut sum = self.added_up(key, &parts);
        sum.tables.get_mut(table)?.take()
    }
}

/// The shorter periods of a unit that a longer one is made of.
fn parts(unit: &UnitId, period: Period, of: PeriodSpan) -> Vec<Key> {
    period.made_of(of).into_iter().map(|it| Key::new(unit, it)).collect()
}
