//! A workbook that was dropped in: what it would change, to be seen before anything is written.

use std::collections::BTreeMap;

use serde::Serialize;

use super::state::on_disk;
use super::{Answer, Desk, inputs, wish};
use crate::diagnostic::{Diagnostic, NodePath, Place};
use crate::edit::{Held, Stated};
use crate::facts::Dictionary;
use crate::facts::dictionary::{RowsFrom, Table};
use crate::model::Key;
use crate::sheet::Meant;
use crate::words::{Lang, Said};
use crate::{layout, sheet};

/// What a workbook would change.
#[derive(Debug, Default, Serialize)]
struct Dropped {
    /// What is wrong with it.
    found: Vec<AtCell>,
    /// Rows that are new: the table and the key of each.
    rows: Vec<NewRow>,
    /// Values, with what stood there before.
    changes: Vec<Change>,
}

#[derive(Debug, Serialize)]
struct AtCell {
    at: String,
    severity: &'static str,
    says: String,
}

#[derive(Debug, Serialize)]
struct NewRow {
    table: String,
    key: String,
}

#[derive(Debug, Serialize)]
struct Change {
    path: String,
    label: String,
    before: String,
    value: String,
}

/// What a workbook is called that was dropped in.
const NAME: &str = "Excel";

impl Desk {
    /// What a workbook would change of a record; nothing is written.
    pub(super) fn dropped(&self, key: &Key, bytes: &[u8]) -> Answer {
        // Nobody waits for the project while a workbook is opened.
        let book = (self.setup.open_workbook)(bytes, NAME);
        let disk = on_disk(&self.setup.layout, key);
        let mut state = self.state();
        let opened = state.lent(key);
        let issued = opened.loaded.project.issued(&key.unit, key.period).into_iter();
        let titles: BTreeMap<String, String> =
            issued.map(|it| (it.form_id.to_string(), it.form.name().to_owned())).collect();
        let fonts = &opened.fonts;
        let meant = Meant { unit: Some(key.unit.clone()), period: Some(key.period), whole: false };
        let text = |_: &Key| disk.text.clone();
        let imported = sheet::import(&mut opened.loaded, fonts, (book, NAME), &meant, &text);
        let dictionary = opened.loaded.project.dictionary.clone();
        state.opened();
        drop(state);
        let mut dropped = Dropped {
            found: imported.found.iter().map(|it| self.in_cell(it)).collect(),
            ..Dropped::default()
        };
        let old = Stated::read(disk.text.as_deref().unwrap_or_default());
        let new = imported.record.and_then(|it| Stated::read(&it));
        if let (Some(old), Some(new)) = (old, new) {
            let compared = Compared {
                dictionary: &dictionary,
                old: &old,
                new: &new,
                titles: &titles,
                lang: self.setup.lang,
            };
            compared.add(&mut dropped);
        }
        Answer::json(200, &dropped)
    }

    fn in_cell(&self, found: &Diagnostic) -> AtCell {
        let at = match &found.place {
            Place::Cell(_, cell) => format!("{}!{cell}", cell.sheet),
            other => layout::template_path(other.file()).to_owned(),
        };
        let says = self.choose(found.wording().says);
        AtCell { at, severity: found.severity().as_str(), says }
    }
}

/// A value that is not declared, by its key, and what it is called.
type Leaf = (&'static str, Said<&'static str>);

/// The values that are not declared, by the key that they stand below.
const LEAVES: [(&str, &[Leaf]); 2] = [
    (
        "documents",
        &[
            ("number", Said::of("số", "number")),
            ("date", Said::of("ngày", "date")),
            ("signatory", Said::of("người ký", "signatory")),
        ],
    ),
    (
        "claims",
        &[
            ("points", Said::of("điểm tự chấm", "points claimed")),
            ("reason", Said::of("lý do", "reason")),
            ("evidence", Said::of("minh chứng", "evidence")),
        ],
    ),
];

/// A record as it is, and as a workbook has it.
struct Compared<'a> {
    dictionary: &'a Dictionary,
    old: &'a Stated,
    new: &'a Stated,
    /// What the documents of the unit are called, by their forms.
    titles: &'a BTreeMap<String, String>,
    lang: Lang,
}

impl Compared<'_> {
    /// What the workbook states otherwise. What it does not state stays.
    fn add(&self, dropped: &mut Dropped) {
        let root = NodePath::root();
        for field in &self.dictionary.fields {
            let path = super::fields::path_of(root.clone(), field);
            let label = field.label.get(self.lang);
            dropped.changes.extend(self.change((&path, &path), label));
        }
        for (key, leaves) in LEAVES {
            let group = root.clone().key(key);
            let Some(Held::Keys(ids)) = self.new.held(&group) else { continue };
            for id in ids {
                let title = self.titles.get(&id).unwrap_or(&id);
                for (leaf, said) in leaves {
                    let path = group.clone().key(&id).key(leaf);
                    let label = format!("{title}, {}", said.get(self.lang));
                    dropped.changes.extend(self.change((&path, &path), &label));
                }
            }
        }
        let tables = self.dictionary.tables.iter().filter(|it| it.rows == RowsFrom::Record);
        for table in tables {
            self.rows(table, dropped);
        }
    }

    fn rows(&self, table: &Table, dropped: &mut Dropped) {
        let root = NodePath::root().key(&table.name);
        let key = |of: &Stated, row: usize| {
            let path = super::fields::path_of(root.clone().index(row), &table.fields[0]);
            of.text(&path).unwrap_or_default()
        };
        let count = self.old.rows(&root).unwrap_or(0);
        let keys: Vec<String> = (0..count).map(|it| key(self.old, it)).collect();
        let mut added = 0;
        for row in 0..self.new.rows(&root).unwrap_or(0) {
            let own = key(self.new, row);
            let place = keys.iter().position(|it| *it == own).unwrap_or_else(|| {
                dropped.rows.push(NewRow { table: table.name.to_string(), key: own.clone() });
                added += 1;
                count + added - 1
            });
            for field in table.fields.iter().skip(1) {
                let from = super::fields::path_of(root.clone().index(row), field);
                let to = super::fields::path_of(root.clone().index(place), field);
                let label = format!("{own}, {}", field.label.get(self.lang));
                dropped.changes.extend(self.change((&from, &to), &label));
            }
        }
    }

    /// A value that the workbook states and the record does not, or otherwise.
    fn change(&self, (from, to): (&NodePath, &NodePath), label: &str) -> Option<Change> {
        let value = inputs::stated_at(Some(self.new), from);
        let before = inputs::stated_at(Some(self.old), to);
        let differs = !value.is_empty() && value.trim_end() != before.trim_end();
        differs.then(|| Change { path: wish::written(to), label: label.to_owned(), before, value })
    }
}
