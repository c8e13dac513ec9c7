//! Counts over a record: what is known, and what is missing.

use super::{Reason, Subject};
use crate::model::rule::Across;
use crate::model::{Filter, Measure, Procedure, Record, UnitId, UnitKind};

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

impl Counted {
    /// A count that is certain, or the reason why it is not to be had.
    fn certain(known: u64, reason: Option<Reason>) -> Self {
        Self { known, of: Vec::new(), unknown: Vec::new(), may_add: Some(0), reason }
    }
}

/// Counts a measure.
pub(super) fn count(measure: &Measure, subject: &Subject) -> Counted {
    let record = subject.record;
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
            let reason = stated.is_none().then(|| Reason::NoIndicator(name.clone()));
            Counted::certain(stated.unwrap_or(0), reason)
        }
        Measure::Across(across) => over_units(across, subject),
        Measure::Before(measure) => before(measure, subject),
    }
}

/// The sum over many units; open while one of them has no numbers.
fn over_units(across: &Across, subject: &Subject) -> Counted {
    let (unit, period) = subject.key;
    // In a case the unit stands alone, and is its own locality.
    let Some(project) = subject.around else { return count(&across.of, subject) };
    let locality = project.locality(unit);
    let meant = |it: &UnitId, kind: UnitKind| {
        it.is_within(locality.as_str())
            && (across.tiers.is_empty() || across.tiers.contains(&kind))
            && across.units.as_ref().is_none_or(|all| all.iter().any(|end| it.ends_with(end)))
    };
    let (mut known, mut lacking) = (0_u64, Vec::new());
    for (id, unit) in project.units.iter().filter(|(id, unit)| meant(id, unit.kind)) {
        let key = (id.clone(), *period);
        let counted = project
            .records
            .get(&key)
            .map(|record| count(&across.of, &Subject { key: &key, record, ..*subject }));
        match counted {
            Some(it) if it.reason.is_none() && it.unknown.is_empty() => {
                known = known.saturating_add(it.known);
            }
            _ => lacking.push(unit.name.clone()),
        }
    }
    // A unit that is named and not there cannot have reported.
    for end in across.units.iter().flatten() {
        if !project.units.keys().any(|it| it.ends_with(end)) {
            lacking.push(end.clone());
        }
    }
    let open = !lacking.is_empty() && !across.reported_only;
    Counted::certain(known, open.then_some(Reason::NoNumbers(lacking)))
}

/// The same measure of the period before.
fn before(measure: &Measure, subject: &Subject) -> Counted {
    let key = (subject.key.0.clone(), subject.key.1.before());
    let none = Record::default();
    let stated = match subject.around {
        Some(project) => project.records.get(&key),
        None => subject.before,
    };
    // A sum over a locality does not need a record of the unit's own.
    let own = !matches!(measure, Measure::Across(_));
    let Some(record) = stated.or((!own && subject.around.is_some()).then_some(&none)) else {
        return Counted::certain(0, Some(Reason::NoPeriodBefore(key.1)));
    };
    let counted = count(measure, &Subject { key: &key, record, ..*subject });
    // Evidence is of this period's record, and the numbers lacking are not in it.
    let lacking = !counted.unknown.is_empty() || counted.reason.is_some();
    Counted::certain(counted.known, lacking.then_some(Reason::NoPeriodBefore(key.1)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Period, Project, Unit};

    fn project(records: &[(&str, &str, Option<u64>)]) -> Project {
        let mut project = Project::default();
        for (id, kind) in
            [("a", UnitKind::District), ("a/b", UnitKind::Commune), ("a/c", UnitKind::Commune)]
        {
            let unit = Unit {
                kind,
                name: format!("xã {id}"),
                place: String::new(),
                abbreviation: None,
                superior: None,
                roles: Vec::new(),
                sectors: Vec::new(),
                leaders: std::collections::BTreeMap::new(),
            };
            project.units.insert(UnitId::new(id), unit);
        }
        for (id, period, stated) in records {
            let mut record = Record::default();
            if let Some(count) = stated {
                record.indicators.insert("n".to_owned(), *count);
            }
            let period: Period = period.parse().unwrap();
            project.records.insert((UnitId::new(*id), period), record);
        }
        project
    }

    fn indicator() -> Measure {
        Measure::Indicator("n".to_owned())
    }

    fn across(reported_only: bool, units: Option<&[&str]>) -> Measure {
        let units = units.map(|all| all.iter().map(|it| (*it).to_owned()).collect());
        Measure::Across(Across {
            of: Box::new(indicator()),
            tiers: vec![UnitKind::Commune],
            units,
            reported_only,
        })
    }

    /// The district's own count, and why there is none.
    fn of_district(project: &Project, measure: &Measure) -> (u64, Option<Reason>) {
        let key = (UnitId::new("a"), "2020".parse().unwrap());
        let record = Record::default();
        let counted = count(measure, &Subject::within(project, &key, &record));
        (counted.known, counted.reason)
    }

    #[test]
    fn a_locality_is_the_unit_and_all_below_it() {
        let project = project(&[("a/b", "2020", Some(3)), ("a/c", "2020", Some(4))]);

        assert_eq!(of_district(&project, &across(false, None)), (7, None));
        assert_eq!(of_district(&project, &across(false, Some(&["c"]))), (4, None));
    }

    #[test]
    fn a_unit_without_numbers_leaves_the_sum_open_and_is_named() {
        let without_record = project(&[("a/b", "2020", Some(3))]);
        let without_number = project(&[("a/b", "2020", Some(3)), ("a/c", "2020", None)]);
        let named = Some(Reason::NoNumbers(vec!["xã a/c".to_owned()]));

        assert_eq!(of_district(&without_record, &across(false, None)).1, named);
        assert_eq!(of_district(&without_number, &across(false, None)).1, named);
        assert_eq!(of_district(&without_record, &across(true, None)), (3, None));
        let gone = Some(Reason::NoNumbers(vec!["d".to_owned()]));
        assert_eq!(of_district(&without_record, &across(false, Some(&["b", "d"]))).1, gone);
    }

    #[test]
    fn the_period_before_is_the_same_span_of_the_year_before() {
        let measure = Measure::Before(Box::new(indicator()));
        let known = project(&[("a", "2019", Some(5)), ("a", "2019-9m", Some(1))]);
        let missing = project(&[("a", "2019-9m", Some(1))]);

        assert_eq!(of_district(&known, &measure), (5, None));
        let period = "2019".parse().unwrap();
        assert_eq!(of_district(&missing, &measure).1, Some(Reason::NoPeriodBefore(period)));
    }
}
