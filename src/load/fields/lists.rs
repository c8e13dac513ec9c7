//! Tables whose rows are those of another, then what the national lists ask for besides.
//!
//! Which rows there are is asked of the lists when a unit is judged; here they get their
//! fields: those of the other table, what the program gives, and their own.

use super::entry::Entry;
use super::faults;
use super::names::{Declared, FieldEntry, Origin, TableEntry};
use super::pending::Pending;
use super::sorts;
use crate::diagnostic::{Diagnostic, NodePath};
use crate::facts::dictionary::{
    AskedOf, Column, Dictionary, Field, RowsFrom, Sort, Span, Together,
};
use crate::formula::Kind;
use crate::formula::expr::{Computed, Definition};
use crate::words::Said;

/// The level that a list asks for.
const ASKED: &str = "asked_level";

/// What the program gives of a service, in this order: name, kind, label.
fn given(scale: usize) -> [(&'static str, Kind, Said); 5] {
    [
        ("offered", Kind::Truth, Said::new("Có cung cấp", "Offered")),
        ("on_list", Kind::Truth, Said::new("Có trong danh mục", "On a list")),
        (ASKED, Kind::Choice(scale), Said::new("Danh mục yêu cầu", "Asked for")),
        ("asked_by", Kind::Text, Said::new("Văn bản yêu cầu", "Asked for by")),
        ("listed_as", Kind::Text, Said::new("Mã trong danh mục", "Code on the list")),
    ]
}

/// Puts the fields of another table, and what the lists say, before a table's own.
pub(super) fn national<'a>(
    rows: &Entry<'a>,
    (index, table): (usize, &TableEntry<'a>),
    declared: &Declared<'a>,
    dictionary: &mut Dictionary,
    pending: &mut Vec<Pending<'a>>,
    found: &mut Vec<Diagnostic>,
) {
    let scale = rows.get("scale").and_then(|it| sorts::named_scale(&it, dictionary, found));
    let Some(of) = rows.get("national_lists") else { return };
    let name = of.own_text().unwrap_or_default();
    let base = dictionary.table(name);
    if base.is_none() {
        let known = dictionary.tables.iter().map(|it| &*it.name);
        found.push(of.wrong(faults::none(faults::TABLE, name, known)));
    }
    let (Some(base), Some(scale)) = (base, scale) else { return };
    if base == index || declared.tables[base].entry.get("rows").is_some() {
        found.push(of.wrong(faults::bad_rows(name)));
        return;
    }
    let mut fields = dictionary.tables[base].fields.clone();
    let mut rules = dictionary.rules.tables[base].fields.clone();
    let choice = dictionary.scales[scale].choice;
    for (place, it) in declared.tables[base].fields.iter().enumerate() {
        let declared = FieldEntry { origin: Origin::Inherited, ..it.clone() };
        let of_base = |it: &&Pending| it.table == Some(base) && it.place == place;
        let open = pending.iter().find(of_base).is_some_and(|it| it.open);
        pending.push(Pending { declared, table: Some(index), place, open });
    }
    for (name, kind, label) in given(choice) {
        if fields.iter().any(|it| *it.name == *name) {
            found.push(rows.wrong_key(faults::twice(name)));
        } else if dictionary.field(name).is_some() {
            found.push(rows.wrong_key(faults::hides(name)));
        }
        let computed = Some(Computed::Given);
        rules.push(Definition { kind, computed, ..sorts::text(name).definition });
        let scale = (name == ASKED).then_some(scale);
        fields.push(field(name, label, scale, &(rows.source.file.clone(), rows.path.clone())));
    }
    let added = fields.len();
    for it in pending.iter_mut().filter(|it| it.table == Some(index)) {
        if it.declared.origin == Origin::Own {
            it.place += added;
        }
    }
    own_ones(table, &fields, found);
    let key = dictionary.tables[base].key;
    let own = &mut dictionary.tables[index];
    fields.append(&mut own.fields);
    own.fields = fields;
    own.rows = RowsFrom::NationalLists(base);
    own.key = key;
    let own = &mut dictionary.rules.tables[index];
    rules.append(&mut own.fields);
    own.fields = rules;
}

/// A table's own fields have names of their own and are computed, since nobody states its rows.
fn own_ones(table: &TableEntry, others: &[Field], found: &mut Vec<Diagnostic>) {
    for it in &table.fields {
        if let Some(first) = others.iter().find(|other| *other.name == *it.name) {
            found.push(it.entry.wrong_key(faults::twice(&first.name)));
        }
        if it.entry.get("is").or_else(|| it.entry.get("cases")).is_none() {
            found.push(it.entry.wrong_key(faults::not_stated(&it.name)));
        }
    }
}

/// A field that the program gives.
fn field(name: &str, label: Said, scale: Option<usize>, at: &(String, NodePath)) -> Field {
    Field {
        name: name.into(),
        path: vec![name.to_owned()],
        sort: Sort::Computed,
        label,
        help: None,
        noun: None,
        scale,
        asked_if: None,
        asked_of: AskedOf::default(),
        stock: true,
        together: Together::Usual,
        earlier: false,
        in_force: Span::default(),
        periods: Vec::new(),
        sheet: Column::default(),
        at: at.clone(),
    }
}
