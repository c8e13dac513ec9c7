//! What stands around a part of a formula, and the fields that it reads there.

use std::collections::BTreeMap;

use super::hull::{End, Hull};
use super::value::{Val, anything, known, number_of};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::{Facts, Formula, Kind, Node, Value};

/// Which field of a scope: of the unit, or of the row at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Unit(usize),
    Row(usize),
}

/// What is supposed of fields that are not known.
pub(super) type Supposed = BTreeMap<Slot, Val>;

/// What stands around a part of a formula.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) rules: &'a Rules,
    pub(super) facts: Option<&'a dyn Facts>,
    pub(super) row: Option<(usize, usize)>,
    pub(super) supposed: &'a Supposed,
    pub(super) variables: &'a [Hull],
}

/// Deeper than any formula is; a definition beyond it may be anything.
pub(super) const DEEPEST: usize = 400;

impl<'a> Scope<'a> {
    pub(super) fn at(self, row: Option<(usize, usize)>) -> Self {
        Self { row, ..self }
    }

    pub(super) fn supposing<'b>(self, supposed: &'b Supposed) -> Scope<'b>
    where
        'a: 'b,
    {
        Scope { supposed, ..self }
    }

    /// The definition of a slot.
    pub(super) fn definition(&self, slot: Slot) -> Option<&'a Definition> {
        match (slot, self.row) {
            (Slot::Unit(field), _) => self.rules.fields.get(field),
            (Slot::Row(field), Some((table, _))) => {
                self.rules.tables.get(table).and_then(|it| it.fields.get(field))
            }
            (Slot::Row(_), None) => None,
        }
    }

    /// What is stated of a slot.
    pub(super) fn stated(&self, slot: Slot) -> Option<&'a Value> {
        let facts = self.facts?;
        let value = match (slot, self.row) {
            (Slot::Unit(field), _) => facts.field(field),
            (Slot::Row(field), Some((table, row))) => facts.cell(table, row, field),
            (Slot::Row(_), None) => return None,
        };
        value.is_known().then_some(value)
    }

    /// The slot that a slot stands for: a field that is not stated, and falls back on another.
    pub(super) fn resolved(&self, slot: Slot) -> Slot {
        let mut slot = slot;
        for _ in 0..16 {
            if self.stated(slot).is_some() {
                return slot;
            }
            let Some(definition) = self.definition(slot) else { return slot };
            let ((Some(Computed::Is(formula)), None) | (None, Some(formula))) =
                (&definition.computed, &definition.otherwise)
            else {
                return slot;
            };
            slot = match formula.root.node {
                Node::Field(field) => Slot::Unit(field),
                Node::Cell(_, field) => Slot::Row(field),
                _ => return slot,
            };
        }
        slot
    }

    /// A field's value, as far as it is known.
    pub(super) fn slot(&self, slot: Slot, depth: usize) -> Val {
        let slot = self.resolved(slot);
        if let Some(value) = self.supposed.get(&slot) {
            return value.clone();
        }
        let Some(definition) = self.definition(slot) else { return Val::Number(Hull::anything()) };
        if let Some(value) = self.stated(slot) {
            return known(value, &definition.kind);
        }
        if depth > DEEPEST {
            return self.domain(slot, definition);
        }
        let computed = match &definition.computed {
            Some(Computed::Is(formula)) => Some(self.value(&formula.root, depth + 1)),
            Some(Computed::Cases(cases, last)) => {
                Some(self.cases(cases, last.as_ref(), definition, depth))
            }
            Some(Computed::Given) | None => None,
        };
        match (computed, &definition.otherwise) {
            (Some(it), None) => it,
            (Some(it), Some(_)) if it.is_certain() => it,
            (_, Some(formula)) => self.value(&formula.root, depth + 1),
            (None, None) => self.domain(slot, definition),
        }
    }

    fn cases(
        &self,
        cases: &[(Formula, Formula)],
        last: Option<&Formula>,
        definition: &Definition,
        depth: usize,
    ) -> Val {
        let mut value: Option<Val> = None;
        let mut add = |it: Val| {
            value = Some(match value.take() {
                Some(value) => value.either(it),
                None => it,
            });
        };
        for (when, then) in cases {
            let outcomes = self.value(&when.root, depth + 1).truth();
            if outcomes.yes {
                add(self.value(&then.root, depth + 1));
            }
            if !outcomes.no && !outcomes.empty {
                return value.unwrap_or_else(|| anything(&definition.kind, self.rules));
            }
        }
        if let Some(last) = last {
            add(self.value(&last.root, depth + 1));
        }
        value.unwrap_or_else(|| anything(&definition.kind, self.rules))
    }

    /// All that a field may be of which nothing is stated.
    pub(super) fn domain(&self, slot: Slot, definition: &Definition) -> Val {
        match &definition.kind {
            Kind::Number(_) => Val::Number(self.bounds(slot, definition)),
            Kind::Choice(choice) => {
                let of = self.rules.choices.get(*choice);
                let words = of.map_or(0, |it| it.words.len());
                let first = of.map_or(0, |it| usize::from(it.unstated));
                Val::Choice((first..words).filter_map(|it| u16::try_from(it).ok()).collect())
            }
            kind => anything(kind, self.rules),
        }
    }

    /// The bounds of a missing number: its own, what it is part of, what is part of it.
    fn bounds(&self, slot: Slot, definition: &Definition) -> Hull {
        let mut hull = Hull::between_ends(
            definition.least.clone().map(End::at),
            definition.most.clone().map(End::at),
        );
        let same = |field: usize| match slot {
            Slot::Unit(_) => Slot::Unit(field),
            Slot::Row(_) => Slot::Row(field),
        };
        // A part is no more than its whole, and the whole of that.
        let mut whole = definition.part_of;
        for _ in 0..16 {
            let Some(field) = whole else { break };
            if let Some(number) = self.stated(same(field)).and_then(number_of) {
                hull = hull.between(None, Some(&number));
            }
            whole = self.definition(same(field)).and_then(|it| it.part_of);
        }
        let own = match slot {
            Slot::Unit(field) | Slot::Row(field) => field,
        };
        let count = match (slot, self.row) {
            (Slot::Unit(_), _) => self.rules.fields.len(),
            (Slot::Row(_), Some((table, _))) => self.rules.tables[table].fields.len(),
            (Slot::Row(_), None) => 0,
        };
        for field in 0..count {
            if self.definition(same(field)).and_then(|it| it.part_of) == Some(own)
                && let Some(number) = self.stated(same(field)).and_then(number_of)
            {
                hull = hull.between(Some(&number), None);
            }
        }
        hull
    }
}
