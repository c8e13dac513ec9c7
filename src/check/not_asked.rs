//! What is stated although it is asked of other units, or for other spans of the year.
//!
//! Fields with a condition are in `asked`.

use super::Context;
use crate::diagnostic::{Diagnostic, FieldFault, NodePath};
use crate::facts::dictionary::{Field, RowsFrom};
use crate::model::{Unit, UnitId};
use crate::words::Said;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let (dictionary, record) = (&context.project.dictionary, context.record);
    // The unit's own finding says what is wrong with it.
    let Some(unit) = context.project.units.get(context.unit) else { return };
    let is_asked = |it: &Field| it.is_asked_of((context.unit, unit), context.period.span);
    let mut add = |field: &Field, from: NodePath| {
        let path = field.path.iter().fold(from, |path, it| path.key(it));
        let fault = FieldFault::NotAsked {
            name: field.name.to_string(),
            why: why(field, (context.unit, unit)),
        };
        found.push(Diagnostic::new(fault, context.key(path)));
    };
    for (place, field) in dictionary.fields.iter().enumerate().filter(|(_, it)| !is_asked(it)) {
        if record.field(place).is_known() {
            add(field, NodePath::root());
        }
    }
    for (place, table) in dictionary.tables.iter().enumerate() {
        let Some(rows) = record.table(place).filter(|_| table.rows == RowsFrom::Record) else {
            continue;
        };
        for (column, field) in table.fields.iter().enumerate().filter(|(_, it)| !is_asked(it)) {
            // What holds of every row is said once.
            if let Some(row) = (0..rows.count).find(|row| rows.cell(*row, column).is_known()) {
                add(field, NodePath::root().key(&table.name).index(row));
            }
        }
    }
}

fn why(field: &Field, (id, unit): (&UnitId, &Unit)) -> Said {
    let asked = &field.asked_of;
    if let Some(tier) = asked.tier.filter(|it| *it != unit.kind) {
        let (tier, kind) = (tier.as_str(), unit.kind.as_str());
        return Said::new(
            format!("chỉ hỏi đơn vị loại `{tier}`, đơn vị này loại `{kind}`; bỏ dòng này"),
            format!("asked of a `{tier}` alone, and this is a `{kind}`; take it away"),
        );
    }
    if let Some(role) = asked.role.as_ref().filter(|it| !unit.roles.contains(it)) {
        return Said::new(
            format!(
                "chỉ hỏi đơn vị có nhiệm vụ `{role}` (`roles` trong `unit.yaml`); bỏ dòng này, hoặc thêm nhiệm vụ ấy"
            ),
            format!(
                "asked of units with the task `{role}` alone (`roles` in `unit.yaml`); take it away, or add that task"
            ),
        );
    }
    // Its own unit's kind and task are asked: it lies elsewhere, or the span is another.
    if let Some(within) = asked.within.as_ref().filter(|it| !id.is_within(it.as_str())) {
        return Said::new(
            format!("chỉ hỏi đơn vị thuộc `{within}`; bỏ dòng này"),
            format!("asked of units of `{within}` alone; take it away"),
        );
    }
    Said::new(
        "chỉ hỏi trong kỳ khác; xem lại tên tệp, hoặc bỏ dòng này",
        "asked for another span of the year; look at the file's name, or take it away",
    )
}
