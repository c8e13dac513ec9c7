//! What a template may see: flat, ready to be printed, decided here.
//!
//! A template cannot compute a verdict, and it never meets a missing value: what is
//! not known is an empty string here, and a blank on the page.

mod assessed;
mod cited;
mod criterion;
mod explain;
mod letter;
mod listing;
mod measures;
mod member;
mod national;
mod own_record;
mod printed;
mod roadmap;
mod score;

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value as Json;

pub use assessed::{
    Assessed, AssessedBasis, AssessedCriterion, AssessedGrade, AssessedGradeRow, AssessedInput,
    AssessedLack, AssessedMeasure, AssessedPart, AssessedStep, AssessedSteps, AssessedTerm,
    Evidence, Find, Stated, assessed, reason,
};
pub use cited::{CitedDocument, cited_documents, unissued};
pub use criterion::CriterionView;
pub use explain::{Explained, explain};
pub use letter::{Letterhead, Reference, Signatory};
pub use listing::{Group, List};
pub use member::{Member, MemberOf, Tally, Total};
pub use national::NationalListView;
pub use roadmap::{Roadmap, YearView};
pub use score::ScoreView;

use crate::facts::Record;
use crate::judge::{Assessment, needs};
use crate::law::bench::Bench;
use crate::law::criterion::Verdict;
use crate::law::rulebook::Rulebook;
use crate::model::Citation;
use crate::model::{Edition, Period, Unit, UnitId};
use crate::project::{Issued, Judging, Project};
use crate::words::{clean, vietnamese};

/// Everything a form may print.
///
/// A template asks it yes-or-no questions, so it has more flags than other types.
#[allow(clippy::struct_excessive_bools)]
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Whether blanks are left in it.
    pub draft: bool,
    /// Whether numbers in it are made up.
    pub sample: bool,
    /// Whether the unit's own record is attached.
    pub has_record: bool,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// Its own number and date, and how other documents refer to it.
    pub document: Reference,
    /// How what is enclosed with it refers to it: "Báo cáo số …… ngày …… của UBND xã Xuân
    /// Định". Number and date are written on paper; an electronic one leaves dots for them.
    pub enclosed_with: String,
    /// The documents that it refers to, by form: the first of each.
    pub cited: BTreeMap<String, CitedDocument>,
    /// The same, all of each.
    pub cited_all: BTreeMap<String, Vec<CitedDocument>>,
    /// The unit that issues it.
    pub unit: Named,
    /// The unit above; empty at the top.
    pub parent: Named,
    /// The area it speaks for: the unit, or the one an office belongs to.
    pub locality: Named,
    /// The period: "năm 2018".
    pub period: String,
    /// The year of the period.
    pub year: String,
    /// The official document that asks for this one.
    pub source: Source,
    /// All criteria together, of the unit itself.
    pub verdict: &'static str,
    /// The criteria of the unit itself, each before its parts.
    pub criteria: Vec<CriterionView>,
    /// The same by their ids.
    pub by_id: BTreeMap<String, CriterionView>,
    /// The measures of the unit's own bench, by their names.
    pub measures: BTreeMap<String, String>,
    /// The fields of the unit's own record as they are printed, by their names.
    pub fields: Json,
    /// The lists that the form asks for, by their names.
    pub lists: BTreeMap<String, List>,
    /// The units that it speaks of.
    pub members: Vec<Member>,
    /// The same, those furthest below their target first; those without a verdict last.
    pub ranked: Vec<Member>,
    /// The same by their points, most first; those whose points are open last.
    pub by_points: Vec<Member>,
    /// The unit's own points together.
    pub total: ScoreView,
    /// The points of one of its criteria on average.
    pub mean: ScoreView,
    /// How the grades are read, each by itself and together; empty where there are none.
    pub grade_readings: [String; 2],
    /// The shares of all units of a kind together, by kind.
    pub totals: BTreeMap<&'static str, Total>,
    /// Sentences that only the rulebook knows, by their names.
    pub texts: BTreeMap<String, String>,
    /// The names of those that meet all.
    pub met: Vec<String>,
    /// How many of them there are of each verdict.
    pub tally: Tally,
    /// The national lists that are issued by the end of the period.
    pub national_lists: Vec<NationalListView>,
    /// What each sort of unit is judged by: wording and targets.
    pub rules: Vec<Vec<Prescribed>>,
    /// Who signs it.
    pub signatory: Signatory,
}

/// A unit's names.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Named {
    /// Within a sentence: "xã Xuân Định".
    pub name: String,
    /// At its start: "Xã Xuân Định".
    pub title: String,
    /// Its agency: "Ủy ban nhân dân xã Xuân Định".
    pub agency: String,
    /// The same in capitals.
    pub agency_upper: String,
}

/// The official document that a rulebook implements.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When: "30/5/2018"; empty where it bears no date.
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// The first and the last year it speaks of.
    pub years: [String; 2],
}

/// What a rulebook asks of one sort of unit.
#[derive(Clone, Debug, Serialize)]
pub struct Prescribed {
    /// The criterion's id.
    pub id: String,
    /// The source's wording.
    pub text: String,
    /// The number asked for: "20", "25%"; empty where there is none.
    pub target: String,
}

/// One document to be made: whose, when, by which form, of what.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The unit that issues it.
    pub unit: (&'a UnitId, &'a Unit),
    /// The period it reports on.
    pub period: Period,
    /// The form.
    pub issued: Issued<'a>,
    /// The unit's own record; an empty one where it has none.
    pub record: &'a Record,
    /// What the unit's own record came to, if it is judged.
    pub own: Option<(Judging<'a>, &'a Assessment)>,
    /// The units that it speaks of.
    pub members: &'a [MemberOf<'a>],
}

/// What a template may see of a request.
pub fn report(project: &Project, edition: Edition, request: &Request) -> Report {
    let Request { unit: (id, unit), period, issued, record, own, members } = request;
    let rulebook = issued.rulebook;
    let parent = project.parent(id).map(|(_, it)| it);
    let (numbered_id, numbered) = issued.numbered();
    let document = record.document(numbered_id);
    let cited_all = cited::by_form(project, request);
    let all_issued = cited_all.values().flatten().all(|it| it.document.issued);
    let views: Vec<_> = members.iter().map(|it| member::view(project, request, it)).collect();
    let own_bench = own.map(|(it, _)| it.bench);
    let missing = gaps(project, request) > 0;
    let locality = project.units.get(&project.locality(id));
    let national_lists = national::views(project, issued.law, *period);
    let made_up = national_lists.iter().any(|it| it.sample);
    let reference = letter::reference(unit, record, numbered_id, numbered);
    let criteria = own.map(|(it, outcome)| criterion::views(project, record, (it.bench, outcome)));
    let criteria = criteria.unwrap_or_default();
    Report {
        enclosed_with: letter::enclosed_with(unit, edition, &reference),
        draft: document.is_draft() || missing || !all_issued,
        sample: made_up || record.sample || views.iter().any(|it| it.sample),
        has_record: project.records.contains_key(&((*id).clone(), *period)),
        letterhead: letter::letterhead(unit, parent),
        document: reference,
        cited: cited_all.iter().map(|(form, all)| (form.clone(), all[0].clone())).collect(),
        cited_all,
        unit: named(unit),
        parent: parent.map(named).unwrap_or_default(),
        locality: locality.map(named).unwrap_or_default(),
        period: period.called(),
        year: period.year.to_string(),
        source: source(&rulebook.source, rulebook),
        verdict: own.map_or("", |(_, it)| it.verdict.as_str()),
        by_id: by_id(&criteria),
        criteria,
        measures: own_record::measures(project, request),
        fields: own_record::fields(project, request),
        lists: own_record::lists(project, request),
        tally: member::tally(&views),
        ranked: member::ranked(members, &views),
        by_points: member::by_points(members, &views),
        total: own_record::total(*own),
        mean: own_record::mean(*own),
        grade_readings: own_record::readings(own_bench),
        totals: member::totals(project, members),
        texts: rulebook.texts.iter().map(|(name, it)| (name.clone(), clean(it))).collect(),
        met: views
            .iter()
            .filter(|it| it.verdict == Verdict::Met.as_str())
            .map(|it| it.named.name.clone())
            .collect(),
        members: views,
        national_lists,
        rules: issued.law.benches.iter().map(prescribed).collect(),
        signatory: letter::signatory(unit, &document),
    }
}

/// Criteria by their ids.
fn by_id(criteria: &[CriterionView]) -> BTreeMap<String, CriterionView> {
    criteria.iter().map(|it| (it.id.clone(), it.clone())).collect()
}

/// What a row is called: the catalog's name for its key, or the key.
fn row_name(project: &Project, key: &str) -> String {
    clean(project.catalog.get(key).map_or(key, |it| &it.name))
}

fn named(unit: &Unit) -> Named {
    let (name, agency) = (clean(&unit.name), clean(&unit.agency()));
    Named {
        title: vietnamese::capitalized(&name),
        agency_upper: agency.to_uppercase(),
        agency,
        name,
    }
}

fn source(source: &Citation, rulebook: &Rulebook) -> Source {
    Source {
        document: clean(&source.document),
        issuer: clean(&source.issuer),
        date: source.date.map(vietnamese::short_date).unwrap_or_default(),
        summary: clean(&source.summary),
        years: [rulebook.years.from.to_string(), rulebook.years.to.to_string()],
    }
}

fn prescribed(bench: &Bench) -> Vec<Prescribed> {
    let one = |it: &crate::law::bench::Bar| Prescribed {
        id: it.id.clone(),
        text: clean(&it.text),
        target: criterion::target(it),
    };
    bench.all().into_iter().map(one).collect()
}

/// How many values the issuer's own record lacks of those that the form prints. What only a
/// verdict rests on leaves the verdict open, and the page says so.
pub fn gaps(project: &Project, request: &Request) -> usize {
    let (Some((judging, _)), Some(form)) =
        (request.own, request.issued.law.forms.get(request.issued.form_id))
    else {
        return 0;
    };
    let (unit, _) = request.unit;
    needs::gaps(project, (unit, request.period), request.record, judging, form)
}

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    verdict.called().vi
}
