//! Bộ quy định: what one official document prescribes, as it is written down.
//!
//! Formulas are texts here; what they say is looked up by the compiler.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::calendar::{Calendar, Valid, Years};
use super::grades::Grades;
use super::scope::Scope;
use super::several::one_or_more;
use super::{Criterion, Form};
use crate::model::period::PeriodSpan;
use crate::model::{Citation, Date, FormId, Period, UnitKind};

/// What one official document prescribes: its criteria and its forms.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rulebook {
    /// What it judges, in a few words.
    pub title: String,
    /// The official document it implements.
    pub source: Citation,
    /// The first day the source is in force.
    pub in_force: Date,
    /// The documents that the source replaces.
    #[serde(default)]
    pub replaces: Vec<Citation>,
    /// The years it speaks of.
    pub years: Years,
    /// The days on which its text is the one to go by, where these are not whole years: it
    /// speaks of the periods that end on one of them.
    #[serde(default)]
    pub valid: Valid,
    /// The spans of a year that it speaks of; all unless stated.
    #[serde(default)]
    pub spans: Vec<PeriodSpan>,
    /// How its periods lie in the calendar.
    #[serde(default)]
    pub calendar: Calendar,
    /// Which units it judges, and by what; the first that fits a unit judges it. One that judges
    /// nobody has forms alone, each made where a record states its document.
    #[serde(default)]
    pub judges: Vec<Judged>,
    /// Sentences that its forms print and that only this rulebook knows, by name.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
    /// How this rulebook reads the source where the source leaves room, or errs.
    #[serde(default)]
    pub readings: Vec<String>,
    /// The documents that follow, by id.
    pub forms: BTreeMap<FormId, Form>,
}

impl Rulebook {
    /// Every criterion, for whichever units.
    pub fn all_criteria(&self) -> Vec<&Criterion> {
        self.judges.iter().flat_map(Judged::all_criteria).collect()
    }

    /// Whether it speaks of a period: its text is the one to go by at the period's end.
    pub fn covers(&self, period: Period) -> bool {
        self.years.hold(period.year)
            && (self.spans.is_empty() || self.spans.contains(&period.span))
            && self.valid.holds(self.days(period).1)
    }

    /// A period that it speaks of, of its first year or its last: a whole year where there is
    /// one.
    pub fn example(&self, first: bool) -> Period {
        let Years { from, to } = self.years;
        let mut years: Vec<_> = (from..=to).collect();
        if !first {
            years.reverse();
        }
        let spans = [PeriodSpan::Year].into_iter().chain(self.spans.iter().copied());
        let spans: Vec<_> = spans.chain(PeriodSpan::ALL.iter().copied()).collect();
        let spans = &spans;
        let all = years.into_iter();
        let mut all = all.flat_map(|year| spans.iter().map(move |span| (year, *span)));
        all.find_map(|(year, span)| self.first_of(year, span)).unwrap_or(Period::whole(if first {
            from
        } else {
            to
        }))
    }

    /// The first period of a span in a year that it speaks of; one of them where each names its
    /// own days.
    pub fn first_of(&self, year: u16, span: PeriodSpan) -> Option<Period> {
        let mut all = Period::all_of(year, span).chain([Period::example(year, span)]);
        all.find(|it| self.covers(*it))
    }

    /// Whether it was in force before a period ended.
    pub fn is_in_force(&self, period: Period) -> bool {
        self.in_force <= self.days(period).1
    }

    /// The documents that it replaced and that there were already on a day.
    pub fn replaced_on(&self, day: Date) -> impl Iterator<Item = &Citation> {
        self.replaces.iter().filter(move |it| it.date.is_none_or(|date| date <= day))
    }

    /// The first and the last day that a period counts.
    pub fn days(&self, period: Period) -> (Date, Date) {
        period.days(self.calendar.closes)
    }
}

/// Units of some sorts, and what they are judged by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// Its name in templates; the tier of its units unless stated.
    #[serde(default)]
    pub id: Option<String>,
    /// Which units: one sort, or several that are judged alike.
    #[serde(deserialize_with = "one_or_more")]
    pub units: Vec<Scope>,
    /// The kinds of units that `locality` sums over, of the unit itself and those below it;
    /// all unless stated.
    #[serde(default)]
    pub locality: Vec<UnitKind>,
    /// Whether its criteria are those of a whole year: in a shorter period one that is not
    /// reached yet is open, with how much is lacking, and never not met.
    #[serde(default)]
    pub yearly: bool,
    /// Numbers with names, for formulas and for forms.
    #[serde(default)]
    pub measures: BTreeMap<String, Measure>,
    /// The criteria; all must be met.
    pub criteria: Vec<Criterion>,
    /// The most points of all criteria together.
    #[serde(default)]
    pub total: Option<Total>,
    /// The grades that points earn, each with the reading it rests on.
    #[serde(default)]
    pub grades: Vec<Grades>,
}

impl Judged {
    /// Its name in templates.
    pub fn name(&self) -> &str {
        let tier = || self.units.first().map_or("", |it| it.tier.as_str());
        self.id.as_deref().unwrap_or_else(tier)
    }

    /// Every criterion, each before its parts.
    pub fn all_criteria(&self) -> Vec<&Criterion> {
        let mut all = Vec::new();
        let mut next: Vec<_> = self.criteria.iter().rev().collect();
        while let Some(criterion) = next.pop() {
            all.push(criterion);
            next.extend(criterion.parts().iter().rev());
        }
        all
    }
}

/// A number with a name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What it is called.
    #[serde(default)]
    pub label: Option<String>,
    /// What it counts, where the formula does not say.
    #[serde(default)]
    pub noun: Option<String>,
    /// How it is computed.
    pub is: String,
}

/// The points of all criteria together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// The most there are; the criteria must add up to it.
    pub of: String,
    /// Whether points are brought to this total where a criterion does not apply.
    #[serde(default)]
    pub scaled: bool,
}
