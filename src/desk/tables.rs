//! The tables of a record's page: a row a procedure, a column a field that is asked for.

use serde::Serialize;

use super::fields::{self, Asked};
use super::form::Page;
use super::inputs::{self, Choice, Input};
use crate::diagnostic::NodePath;
use crate::facts::dictionary::{Key as TableKey, Table};

/// The place of a row that is new, until a page gives it one.
const NEW: usize = 999_999;

/// A table.
#[derive(Serialize)]
pub(super) struct TablePart {
    name: String,
    label: String,
    /// What names a row.
    key: String,
    /// Headings above several columns, with how many.
    groups: Vec<Group>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    /// A row that is new.
    blank: Row,
    /// What a new row may be, if that is one of a few.
    known: Vec<Choice>,
}

#[derive(Serialize)]
pub(super) struct Group {
    label: String,
    columns: usize,
}

#[derive(Serialize)]
pub(super) struct Column {
    label: String,
    help: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Row {
    key: String,
    called: String,
    cells: Vec<Input>,
}

impl Page<'_> {
    /// The tables of which anything is asked for.
    pub(super) fn tables(&self, asked: &Asked) -> Vec<TablePart> {
        let tables = self.opened().loaded.project.dictionary.tables.iter().enumerate();
        let meant = tables.filter(|(at, _)| asked.iter().any(|it| it.0 == Some(*at)));
        meant.map(|(at, table)| self.table((at, table), asked)).collect()
    }

    fn table(&self, (place, table): (usize, &Table), asked: &Asked) -> TablePart {
        let dictionary = &self.opened().loaded.project.dictionary;
        let columns = table.columns().into_iter();
        let columns: Vec<usize> =
            columns.filter(|it| *it != 0 && asked.contains(&(Some(place), *it))).collect();
        let root = NodePath::root().key(&table.name);
        let count = self.stated.and_then(|it| it.rows(&root)).unwrap_or(0);
        let row = |row: usize| {
            let own = root.clone().index(row);
            let key = fields::path_of(own.clone(), &table.fields[0]);
            let key = inputs::stated_at(self.stated, &key);
            let cell = |it: &usize| {
                let field = &table.fields[*it];
                let path = fields::path_of(own.clone(), field);
                inputs::of_field(dictionary, field, &path, self.stated, self.lang)
            };
            Row { called: self.called(table, &key), key, cells: columns.iter().map(cell).collect() }
        };
        let column = |it: &usize| Column {
            label: table.fields[*it].label.get(self.lang).clone(),
            help: table.fields[*it].help.as_ref().map(|it| it.get(self.lang).clone()),
        };
        TablePart {
            name: table.name.to_string(),
            label: table.label.get(self.lang).clone(),
            key: table.fields[0].label.get(self.lang).clone(),
            groups: self.groups(table, &columns),
            columns: columns.iter().map(column).collect(),
            rows: (0..count).map(row).collect(),
            blank: row(NEW),
            known: self.known(table),
        }
    }

    fn groups(&self, table: &Table, columns: &[usize]) -> Vec<Group> {
        let mut all: Vec<Group> = Vec::new();
        for it in columns {
            let first = table.fields[*it].name.split_once('.').map(|(first, _)| first);
            let label = first.and_then(|it| table.groups.get(it));
            let label = label.map(|it| it.get(self.lang).clone()).unwrap_or_default();
            match all.last_mut().filter(|it| it.label == label) {
                Some(group) => group.columns += 1,
                None => all.push(Group { label, columns: 1 }),
            }
        }
        all
    }

    /// What the catalog calls a row.
    fn called(&self, table: &Table, key: &str) -> String {
        let entry = self.opened().loaded.project.catalog.get(key);
        let entry = entry.filter(|_| table.key == TableKey::Catalog);
        entry.map(|it| it.name.clone()).unwrap_or_default()
    }

    /// What a new row may be: of the catalog of the unit's own tier, or of its sectors.
    fn known(&self, table: &Table) -> Vec<Choice> {
        let project = &self.opened().loaded.project;
        let one = |word: &str, label: &str| Choice {
            word: word.to_owned(),
            label: label.to_owned(),
            chosen: false,
        };
        match table.key {
            TableKey::Catalog => {
                let kind = project.units.get(&self.key.unit).map(|it| it.kind);
                let all = project.catalog.values();
                let own = all.filter(|it| kind.is_none_or(|kind| kind == it.tier));
                own.map(|it| one(&it.code, &it.name)).collect()
            }
            TableKey::Sector => project.sectors().into_iter().map(|it| one(it, "")).collect(),
            TableKey::Text => Vec::new(),
        }
    }
}
