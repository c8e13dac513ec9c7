//! Records and what they come to, with the names and lines of their evidence.

use super::{Selection, Survey};
use crate::assess::{self, Assessment, Subject};
use crate::diagnostic::NodePath;
use crate::load::{self, Loaded, Places};
use crate::model::rulebook::Judged;
use crate::model::{Issued, Period, Record, Rulebook, UnitId};
use crate::report::{self, Assessed, Explained, MemberOf};

/// What one record came to, and what that rests on.
#[derive(Debug)]
pub struct AssessedRecord<'a> {
    /// The verdicts as values.
    pub assessment: Assessment,
    /// The same for programs.
    pub assessed: Assessed,
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// How it judges the unit.
    pub judged: &'a Judged,
    /// The record's file.
    pub file: String,
}

impl AssessedRecord<'_> {
    /// What there is to explain.
    pub fn explained(&self) -> Explained<'_> {
        Explained {
            rulebook: self.rulebook,
            judged: self.judged,
            assessed: &self.assessed,
            outcomes: &self.assessment.outcomes,
            file: &self.file,
        }
    }
}

/// A record as it is judged, with the project around it.
pub(super) fn subject<'a>(
    loaded: &'a Loaded,
    key: &'a (UnitId, Period),
    record: &'a Record,
) -> Subject<'a> {
    Subject::within(&loaded.project, key, record)
}

/// Whether the lines of evidence are looked up: to find them a file is read once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// They are shown.
    Wanted,
    /// Nobody asks for them.
    Left,
}

/// Judges one record under one rulebook.
fn judge<'a>(
    loaded: &'a Loaded,
    key: &(UnitId, Period),
    record: &Record,
    (id, rulebook, judged): (&str, &'a Rulebook, &'a Judged),
    lines: Lines,
) -> AssessedRecord<'a> {
    let assessment = assess::assess(&subject(loaded, key, record), (id, judged));
    let file = load::record_file(&key.0, key.1);
    let mut places = Places::default();
    let line = |place: usize| {
        if lines == Lines::Left {
            return None;
        }
        let path = NodePath::root().key("procedures").index(place);
        places.line(&file, path, &loaded.sources)
    };
    let catalog = &loaded.project.catalog;
    let assessed =
        report::assessed(&assessment, (record, &file), (rulebook, judged), catalog, line);
    AssessedRecord { assessment, assessed, rulebook, judged, file }
}

/// Judges the record that a document is made of.
pub(super) fn one<'a>(
    loaded: &'a Loaded,
    key: &(UnitId, Period),
    record: &Record,
    (issued, judged): (&Issued<'a>, &'a Judged),
) -> AssessedRecord<'a> {
    judge(loaded, key, record, (issued.rulebook_id, issued.rulebook, judged), Lines::Wanted)
}

/// Judges all records that are meant and have no errors.
pub fn assess_all<'a>(
    loaded: &'a Loaded,
    survey: &Survey,
    selection: &Selection,
    lines: Lines,
) -> Vec<AssessedRecord<'a>> {
    let mut all = Vec::new();
    for (key, record) in loaded.project.records.iter().filter(|(key, _)| selection.meets(key)) {
        if survey.refuses(&key.0, key.1) {
            continue;
        }
        for rulebook in loaded.project.rulebooks_for(&key.0, key.1) {
            all.push(judge(loaded, key, record, rulebook, lines));
        }
    }
    all
}

/// The units that a document over many speaks of: those of the area that are judged,
/// with the verdict that the form asks for, and named by the document if it names any.
pub(super) fn members<'a>(
    loaded: &'a Loaded,
    survey: &Survey,
    key: &(UnitId, Period),
    issued: &Issued<'a>,
) -> Vec<MemberOf<'a>> {
    let project = &loaded.project;
    if issued.form.issuer.is_none() {
        return Vec::new();
    }
    let named = project.records.get(key).and_then(|it| it.document(issued.form_id).units);
    let mut members = Vec::new();
    for unit in project.members(issued.rulebook, &key.0) {
        let Some(judged) = project.judged(issued.rulebook, unit) else { continue };
        let meant = named.as_ref().is_none_or(|all| all.iter().any(|it| unit.ends_with(it)));
        if !meant {
            continue;
        }
        let own = (unit.clone(), key.1);
        let faulty = survey.refuses(unit, key.1);
        let record = project.records.get(&own).filter(|_| !faulty);
        let judge = |it| assess::assess(&subject(loaded, &own, it), (issued.rulebook_id, judged));
        let known = record.map(|it| (it, judge(it)));
        let member = MemberOf { unit, judged, known, faulty };
        if issued.form.requires.is_none_or(|it| it == member.verdict()) {
            members.push(member);
        }
    }
    members
}
