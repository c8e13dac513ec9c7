//! The lists of rows that a form declares.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::{By, Context, Section, measures};
use crate::law::compile::CompiledListing;
use crate::report::listing::{self, List, Shown};
use crate::report::shape::{Is, var};
use crate::report::table;

pub(super) const SECTION: Section = Section {
    name: "lists",
    vi: "Các bảng mà biểu mẫu khai báo (`lists`), theo tên",
    en: "The lists that the form declares (`lists`), by name",
    by: By::Key("lists", |it| !it.lists.is_empty()),
    own: false,
    gives: &[var("lists", Is::Made(listing::shape), "các bảng theo tên", "the lists by name")],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    lists: BTreeMap<String, List>,
}

pub(super) fn names(context: &Context) -> Names {
    Names { lists: lists(context) }
}

/// The lists that the form asks for.
pub(crate) fn lists(context: &Context) -> BTreeMap<String, List> {
    let document = context.document;
    let Some(form) = document.issued.law.forms.get(document.form_id()) else {
        return BTreeMap::new();
    };
    // Measures of the rows under a heading, where the form prints measures.
    let measured = context.asks(&measures::SECTION);
    let one = |(name, listing): (&String, &CompiledListing)| {
        let units = document.listed_units(listing);
        let own = document.own().filter(|_| !document.is_over_many()).map(|it| it.judging.bench);
        let own = own.filter(|_| measured && listing.across.is_empty());
        let shown = Shown::of(context.project, name, listing, context.wanted);
        let of = (context.project, document.key.period, document.day());
        let list = listing::list(of, (listing, &shown), &units, own);
        (name.clone(), list)
    };
    let mut lists: BTreeMap<String, List> = form.lists.iter().map(one).collect();
    draw(&mut lists, &form.lists, context);
    lists
}

/// Draws those that are tables: the last row of one may name the measures, and how many rows
/// another list has.
fn draw(
    lists: &mut BTreeMap<String, List>,
    listings: &BTreeMap<String, CompiledListing>,
    context: &Context,
) {
    let tables: Vec<_> = listings.iter().filter(|(_, it)| !it.columns.is_empty()).collect();
    if tables.is_empty() {
        return;
    }
    let counts = lists.iter().map(|(name, it)| (name.clone(), json!({"count": it.count})));
    let counts: Map<String, Json> = counts.collect();
    let names = json!({"lists": counts, "measures": measures::of_own(context)});
    for (name, listing) in tables {
        if let Some(list) = lists.get_mut(name) {
            list.table = Some(table::table(listing, list, &names));
        }
    }
}
