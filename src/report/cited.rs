//! The documents that a document refers to, with their real numbers and dates.

use std::collections::BTreeMap;

use serde::Serialize;

use super::common::{NAMED, Named, REFERENCE, named};
use super::letter::{self, Reference};
use super::shape::{Ground, Is, Name, Shape, var};
use crate::docket::{Cited, Document, Member};
use crate::model::FormId;
use crate::words::Said;

/// A document that another one refers to.
#[derive(Clone, Debug, Serialize)]
pub struct CitedDocument {
    /// Its number and date.
    #[serde(flatten)]
    pub document: Reference,
    /// Who issues it.
    pub by: Named,
}

/// The names of cited documents, by their forms.
pub(super) fn shape(ground: &Ground) -> Shape {
    let name = |form: &FormId| {
        let title = ground.rulebook().forms.get(form).map_or("", |it| &it.title);
        let mut names = ground.names(REFERENCE);
        names.extend(ground.names(&[var(
            "by",
            Is::One(NAMED),
            "đơn vị ban hành",
            "who issues it",
        )]));
        Name::chosen(form.as_str(), Said::new(title, title), Shape::Map(names))
    };
    Shape::Map(ground.form.cites.iter().map(name).collect())
}

fn view(cited: &Cited) -> CitedDocument {
    CitedDocument {
        document: letter::reference(cited.by, &cited.stated, cited.form),
        by: named(cited.by, cited.day),
    }
}

/// Every document that one refers to, by form.
pub(super) fn by_form(document: &Document) -> BTreeMap<String, Vec<CitedDocument>> {
    let mut all: BTreeMap<String, Vec<CitedDocument>> = BTreeMap::new();
    for cited in document.cites() {
        all.entry(cited.form_id.to_string()).or_default().push(view(cited));
    }
    all
}

/// The documents on one member that a document refers to, by form.
pub(super) fn of_member<'a>(
    document: &Document<'a>,
    member: &Member<'a>,
) -> BTreeMap<String, CitedDocument> {
    let cited = document.cites_on(member);
    cited.iter().map(|it| (it.form_id.to_string(), view(it))).collect()
}
