//! Mức: the grades that points earn, as they are written down.

use serde::{Deserialize, Serialize};

/// Grades by points, and the reading of the text that they rest on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grades {
    /// What is graded.
    pub on: GradeOn,
    /// On what scale: the points of each criterion are brought to so many first; the points
    /// themselves unless stated.
    #[serde(default)]
    pub of: Option<String>,
    /// How the text is read that asks for grades.
    #[serde(default)]
    pub reading: Option<String>,
    /// The grades, best first; `else` last.
    pub rows: Vec<Grade>,
}

/// What is graded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GradeOn {
    /// Each criterion by itself, not its parts.
    Each,
    /// The points of a criterion on average.
    Mean,
    /// The points of all criteria together.
    Total,
}

/// A grade and the points from which it is earned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// The least points that earn it.
    #[serde(default)]
    pub from: Option<String>,
    /// Its name: "A+".
    #[serde(default)]
    pub name: Option<String>,
    /// The name of what is less than all above.
    #[serde(default, rename = "else")]
    pub otherwise: Option<String>,
    /// The points that the grade itself counts for, where the text gives it any.
    #[serde(default)]
    pub worth: Option<String>,
}
