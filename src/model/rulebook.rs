//! Bộ quy định: what one official document prescribes, as data.
//!
//! The numbers, the wording and the document that sets them are YAML; the little
//! that is code is the shape of a rule. A new circular is a new folder in
//! `templates/`, not a change here.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::period::PeriodSpan;
use super::{Criterion, Date, Filter, Measure, Period, Procedure, Rule, UnitKind, Verdict};

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
    /// Which units it judges, and by what; the first that fits a unit judges it.
    pub judges: Vec<Judged>,
    /// What a unit loses that is not met, if the user knows: the source may not say.
    #[serde(default)]
    pub penalty: Option<String>,
    /// How this rulebook reads the source where the source leaves room, or errs.
    #[serde(default)]
    pub readings: Vec<String>,
    /// The documents that follow, by id.
    pub forms: BTreeMap<String, Form>,
}

impl Rulebook {
    /// Every criterion, for whichever units.
    pub fn all_criteria(&self) -> Vec<&Criterion> {
        self.judges.iter().flat_map(Judged::all_criteria).collect()
    }

    /// Whether it compares services with the national lists.
    pub fn compares_lists(&self) -> bool {
        self.all_criteria().iter().any(|it| matches!(it.rule, Rule::Listed(_)))
    }

    /// Whether it speaks of a period.
    pub fn covers(&self, period: Period) -> bool {
        (self.years.from..=self.years.to).contains(&period.year)
    }
}

/// Units of one sort, and what they are judged by.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// Which units.
    pub units: Scope,
    /// Units of other sorts that are judged alike.
    #[serde(default)]
    pub also: Vec<Scope>,
    /// The numbers a record must state.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The criteria; all must be met.
    pub criteria: Vec<Criterion>,
    /// The grades that points earn, if any.
    #[serde(default)]
    pub grades: Option<Grades>,
}

/// Grades by points, and the readings of the text that says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grades {
    /// Best first; the last is for whatever is less.
    pub steps: Vec<Grade>,
    /// How many points a criterion has on the scale of the grades.
    pub scale: u64,
    /// Why each criterion is graded by itself: a reading of the text.
    pub each: String,
    /// Why all are graded together by their mean: another reading of it.
    pub mean: String,
}

/// A grade and the points from which it is earned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// Its name: "A+".
    pub name: String,
    /// The least points, in tenths: 25 is 2,5.
    pub from_tenths: u64,
}

impl Judged {
    /// Every sort of unit that is meant.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        std::iter::once(&self.units).chain(&self.also)
    }

    /// Whether it needs the numbers of the year before.
    pub fn looks_back(&self) -> bool {
        self.all_criteria().iter().any(|it| matches!(it.rule, Rule::Growth(_)))
            || self.measures().any(|it| matches!(it, Measure::Before(_)))
    }

    /// The facts that it asks for, by name.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        self.all_criteria().into_iter().filter_map(|it| match &it.rule {
            Rule::Holds(it) => Some(it.fact.as_str()),
            _ => None,
        })
    }

    /// Whether any of it counts a unit's own procedures, or their dossiers.
    pub fn counts_procedures(&self) -> bool {
        let counts = |it: &Rule| matches!(it, Rule::Every(_) | Rule::Each(_) | Rule::Listed(_));
        self.all_criteria().iter().any(|it| counts(&it.rule))
            || self.measures().any(|it| match it {
                Measure::Procedures(_) | Measure::OnlineDossiers(_) | Measure::Dossiers(_) => true,
                Measure::Indicator(_) | Measure::Across(_) | Measure::Before(_) => false,
            })
    }

    /// Every measure that a criterion takes.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.all_criteria().into_iter().flat_map(|it| match &it.rule {
            Rule::All(_)
            | Rule::Any(_)
            | Rule::Sum(_)
            | Rule::Every(_)
            | Rule::Each(_)
            | Rule::Listed(_)
            | Rule::Holds(_) => Vec::new(),
            Rule::AtLeast(it) => vec![&it.of],
            Rule::Growth(it) => vec![&it.of],
            Rule::Share(it) => vec![&it.of, &it.over],
            Rule::Scale(it) => vec![&it.of, &it.over],
        })
    }

    /// Every criterion, each before its parts.
    pub fn all_criteria(&self) -> Vec<&Criterion> {
        let mut all = Vec::new();
        let mut next: Vec<_> = self.criteria.iter().rev().collect();
        while let Some(criterion) = next.pop() {
            all.push(criterion);
            next.extend(criterion.rule.parts().iter().rev());
        }
        all
    }
}

/// An official document as another one cites it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// Number and symbol: `1075/STTTT-CNTT`; its title where it has none.
    pub document: String,
    /// Who issued it, or where it was published.
    pub issuer: String,
    /// When; a text that bears no date has none here either.
    #[serde(default)]
    pub date: Option<Date>,
    /// What it is about (*trích yếu*).
    #[serde(rename = "abstract")]
    pub summary: String,
}

/// A span of years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The first.
    pub from: u16,
    /// The last.
    pub to: u16,
}

/// Which units are meant; what is not stated does not matter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// Units of this kind.
    pub tier: UnitKind,
    /// Only this unit and those below it.
    #[serde(default)]
    pub within: Option<String>,
    /// Only right below a unit of this kind.
    #[serde(default)]
    pub below: Option<UnitKind>,
    /// Only an office that has this task: `culture_information`.
    #[serde(default)]
    pub role: Option<String>,
}

/// A number that a form shows, so that a record must state it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Which number.
    pub number: NeededNumber,
    /// Of which procedures.
    pub of: Filter,
}

/// The numbers of a procedure that can be needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NeededNumber {
    /// The level.
    Level,
    /// Dossiers received online.
    OnlineReceived,
    /// Dossiers resolved that were received online.
    OnlineResolved,
    /// Dossiers received at the counter.
    InPersonReceived,
}

impl NeededNumber {
    /// Whether the record states it.
    pub fn is_stated(self, procedure: &Procedure) -> bool {
        match self {
            Self::Level => procedure.level().is_some(),
            Self::OnlineReceived => procedure.online.received.is_some(),
            Self::OnlineResolved => procedure.online.resolved.is_some(),
            Self::InPersonReceived => procedure.in_person.received.is_some(),
        }
    }

    /// The key that holds it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::OnlineReceived => "online.received",
            Self::OnlineResolved => "online.resolved",
            Self::InPersonReceived => "in_person.received",
        }
    }
}

/// A document that follows from the record (*biểu mẫu*).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// What it is, in a few words.
    pub title: String,
    /// Its abbreviation in the symbol (Nghị định 30, PL.III): `BC`, `TTr`; an official
    /// letter (*công văn*) has none.
    #[serde(default)]
    pub kind: Option<String>,
    /// The office that drafts a letter, at the end of its symbol: `VHTT`.
    #[serde(default)]
    pub drafter: Option<String>,
    /// The Tera template, beside the rulebook.
    pub template: String,
    /// Who issues it, from the records of the judged units below; each judged unit
    /// issues it from its own record unless stated.
    #[serde(default)]
    pub issuer: Option<Scope>,
    /// The spans of a year it is made for; all unless stated.
    #[serde(default)]
    pub spans: Vec<PeriodSpan>,
    /// Whether it lists the services of the area in appendices.
    #[serde(default)]
    pub lists_services: bool,
    /// The last day it is due, by the span it reports on.
    #[serde(default)]
    pub due: BTreeMap<PeriodSpan, Due>,
    /// The verdict without which it is not made: a request rests on a claim that holds.
    /// A document over many units speaks of those with this verdict alone.
    #[serde(default)]
    pub requires: Option<Verdict>,
    /// The template of the same form as a Word file, if it is offered as one.
    #[serde(default)]
    pub word: Option<String>,
    /// Whether it goes with another document and bears no number of its own.
    #[serde(default)]
    pub attached_to: Option<String>,
    /// Other forms whose number and date it cites.
    #[serde(default)]
    pub cites: Vec<String>,
}

/// A day of the year in which a period lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}
