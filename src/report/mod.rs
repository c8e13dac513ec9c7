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
pub use cited::CitedDocument;
pub use criterion::CriterionView;
pub use explain::{Explained, explain};
pub use letter::{Letterhead, Reference, Signatory};
pub use listing::{Group, List};
pub use member::{Member, Tally, Total};
pub use national::NationalListView;
pub use roadmap::{Roadmap, YearView};
pub use score::ScoreView;

use crate::docket::Document;
use crate::law::bench::Bench;
use crate::law::criterion::Verdict;
use crate::law::rulebook::Rulebook;
use crate::model::Citation;
use crate::model::{Edition, Unit};
use crate::project::Project;
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

/// What a template may see of a document.
pub fn report<'a>(project: &'a Project, edition: Edition, document: &Document<'a>) -> Report {
    let Document { unit_id: id, unit, issued, .. } = document;
    let members = document.members();
    let (rulebook, period, record) = (issued.rulebook, document.key.period, document.record());
    let parent = project.parent(id).map(|(_, it)| it);
    let stated = document.numbered();
    let cited_all = cited::by_form(document);
    let views: Vec<_> = members.iter().map(|it| member::view(project, document, it)).collect();
    // A document over many speaks of them, and not of its issuer.
    let own = document.own().filter(|_| !document.is_over_many());
    let own_bench = own.map(|it| it.judging.bench);
    let locality = project.units.get(&project.locality(id));
    let national_lists = national::views(project, issued.law, period);
    let made_up = national_lists.iter().any(|it| it.sample);
    let reference = letter::reference(unit, &stated, issued.numbered().1);
    let criteria =
        own.map(|it| criterion::views(project, record, (it.judging.bench, &it.assessment)));
    let criteria = criteria.unwrap_or_default();
    Report {
        enclosed_with: letter::enclosed_with(unit, edition, &reference),
        draft: document.is_draft(),
        sample: made_up || record.sample || views.iter().any(|it| it.sample),
        has_record: document.stated.is_some(),
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
        verdict: own.map_or("", |it| it.verdict().as_str()),
        by_id: by_id(&criteria),
        criteria,
        measures: own_record::measures(project, own),
        fields: own_record::fields(project, document),
        lists: own_record::lists(project, document, own),
        tally: member::tally(&views),
        ranked: member::ranked(members, &views),
        by_points: member::by_points(members, &views),
        total: own_record::total(own),
        mean: own_record::mean(own),
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
        signatory: letter::signatory(unit, &stated),
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

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    verdict.called().vi
}
