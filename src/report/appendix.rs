//! The procedures of a record as a table: by sector, numbered anew in each.

use serde::Serialize;

use super::{clean, vietnamese};
use crate::model::{Catalog, Level, Procedure, Provider, Record};

/// A name beyond this many characters, or a note, makes a row of most of a page.
const LONG_NAME: usize = 900;
const LONG_NOTE: usize = 250;

/// How many procedures there are, exactly at each level, and their dossiers.
///
/// A count that a missing number leaves open is empty.
#[derive(Clone, Debug, Serialize)]
pub struct Counts {
    /// All procedures within the unit's authority.
    pub total: String,
    /// Exactly at level 1.
    pub at_level_1: String,
    /// Exactly at level 2.
    pub at_level_2: String,
    /// Exactly at level 3.
    pub at_level_3: String,
    /// Exactly at level 4.
    pub at_level_4: String,
    /// At level 3 or 4.
    pub from_level_3: String,
    /// Dossiers received online at level 3 and 4.
    pub received: String,
    /// Of these, resolved.
    pub resolved: String,
    /// Procedures whose level is missing; empty when there are none.
    pub unknown: String,
}

/// A sector and its procedures.
#[derive(Clone, Debug, Serialize)]
pub struct Sector {
    /// I, II, …
    pub numeral: String,
    /// Its name.
    pub name: String,
    /// What its procedures add up to.
    pub counts: Counts,
    /// Its procedures.
    pub rows: Vec<Row>,
}

/// A procedure in the table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its number within the sector.
    pub number: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its level as a digit; empty while not known.
    pub level: String,
    /// Whether dossiers can be sent in online.
    pub takes_dossiers: bool,
    /// Received online; empty while not known.
    pub received: String,
    /// Of these, resolved; empty while not known.
    pub resolved: String,
    /// Who runs it; empty while not stated.
    pub provider: &'static str,
    /// The record's remark.
    pub note: String,
    /// Whether its texts are so long that the row may not fit on a page with others.
    pub is_tall: bool,
}

/// Sectors in the order in which the record first names them.
pub(super) fn sectors(record: &Record, catalog: &Catalog) -> Vec<Sector> {
    let mut sectors: Vec<(String, Vec<&Procedure>)> = Vec::new();
    for procedure in record.procedures() {
        let name = catalog.get(&procedure.code).map(|it| clean(&it.sector)).unwrap_or_default();
        match sectors.iter_mut().find(|(it, _)| *it == name) {
            Some((_, procedures)) => procedures.push(procedure),
            None => sectors.push((name, vec![procedure])),
        }
    }
    let sector = |(place, (name, procedures)): (usize, (String, Vec<&Procedure>))| Sector {
        numeral: vietnamese::roman(place + 1),
        name,
        counts: counts(&procedures),
        rows: procedures.iter().enumerate().map(|(at, it)| row(at + 1, it, catalog)).collect(),
    };
    sectors.into_iter().enumerate().map(sector).collect()
}

pub(super) fn row(number: usize, procedure: &Procedure, catalog: &Catalog) -> Row {
    let stated = |count: Option<u64>| count.map(vietnamese::count).unwrap_or_default();
    let note = procedure.note.as_deref().map(clean).unwrap_or_default();
    let name = name(procedure, catalog);
    Row {
        is_tall: name.chars().count() > LONG_NAME || note.chars().count() > LONG_NOTE,
        number: number.to_string(),
        code: clean(&procedure.code),
        name,
        level: procedure.level().map(|it| it.number().to_string()).unwrap_or_default(),
        takes_dossiers: procedure.level().is_some_and(Level::takes_dossiers),
        received: stated(procedure.online.received),
        resolved: stated(procedure.online.resolved),
        provider: provider(procedure.provider),
        note,
    }
}

/// The name in the catalog, or the code where no catalog has it.
pub(super) fn name(procedure: &Procedure, catalog: &Catalog) -> String {
    clean(catalog.get(&procedure.code).map_or(&procedure.code, |it| &it.name))
}

fn provider(provider: Option<Provider>) -> &'static str {
    match provider {
        Some(Provider::Province) => "Tỉnh",
        Some(Provider::District) => "Huyện",
        Some(Provider::Own) => "Tự triển khai",
        Some(Provider::Ministry) => "Bộ",
        None => "",
    }
}

pub(super) fn counts(procedures: &[&Procedure]) -> Counts {
    let unknown = procedures.iter().filter(|it| it.level().is_none()).count();
    let known = |count: usize| match unknown {
        0 => vietnamese::count(count as u64),
        _ => String::new(),
    };
    let at = |level| known(procedures.iter().filter(|it| it.level() == Some(level)).count());
    let online: Vec<_> =
        procedures.iter().filter(|it| it.level().is_some_and(Level::takes_dossiers)).collect();
    let sum = |of: fn(&Procedure) -> Option<u64>| {
        let counts: Option<Vec<u64>> = online.iter().map(|it| of(it)).collect();
        counts.filter(|_| unknown == 0).map(|it| vietnamese::count(it.iter().sum()))
    };
    Counts {
        total: vietnamese::count(procedures.len() as u64),
        at_level_1: at(Level::One),
        at_level_2: at(Level::Two),
        at_level_3: at(Level::Three),
        at_level_4: at(Level::Four),
        from_level_3: known(online.len()),
        received: sum(|it| it.online.received).unwrap_or_default(),
        resolved: sum(|it| it.online.resolved).unwrap_or_default(),
        unknown: if unknown == 0 { String::new() } else { vietnamese::count(unknown as u64) },
    }
}
