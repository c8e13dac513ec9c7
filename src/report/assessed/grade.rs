//! What points are graded, and the scale that a grade is read from, for programs.

use serde::Serialize;

use crate::formula::Amount;
use crate::judge::{Graded, Outcome, graded};
use crate::law::bench::{Bench, GradeName};
use crate::law::grades::GradeOn;

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

/// The grade of a criterion, where each is graded; the text grades criteria, not their parts.
pub(super) fn grade_of(bench: &Bench, outcome: &Outcome) -> Option<AssessedGrade> {
    let scale = bench.grades.iter().find(|it| it.on == GradeOn::Each)?;
    let score = outcome.score.as_ref().filter(|_| outcome.depth == 0)?;
    Some(grade(&graded(scale, score)))
}

pub(super) fn grade(graded: &Graded) -> AssessedGrade {
    let scale = graded.scale;
    let row = |(least, grade): &(Amount, GradeName)| AssessedGradeRow {
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
