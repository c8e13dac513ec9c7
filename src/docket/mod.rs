//! Sổ văn bản: what every record came to, and every document that follows, each made once.
//!
//! `check`, `list`, `build`, `explain`, the JSON and the pages read these values, so they
//! cannot disagree. Nothing is written here, and nothing is drawn: what a page shows of a
//! document is for `report`.

mod cited;
mod copies;
mod document;
mod faulty;
mod filed;
mod findings;
mod gaps;
mod judgements;
mod lacking;
mod listed;
mod member;
mod rests;
mod said;
mod selection;
mod state;

pub use cited::Cited;
pub use document::Document;
pub use faulty::Faulty;
pub use filed::Filed;
pub use findings::{check, check_of, not_owed, waiting};
pub use gaps::Gap;
pub use judgements::{Judgement, Judgements};
pub use member::Member;
pub use selection::Selection;
pub use state::{Cause, Denied, Lack, State};

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::facts::Record;
use crate::load::{Loaded, SHARE, cores, in_shares};
use crate::model::Key;
use crate::project::{FormIn, Project};

/// The record of a unit that has none.
static NOTHING_STATED: LazyLock<Record> = LazyLock::new(Record::default);

/// All judgements and documents of a project.
#[derive(Clone, Copy, Debug)]
pub struct Docket<'a> {
    /// Where they stand.
    pub project: &'a Project,
    /// Which files have errors.
    pub faulty: &'a Faulty,
    judgements: &'a Judgements,
}

impl<'a> Docket<'a> {
    /// What there is in a project of which these files have errors.
    pub fn new(project: &'a Project, judgements: &'a Judgements, faulty: &'a Faulty) -> Self {
        Self { project, faulty, judgements }
    }

    /// What all records that are meant came to, under each rulebook that judges them; those
    /// with errors, and those that rest on one with errors, are left out.
    pub fn judgements(&self, selection: &Selection) -> Vec<Judgement<'a>> {
        let keys: Vec<&Key> =
            self.project.records.keys().filter(|it| selection.meets(it)).collect();
        let judged = |share: &[&'a Key]| {
            let of = |key: &&'a Key| {
                let laws = self.project.laws_for(&key.unit, key.period);
                let ids = laws.into_iter().map(|(id, ..)| id);
                ids.filter_map(|id| self.judgement(key, id)).collect::<Vec<_>>()
            };
            share.iter().flat_map(of).collect::<Vec<_>>()
        };
        in_shares(&keys, cores(), SHARE, judged).into_iter().flatten().collect()
    }

    /// What a record came to under a rulebook; none where it is not judged by it, where
    /// nothing is filed, or where what it rests on has errors.
    pub fn judgement(&self, key: &Key, rulebook: &str) -> Option<Judgement<'a>> {
        let key = self.project.held(key).filter(|it| self.project.has_filed(it))?;
        self.came_to(key, rulebook)
    }

    /// The same of what a unit has of a period without a record of its own: what the records of
    /// those that it was formed from add up to.
    pub fn judgement_of_all(&self, key: &Key, rulebook: &str) -> Option<Judgement<'a>> {
        self.came_to(self.project.held(key)?, rulebook)
    }

    fn came_to(&self, key: &'a Key, rulebook: &str) -> Option<Judgement<'a>> {
        let record = self.project.record(&key.unit, key.period)?;
        self.judged(key, record, rulebook)
    }

    fn judged(&self, key: &'a Key, record: &'a Record, rulebook: &str) -> Option<Judgement<'a>> {
        let (rulebook, law) = self.project.laws.get_key_value(rulebook)?;
        if !law.rulebook.covers(key.period) || self.faulty.refuses(key) {
            return None;
        }
        // A rulebook that is wrong judges nobody, though it could.
        let judging = self.project.judged(law, &key.unit)?;
        if self.faulty.rulebook(rulebook) || !self.waits(key, rulebook).is_empty() {
            return None;
        }
        let assessment = self.judgements.of(self.project, (key, record), (rulebook, judging));
        Some(Judgement { key, rulebook, law, judging, record, assessment })
    }

    /// What a unit comes to that an office speaks for: by its record, or by those of its area
    /// alone where it has none.
    fn spoken_for(&self, key: &Key, rulebook: &str) -> Option<Judgement<'a>> {
        if self.project.records.contains_key(key) {
            return self.judgement(key, rulebook);
        }
        if self.faulty.refuses(key) || self.faulty.lost.contains(key) {
            return None;
        }
        let key = self.judgements.unstated(key)?;
        let record = self.project.record(&key.unit, key.period).unwrap_or(&NOTHING_STATED);
        self.judged(key, record, rulebook)
    }

    /// The records with errors that the judgement of a record rests on, but for itself.
    pub fn waits(&self, key: &Key, rulebook: &str) -> Vec<Key> {
        if self.faulty.nothing() {
            return Vec::new();
        }
        let Some(law) = self.project.laws.get(rulebook) else { return Vec::new() };
        let Some(judging) = self.project.judged(law, &key.unit) else { return Vec::new() };
        let rests = rests::of(self.project, key, judging);
        rests.into_iter().filter(|it| it != key && self.is_broken(it)).collect()
    }

    /// Whether there is a record, but it or a unit that it belongs to has errors.
    pub fn is_broken(&self, key: &Key) -> bool {
        let there = self.project.records.contains_key(key) || self.faulty.lost.contains(key);
        there && self.faulty.refuses(key)
    }

    /// Every document that is meant, in the order of units, periods and forms.
    pub fn documents(&self, selection: &Selection) -> Vec<Document<'a>> {
        let keys = self.keys(selection);
        let of = |key: &Key| {
            let issued = self.project.issued(&key.unit, key.period).into_iter();
            let issued = issued.filter(|it| selection.means(it.form_id));
            let all = issued.filter_map(|it| self.document(key, it));
            all.flat_map(Document::with_copies).collect::<Vec<_>>()
        };
        let lost = self.faulty.lost.iter().filter(|it| selection.meets(it));
        let lost = lost.flat_map(|key| self.of_lost_record(key, selection));
        lost.chain(keys.iter().flat_map(of)).collect()
    }

    /// One document; none if its unit is not there.
    pub fn document(&self, key: &Key, issued: FormIn<'a>) -> Option<Document<'a>> {
        Document::new(self, key, issued)
    }

    /// For whom and when something may be issued.
    fn keys(&self, selection: &Selection) -> Vec<Key> {
        let mut keys = Vec::new();
        for unit in self.project.units.keys() {
            let periods = self.project.periods(unit).into_iter();
            keys.extend(periods.map(|it| Key::new(unit, it)).filter(|it| selection.meets(it)));
        }
        keys
    }

    /// The documents that a unit would owe if its record could be read.
    fn of_lost_record(&self, key: &Key, selection: &Selection) -> Vec<Document<'a>> {
        let mut all = Vec::new();
        for (rulebook_id, law, _) in self.project.laws_for(&key.unit, key.period) {
            let own = law.rulebook.forms.iter().filter(|(_, form)| form.issuer.is_none());
            for (form_id, form) in own.filter(|(id, _)| selection.means(id)) {
                let rulebook = &law.rulebook;
                let issued = FormIn { rulebook_id, law, rulebook, form_id, form };
                all.extend(self.document(key, issued));
            }
        }
        all
    }

    /// The records of units that cannot be read: which documents they owe, nobody can say;
    /// each stands for at least one.
    pub fn of_lost_units(&self, selection: &Selection) -> Vec<&'a Key> {
        let lost = |key: &&Key| !self.project.units.contains_key(&key.unit);
        let keys = self.project.records.keys().chain(&self.faulty.lost);
        let keys: BTreeSet<&Key> = keys.filter(|it| selection.meets(it)).filter(lost).collect();
        keys.into_iter().collect()
    }
}

/// The records of a project that could not be read at all.
pub fn lost_records(loaded: &Loaded) -> BTreeSet<Key> {
    let lost = |it: &&Key| !loaded.project.records.contains_key(*it);
    loaded.record_keys.iter().filter(lost).cloned().collect()
}
