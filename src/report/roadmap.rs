//! Lộ trình: the targets of all years, what was reached, and the pace still needed.

use num_rational::Ratio;
use serde::Serialize;

use super::vietnamese;
use crate::assess::{self, Assessment, Figure, Outcome, Subject};
use crate::model::period::PeriodSpan;
use crate::model::rule::AtLeast;
use crate::model::{Period, Project};

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
    /// Both as plain numbers, for charts; 0 where empty.
    pub plot: [u64; 2],
}

pub(super) fn view(
    project: &Project,
    assessment: &Assessment,
    rule: &AtLeast,
    outcome: &Outcome,
) -> Roadmap {
    let Some((last, last_target)) = rule.last_year() else { return Roadmap::default() };
    let first = rule.by_year.keys().filter_map(|it| it.parse().ok()).min().unwrap_or(last);
    let now = assessment.period;
    let lacking = match outcome.measured {
        Figure::Count(count) if outcome.reason.is_none() || !outcome.counts() => {
            last_target.saturating_sub(count)
        }
        _ => 0,
    };
    let years_left = u128::from(last.saturating_sub(now.year));
    let pace = (lacking > 0 && years_left > 0)
        .then(|| vietnamese::decimal(Ratio::new(u128::from(lacking), years_left)));
    Roadmap {
        years: (first..=last).map(|it| year(project, assessment, rule, it)).collect(),
        last_target: vietnamese::count(last_target),
        last_year: last.to_string(),
        pace: pace.unwrap_or_default(),
    }
}

fn year(project: &Project, assessment: &Assessment, rule: &AtLeast, year: u16) -> YearView {
    let now = assessment.period;
    // The year reported on is as far as its own record says; later ones are not there yet.
    let period = if year == now.year { now } else { Period { year, span: PeriodSpan::Year } };
    let key = (assessment.unit.clone(), period);
    let record = project.records.get(&key).filter(|_| year <= now.year);
    let actual = record.and_then(|record| {
        let subject = Subject::within(project, &key, record);
        assess::known(&rule.of, &subject)
    });
    let target = rule.number_in(period);
    let text = |count: Option<u64>| count.map(vietnamese::count).unwrap_or_default();
    YearView {
        year: year.to_string(),
        target: text(target),
        actual: text(actual),
        plot: [target.unwrap_or(0), actual.unwrap_or(0)],
    }
}
