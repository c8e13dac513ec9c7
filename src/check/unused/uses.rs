//! Which fields and tables formulas and forms name.

use std::collections::BTreeSet;

use crate::facts::check::{Check, Placeholder};
use crate::facts::dictionary::{Dictionary, Field, RowsFrom};
use crate::formula::expr::Definition;
use crate::formula::{Expr, Node};
use crate::law::compile::{CellRule, CompiledColumn, Piece};
use crate::law::compile::{CompiledListing, CompiledNeed, Heading};
use crate::project::Law;

/// What is named.
#[derive(Default)]
pub(super) struct Uses {
    /// Fields of the unit's record.
    pub fields: BTreeSet<usize>,
    /// Fields of rows: the table, and the place in it.
    pub cells: BTreeSet<(usize, usize)>,
    /// Tables.
    pub tables: BTreeSet<usize>,
}

/// A field that declares something of itself, by its table and place.
type Own = Option<(Option<usize>, usize)>;

impl Uses {
    /// What declarations name: other fields than the one that is declared.
    pub(super) fn dictionary(&mut self, dictionary: &Dictionary) {
        let rules = &dictionary.rules;
        self.declared(dictionary, None, &dictionary.fields, &rules.fields);
        self.checks(dictionary, None, &dictionary.checks);
        for (table, declared) in dictionary.tables.iter().enumerate() {
            self.declared(dictionary, Some(table), &declared.fields, &rules.tables[table].fields);
            self.checks(dictionary, Some(table), &declared.checks);
        }
    }

    fn declared(
        &mut self,
        dictionary: &Dictionary,
        table: Option<usize>,
        fields: &[Field],
        rules: &[Definition],
    ) {
        for (place, (field, rule)) in fields.iter().zip(rules).enumerate() {
            let own = Some((table, place));
            for it in rule.formulas().chain(&field.asked_if) {
                self.formula(dictionary, &it.root, own);
            }
            if let Some(whole) = rule.part_of {
                self.field(dictionary, table, whole, own);
            }
        }
    }

    fn checks(&mut self, dictionary: &Dictionary, table: Option<usize>, checks: &[Check]) {
        let rules = match table {
            Some(table) => &dictionary.rules.tables[table].fields,
            None => &dictionary.rules.fields,
        };
        for check in checks {
            // That a part is no more than its whole says nothing of what the part is for.
            let whole = rules[check.at].part_of;
            let is_part = whole.is_some_and(|it| check.also == [it]) && check.given.is_empty();
            let own = is_part.then_some((table, check.at));
            self.formula(dictionary, &check.that.root, own);
            for field in check.given.iter().flatten().chain(&check.absent) {
                self.field(dictionary, table, *field, own);
            }
            // A message that names its own part says no more than the check.
            let said = [Some(&check.says), check.help.as_ref()].into_iter().flatten();
            for it in said.flat_map(|it| Check::placeholders(&it.vi)) {
                let (Placeholder::Value(name) | Placeholder::Least(name) | Placeholder::Most(name)) =
                    it
                else {
                    continue;
                };
                if let Some(field) = rules.iter().position(|it| *it.name == *name) {
                    self.field(dictionary, table, field, own);
                }
            }
        }
    }

    /// What a rulebook names.
    pub(super) fn law(&mut self, dictionary: &Dictionary, law: &Law) {
        for bench in &law.benches {
            let formulas = bench.all().into_iter().flat_map(|it| it.formulas());
            for it in formulas.chain(&bench.rules.measures) {
                self.formula(dictionary, &it.root, None);
            }
        }
        for form in law.forms.values() {
            form.needs.iter().for_each(|it| self.need(dictionary, it));
            form.lists.values().for_each(|it| self.list(dictionary, it));
        }
    }

    fn need(&mut self, dictionary: &Dictionary, need: &CompiledNeed) {
        need.table.into_iter().for_each(|it| self.table(dictionary, it));
        if let Some(it) = &need.filter {
            self.formula(dictionary, &it.root, None);
        }
        for field in &need.fields {
            self.field(dictionary, need.table, *field, None);
        }
    }

    fn list(&mut self, dictionary: &Dictionary, list: &CompiledListing) {
        self.table(dictionary, list.table);
        for it in list.filter.iter().chain(&list.unless) {
            self.formula(dictionary, &it.root, None);
        }
        let heading = match list.by {
            Some(Heading::Choice(field)) => Some(field),
            Some(Heading::Sector | Heading::Unit) | None => None,
        };
        for field in heading.iter().chain(&list.merge) {
            self.field(dictionary, Some(list.table), *field, None);
        }
        list.columns.iter().for_each(|it| self.column(dictionary, list.table, it));
    }

    fn column(&mut self, dictionary: &Dictionary, table: usize, column: &CompiledColumn) {
        for it in column.formulas() {
            self.formula(dictionary, &it.root, None);
        }
        if let CellRule::Field(field) = column.cell {
            self.field(dictionary, Some(table), field, None);
        }
        let fields = &dictionary.tables[table].fields;
        for it in column.texts() {
            let Piece::Name(name) = it else { continue };
            if let Some(field) = fields.iter().position(|it| *it.name == *name.join(".")) {
                self.field(dictionary, Some(table), field, None);
            }
        }
    }

    fn formula(&mut self, dictionary: &Dictionary, expr: &Expr, own: Own) {
        match expr.node {
            Node::Field(field) => self.field(dictionary, None, field, own),
            Node::Cell(table, field) => self.field(dictionary, Some(table), field, own),
            Node::Fold { table, .. } => self.table(dictionary, table),
            _ => {}
        }
        expr.parts().into_iter().for_each(|it| self.formula(dictionary, it, own));
    }

    fn table(&mut self, dictionary: &Dictionary, table: usize) {
        self.tables.insert(table);
        if let RowsFrom::NationalLists(base) = dictionary.tables[table].rows {
            self.tables.insert(base);
        }
    }

    fn field(&mut self, dictionary: &Dictionary, table: Option<usize>, field: usize, own: Own) {
        if own == Some((table, field)) {
            return;
        }
        let Some(table) = table else {
            self.fields.insert(field);
            return;
        };
        self.cells.insert((table, field));
        // The first fields of such a table are those of the other.
        if let RowsFrom::NationalLists(base) = dictionary.tables[table].rows
            && field < dictionary.tables[base].fields.len()
        {
            self.field(dictionary, Some(base), field, None);
        }
    }
}
