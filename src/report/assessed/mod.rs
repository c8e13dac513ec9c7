//! An assessment for programs: the JSON that is printed, and attached to each PDF.

mod basis;
mod evidence;
mod writer;

use serde::Serialize;

pub use basis::{
    AssessedBasis, AssessedInput, AssessedLack, AssessedMeasure, AssessedPart, AssessedStep,
    AssessedSteps, AssessedTerm,
};

use crate::facts::Record;
use crate::judge::inputs::{self, Spot};
use crate::judge::{Assessment, Figure, Graded, Outcome, Reason, UnitFacts, graded};
use crate::law::bench::{Bench, GradeName};
use crate::law::criterion::Verdict;
use crate::law::grades::GradeOn;
use crate::project::{Judging, Law, Project};
use crate::words::vietnamese;

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
    /// The version of the program.
    pub program: &'static str,
    /// All criteria together.
    pub verdict: Verdict,
    /// All points together, exactly, where the criteria give points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<String>,
    /// What the points are graded, all together.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<AssessedGrade>,
    /// Each criterion, before its parts.
    pub criteria: Vec<AssessedCriterion>,
}

/// A grade, and the scale that it is read from.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedGrade {
    /// What is graded: each criterion, their mean, their total.
    pub on: GradeOn,
    /// The points that are graded, exactly, on the scale.
    pub points: String,
    /// The most points on the scale.
    pub of: String,
    /// The grade; null while it is open between several.
    pub grade: Option<String>,
    /// The points that the grade itself counts for, exactly, where it has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<String>,
    /// Those that it may be, worst first.
    pub possible: Vec<String>,
    /// The grades, best first, each with the least points that earn it.
    pub rows: Vec<AssessedGradeRow>,
    /// The grade of whatever is less.
    #[serde(rename = "else")]
    pub otherwise: String,
    /// How the text is read that asks for grades.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reading: String,
}

/// A grade and the least points that earn it.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedGradeRow {
    /// The points, exactly.
    pub from: String,
    /// The grade.
    pub name: String,
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
    /// What was counted, exactly: "11/12", "3".
    pub measured: String,
    /// What is asked for, exactly.
    pub required: String,
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

/// Where a record states something.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The file, relative to the project.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

/// Finds where something is stated.
pub type Find<'a> = &'a dyn Fn(&Spot) -> Stated;

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
        let grade = find.is_some().then(|| grade_of(bench, outcome)).flatten();
        let basis = find.map(|find| {
            let values = inputs::basis(project, of, record, judging, bar);
            let (unit, period) = of;
            writer::Writer { project, unit, period, find }.basis(bench, bar, values)
        });
        criteria.push(AssessedCriterion {
            id: bar.id.clone(),
            verdict: outcome.verdict,
            points: outcome.score.as_ref().map(ToString::to_string),
            measured: figure(&outcome.measured),
            required: figure(&outcome.required),
            clause: format!("{}, {}", law.rulebook.source.document, bar.clause),
            evidence,
            reason: outcome.reason.as_ref().map(reason),
            grade,
            basis,
        });
    }
    Assessed {
        unit: assessment.unit.to_string(),
        period: assessment.period.to_string(),
        rulebook: assessment.rulebook.clone(),
        rulebook_digest: law.digest.clone(),
        program: env!("CARGO_PKG_VERSION"),
        verdict: assessment.verdict,
        points: assessment.total.as_ref().map(ToString::to_string),
        grades: assessment.grades(bench).iter().map(grade).collect(),
        criteria,
    }
}

/// The grade of a criterion, where each is graded; the text grades criteria, not their parts.
fn grade_of(bench: &Bench, outcome: &Outcome) -> Option<AssessedGrade> {
    let scale = bench.grades.iter().find(|it| it.on == GradeOn::Each)?;
    let score = outcome.score.as_ref().filter(|_| outcome.depth == 0)?;
    Some(grade(&graded(scale, score)))
}

fn grade(graded: &Graded) -> AssessedGrade {
    let scale = graded.scale;
    let row = |(least, grade): &(crate::formula::Amount, GradeName)| AssessedGradeRow {
        from: least.to_string(),
        name: grade.name.clone(),
    };
    AssessedGrade {
        on: scale.on,
        points: graded.score.to_string(),
        of: graded.score.most.to_string(),
        grade: graded.grade.map(str::to_owned),
        worth: graded.worth.map(ToString::to_string),
        possible: graded.possible.iter().map(|it| (*it).to_owned()).collect(),
        rows: scale.rows.iter().map(row).collect(),
        otherwise: scale.otherwise.name.clone(),
        reading: scale.reading.clone(),
    }
}

/// A figure, exactly: "11/12" or "3".
pub(super) fn figure(figure: &Figure) -> String {
    match figure {
        Figure::Nothing => String::new(),
        Figure::Count(count) => count.to_string(),
        Figure::Part { count, of } => format!("{count}/{of}"),
        Figure::Percent(share) => vietnamese::percent(share),
        Figure::YesNo(it) => u8::from(*it).to_string(),
    }
}

/// Why there is no verdict, as a document says it.
pub fn reason(reason: &Reason) -> String {
    reason.said().vi
}
