//! What a field comes to: stated, computed, or what holds otherwise; and if nothing of these,
//! an unknown with the checks that it has to pass.

use std::rc::Rc;

use super::Evaluator;
use super::combine::binary;
use super::rest::{Part, Rest, Val};
use super::scope::{Home, Place, Row, Scope, Source};
use super::unknowns::{Constraint, Domain, domain, variables};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::tree::Operator;
use crate::formula::{Formula, Value};

/// From so many fields on for one, what they come to is kept.
const EFFORT: usize = 100;

/// A field of a scope: of its row if it has one, else of its record.
struct Spot<'e, 'f> {
    scope: &'e Scope<'f>,
    field: usize,
    definition: &'e Definition,
}

impl Spot<'_, '_> {
    fn stated(&self) -> &Value {
        match &self.scope.row {
            Some(row) => row.cell(self.field),
            None => self.scope.source.field(self.field),
        }
    }

    /// Whether nothing at all is known of its row or record, not even what is left unsaid.
    fn is_blank(&self) -> bool {
        match &self.scope.row {
            Some(row) => row.place == Place::Unknown || matches!(row.source, Source::Missing(_)),
            None => matches!(self.scope.source, Source::Missing(_)),
        }
    }
}

pub(super) fn home(scope: &Scope<'_>) -> Home {
    match &scope.row {
        Some(row) => row.home(),
        None => Home { whose: scope.source.whose(), row: None },
    }
}

fn definitions<'a>(rules: &'a Rules, scope: &Scope<'_>) -> &'a [Definition] {
    match &scope.row {
        Some(row) => rules.tables.get(row.table).map_or(&[], |it| &it.fields),
        None => &rules.fields,
    }
}

/// Whether records state it.
pub(super) fn is_stateable(definition: &Definition) -> bool {
    matches!(definition.computed, None | Some(Computed::Given))
}

impl Evaluator<'_> {
    /// What a field of the unit comes to.
    pub(super) fn field_rest(&self, source: &Source<'_>, field: usize) -> Rest {
        self.resolved(&source.alone(), field)
    }

    /// The formula that a field of the unit always is.
    pub(super) fn formula_of(&self, field: usize) -> Option<&Formula> {
        let definition = self.rules.fields.get(field)?;
        match &definition.computed {
            Some(Computed::Is(formula)) if definition.otherwise.is_none() => Some(formula),
            _ => None,
        }
    }

    /// What a field of a row comes to.
    pub(super) fn cell_rest(&self, row: &Row<'_>, scope: &Scope<'_>, field: usize) -> Rest {
        if let Some(value) = self.stated_cell(row, field) {
            return Rest::Known(value);
        }
        self.resolved(scope, field)
    }

    fn stated_cell(&self, row: &Row<'_>, field: usize) -> Option<Val> {
        let definition = self.rules.tables.get(row.table)?.fields.get(field)?;
        is_stateable(definition).then(|| Val::of(row.cell(field)))?
    }

    fn resolved(&self, scope: &Scope<'_>, field: usize) -> Rest {
        let Some(definition) = definitions(self.rules, scope).get(field) else {
            return Rest::open(Part::Anything);
        };
        let spot = Spot { scope, field, definition };
        if is_stateable(definition)
            && let Some(value) = Val::of(spot.stated())
        {
            return Rest::Known(value);
        }
        let effort = self.effort.get() + 1;
        let keep = effort >= EFFORT;
        let worth = keep || !self.unknowns.borrow().resolved.is_empty();
        let key = worth.then(|| (home(scope), field));
        if let Some(kept) =
            key.as_ref().and_then(|it| self.unknowns.borrow().resolved.get(it).cloned())
        {
            return kept;
        }
        let is_outermost = !self.resolving.replace(true);
        self.effort.set(effort);
        let rest = self.unstated(&spot);
        if is_outermost {
            self.resolving.set(false);
            self.effort.set(0);
        }
        // While the checks are being found, what rests on them is not settled.
        if (keep || !rest.is_known()) && self.checking.get() == 0 {
            let key = key.unwrap_or_else(|| (home(scope), field));
            self.unknowns.borrow_mut().resolved.insert(key, rest.clone());
        }
        rest
    }

    /// What a field comes to of which nothing is stated.
    fn unstated(&self, spot: &Spot<'_, '_>) -> Rest {
        let source = spot.scope.row.as_ref().map_or(&spot.scope.source, |it| &it.source);
        let is_of_sum = source.is_sum() && !spot.definition.anew;
        if source.is_far() {
            return Rest::anything(&spot.definition.kind);
        }
        let value = match &spot.definition.computed {
            Some(Computed::Is(formula)) => self.rest(&formula.root, spot.scope),
            Some(Computed::Cases(cases, last)) => self.cases(cases, last.as_ref(), spot.scope),
            Some(Computed::Given) | None
                if spot.definition.otherwise.is_none() || spot.is_blank() || is_of_sum =>
            {
                self.variable(spot, false)
            }
            Some(Computed::Given) | None => Rest::open(Part::Anything),
        };
        match &spot.definition.otherwise {
            // A part of a sum may state what another leaves to what holds otherwise.
            Some(it) if !value.is_known() && !is_of_sum => self.otherwise(value, it, spot),
            _ => value,
        }
    }

    fn otherwise(&self, value: Rest, otherwise: &Formula, spot: &Spot<'_, '_>) -> Rest {
        if spot.is_blank() {
            // Such a row may state the field or leave it to what holds otherwise.
            let last = self.rest(&otherwise.root, spot.scope);
            if self.unknowns.borrow().covers(&value, &last) {
                return value;
            }
            let stated = self.variable(spot, true);
            return Rest::open(Part::Cases(vec![(stated, value)], last));
        }
        if !is_stateable(spot.definition)
            && let Some(certain) = self.certain(&value, &spot.definition.kind)
        {
            return Rest::Known(certain);
        }
        self.rest(&otherwise.root, spot.scope)
    }

    fn cases(
        &self,
        cases: &[(Formula, Formula)],
        last: Option<&Formula>,
        scope: &Scope<'_>,
    ) -> Rest {
        let mut open = Vec::new();
        for (when, then) in cases {
            match self.rest(&when.root, scope) {
                Rest::Known(Val::Truth(true)) => {
                    return chosen(open, self.rest(&then.root, scope));
                }
                Rest::Known(_) => {}
                condition @ Rest::Open(_) => {
                    open.push((condition, self.rest(&then.root, scope)));
                }
            }
        }
        chosen(open, last.map_or(Rest::Known(Val::Empty), |it| self.rest(&it.root, scope)))
    }

    /// The unknown of a field, or of whether it is stated.
    fn variable(&self, spot: &Spot<'_, '_>, stated: bool) -> Rest {
        let home = self.unknowns.borrow_mut().place(&home(spot.scope));
        let domain = || {
            if stated {
                return Domain::Words(Rc::from([Val::Truth(true), Val::Truth(false)]));
            }
            domain(spot.definition, self.rules, spot.scope.is_of_sum())
        };
        let place = self.unknowns.borrow_mut().variable(home, spot.field, stated, domain);
        // The checks hold of each part, and not always of their sum.
        if !spot.scope.is_of_sum() && self.unknowns.borrow_mut().begin_checks(home) {
            self.checking.set(self.checking.get() + 1);
            let checks = self.checks(spot.scope);
            self.checking.set(self.checking.get() - 1);
            self.unknowns.borrow_mut().keep_checks(home, checks);
        }
        Rest::open(Part::Variable(place))
    }

    /// The checks of a row or record that rest on something missing.
    fn checks(&self, scope: &Scope<'_>) -> Rc<[Constraint]> {
        let checks = match &scope.row {
            Some(row) => self.rules.tables.get(row.table).map_or(&[][..], |it| &it.checks),
            None => &self.rules.checks,
        };
        let parts = (0..definitions(self.rules, scope).len())
            .filter_map(|field| self.part_of(scope, field));
        parts
            .chain(checks.iter().map(|it| self.rest(&it.root, scope)))
            .filter(|it| !it.is_known())
            .map(|rest| {
                let variables = variables([&rest]).into_iter().collect();
                Constraint { rest, variables }
            })
            .collect()
    }

    /// That a field is at most what it is a part of.
    fn part_of(&self, scope: &Scope<'_>, field: usize) -> Option<Rest> {
        let definition = definitions(self.rules, scope).get(field)?;
        let whole = definition.part_of.filter(|_| is_stateable(definition))?;
        let spot = Spot { scope, field, definition };
        let part = match Val::of(spot.stated()) {
            Some(value) => Rest::Known(value),
            None if definition.otherwise.is_none() => self.variable(&spot, false),
            None => return None,
        };
        Some(binary(Operator::AtMost, part, self.resolved(scope, whole)))
    }
}

/// The value of the first case that holds; without open cases, the last one.
pub(super) fn chosen(cases: Vec<(Rest, Rest)>, last: Rest) -> Rest {
    if cases.is_empty() {
        return last;
    }
    if let Rest::Known(value) = &last
        && cases.iter().all(|(_, it)| matches!(it, Rest::Known(same) if same == value))
    {
        return last;
    }
    Rest::open(Part::Cases(cases, last))
}
