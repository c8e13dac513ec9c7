//! Đối chiếu: a unit's own services beside the national lists, as rows of a table.
//!
//! Services match by code alone. What follows from it is declared in the fields of the
//! table; only what the lists say is given here.

use std::collections::BTreeSet;

use crate::facts::Rows;
use crate::formula::expr::Computed;
use crate::formula::{Kind, Value};
use crate::model::lists::Asked;
use crate::model::{CatalogEntry, Date, UnitId, UnitKind};
use crate::project::Project;

/// One service, and what the lists say of it.
#[derive(Clone, Debug)]
pub struct Service<'a> {
    /// Its code.
    pub code: &'a str,
    /// What the newest list that names it asks for, and that list.
    pub asked: Option<Asked<'a>>,
    /// Its row in the record, if it is there.
    pub place: Option<usize>,
    /// A service on a list that bears its name under another code.
    pub hint: Option<&'a CatalogEntry>,
    /// The values given by the program, each with the field that it is of.
    given: Vec<(usize, Value)>,
}

impl Service<'_> {
    /// What the program gives for a field; none for the fields of the record's own table.
    pub fn given(&self, field: usize) -> Option<&Value> {
        self.given.iter().find(|(it, _)| *it == field).map(|(_, value)| value)
    }
}

/// The services of a unit's own rows, in their order, then those on the lists at the end of a
/// period that it lacks.
pub(super) fn services<'a>(
    project: &'a Project,
    (unit, end): (&UnitId, Date),
    (base, own): (usize, &'a Rows),
) -> Vec<Service<'a>> {
    let codes: BTreeSet<&str> = (0..own.count).map(|row| own.key(row)).collect();
    let fields = given_fields(project, base);
    let mut all = Vec::new();
    for row in 0..own.count {
        let code = own.key(row);
        let asked = project.lists.asked(code, end);
        let hint = hint(project, end, (code, asked.is_some()), &codes);
        let given = given(&fields, project, (code, true), asked, hint);
        all.push(Service { code, asked, place: Some(row), hint, given });
    }
    let missing = project.lists.all_asked(end).filter(|it| {
        let code = it.entry.code.as_str();
        !codes.contains(code) && is_meant(project, unit, it.entry)
    });
    all.extend(missing.map(|it| {
        let code = it.entry.code.as_str();
        let given = given(&fields, project, (code, false), Some(it), None);
        Service { code, asked: Some(it), place: None, hint: None, given }
    }));
    all
}

/// The fields that the program gives, of the table whose rows come from another.
fn given_fields(project: &Project, base: usize) -> Vec<(usize, &str, &Kind)> {
    let tables = project.dictionary.tables.iter().zip(&project.dictionary.rules.tables);
    let from = crate::facts::dictionary::RowsFrom::NationalLists(base);
    let fields = tables.filter(|(it, _)| it.rows == from).flat_map(|(_, it)| &it.fields);
    let fields = fields.enumerate();
    fields
        .filter(|(place, it)| *place == 0 || it.computed == Some(Computed::Given))
        .map(|(place, it)| (place, &*it.name, &it.kind))
        .collect()
}

fn given(
    fields: &[(usize, &str, &Kind)],
    project: &Project,
    (code, offered): (&str, bool),
    asked: Option<Asked>,
    hint: Option<&CatalogEntry>,
) -> Vec<(usize, Value)> {
    let text = |it: &str| Value::Text(it.into());
    let level = |kind: &Kind| {
        let Kind::Choice(choice) = kind else { return Value::Unknown };
        let word = asked.map(|it| it.level.number().to_string()).unwrap_or_default();
        let words = &project.dictionary.rules.choices[*choice].words;
        let place = words.iter().position(|it| **it == *word);
        place.and_then(|it| u16::try_from(it).ok()).map_or(Value::Unknown, Value::Choice)
    };
    let value = |(place, name, kind): &(usize, &str, &Kind)| {
        let value = match *name {
            "offered" => Value::Truth(offered),
            "on_list" => Value::Truth(asked.is_some()),
            "asked_level" => level(kind),
            "asked_by" => text(asked.map_or("", |it| it.source.document.as_str())),
            "listed_as" => text(hint.map_or("", |it| it.code.as_str())),
            // The key: what is not offered has the list's.
            _ if *place == 0 => text(code),
            _ => return None,
        };
        Some((*place, value))
    };
    fields.iter().filter_map(value).collect()
}

/// Whether a service on a list is one that a unit must offer: it is of the unit's tier,
/// or of a tier below that reports through it; an office has those of its sectors.
fn is_meant(project: &Project, id: &UnitId, entry: &CatalogEntry) -> bool {
    let Some(unit) = project.units.get(id) else { return false };
    match unit.kind {
        UnitKind::Department => {
            let above = project.parent(id).map(|(_, it)| it.kind);
            above == Some(entry.tier) && unit.sectors.contains(&entry.sector)
        }
        // "UBND các huyện, thành phố rà soát … TTHC cấp huyện và cấp xã của địa phương".
        UnitKind::District => matches!(entry.tier, UnitKind::District | UnitKind::Commune),
        kind @ (UnitKind::Province | UnitKind::Commune) => entry.tier == kind,
    }
}

/// A service on a list that bears the name of one which no list asks for by its code, and
/// which the record does not have under that code either.
fn hint<'a>(
    project: &'a Project,
    end: Date,
    (code, on_list): (&str, bool),
    own: &BTreeSet<&str>,
) -> Option<&'a CatalogEntry> {
    if on_list || project.lists.is_empty() {
        return None;
    }
    let name = &project.catalog.get(code)?.name;
    let alike = project.lists.asked_by_name(name, end);
    alike.map(|it| it.entry).find(|entry| !own.contains(entry.code.as_str()))
}
