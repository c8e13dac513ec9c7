//! What a template may see: flat, ready to be printed, decided here.
//!
//! A template cannot compute a verdict, and it never meets a missing value: what is
//! not known is an empty string here, and a blank on the page.

mod appendix;
mod assessed;
mod explain;
mod letter;
pub mod vietnamese;

use std::collections::BTreeMap;

use serde::Serialize;

pub use appendix::{Counts, Row, Sector};
pub use assessed::{Assessed, AssessedCriterion, Evidence, assessed, reason};
pub use explain::explain;
pub use letter::{Letterhead, Reference, Signatory};

use crate::assess::{Assessment, Outcome};
use crate::check::is_invisible;
use crate::model::{
    Criterion, Edition, Form, Period, Project, Record, Rulebook, Unit, UnitId, Verdict,
};
use unicode_normalization::UnicodeNormalization;

/// Everything a form of one record may print.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Whether it will be signed by hand.
    pub paper: bool,
    /// Whether blanks are left in it.
    pub draft: bool,
    /// Whether its numbers are made up.
    pub sample: bool,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// Its own number and date, and how other documents refer to it.
    pub document: Reference,
    /// The documents that it refers to, by form.
    pub cited: BTreeMap<String, Reference>,
    /// The unit: "xã Xuân Định".
    pub unit: Named,
    /// The unit above; empty at the top.
    pub parent: Named,
    /// The period: "năm 2018".
    pub period: String,
    /// The official document that asks for this one.
    pub source: Source,
    /// All criteria together.
    pub verdict: &'static str,
    /// The criteria, each before its parts.
    pub criteria: Vec<CriterionView>,
    /// How many procedures there are at each level.
    pub counts: Counts,
    /// The procedures by sector.
    pub sectors: Vec<Sector>,
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
}

/// The official document that a rulebook implements.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When: "30/5/2018".
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// The first and the last year it speaks of.
    pub years: [String; 2],
}

/// A criterion and what it came to.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView {
    /// Its id.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording.
    pub text: String,
    /// `met`, `not_met` or `not_assessable`.
    pub verdict: &'static str,
    /// The same in words: "đạt".
    pub verdict_text: &'static str,
    /// What was counted: "11/12".
    pub measured: String,
    /// What is asked for: "12/12".
    pub required: String,
    /// Why there is no verdict; empty where there is one.
    pub reason: String,
    /// The names of the procedures it rests on.
    pub evidence: Vec<String>,
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

/// One document to be made: whose, when, by which form.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The unit that issues it.
    pub unit: (&'a UnitId, &'a Unit),
    /// The period it reports on.
    pub period: Period,
    /// The record it is made from.
    pub record: &'a Record,
    /// What the record came to.
    pub assessment: &'a Assessment,
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// The form's id.
    pub form: &'a str,
}

/// What a template may see of a request for a document of this form.
pub fn report(project: &Project, edition: Edition, request: &Request, prescribed: &Form) -> Report {
    let Request { unit: (id, unit), period, record, assessment, rulebook, form } = request;
    let parent = project.parent(id).map(|(_, it)| it);
    let missing = needed_numbers_missing(record, rulebook);
    let cited = prescribed.cites.iter().filter_map(|it| {
        Some((it.clone(), letter::reference(unit, record, it, rulebook.forms.get(it)?)))
    });
    Report {
        paper: edition == Edition::Paper,
        draft: record.document(form).is_draft() || missing,
        sample: record.sample,
        letterhead: letter::letterhead(unit, parent),
        document: letter::reference(unit, record, form, prescribed),
        cited: cited.collect(),
        unit: named(unit),
        parent: parent.map(named).unwrap_or_default(),
        period: vietnamese::period(*period),
        source: source(rulebook),
        verdict: assessment.verdict.as_str(),
        criteria: criteria(project, record, assessment, rulebook),
        counts: appendix::counts(&record.procedures.iter().collect::<Vec<_>>()),
        sectors: appendix::sectors(record, &project.catalog),
        narrative: Narrative {
            strengths: paragraphs(record.narrative.strengths.as_deref()),
            difficulties: paragraphs(record.narrative.difficulties.as_deref()),
            proposals: paragraphs(record.narrative.proposals.as_deref()),
        },
        signatory: letter::signatory(unit, &record.document(form)),
    }
}

/// Text as it is printed: in NFC, without what cannot be seen.
pub fn clean(text: &str) -> String {
    text.nfc().filter(|it| !is_invisible(*it)).collect()
}

fn paragraphs(text: Option<&str>) -> Vec<String> {
    let lines = text.unwrap_or_default().lines().map(|it| clean(it.trim()));
    lines.filter(|it| !it.is_empty()).collect()
}

fn named(unit: &Unit) -> Named {
    let name = clean(&unit.name);
    Named { title: vietnamese::capitalized(&name), agency: clean(&unit.agency()), name }
}

fn source(rulebook: &Rulebook) -> Source {
    let source = &rulebook.source;
    Source {
        document: clean(&source.document),
        issuer: clean(&source.issuer),
        date: vietnamese::short_date(source.date),
        summary: clean(&source.summary),
        years: [rulebook.years.from.to_string(), rulebook.years.to.to_string()],
    }
}

fn needed_numbers_missing(record: &Record, rulebook: &Rulebook) -> bool {
    rulebook.needs.iter().any(|need| {
        record
            .procedures
            .iter()
            .any(|it| need.of.matches(it) == Some(true) && !need.number.is_stated(it))
    })
}

fn criteria(
    project: &Project,
    record: &Record,
    assessment: &Assessment,
    rulebook: &Rulebook,
) -> Vec<CriterionView> {
    let all = rulebook.all_criteria();
    let view = |(criterion, outcome): (&&Criterion, &Outcome)| CriterionView {
        id: criterion.id.clone(),
        clause: clean(&criterion.clause),
        text: clean(&criterion.text),
        verdict: outcome.verdict.as_str(),
        verdict_text: verdict_text(outcome.verdict),
        measured: assessed::figure(outcome.measured),
        required: assessed::figure(outcome.required),
        reason: outcome.reason.as_ref().map(reason).unwrap_or_default(),
        evidence: outcome
            .evidence
            .iter()
            .filter_map(|place| record.procedures.get(*place))
            .map(|it| appendix::name(it, &project.catalog))
            .collect(),
    };
    all.iter().zip(&assessment.outcomes).map(view).collect()
}

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "đạt",
        Verdict::NotMet => "không đạt",
        Verdict::NotAssessable => "không đủ cơ sở đánh giá",
    }
}
