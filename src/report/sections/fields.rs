//! The declared fields of the issuer's own record, each as it is printed.

use super::{By, Context, Section};
use crate::facts::dictionary::Sort;
use crate::report::shape::{self, Ground, Is, Shape, var};
use crate::report::{fields as of_record, told};

pub(super) use of_record::Fields as Names;

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

pub(super) fn fields(ground: &Ground) -> Shape {
    let dictionary = &ground.project.dictionary;
    let kinds = dictionary.rules.fields.iter().map(|it| &it.kind);
    Shape::Map(shape::fields(dictionary.fields.iter().zip(kinds)))
}

pub(super) fn told(ground: &Ground) -> Shape {
    let mut names = Vec::new();
    let fields = &ground.project.dictionary.fields;
    for it in fields.iter().filter(|it| it.sort == Sort::Prose) {
        shape::insert(&mut names, &it.name, &it.label, told::shape(ground));
    }
    Shape::Map(names)
}

pub(super) fn names(context: &Context) -> Names {
    let document = context.document;
    let whom = (document.unit_id, document.key.period);
    of_record::of(context.project, whom, document.record(), Some(context.wanted))
}
