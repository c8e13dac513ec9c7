//! A project, read and checked: what every command begins with.

use super::situations;
use super::survey::{Survey, survey};
use crate::check::Script;
use crate::diagnostic::{self, Diagnostic};
use crate::docket::{Docket, Judgement, Selection};
use crate::layout::{self, Layout};
use crate::load::{self, Folder, Loaded};
use crate::model::{Key, UnitId};
use crate::render::Templates;
use crate::typeset::Fonts;
use crate::words::nearest;

/// A project, read and checked.
pub struct Opened {
    /// What its folder holds.
    pub loaded: Loaded,
    /// What is wrong in it.
    pub survey: Survey,
    /// Its templates.
    pub templates: Templates,
    /// The fonts of all pages.
    pub fonts: Fonts,
}

/// What somebody names that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmeant {
    /// The folder has no `data`.
    Project,
    /// A unit: as typed, and the one that it resembles.
    Unit(String, Option<String>),
    /// A form: as typed, and those there are.
    Form(String, Vec<String>),
    /// A form that none of the units selected issues: as typed, and the units that do.
    Issuers(String, Vec<String>),
}

impl Opened {
    /// Reads and checks a project: all of it, or the units of some top folders alone.
    pub fn read(layout: &Layout, tops: Option<&[String]>) -> Result<Self, Unmeant> {
        if !layout.root.join("data").is_dir() {
            return Err(Unmeant::Project);
        }
        Ok(Self::of(load::load_part(layout, tops)))
    }

    /// Checks what was loaded.
    pub fn of(mut loaded: Loaded) -> Self {
        let fonts = Fonts::embedded();
        let (survey, templates) = survey(&mut loaded, &fonts);
        Self { loaded, survey, templates, fonts }
    }

    /// Takes another text for that of a record's file, as somebody writes it, or none where there
    /// is no such file: its faults, verdicts and documents are those of the new text at once.
    pub fn restate(&mut self, folder: &dyn Folder, key: &Key, text: Option<&str>) {
        let found = self.loaded.restate(folder, key, text);
        let fonts = &self.fonts;
        let drawable = |it| fonts.can_draw(it);
        let script = Script { drawable: &drawable };
        self.survey.restate(&mut self.loaded, key, found, &script);
    }

    /// All judgements and documents.
    pub fn docket(&self) -> Docket<'_> {
        self.survey.docket(&self.loaded.project)
    }

    /// What the records that are meant came to.
    pub fn judgements(&self, selection: &Selection) -> Vec<Judgement<'_>> {
        self.docket().judgements(selection)
    }

    /// The errors that stand in the way of what is meant: those of the records and units
    /// selected, and those outside all units.
    pub fn errors(&self, selection: &Selection) -> Vec<Diagnostic> {
        let meant = |file: &str| match layout::unit_path(file) {
            None => true,
            Some(path) if selection.units.is_empty() => !path.is_empty(),
            Some(path) => selection.units.iter().any(|unit| {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let within = |a: &str, b: &str| UnitId::new(a).is_within(b);
                within(folder, unit) || within(unit, folder) && path.ends_with("/unit.yaml")
            }),
        };
        let errors = self.survey.found.iter().filter(|it| it.is_error());
        errors.filter(|it| meant(it.place.file())).cloned().collect()
    }

    /// Everything that is wrong: what was found when it was opened, and what filling the forms
    /// of the project's own rulebooks finds.
    pub fn checked(&self) -> Vec<Diagnostic> {
        let mut found = self.survey.found.clone();
        // What follows from another fault of a template is not said besides.
        let of_forms = situations::forms(&self.loaded, &self.templates).into_iter();
        found.extend(of_forms.filter(|it| !self.survey.faulty.file(it.place.file())));
        diagnostic::unaccepted(found, &self.loaded.sources)
    }

    /// What a selection names that is not there.
    pub fn unmeant(&self, selection: &Selection) -> Option<Unmeant> {
        let unit = selection.units.iter().find_map(|it| self.unknown_unit(it));
        unit.or_else(|| self.unknown_form(selection))
    }

    fn unknown_unit(&self, unit: &str) -> Option<Unmeant> {
        let records = self.loaded.record_keys.iter().map(|it| &it.unit);
        let mut known = self.loaded.project.units.keys().chain(records);
        if known.any(|it| it.is_within(unit)) {
            return None;
        }
        let names = || self.loaded.unit_ids.iter().map(UnitId::as_str);
        let by_end = || {
            let near = nearest(unit, names().map(last))?;
            names().find(|it| last(it) == near).map(str::to_owned)
        };
        Some(Unmeant::Unit(unit.to_owned(), nearest(unit, names()).or_else(by_end)))
    }

    fn unknown_form(&self, selection: &Selection) -> Option<Unmeant> {
        let form = selection.form.as_ref()?;
        let laws = self.loaded.project.laws.values();
        let mut known: Vec<_> = laws.flat_map(|it| it.rulebook.forms.keys()).collect();
        known.sort_unstable();
        known.dedup();
        if !known.contains(&form) {
            let known = known.iter().map(ToString::to_string).collect();
            return Some(Unmeant::Form(form.to_string(), known));
        }
        // A unit that cannot be read may well issue it: its faults come first.
        let docket = self.docket();
        if !self.errors(selection).is_empty() || !docket.documents(selection).is_empty() {
            return None;
        }
        let everywhere = Selection { units: Vec::new(), ..selection.clone() };
        let issuers = docket.documents(&everywhere).into_iter();
        let mut issuers: Vec<_> = issuers.map(|it| it.key.unit.to_string()).collect();
        issuers.dedup();
        Some(Unmeant::Issuers(form.to_string(), issuers))
    }
}

/// The last part of a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
