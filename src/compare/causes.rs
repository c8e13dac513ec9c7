//! Which files differ, and which of them a document may have changed for.
//!
//! A file is named only where the document, before or after, rests on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::Opened;
use crate::docket::Document;
use crate::facts::Record;
use crate::facts::dictionary::Key;
use crate::layout::{
    self, CATALOGS, cases_file, is_enclosed, is_typst, record_file, template_file, template_path,
    unit_file, unit_folder,
};
use crate::model::UnitId;
use crate::project::Project;

/// The files that differ between two projects.
pub(super) struct Causes<'a> {
    changed: BTreeSet<String>,
    rulebooks: BTreeSet<String>,
    sides: [&'a Opened; 2],
    /// The catalogs that differ, with the codes that they name and of which something else is said.
    catalogs: BTreeMap<String, BTreeSet<&'a str>>,
    /// Whether the lists of what must be offered are others.
    lists: bool,
}

impl<'a> Causes<'a> {
    pub(super) fn new(before: &'a Opened, after: &'a Opened) -> Self {
        let (old, new) = (&before.loaded.sources, &after.loaded.sources);
        let files: BTreeSet<&str> = old.files().chain(new.files()).collect();
        let changed = files.into_iter().filter(|it| old.text(it) != new.text(it));
        let mut changed: BTreeSet<String> = changed.map(str::to_owned).collect();
        let (was, is) = (&before.loaded.project, &after.loaded.project);
        changed.extend(enclosed(was, is));
        let laws = was.laws.keys().chain(is.laws.keys());
        let codes = was.catalog.keys().chain(is.catalog.keys());
        let codes = codes.filter(|it| was.catalog.get(*it) != is.catalog.get(*it));
        let codes: BTreeSet<&str> = codes.map(String::as_str).collect();
        let named = |file: &String| {
            let texts: Vec<_> = [old, new].into_iter().filter_map(|it| it.text(file)).collect();
            let is_named = |code: &&&str| texts.iter().any(|it| it.contains(**code));
            (file.clone(), codes.iter().filter(is_named).copied().collect())
        };
        let catalogs = changed.iter().filter(|it| it.starts_with(CATALOGS)).map(named).collect();
        Self {
            changed,
            rulebooks: laws.map(ToString::to_string).collect(),
            sides: [before, after],
            catalogs,
            lists: was.lists != is.lists,
        }
    }

    /// Whether the look of all pages is another: what they share, and no form fills.
    pub(super) fn is_look_changed(&self) -> bool {
        self.shared().any(is_typst)
    }

    /// The files that differ below `templates` and are no rulebook's.
    fn shared(&self) -> impl Iterator<Item = &str> {
        let templates = self.changed.iter().filter(|it| it.starts_with("templates/"));
        templates.map(String::as_str).filter(|it| {
            let folder = template_path(it).split('/').next().unwrap_or_default();
            !self.rulebooks.contains(folder)
        })
    }

    /// The files for which a document may be another: its own record and unit, its rulebook; what
    /// all share where none of these differs, or the records that it rests on. It is given as it
    /// was and as it is.
    pub(super) fn of(&self, sides: &[&Document]) -> Vec<String> {
        let is_own = |it: &&String| sides.iter().any(|document| is_own(it, document));
        let mut all: Vec<String> = self.changed.iter().filter(is_own).cloned().collect();
        if !all.is_empty() && !sides.iter().any(|it| it.is_over_many()) {
            return all;
        }
        let rests = self.rests(sides);
        let beside = |it: &&String| rests.contains(*it) || *it == layout::SETTINGS;
        all.extend(self.changed.iter().filter(beside).cloned());
        all.extend(self.shared().map(str::to_owned));
        let mut seen = BTreeSet::new();
        all.retain(|it| seen.insert(it.clone()));
        all
    }

    /// The files of units and catalogs that a document rests on.
    fn rests(&self, sides: &[&Document]) -> BTreeSet<String> {
        let keys: BTreeSet<_> = sides.iter().flat_map(|it| it.rests_on()).collect();
        let mut files = BTreeSet::new();
        let mut codes = BTreeSet::new();
        for key in &keys {
            files.insert(record_file(&key.unit, key.period));
            files.extend(unit_files(&key.unit));
            for side in self.sides {
                let project = &side.loaded.project;
                let record = project.records.get(key);
                codes.extend(record.into_iter().flat_map(|it| stated(project, it)));
            }
        }
        let matters = |named: &BTreeSet<&str>| self.lists || !named.is_disjoint(&codes);
        let catalogs = self.catalogs.iter().filter(|(_, named)| matters(named));
        files.extend(catalogs.map(|(file, _)| file.clone()));
        files
    }
}

/// The codes of catalogs that a record states.
fn stated<'r>(project: &'r Project, record: &'r Record) -> impl Iterator<Item = &'r str> {
    let tables = project.dictionary.tables.iter().zip(&record.tables);
    let of_catalog = tables.filter(|(table, _)| table.key == Key::Catalog);
    let rows = of_catalog.filter_map(|(_, rows)| rows.as_ref());
    rows.flat_map(|rows| (0..rows.count).map(|row| rows.key(row)))
}

/// Whether a file is the record, the unit or one above it, or what a document is filled in by:
/// its rulebook, without the cases that prove it and the templates of other forms.
fn is_own(file: &str, document: &Document) -> bool {
    let key = &document.key;
    let rulebook = document.rulebook_id();
    if file.starts_with(&template_file(&format!("{rulebook}/"))) {
        let forms = &document.issued.rulebook.forms;
        let template = |it: &crate::law::Form| template_file(&it.template_in(rulebook));
        let own = template(document.issued.form);
        let is_other = file != own && forms.values().any(|it| template(it) == file);
        return file != cases_file(rulebook) && !is_other;
    }
    let encloses = is_enclosed(file) && file.starts_with(&format!("{}/", unit_folder(&key.unit)));
    let is_record = file == record_file(&key.unit, key.period);
    is_record || encloses || unit_files(&key.unit).any(|it| it == file)
}

/// The files that say what a unit and those above it are.
fn unit_files(unit: &UnitId) -> impl Iterator<Item = String> {
    let all = std::iter::successors(Some(unit.clone()), UnitId::parent);
    all.map(|it| unit_file(&it))
}

/// The files that documents enclose and that differ.
fn enclosed(before: &Project, after: &Project) -> Vec<String> {
    let (old, new) = (&before.enclosures, &after.enclosures);
    let all: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let changed = all.into_iter().filter(|it| old.get(it) != new.get(it));
    changed.map(|(unit, name)| format!("{}/{name}", unit_folder(unit))).collect()
}
