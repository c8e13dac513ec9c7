//! What each record came to under each rulebook: worked out when it is first asked for,
//! and kept.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use crate::facts::Record;
use crate::judge::{self, Assessment, UnitFacts};
use crate::law::criterion::Verdict;
use crate::model::{Key, RulebookId};
use crate::project::{Judging, Law, Project};

/// What one record came to under one rulebook.
#[derive(Clone, Debug)]
pub struct Judgement<'a> {
    /// Whose record it is, and for which period.
    pub key: &'a Key,
    /// The rulebook.
    pub rulebook: &'a RulebookId,
    /// The law.
    pub law: &'a Law,
    /// How it judges the unit.
    pub judging: Judging<'a>,
    /// The record.
    pub record: &'a Record,
    /// Verdicts and points.
    pub assessment: Arc<Assessment>,
}

impl Judgement<'_> {
    /// All criteria together.
    pub fn verdict(&self) -> Verdict {
        self.assessment.verdict
    }
}

/// The results of a project, each worked out once.
#[derive(Debug, Default)]
pub struct Judgements(BTreeMap<Key, BTreeMap<RulebookId, OnceLock<Arc<Assessment>>>>);

impl Judgements {
    /// A place for every record, and every unit without one that an office speaks for, and every
    /// rulebook that judges it.
    pub fn places(project: &Project) -> Self {
        let of = |key: &Key| {
            let laws = project.laws_for(&key.unit, key.period);
            (key.clone(), laws.into_iter().map(|(id, ..)| (id.clone(), OnceLock::new())).collect())
        };
        let unstated = unstated(project);
        Self(project.records.keys().chain(&unstated).map(of).collect())
    }

    /// The place of a unit without a record that an office speaks for.
    pub(super) fn unstated(&self, key: &Key) -> Option<&Key> {
        self.0.get_key_value(key).map(|(key, _)| key)
    }

    /// What a record comes to under a rulebook; it is kept where there is a place for it.
    pub(super) fn of(
        &self,
        project: &Project,
        (key, record): (&Key, &Record),
        (rulebook, judging): (&RulebookId, Judging),
    ) -> Arc<Assessment> {
        let judge = || {
            let kinds = &judging.judged.locality;
            let facts = UnitFacts::new(project, (&key.unit, key.period), record, kinds);
            Arc::new(judge::judge(&facts, rulebook, judging.bench))
        };
        match self.0.get(key).and_then(|it| it.get(rulebook)) {
            Some(place) => place.get_or_init(judge).clone(),
            None => judge(),
        }
    }
}

/// The units without a record that an office issues something for, and for which periods.
fn unstated(project: &Project) -> BTreeSet<Key> {
    let mut all = BTreeSet::new();
    for unit in project.units.keys() {
        let locality = project.locality(unit);
        if locality == *unit || !project.units.contains_key(&locality) {
            continue;
        }
        let over_many = |period| {
            let issued = project.issued(unit, period);
            issued.iter().any(|it| it.form.issuer.is_some())
        };
        let periods = project.periods(unit).into_iter().filter(|it| over_many(*it));
        let keys = periods.map(|it| Key::new(&locality, it));
        all.extend(keys.filter(|it| !project.records.contains_key(it)));
    }
    all
}
