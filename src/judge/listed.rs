//! Whether a list of a form would have rows.

use super::UnitFacts;
use crate::formula::evaluate::Evaluator;
use crate::formula::{Facts, Formula};
use crate::law::compile::CompiledListing;
use crate::model::{Period, UnitId};
use crate::project::Project;

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
        let facts = UnitFacts::new(project, (id, period), record, &[]);
        let evaluator = Evaluator::new(&project.dictionary.rules, Some(&facts));
        let is_listed = |row| {
            let matches =
                |it: &Formula| evaluator.matches(list.table, row, &it.root).known() == Some(true);
            list.filter.iter().all(matches)
        };
        (0..facts.rows(list.table).unwrap_or(0)).any(is_listed)
    })
}
