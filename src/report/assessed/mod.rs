//! An assessment for programs: the JSON that is printed, and attached to each PDF.

mod basis;
mod claim;
mod evidence;
mod find;
mod grade;
mod rounded;
mod values;
mod writer;

use serde::Serialize;

pub use basis::{
    AssessedBasis, AssessedInput, AssessedLack, AssessedMeasure, AssessedPart, AssessedStep,
    AssessedSteps, AssessedTerm,
};
pub use claim::AssessedClaim;
pub use find::{Find, Stated};
pub use grade::{AssessedGrade, AssessedGradeRow};

use super::explain::reasons::printed;
use crate::facts::{Dictionary, Record};
use crate::formula::Amount;
use crate::judge::inputs;
use crate::judge::{Assessment, Figure, Reason, UnitFacts};
use crate::law::criterion::Verdict;
use crate::project::{Judging, Law, Project};
use crate::words::number;

/// What one record came to under one rulebook.
#[derive(Clone, Debug, Serialize)]
pub struct Assessed {
    /// The unit's path.
    pub unit: String,
    /// The period.
    pub period: String,
    /// The rulebook's id.
    pub rulebook: String,
    /// A digest of the rulebook's text.
    pub rulebook_digest: String,
    /// The first day that the source is in force, where the period had ended before it: then all
    /// this is for comparison alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_only_from: Option<String>,
    /// The version of the program.
    pub program: &'static str,
    /// All criteria together.
    pub verdict: Verdict,
    /// All points together, exactly, where the criteria give points; of what people judge those
    /// that are appraised, before that those that are claimed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// The most that there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// Whether points are brought to `of` where a criterion is left out.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub scaled: bool,
    /// All points together by what the unit itself claims, where people judge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<String>,
    /// The criteria that people judge and nobody has appraised yet, by id: until then points
    /// and grades are a draft.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unappraised: Vec<String>,
    /// What the points are graded, all together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<AssessedGrade>,
    /// Each criterion, before its parts.
    pub criteria: Vec<AssessedCriterion>,
}

/// What one criterion came to.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedCriterion {
    /// Its id.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The points, exactly: "147/50", or "0..1" while they are open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// The most points that it gives as things are: what is left out among its parts takes its
    /// points away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<String>,
    /// The criteria that it is made of, by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Whether it takes part in what it is a part of.
    #[serde(skip_serializing_if = "is_true")]
    pub counts: bool,
    /// Whether it may yet turn out to take no part.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub may_leave: bool,
    /// Its points by what the unit itself claims, where people judge it or a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed: Option<String>,
    /// What the unit claims, where people judge it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<AssessedClaim>,
    /// What the unit above says of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appraisal: Option<AssessedClaim>,
    /// What was counted, exactly: "11/12", "3"; null where it is not known, or there is nothing
    /// to count.
    pub measured: Option<String>,
    /// What is asked for, exactly; null where that is no number.
    pub required: Option<String>,
    /// Where it stands in which document.
    pub clause: String,
    /// The rows it rests on.
    pub evidence: Vec<Evidence>,
    /// Why there is no verdict, in Vietnamese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Its grade, where each criterion is graded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<AssessedGrade>,
    /// What was counted and what is asked for, as values, for who says them rounded.
    #[serde(skip)]
    pub(crate) figures: (Figure, Figure),
    /// What it rests on, where that is wanted.
    #[serde(flatten)]
    pub basis: Option<AssessedBasis>,
}

/// A row that a verdict rests on, and where the record states it.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// Its key.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The record's file, relative to the project.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

/// Whether it need not be said.
#[allow(clippy::trivially_copy_pass_by_ref)] // What serde asks for.
fn is_true(it: &bool) -> bool {
    *it
}

/// An assessment with names; with lines and all that it rests on where `find` says where.
pub fn assessed(
    project: &Project,
    assessment: &Assessment,
    (record, file): (&Record, &str),
    (law, judging): (&Law, Judging),
    find: Option<Find>,
) -> Assessed {
    let bench = judging.bench;
    let of = (&assessment.unit, assessment.period);
    let facts = UnitFacts::new(project, of, record, &judging.judged.locality);
    let mut criteria = Vec::new();
    for (bar, outcome) in bench.all().into_iter().zip(&assessment.outcomes) {
        let evidence = evidence::evidence(&facts, outcome, file, find);
        let said = |it: &Reason| printed(&project.dictionary, (bench, bar), it);
        let grade = find.is_some().then(|| grade::grade_of(bench, outcome)).flatten();
        let basis = find.map(|find| {
            let values = inputs::basis(project, of, record, judging, bar);
            let (unit, period) = of;
            writer::Writer { project, unit, period, find }.basis(bench, bar, values)
        });
        criteria.push(AssessedCriterion {
            id: bar.id.clone(),
            verdict: outcome.verdict,
            points: outcome.score.as_ref().map(ToString::to_string),
            most: outcome.score.as_ref().map(|it| it.most.to_string()),
            parts: bar.parts.iter().map(|it| it.id.clone()).collect(),
            counts: outcome.counts,
            may_leave: outcome.may_leave,
            claimed: outcome.claimed.as_ref().map(ToString::to_string),
            claim: claim::claim(assessment, outcome, find),
            appraisal: claim::appraisal(assessment, outcome, find),
            figures: (outcome.measured.clone(), outcome.required.clone()),
            measured: figure(&project.dictionary, &outcome.measured),
            required: figure(&project.dictionary, &outcome.required),
            clause: format!("{}, {}", law.rulebook.source.document, bar.clause),
            evidence,
            reason: outcome.reason.as_ref().map(said),
            grade,
            basis,
        });
    }
    Assessed {
        unit: assessment.unit.to_string(),
        period: assessment.period.to_string(),
        rulebook: assessment.rulebook.clone(),
        rulebook_digest: law.digest.clone(),
        in_force_only_from: (!law.rulebook.is_in_force(assessment.period))
            .then(|| law.rulebook.in_force.to_string()),
        program: env!("CARGO_PKG_VERSION"),
        verdict: assessment.verdict,
        points: assessment.total.as_ref().map(ToString::to_string),
        of: bench.most.as_ref().map(ToString::to_string),
        scaled: bench.scaled,
        claimed: assessment.claimed.as_ref().map(ToString::to_string),
        unappraised: assessment.unappraised.clone(),
        grades: assessment.grades(bench).iter().map(grade::grade).collect(),
        criteria,
    }
}

/// A figure, exactly: "11/12", "3", "25%"; none where there is none, or it is not known.
pub(super) fn figure(dictionary: &Dictionary, figure: &Figure) -> Option<String> {
    match figure {
        Figure::Nothing | Figure::Unknown => None,
        Figure::Count(count) => Some(count.to_string()),
        Figure::Part { count, of } => Some(format!("{count}/{of}")),
        Figure::Percent(it) => Some(share(it)),
        Figure::YesNo(it) => Some(u8::from(*it).to_string()),
        Figure::Value(kind, it) => values::value(dictionary, kind, it),
    }
}

/// A share by its decimals, where they end soon; else the fraction that it is.
fn share(share: &Amount) -> String {
    let percent = number::exact(&(share * Amount::from_integer(100.into())));
    percent.map_or_else(|| share.to_string(), |it| format!("{it}%"))
}
