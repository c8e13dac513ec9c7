//! What a case comes to: verdicts, points, measures, fields of rows, faults.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::expected::Results;
use super::stage::Stage;
use crate::check::{self, Script};
use crate::diagnostic::Severity;
use crate::facts::Record;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Facts, Formula, Kind, Value};
use crate::judge::{self, Assessment, UnitFacts, graded};
use crate::law::bench::{Bench, NamedMeasure};
use crate::law::case::Case;
use crate::law::grades::GradeOn;
use crate::model::Key;
use crate::project::Project;

/// Adds all that the case may expect, by the keys that lead to it.
pub(super) fn add(stage: &Stage, results: &mut Results) {
    let mut add = |keys: &[&str], value: String| {
        results.insert(keys.iter().map(|it| (*it).to_owned()).collect(), value);
    };
    let judging = stage.judging();
    add(&["judged"], judging.is_some().to_string());
    let record = &stage.case.given.record;
    let wanted = (stage.case.faults.as_deref(), &*stage.case.no_faults);
    let refused = &stage.case.refused;
    for (key, codes) in faults((stage.project(), &stage.key, record), refused, wanted) {
        add(&[key], codes);
    }
    let Some(judging) = judging else { return };
    let kinds = &judging.judged.locality;
    let facts = UnitFacts::new(stage.project(), (&stage.key.unit, stage.key.period), record, kinds);
    for (name, number) in measures(stage, judging.bench, &facts) {
        add(&["measures", name], number);
    }
    for (keys, value) in rows(stage, &facts) {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        add(&keys, value);
    }
    if !asks_for_judgement(stage.case) {
        return;
    }
    let kept = stage.docket().judgement(&stage.key, stage.rulebook());
    // A case may be judged as another sort of unit than the one it plays as.
    let kept = kept.filter(|it| std::ptr::eq(it.judging.bench, judging.bench));
    let assessment = kept.map_or_else(
        || Arc::new(judge::judge(&facts, stage.rulebook(), judging.bench)),
        |it| it.assessment,
    );
    add(&["verdict"], assessment.verdict.as_str().to_owned());
    let left_out = assessment.outcomes.iter().filter(|it| !it.counts);
    let left_out: Vec<&str> = left_out.map(|it| it.id.as_str()).collect();
    add(&["left_out"], left_out.join(", "));
    for it in &assessment.outcomes {
        add(&["expect", &it.id], it.verdict.as_str().to_owned());
        if let Some(score) = &it.score {
            add(&["points", &it.id], score.to_string());
        }
    }
    if let Some(total) = &assessment.total {
        add(&["points", "total"], total.to_string());
    }
    for (what, grade) in grades(judging.bench, &assessment) {
        add(&["grades", &what], grade);
    }
    let owed = |all: &[String], so: bool| {
        let known = all.iter().filter(|it| stage.has_form(it));
        let meant = known.filter(|it| owes(stage, it, &assessment) == so);
        meant.cloned().collect::<Vec<_>>().join(", ")
    };
    add(&["owed"], owed(&stage.case.owed, true));
    add(&["not_owed"], owed(&stage.case.not_owed, false));
}

/// Whether a case expects anything of the criteria; many are about the fields of a row alone.
pub(super) fn asks_for_judgement(case: &Case<Record>) -> bool {
    let named = !case.expect.is_empty() || !case.points.is_empty() || !case.grades.is_empty();
    let whole = case.verdict.is_some() || case.left_out.is_some();
    named || whole || !case.owed.is_empty() || !case.not_owed.is_empty()
}

/// Whether the unit makes a form of its own.
fn owes(stage: &Stage, form: &str, assessment: &Assessment) -> bool {
    let issued = stage.project().issued(&stage.key.unit, stage.key.period);
    let issued = issued.iter().find(|it| it.form_id == form);
    issued.is_some_and(|it| it.form.requires.is_none_or(|it| it == assessment.verdict))
}

/// The numbers that the measures come to of which the case speaks.
fn measures<'a>(stage: &Stage, bench: &'a Bench, facts: &UnitFacts) -> Vec<(&'a str, String)> {
    let evaluator = Evaluator::new(&bench.rules, Some(facts));
    let meant = |it: &(&NamedMeasure, &Formula)| stage.case.measures.contains_key(&*it.0.name);
    let all = bench.measures.iter().zip(&bench.rules.measures).filter(meant);
    let one = |(measure, formula): (&'a NamedMeasure, &Formula)| {
        let hull = evaluator.hull(&evaluator.number(&formula.root));
        (&*measure.name, hull.certain().map(ToString::to_string).unwrap_or_default())
    };
    all.map(one).collect()
}

/// What the fields come to that the case speaks of.
fn rows(stage: &Stage, facts: &UnitFacts) -> Vec<(Vec<String>, String)> {
    let dictionary = &stage.project().dictionary;
    let evaluator = Evaluator::new(&dictionary.rules, Some(facts));
    let mut all = Vec::new();
    for (name, rows) in &stage.case.rows {
        let Some(table) = dictionary.table(name) else { continue };
        for row in 0..facts.rows(table).unwrap_or(0) {
            let Value::Text(code) = facts.cell(table, row, 0) else { continue };
            for field in rows.get(&**code).into_iter().flat_map(BTreeMap::keys) {
                let Some(place) = dictionary.tables[table].field(field) else { continue };
                let kind = &dictionary.rules.tables[table].fields[place].kind;
                let value = worded(stage.project(), kind, &evaluator.cell(table, row, place));
                let keys = ["rows", name, code, field].map(str::to_owned);
                all.push((keys.to_vec(), value));
            }
        }
    }
    all
}

/// The codes of a record's faults, under the keys that speak of them: all errors and the warnings
/// that are meant, and those that must not be there. `refused` are those of what could not be
/// read of it.
pub(super) fn faults(
    (project, key, record): (&Project, &Key, &Record),
    refused: &[String],
    (meant, unwanted): (Option<&[String]>, &[String]),
) -> Vec<(&'static str, String)> {
    if meant.is_none() && unwanted.is_empty() {
        return Vec::new();
    }
    let script = Script { drawable: &|_| true };
    let found = check::record(project, key, record, &script);
    let known = || found.iter().filter(|it| it.code_name() != "unknown-code");
    let listed = |all: &[String], code: &str| all.iter().any(|it| it == code);
    let meant = meant.map(|meant| {
        let errors = known()
            .filter(|it| it.severity() == Severity::Error || listed(meant, it.code_name()))
            .map(|it| it.code_name().to_string())
            .chain(refused.iter().cloned());
        // In the order of the case where they are the same.
        let (codes, expected) = (distinct(errors), distinct(meant.iter().cloned()));
        ("faults", if codes == expected { meant.join(", ") } else { codes.join(", ") })
    });
    let codes = known().map(|it| it.code_name().to_string()).chain(refused.iter().cloned());
    let there = distinct(codes.filter(|it| listed(unwanted, it)));
    meant.into_iter().chain([("no_faults", there.join(", "))]).collect()
}

fn distinct(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<_> = all.collect();
    all.sort();
    all.dedup();
    all
}

/// The grades of each criterion and of all together; an empty text while one is open.
fn grades(bench: &Bench, assessment: &Assessment) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let Some(scale) = bench.grades.iter().find(|it| it.on == GradeOn::Each) {
        for it in assessment.outcomes.iter().filter(|it| it.depth == 0) {
            if let Some(score) = &it.score {
                let grade = graded(scale, score).grade.unwrap_or_default();
                all.push((it.id.clone(), grade.to_owned()));
            }
        }
    }
    for it in assessment.grades(bench) {
        let what = if it.scale.on == GradeOn::Mean { "mean" } else { "total" };
        all.push((what.to_owned(), it.grade.unwrap_or_default().to_owned()));
    }
    all
}

/// A value in the words of YAML; "2..4" where it is open between ordered words.
fn worded(project: &Project, kind: &Kind, cell: &Cell) -> String {
    let choice = |it: &usize| project.dictionary.rules.choices.get(*it);
    let word = |value: &Value| match (kind, value) {
        (Kind::Choice(of), Value::Choice(word)) => choice(of)
            .and_then(|it| it.words.get(usize::from(*word)))
            .map(ToString::to_string)
            .unwrap_or_default(),
        (_, Value::Truth(it)) => it.to_string(),
        (_, Value::Count(it)) => it.to_string(),
        (_, Value::Number(it)) => crate::words::number::plain(it),
        (_, Value::Date(it)) => it.to_string(),
        (_, Value::Text(it)) => it.to_string(),
        _ => String::new(),
    };
    match cell {
        Cell::Known(value) => word(value),
        Cell::Empty => String::new(),
        Cell::Open(all) => {
            let ordered =
                matches!(kind, Kind::Choice(it) if choice(it).is_some_and(|it| it.ordered));
            match (all.first(), all.last()) {
                (Some(first), Some(last)) if ordered => format!("{}..{}", word(first), word(last)),
                _ => String::new(),
            }
        }
    }
}
