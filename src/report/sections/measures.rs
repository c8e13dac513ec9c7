//! The measures of the bench, by their names.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{By, Context, Section};
use crate::judge::UnitFacts;
use crate::report::measures;
use crate::report::shape::{self, Is, var};

pub(super) const SECTION: Section = Section {
    name: "measures",
    vi: "Số đo của bộ quy định (`measures`), theo tên",
    en: "The measures of the rulebook, by name",
    by: By::Shows,
    own: true,
    gives: &[var(
        "measures",
        Is::Made(shape::measures),
        "số đo theo tên; trống khi chưa biết",
        "the measures by name; empty while not known",
    )],
};

#[derive(Clone, Debug, Serialize)]
pub(super) struct Names {
    measures: BTreeMap<String, String>,
}

pub(super) fn names(context: &Context) -> Names {
    Names { measures: of_own(context) }
}

/// The measures of the form's own results.
pub(super) fn of_own(context: &Context) -> BTreeMap<String, String> {
    let measures = context.own.as_ref().map(|own| {
        let kinds = &own.judging.judged.locality;
        let whom = (&own.key.unit, own.key.period);
        let facts = UnitFacts::new(context.project, whom, own.record, kinds);
        measures::printed(own.judging.bench, &facts)
    });
    measures.unwrap_or_default()
}
