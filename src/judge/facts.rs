//! The facts that formulas are asked of: a record in its project, those of the year before,
//! and those of the units around it.

use std::cell::OnceCell;
use std::sync::Arc;

use super::RowAt;
use super::keyed::{Keys, absent, id, keys_of};
use super::services::{self, Service};
use crate::facts::dictionary::RowsFrom;
use crate::facts::{Record, Rows};
use crate::formula::{Facts, Value};
use crate::law::AppliesTo;
use crate::model::{Period, Unit, UnitId, UnitKind};
use crate::project::Project;

static UNKNOWN: Value = Value::Unknown;

/// The facts of one unit for one period.
#[derive(Debug)]
pub struct UnitFacts<'a> {
    /// Where it stands.
    pub project: &'a Project,
    /// The unit.
    pub unit: &'a UnitId,
    /// The period.
    pub period: Period,
    /// Its record.
    pub record: &'a Record,
    /// The kinds of units that `locality` sums over; all if empty.
    kinds: &'a [UnitKind],
    id: u64,
    /// Whether it is of some of the days of its period alone, so that none before it is held
    /// against it.
    is_part: bool,
    services: OnceCell<Option<Vec<Service<'a>>>>,
    before: OnceCell<Keys<'a>>,
    previous: OnceCell<Keys<'a>>,
}

impl<'a> UnitFacts<'a> {
    /// A record in its project.
    pub fn new(
        project: &'a Project,
        (unit, period): (&'a UnitId, Period),
        record: &'a Record,
        kinds: &'a [UnitKind],
    ) -> Self {
        Self {
            project,
            unit,
            period,
            record,
            kinds,
            id: id(unit, period),
            is_part: false,
            services: OnceCell::new(),
            before: OnceCell::new(),
            previous: OnceCell::new(),
        }
    }

    /// The same by itself: against a part of what is added up no other period stands.
    #[must_use]
    pub fn by_itself(mut self) -> Self {
        let there = self.project.record(self.unit, self.period);
        self.is_part = there.is_some_and(Record::is_sum);
        self
    }

    /// The kinds of units that `locality` sums over.
    pub(super) fn kinds(&self) -> &'a [UnitKind] {
        self.kinds
    }

    fn of(&self, unit: &'a UnitId, period: Period) -> Option<Self> {
        if self.is_part && period != self.period {
            return None;
        }
        let record = self.project.record(unit, period)?;
        Some(Self::new(self.project, (unit, period), record, self.kinds))
    }

    /// The services of the record, and those on the lists that it lacks; none where the table
    /// that they come from is not stated.
    pub fn services(&self, base: usize) -> Option<&[Service<'a>]> {
        let services = self.services.get_or_init(|| {
            let meant = (self.unit, self.period.end());
            Some(services::services(self.project, meant, (base, self.stated(base)?)))
        });
        services.as_deref()
    }

    /// Where the record states a row: itself, or the row that it is made from; none of what
    /// the record does not have.
    pub fn stated_at(&self, at: RowAt) -> Option<RowAt> {
        match self.rows_from(at.table) {
            RowsFrom::Record => Some(at),
            RowsFrom::NationalLists(base) => {
                let row = self.services(base)?.get(at.row)?.place?;
                Some(RowAt { table: base, row })
            }
        }
    }

    /// A table as the record states it.
    pub fn stated(&self, table: usize) -> Option<&'a Rows> {
        self.record.table(table)
    }

    fn rows_from(&self, table: usize) -> RowsFrom {
        self.project.dictionary.tables.get(table).map_or(RowsFrom::Record, |it| it.rows)
    }

    /// The row of the same key of another period, whose rows are found by their keys; one that
    /// a table which is stated does not have stands after its last.
    fn row_of(
        &self,
        (period, keys): (Period, &OnceCell<Keys<'a>>),
        (table, row): (usize, usize),
    ) -> Option<(Box<dyn Facts + '_>, usize)> {
        let (base, is_stated) = match self.rows_from(table) {
            RowsFrom::Record => (table, true),
            RowsFrom::NationalLists(base) => (base, false),
        };
        let tables = &self.project.dictionary.tables;
        let record = || self.project.record(self.unit, period);
        let keys = keys.get_or_init(|| record().map_or_else(Vec::new, |it| keys_of(it, tables)));
        let Value::Text(key) = self.cell(table, row, 0) else { return None };
        let there = self.of(self.unit, period)?;
        let after = there.stated(base).filter(|_| is_stated).map(|it| it.count);
        let row = keys.get(base)?.get(&tables[base].same(key)).copied().or(after)?;
        Some((Box::new(there), row))
    }

    /// Whether a criterion is asked of the unit in the year.
    pub(super) fn are_asked(&self, to: &[AppliesTo]) -> bool {
        self.project.is_asked(to, self.unit, self.period)
    }

    /// The units of the area that are of some kinds, or of those that the judge names, in the
    /// order of their paths.
    pub fn area(&self, kinds: &[Arc<str>]) -> impl Iterator<Item = &'a UnitId> + use<'a> {
        let meant = |unit: &Unit| match kinds {
            [] => self.kinds.is_empty() || self.kinds.contains(&unit.kind),
            kinds => kinds.iter().any(|it| **it == *unit.kind.as_str()),
        };
        let mut all = self.whole_area();
        all.retain(|(_, unit)| meant(unit));
        all.into_iter().map(|(id, _)| id)
    }

    /// All units of the area.
    pub fn whole_area(&self) -> Vec<(&'a UnitId, &'a Unit)> {
        self.project.area_in(&self.project.locality(self.unit), self.period)
    }

    /// The unit of the locality that is meant by the end of its path.
    pub fn named(&self, end: &str) -> Option<&'a UnitId> {
        let mut area = self.whole_area().into_iter();
        area.find(|(id, _)| id.ends_with(end)).map(|(id, _)| id)
    }
}

impl Facts for UnitFacts<'_> {
    fn id(&self) -> u64 {
        self.id
    }

    fn is_sum(&self) -> bool {
        self.record.is_sum()
    }

    fn field(&self, field: usize) -> &Value {
        self.record.field(field)
    }

    fn rows(&self, table: usize) -> Option<usize> {
        match self.rows_from(table) {
            RowsFrom::Record => self.stated(table).map(|it| it.count),
            RowsFrom::NationalLists(base) => self.services(base).map(<[Service]>::len),
        }
    }

    fn cell(&self, table: usize, row: usize, field: usize) -> &Value {
        let base = match self.rows_from(table) {
            RowsFrom::Record => {
                let Some(rows) = self.stated(table) else { return &UNKNOWN };
                let absent = || absent(&self.project.dictionary.tables[table], field);
                return if row < rows.count { rows.cell(row, field) } else { absent() };
            }
            RowsFrom::NationalLists(base) => base,
        };
        let Some(service) = self.services(base).and_then(|it| it.get(row)) else {
            return &UNKNOWN;
        };
        if let Some(given) = service.given(field) {
            return given;
        }
        match service.place {
            Some(row) if field < self.project.dictionary.tables[base].fields.len() => {
                self.stated(base).map_or(&UNKNOWN, |it| it.cell(row, field))
            }
            _ => &UNKNOWN,
        }
    }

    fn before(&self) -> Option<Box<dyn Facts + '_>> {
        Some(Box::new(self.of(self.unit, self.period.before())?))
    }

    fn previous(&self) -> Option<Box<dyn Facts + '_>> {
        Some(Box::new(self.of(self.unit, self.period.previous())?))
    }

    fn so_far(&self) -> Vec<Option<Box<dyn Facts + '_>>> {
        let one = |period| self.of(self.unit, period).map(|it| Box::new(it) as Box<dyn Facts>);
        self.period.so_far().map(one).collect()
    }

    fn row_before(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        self.row_of((self.period.before(), &self.before), (table, row))
    }

    fn row_previous(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        self.row_of((self.period.previous(), &self.previous), (table, row))
    }

    fn locality(&self, kinds: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        let one = |id| self.of(id, self.period).map(|it| Box::new(it) as Box<dyn Facts>);
        let all: Vec<_> = self.area(kinds).map(one).collect();
        // Of kinds that are not there it is not known who there is.
        if all.is_empty() { vec![None] } else { all }
    }

    fn over(&self, units: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        let one = |end: &Arc<str>| {
            let facts = self.of(self.named(end)?, self.period)?;
            Some(Box::new(facts) as Box<dyn Facts>)
        };
        units.iter().map(one).collect()
    }
}
