//! What is asked, by the places of fields and tables in the dictionary.

use std::collections::BTreeSet;

use crate::facts::dictionary::{Field, Sort};
use crate::model::{FormId, Period, UnitId};
use crate::project::Project;

/// What is asked of a unit for a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Fields of the unit, by their places.
    pub fields: BTreeSet<usize>,
    /// Fields of rows: the table, and the place in it.
    pub cells: BTreeSet<(usize, usize)>,
    /// Tables whose rows the record states.
    pub tables: BTreeSet<usize>,
    /// The forms that the unit issues under a number of its own, and what each is called.
    pub forms: Vec<(FormId, String)>,
    /// The criteria for which the unit claims points, and what each is called.
    pub claims: Vec<(String, String)>,
}

impl Asks {
    /// Leaves what is in force and asked of the unit, and adds what that is a part of.
    pub(super) fn settle(&mut self, project: &Project, unit: &UnitId, period: Period) {
        let dictionary = &project.dictionary;
        let Some(own) = project.units.get(unit) else { return };
        let wholes = |table: Option<usize>, field: usize| {
            let rules = match table {
                Some(table) => &dictionary.rules.tables[table].fields,
                None => &dictionary.rules.fields,
            };
            std::iter::successors(Some(field), |it| rules[*it].part_of).collect::<Vec<_>>()
        };
        let fields = self.fields.iter().flat_map(|it| wholes(None, *it)).collect();
        self.fields = fields;
        let of_row = |(table, field): &(usize, usize)| {
            let table = *table;
            wholes(Some(table), *field).into_iter().map(move |it| (table, it))
        };
        self.cells = self.cells.iter().flat_map(of_row).collect();
        let (start, end) = (period.start(), period.end());
        let is_asked = |it: &Field| {
            let scale = it.scale.map(|at| dictionary.scales[at].in_force);
            it.sort != Sort::Computed
                && it.is_asked_of((unit, own), period.span)
                && it.in_force.meets(start, end)
                && (it.earlier || scale.is_none_or(|it| it.meets(start, end)))
        };
        self.fields.retain(|it| is_asked(&dictionary.fields[*it]));
        self.cells.retain(|(table, it)| is_asked(&dictionary.tables[*table].fields[*it]));
        self.tables.extend(self.cells.iter().map(|(table, _)| *table));
        self.cells.extend(self.tables.iter().map(|it| (*it, 0)));
    }
}
