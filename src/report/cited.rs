//! The documents that a document refers to, with their real numbers and dates.

use std::collections::BTreeMap;

use serde::Serialize;

use super::common::{NAMED, REFERENCE};
use super::shape::{Ground, Is, Name, Shape, var};
use super::{MemberOf, Named, Reference, Request, letter, named};
use crate::facts::Record;
use crate::law::{Form, Rulebook};
use crate::model::{Date, Period, UnitId};
use crate::project::Project;
use crate::words::Said;

/// A document that another one refers to.
#[derive(Clone, Debug, Serialize)]
pub struct CitedDocument {
    /// Its number and date.
    #[serde(flatten)]
    pub document: Reference,
    /// Who issues it.
    pub by: Named,
    /// The form's id.
    #[serde(skip)]
    pub form: String,
    /// Who issues it, by path.
    #[serde(skip)]
    pub unit: UnitId,
    /// When it was issued, if it was.
    #[serde(skip)]
    pub date: Option<Date>,
}

/// The names of cited documents, by their forms.
pub(super) fn shape(ground: &Ground) -> Shape {
    let name = |form: &String| {
        let title = ground.rulebook().forms.get(form).map_or("", |it| &it.title);
        let mut names = ground.names(REFERENCE);
        names.extend(ground.names(&[var(
            "by",
            Is::One(NAMED),
            "đơn vị ban hành",
            "who issues it",
        )]));
        Name::chosen(form, Said::new(title, title), Shape::Map(names))
    };
    Shape::Map(ground.form.cites.iter().map(name).collect())
}

/// Every document that the requested one refers to, once.
pub fn cited_documents(project: &Project, request: &Request) -> Vec<CitedDocument> {
    let mut all: Vec<CitedDocument> = Vec::new();
    let rulebook = request.issued.rulebook;
    for form in &request.issued.form.cites {
        let members = request.members.iter().filter(|it| issues(rulebook, form, it));
        let members: Vec<&UnitId> = members.map(|it| it.unit).collect();
        // A document of one unit refers to that unit's others.
        let units =
            if request.issued.form.issuer.is_none() { vec![request.unit.0] } else { members };
        for unit in units {
            if let Some(found) = of(project, rulebook, form, unit, request.period)
                && !all.iter().any(|it| it.form == found.form && it.unit == found.unit)
            {
                all.push(found);
            }
        }
    }
    all
}

/// Whether there is such a document on a unit: a form of its own that asks for a verdict
/// is there only with that verdict.
fn issues(rulebook: &Rulebook, form: &str, member: &MemberOf) -> bool {
    rulebook.forms.get(form).is_some_and(|it| {
        it.issuer.is_some() || it.requires.is_none_or(|it| it == member.verdict())
    })
}

/// The same by form.
pub(super) fn by_form(
    project: &Project,
    request: &Request,
) -> BTreeMap<String, Vec<CitedDocument>> {
    let mut all: BTreeMap<String, Vec<CitedDocument>> = BTreeMap::new();
    for document in cited_documents(project, request) {
        all.entry(document.form.clone()).or_default().push(document);
    }
    all
}

/// The documents on one unit that the requested one refers to.
pub(super) fn of_member(
    project: &Project,
    request: &Request,
    member: &MemberOf,
) -> BTreeMap<String, CitedDocument> {
    let rulebook = request.issued.rulebook;
    let cites = request.issued.form.cites.iter().filter(|it| issues(rulebook, it, member));
    let found = |form: &str| of(project, rulebook, form, member.unit, request.period);
    cites.filter_map(|form| Some((form.clone(), found(form)?))).collect()
}

/// The document of a form on a unit: its own, or that of the unit above that issues it.
fn of(
    project: &Project,
    rulebook: &Rulebook,
    form_id: &str,
    unit: &UnitId,
    period: Period,
) -> Option<CitedDocument> {
    let form: &Form = rulebook.forms.get(form_id)?;
    let issuer = project.issuer_over(form, unit)?;
    let unit = project.units.get(issuer)?;
    let none = Record::default();
    let record = project.records.get(&(issuer.clone(), period)).unwrap_or(&none);
    let document = record.document(form_id);
    Some(CitedDocument {
        document: letter::reference(unit, record, form_id, form),
        by: named(unit),
        form: form_id.to_owned(),
        unit: issuer.clone(),
        date: document.date,
    })
}

/// The cited documents that have not been issued yet.
pub fn unissued(project: &Project, request: &Request) -> Vec<CitedDocument> {
    cited_documents(project, request).into_iter().filter(|it| !it.document.issued).collect()
}
