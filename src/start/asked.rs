//! What the rulebooks in use ask of a unit for a period: what they judge by, and what their
//! forms print.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::dictionary::{Field, RowsFrom, Sort};
use crate::formula::Node;
use crate::law::reach::all_reached;
use crate::model::{FormId, Key};
use crate::project::{FormIn, Project};

/// What is asked of a unit.
#[derive(Debug, Default)]
pub(super) struct Asked<'a> {
    /// Its own fields, by their places.
    pub fields: BTreeSet<usize>,
    /// Its tables, and of each the fields of a row.
    pub tables: BTreeMap<usize, BTreeSet<usize>>,
    /// The criteria for which it claims points: number and text.
    pub claims: Vec<(&'a str, &'a str)>,
    /// The documents that it issues from its own record: form and title.
    pub forms: Vec<(&'a FormId, &'a str)>,
}

impl Asked<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.tables.is_empty() && self.claims.is_empty()
    }
}

/// What is asked of a unit for a period.
pub(super) fn asked<'a>(project: &'a Project, key: &Key) -> Asked<'a> {
    let mut asked = Asked::default();
    for (rulebook_id, law, judging) in project.laws_for(&key.unit, key.period) {
        for expr in all_reached(judging.bench) {
            match &expr.node {
                Node::Field(field) => drop(asked.fields.insert(*field)),
                Node::Cell(table, field) => asked.cell(project, *table, Some(*field)),
                Node::Fold { table, .. } => asked.cell(project, *table, None),
                _ => {}
            }
        }
        for bar in judging.bench.all().into_iter().filter(|it| it.is_by_people()) {
            let of_id = judging.judged.all_criteria();
            let text = of_id.into_iter().find(|it| it.id == bar.id).map(|it| it.text.as_str());
            let known = asked.claims.iter().any(|(id, _)| *id == bar.id);
            asked.claims.extend(text.filter(|_| !known).map(|it| (bar.id.as_str(), it)));
        }
        let rulebook = &law.rulebook;
        for (form_id, form) in &rulebook.forms {
            let spans = form.spans.is_empty() || form.spans.contains(&key.period.span);
            if form.issuer.is_none() && spans && project.is_about(form, &key.unit) {
                asked.form(project, &FormIn { rulebook_id, law, rulebook, form_id, form });
            }
        }
    }
    asked.keep(project, key);
    asked
}

impl<'a> Asked<'a> {
    /// A field of a table; of one whose rows are from elsewhere, that of the table they follow.
    fn cell(&mut self, project: &Project, table: usize, field: Option<usize>) {
        let tables = &project.dictionary.tables;
        let (table, most) = match tables[table].rows {
            RowsFrom::Record => (table, usize::MAX),
            RowsFrom::NationalLists(base) => (base, tables[base].fields.len()),
        };
        let fields = self.tables.entry(table).or_default();
        fields.extend(field.filter(|it| *it < most));
    }

    fn form(&mut self, project: &Project, issued: &FormIn<'a>) {
        if issued.form.attached_to.is_none() {
            self.forms.push((issued.form_id, &issued.form.title));
        }
        let formulas = issued.law.forms.get(issued.form_id);
        for need in formulas.iter().flat_map(|it| &it.needs) {
            match need.table {
                None => self.fields.extend(&need.fields),
                Some(table) => {
                    need.fields.iter().for_each(|it| self.cell(project, table, Some(*it)));
                }
            }
        }
        for (name, list) in formulas.iter().flat_map(|it| &it.lists) {
            self.cell(project, list.table, None);
            let table = &project.dictionary.tables[list.table];
            let columns = issued.form.lists.get(name).into_iter().flat_map(|it| &it.columns);
            for field in columns.filter_map(|it| table.field(it.field.as_deref()?)) {
                self.cell(project, list.table, Some(field));
            }
        }
    }

    /// Keeps what is asked of this unit for this period, and may be stated.
    fn keep(&mut self, project: &Project, key: &Key) {
        let dictionary = &project.dictionary;
        let Some(unit) = project.units.get(&key.unit) else { return };
        let (start, end) = (key.period.start(), key.period.end());
        let is_asked = |it: &Field| {
            let scale = it.scale.and_then(|it| dictionary.scales.get(it));
            it.sort != Sort::Computed
                && it.is_asked_of((&key.unit, unit), key.period.span)
                && it.in_force.meets(start, end)
                && scale.is_none_or(|it| it.in_force.meets(start, end))
        };
        self.fields.retain(|it| is_asked(&dictionary.fields[*it]));
        for (table, fields) in &mut self.tables {
            let table = &dictionary.tables[*table];
            // Rows are told apart by the first.
            fields.insert(0);
            fields.retain(|it| *it == 0 || is_asked(&table.fields[*it]));
        }
    }
}
