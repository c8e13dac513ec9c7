//! What a template sees of the issuer's own record: points, measures, fields, lists.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::listing::{self, List};
use super::{Request, ScoreView, printed, score};
use crate::facts::Record;
use crate::formula::evaluate::Evaluator;
use crate::judge::{Assessment, UnitFacts};
use crate::law::bench::Bench;
use crate::law::compile::CompiledListing;
use crate::law::grades::GradeOn;
use crate::model::UnitId;
use crate::project::{Judging, Project};
use crate::words::clean;

/// The points of all criteria, graded where the rulebook grades their total.
pub(super) fn total(own: Option<(Judging, &Assessment)>) -> ScoreView {
    let Some((judging, assessment)) = own else { return ScoreView::default() };
    let scale = judging.bench.grades.iter().find(|it| it.on == GradeOn::Total);
    assessment.total.as_ref().map(|it| score::view(it, scale)).unwrap_or_default()
}

/// What all criteria come to together, graded: by their mean where the rulebook says so.
pub(super) fn mean(own: Option<(Judging, &Assessment)>) -> ScoreView {
    let Some((judging, assessment)) = own else { return ScoreView::default() };
    let graded = assessment.grades(judging.bench);
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

pub(super) fn measures(project: &Project, request: &Request) -> BTreeMap<String, String> {
    let Some((judging, _)) = request.own else { return BTreeMap::new() };
    let (unit, _) = request.unit;
    let kinds = &judging.judged.locality;
    let facts = UnitFacts::new(project, (unit, request.period), request.record, kinds);
    super::measures::printed(judging.bench, &facts)
}

/// The fields of the issuer's own record, each as it is printed.
pub(super) fn fields(project: &Project, request: &Request) -> Json {
    let (unit, _) = request.unit;
    let facts = UnitFacts::new(project, (unit, request.period), request.record, &[]);
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
pub(super) fn lists(project: &Project, request: &Request) -> BTreeMap<String, List> {
    let Some(form) = request.issued.law.forms.get(request.issued.form_id) else {
        return BTreeMap::new();
    };
    let one = |(name, listing): (&String, &CompiledListing)| {
        let units = listed_units(project, request, listing);
        let own = request.own.map(|(it, _)| it.bench).filter(|_| listing.across.is_empty());
        (name.clone(), listing::list(project, request.period, listing, &units, own))
    };
    form.lists.iter().map(one).collect()
}

/// The units whose rows a list shows: the issuer's own, those that the document speaks of, or
/// all of some kinds in the area.
fn listed_units<'a>(
    project: &'a Project,
    request: &Request<'a>,
    listing: &CompiledListing,
) -> Vec<(&'a UnitId, &'a Record)> {
    if !listing.across.is_empty() {
        let locality = project.locality(request.unit.0);
        let area = project.area(&locality);
        let meant = area.filter(|(_, it)| listing.across.contains(&it.kind));
        let record = |id: &UnitId| project.records.get(&(id.clone(), request.period));
        return meant.filter_map(|(id, _)| Some((id, record(id)?))).collect();
    }
    if request.issued.form.issuer.is_none() {
        return vec![(request.unit.0, request.record)];
    }
    let known = request.members.iter();
    known.filter_map(|it| Some((it.unit, it.known.as_ref()?.0))).collect()
}
