//! Which files differ, and which of them a document may have changed for.

use std::collections::BTreeSet;

use crate::build::Opened;
use crate::docket::Document;
use crate::layout::{
    is_enclosed, is_typst, is_yaml, record_file, template_path, unit_file, unit_folder, unit_path,
};
use crate::model::Key;
use crate::project::Project;

/// The files that differ between two projects.
pub(super) struct Causes {
    changed: BTreeSet<String>,
    rulebooks: BTreeSet<String>,
}

impl Causes {
    pub(super) fn new(before: &Opened, after: &Opened) -> Self {
        let (old, new) = (&before.loaded.sources, &after.loaded.sources);
        let files: BTreeSet<&str> = old.files().chain(new.files()).collect();
        let changed = files.into_iter().filter(|it| old.text(it) != new.text(it));
        let mut changed: BTreeSet<String> = changed.map(str::to_owned).collect();
        changed.extend(enclosed(&before.loaded.project, &after.loaded.project));
        let laws = before.loaded.project.laws.keys().chain(after.loaded.project.laws.keys());
        Self { changed, rulebooks: laws.map(ToString::to_string).collect() }
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
    /// all share where none of these differs, or the records of other units.
    pub(super) fn of(&self, document: &Document) -> Vec<String> {
        let key = &document.key;
        let rulebook = format!("templates/{}/", document.rulebook_id());
        let mut own = BTreeSet::from([record_file(&key.unit, key.period)]);
        let mut above = Some(key.unit.clone());
        while let Some(unit) = above {
            own.insert(unit_file(&unit));
            above = unit.parent();
        }
        let folder = format!("{}/", unit_folder(&key.unit));
        let is_own = |it: &&String| {
            let encloses = is_enclosed(it) && it.starts_with(&folder);
            own.contains(*it) || it.starts_with(&rulebook) || encloses
        };
        let of_own: Vec<String> = self.changed.iter().filter(is_own).cloned().collect();
        if !of_own.is_empty() && !document.is_over_many() {
            return of_own;
        }
        let others = self.changed.iter().filter(|it| may_matter(it, key));
        let mut all: Vec<String> = of_own.into_iter().chain(others.cloned()).collect();
        all.extend(self.shared().map(str::to_owned));
        let mut seen = BTreeSet::new();
        all.retain(|it| seen.insert(it.clone()));
        all
    }
}

/// The files that documents enclose and that differ.
fn enclosed(before: &Project, after: &Project) -> Vec<String> {
    let (old, new) = (&before.enclosures, &after.enclosures);
    let all: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let changed = all.into_iter().filter(|it| old.get(it) != new.get(it));
    changed.map(|(unit, name)| format!("{}/{name}", unit_folder(unit))).collect()
}

/// Whether a file of units, or one that is all units' own, may matter to a document.
fn may_matter(file: &str, key: &Key) -> bool {
    match unit_path(file) {
        Some(path) => path.split('/').next() == Some(key.unit.top()),
        None => !file.starts_with("templates/") && is_yaml(std::path::Path::new(file)),
    }
}
