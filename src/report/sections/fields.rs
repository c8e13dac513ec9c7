//! The declared fields of the issuer's own record, each as it is printed.

use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use super::{By, Context, Section};
use crate::facts::Field;
use crate::facts::dictionary::Sort;
use crate::formula::Value;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::judge::UnitFacts;
use crate::report::shape::{self, Ground, Is, Shape, var};
use crate::report::{printed, told};

pub(super) const SECTION: Section = Section {
    name: "fields",
    vi: "Các trường của chính đơn vị ban hành, theo tên đã khai báo",
    en: "The fields of the issuer's own record, by their declared names",
    by: By::Shows,
    own: false,
    gives: &[
        var(
            "fields",
            Is::Made(fields),
            "các trường của đơn vị ban hành; trống khi chưa có",
            "the fields of the issuer's record; empty while not known",
        ),
        var(
            "told",
            Is::Made(told),
            "các trường lời văn, từng phần, để `{{<prose of={told.…} />}}` in ra; trống khi chưa có",
            "the fields of prose, part by part, for `{{<prose of={told.…} />}}`; empty while not known",
        ),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    fields: Json,
    told: Json,
}

fn fields(ground: &Ground) -> Shape {
    let dictionary = &ground.project.dictionary;
    let kinds = dictionary.rules.fields.iter().map(|it| &it.kind);
    Shape::Map(shape::fields(dictionary.fields.iter().zip(kinds)))
}

fn told(ground: &Ground) -> Shape {
    let mut names = Vec::new();
    let fields = &ground.project.dictionary.fields;
    for it in fields.iter().filter(|it| it.sort == Sort::Prose) {
        shape::insert(&mut names, &it.name, &it.label, told::shape(ground));
    }
    Shape::Map(names)
}

pub(super) fn names(context: &Context) -> Names {
    let (project, document) = (context.project, context.document);
    let whom = (document.unit_id, document.key.period);
    let facts = UnitFacts::new(project, whom, document.record(), &[]);
    let dictionary = &project.dictionary;
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    let (mut all, mut told) = (Map::new(), Map::new());
    // What nobody prints is not worked out.
    let (shown, prose) = (context.wanted.below("fields"), context.wanted.below("told"));
    let is_prose = |it: &Field| it.sort == Sort::Prose && prose.has(&it.name);
    for (place, field) in dictionary.fields.iter().enumerate() {
        if !shown.has(&field.name) && !is_prose(field) {
            continue;
        }
        let (kind, cell) = (&dictionary.rules.fields[place].kind, evaluator.field(place));
        printed::insert(&mut all, &field.name, printed::printed(dictionary, field, kind, &cell));
        if is_prose(field) {
            printed::insert(&mut told, &field.name, parts(&cell));
        }
    }
    Names { fields: Json::Object(all), told: Json::Object(told) }
}

/// The parts of prose; none while it is not known.
fn parts(cell: &Cell) -> Json {
    match cell {
        Cell::Known(Value::Text(it)) => json!(told::told(it)),
        _ => json!([]),
    }
}
