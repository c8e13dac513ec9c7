//! The rows that decide a criterion, each with its file and line.

use super::Evidence;
use super::find::{Find, found};
use crate::judge::inputs::Spot;
use crate::judge::{Outcome, RowAt, UnitFacts};
use crate::layout::record_file;
use crate::model::Key;
use crate::report::printed::row_name;

/// The rows that decide, where the record states them.
pub(super) fn evidence(
    facts: &UnitFacts,
    outcome: &Outcome,
    file: &str,
    find: Option<Find>,
) -> Vec<Evidence> {
    let mut all = Vec::new();
    for at in &outcome.evidence {
        if facts.record.is_sum() {
            all.extend(evidence_of_sum(facts, *at, find));
            continue;
        }
        let stated = facts.stated_at(*at).map(|it| Spot {
            unit: facts.unit.clone(),
            period: facts.period,
            table: Some(it.table),
            row: Some(it.row),
            field: None,
        });
        let line = find.zip(stated).and_then(|(find, at)| found(find, facts.project, &at).line);
        let code = facts.key(*at).to_owned();
        let name = row_name(facts.project, &code);
        all.push(Evidence { code, name, file: file.to_owned(), line });
    }
    all
}

/// A row of a sum: where each record states it that the sum is made of.
fn evidence_of_sum(facts: &UnitFacts, at: RowAt, find: Option<Find>) -> Vec<Evidence> {
    let (project, key) = (facts.project, facts.key(at));
    let Some(table) = facts.stated_at(at).map(|it| it.table) else { return Vec::new() };
    let one = |part: &Key| {
        let rows = project.records.get(part)?.table(table)?;
        let declared = &project.dictionary.tables[table];
        let same = declared.same(key);
        let row = (0..rows.count).find(|row| declared.same(rows.key(*row)) == same)?;
        let spot = Spot {
            unit: part.unit.clone(),
            period: part.period,
            table: Some(table),
            row: Some(row),
            field: None,
        };
        Some(Evidence {
            code: key.to_owned(),
            name: row_name(project, key),
            file: record_file(&part.unit, part.period),
            line: find.and_then(|find| found(find, project, &spot).line),
        })
    };
    facts.record.parts.iter().filter_map(one).collect()
}
