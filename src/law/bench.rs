//! A rulebook compiled against the dictionary: formulas looked up, numbers read, ready to
//! judge by.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::criterion::WhenEmpty;
use super::grades::GradeOn;
use super::scope::AppliesTo;
use crate::formula::expr::Rules;
use crate::formula::{Amount, Formula};

/// The place of `target` among the variables of a formula.
pub const TARGET: usize = 0;

/// The place of `by`.
pub const BY: usize = 1;

/// How one sort of units is judged.
#[derive(Clone, Debug, Default)]
pub struct Bench {
    /// What its formulas rest on: the dictionary's rules, and its own measures.
    pub rules: Rules,
    /// The measures, beside `rules.measures`.
    pub measures: Vec<NamedMeasure>,
    /// The criteria.
    pub criteria: Vec<Bar>,
    /// Whether they are those of a whole year, which a shorter period is only on the way to.
    pub yearly: bool,
    /// The most points of all criteria together; none where nothing gives points.
    pub most: Option<Amount>,
    /// Whether points are brought to `most` where a criterion does not apply.
    pub scaled: bool,
    /// The grades.
    pub grades: Vec<GradeScale>,
}

/// A measure, as a page calls it.
#[derive(Clone, Debug)]
pub struct NamedMeasure {
    /// Its name in formulas and templates.
    pub name: Arc<str>,
    /// What it is called.
    pub label: String,
    /// What it counts.
    pub noun: Option<Arc<str>>,
}

/// A criterion, or a part of one.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its id.
    pub id: String,
    /// Where it stands in the source.
    pub clause: String,
    /// The source's wording.
    pub text: String,
    /// What it is called in a few words; the wording where nothing else is said.
    pub short: String,
    /// How the wording is read.
    pub reading: Option<String>,
    /// How it is judged.
    pub rule: Rule,
    /// Its points, if it gives any.
    pub points: Option<PointRange>,
    /// The number asked for in each year; empty where there is no target by year.
    pub targets: BTreeMap<u16, Option<Amount>>,
    /// What it comes to where there is nothing to judge by.
    pub when_empty: WhenEmpty,
    /// Of whom, and in which years, it and what it is a part of are asked: all of them hold.
    pub applies_to: Vec<AppliesTo>,
    /// Left out where this does not hold.
    pub applies_if: Option<Formula>,
    /// Open where this does not hold.
    pub assessable_if: Option<Formula>,
    /// The criteria that it is made of.
    pub parts: Vec<Bar>,
}

/// How a criterion is judged.
#[derive(Clone, Debug)]
pub enum Rule {
    /// A condition.
    Met(Formula),
    /// Points by a formula.
    Points(Formula),
    /// Points by steps.
    Steps(StepRule),
    /// Points that people give.
    Claimed,
    /// All parts are met.
    All,
    /// One part is met.
    Any,
    /// The points of the parts together.
    Sum,
    /// The points of the best part.
    Best,
}

/// Points by steps.
#[derive(Clone, Debug)]
pub struct StepRule {
    /// What is measured.
    pub by: Formula,
    /// The rows, highest first.
    pub rows: Vec<StepRow>,
    /// The points of whatever reaches no row.
    pub otherwise: Formula,
}

/// A row of steps.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// Where it begins.
    pub least: Amount,
    /// Where it begins, as it was written: `60%`.
    pub written: String,
    /// Whether its beginning itself belongs to it (*từ*), or just not (*trên*).
    pub reached: bool,
    /// Its points.
    pub points: Formula,
}

/// The points that a criterion may give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointRange {
    /// The most, bonus aside.
    pub of: Amount,
    /// By how much it may be more.
    pub bonus: Amount,
    /// By how much it may be less than 0.
    pub penalty: Amount,
    /// To what it is rounded.
    pub round: Option<Amount>,
}

/// Grades by points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeScale {
    /// What is graded.
    pub on: GradeOn,
    /// How many points what is graded is brought to first.
    pub of: Option<Amount>,
    /// How the text is read that asks for grades.
    pub reading: String,
    /// The grades, best first, each with the least points that earn it.
    pub rows: Vec<(Amount, GradeName)>,
    /// The grade of whatever is less.
    pub otherwise: GradeName,
}

/// A grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GradeName {
    /// What it is called: "A+".
    pub name: String,
    /// The points that it counts for itself, where the text gives it any.
    pub worth: Option<Amount>,
}

impl GradeScale {
    /// The least points of its grades, of so many points in all.
    pub fn limits(&self, most: &Amount) -> Vec<Amount> {
        let factor = self.of.as_ref().map(|of| most / of);
        let least = self.rows.iter().map(|(least, _)| least);
        least.map(|it| factor.as_ref().map_or_else(|| it.clone(), |by| it * by)).collect()
    }
}

impl Bench {
    /// Every criterion, each before its parts.
    pub fn all(&self) -> Vec<&Bar> {
        let mut all = Vec::new();
        let mut next: Vec<_> = self.criteria.iter().rev().collect();
        while let Some(bar) = next.pop() {
            all.push(bar);
            next.extend(bar.parts.iter().rev());
        }
        all
    }

    /// The measure of a name.
    pub fn measure(&self, name: &str) -> Option<usize> {
        self.measures.iter().position(|it| &*it.name == name)
    }
}

impl Bar {
    /// Whether its points are given by people.
    pub fn is_by_people(&self) -> bool {
        matches!(self.rule, Rule::Claimed)
    }

    /// Whether its points, or those of a part of it, are given by people.
    pub fn rests_on_people(&self) -> bool {
        self.is_by_people() || self.parts.iter().any(Self::rests_on_people)
    }

    /// The formulas that it is judged by, not those of its parts.
    pub fn formulas(&self) -> Vec<&Formula> {
        let own: Vec<&Formula> = match &self.rule {
            Rule::Met(it) | Rule::Points(it) => vec![it],
            Rule::Steps(it) => [&it.by]
                .into_iter()
                .chain(it.rows.iter().map(|it| &it.points))
                .chain([&it.otherwise])
                .collect(),
            Rule::Claimed | Rule::All | Rule::Any | Rule::Sum | Rule::Best => Vec::new(),
        };
        own.into_iter().chain(&self.applies_if).chain(&self.assessable_if).collect()
    }
}
