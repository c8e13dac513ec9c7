//! Which rows a list of a form takes in.

use super::UnitFacts;
use crate::facts::Record;
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

/// Asks of the rows of a unit's record, one after the other, whether a list takes them in.
fn of_record<T>(
    project: &Project,
    (unit, period): (&UnitId, Period),
    record: &Record,
    list: &CompiledListing,
    ask: impl FnOnce(&mut dyn Iterator<Item = Option<bool>>) -> T,
) -> T {
    let facts = UnitFacts::new(project, (unit, period), record, &[]);
    let evaluator = Evaluator::new(&project.dictionary.rules, Some(&facts));
    let rows = 0..facts.rows(list.table).unwrap_or(0);
    ask(&mut rows.map(|row| lists_row(list, &evaluator, row)))
}

/// The rows of a unit's record that may be of a list or not: a missing value leaves it open.
pub fn doubtful_rows(
    project: &Project,
    whom: (&UnitId, Period),
    record: &Record,
    list: &CompiledListing,
) -> Vec<usize> {
    of_record(project, whom, record, list, |rows| {
        let doubtful = rows.enumerate().filter(|(_, it)| it.is_none());
        doubtful.map(|(row, _)| row).collect()
    })
}

/// Whether the records of those that a list of a unit's form is of hold a row for it.
pub fn lists_rows(
    project: &Project,
    (unit, period): (&UnitId, Period),
    list: &CompiledListing,
) -> bool {
    let area = project.area_in(&project.locality(unit), period).into_iter();
    let is_meant = |id: &UnitId, kind| {
        if list.across.is_empty() { id == unit } else { list.across.contains(kind) }
    };
    let mut meant = area.filter(|(id, it)| is_meant(id, &it.kind));
    meant.any(|(id, _)| {
        let Some(record) = project.record(id, period) else { return false };
        let is_listed =
            |mut rows: &mut dyn Iterator<Item = _>| Iterator::any(&mut rows, |it| it == Some(true));
        of_record(project, (id, period), record, list, is_listed)
    })
}
