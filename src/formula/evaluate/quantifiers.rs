//! `all` and `any` over the rows of a table, exactly.
//!
//! Rows are independent: what all of them may come to follows from what each may do.

use super::Evaluator;
use super::goals::{Goal, Got};
use super::outcomes::Outcomes;
use super::rest::{Rest, Val};
use super::scope::{Place, Scope, Source};
use crate::formula::Expr;
use crate::formula::tree::Fold;

/// What one row may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stance {
    /// It may not match.
    pub(super) out: bool,
    /// It may match, and come to these.
    pub(super) within: Outcomes,
}

impl Stance {
    const OUT: Self = Self { out: true, within: Outcomes::NONE };
}

/// What the rows so far may do together.
struct Crowd {
    /// Whether any may hold, fail, be empty.
    some: Outcomes,
    /// Whether all may be out.
    out: bool,
    /// Whether all may hold, all fail, all be empty, but for those that are out.
    all: Outcomes,
    /// Whether all may be other than holding, failing, empty.
    none: Outcomes,
}

impl Evaluator<'_> {
    /// `all(of of table where filter)`, `any(…)`.
    pub(super) fn quantified(
        &self,
        (fold, of): (Fold, &Expr),
        table: usize,
        filter: Option<&Expr>,
        source: &Source<'_>,
    ) -> Outcomes {
        let mut crowd = Crowd::new();
        let mut scope = source.at(table, Place::Unknown);
        let Some(rows) = source.rows(table) else {
            let stance = self.stance(of, filter, &scope);
            crowd.add(Stance { out: true, ..stance });
            return crowd.outcomes(fold);
        };
        let decides = if fold == Fold::All { Outcomes::NO } else { Outcomes::YES };
        for place in 0..rows {
            if let Some(row) = &mut scope.row {
                row.place = Place::At(place);
            }
            let stance = self.stance(of, filter, &scope);
            if stance == (Stance { out: false, within: decides }) {
                return decides;
            }
            crowd.add(stance);
        }
        crowd.outcomes(fold)
    }

    /// What a row may do.
    pub(super) fn stance(&self, of: &Expr, filter: Option<&Expr>, scope: &Scope<'_>) -> Stance {
        let matches = filter.map_or(Rest::truth(Some(true)), |it| self.rest_of_row(it, scope));
        match &matches {
            Rest::Known(Val::Truth(true)) => {
                let within = self.rest_outcomes(&self.rest_of_row(of, scope));
                return Stance { out: false, within };
            }
            Rest::Known(_) => return Stance::OUT,
            Rest::Open(_) => {}
        }
        let of = self.rest(of, scope);
        let mut stance = Stance { out: false, within: Outcomes::NONE };
        for leaf in self.leaves(&[Goal::Truth(matches), Goal::Truth(of)]) {
            let [Got::Truth(matches), Got::Truth(of)] = leaf.got.as_slice() else { continue };
            stance.out |= matches.no || matches.empty;
            if matches.yes {
                stance.within = stance.within.or_else(*of);
            }
        }
        stance
    }
}

impl Crowd {
    fn new() -> Self {
        Self { some: Outcomes::NONE, out: true, all: Outcomes::ANY, none: Outcomes::ANY }
    }

    fn add(&mut self, stance: Stance) {
        let Stance { out, within: Outcomes { yes, no, empty } } = stance;
        self.some = self.some.or_else(stance.within);
        self.out &= out;
        self.all.yes &= out || yes;
        self.all.no &= out || no;
        self.all.empty &= out || empty;
        self.none.yes &= out || no || empty;
        self.none.no &= out || yes || empty;
        self.none.empty &= out || yes || no;
    }

    fn outcomes(&self, fold: Fold) -> Outcomes {
        let Self { some, out, all, none } = self;
        if fold == Fold::All {
            return Outcomes {
                yes: all.yes && some.yes,
                no: some.no,
                empty: *out || none.no && some.empty,
            };
        }
        Outcomes { yes: some.yes, no: all.no && some.no, empty: *out || none.yes && some.empty }
    }
}
