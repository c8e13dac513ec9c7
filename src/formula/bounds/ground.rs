//! What proofs stand on: the rules, and how much may still be tried.
//!
//! Measures and fields rest on each other, and by `before` a field may rest on itself. No
//! proof goes deeper or takes longer than is set here; what is not found by then is not found.

use std::cell::{Cell, RefCell};

use super::Interval;
use crate::formula::Expr;
use crate::formula::expr::{Computed, Definition, Node, Rules};

/// How many parts may be looked at.
const STEPS: u32 = 100_000;

/// How many may be looked into at once, so that the stack holds them.
const DEEPEST: u32 = 200;

/// What a proof stands on.
pub(super) struct Ground<'a> {
    pub rules: &'a Rules,
    /// What the variable `by` may be.
    pub by: Option<&'a Interval>,
    steps: Cell<u32>,
    depth: Cell<u32>,
    /// The fields that are being looked into.
    open: RefCell<Vec<Place>>,
}

/// A field: of a table, or of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    table: Option<usize>,
    field: usize,
}

impl Place {
    /// The field that a part names.
    pub(super) fn of(expr: &Expr) -> Option<Self> {
        match expr.node {
            Node::Field(field) => Some(Self { table: None, field }),
            Node::Cell(table, field) => Some(Self { table: Some(table), field }),
            _ => None,
        }
    }

    /// A field beside this one, in the same record or row.
    pub(super) fn beside(self, field: usize) -> Self {
        Self { field, ..self }
    }
}

impl<'a> Ground<'a> {
    pub(super) fn new(rules: &'a Rules, by: Option<&'a Interval>) -> Self {
        Self {
            rules,
            by,
            steps: Cell::new(STEPS),
            depth: Cell::new(0),
            open: RefCell::new(Vec::new()),
        }
    }

    /// Looks one part deeper, if there is room.
    pub(super) fn deeper<T>(&self, look: impl FnOnce() -> T) -> Option<T> {
        let (steps, depth) = (self.steps.get(), self.depth.get());
        if steps == 0 || depth == DEEPEST {
            return None;
        }
        self.steps.set(steps - 1);
        self.depth.set(depth + 1);
        let found = look();
        self.depth.set(depth);
        Some(found)
    }

    /// Looks into a field; none where that is under way already.
    pub(super) fn within_field<T>(&self, place: Place, look: impl FnOnce() -> T) -> Option<T> {
        if self.open.borrow().contains(&place) {
            return None;
        }
        self.open.borrow_mut().push(place);
        let found = look();
        self.open.borrow_mut().pop();
        Some(found)
    }

    /// What a field may be.
    pub(super) fn definition(&self, place: Place) -> Option<&'a Definition> {
        let fields = match place.table {
            Some(table) => &self.rules.tables.get(table)?.fields,
            None => &self.rules.fields,
        };
        fields.get(place.field)
    }

    /// The field as a part of a formula.
    pub(super) fn named(&self, place: Place) -> Option<Expr> {
        let kind = self.definition(place)?.kind.clone();
        let node = match place.table {
            Some(table) => Node::Cell(table, place.field),
            None => Node::Field(place.field),
        };
        Some(Expr { node, kind, span: crate::formula::Span::default() })
    }

    /// The formula that a name stands for and nothing else: of a measure, of a computed field
    /// that has no `else`.
    pub(super) fn unfolded(&self, expr: &Expr) -> Option<&'a Expr> {
        if let Node::Measure(it) = expr.node {
            return self.rules.measures.get(it).map(|it| &it.root);
        }
        match self.definition(Place::of(expr)?)? {
            Definition { computed: Some(Computed::Is(it)), otherwise: None, .. } => Some(&it.root),
            _ => None,
        }
    }

    /// The measure that a part names.
    pub(super) fn measured(&self, measure: usize) -> Option<&'a Expr> {
        self.rules.measures.get(measure).map(|it| &it.root)
    }
}
