//! Tiêu chí: one criterion as it is written down, or a requirement that is part of one.

use super::scope::AppliesTo;
use crate::words::Said;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One criterion, or a requirement that is part of one.
///
/// It has one of `met`, `points`, `steps`, `claimed`, or parts under `all`, `any`, `sum`,
/// `best`; what may stand beside which, the compiler says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its number in the source, extended by `.a`, `.b` for parts that have none.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording, to the letter.
    pub text: String,
    /// What it is called where there is no room for its wording.
    #[serde(default)]
    pub short: Option<String>,
    /// How the wording is read, where it leaves room.
    #[serde(default)]
    pub reading: Option<String>,
    /// What must hold.
    #[serde(default)]
    pub met: Option<String>,
    /// The points that it gives.
    #[serde(default)]
    pub points: Option<String>,
    /// The points that it gives, by steps.
    #[serde(default)]
    pub steps: Option<Steps>,
    /// Whether its points are given by people: claimed by the unit, appraised above it.
    #[serde(default)]
    pub claimed: bool,
    /// Parts that must all be met.
    #[serde(default)]
    pub all: Vec<Criterion>,
    /// Parts of which one must be met.
    #[serde(default)]
    pub any: Vec<Criterion>,
    /// Parts whose points are added.
    #[serde(default)]
    pub sum: Vec<Criterion>,
    /// Parts of which the best counts.
    #[serde(default)]
    pub best: Vec<Criterion>,
    /// The most points that it gives, bonus aside.
    #[serde(default)]
    pub of: Option<String>,
    /// By how much its points may be more than `of`; the maximum does not rise.
    #[serde(default)]
    pub bonus: Option<String>,
    /// By how much its points may be less than 0.
    #[serde(default)]
    pub penalty: Option<String>,
    /// To what its points are rounded, half up by their size: `0.01`.
    #[serde(default)]
    pub round: Option<String>,
    /// The number asked for in each year; `none` where a year has none.
    #[serde(default)]
    pub target: BTreeMap<String, String>,
    /// What holds where there is nothing to judge by.
    #[serde(default)]
    pub when_empty: Option<WhenEmpty>,
    /// Of whom, and in which years, it is asked; of others it is left out, its points too.
    #[serde(default)]
    pub applies_to: Option<AppliesTo>,
    /// Left out, its points too, where this does not hold.
    #[serde(default)]
    pub applies_if: Option<String>,
    /// Left open where this does not hold.
    #[serde(default)]
    pub assessable_if: Option<String>,
}

impl Criterion {
    /// The criteria that it is made of.
    pub fn parts(&self) -> &[Criterion] {
        self.keyed_parts().1
    }

    /// The criteria that it is made of, and the key under which they are written.
    pub fn keyed_parts(&self) -> (&'static str, &[Criterion]) {
        let all =
            [("all", &self.all), ("any", &self.any), ("sum", &self.sum), ("best", &self.best)];
        let stated = all.into_iter().find(|(_, it)| !it.is_empty());
        stated.map_or(("all", &[]), |(key, it)| (key, it))
    }
}

/// Points by steps: the first row that is reached counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// What is measured; `by` in the rows.
    pub by: String,
    /// The rows, highest first; `else` last.
    pub rows: Vec<Step>,
}

/// A row of steps: from a number on, or above it, so many points.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The least that reaches it.
    #[serde(default)]
    pub from: Option<String>,
    /// What just does not reach it.
    #[serde(default)]
    pub above: Option<String>,
    /// Its points.
    #[serde(default)]
    pub points: Option<String>,
    /// The points of whatever reaches no row.
    #[serde(default, rename = "else")]
    pub otherwise: Option<String>,
}

/// What a criterion comes to where there is nothing to judge by: a share of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenEmpty {
    /// It is open.
    Open,
    /// It is not met, and gives no points.
    Zero,
    /// It is met, and gives all points.
    Full,
    /// It is left out, its points too.
    Exclude,
}

/// What a criterion comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// *Đạt.*
    Met,
    /// *Không đạt.*
    NotMet,
    /// *Không đủ cơ sở đánh giá.*
    NotAssessable,
}

impl Verdict {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::Met, Self::NotMet, Self::NotAssessable];

    /// The words for all of them.
    pub fn words() -> Vec<String> {
        Self::ALL.map(|it| it.as_str().to_owned()).into()
    }

    /// The word for it in YAML and JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::NotAssessable => "not_assessable",
        }
    }

    /// What people call it.
    pub fn called(self) -> Said<&'static str> {
        match self {
            Self::Met => Said::of("đạt", "met"),
            Self::NotMet => Said::of("không đạt", "not met"),
            Self::NotAssessable => Said::of("không đủ cơ sở đánh giá", "not assessable"),
        }
    }
}
