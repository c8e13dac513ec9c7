//! What a criterion rests on, for programs: enough to compute its verdict again by hand.

use serde::Serialize;

use crate::judge::inputs::Basis;
use crate::law::criterion::WhenEmpty;

/// How a criterion is judged, and all that it rests on.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedBasis {
    /// The source's wording.
    pub text: String,
    /// How the wording is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// How it is judged: `met`, `points`, `steps`, `claimed`, `all`, `any`, `sum`, `best`.
    pub rule: &'static str,
    /// Its formula.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// Its steps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<AssessedSteps>,
    /// The most points that it gives, bonus aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// By how much its points may be more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bonus: Option<String>,
    /// By how much its points may be less than 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub penalty: Option<String>,
    /// To what its points are rounded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// `target` in its formula; "none" where the year has none, so that it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// What it comes to where there is nothing to judge by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when_empty: Option<WhenEmpty>,
    /// Left out where this does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub applies_if: Option<String>,
    /// Open where this does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessable_if: Option<String>,
    /// The parts of its formulas that have values of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<AssessedTerm>,
    /// The measures that it uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<AssessedMeasure>,
    /// The values that it reads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<AssessedInput>,
    /// What it reads and nobody states.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<AssessedLack>,
    /// The same as values, for sentences.
    #[serde(skip)]
    pub(in crate::report) values: Basis,
}

/// Points by steps, as they are written.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedSteps {
    /// What is measured.
    pub by: String,
    /// The rows, highest first.
    pub rows: Vec<AssessedStep>,
    /// The points of whatever reaches no row.
    #[serde(rename = "else")]
    pub otherwise: String,
}

/// A row of steps: either from a number on, or above it.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedStep {
    /// The least that reaches it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What just does not reach it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub above: Option<String>,
    /// Its points.
    pub points: String,
}

/// A part of a formula and what it comes to.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedTerm {
    /// As the formula writes it.
    pub text: String,
    /// The value, exactly: "3", "0..1" while it is open, null where nothing is known.
    pub value: Option<String>,
    /// What each unit contributes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<AssessedPart>,
}

/// A measure and what it comes to.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedMeasure {
    /// Its name in formulas.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// How it is computed.
    pub formula: String,
    /// The value, exactly.
    pub value: Option<String>,
    /// What each unit contributes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<AssessedPart>,
}

/// What one unit contributes to a measure or a part of a formula.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedPart {
    /// The unit's path.
    pub unit: String,
    /// The period, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// What of it, as the formula writes it.
    pub of: String,
    /// The value, exactly; null where the unit has no record.
    pub value: Option<String>,
    /// The file that states it.
    pub file: String,
    /// The line, from 1, where it is one field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

/// A value that is read.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedInput {
    /// Its name in formulas.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// The value as a record writes it; null where it is not known.
    pub value: Option<String>,
    /// The key of its row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// Whose it is, where it is not the unit's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The period, where it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// How it is computed, where nobody states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
    /// The file that states it.
    pub file: String,
    /// The line, from 1.
    pub line: Option<usize>,
}

/// Something that is not stated.
#[derive(Clone, Debug, Serialize)]
pub struct AssessedLack {
    /// Whose it is, by path.
    pub unit: String,
    /// For which period.
    pub period: String,
    /// Its name in formulas, or that of a table; none where there is no record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The key of its row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// The condition that the record does not meet, where the field is not asked for that: it
    /// cannot be stated, and the rulebook has to say what then holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_asked: Option<String>,
    /// Whether there is a record, which could state it.
    #[serde(skip)]
    pub(in crate::report) has_record: bool,
    /// The file in which to state it.
    pub file: String,
    /// The line of its row, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}
