//! What there is in a project, for an editor to offer: codes with their names, forms, units.

use crate::facts::dictionary::Key;
use crate::load::Loaded;
use crate::model::UnitKind;

/// Names with what they are called; nothing where no project is meant.
#[derive(Debug, Default)]
pub(super) struct Real {
    /// The procedures of the catalogs.
    pub codes: Vec<(String, String)>,
    /// Their sectors.
    pub sectors: Vec<(String, String)>,
    /// The forms of the rulebooks in use.
    pub forms: Vec<(String, String)>,
    /// The criteria for which units claim points.
    pub claims: Vec<(String, String)>,
    /// All rulebooks.
    pub rulebooks: Vec<(String, String)>,
    /// The units.
    pub units: Vec<(String, String)>,
}

/// Editors do not take lists of any length.
const MOST: usize = 2000;

impl Real {
    pub(super) fn of(loaded: &Loaded) -> Self {
        let project = &loaded.project;
        let codes = project.catalog.values().map(|it| (it.code.clone(), it.name.clone()));
        let sectors = project.sectors().into_iter().map(|it| (it.to_owned(), String::new()));
        let mut real = Self {
            codes: codes.collect(),
            sectors: sectors.collect(),
            rulebooks: loaded.rulebook_titles(),
            ..Self::default()
        };
        for law in project.laws.values() {
            let rulebook = &law.rulebook;
            let forms = rulebook.forms.iter().map(|(id, it)| (id.to_string(), it.title.clone()));
            real.forms.extend(forms);
            let claimed = rulebook.all_criteria().into_iter().filter(|it| it.claimed);
            real.claims.extend(claimed.map(|it| (it.id.clone(), it.text.clone())));
        }
        let units = project.units.iter().filter(|(_, it)| it.kind != UnitKind::Department);
        real.units = units.map(|(id, it)| (id.to_string(), it.name.last().to_owned())).collect();
        for all in [&mut real.codes, &mut real.forms, &mut real.claims, &mut real.units] {
            all.sort();
            all.dedup_by(|a, b| a.0 == b.0);
            all.truncate(MOST);
        }
        real
    }

    /// What the rows of a table may be told apart by.
    pub(super) fn keys(&self, key: Key) -> &[(String, String)] {
        match key {
            Key::Catalog => &self.codes,
            Key::Sector => &self.sectors,
            Key::Text => &[],
        }
    }
}
