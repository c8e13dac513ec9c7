//! The national lists that services are held against, as a page cites them.

use serde::Serialize;

use super::{By, Context, Section};
use crate::facts::dictionary::RowsFrom;
use crate::project::{Law, Project};
use crate::report::shape::{Is, var};
use crate::words::{clean, vietnamese};

pub(super) const SECTION: Section = Section {
    name: "national_lists",
    vi: "Các danh mục quốc gia đã ban hành đến hết kỳ, để viện dẫn",
    en: "The national lists that are issued by the end of the period, to be cited",
    by: By::Shows,
    own: false,
    gives: &[var(
        "national_lists",
        Is::Each(&[
            var("document", Is::Text, "số và ký hiệu", "number and symbol"),
            var("issuer", Is::Text, "cơ quan ban hành", "who issued it"),
            var("date", Is::Text, "ngày ban hành", "when"),
            var("abstract", Is::Text, "trích yếu", "what it is about"),
            var("sample", Is::Truth, "nội dung là mẫu", "whether its contents are made up"),
        ]),
        "các danh mục, nếu bộ quy định đối chiếu với chúng",
        "the lists, where the rulebook looks at them",
    )],
};

/// A list of services that must be offered.
#[derive(Clone, Debug, Serialize)]
struct NationalListView {
    /// Number and symbol.
    document: String,
    /// Who issued it.
    issuer: String,
    /// When: "18/7/2018".
    date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    summary: String,
    /// Whether its contents are made up.
    sample: bool,
}

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    national_lists: Vec<NationalListView>,
}

pub(super) fn names(context: &Context) -> Names {
    let view = |it: &crate::model::NationalList| NationalListView {
        document: clean(&it.source.document),
        issuer: clean(&it.source.issuer),
        date: it.source.date.map(vietnamese::date_in_full).unwrap_or_default(),
        summary: clean(&it.source.summary),
        sample: it.sample,
    };
    Names { national_lists: issued(context).map(view).collect() }
}

/// The lists issued by the end of the period, where the law looks at them.
fn issued<'a>(context: &Context<'_, 'a>) -> impl Iterator<Item = &'a crate::model::NationalList> {
    let (project, law) = (context.project, context.document.issued.law);
    let looks = looks_at_lists(project, law);
    let issued = project.lists.issued(context.document.key.period.end());
    issued.filter(move |_| looks)
}

/// Whether a list that the law looks at is made up.
pub(crate) fn made_up(context: &Context) -> bool {
    issued(context).any(|it| it.sample)
}

/// Whether a formula of a law, or a list of a form, is over a table that comes from the lists.
fn looks_at_lists(project: &Project, law: &Law) -> bool {
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
