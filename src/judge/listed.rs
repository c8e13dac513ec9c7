//! Which rows a list of a form takes in.

use super::UnitFacts;
use crate::formula::Facts;
use crate::formula::evaluate::Evaluator;
use crate::law::compile::CompiledListing;
use crate::model::{Period, UnitId};
use crate::project::Project;

/// Whether a list takes in a row of its table; none where a missing value leaves that open.
pub fn lists_row(list: &CompiledListing, evaluator: &Evaluator, row: usize) -> Option<bool> {
    let holds = |it| evaluator.matches(list.table, row, it).known();
    if list.unless.as_ref().is_some_and(|it| holds(&it.root) == Some(true)) {
        return Some(false);
    }
    list.filter.as_ref().map_or(Some(true), |it| holds(&it.root))
}

/// The same of each row of the records of some units, with the unit and the row.
pub fn listed_rows<'a>(
    project: &Project,
    (units, period): (&[&'a UnitId], Period),
    list: &CompiledListing,
) -> Vec<(&'a UnitId, usize, Option<bool>)> {
    let mut all = Vec::new();
    for unit in units {
        let Some(record) = project.record(unit, period) else { continue };
        let facts = UnitFacts::new(project, (unit, period), record, &[]);
        let evaluator = Evaluator::new(&project.dictionary.rules, Some(&facts));
        let rows = 0..facts.rows(list.table).unwrap_or(0);
        all.extend(rows.map(|row| (*unit, row, lists_row(list, &evaluator, row))));
    }
    all
}

/// The units whose rows a list of a unit's form is of: those of the area that it goes across, or
/// the unit itself.
pub fn listed_units<'a>(
    project: &'a Project,
    (unit, period): (&'a UnitId, Period),
    list: &CompiledListing,
) -> Vec<&'a UnitId> {
    if list.across.is_empty() {
        return vec![unit];
    }
    let area = project.area_in(&project.locality(unit), period).into_iter();
    area.filter(|(_, it)| list.across.contains(&it.kind)).map(|(id, _)| id).collect()
}

/// Whether the records of those that a list of a unit's form is of hold a row for it.
pub fn lists_rows(
    project: &Project,
    (unit, period): (&UnitId, Period),
    list: &CompiledListing,
) -> bool {
    let units = listed_units(project, (unit, period), list);
    listed_rows(project, (&units, period), list).iter().any(|it| it.2 == Some(true))
}
