//! What a unit has of a longer period of which it has filed shorter ones: tables whose
//! declaration says so (`composed`) are made of these, and nobody types them anew.

use super::Project;
use crate::facts::{Record, Rows, Table};
use crate::model::period::PeriodSpan;
use crate::model::{Key, Period};

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
            let is_there = |it: &Key| self.records.contains_key(it);
            let mut beside = self.parts(&key);
            beside.retain(|it| *it != key || is_there(it));
            let mut all = beside.clone();
            let shorter = spans.into_iter().flat_map(|it| key.period.made_of(it));
            for it in shorter.flat_map(|it| self.parts(&Key::new(&key.unit, it))) {
                if !all.contains(&it) {
                    all.push(it);
                }
            }
            self.sums.insert(key, all, Some(beside));
        }
    }

    /// Whether what is written of a period does not state a table.
    fn lacks(&self, key: &Key, table: usize) -> bool {
        self.records.get(key).is_some_and(|it| it.table(table).is_none())
    }

    /// Whether a unit has filed what it has of a period: by a record, or by those of shorter
    /// periods that it is composed of, with those of the units before it.
    pub fn has_filed(&self, key: &Key) -> bool {
        let is_there = |it: &Key| self.records.contains_key(it);
        let composes = |it: &Key| {
            let spans = (key.period.span, it.period.span);
            it.unit == key.unit
                && self.dictionary.tables.iter().any(|it| it.composed.contains(&spans))
        };
        let parts = self.parts(key);
        is_there(key) || parts.iter().any(composes) && parts.iter().all(is_there)
    }

    /// What is written of a period (`beside` are the records of it), with the tables that are
    /// composed: of each shorter period what the unit has of it, with its predecessors' days.
    pub(super) fn composed(&self, key: &Key, beside: &[Key]) -> Record {
        let mut record = match beside {
            [] => Record::default(),
            [own] if own == key => self.records.get(key).cloned().unwrap_or_default(),
            several => self.added_up(key, several),
        };
        record.tables.resize(self.dictionary.tables.len(), None);
        for (place, table) in record.tables.iter_mut().enumerate() {
            if table.is_none() {
                *table = self.rows_of(key, place, |it| self.parts(&Key::new(&key.unit, it)));
            }
        }
        record.parts = self.parts(key);
        let samples = record.parts.iter().filter_map(|it| self.records.get(it));
        record.sample = samples.into_iter().any(|it| it.sample);
        record
    }

    /// What a table of a longer period comes to by what its unit itself has written of the shorter
    /// ones; none where it is not composed of any, or one of them does not state it.
    pub fn rows_of_shorter(&self, key: &Key, table: usize) -> Option<Rows> {
        self.rows_of(key, table, |it| vec![Key::new(&key.unit, it)])
    }

    fn rows_of(&self, key: &Key, table: usize, parts: impl Fn(Period) -> Vec<Key>) -> Option<Rows> {
        let shorter = self.dictionary.tables.get(table)?.composed_of(key.period);
        if shorter.is_empty() {
            return None;
        }
        let parts: Vec<Key> = shorter.into_iter().flat_map(parts).collect();
        self.added_up(key, &parts).tables.get_mut(table)?.take()
    }
}
