//! Charts, as whole numbers that a page draws: how many units meet each criterion.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Looked;
use super::judged::judgements;
use crate::docket::Judgement;
use crate::law::criterion::Verdict;
use crate::model::{Key, Period, UnitId};

/// How long the whole of a bar is.
const LENGTH: usize = 400;
/// How far a bar is below the one before.
const STEP: usize = 26;

/// Of all units judged alike, how many meet each criterion.
#[derive(Clone, Debug, Serialize)]
pub struct Chart {
    /// What is judged.
    pub title: String,
    /// How many units there are.
    pub units: usize,
    /// How high the drawing is.
    pub height: usize,
    /// A bar for each criterion.
    pub bars: Vec<Bar>,
}

/// A criterion: how many units meet it, do not, or may yet.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How many meet it, do not, or may yet; and of how many it is left out.
    pub counts: [usize; 4],
    /// Where each part begins, and how long it is.
    pub parts: [[usize; 2]; 3],
    /// Where it stands from above.
    pub y: usize,
}

/// A chart of judgements under one rulebook by one bench; none of fewer than two, or where
/// points are given.
fn chart(title: &str, all: &[&Judgement]) -> Option<Chart> {
    let bench = all.first()?.judging.bench;
    // Where points are given, one that lacks a tenth of a point is no unit that fails.
    if all.len() < 2 || bench.most.is_some() {
        return None;
    }
    let mut bars: Vec<Bar> = Vec::new();
    for bar in &bench.criteria {
        let mut counts = [0; 4];
        for judgement in all {
            let outcome = judgement.assessment.outcomes.iter().find(|it| it.id == bar.id);
            let Some(outcome) = outcome else { continue };
            counts[match outcome.verdict {
                _ if !outcome.counts => 3,
                Verdict::Met => 0,
                Verdict::NotMet => 1,
                Verdict::NotAssessable => 2,
            }] += 1;
        }
        let total: usize = counts.iter().sum();
        let mut at = 0;
        let parts = [0, 1, 2].map(|it| {
            let length = counts[it] * LENGTH / total.max(1);
            at += length;
            [at - length, length]
        });
        let y = bars.len() * STEP;
        bars.push(Bar { id: bar.id.clone(), name: bar.short.clone(), counts, parts, y });
    }
    let height = bars.len() * STEP;
    Some(Chart { title: title.to_owned(), units: all.len(), height, bars })
}

/// A chart for each way in which several units below are judged.
pub(super) fn charts(looked: &Looked, id: &UnitId, period: Period) -> Vec<Chart> {
    let units = looked.docket.project.area(id).map(|(id, _)| id);
    let all: Vec<_> = units.flat_map(|it| judgements(looked, &Key::new(it, period))).collect();
    let mut alike: BTreeMap<(String, usize), Vec<&Judgement>> = BTreeMap::new();
    for it in &all {
        let place = looked.docket.project.judging(&it.law.rulebook, &it.key.unit).unwrap_or(0);
        alike.entry((it.rulebook.to_string(), place)).or_default().push(it);
    }
    let charts = alike.values().filter_map(|it| chart(&it.first()?.law.rulebook.title, it));
    charts.collect()
}
