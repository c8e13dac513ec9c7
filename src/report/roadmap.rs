//! Lộ trình: the targets of all years, what was reached, and the pace still needed.

use num_traits::{Signed, ToPrimitive, Zero};
use serde::Serialize;

use super::shape::{Is, Var, var};
use crate::formula::evaluate::Evaluator;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Node};
use crate::judge::{Assessment, Figure, Outcome, UnitFacts};
use crate::law::bench::{Bar, Bench, Rule};
use crate::model::Period;
use crate::project::Project;
use crate::words::vietnamese;

/// A number for each year, and how far it has been reached.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Roadmap {
    /// The years, first to last; none where the number is the same in all.
    pub years: Vec<YearView>,
    /// The number of the last year.
    pub last_target: String,
    /// That year.
    pub last_year: String,
    /// How many a year are still needed until then; empty where none are, or where the
    /// number reached is not known.
    pub pace: String,
}

/// One year of a roadmap.
#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    /// The year.
    pub year: String,
    /// Its target; empty where it has none.
    pub target: String,
    /// The number reached; empty where it is not known.
    pub actual: String,
    /// Both as plain numbers, for charts.
    pub plot: Plot,
}

/// The two numbers of a year as charts draw them; 0 where there is none.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Plot {
    /// Its target.
    pub target: u64,
    /// The number reached.
    pub actual: u64,
}

/// The names of [`Roadmap`].
pub(super) const ROADMAP: &[Var] = &[
    var(
        "years",
        Is::Each(&[
            var("year", Is::Text, "năm", "the year"),
            var("target", Is::Text, "chỉ tiêu", "its target"),
            var("actual", Is::Text, "số thực hiện", "the number reached"),
            var(
                "plot",
                Is::One(&[
                    var("target", Is::Number, "chỉ tiêu", "its target"),
                    var("actual", Is::Number, "số thực hiện", "the number reached"),
                ]),
                "hai số ấy, cho biểu đồ; 0 khi không có",
                "both as plain numbers, for charts; 0 where there is none",
            ),
        ]),
        "từng năm",
        "the years, first to last",
    ),
    var("last_target", Is::Text, "chỉ tiêu của năm cuối", "the target of the last year"),
    var("last_year", Is::Text, "năm cuối", "the last year"),
    var("pace", Is::Text, "mỗi năm còn cần bao nhiêu", "how many a year are still needed"),
];

pub(super) fn view(
    project: &Project,
    assessment: &Assessment,
    (bench, bar): (&Bench, &Bar),
    outcome: &Outcome,
) -> Roadmap {
    let mut targets = bar.targets.iter().filter_map(|(year, it)| Some((*year, it.as_ref()?)));
    let (Some((last, last_target)), Some(measured)) = (targets.next_back(), measured(bar)) else {
        return Roadmap::default();
    };
    let now = assessment.period;
    let lacking = match &outcome.measured {
        Figure::Count(count)
            if outcome.reason.is_none() || outcome.is_interim() || !outcome.counts =>
        {
            last_target - count
        }
        _ => Amount::zero(),
    };
    let years_left = last.saturating_sub(now.year);
    let pace = (lacking.is_positive() && years_left > 0)
        .then(|| vietnamese::decimal(&(lacking / Amount::from_integer(years_left.into()))));
    let years = bar.targets.iter();
    let first = years.clone().find_map(|(year, it)| it.as_ref().map(|_| *year)).unwrap_or(last);
    let years = years.filter(|(it, _)| (first..=last).contains(*it));
    Roadmap {
        years: years
            .map(|(it, target)| year(project, assessment, (bench, measured), (*it, target)))
            .collect(),
        last_target: vietnamese::amount(last_target),
        last_year: last.to_string(),
        pace: pace.unwrap_or_default(),
    }
}

/// What is held against the target.
fn measured(bar: &Bar) -> Option<&Expr> {
    match &bar.rule {
        Rule::Met(formula) => match &formula.root.node {
            Node::Binary(Operator::AtLeast | Operator::More, left, _) => Some(left),
            _ => None,
        },
        _ => None,
    }
}

fn year(
    project: &Project,
    assessment: &Assessment,
    (bench, measured): (&Bench, &Expr),
    (year, target): (u16, &Option<Amount>),
) -> YearView {
    let now = assessment.period;
    // The year reported on is as far as its own record says; later ones are not there yet.
    let period = if year == now.year { now } else { Period::whole(year) };
    let record = project.record(&assessment.unit, period);
    let actual = record.filter(|_| year <= now.year).and_then(|record| {
        let facts = UnitFacts::new(project, (&assessment.unit, period), record, &[]);
        let evaluator = Evaluator::new(&bench.rules, Some(&facts));
        evaluator.hull(&evaluator.number(measured)).certain().cloned()
    });
    let text = |it: &Option<Amount>| it.as_ref().map(vietnamese::amount).unwrap_or_default();
    let plot = |it: &Option<Amount>| it.as_ref().and_then(ToPrimitive::to_u64).unwrap_or(0);
    YearView {
        year: year.to_string(),
        target: text(target),
        actual: text(&actual),
        plot: Plot { target: plot(target), actual: plot(&actual) },
    }
}
