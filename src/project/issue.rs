//! Who issues which document for which period.

use super::{FormIn, Project};
use crate::law::{Form, Rulebook};
use crate::model::{FormId, Key, Period, UnitId, UnitKind};

impl Project {
    /// The periods for which a unit has something to issue, in order.
    pub fn periods(&self, unit: &UnitId) -> Vec<Period> {
        let locality = self.locality(unit);
        let first = Key::new(&locality, Period::FIRST);
        let below = self.records.range(first..).map(|(key, _)| key);
        let below = below.take_while(|it| it.unit.as_str().starts_with(locality.as_str()));
        let below = below.filter(|it| it.unit.is_within(locality.as_str()));
        let mut periods: Vec<_> = below.map(|it| it.period).collect();
        periods.sort_unstable();
        periods.dedup();
        periods.retain(|it| !self.issued(unit, *it).is_empty());
        periods
    }

    /// The forms that a unit issues for a period.
    pub fn issued(&self, unit: &UnitId, period: Period) -> Vec<FormIn<'_>> {
        self.issued_from(unit, period, |it| self.has_filed(&Key::new(it, period)))
    }

    /// The forms that a unit issues for a period once there are the records that they are of.
    pub fn to_issue(&self, unit: &UnitId, period: Period) -> Vec<FormIn<'_>> {
        self.issued_from(unit, period, |_| true)
    }

    /// The forms that a unit may issue for a period, and does where its record states them.
    pub fn offered(&self, unit: &UnitId, period: Period) -> impl Iterator<Item = &FormId> {
        let laws = self.laws.values().map(|it| &it.rulebook);
        let laws = laws.filter(move |it| it.judges.is_empty() && it.covers(period));
        let forms = laws.flat_map(|it| &it.forms);
        let unit = unit.clone();
        forms.filter(move |(_, it)| self.is_about(it, &unit)).map(|(id, _)| id)
    }

    /// The forms that a unit issues from the records that there are.
    fn issued_from(
        &self,
        unit: &UnitId,
        period: Period,
        has_record: impl Fn(&UnitId) -> bool,
    ) -> Vec<FormIn<'_>> {
        let mut all = Vec::new();
        if !self.reports(unit, period) {
            return all;
        }
        for (rulebook_id, law) in self.laws.iter().filter(|(_, it)| it.rulebook.covers(period)) {
            let (rulebook, depth) = (&law.rulebook, law.rulebook.forms.len());
            for (form_id, form) in &rulebook.forms {
                if !form.spans.is_empty() && !form.spans.contains(&period.span) {
                    continue;
                }
                let states = |unit| {
                    let record = self.records.get(&Key::new(unit, period));
                    record.is_some_and(|it| it.documents.contains_key(form_id))
                };
                let issues = match &form.issuer {
                    // Where nobody is judged, a record says which documents there are.
                    None if rulebook.judges.is_empty() => self.is_about(form, unit) && states(unit),
                    None => {
                        self.judging(rulebook, unit).is_some()
                            && self.is_about(form, unit)
                            && has_record(unit)
                    }
                    Some(scope) => {
                        self.in_scope(scope, unit)
                            && self.has_issuers((rulebook, period), form, unit, depth)
                            && self.members(rulebook, unit, period).into_iter().any(&has_record)
                    }
                };
                if issues {
                    all.push(FormIn { rulebook_id, law, rulebook, form_id, form });
                }
            }
        }
        all
    }

    /// Whether each document that a form refers to has a unit that issues it: a decision
    /// rests on an appraisal, so where there is no office to appraise there is none.
    fn has_issuers(
        &self,
        (rulebook, period): (&Rulebook, Period),
        form: &Form,
        unit: &UnitId,
        depth: usize,
    ) -> bool {
        let cited: Vec<&Form> = form.cites.iter().filter_map(|it| rulebook.forms.get(it)).collect();
        if cited.iter().all(|it| it.issuer.is_none()) {
            return true;
        }
        let members = self.members(rulebook, unit, period);
        // An office that issues a document on one unit issues those on its siblings.
        let mut siblings: Vec<&UnitId> = Vec::new();
        for it in &members {
            if siblings.last().is_none_or(|last| last.parent() != it.parent()) {
                siblings.push(it);
            }
        }
        let has_issuer = |cited: &Form| {
            let by_office = cited.issuer.as_ref().is_some_and(|it| it.tier == UnitKind::Department);
            let asked = if by_office { &siblings } else { &members };
            cited.issuer.is_none()
                || asked.iter().filter_map(|it| self.issuer_over(cited, it, period)).any(|it| {
                    // Forms that refer to each other in a ring have no first one.
                    depth > 0 && self.has_issuers((rulebook, period), cited, it, depth - 1)
                })
        };
        cited.into_iter().all(has_issuer)
    }

    /// The unit that issues a form of a rulebook in whose area another stands: one above
    /// it, or an office of one above it, the highest first.
    pub fn issuer_over<'a>(
        &'a self,
        form: &Form,
        unit: &'a UnitId,
        period: Period,
    ) -> Option<&'a UnitId> {
        let Some(scope) = &form.issuer else { return Some(unit) };
        let mut above = vec![unit.clone()];
        while let Some(next) = above.last().and_then(UnitId::parent) {
            above.push(next);
        }
        above.iter().rev().find_map(|id| {
            if scope.tier == UnitKind::Department {
                self.offices(id).find(|it| self.reports(it, period) && self.in_scope(scope, it))
            } else {
                let (id, _) = self.units.get_key_value(id)?;
                self.in_scope(scope, id).then_some(id)
            }
        })
    }

    /// The offices right below a unit, in the order of their paths.
    fn offices<'a>(&'a self, unit: &UnitId) -> impl Iterator<Item = &'a UnitId> {
        let within = format!("{unit}/");
        let below = self.units.range(UnitId::new(within.clone())..);
        below
            .take_while({
                let within = within.clone();
                move |(id, _)| id.as_str().starts_with(&within)
            })
            .filter(|(_, it)| it.kind == UnitKind::Department)
            .map(|(id, _)| id)
            .filter(move |id| !id.as_str()[within.len()..].contains('/'))
    }
}
