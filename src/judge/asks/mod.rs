//! What the rulebooks in use ask of a unit for a period: the fields that their formulas read
//! and their forms print, stated or not.
//!
//! A sheet or a form that is to be filled in has these and no other. What a record lacks of
//! them is in `needs`.

mod found;
mod walk;

pub use found::Asks;

use std::collections::BTreeSet;

use walk::Walk;

use crate::law::Judged;
use crate::law::compile::CompiledListing;
use crate::model::{Period, UnitId, UnitKind};
use crate::project::{Law, Project};

/// What is asked of a unit for a period by all rulebooks that speak of it.
pub fn asks(project: &Project, unit: &UnitId, period: Period) -> Asks {
    let mut asks = Asks::default();
    let Some(own) = project.units.get(unit) else { return asks };
    let issued = project.to_issue(unit, period);
    for law in project.laws.values().filter(|it| it.rulebook.covers(period)) {
        let judging =
            project.judging(&law.rulebook, unit).filter(|_| project.reports(unit, period));
        for (place, (judged, bench)) in law.rulebook.judges.iter().zip(&law.benches).enumerate() {
            let is_own = judging == Some(place);
            let spoken_of = speaks_of(project, law, place, unit);
            let summed = is_summed(judged, own.kind) && spoken_of;
            let (seen, asks) = (BTreeSet::new(), &mut asks);
            Walk { project, unit, period, bench, summed, spoken_of, seen, asks }.bench(is_own);
        }
        for (id, formulas) in &law.forms {
            let Some(form) = law.rulebook.forms.get(id) else { continue };
            if !form.spans.is_empty() && !form.spans.contains(&period.span) {
                continue;
            }
            let Some(bench) = law.benches.first() else { continue };
            let (seen, asks) = (BTreeSet::new(), &mut asks);
            let mut walk =
                Walk { project, unit, period, bench, summed: true, spoken_of: true, seen, asks };
            // A list over an area is of whoever stands in that of its issuer.
            let within = project.issuer_over(form, unit, period).is_some();
            let within = within && (form.issuer.is_some() || judging.is_some());
            for list in formulas.lists.values() {
                if lists(list, own.kind, judging.is_some(), within) {
                    walk.list(list);
                }
            }
            let makes =
                issued.iter().any(|it| it.form_id == id && std::ptr::eq(it.law, &raw const **law));
            for need in &formulas.needs {
                // A form over many prints fields of who issues it, and rows of those it is about.
                let asked = match (&form.issuer, need.table) {
                    (None, _) | (Some(_), None) => makes,
                    (Some(_), Some(_)) => judging.is_some(),
                };
                if asked {
                    need.table.into_iter().for_each(|it| walk.table(it));
                    need.filter.iter().for_each(|it| walk.formula(&it.root, true));
                    need.fields.iter().for_each(|it| walk.field(need.table, *it));
                }
            }
        }
    }
    for it in &issued {
        let (id, form) = it.numbered();
        if !asks.forms.iter().any(|(own, _)| own == id) {
            asks.forms.push((id.clone(), form.name().to_owned()));
        }
    }
    asks.settle(project, unit, period);
    asks
}

/// Whether a list of a form has rows of the unit.
fn lists(list: &CompiledListing, kind: UnitKind, judged: bool, within: bool) -> bool {
    if list.across.is_empty() { judged } else { within && list.across.contains(&kind) }
}

/// Whether `locality` sums units of a kind up.
fn is_summed(judged: &Judged, kind: UnitKind) -> bool {
    judged.locality.is_empty() || judged.locality.contains(&kind)
}

/// Whether a unit stands in the area of one that is judged so.
fn speaks_of(project: &Project, law: &Law, place: usize, unit: &UnitId) -> bool {
    project.units.keys().any(|it| {
        unit.is_within(project.locality(it).as_str())
            && project.judging(&law.rulebook, it) == Some(place)
    })
}
