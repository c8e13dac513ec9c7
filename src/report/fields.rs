//! The declared fields of a record, each as it is printed.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::printed;
use super::told;
use super::wanted::Wanted;
use crate::facts::dictionary::Sort;
use crate::facts::{Field, Record};
use crate::formula::Value;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::judge::UnitFacts;
use crate::model::{Period, UnitId};
use crate::project::Project;

/// The fields by their declared names, and those of prose part by part.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Fields {
    fields: Json,
    told: Json,
}

/// The fields of a record of a unit for a period; those alone that a template prints, where that
/// is known.
pub(super) fn of(
    project: &Project,
    whom: (&UnitId, Period),
    record: &Record,
    wanted: Option<&Wanted>,
) -> Fields {
    let facts = UnitFacts::new(project, whom, record, &[]);
    let dictionary = &project.dictionary;
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    let (mut all, mut told) = (Map::new(), Map::new());
    // What nobody prints is not worked out.
    let prints = |part: &str, it: &Field| wanted.is_none_or(|all| all.below(part).has(&it.name));
    let is_prose = |it: &Field| it.sort == Sort::Prose && prints("told", it);
    for (place, field) in dictionary.fields.iter().enumerate() {
        if !prints("fields", field) && !is_prose(field) {
            continue;
        }
        let (kind, cell) = (&dictionary.rules.fields[place].kind, evaluator.field(place));
        printed::insert(&mut all, &field.name, printed::printed(dictionary, field, kind, &cell));
        if is_prose(field) {
            printed::insert(&mut told, &field.name, parts(&cell));
        }
    }
    Fields { fields: Json::Object(all), told: Json::Object(told) }
}

/// The parts of prose; none while it is not known.
fn parts(cell: &Cell) -> Json {
    match cell {
        Cell::Known(Value::Text(it)) => json!(told::told(it)),
        _ => json!([]),
    }
}
