//! The names that files of declarations give, each once: fields, tables, scales.
//!
//! What a name stands for is read later; whether it may stand there is asked here.

use super::entry::{Entry, Source};
use super::faults;
use crate::diagnostic::Diagnostic;
use crate::formula::check;

/// Words that YAML, formulas or messages read otherwise.
const RESERVED: &[&str] = &[
    "no", "yes", "on", "off", "y", "n", "true", "false", "null", "and", "or", "not", "in", "of",
    "where", "target", "by", "at", "lacking", "unstated",
];

/// All that is declared, by name.
#[derive(Default)]
pub(super) struct Declared<'a> {
    pub scales: Vec<Entry<'a>>,
    pub fields: Vec<FieldEntry<'a>>,
    pub tables: Vec<TableEntry<'a>>,
    pub checks: Vec<Entry<'a>>,
}

/// A field, and what the program knows of it beside its entry.
#[derive(Clone)]
pub(super) struct FieldEntry<'a> {
    pub entry: Entry<'a>,
    pub name: String,
    /// The key of the record that holds it, with others of its file.
    pub group: Option<&'a str>,
    pub origin: Origin,
}

/// Where a field of a table is from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It is declared there.
    Own,
    /// Rows are told apart by it.
    Key,
    /// It is that of the table whose rows these are.
    Inherited,
}

/// A table and its own fields, the key first.
pub(super) struct TableEntry<'a> {
    pub entry: Entry<'a>,
    pub fields: Vec<FieldEntry<'a>>,
}

/// Collects all names of some files; a name that may not stand there is left out.
pub(super) fn collect<'a>(sources: &'a [Source], found: &mut Vec<Diagnostic>) -> Declared<'a> {
    let mut all = Declared::default();
    for source in sources {
        let root = Entry::root(source);
        for scale in root.all("scales") {
            let first = all.scales.iter().find(|it| it.name() == scale.name());
            if let Some(first) = first {
                found.push(scale.taken(faults::twice(scale.name()), first));
            } else if good_name(&scale, found) {
                all.scales.push(scale);
            }
        }
        let group = root.get("group");
        if let Some(group) = group.as_ref().filter(|it| !is_good(it.own_text().unwrap_or_default()))
        {
            found.push(group.wrong(faults::bad_name(group.own_text().unwrap_or_default())));
            continue;
        }
        let group = group.and_then(|it| it.own_text());
        for entry in root.all("fields") {
            if good_name(&entry, found) && is_new(&all, &entry, found) {
                let name = entry.name().to_owned();
                all.fields.push(FieldEntry { entry, name, group, origin: Origin::Own });
            }
        }
        for entry in root.all("tables") {
            if good_name(&entry, found) && is_new(&all, &entry, found) {
                all.tables.push(TableEntry { entry, fields: Vec::new() });
            }
        }
        all.checks.extend(root.items_of("check"));
    }
    for table in 0..all.tables.len() {
        let fields = rows(&all, &all.tables[table].entry.clone(), found);
        all.tables[table].fields = fields;
    }
    all
}

fn is_new(all: &Declared, entry: &Entry, found: &mut Vec<Diagnostic>) -> bool {
    let fields = all.fields.iter().map(|it| &it.entry);
    let mut before = fields.chain(all.tables.iter().map(|it| &it.entry));
    let first = before.find(|it| it.name() == entry.name());
    if let Some(first) = first {
        found.push(entry.taken(faults::twice(entry.name()), first));
    }
    first.is_none()
}

/// The fields of a table, its key first.
fn rows<'a>(
    all: &Declared<'a>,
    table: &Entry<'a>,
    found: &mut Vec<Diagnostic>,
) -> Vec<FieldEntry<'a>> {
    let keys = table.all("key");
    let own = usize::from(table.get("rows").is_none());
    if keys.len() != own && !table.is_touched() {
        found.push(table.wrong_key(faults::no_key(table.name())));
    }
    let mut fields: Vec<FieldEntry<'a>> = Vec::new();
    let named = keys.into_iter().map(|it| (it, Origin::Key));
    for (entry, origin) in named.chain(table.all("fields").into_iter().map(|it| (it, Origin::Own)))
    {
        if !good_name(&entry, found) {
            continue;
        }
        let unit = all.fields.iter().find(|it| it.name == entry.name()).map(|it| &it.entry);
        let unit = unit
            .or_else(|| all.tables.iter().map(|it| &it.entry).find(|it| it.name() == entry.name()));
        if let Some(unit) = unit {
            found.push(entry.taken(faults::hides(entry.name()), unit));
        } else if let Some(first) = fields.iter().find(|it| it.name == entry.name()) {
            found.push(entry.taken(faults::twice(entry.name()), &first.entry));
        } else {
            let name = entry.name().to_owned();
            fields.push(FieldEntry { entry, name, group: None, origin });
        }
    }
    fields
}

/// Whether a name can be written in records and formulas, or the fault that it cannot.
fn good_name(entry: &Entry, found: &mut Vec<Diagnostic>) -> bool {
    let name = entry.name();
    if is_reserved(name) || check::is_function(name) {
        found.push(entry.wrong_key(faults::reserved(name)));
        return false;
    }
    if !is_good(name) {
        found.push(entry.wrong_key(faults::bad_name(name)));
        return false;
    }
    true
}

fn is_good(name: &str) -> bool {
    name.split('.').all(|part| {
        part.starts_with(|it: char| it.is_ascii_alphabetic())
            && part.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
    }) && !is_reserved(name)
}

/// Whether a part of a name, or a word, is read otherwise by YAML or by formulas.
pub(super) fn is_reserved(name: &str) -> bool {
    let mut parts = name.split('.').map(str::to_ascii_lowercase);
    parts.any(|part| RESERVED.contains(&part.as_str()))
}
