//! The documents that a document refers to, by their forms.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{By, Context, Section};
use crate::report::cited::{self, CitedDocument};
use crate::report::shape::{Ground, Is, Name, Shape, var};

pub(super) const SECTION: Section = Section {
    name: "cited_documents",
    vi: "Các văn bản mà biểu mẫu viện dẫn (`cites`), theo tên biểu mẫu",
    en: "The documents that the form cites (`cites`), by their forms",
    by: By::Key("cites", |it| !it.cites.is_empty()),
    own: false,
    gives: &[
        var(
            "cited",
            Is::Made(cited::shape),
            "văn bản đầu tiên của mỗi biểu mẫu",
            "the first document of each form",
        ),
        var("cited_all", Is::Made(all), "mọi văn bản của mỗi biểu mẫu", "all documents of each form"),
    ],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    cited: BTreeMap<String, CitedDocument>,
    cited_all: BTreeMap<String, Vec<CitedDocument>>,
}

fn all(ground: &Ground) -> Shape {
    let Shape::Map(names) = cited::shape(ground) else { return Shape::Map(Vec::new()) };
    let each = |it: Name| Name { shape: Shape::List(Box::new(it.shape)), ..it };
    Shape::Map(names.into_iter().map(each).collect())
}

pub(super) fn names(context: &Context) -> Names {
    let all = context.cited();
    let first = |(form, all): (&String, &Vec<CitedDocument>)| Some((form.clone(), all.first()?.clone()));
    Names { cited: all.iter().filter_map(first).collect(), cited_all: all.clone() }
}
