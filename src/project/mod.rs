//! All that a project holds, as values: units in their tree, their records, the law.

mod composed;
mod sums;
mod time;
mod blame;
mod issue;
mod lost;
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use lost::{Extent, Lost};
pub use sums::Sums;
pub use time::Times;
pub use tree::{FormIn, Judging};

use crate::facts::{Dictionary, Record};
use crate::law::Rulebook;
use crate::law::bench::Bench;
use crate::law::compile::FormFormulas;
use crate::model::{
    Catalog, Config, Enclosure, FormId, Holidays, Key, NationalLists, RulebookId, Unit, UnitCodes,
    UnitId,
};

/// A project: its units in their tree, their records, catalogs and rulebooks.
#[derive(Clone, Debug, Default)]
pub struct Project {
    /// The settings.
    pub config: Config,
    /// All procedures there are.
    pub catalog: Catalog,
    /// The lists of services that must be offered.
    pub lists: NationalLists,
    /// The national list of units; none where no unit states its code.
    pub codes: Option<UnitCodes>,
    /// The days on which nobody works.
    pub holidays: Holidays,
    /// What may be asked of a unit.
    pub dictionary: Arc<Dictionary>,
    /// The units, by their path.
    pub units: BTreeMap<UnitId, Unit>,
    /// Whether the units below some top folders alone are here: one that is not may be elsewhere.
    pub is_part: bool,
    /// The records as they are written, by unit and period.
    pub records: BTreeMap<Key, Record>,
    /// What the files hold that documents enclose, by unit and by the path from its folder.
    pub enclosures: BTreeMap<(UnitId, String), Enclosure>,
    /// From when to when units are there; see [`Project::settle`].
    pub times: Times,
    /// What units that were not always there have of a period; see [`Project::settle`].
    pub sums: Sums,
    /// The rulebooks in use, by id.
    pub laws: BTreeMap<RulebookId, Arc<Law>>,
    /// The declarations and rulebooks in use that have an error: what they judge, ask for and
    /// make nobody can say, so no record is blamed for it.
    pub lost: Lost,
}

/// A rulebook as it is written, and what it compiles to.
#[derive(Clone, Debug)]
pub struct Law {
    /// As it is written.
    pub rulebook: Rulebook,
    /// What each of its `judges` judges by; none where something is wrong with it.
    pub benches: Vec<Bench>,
    /// The formulas of its forms.
    pub forms: BTreeMap<FormId, FormFormulas>,
    /// A digest of its text.
    pub digest: String,
}

impl Project {
    /// The sectors that catalogs and lists have.
    pub fn sectors(&self) -> BTreeSet<&str> {
        let all = self.catalog.values().chain(self.lists.services());
        all.map(|it| it.sector.as_str()).collect()
    }
}

impl Law {
    /// Whether it can judge: nothing is wrong with what it judges by.
    pub fn is_whole(&self) -> bool {
        !self.benches.is_empty() || self.rulebook.judges.is_empty() && !self.forms.is_empty()
    }

    /// Whether any of its formulas looks at the year before.
    pub fn looks_back(&self) -> bool {
        self.benches.iter().any(|bench| {
            let formulas = bench.all().into_iter().flat_map(|it| it.formulas());
            formulas.chain(&bench.rules.measures).any(crate::formula::Formula::looks_back)
        })
    }
}
