//! Counts over a record: what is known, and what is missing.

use super::Reason;
use crate::model::{Filter, Measure, Procedure, Record};

/// The procedures of a record, sorted by whether they match a filter.
#[derive(Default)]
pub(super) struct Sorted {
    pub matching: Vec<usize>,
    pub failing: Vec<usize>,
    pub unknown: Vec<usize>,
}

impl Sorted {
    pub(super) fn by(filter: &Filter, procedures: &[Procedure]) -> Self {
        let mut sorted = Self::default();
        for (place, procedure) in procedures.iter().enumerate() {
            match filter.matches(procedure) {
                Some(true) => sorted.matching.push(place),
                Some(false) => sorted.failing.push(place),
                None => sorted.unknown.push(place),
            }
        }
        sorted
    }
}

/// A count, as far as it is known.
pub(super) struct Counted {
    /// What is certain.
    pub known: u64,
    /// The procedures it is made up of.
    pub of: Vec<usize>,
    /// The procedures that lack a number, each of which may add to it.
    pub unknown: Vec<usize>,
    /// How much the unknown may add at most; none if there is no bound.
    pub may_add: Option<u64>,
    /// Why it cannot be counted at all.
    pub reason: Option<Reason>,
}

/// Counts a measure.
pub(super) fn count(measure: &Measure, record: &Record) -> Counted {
    let procedures = record.procedures();
    match measure {
        Measure::Procedures(filter) => {
            let Sorted { matching, unknown, .. } = Sorted::by(filter, procedures);
            Counted {
                known: number(&matching),
                of: matching,
                may_add: Some(number(&unknown)),
                unknown,
                reason: procedures.is_empty().then_some(Reason::NoProcedures),
            }
        }
        Measure::OnlineDossiers(filter) => dossiers(filter, procedures, |it| it.online.received),
        Measure::Dossiers(filter) => dossiers(filter, procedures, |it| {
            it.online.received?.checked_add(it.in_person.received?)
        }),
        Measure::Indicator(name) => {
            let stated = record.indicators.get(name).copied();
            Counted {
                known: stated.unwrap_or(0),
                of: Vec::new(),
                unknown: Vec::new(),
                may_add: Some(0),
                reason: stated.is_none().then(|| Reason::NoIndicator(name.clone())),
            }
        }
    }
}

fn dossiers(
    filter: &Filter,
    procedures: &[Procedure],
    received: impl Fn(&Procedure) -> Option<u64>,
) -> Counted {
    let Sorted { matching, mut unknown, .. } = Sorted::by(filter, procedures);
    let (mut known, mut of) = (0_u64, Vec::new());
    for place in matching {
        match received(&procedures[place]) {
            Some(count) => {
                known = known.saturating_add(count);
                of.push(place);
            }
            None => unknown.push(place),
        }
    }
    unknown.sort_unstable();
    let may_add = unknown.is_empty().then_some(0);
    Counted { known, of, unknown, may_add, reason: None }
}

pub(super) fn number(places: &[usize]) -> u64 {
    places.len() as u64
}
