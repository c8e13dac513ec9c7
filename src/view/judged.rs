//! What one record came to under one rulebook: criteria with the law, numbers and reasoning.

use serde::Serialize;

use super::href::judged_href;
use super::{Head, Looked, head};
use crate::build;
use crate::docket::Judgement;
use crate::formula::Amount;
use crate::judge::{Outcome, Score};
use crate::law::criterion::Verdict;
use crate::model::Key;
use crate::report::{AssessedCriterion, Evidence};
use crate::words::{Lang, Said, vietnamese};

/// A judgement in a few words, and where more is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct Brief {
    /// The rulebook.
    pub rulebook: String,
    /// What it judges.
    pub title: String,
    /// `met`, `not_met`, `not_assessable`; `scored` where points are given.
    pub verdict: &'static str,
    /// The verdict in words, or the points with the grade.
    pub said: String,
    /// The points as they are printed, with the most there are; none where it gives none.
    pub points: Option<String>,
    /// The page that explains it.
    pub href: String,
}

/// A judgement in full.
#[derive(Clone, Debug, Serialize)]
pub struct JudgedPage {
    /// What every page has.
    pub head: Head,
    /// What the period is called.
    pub period: String,
    /// The judgement in a few words.
    pub brief: Brief,
    /// The document that is the source of its criteria.
    pub source: Source,
    /// How the rulebook reads its source.
    pub readings: Vec<String>,
    /// Each criterion, before its parts.
    pub criteria: Vec<Criterion>,
    /// The record, as a path relative to the project.
    pub file: String,
}

/// An official document.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When; nothing where it has no date.
    pub date: Option<String>,
    /// What it is about.
    pub about: String,
}

/// A criterion, and what it came to.
#[derive(Clone, Debug, Serialize)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// Its place among the parts of others: 0 for one that is no part.
    pub depth: usize,
    /// The source's wording.
    pub text: String,
    /// Where it stands.
    pub clause: String,
    /// `met`, `not_met`, `not_assessable`, `left_out`; `scored` where some points are given.
    pub verdict: &'static str,
    /// That in words.
    pub said: String,
    /// Its points, as they are printed, with the most there are.
    pub points: Option<String>,
    /// What was counted.
    pub measured: Option<String>,
    /// What is asked for.
    pub required: Option<String>,
    /// Why there is no verdict.
    pub reason: Option<String>,
    /// The rows that it rests on.
    pub evidence: Vec<Evidence>,
    /// The reasoning, in lines; of a part it is said with the whole.
    pub why: Option<String>,
}

/// What a record came to under each rulebook that judges it.
pub(super) fn judgements<'a>(looked: &Looked<'a>, key: &Key) -> Vec<Judgement<'a>> {
    let laws = looked.docket.project.laws_for(&key.unit, key.period).into_iter();
    laws.filter_map(|(id, ..)| looked.docket.judgement(key, id)).collect()
}

/// A judgement in a few words.
pub(super) fn brief(judgement: &Judgement, lang: Lang) -> Brief {
    let rulebook = &judgement.law.rulebook;
    let total = judgement.assessment.total.as_ref();
    let bench = judgement.judging.bench;
    let points = total.map(|it| points(it, bench.most.as_ref(), lang));
    let verdict = judgement.verdict();
    // Where points are given, they and the grade say more than whether all of them are earned.
    let said = match &points {
        None => (*verdict.called().get(lang)).to_owned(),
        Some(points) => {
            let grades = judgement.assessment.grades(bench).into_iter();
            let grades = grades.filter_map(|it| it.grade.map(str::to_owned));
            let points = format!("{points} {}", lang.of(Said::of("điểm", "points")));
            [points].into_iter().chain(grades).collect::<Vec<_>>().join(" · ")
        }
    };
    Brief {
        rulebook: judgement.rulebook.to_string(),
        title: vietnamese::capitalized(&rulebook.title),
        verdict: if points.is_some() { "scored" } else { verdict.as_str() },
        said,
        points,
        href: judged_href(judgement.key, judgement.rulebook),
    }
}

/// A judgement in full.
pub fn judged(looked: &Looked, judgement: &Judgement) -> JudgedPage {
    let Key { unit, period } = judgement.key;
    let (assessed, reasons) = build::reasoned(&looked.opened.loaded, judgement, looked.lang);
    let brief = brief(judgement, looked.lang);
    let rulebook = &judgement.law.rulebook;
    let title = format!("{} – {}", super::page::name(looked, unit), brief.title);
    let bars = judgement.judging.bench.all();
    let all = assessed.criteria.into_iter().zip(bars).zip(&judgement.assessment.outcomes);
    let criteria = all.map(|((it, bar), outcome)| {
        let why = reasons.iter().find(|(id, _)| outcome.depth == 0 && *id == it.id);
        let why = why.map(|(_, it)| it.clone());
        Criterion { why, ..criterion(it, (&bar.text, outcome), looked.lang) }
    });
    JudgedPage {
        head: head(looked, &brief.href, title, Some(unit)),
        period: super::page::called(*period, looked.lang),
        source: Source {
            document: rulebook.source.document.clone(),
            issuer: rulebook.source.issuer.clone(),
            date: rulebook.source.date.map(vietnamese::short_date),
            about: rulebook.source.summary.clone(),
        },
        readings: rulebook.readings.clone(),
        criteria: criteria.collect(),
        file: crate::layout::record_file(unit, *period),
        brief,
    }
}

fn criterion(it: AssessedCriterion, (text, outcome): (&str, &Outcome), lang: Lang) -> Criterion {
    let full = outcome.verdict == Verdict::Met;
    let (verdict, said) = match (&outcome.score, outcome.counts) {
        (_, false) => ("left_out", lang.of(Said::of("không xét", "left out"))),
        (None, true) => (it.verdict.as_str(), *it.verdict.called().get(lang)),
        (Some(_), true) if full => ("met", lang.of(Said::of("đủ điểm", "all points"))),
        (Some(score), true) if score.is_certain() => {
            ("scored", lang.of(Said::of("chưa đủ điểm", "fewer points")))
        }
        (Some(_), true) => ("not_assessable", lang.of(Said::of("chưa chắc điểm", "points open"))),
    };
    let measured = it.rounded(lang).or_else(|| it.measured.clone());
    Criterion {
        id: it.id,
        depth: outcome.depth,
        text: text.to_owned(),
        clause: it.clause,
        verdict,
        said: said.to_owned(),
        points: outcome.score.as_ref().map(|it| points(it, Some(&it.most), lang)),
        measured,
        required: it.required,
        reason: it.reason.filter(|_| it.verdict == Verdict::NotAssessable),
        evidence: it.evidence,
        why: None,
    }
}

/// Points as they are printed, with the most there are; from the least to the most while they
/// are open.
fn points(score: &Score, most: Option<&Amount>, lang: Lang) -> String {
    let of = most.map(|it| format!(" / {}", vietnamese::decimal(it))).unwrap_or_default();
    let [low, high] = [&score.low, &score.high].map(vietnamese::decimal);
    let to = lang.of(Said::of("đến", "to"));
    if low == high { format!("{low}{of}") } else { format!("{low} {to} {high}{of}") }
}
