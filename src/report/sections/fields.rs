//! The declared fields of the issuer's own record, each as it is printed.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{By, Context, Section};
use crate::formula::evaluate::Evaluator;
use crate::judge::UnitFacts;
use crate::report::printed;
use crate::report::shape::{self, Ground, Is, Shape, var};

pub(super) const SECTION: Section = Section {
    name: "fields",
    vi: "Các trường của chính đơn vị ban hành, theo tên đã khai báo",
    en: "The fields of the issuer's own record, by their declared names",
    by: By::Shows,
    gives: &[var(
        "fields",
        Is::Made(fields),
        "các trường của đơn vị ban hành; trống khi chưa có",
        "the fields of the issuer's record; empty while not known",
    )],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    fields: Json,
}

fn fields(ground: &Ground) -> Shape {
    let dictionary = &ground.project.dictionary;
    let kinds = dictionary.rules.fields.iter().map(|it| &it.kind);
    Shape::Map(shape::fields(dictionary.fields.iter().zip(kinds)))
}

pub(super) fn names(context: &Context) -> Names {
    let (project, document) = (context.project, context.document);
    let whom = (document.unit_id, document.key.period);
    let facts = UnitFacts::new(project, whom, document.record(), &[]);
    let dictionary = &project.dictionary;
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    let mut all = Map::new();
    for (place, field) in dictionary.fields.iter().enumerate() {
        let kind = &dictionary.rules.fields[place].kind;
        let text = printed::printed(dictionary, field, kind, &evaluator.field(place));
        printed::insert(&mut all, &field.name, text);
    }
    Names { fields: Json::Object(all) }
}
