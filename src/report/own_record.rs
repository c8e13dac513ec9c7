//! What a template sees of the issuer's own record: points, measures, fields, lists.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::listing::{self, List};
use super::{ScoreView, printed, score};
use crate::docket::{Document, Judgement};
use crate::facts::Record;
use crate::formula::evaluate::Evaluator;
use crate::judge::UnitFacts;
use crate::law::bench::Bench;
use crate::law::compile::CompiledListing;
use crate::law::grades::GradeOn;
use crate::model::UnitId;
use crate::project::Project;
use crate::words::clean;

/// The points of all criteria, graded where the rulebook grades their total.
pub(super) fn total(own: Option<&Judgement>) -> ScoreView {
    let Some(own) = own else { return ScoreView::default() };
    let scale = own.judging.bench.grades.iter().find(|it| it.on == GradeOn::Total);
    own.assessment.total.as_ref().map(|it| score::view(it, scale)).unwrap_or_default()
}

/// What all criteria come to together, graded: by their mean where the rulebook says so.
pub(super) fn mean(own: Option<&Judgement>) -> ScoreView {
    let Some(own) = own else { return ScoreView::default() };
    let graded = own.assessment.grades(own.judging.bench);
    let mean = graded.into_iter().find(|it| it.scale.on == GradeOn::Mean);
    mean.map(|it| score::view(&it.score, Some(it.scale))).unwrap_or_default()
}

/// How grades are read, of each criterion and of all together.
pub(super) fn readings(bench: Option<&Bench>) -> [String; 2] {
    let of = |on: GradeOn| {
        let scale = bench.and_then(|it| it.grades.iter().find(|it| it.on == on));
        scale.map(|it| clean(&it.reading)).unwrap_or_default()
    };
    [of(GradeOn::Each), of(GradeOn::Mean)]
}

/// The measures of the issuer's own bench.
pub(super) fn measures(project: &Project, own: Option<&Judgement>) -> BTreeMap<String, String> {
    let Some(own) = own else { return BTreeMap::new() };
    let kinds = &own.judging.judged.locality;
    let facts = UnitFacts::new(project, (&own.key.unit, own.key.period), own.record, kinds);
    super::measures::printed(own.judging.bench, &facts)
}

/// The fields of the issuer's own record, each as it is printed.
pub(super) fn fields(project: &Project, document: &Document) -> Json {
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
    Json::Object(all)
}

/// The lists that the form asks for.
pub(super) fn lists<'a>(
    project: &'a Project,
    document: &Document<'a>,
    own: Option<&Judgement>,
) -> BTreeMap<String, List> {
    let Some(form) = document.issued.law.forms.get(document.issued.form_id) else {
        return BTreeMap::new();
    };
    let one = |(name, listing): (&String, &CompiledListing)| {
        let units = listed_units(project, document, listing);
        let own = own.map(|it| it.judging.bench).filter(|_| listing.across.is_empty());
        (name.clone(), listing::list(project, document.key.period, listing, &units, own))
    };
    form.lists.iter().map(one).collect()
}

/// The units whose rows a list shows: the issuer's own, those that the document speaks of, or
/// all of some kinds in the area.
fn listed_units<'a>(
    project: &'a Project,
    document: &Document<'a>,
    listing: &CompiledListing,
) -> Vec<(&'a UnitId, &'a Record)> {
    if !listing.across.is_empty() {
        let locality = project.locality(document.unit_id);
        let area = project.area(&locality);
        let meant = area.filter(|(_, it)| listing.across.contains(&it.kind));
        let record = |id: &UnitId| project.record(id, document.key.period);
        return meant.filter_map(|(id, _)| Some((id, record(id)?))).collect();
    }
    if !document.is_over_many() {
        return vec![(document.unit_id, document.record())];
    }
    let known = document.members().iter();
    known.filter_map(|it| Some((it.unit, it.known.as_ref()?.record))).collect()
}
