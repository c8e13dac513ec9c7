//! A walk through formulas, lists and columns that notes what of them a unit is asked.

use std::collections::BTreeSet;

use super::found::Asks;
use crate::facts::dictionary::RowsFrom;
use crate::formula::expr::Computed;
use crate::formula::{Expr, Node};
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::compile::{CellRule, CompiledColumn, CompiledListing, Heading, Piece};
use crate::model::{Period, UnitId};
use crate::project::Project;

/// What has been gone through.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seen {
    Measure(usize, bool),
    Field(Option<usize>, usize),
}

/// The formulas of a bench, and what of them is asked of the unit.
pub(super) struct Walk<'w> {
    pub(super) project: &'w Project,
    pub(super) unit: &'w UnitId,
    pub(super) period: Period,
    pub(super) bench: &'w Bench,
    /// Whether `locality` takes the unit's numbers.
    pub(super) summed: bool,
    /// Whether the unit stands in the area of one that is judged so.
    pub(super) spoken_of: bool,
    pub(super) seen: BTreeSet<Seen>,
    pub(super) asks: &'w mut Asks,
}

impl<'w> Walk<'w> {
    /// `own`: whether the unit itself is judged so.
    pub(super) fn bench(&mut self, own: bool) {
        let bench = self.bench;
        self.bars(&bench.criteria, own);
        bench.rules.measures.iter().for_each(|it| self.formula(&it.root, own));
    }

    fn bars(&mut self, bars: &'w [Bar], own: bool) {
        for bar in bars {
            let own = own && self.project.is_asked(&bar.applies_to, self.unit, self.period);
            bar.formulas().into_iter().for_each(|it| self.formula(&it.root, own));
            if own && matches!(bar.rule, Rule::Claimed) {
                self.asks.claims.push((bar.id.clone(), bar.short.clone()));
            }
            self.bars(&bar.parts, own);
        }
    }

    /// `own`: whether it speaks of the unit's own numbers.
    pub(super) fn formula(&mut self, expr: &'w Expr, own: bool) {
        match &expr.node {
            Node::Locality(kinds, it) if kinds.is_empty() => self.formula(it, own || self.summed),
            Node::Locality(kinds, it) => {
                let kind = self.project.units.get(self.unit).map(|it| it.kind.as_str());
                let meant = kinds.iter().any(|it| Some(&**it) == kind);
                self.formula(it, meant && (own || self.spoken_of));
            }
            Node::Over(ends, it) => {
                let named = ends.iter().any(|it| self.unit.ends_with(it));
                self.formula(it, named);
            }
            Node::Measure(place) => {
                if self.seen.insert(Seen::Measure(*place, own))
                    && let Some(measure) = self.bench.rules.measures.get(*place)
                {
                    self.formula(&measure.root, own);
                }
            }
            Node::Field(field) if own => self.field(None, *field),
            Node::Cell(table, field) if own => self.field(Some(*table), *field),
            _ => {
                if let (Node::Fold { table, .. }, true) = (&expr.node, own) {
                    self.table(*table);
                }
                expr.parts().into_iter().for_each(|it| self.formula(it, own));
            }
        }
    }

    pub(super) fn table(&mut self, table: usize) {
        let base = match self.project.dictionary.tables[table].rows {
            RowsFrom::Record => table,
            RowsFrom::NationalLists(base) => base,
        };
        self.asks.tables.insert(base);
    }

    /// A field of the unit, or of the rows of a table.
    pub(super) fn field(&mut self, table: Option<usize>, place: usize) {
        if !self.seen.insert(Seen::Field(table, place)) {
            return;
        }
        let project: &'w Project = self.project;
        let dictionary = &project.dictionary;
        let rules = match table {
            Some(it) => &dictionary.rules.tables[it].fields,
            None => &dictionary.rules.fields,
        };
        if let Some(computed) = &rules[place].computed {
            return Computed::formulas(computed)
                .into_iter()
                .for_each(|it| self.formula(&it.root, true));
        }
        let Some(table) = table else {
            self.asks.fields.insert(place);
            return;
        };
        self.table(table);
        match dictionary.tables[table].rows {
            RowsFrom::Record => drop(self.asks.cells.insert((table, place))),
            // Its first fields are those of the other table.
            RowsFrom::NationalLists(base) => {
                if place < dictionary.tables[base].fields.len() {
                    self.field(Some(base), place);
                }
            }
        }
    }

    pub(super) fn list(&mut self, list: &'w CompiledListing) {
        self.table(list.table);
        let formulas = list.filter.iter().chain(&list.unless);
        formulas.for_each(|it| self.formula(&it.root, true));
        let heading = match list.by {
            Some(Heading::Choice(field)) => Some(field),
            Some(Heading::Sector | Heading::Unit) | None => None,
        };
        let fields = heading.iter().chain(&list.merge);
        fields.for_each(|it| self.field(Some(list.table), *it));
        list.columns.iter().for_each(|it| self.column(it, list.table));
    }

    fn column(&mut self, column: &'w CompiledColumn, table: usize) {
        column.formulas().for_each(|it| self.formula(&it.root, true));
        if let CellRule::Field(field) = column.cell {
            self.field(Some(table), field);
        }
        let fields = &self.project.dictionary.tables[table].fields;
        for it in column.texts() {
            let Piece::Name(name) = it else { continue };
            if let Some(field) = fields.iter().position(|it| *it.name == *name.join(".")) {
                self.field(Some(table), field);
            }
        }
    }
}
