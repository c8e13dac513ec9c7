//! The rows of a sheet before they are written: which keys are filled in.

use super::tables::TableSheet;
use crate::facts::dictionary::Key as TableKey;
use crate::facts::{Record, Rows};
use crate::model::{Key, UnitKind};
use crate::project::Project;

/// The rows of a sheet before they are written: their keys, and what a record states of them.
pub(super) struct Prepared<'a> {
    pub keys: Vec<String>,
    pub stated: Option<&'a Rows>,
}

impl<'a> Prepared<'a> {
    /// Of a record its own rows. Of none those that the unit had the last time, or what the
    /// catalog has for units of its kind.
    pub(super) fn of(
        project: &Project,
        key: &Key,
        sheet: &TableSheet,
        record: Option<&'a Record>,
    ) -> Self {
        if let Some(record) = record {
            let stated = record.table(sheet.table);
            let keys = stated.map(keys).unwrap_or_default();
            return Self { keys, stated };
        }
        let earlier = project.records.range(..=key.clone()).rev();
        let mut earlier = earlier.take_while(|(it, _)| it.unit == key.unit);
        let last = earlier.find_map(|(_, it)| it.table(sheet.table).filter(|it| it.count > 0));
        let declared = &project.dictionary.tables[sheet.table];
        let keys = match (last, declared.key) {
            (Some(rows), TableKey::Catalog | TableKey::Sector) => keys(rows),
            (None, TableKey::Catalog) => of_catalog(project, key),
            _ => Vec::new(),
        };
        Self { keys, stated: None }
    }
}

fn keys(rows: &Rows) -> Vec<String> {
    (0..rows.count).map(|it| rows.key(it).to_owned()).collect()
}

/// The procedures that the catalog has for a unit, sector by sector.
fn of_catalog(project: &Project, key: &Key) -> Vec<String> {
    let Some(unit) = project.units.get(&key.unit) else { return Vec::new() };
    let tier = match unit.kind {
        // An office carries out what is of the tier of its unit.
        UnitKind::Department => project.parent(&key.unit).map_or(unit.kind, |(_, it)| it.kind),
        kind => kind,
    };
    let is_own = |sector: &String| unit.sectors.is_empty() || unit.sectors.contains(sector);
    let mut all: Vec<_> = project
        .catalog
        .values()
        .filter(|it| it.tier == tier || it.tier == unit.kind)
        .filter(|it| is_own(&it.sector))
        .map(|it| (&it.sector, &it.code))
        .collect();
    all.sort();
    all.into_iter().map(|(_, code)| code.clone()).collect()
}
