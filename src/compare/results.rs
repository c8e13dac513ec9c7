//! Verdicts, points and grades that come out otherwise.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::build::{Lines, Opened, assessed};
use crate::docket::Selection;
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::model::Key;
use crate::report::{Assessed, AssessedCriterion};
use crate::words::{Lang, Said};

/// A result that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultChange {
    /// The unit's path.
    pub unit: String,
    /// What it is called.
    pub name: String,
    /// The period.
    pub period: String,
    /// The rulebook's id.
    pub rulebook: String,
    /// What it came to.
    pub before: Came,
    /// What it comes to.
    pub after: Came,
    /// The criteria of which verdict, points or figures changed, each before its parts.
    pub criteria: Vec<CriterionChange>,
}

/// What a record came to under a rulebook, or why to nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Came {
    /// Whether it is judged.
    pub standing: Standing,
    /// The verdict and the points together.
    #[serde(flatten)]
    pub figures: Option<Figures>,
    /// The grade, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
}

/// Whether a record is judged by a rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It is.
    Judged,
    /// It, or its unit, has errors.
    Faulty,
    /// It rests on a record that has errors, or the rulebook has.
    Waits,
    /// The rulebook does not speak of it.
    NotMeant,
    /// There is no record.
    #[default]
    NoRecord,
}

/// What a criterion, or all of them, came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The verdict.
    pub verdict: Verdict,
    /// Whether it takes part in what it is a part of.
    pub counts: bool,
    /// The points, exactly, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// What was counted, exactly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measured: Option<String>,
    /// The same for the eye, where no decimal says it exactly.
    #[serde(skip)]
    pub rounded: Option<Said>,
    /// What is asked for, exactly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<String>,
}

/// A criterion that came out otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionChange {
    /// Its id.
    pub id: String,
    /// What it came to; null where it was not there.
    pub before: Option<Figures>,
    /// What it comes to; null where it is there no more.
    pub after: Option<Figures>,
}

/// Of which record, under which rulebook.
type At = (Key, String);

/// The results that are otherwise, of the records that are meant.
pub(super) fn compare(before: &Opened, after: &Opened, selection: &Selection) -> Vec<ResultChange> {
    let (old, new) = (all(before, selection), all(after, selection));
    let keys: BTreeSet<&At> = old.keys().chain(new.keys()).collect();
    let one = |at: &At| {
        let (was, is) = (old.get(at), new.get(at));
        let came = |it: Option<&Result>, opened: &Opened| {
            it.map_or_else(|| absent(opened, &at.0), |it| it.came.clone())
        };
        let criteria = criteria(was, is);
        let change = ResultChange {
            unit: at.0.unit.to_string(),
            name: name(after, &at.0).or_else(|| name(before, &at.0)).unwrap_or_default(),
            period: at.0.period.to_string(),
            rulebook: at.1.clone(),
            before: came(was, before),
            after: came(is, after),
            criteria,
        };
        (change.before != change.after || !change.criteria.is_empty()).then_some(change)
    };
    keys.into_iter().filter_map(one).collect()
}

/// What a unit is called at the end of a period.
pub(super) fn name(opened: &Opened, key: &Key) -> Option<String> {
    let unit = opened.loaded.project.units.get(&key.unit)?;
    Some(unit.name_on(key.period.end()).to_owned())
}

/// What a record came to.
struct Result {
    came: Came,
    criteria: Vec<(String, Figures)>,
}

/// Every record that is there, under every rulebook that speaks of it.
fn all(opened: &Opened, selection: &Selection) -> BTreeMap<At, Result> {
    let project = &opened.loaded.project;
    let docket = opened.docket();
    let records = project.records.keys().chain(&docket.faulty.lost);
    let mut all = BTreeMap::new();
    for key in records.filter(|it| selection.meets(it)) {
        for (id, ..) in project.laws_for(&key.unit, key.period) {
            let result = match docket.judgement(key, id) {
                Some(it) => judged(&assessed(&opened.loaded, &it, Lines::Left)),
                None if docket.faulty.refuses(key) => without(Standing::Faulty),
                None => without(Standing::Waits),
            };
            all.insert((key.clone(), id.to_string()), result);
        }
    }
    all
}

fn without(standing: Standing) -> Result {
    Result { came: Came { standing, ..Came::default() }, criteria: Vec::new() }
}

/// Why a record came to nothing where the other side has a result.
fn absent(opened: &Opened, key: &Key) -> Came {
    let there = opened.loaded.record_keys.contains(key);
    let standing = if there { Standing::NotMeant } else { Standing::NoRecord };
    Came { standing, ..Came::default() }
}

fn judged(it: &Assessed) -> Result {
    let of_total = it.grades.iter().find(|it| it.on == GradeOn::Total);
    // Without one, that of the mean says what all came to.
    let of_total = of_total.or(it.grades.first());
    let figures = Figures {
        verdict: it.verdict,
        counts: true,
        points: it.points.clone(),
        measured: None,
        rounded: None,
        required: None,
    };
    let came = Came {
        standing: Standing::Judged,
        figures: Some(figures),
        grade: of_total.and_then(|it| it.grade.clone()),
    };
    let criteria = it.criteria.iter().map(|it| (it.id.clone(), figures_of(it)));
    Result { came, criteria: criteria.collect() }
}

fn figures_of(it: &AssessedCriterion) -> Figures {
    let rounded = |lang| it.rounded(lang);
    Figures {
        verdict: it.verdict,
        counts: it.counts,
        points: it.points.clone(),
        measured: it.measured.clone(),
        rounded: rounded(Lang::Vi).zip(rounded(Lang::En)).map(|(vi, en)| Said::new(vi, en)),
        required: it.required.clone(),
    }
}

/// The criteria that came out otherwise, where both sides have judged.
fn criteria(was: Option<&Result>, is: Option<&Result>) -> Vec<CriterionChange> {
    let judged = |it: Option<&Result>| it.is_some_and(|it| it.came.standing == Standing::Judged);
    if !judged(was) || !judged(is) {
        return Vec::new();
    }
    let of = |it: Option<&Result>| -> Vec<(String, Figures)> {
        it.map(|it| it.criteria.clone()).unwrap_or_default()
    };
    let (old, new) = (of(was), of(is));
    let find = |all: &[(String, Figures)], id: &str| {
        all.iter().find(|(it, _)| it == id).map(|(_, it)| it.clone())
    };
    let gone = old.iter().filter(|(id, _)| find(&new, id).is_none());
    let ids = new.iter().chain(gone).map(|(id, _)| id);
    let changes = ids.map(|id| CriterionChange {
        id: id.clone(),
        before: find(&old, id),
        after: find(&new, id),
    });
    changes.filter(|it| it.before != it.after).collect()
}
