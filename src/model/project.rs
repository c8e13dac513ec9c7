//! All that a project holds, as values.

use std::collections::BTreeMap;

use super::{Catalog, Config, NationalLists, Period, Record, Rulebook, Unit, UnitId};

/// A project: its units in their tree, their records, catalogs and rulebooks.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The settings.
    pub config: Config,
    /// All procedures there are.
    pub catalog: Catalog,
    /// The lists of services that must be offered.
    pub lists: NationalLists,
    /// The units, by their path.
    pub units: BTreeMap<UnitId, Unit>,
    /// The records, by unit and period.
    pub records: BTreeMap<(UnitId, Period), Record>,
    /// The rulebooks in use, by id.
    pub rulebooks: BTreeMap<String, Rulebook>,
}
