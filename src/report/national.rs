//! The national lists that services are held against, as a page cites them.

use serde::Serialize;

use crate::facts::dictionary::RowsFrom;
use crate::model::Period;
use crate::project::{Law, Project};
use crate::words::{clean, vietnamese};

/// A list of services that must be offered.
#[derive(Clone, Debug, Serialize)]
pub struct NationalListView {
    /// Number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When: "18/7/2018".
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// Whether its contents are made up.
    pub sample: bool,
}

/// The lists issued by the end of the period, where the law looks at them.
pub(super) fn views(project: &Project, law: &Law, period: Period) -> Vec<NationalListView> {
    if !looks_at_lists(project, law) {
        return Vec::new();
    }
    let issued = project.lists.issued(period.end());
    issued
        .map(|it| NationalListView {
            document: clean(&it.source.document),
            issuer: clean(&it.source.issuer),
            date: it.source.date.map(vietnamese::short_date).unwrap_or_default(),
            summary: clean(&it.source.summary),
            sample: it.sample,
        })
        .collect()
}

/// Whether a formula of a law, or a list of a form, is over a table that comes from the lists.
pub(super) fn looks_at_lists(project: &Project, law: &Law) -> bool {
    let from_lists = |table: usize| {
        let table = project.dictionary.tables.get(table);
        table.is_some_and(|it| matches!(it.rows, RowsFrom::NationalLists(_)))
    };
    let listed = law.forms.values().flat_map(|it| it.lists.values()).any(|it| from_lists(it.table));
    let formulas = law.benches.iter().flat_map(|bench| {
        bench.all().into_iter().flat_map(|it| it.formulas()).chain(&bench.rules.measures)
    });
    listed || formulas.flat_map(crate::formula::Formula::tables).any(from_lists)
}
