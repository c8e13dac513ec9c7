//! Of a made-up record what is asked alone: what its own conditions say is not asked, nobody
//! states.

use crate::check;
use crate::facts::Record;
use crate::facts::dictionary::RowsFrom;
use crate::formula::Value;
use crate::formula::evaluate::Evaluator;
use crate::judge::UnitFacts;
use crate::model::Key;
use crate::project::Project;

/// The record without what is not asked for, unless it breaks a check of its fields.
pub(super) fn kept(project: &Project, key: &Key, record: &Record) -> Option<Record> {
    let record = alone(project, key, record);
    (!check::is_broken(project, key, &record)).then_some(record)
}

fn alone(project: &Project, Key { unit, period }: &Key, record: &Record) -> Record {
    let dictionary = &project.dictionary;
    let facts = UnitFacts::new(project, (unit, *period), record, &[]);
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    let mut alone = record.clone();
    for (place, field) in dictionary.fields.iter().enumerate() {
        let fails =
            field.asked_if.iter().any(|it| evaluator.truth(&it.root).known() == Some(false));
        if let Some(value) = alone.fields.get_mut(place).filter(|_| fails) {
            *value = Value::Unknown;
        }
    }
    for (table, declared) in dictionary.tables.iter().enumerate() {
        let Some(Some(rows)) = alone.tables.get_mut(table) else { continue };
        if declared.rows != RowsFrom::Record {
            continue;
        }
        for (place, field) in declared.fields.iter().enumerate() {
            let (Some(condition), Some(Some(column))) =
                (&field.asked_if, rows.columns.get_mut(place))
            else {
                continue;
            };
            for (row, value) in column.iter_mut().enumerate() {
                if evaluator.matches(table, row, &condition.root).known() == Some(false) {
                    *value = Value::Unknown;
                }
            }
        }
    }
    alone
}
