//! Records and what they come to, with the names and lines of their evidence.

use std::cell::RefCell;

use super::{Job, Selection, Survey};
use crate::diagnostic::NodePath;
use crate::facts::{Dictionary, Record};
use crate::judge::inputs::Spot;
use crate::judge::{self, Assessment, UnitFacts};
use crate::law::bench::Bench;
use crate::law::criterion::Verdict;
use crate::load::{self, Loaded, Places};
use crate::model::{Period, Unit, UnitId};
use crate::project::{Issued, Judging, Law};
use crate::report::{self, Assessed, Explained, Find, MemberOf, Request, Stated};

/// Fewer records than this are not worth a thread.
pub(super) const SHARE: usize = 64;

/// What one record came to, and what that rests on.
#[derive(Debug)]
pub struct AssessedRecord<'a> {
    /// The verdicts as values.
    pub assessment: Assessment,
    /// The same for programs.
    pub assessed: Assessed,
    /// The law.
    pub law: &'a Law,
    /// How it judges the unit.
    pub judging: Judging<'a>,
    /// The record's file.
    pub file: String,
    /// What fields are called.
    pub dictionary: &'a Dictionary,
}

impl AssessedRecord<'_> {
    /// What there is to explain.
    pub fn explained(&self) -> Explained<'_> {
        Explained {
            rulebook: &self.law.rulebook,
            bench: self.judging.bench,
            assessed: &self.assessed,
            outcomes: &self.assessment.outcomes,
            dictionary: self.dictionary,
            file: &self.file,
        }
    }
}

/// Judges a record in its project.
pub(super) fn judged(
    loaded: &Loaded,
    key: &(UnitId, Period),
    record: &Record,
    (rulebook, judging): (&str, Judging),
) -> Assessment {
    let kinds = &judging.judged.locality;
    let facts = UnitFacts::new(&loaded.project, (&key.0, key.1), record, kinds);
    judge::judge(&facts, rulebook, judging.bench)
}

/// What records come to, each kept: the documents of one case speak of the same few.
#[derive(Debug, Default)]
pub(super) struct Kept(RefCell<Vec<One>>);

#[derive(Debug)]
struct One {
    bench: *const Bench,
    assessment: Assessment,
}

impl Kept {
    /// What a record of a project is worth by a bench; the record and the bench are lent for as
    /// long as it is kept.
    pub(super) fn judged(
        &self,
        loaded: &Loaded,
        key: &(UnitId, Period),
        record: &Record,
        (rulebook, judging): (&str, Judging),
    ) -> Assessment {
        let bench = std::ptr::from_ref(judging.bench);
        let same = |it: &&One| {
            it.bench == bench && it.assessment.unit == key.0 && it.assessment.period == key.1
        };
        if let Some(found) = self.0.borrow().iter().find(same) {
            return found.assessment.clone();
        }
        let assessment = judged(loaded, key, record, (rulebook, judging));
        self.0.borrow_mut().push(One { bench, assessment: assessment.clone() });
        assessment
    }
}

/// Whether the lines of evidence are looked up: to find them a file is read once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// They are shown.
    Wanted,
    /// Nobody asks for them.
    Left,
}

/// What one record came to, with the names and, if wanted, the lines of its evidence.
pub(super) fn assessed<'a>(
    loaded: &'a Loaded,
    (record, assessment): (&Record, Assessment),
    (law, judging): (&'a Law, Judging<'a>),
    lines: Lines,
) -> AssessedRecord<'a> {
    let file = load::record_file(&assessment.unit, assessment.period);
    let places = RefCell::new(Places::default());
    let find = |at: &Spot| {
        let file = load::record_file(&at.unit, at.period);
        let path = path(&loaded.project.dictionary, at);
        let line = path.and_then(|it| places.borrow_mut().line(&file, it, &loaded.sources));
        Stated { file, line }
    };
    let find = (lines == Lines::Wanted).then_some(&find as Find);
    let project = &loaded.project;
    let assessed = report::assessed(project, &assessment, (record, &file), (law, judging), find);
    let dictionary = &loaded.project.dictionary;
    AssessedRecord { assessment, assessed, law, judging, file, dictionary }
}

/// The node of a record at which something stands; none for all of it.
fn path(dictionary: &Dictionary, at: &Spot) -> Option<NodePath> {
    let mut path = NodePath::root();
    let fields = match at.table {
        Some(table) => {
            let table = dictionary.tables.get(table)?;
            path = path.key(&table.name);
            path = at.row.map_or(path.clone(), |row| path.index(row));
            &table.fields
        }
        None if at.field.is_none() => return None,
        None => &dictionary.fields,
    };
    let keys = at.field.and_then(|it| fields.get(it)).map(|it| it.path.as_slice());
    Some(keys.unwrap_or_default().iter().fold(path, |path, key| path.key(key)))
}

/// Judges all records that are meant and have no errors.
pub fn assess_all<'a>(
    loaded: &'a Loaded,
    survey: &Survey,
    selection: &Selection,
    lines: Lines,
) -> Vec<AssessedRecord<'a>> {
    let laws = loaded.project.laws.iter();
    // A rulebook that is wrong judges nobody, though it could.
    let wrong: Vec<&str> = laws
        .map(|(id, _)| id.as_str())
        .filter(|it| survey.has_errors(&load::rulebook_file(it)))
        .collect();
    let meant = |(key, _): &(&(UnitId, Period), &Record)| selection.meets(key);
    let records: Vec<_> = loaded.project.records.iter().filter(meant).collect();
    let share = |share: &[(&'a (UnitId, Period), &'a Record)]| {
        let good = share.iter().filter(|(key, _)| !survey.refuses(&key.0, key.1));
        let all = good.flat_map(|(key, record)| {
            let laws = loaded.project.laws_for(&key.0, key.1).into_iter();
            laws.filter(|(id, ..)| !wrong.contains(id)).map(|(id, law, judging)| {
                let assessment = judged(loaded, key, record, (id, judging));
                assessed(loaded, (record, assessment), (law, judging), lines)
            })
        });
        all.collect::<Vec<_>>()
    };
    load::in_shares(&records, load::cores(), SHARE, share).into_iter().flatten().collect()
}

/// What a document is made of: who issues it, from which record, and of whom it speaks.
pub(super) struct Gathered<'a> {
    loaded: &'a Loaded,
    kept: Option<&'a Kept>,
    key: &'a (UnitId, Period),
    unit: &'a Unit,
    pub issued: Issued<'a>,
    /// The record, where there is one.
    pub stated: Option<&'a Record>,
    /// What stands for it where there is none.
    none: Record,
    /// How the issuer's own record is judged; none where the document speaks of others.
    pub judged: Option<Judging<'a>>,
    pub members: Vec<MemberOf<'a>>,
    /// How many units that it may speak of have files with errors.
    pub unread: usize,
}

impl<'a> Gathered<'a> {
    /// What there is for a document; none if its unit is not there.
    pub(super) fn new(
        loaded: &'a Loaded,
        survey: &Survey,
        key: &'a (UnitId, Period),
        issued: Issued<'a>,
    ) -> Option<Self> {
        Self::keeping(loaded, survey, None, (key, issued))
    }

    /// The same, with what records come to kept.
    pub(super) fn keeping(
        loaded: &'a Loaded,
        survey: &Survey,
        kept: Option<&'a Kept>,
        (key, issued): (&'a (UnitId, Period), Issued<'a>),
    ) -> Option<Self> {
        let project = &loaded.project;
        let (members, unread) = members((loaded, kept), survey, key, &issued);
        Some(Self {
            loaded,
            kept,
            key,
            unit: project.units.get(&key.0)?,
            stated: project.records.get(key),
            none: Record::default(),
            judged: project.judged(issued.law, &key.0).filter(|_| issued.form.issuer.is_none()),
            members,
            unread,
            issued,
        })
    }

    /// The same for a document to be made; none if nobody issues it.
    pub(super) fn for_job(loaded: &'a Loaded, survey: &Survey, job: &'a Job) -> Option<Self> {
        let issued = loaded.project.issued(&job.key.0, job.key.1);
        let issued = issued.into_iter().find(|it| job.is(it))?;
        Self::new(loaded, survey, &job.key, issued)
    }

    /// The record; an empty one where there is none.
    pub(super) fn record(&self) -> &Record {
        self.stated.unwrap_or(&self.none)
    }

    /// What the issuer's own record comes to, if the document speaks of it.
    pub(super) fn assessment(&self) -> Option<Assessment> {
        let judging = (self.issued.rulebook_id, self.judged?);
        Some(judge_once((self.loaded, self.kept), self.key, self.record(), judging))
    }

    /// The verdict that the form asks for and the one there is, where they differ: then the
    /// document is not owed.
    pub(super) fn denied(&self, own: Option<&Assessment>) -> Option<(Verdict, Verdict)> {
        let required = self.issued.form.requires?;
        let verdict = match own {
            Some(own) => own.verdict,
            // A document over many is owed if it has anybody to speak of.
            None if self.members.is_empty() => Verdict::NotMet,
            None => required,
        };
        (required != verdict).then_some((required, verdict))
    }

    /// The same as a report asks for it.
    pub(super) fn request<'b>(&'b self, own: Option<&'b Assessment>) -> Request<'b> {
        Request {
            unit: (&self.key.0, self.unit),
            period: self.key.1,
            issued: self.issued,
            record: self.record(),
            own: self.judged.zip(own),
            members: &self.members,
        }
    }
}

/// Judges a record, or looks up what it came to.
fn judge_once(
    (loaded, kept): (&Loaded, Option<&Kept>),
    key: &(UnitId, Period),
    record: &Record,
    judging: (&str, Judging),
) -> Assessment {
    match kept {
        Some(kept) => kept.judged(loaded, key, record, judging),
        None => judged(loaded, key, record, judging),
    }
}

/// The units that a document over many speaks of: those of the area that are judged,
/// with the verdict that the form asks for, and named by the document if it names any. And
/// of how many of them nobody can say, for the errors in their files.
fn members<'a>(
    (loaded, kept): (&'a Loaded, Option<&Kept>),
    survey: &Survey,
    key: &(UnitId, Period),
    issued: &Issued<'a>,
) -> (Vec<MemberOf<'a>>, usize) {
    let project = &loaded.project;
    if issued.form.issuer.is_none() {
        return (Vec::new(), 0);
    }
    let named = project.records.get(key).and_then(|it| it.document(issued.form_id).units);
    let (mut members, mut unread) = (Vec::new(), 0);
    for unit in project.members(issued.rulebook, &key.0) {
        let Some(judging) = project.judged(issued.law, unit) else { continue };
        let meant = named.as_ref().is_none_or(|all| all.iter().any(|it| unit.ends_with(it)));
        if !meant {
            continue;
        }
        let own = (unit.clone(), key.1);
        let faulty = survey.refuses(unit, key.1);
        unread += usize::from(faulty && loaded.record_keys.contains(&own));
        let record = project.records.get(&own).filter(|_| !faulty);
        let judge = |it| judge_once((loaded, kept), &own, it, (issued.rulebook_id, judging));
        let known = record.map(|it| (it, judge(it)));
        let member = MemberOf { unit, judged: judging, known, faulty };
        if issued.form.requires.is_none_or(|it| it == member.verdict()) {
            members.push(member);
        }
    }
    (members, unread)
}
