//! Every fault of a project, in order, and what may not be built because of them.

use std::collections::BTreeSet;

use super::listed;
use super::situations::is_changed;
use super::unasked::unasked;
use super::unneeded::unneeded;
use super::unplaced::unplaced;
use super::unproved::unproved;
use crate::check::{self, Script};
use crate::diagnostic::{self, Diagnostic, Sources};
use crate::docket::{self, Docket, Faulty, Judgements};
use crate::facts::Record;
use crate::layout;
use crate::load::{self, Loaded, Places};
use crate::model::{Key, UnitId};
use crate::project::Project;
use crate::render::{self, Templates};
use crate::report;
use crate::typeset::Fonts;

/// All findings on a project, and the results that they let be.
#[derive(Debug, Default)]
pub struct Survey {
    /// In the order they are shown in, with their bytes looked up.
    pub found: Vec<Diagnostic>,
    /// The files that have errors.
    pub faulty: Faulty,
    judgements: Judgements,
}

impl Survey {
    /// All judgements and documents of the project that was surveyed.
    pub fn docket<'a>(&'a self, project: &'a Project) -> Docket<'a> {
        Docket::new(project, &self.judgements, &self.faulty)
    }

    /// What is wrong with one record of which the text is another now, and what follows for the
    /// documents of its unit. What follows for others is found when all is read anew.
    pub(super) fn restate(
        &mut self,
        loaded: &mut Loaded,
        key: &Key,
        mut found: Vec<Diagnostic>,
        script: &Script,
    ) {
        let file = layout::record_file(&key.unit, key.period);
        self.found.retain(|it| it.place.file() != file);
        self.faulty.forget(&file, docket::lost_records(loaded));
        if let Some(record) = loaded.project.records.get(key) {
            let broken = found.iter().any(Diagnostic::is_error);
            let check = if broken { check::errors } else { check::record };
            found.extend(check(&loaded.project, key, record, script));
        }
        self.add(found, &loaded.sources, &mut loaded.places);
        self.judgements = Judgements::places(&loaded.project);
        let chain = docket::check_of(&self.docket(&loaded.project), key);
        let chain = chain.into_iter().filter(|it| it.place.file() == file).collect();
        self.add(chain, &loaded.sources, &mut loaded.places);
        diagnostic::sort(&mut self.found);
    }

    fn add(&mut self, found: Vec<Diagnostic>, sources: &Sources, places: &mut Places) {
        let errors = found.iter().filter(|it| it.is_error());
        self.faulty.add(errors.map(|it| it.place.file().to_owned()));
        self.found.extend(found.into_iter().map(|it| places.resolve(it, sources)));
    }
}

/// What is wrong with rulebooks beside their own texts.
fn laws(loaded: &Loaded) -> Vec<Diagnostic> {
    let project = &loaded.project;
    let has_template = |path: &str| loaded.templates.contains_key(path);
    let own = |id: &str| !load::is_shipped(&format!("{id}/rulebook.yaml"));
    let mut found = check::rulebooks(project, has_template);
    found.extend(report::sections::check(project));
    found.extend(check::unused(project, &loaded.templates));
    found.extend(check::asked_of(project));
    found.extend(check::doubts(project, &own));
    found.extend(check::scopes(project, own));
    found
}

/// What is wrong with records, in their order; `broken` are the files that have errors already.
fn records(project: &Project, broken: &BTreeSet<String>, script: &Script) -> Vec<Diagnostic> {
    let all: Vec<_> = project.records.iter().collect();
    let share = |share: &[(&Key, &Record)]| {
        let mut found = Vec::new();
        for (key, record) in share {
            let broken = broken.contains(&layout::record_file(&key.unit, key.period));
            let check = if broken { check::errors } else { check::record };
            found.extend(check(project, key, record, script));
        }
        found
    };
    load::in_shares(&all, load::cores(), load::SHARE, share).into_iter().flatten().collect()
}

/// The rulebooks that have errors beside their own texts; an error in what all of them share is
/// one of each.
fn lost(loaded: &mut Loaded, of_laws: &[Diagnostic]) {
    for it in of_laws.iter().filter(|it| it.is_error()) {
        let path = it.place.file().strip_prefix("templates/").unwrap_or_default();
        let id = path.split_once('/').map_or("", |(id, _)| id).to_owned();
        if loaded.project.laws.contains_key(id.as_str()) {
            loaded.lose(&id);
        } else {
            loaded.project.lost.dictionary = true;
        }
    }
}

/// Checks everything that was loaded.
pub fn survey(loaded: &mut Loaded, fonts: &Fonts) -> (Survey, Templates) {
    let drawable = |it| fonts.can_draw(it);
    let script = Script { drawable: &drawable };
    let (templates, template_faults) = render::templates(&loaded.templates);

    let mut found = std::mem::take(&mut loaded.found);
    let errors = found.iter().filter(|it| it.is_error());
    let broken: BTreeSet<String> = errors.map(|it| it.place.file().to_owned()).collect();
    found.extend(template_faults);
    let of_laws = laws(loaded);
    lost(loaded, &of_laws);
    found.extend(of_laws);
    let project = &loaded.project;
    found.extend(unasked(loaded, &templates));
    found.extend(unneeded(loaded, &templates));
    found.extend(unplaced(loaded, &templates));
    found.extend(unproved(loaded, &broken));
    // The cases of those that the program carries were run before it was built.
    let own = project.laws.iter().filter(|(id, it)| it.is_whole() && is_changed(loaded, id));
    let own: Vec<&str> = own.map(|(id, _)| id.as_str()).collect();
    found.extend(super::all_proved(loaded, &own).into_iter().flat_map(|it| it.found));
    let place = |code: &str| loaded.catalog_places.get(code).cloned();
    found.extend(check::catalog(&project.catalog, place, &script));
    let described = |id: &UnitId| loaded.unit_ids.contains(id);
    found.extend(check::units(project, described, &script));
    found.extend(records(project, &broken, &script));

    let mut survey = Survey {
        found: Vec::new(),
        faulty: Faulty::new(docket::lost_records(loaded)),
        judgements: Judgements::places(project),
    };
    survey.add(found, &loaded.sources, &mut loaded.places);
    // What a document may say of others is asked of those without faults of their own.
    let mut chain = docket::check(&survey.docket(&loaded.project));
    chain.extend(listed::check(loaded));
    survey.add(chain, &loaded.sources, &mut loaded.places);
    diagnostic::sort(&mut survey.found);
    (survey, templates)
}
