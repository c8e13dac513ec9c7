//! What a case expects, as texts by the keys that lead to them.

use crate::facts::Record;
use crate::law::case::Case;

/// All that a case expects, by the keys that lead to it.
pub(super) fn expected(case: &Case<Record>) -> Vec<(Vec<String>, String)> {
    let key = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let mut all = Vec::new();
    for (id, verdict) in &case.expect {
        all.push((key(&["expect", id]), verdict.as_str().to_owned()));
    }
    for (id, points) in &case.points {
        all.push((key(&["points", id]), points.clone()));
    }
    for (id, grade) in &case.grades {
        all.push((key(&["grades", id]), grade.clone()));
    }
    for (table, rows) in &case.rows {
        for (row, fields) in rows {
            for (field, value) in fields {
                all.push((key(&["rows", table, row, field]), value.clone()));
            }
        }
    }
    if !case.owed.is_empty() {
        all.push((key(&["owed"]), case.owed.join(", ")));
    }
    if !case.not_owed.is_empty() {
        all.push((key(&["not_owed"]), case.not_owed.join(", ")));
    }
    if let Some(faults) = &case.faults {
        all.push((key(&["faults"]), faults.join(", ")));
    }
    all
}
