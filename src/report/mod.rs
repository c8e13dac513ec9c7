//! What a template may see: flat, ready to be printed, decided here.
//!
//! A template cannot compute a verdict, and it never meets a missing value: what is
//! not known is an empty string here, and a blank on the page.

mod appendix;
mod assessed;
mod catalogue;
mod cited;
mod criterion;
mod explain;
mod letter;
mod member;
mod roadmap;
mod score;
mod services;
pub mod vietnamese;

use std::collections::BTreeMap;

use serde::Serialize;
use unicode_normalization::{UnicodeNormalization, is_nfc};

pub use appendix::{Counts, Row, Sector};
pub use assessed::{Assessed, AssessedCriterion, Evidence, assessed, reason};
pub use catalogue::{Catalogue, Group, List, Service, ServiceSector};
pub use cited::{CitedDocument, cited_documents, unissued};
pub use criterion::CriterionView;
pub use explain::{Explained, explain};
pub use letter::{Letterhead, Reference, Signatory};
pub use member::{Member, MemberOf, Tally, Total};
pub use roadmap::{Roadmap, YearView};
pub use score::ScoreView;
pub use services::Services;

use crate::assess::Assessment;
use crate::check::is_invisible;
use crate::model::rulebook::{Citation, Judged};
use crate::model::{Edition, Issued, Need, Period, Procedure, Project, Record, Rulebook, Unit};
use crate::model::{UnitId, Verdict};

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
    /// How many procedures of its own there are at each level.
    pub counts: Counts,
    /// Its own procedures by sector.
    pub sectors: Vec<Sector>,
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
    /// What a unit loses that is not met; empty where nobody has said.
    pub penalty: String,
    /// The names of those that meet all.
    pub met: Vec<String>,
    /// How many of them there are of each verdict.
    pub tally: Tally,
    /// The services at level 3 and 4 in the area, by kind of unit, then by unit.
    pub services: BTreeMap<&'static str, Vec<Services>>,
    /// The services as they stand after a review, of the unit or of those it speaks of.
    pub catalogue: Catalogue,
    /// What each sort of unit is judged by: wording and targets.
    pub rules: Vec<Vec<Prescribed>>,
    /// What the numbers do not say: paragraphs.
    pub narrative: Narrative,
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

/// The narrative as paragraphs.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Narrative {
    /// *Thuận lợi.*
    pub strengths: Vec<String>,
    /// *Khó khăn.*
    pub difficulties: Vec<String>,
    /// *Đề xuất, kiến nghị.*
    pub proposals: Vec<String>,
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
    pub own: Option<(&'a Judged, &'a Assessment)>,
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
    let score = own.and_then(|(judged, it)| Some((judged, it.score(judged)?)));
    let mean = score.map(|(judged, it)| {
        score::view(score::mean(it, judged.criteria.len() as u64), judged.grades.as_ref())
    });
    let missing = own.is_some_and(|(judged, _)| missing_numbers(record, judged) > 0);
    let locality = project.units.get(&project.locality(id));
    let procedures: Vec<_> = record.procedures().iter().collect();
    let catalogue = services_of(project, request);
    let made_up = catalogue.lists.iter().any(|it| it.sample);
    let reference = letter::reference(unit, record, numbered_id, numbered);
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
        period: vietnamese::period(*period),
        year: period.year.to_string(),
        source: source(&rulebook.source, rulebook),
        verdict: own.map_or("", |(_, it)| it.verdict.as_str()),
        criteria: own.map(|it| criterion::views(project, record, it)).unwrap_or_default(),
        counts: appendix::counts(&procedures),
        sectors: appendix::sectors(record, &project.catalog),
        services: services::by_kind(project, id, *period),
        tally: member::tally(&views),
        ranked: member::ranked(members, &views),
        by_points: member::by_points(members, &views),
        total: score.map(|(_, it)| score::view(it, None)).unwrap_or_default(),
        mean: mean.unwrap_or_default(),
        grade_readings: own
            .and_then(|(judged, _)| judged.grades.as_ref())
            .map(|it| [clean(&it.each), clean(&it.mean)])
            .unwrap_or_default(),
        totals: member::totals(project, members),
        penalty: rulebook.penalty.as_deref().map(clean).unwrap_or_default(),
        met: views
            .iter()
            .filter(|it| it.verdict == Verdict::Met.as_str())
            .map(|it| it.named.name.clone())
            .collect(),
        members: views,
        catalogue,
        rules: rulebook.judges.iter().map(prescribed).collect(),
        narrative: Narrative {
            strengths: paragraphs(record.narrative.strengths.as_deref()),
            difficulties: paragraphs(record.narrative.difficulties.as_deref()),
            proposals: paragraphs(record.narrative.proposals.as_deref()),
        },
        signatory: letter::signatory(unit, &document),
    }
}

/// The services of the unit itself, or of the units that the document speaks of.
fn services_of(project: &Project, request: &Request) -> Catalogue {
    if !request.issued.rulebook.compares_lists() {
        return Catalogue::default();
    }
    let units: Vec<(&UnitId, &Record)> = if request.own.is_some() {
        vec![(request.unit.0, request.record)]
    } else {
        let known = request.members.iter();
        known.filter_map(|it| Some((it.unit, it.known.as_ref()?.0))).collect()
    };
    catalogue::catalogue(project, request.period, &units)
}

/// Text as it is printed: in NFC, without what cannot be seen.
pub fn clean(text: &str) -> String {
    // Nearly all text is composed already, and to find that out costs much less.
    if is_nfc(text) {
        return text.chars().filter(|it| !is_invisible(*it)).collect();
    }
    text.nfc().filter(|it| !is_invisible(*it)).collect()
}

fn paragraphs(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(|it| clean(it.trim()));
    lines.filter(|it| !it.is_empty()).collect()
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

fn prescribed(judged: &Judged) -> Vec<Prescribed> {
    let one = |it: &crate::model::Criterion| Prescribed {
        id: it.id.clone(),
        text: clean(&it.text),
        target: criterion::target(&it.rule),
    };
    judged.all_criteria().into_iter().map(one).collect()
}

/// How many of the numbers that a rulebook needs a record lacks.
pub fn missing_numbers(record: &Record, judged: &Judged) -> usize {
    let lacking = |need: &Need| {
        let lacks =
            |it: &&Procedure| need.of.matches(it) == Some(true) && !need.number.is_stated(it);
        record.procedures().iter().filter(lacks).count()
    };
    judged.needs.iter().map(lacking).sum()
}

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "đạt",
        Verdict::NotMet => "không đạt",
        Verdict::NotAssessable => "không đủ cơ sở đánh giá",
    }
}
