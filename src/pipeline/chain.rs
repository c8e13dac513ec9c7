//! One document against another: what may not be said yet, or not of whom.

use super::judged::{self, Gathered};
use super::{Job, Survey};
use crate::diagnostic::{Diagnostic, DocumentFault, NodePath, Place};
use crate::facts::Record;
use crate::law::criterion::Verdict;
use crate::layout::record_file;
use crate::load::Loaded;
use crate::model::{Period, UnitId};
use crate::project::Issued;
use crate::report;
use crate::words::nearest;

/// The findings on all documents of all units: documents that a record states and a
/// verdict denies, units named that do not fit, and references that are not there yet.
pub(super) fn check(loaded: &Loaded, survey: &Survey) -> Vec<Diagnostic> {
    let project = &loaded.project;
    let mut found = Vec::new();
    for unit in project.units.keys() {
        for period in project.periods(unit) {
            let key = (unit.clone(), period);
            if survey.refuses(unit, period) {
                continue;
            }
            for issued in project.issued(unit, period) {
                named(loaded, survey, &key, &issued, &mut found);
                // A document that nobody has begun lacks more than its references: `list`
                // says so.
                let record = project.records.get(&key);
                if record.is_some_and(|it| it.documents.contains_key(issued.form_id))
                    && let Some(begun) = Gathered::new(loaded, survey, &key, issued)
                {
                    denied(&key, &begun, &mut found);
                    cited(loaded, &key, &begun, &mut found);
                }
            }
        }
    }
    found
}

/// The finding that a form is not owed.
pub(super) fn not_owed(
    key: &(UnitId, Period),
    record: Option<&Record>,
    form: &str,
    (required, verdict): (Verdict, Verdict),
) -> Diagnostic {
    let fault = DocumentFault::NotOwed {
        form: form.to_owned(),
        required: required.as_str(),
        verdict: verdict.as_str(),
    };
    Diagnostic::new(fault, place(key, record, form))
}

/// Where a document is stated, or the record that would state it.
fn place((unit, period): &(UnitId, Period), record: Option<&Record>, form: &str) -> Place {
    let file = record_file(unit, *period);
    if record.is_some_and(|it| it.documents.contains_key(form)) {
        Place::key(file, NodePath::root().key("documents").key(form))
    } else {
        Place::file_of(file)
    }
}

fn denied(key: &(UnitId, Period), begun: &Gathered, found: &mut Vec<Diagnostic>) {
    // Only a verdict on the record that states it can deny a document.
    if begun.judged.is_none() || begun.issued.form.requires.is_none() {
        return;
    }
    if let Some(verdicts) = begun.denied(begun.assessment().as_ref()) {
        found.push(not_owed(key, begun.stated, begun.issued.form_id, verdicts));
    }
}

/// The units that a document names: each must be there, and fit.
fn named(
    loaded: &Loaded,
    survey: &Survey,
    key: &(UnitId, Period),
    issued: &Issued,
    found: &mut Vec<Diagnostic>,
) {
    let project = &loaded.project;
    let Some(record) = project.records.get(key) else { return };
    let Some(units) = record.document(issued.form_id).units else { return };
    // What is wrong with the rulebook is said there; it gives no verdict that could deny.
    if !issued.law.is_whole() {
        return;
    }
    let list = NodePath::root().key("documents").key(issued.form_id).key("units");
    let candidates = project.members(issued.rulebook, &key.0);
    for (index, end) in units.iter().enumerate() {
        let place = Place::value(record_file(&key.0, key.1), list.index(index));
        let Some(unit) = candidates.iter().find(|it| it.ends_with(end)) else {
            let ends = candidates.iter().filter_map(|it| it.as_str().rsplit('/').next());
            let nearest = nearest(end, ends);
            found.push(Diagnostic::new(
                DocumentFault::UnknownUnit { unit: end.clone(), nearest },
                place,
            ));
            continue;
        };
        let own = ((*unit).clone(), key.1);
        let judging = project.judged(issued.law, unit);
        let record = project.records.get(&own).filter(|_| !survey.refuses(unit, key.1));
        let verdict = record.zip(judging).map_or(Verdict::NotAssessable, |(record, judging)| {
            judged::judged(loaded, &own, record, (issued.rulebook_id, judging)).verdict
        });
        if let Some(required) = issued.form.requires.filter(|it| *it != verdict) {
            let fault = DocumentFault::UnitDenied {
                form: issued.form_id.to_owned(),
                unit: end.clone(),
                required: required.as_str(),
                verdict: verdict.as_str(),
            };
            found.push(Diagnostic::new(fault, place));
        }
    }
}

/// The documents that one refers to: each must be issued, and not later.
fn cited(loaded: &Loaded, key: &(UnitId, Period), begun: &Gathered, found: &mut Vec<Diagnostic>) {
    let issued = &begun.issued;
    let date = begun.record().document(issued.form_id).date;
    for cited in report::cited_documents(&loaded.project, &begun.request(None)) {
        if !cited.document.issued {
            let fault = DocumentFault::CitedDraft {
                form: issued.form_id.to_owned(),
                cited: cited.form.clone(),
                unit: cited.by.name.clone(),
            };
            found.push(Diagnostic::new(fault, place(key, begun.stated, issued.form_id)));
        }
        if let Some((date, cited_date)) = date.zip(cited.date).filter(|(own, it)| own < it) {
            let fault = DocumentFault::DateBeforeCited {
                date: date.to_string(),
                cited: format!("`{}` ({})", cited.form, cited.by.name),
                cited_date: cited_date.to_string(),
            };
            let path = NodePath::root().key("documents").key(issued.form_id).key("date");
            found.push(Diagnostic::new(fault, Place::value(record_file(&key.0, key.1), path)));
        }
    }
}

/// How far a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Number, date, and all it rests on are there.
    Ready,
    /// It can be made, with blanks; what it lacks.
    Draft(Vec<Lack>),
    /// Its form asks for a verdict that is not there.
    NotOwed,
    /// Faults stand in its way.
    Refused,
}

/// What a draft lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Its number.
    Number,
    /// Its date.
    Date,
    /// This many numbers of its record.
    Numbers(usize),
    /// This many documents that it refers to.
    Cited(usize),
    /// The verdict on this many units that it may speak of, whose files have errors.
    Verdicts(usize),
}

/// How far a document is.
pub fn state(loaded: &Loaded, survey: &Survey, job: &Job) -> State {
    let Some(gathered) = Gathered::for_job(loaded, survey, job) else { return State::Refused };
    let own = gathered.assessment();
    if gathered.denied(own.as_ref()).is_some() {
        return State::NotOwed;
    }
    let record = gathered.record();
    let document = record.document(gathered.issued.numbered().0);
    let request = gathered.request(own.as_ref());
    let missing = report::gaps(&loaded.project, &request);
    let unissued = report::unissued(&loaded.project, &request).len();
    let lacks: Vec<_> = [
        document.number.is_none().then_some(Lack::Number),
        document.date.is_none().then_some(Lack::Date),
        (missing > 0).then_some(Lack::Numbers(missing)),
        (unissued > 0).then_some(Lack::Cited(unissued)),
        (gathered.unread > 0).then_some(Lack::Verdicts(gathered.unread)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if lacks.is_empty() { State::Ready } else { State::Draft(lacks) }
}
