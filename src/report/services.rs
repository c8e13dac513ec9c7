//! The services at level 3 and 4 that the units of an area offer, as their records list them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::appendix::{self, Row};
use super::{Named, named};
use crate::model::{Level, Period, Project, UnitId};

/// The services of one unit.
#[derive(Clone, Debug, Serialize)]
pub struct Services {
    /// The unit.
    pub unit: Named,
    /// Its services at level 3 and 4, numbered.
    pub rows: Vec<Row>,
}

/// By kind of unit; units whose records list no such service are left out.
pub(super) fn by_kind(
    project: &Project,
    unit: &UnitId,
    period: Period,
) -> BTreeMap<&'static str, Vec<Services>> {
    let locality = project.locality(unit);
    let mut all: BTreeMap<&'static str, Vec<Services>> = BTreeMap::new();
    for (id, unit) in project.units.iter().filter(|(id, _)| id.is_within(locality.as_str())) {
        let Some(record) = project.records.get(&(id.clone(), period)) else { continue };
        let online = record.procedures().iter();
        let online = online.filter(|it| it.level().is_some_and(Level::takes_dossiers));
        let rows: Vec<_> = online
            .enumerate()
            .map(|(place, it)| appendix::row(place + 1, it, &project.catalog))
            .collect();
        if !rows.is_empty() {
            all.entry(unit.kind.as_str()).or_default().push(Services { unit: named(unit), rows });
        }
    }
    all
}
