//! Fields and tables of the dictionary from their declarations, without their formulas.
//!
//! Fields stand in the order of the files and in them; a table whose rows come from another
//! has that one's fields first.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::Entry;
use super::faults;
use super::names::{Declared, FieldEntry, Origin, TableEntry};
use super::pending::Pending;
use super::sorts::{self, Sorted};
use super::{keys, lists, spans};
use crate::diagnostic::Diagnostic;
use crate::facts::Keys;
use crate::facts::dictionary::{
    AskedOf, Column, Dictionary, Field, Key, RowsFrom, Span, Table, TableSheet, Together,
};
use crate::formula::expr::TableRules;
use crate::model::{UnitId, UnitKind};
use crate::words::Said;

/// Where columns stand that say nothing of it.
const MIDDLE: u8 = 100;

/// What a group says of all its fields.
#[derive(Default)]
struct Group {
    scale: Option<usize>,
    in_force: Span,
    order: Option<u8>,
}

/// Adds all fields and tables.
pub(super) fn add<'a>(
    declared: &Declared<'a>,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Vec<Pending<'a>> {
    let mut pending = Vec::new();
    for it in &declared.fields {
        let (field, sorted) = field(it, &Group::default(), dictionary, found);
        push(it, None, dictionary.fields.len(), &sorted, &mut pending);
        dictionary.fields.push(field);
        dictionary.rules.fields.push(sorted.definition);
    }
    for it in &declared.tables {
        add_table(it, dictionary, &mut pending, found);
    }
    // The other table may be declared later.
    for (place, it) in declared.tables.iter().enumerate() {
        if let Some(rows) = it.entry.get("rows") {
            lists::national(&rows, (place, it), declared, dictionary, &mut pending, found);
        }
    }
    keys::add(declared, dictionary, found);
    pending
}

fn push<'a>(
    declared: &FieldEntry<'a>,
    table: Option<usize>,
    place: usize,
    sorted: &Sorted,
    pending: &mut Vec<Pending<'a>>,
) {
    let open = sorted.kind.is_none();
    pending.push(Pending { declared: declared.clone(), table, place, open });
}

fn add_table<'a>(
    declared: &TableEntry<'a>,
    dictionary: &mut Dictionary,
    pending: &mut Vec<Pending<'a>>,
    found: &mut Vec<Diagnostic>,
) {
    let entry = &declared.entry;
    let index = dictionary.tables.len();
    let mut table = Table {
        name: entry.name().into(),
        label: entry.said("label").unwrap_or_else(|| Said::new(entry.name(), entry.name())),
        noun: entry.text("noun").unwrap_or(entry.name()).into(),
        key: key(declared),
        groups: BTreeMap::new(),
        whole: BTreeSet::new(),
        keys: Keys::default(),
        fields: Vec::new(),
        checks: Vec::new(),
        composed: spans::composed(entry, found),
        rows: RowsFrom::Record,
        sheet: sheet(entry),
        at: (entry.source.file.clone(), entry.path.clone()),
    };
    // Also those whose names may not stand there, which is said already.
    let all = entry.all("fields");
    let mut groups = BTreeMap::new();
    for it in entry.all("groups") {
        let firsts = all.iter().filter_map(|it| it.name().split_once('.'));
        let firsts = firsts.map(|(first, _)| first);
        if !firsts.clone().any(|first| first == it.name()) {
            found.push(it.wrong_key(faults::none(faults::GROUP, it.name(), firsts)));
        }
        let scale = sorts::belongs_to(&it, dictionary, found);
        let in_force = span(&it, found);
        let label = it.own_text().map(|text| Said::new(text, text)).or_else(|| it.said("label"));
        table.groups.insert(it.name().to_owned(), label.unwrap_or_default());
        if scale.is_some() || in_force != Span::default() {
            table.whole.insert(it.name().to_owned());
        }
        let order = it.get("sheet").and_then(|it| it.parsed("order"));
        groups.insert(it.name(), Group { scale, in_force, order });
    }
    let mut rules =
        TableRules { name: table.name.clone(), noun: table.noun.clone(), ..TableRules::default() };
    for it in &declared.fields {
        let group = it.name.split_once('.').and_then(|(first, _)| groups.get(first));
        let (field, sorted) = field(it, group.unwrap_or(&Group::default()), dictionary, found);
        push(it, Some(index), table.fields.len(), &sorted, pending);
        table.fields.push(field);
        rules.fields.push(sorted.definition);
    }
    dictionary.tables.push(table);
    dictionary.rules.tables.push(rules);
}

fn key(declared: &TableEntry) -> Key {
    let key = declared.fields.iter().find(|it| it.origin == Origin::Key).map(|it| &it.entry);
    match key.and_then(|it| it.own_text().or_else(|| it.text("type"))) {
        Some("catalog") => Key::Catalog,
        Some("sector") => Key::Sector,
        _ => Key::Text,
    }
}

fn field(
    declared: &FieldEntry,
    group: &Group,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> (Field, Sorted) {
    let entry = &declared.entry;
    let is_key = declared.origin == Origin::Key;
    let sorted = if is_key {
        sorts::text(&declared.name)
    } else {
        sorts::sorted((entry, &declared.name), dictionary, found)
    };
    let own = span(entry, found);
    let in_force = if own == Span::default() { group.in_force } else { own };
    let path = declared.group.into_iter().chain(declared.name.split('.'));
    let field = Field {
        name: declared.name.as_str().into(),
        path: path.map(str::to_owned).collect(),
        sort: sorted.sort,
        label: entry.said("label").unwrap_or_else(|| Said::new(&*declared.name, &*declared.name)),
        help: entry.said("help"),
        noun: entry.text("noun").map(Into::into),
        scale: sorted.scale.or(group.scale),
        asked_if: None,
        asked_of: asked_of(entry),
        stock: entry.flag("stock"),
        together: together(entry, found),
        earlier: entry.flag("earlier"),
        in_force,
        periods: entry.items("periods").iter().filter_map(spans::period).collect(),
        // The key stands first.
        sheet: column(entry, if is_key { Some(0) } else { group.order }),
        at: (entry.source.file.clone(), entry.path.clone()),
    };
    (field, sorted)
}

/// What records that are added up come to of a field, other than by its sort.
fn together(entry: &Entry, found: &mut Vec<Diagnostic>) -> Together {
    match entry.text("together") {
        Some("first") => Together::First,
        Some("else") if entry.get("else").is_some() => Together::Anew,
        Some("else") => {
            found.extend(entry.get("together").map(|it| it.wrong(faults::nothing_else())));
            Together::Usual
        }
        _ => Together::Usual,
    }
}

/// The days between which something is in force, the first not after the last.
pub(super) fn span(entry: &Entry, found: &mut Vec<Diagnostic>) -> Span {
    let span = entry.span("in_force");
    if let Some(entry) = entry.get("in_force").filter(|_| span.is_reversed()) {
        found.push(entry.wrong(faults::reversed()));
    }
    span
}

fn asked_of(entry: &Entry) -> AskedOf {
    let Some(entry) = entry.get("asked_of") else { return AskedOf::default() };
    let kinds = [UnitKind::Province, UnitKind::District, UnitKind::Commune, UnitKind::Department];
    let tier = entry.text("tier").and_then(|it| kinds.into_iter().find(|kind| kind.as_str() == it));
    let within = entry.text("within").map(UnitId::new);
    AskedOf { tier, role: entry.text("role").map(str::to_owned), within }
}

fn column(entry: &Entry, order: Option<u8>) -> Column {
    let order = order.unwrap_or(MIDDLE);
    let sheet = entry.get("sheet");
    sheet.map_or_else(|| Column { order, ..Column::default() }, |it| stated(&it, order))
}

fn sheet(entry: &Entry) -> TableSheet {
    let Some(entry) = entry.get("sheet") else { return TableSheet::default() };
    TableSheet {
        name: entry.text("name").map(str::to_owned),
        title: entry.text("title").map(str::to_owned),
        named: entry.get("named").map(|it| stated(&it, MIDDLE)).unwrap_or_default(),
    }
}

fn stated(entry: &Entry, order: u8) -> Column {
    let text = |key| entry.text(key).map(str::to_owned);
    let also = entry.items("also");
    Column {
        title: text("title"),
        above: text("above"),
        also: also.iter().filter_map(Entry::own_text).map(str::to_owned).collect(),
        width: entry.parsed("width"),
        order: entry.parsed("order").unwrap_or(order),
        nothing: text("nothing"),
    }
}
