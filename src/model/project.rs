//! All that a project holds, as values.

use std::collections::BTreeMap;

use super::{Catalog, Config, Period, Record, Rulebook, Unit, UnitId};

/// A project: its units in their tree, their records, catalogs and rulebooks.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The settings.
    pub config: Config,
    /// All procedures there are.
    pub catalog: Catalog,
    /// The units, by their path.
    pub units: BTreeMap<UnitId, Unit>,
    /// The records, by unit and period.
    pub records: BTreeMap<(UnitId, Period), Record>,
    /// The rulebooks in use, by id.
    pub rulebooks: BTreeMap<String, Rulebook>,
}

impl Project {
    /// The rulebooks that judge a unit for a period.
    pub fn rulebooks_for(&self, unit: &UnitId, period: Period) -> Vec<(&str, &Rulebook)> {
        self.rulebooks_judging(unit).into_iter().filter(|(_, it)| it.covers(period)).collect()
    }

    /// The rulebooks that judge a unit in any period.
    pub fn rulebooks_judging(&self, unit: &UnitId) -> Vec<(&str, &Rulebook)> {
        let Some(kind) = self.units.get(unit).map(|it| it.kind) else { return Vec::new() };
        self.rulebooks
            .iter()
            .filter(|(_, it)| it.judges(unit, kind))
            .map(|(id, it)| (id.as_str(), it))
            .collect()
    }

    /// The unit right above another.
    pub fn parent(&self, unit: &UnitId) -> Option<(&UnitId, &Unit)> {
        self.units.get_key_value(&unit.parent()?)
    }
}
