//! Who has a record for a period, of those whom a rulebook judges, and who has none yet.

use super::{Docket, Selection};
use crate::facts::Record;
use crate::model::{Key, Period, Unit, UnitKind};

/// The units of one kind, and which of them have a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed<'a> {
    /// Their kind.
    pub kind: UnitKind,
    /// How many of them there are.
    pub all: usize,
    /// Those without a record, in the order of their paths.
    pub missing: Vec<&'a Unit>,
}

impl Filed<'_> {
    /// What they are called: by the words that their names begin with, or what they are.
    pub fn called(&self) -> String {
        match self.kind.titles() {
            [] => "cơ quan".to_owned(),
            [first, ..] => (*first).to_owned(),
        }
    }
}

impl<'a> Docket<'a> {
    /// Whether a unit has filed for a period, right or wrong: one whose file nobody has filled in
    /// has not.
    pub fn has_filed(&self, key: &Key) -> bool {
        let is_blank = self.project.records.get(key).is_some_and(Record::is_blank);
        self.project.has_filed(key) && !is_blank || self.faulty.lost.contains(key)
    }

    /// The last period for which anybody who is meant has filed; of those that end together the
    /// one that begins last.
    pub fn latest(&self, selection: &Selection) -> Option<Period> {
        let filed = self.project.records.keys().chain(&self.faulty.lost);
        let periods = filed.filter(|it| selection.meets(it)).map(|it| it.period);
        periods.max_by_key(|it| (it.end(), it.start()))
    }

    /// Of the units that are meant and that a rulebook judges for a period, who has a record
    /// and who has none: communes first. One that cannot be read is there all the same.
    pub fn filed(&self, selection: &Selection, period: Period) -> Vec<Filed<'a>> {
        let project = self.project;
        let kinds =
            [UnitKind::Commune, UnitKind::Department, UnitKind::District, UnitKind::Province];
        let mut all = kinds.map(|kind| Filed { kind, all: 0, missing: Vec::new() });
        for (id, unit) in &project.units {
            let key = Key::new(id, period);
            if !selection.meets(&key) || project.laws_for(id, period).is_empty() {
                continue;
            }
            let Some(own) = all.iter_mut().find(|it| it.kind == unit.kind) else { continue };
            own.all += 1;
            if !self.has_filed(&key) {
                own.missing.push(unit);
            }
        }
        all.into_iter().filter(|it| it.all > 0).collect()
    }
}
