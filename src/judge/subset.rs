//! The facts of a unit with some rows of one table alone: what stands under a heading.

use std::sync::Arc;

use super::UnitFacts;
use crate::formula::{Facts, Value};

/// Facts in which a table has some of its rows alone.
#[derive(Debug)]
pub struct Subset<'a> {
    all: &'a UnitFacts<'a>,
    table: usize,
    rows: &'a [usize],
}

impl<'a> Subset<'a> {
    /// The facts with these rows of a table.
    pub fn new(all: &'a UnitFacts<'a>, table: usize, rows: &'a [usize]) -> Self {
        Self { all, table, rows }
    }

    fn row(&self, table: usize, row: usize) -> usize {
        if table == self.table { self.rows.get(row).copied().unwrap_or(usize::MAX) } else { row }
    }
}

impl Facts for Subset<'_> {
    fn id(&self) -> u64 {
        self.all.id()
    }

    fn is_sum(&self) -> bool {
        self.all.is_sum()
    }

    fn field(&self, field: usize) -> &Value {
        self.all.field(field)
    }

    fn rows(&self, table: usize) -> Option<usize> {
        if table == self.table { Some(self.rows.len()) } else { self.all.rows(table) }
    }

    fn cell(&self, table: usize, row: usize, field: usize) -> &Value {
        self.all.cell(table, self.row(table, row), field)
    }

    fn before(&self) -> Option<Box<dyn Facts + '_>> {
        self.all.before()
    }

    fn previous(&self) -> Option<Box<dyn Facts + '_>> {
        self.all.previous()
    }

    fn so_far(&self) -> Vec<Option<Box<dyn Facts + '_>>> {
        self.all.so_far()
    }

    fn row_before(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        self.all.row_before(table, self.row(table, row))
    }

    fn row_previous(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        self.all.row_previous(table, self.row(table, row))
    }

    fn locality(&self, kinds: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        self.all.locality(kinds)
    }

    fn over(&self, units: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        self.all.over(units)
    }
}
