//! The tree of units: who stands where, who judges whom. Who issues what is in `issue`.

use super::{Law, Project};
use crate::law::bench::Bench;
use crate::law::{AppliesTo, Form, Judged, Rulebook, Scope};
use crate::model::{FormId, Period, RulebookId, Unit, UnitId, UnitKind};

/// How a unit is judged: as it is written, and compiled.
#[derive(Clone, Copy, Debug)]
pub struct Judging<'a> {
    /// As it is written.
    pub judged: &'a Judged,
    /// Compiled.
    pub bench: &'a Bench,
}

/// A form in its rulebook, with the ids of both.
#[derive(Clone, Copy, Debug)]
pub struct FormIn<'a> {
    /// The rulebook's id.
    pub rulebook_id: &'a RulebookId,
    /// The law.
    pub law: &'a Law,
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// The form's id.
    pub form_id: &'a FormId,
    /// The form.
    pub form: &'a Form,
}

impl FormIn<'_> {
    /// The form whose number and date it bears: its own, or of the one it goes with.
    pub fn numbered(&self) -> (&FormId, &Form) {
        let other = self.form.attached_to.as_ref();
        let other = other.and_then(|it| self.rulebook.forms.get_key_value(it));
        other.map_or((self.form_id, self.form), |(id, form)| (id, form))
    }
}

impl Project {
    /// The unit right above another.
    pub fn parent(&self, unit: &UnitId) -> Option<(&UnitId, &Unit)> {
        self.units.get_key_value(&unit.parent()?)
    }

    /// The unit under one top that is meant by the end of its path; how many it may be else.
    ///
    /// # Errors
    ///
    /// Where no unit, or more than one, ends so.
    pub fn meant(&self, near: &UnitId, end: &str) -> Result<&UnitId, usize> {
        if let Some((id, _)) =
            self.units.get_key_value(end).filter(|(id, _)| id.top() == near.top())
        {
            return Ok(id);
        }
        let all = self.units.keys().filter(|it| it.top() == near.top() && it.ends_with(end));
        let all: Vec<_> = all.collect();
        if let [one] = all[..] { Ok(one) } else { Err(all.len()) }
    }

    /// Whether a scope means a unit.
    pub fn in_scope(&self, scope: &Scope, id: &UnitId) -> bool {
        self.units.get(id).is_some_and(|unit| {
            scope.tier == unit.kind
                && scope.within.as_deref().is_none_or(|it| id.is_within(it))
                && scope.role.as_ref().is_none_or(|it| unit.roles.contains(it))
                && (scope.titled.is_empty() || scope.titled.iter().any(|it| unit.is_titled(it)))
                && scope
                    .below
                    .is_none_or(|it| self.parent(id).is_some_and(|(_, unit)| unit.kind == it))
        })
    }

    /// Whether a criterion is asked of a unit in the year of a period.
    pub fn is_asked(&self, to: &[AppliesTo], unit: &UnitId, period: Period) -> bool {
        to.iter().all(|AppliesTo { years, units }| {
            years.is_none_or(|it| it.hold(period.year))
                && (units.is_empty() || units.iter().any(|it| self.in_scope(it, unit)))
        })
    }

    /// Whether a unit stands below one that a scope means.
    pub fn stands_below(&self, scope: &Scope, id: &UnitId) -> bool {
        let mut above = id.parent();
        while let Some(unit) = above {
            if self.in_scope(scope, &unit) {
                return true;
            }
            above = unit.parent();
        }
        false
    }

    /// How a rulebook judges a unit, if it does: as it is written, and compiled.
    pub fn judged<'a>(&self, law: &'a Law, unit: &UnitId) -> Option<Judging<'a>> {
        let place = self.judging(&law.rulebook, unit)?;
        let (judged, bench) = (&law.rulebook.judges[place], law.benches.get(place)?);
        Some(Judging { judged, bench })
    }

    /// Which of the ways to judge of a rulebook is a unit's.
    pub fn judging(&self, rulebook: &Rulebook, unit: &UnitId) -> Option<usize> {
        rulebook.judges.iter().position(|it| it.units.iter().any(|it| self.in_scope(it, unit)))
    }

    /// The rulebooks that judge a unit for a period, and how.
    pub fn laws_for(&self, unit: &UnitId, period: Period) -> Vec<(&RulebookId, &Law, Judging<'_>)> {
        // A unit that is not there any more, or not yet, is not judged.
        let covering = self.laws.iter().filter(|(_, it)| it.rulebook.covers(period));
        let covering = covering.filter(|_| self.reports(unit, period));
        covering.filter_map(|(id, it)| Some((id, &**it, self.judged(it, unit)?))).collect()
    }

    /// The unit whose area a unit speaks for (*địa phương*): an office speaks for the
    /// unit that it belongs to.
    pub fn locality(&self, unit: &UnitId) -> UnitId {
        let office = self.units.get(unit).is_some_and(|it| it.kind == UnitKind::Department);
        if office { unit.parent().unwrap_or_else(|| unit.clone()) } else { unit.clone() }
    }

    /// The units in an area: the unit that it is named after, and all below it.
    pub fn area<'a>(
        &'a self,
        locality: &UnitId,
    ) -> impl Iterator<Item = (&'a UnitId, &'a Unit)> + use<'a> {
        let (first, within) = (locality.clone(), locality.clone());
        self.units
            .range(first.clone()..)
            .take_while(move |(it, _)| it.as_str().starts_with(first.as_str()))
            .filter(move |(it, _)| it.is_within(within.as_str()))
    }

    /// The units in another's area that a rulebook judges for a period, in the order of their
    /// paths: those that have to report on it.
    pub fn members<'a>(
        &'a self,
        rulebook: &Rulebook,
        issuer: &UnitId,
        period: Period,
    ) -> Vec<&'a UnitId> {
        let locality = self.locality(issuer);
        self.area(&locality)
            .map(|(id, _)| id)
            .filter(|it| self.reports(it, period) && self.judging(rulebook, it).is_some())
            .collect()
    }

    /// Whether a form is of a unit, or may speak of it.
    pub fn is_about(&self, form: &Form, unit: &UnitId) -> bool {
        form.about.is_empty() || form.about.iter().any(|it| self.in_scope(it, unit))
    }
}
