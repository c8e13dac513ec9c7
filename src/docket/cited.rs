//! The documents that a document refers to.

use super::Member;
use crate::law::{Form, Rulebook};
use crate::model::{self, Date, FormId, Period, Unit, UnitId};
use crate::project::{FormIn, Project};

/// A document that another one refers to.
#[derive(Clone, Debug)]
pub struct Cited<'a> {
    /// The form's id.
    pub form_id: &'a FormId,
    /// The form.
    pub form: &'a Form,
    /// Who issues it, by path.
    pub unit: &'a UnitId,
    /// Who issues it.
    pub by: &'a Unit,
    /// Its number and date as its issuer's record states them.
    pub stated: model::Document,
    /// The day whose names it bears: its own; of a draft, the last of its period.
    pub day: Date,
}

impl Cited<'_> {
    /// Whether it has both number and date.
    pub fn is_issued(&self) -> bool {
        !self.stated.is_draft()
    }

    /// What its issuer was called on its day.
    pub fn issuer(&self) -> &str {
        self.by.name_on(self.day)
    }
}

/// Every document that one refers to, once, in the order of the form's `cites`.
pub(super) fn all<'a>(
    project: &'a Project,
    (unit, period): (&'a UnitId, Period),
    issued: &FormIn<'a>,
    members: &[Member<'a>],
) -> Vec<Cited<'a>> {
    let mut all: Vec<Cited> = Vec::new();
    let rulebook = issued.rulebook;
    for form in &issued.form.cites {
        // A document of one unit refers to that unit's others.
        let units: Vec<&UnitId> = if issued.form.issuer.is_some() {
            let members = members.iter().filter(|it| issues(project, rulebook, form, it));
            members.map(|it| it.unit).collect()
        } else {
            vec![unit]
        };
        for unit in units {
            if let Some(found) = of(project, rulebook, form, unit, period)
                && !all.iter().any(|it| it.form_id == found.form_id && it.unit == found.unit)
            {
                all.push(found);
            }
        }
    }
    all
}

/// The documents on one member that a document refers to.
pub(super) fn on<'a>(
    project: &'a Project,
    period: Period,
    issued: &FormIn<'a>,
    member: &Member<'a>,
) -> Vec<Cited<'a>> {
    let rulebook = issued.rulebook;
    let cites = issued.form.cites.iter().filter(|it| issues(project, rulebook, it, member));
    cites.filter_map(|it| of(project, rulebook, it, member.unit, period)).collect()
}

/// Whether there is such a document on a unit: a form of its own is there only if it is about
/// that unit, and with the verdict that it asks for, or where it has been issued all the same.
fn issues(project: &Project, rulebook: &Rulebook, form_id: &str, member: &Member) -> bool {
    rulebook.forms.get(form_id).is_some_and(|form| {
        let is_issued = || !member.record().document(form_id).is_draft();
        let fits = || form.requires.is_none_or(|it| it == member.verdict()) || is_issued();
        form.issuer.is_some() || project.is_about(form, member.unit) && fits()
    })
}

/// The document of a form on a unit: its own, or that of the unit above that issues it.
fn of<'a>(
    project: &'a Project,
    rulebook: &'a Rulebook,
    form_id: &str,
    unit: &'a UnitId,
    period: Period,
) -> Option<Cited<'a>> {
    let (form_id, form) = rulebook.forms.get_key_value(form_id)?;
    let (unit, by) = project.units.get_key_value(project.issuer_over(form, unit, period)?)?;
    let record = project.record(unit, period);
    let stated = record.map(|it| it.document(form_id)).unwrap_or_default();
    let day = stated.date.unwrap_or(period.end());
    Some(Cited { form_id, form, unit, by, stated, day })
}
