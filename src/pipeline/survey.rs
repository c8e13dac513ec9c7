//! Every fault of a project, in order, and what may not be built because of them.

use std::collections::BTreeSet;

use super::judged::SHARE;
use super::{chain, listed};
use crate::check::{self, Script};
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::facts::Record;
use crate::load::{self, Loaded, Places};
use crate::model::{Period, UnitId};
use crate::project::Project;
use crate::render::{self, Templates};
use crate::typeset::Fonts;

/// All findings on a project.
#[derive(Debug, Default)]
pub struct Survey {
    /// In the order they are shown in, with their bytes looked up.
    pub found: Vec<Diagnostic>,
    faulty: BTreeSet<String>,
}

impl Survey {
    /// Whether a record, its unit, or a unit above has an error.
    pub fn refuses(&self, unit: &UnitId, period: Period) -> bool {
        let mut above = Some(unit.clone());
        let mut units = Vec::new();
        while let Some(id) = above {
            units.push(load::unit_file(&id));
            above = id.parent();
        }
        self.has_errors(&load::record_file(unit, period))
            || units.iter().any(|it| self.has_errors(it))
    }

    /// Whether a file has an error.
    pub fn has_errors(&self, file: &str) -> bool {
        self.faulty.contains(file)
    }

    fn add(&mut self, found: Vec<Diagnostic>, sources: &Sources, places: &mut Places) {
        let errors = found.iter().filter(|it| it.is_error());
        self.faulty.extend(errors.map(|it| it.place.file().to_owned()));
        self.found.extend(found.into_iter().map(|it| places.resolve(it, sources)));
    }
}

/// What is wrong with rulebooks beside their own texts.
fn laws(loaded: &Loaded) -> Vec<Diagnostic> {
    let project = &loaded.project;
    let has_template = |path: &str| loaded.templates.contains_key(path);
    let own = |id: &str| !load::is_shipped(&format!("{id}/rulebook.yaml"));
    let mut found = check::rulebooks(project, has_template);
    found.extend(check::unused(project, &loaded.templates));
    found.extend(check::asked_of(project));
    found.extend(check::scopes(project, own));
    found
}

/// What is wrong with records, in their order; `broken` are the files that have faults already.
fn records(project: &Project, broken: &BTreeSet<String>, script: &Script) -> Vec<Diagnostic> {
    let all: Vec<_> = project.records.iter().collect();
    let share = |share: &[(&(UnitId, Period), &Record)]| {
        let mut found = Vec::new();
        for (key, record) in share {
            let of_record = check::record(project, key, record, script);
            // What was taken out of a broken file is not also missing from it.
            let whole = !broken.contains(&load::record_file(&key.0, key.1));
            found.extend(of_record.into_iter().filter(|it| whole || it.is_error()));
        }
        found
    };
    load::in_shares(&all, load::cores(), SHARE, share).into_iter().flatten().collect()
}

/// Checks everything that was loaded.
pub fn survey(loaded: &mut Loaded, fonts: &Fonts) -> (Survey, Templates) {
    let drawable = |it| fonts.can_draw(it);
    let script = Script { drawable: &drawable };
    let (templates, template_faults) = render::templates(&loaded.templates);

    let mut found = std::mem::take(&mut loaded.found);
    let broken: BTreeSet<String> = found.iter().map(|it| it.place.file().to_owned()).collect();
    found.extend(template_faults);
    let of_laws = laws(loaded);
    loaded.project.laws_are_lost |= of_laws.iter().any(Diagnostic::is_error);
    found.extend(of_laws);
    let project = &loaded.project;
    let whole = project.laws.iter().filter(|(_, it)| it.is_whole());
    let whole: Vec<&str> = whole.map(|(id, _)| id.as_str()).collect();
    found.extend(super::all_proved(loaded, &whole).into_iter().flat_map(|it| it.found));
    let place = |code: &str| loaded.catalog_places.get(code).cloned();
    found.extend(check::catalog(&project.catalog, place, &script));
    found.extend(check::units(project, &script));
    found.extend(records(project, &broken, &script));

    let mut survey = Survey::default();
    survey.add(found, &loaded.sources, &mut loaded.places);
    // What a document may say of others is asked of those without faults of their own.
    let mut chain = chain::check(loaded, &survey);
    chain.extend(listed::check(loaded));
    survey.add(chain, &loaded.sources, &mut loaded.places);
    diagnostic::sort(&mut survey.found);
    (survey, templates)
}
