//! What each record came to under each rulebook: worked out when it is first asked for,
//! and kept.

use std::collections::BTreeMap;
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
    /// A place for every record and every rulebook that judges it.
    pub fn places(project: &Project) -> Self {
        let of = |key: &Key| {
            let laws = project.laws_for(&key.unit, key.period);
            (key.clone(), laws.into_iter().map(|(id, ..)| (id.clone(), OnceLock::new())).collect())
        };
        Self(project.records.keys().map(of).collect())
    }

    /// What a record comes to under a rulebook; none where there is no place for it.
    pub(super) fn of(
        &self,
        project: &Project,
        (key, record): (&Key, &Record),
        (rulebook, judging): (&RulebookId, Judging),
    ) -> Option<Arc<Assessment>> {
        let place = self.0.get(key)?.get(rulebook)?;
        let judge = || judged(project, (key, record), (rulebook, judging));
        Some(place.get_or_init(judge).clone())
    }
}

/// What a record comes to under a rulebook.
pub(super) fn judged(
    project: &Project,
    (key, record): (&Key, &Record),
    (rulebook, judging): (&RulebookId, Judging),
) -> Arc<Assessment> {
    let kinds = &judging.judged.locality;
    let facts = UnitFacts::new(project, (&key.unit, key.period), record, kinds);
    Arc::new(judge::judge(&facts, rulebook, judging.bench))
}
