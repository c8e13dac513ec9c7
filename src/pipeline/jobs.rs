//! Which documents there are to make.

use super::{Selection, Survey};
use crate::layout;
use crate::load::Loaded;
use crate::model::{Period, UnitId};
use crate::project::Issued;

/// What kind of file a document is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// PDF/A-3a and PDF/UA-1.
    Pdf,
    /// A Word file, for forms that have a template for one.
    Docx,
}

impl Format {
    fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// One document to be made.
#[derive(Clone, Debug)]
pub struct Job {
    /// Who issues it, and for which period.
    pub key: (UnitId, Period),
    /// The rulebook, by id.
    pub rulebook: String,
    /// The form, by id.
    pub form: String,
    /// The kind of file.
    pub format: Format,
}

impl Job {
    /// Its file below the folder of documents.
    pub fn path(&self) -> String {
        format!("{}.{}", self.stem(), self.format.extension())
    }

    /// The same without its kind of file.
    pub(super) fn stem(&self) -> String {
        let (unit, period) = &self.key;
        format!("{unit}/{period}/{}", self.form)
    }

    /// The same document in each of these formats that its form is offered in.
    pub(super) fn in_formats(self, loaded: &Loaded, formats: &[Format]) -> Vec<Self> {
        let law = loaded.project.laws.get(&self.rulebook);
        let form = law.and_then(|it| it.rulebook.forms.get(&self.form));
        let word = form.is_some_and(|it| it.word.is_some());
        let offered = formats.iter().filter(|it| **it != Format::Docx || word);
        offered.map(|format| Self { format: *format, ..self.clone() }).collect()
    }

    /// Whether it is of this form.
    pub(super) fn is(&self, issued: &Issued) -> bool {
        self.rulebook == issued.rulebook_id && self.form == issued.form_id
    }
}

/// A document by its path: its record, its form, and the path without its kind of file.
pub(super) fn named(path: &str) -> Option<((UnitId, Period), &str, &str)> {
    let (stem, _) = path.rsplit_once('.')?;
    let (folder, form) = stem.rsplit_once('/')?;
    let (unit, period) = folder.rsplit_once('/')?;
    Some(((UnitId::new(unit), period.parse().ok()?), form, stem))
}

/// The documents that are meant, as PDF, and those of them that faults refuse.
pub fn jobs(loaded: &Loaded, survey: &Survey, selection: &Selection) -> (Vec<Job>, Vec<Job>) {
    let (mut jobs, mut refused) = (Vec::new(), Vec::new());
    let project = &loaded.project;
    for key in loaded.record_keys.iter().filter(|it| selection.meets(it)) {
        if !project.records.contains_key(key) || !project.units.contains_key(&key.0) {
            refused.extend(unreadable(loaded, key, selection));
        }
    }
    for unit in project.units.keys() {
        for period in project.periods(unit) {
            let key = (unit.clone(), period);
            if !selection.meets(&key) {
                continue;
            }
            for issued in project.issued(unit, period) {
                let job = Job {
                    key: key.clone(),
                    rulebook: issued.rulebook_id.to_owned(),
                    form: issued.form_id.to_owned(),
                    format: Format::Pdf,
                };
                if selection.form.as_ref().is_some_and(|it| *it != job.form) {
                    continue;
                }
                let faulty = survey.refuses(unit, period)
                    || survey.has_errors(&layout::rulebook_file(&job.rulebook));
                if faulty { refused.push(job) } else { jobs.push(job) }
            }
        }
    }
    (jobs, refused)
}

/// The records of units that cannot be read: which documents they owe, nobody can say;
/// each stands for at least one.
pub(super) fn of_lost_units<'a>(
    loaded: &'a Loaded,
    selection: &Selection,
) -> Vec<&'a (UnitId, Period)> {
    let lost = |key: &&(UnitId, Period)| !loaded.project.units.contains_key(&key.0);
    loaded.record_keys.iter().filter(|it| selection.meets(it)).filter(lost).collect()
}

/// The documents that a unit would owe if its record could be read.
fn unreadable(loaded: &Loaded, key: &(UnitId, Period), selection: &Selection) -> Vec<Job> {
    let project = &loaded.project;
    let mut jobs = Vec::new();
    for (id, law, _) in project.laws_for(&key.0, key.1) {
        let own = law.rulebook.forms.iter().filter(|(_, form)| form.issuer.is_none());
        let meant = own.filter(|(form, _)| selection.form.as_ref().is_none_or(|it| it == *form));
        jobs.extend(meant.map(|(form, _)| Job {
            key: key.clone(),
            rulebook: id.to_owned(),
            form: form.clone(),
            format: Format::Pdf,
        }));
    }
    jobs
}
