//! What pages show, for programs: one file of JSON, and the names that the search box knows.

use std::io;

use serde::Serialize;

use crate::build::{Lines, assessed};
use crate::docket::Selection;
use crate::report::Assessed;
use crate::view::{Looked, unit_href};
use crate::words::vietnamese;

/// Everything, in one value.
#[derive(Serialize)]
struct All {
    program: &'static str,
    units: Vec<Named>,
    judgements: Vec<Assessed>,
    documents: Vec<Document>,
}

#[derive(Serialize)]
struct Named {
    unit: String,
    name: String,
    page: String,
}

#[derive(Serialize)]
struct Document {
    unit: String,
    period: String,
    rulebook: String,
    form: String,
    title: String,
    state: &'static str,
    says: String,
}

/// Everything as JSON.
pub(super) fn all(looked: &Looked) -> io::Result<Vec<u8>> {
    let selection = Selection::default();
    let judgements = looked.docket.judgements(&selection);
    let of = |it| assessed(&looked.opened.loaded, it, Lines::Left);
    let documents = looked.docket.documents(&selection).into_iter().map(|it| Document {
        unit: it.key.unit.to_string(),
        period: it.key.period.to_string(),
        rulebook: it.rulebook_id().to_string(),
        form: it.form_id().to_string(),
        title: it.title(),
        state: it.state().as_str(),
        says: looked.lang.of(it.state().said()),
    });
    let all = All {
        program: env!("CARGO_PKG_VERSION"),
        units: units_of(looked),
        judgements: judgements.iter().map(of).collect(),
        documents: documents.collect(),
    };
    Ok(serde_json::to_vec(&all)?)
}

fn units_of(looked: &Looked) -> Vec<Named> {
    let units = looked.docket.project.units.iter();
    let unit = |(id, unit): (&crate::model::UnitId, &crate::model::Unit)| Named {
        unit: id.to_string(),
        name: vietnamese::capitalized(unit.name.last()),
        page: unit_href(id),
    };
    units.map(unit).collect()
}

/// The names of all units, each with its page and who stands above, as a plain script.
pub(crate) fn units(looked: &Looked) -> String {
    let project = looked.docket.project;
    let above = |id: &crate::model::UnitId| {
        let mut names = Vec::new();
        let mut next = id.parent();
        while let Some(id) = next {
            names.extend(project.units.get(&id).map(|it| it.name.last().to_owned()));
            next = id.parent();
        }
        names.join(", ")
    };
    let unit = |id| {
        let unit: &crate::model::Unit = &project.units[id];
        [vietnamese::capitalized(unit.name.last()), unit_href(id), above(id)]
    };
    let all: Vec<_> = project.units.keys().map(unit).collect();
    // Strings alone: there is nothing in it that cannot be written.
    format!("window.hosoUnits={};\n", serde_json::to_string(&all).unwrap_or_default())
}
