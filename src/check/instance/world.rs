//! The world of an example: the record that is looked at, and beside it others that all state
//! the same: of the times before, and of the units around.

use std::sync::Arc;

use super::tried::{Slot, Stated};
use crate::formula::{Facts, Value};

/// How many units of a kind there are around.
const AROUND: u64 = 3;

static UNKNOWN: Value = Value::Unknown;

/// A record of an example.
pub(super) struct World<'a> {
    stated: &'a Stated,
    /// 0 for the record that is looked at.
    id: u64,
}

impl<'a> World<'a> {
    pub(super) fn new(stated: &'a Stated) -> Self {
        Self { stated, id: 0 }
    }

    fn beside(&self, id: u64) -> Box<dyn Facts + '_> {
        Box::new(Self { stated: self.stated, id })
    }

    fn value(&self, table: Option<usize>, field: usize) -> &'a Value {
        let slot = Slot { is_beside: self.id > 0, table, field };
        self.stated.get(&slot).unwrap_or(&UNKNOWN)
    }
}

impl Facts for World<'_> {
    fn id(&self) -> u64 {
        self.id
    }

    fn field(&self, field: usize) -> &Value {
        self.value(None, field)
    }

    fn rows(&self, table: usize) -> Option<usize> {
        // A row whose key is not stated is not there.
        let slot = Slot { is_beside: self.id > 0, table: Some(table), field: 0 };
        Some(usize::from(self.stated.get(&slot).is_none_or(Value::is_known)))
    }

    fn cell(&self, table: usize, _: usize, field: usize) -> &Value {
        self.value(Some(table), field)
    }

    fn before(&self) -> Option<Box<dyn Facts + '_>> {
        Some(self.beside(AROUND + 1))
    }

    fn previous(&self) -> Option<Box<dyn Facts + '_>> {
        Some(self.beside(AROUND + 2))
    }

    fn so_far(&self) -> Vec<Option<Box<dyn Facts + '_>>> {
        vec![Some(self.beside(self.id))]
    }

    fn row_before(&self, _: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        Some((self.before()?, row))
    }

    fn row_previous(&self, _: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        Some((self.previous()?, row))
    }

    fn locality(&self, _: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        (1..=AROUND).map(|it| Some(self.beside(it))).collect()
    }

    fn over(&self, units: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        (1..).zip(units).map(|(id, _)| Some(self.beside(id))).collect()
    }
}
