//! A formula over a row at a glimpse: settled where all that it turns on is stated, else tried
//! with one value for each thing that is missing.
//!
//! Nothing is drawn up or kept, so it is quick; what it does not see, `specialise` finds out.

use super::Evaluator;
use super::look::{Look, Seen};
use super::outcomes::Outcomes;
use super::plain::Plain;
use super::rest::Rest;
use super::scope::{Place, Row, Scope, Source};
use super::trial::Trial;
use crate::formula::Expr;

/// What a glimpse of a condition says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glimpse {
    /// It is this, whatever is missing.
    Settled(Outcomes),
    /// There are values for what is missing with which it holds, no check looked at.
    MayHold,
    /// Nothing.
    Unseen,
}

impl Evaluator<'_> {
    /// What is seen at once of a condition on a row.
    pub fn glimpse(&self, table: usize, row: usize, condition: &Expr) -> Glimpse {
        let Some(facts) = self.facts else { return Glimpse::Unseen };
        if facts.is_sum() || facts.rows(table).is_none_or(|rows| row >= rows) {
            return Glimpse::Unseen;
        }
        for trial in [Trial::Least, Trial::Most] {
            let look = Look::new(self.rules, (facts, facts), (table, row), trial);
            match look.value(condition) {
                Some(Seen { value, sure: true }) => {
                    return Glimpse::Settled(Outcomes::of(value.truth()));
                }
                Some(Seen { value: Plain::Truth(true), .. }) => return Glimpse::MayHold,
                Some(_) => {}
                None => return Glimpse::Unseen,
            }
        }
        Glimpse::Unseen
    }

    /// What a formula comes to in a row: at a glimpse where that is plain.
    pub(super) fn rest_of_row(&self, expr: &Expr, scope: &Scope<'_>) -> Rest {
        match self.plainly(expr, scope) {
            Some(value) => Rest::Known(value.into()),
            None => self.rest(expr, scope),
        }
    }

    /// What a formula over a row comes to, where all that it turns on is stated and plain.
    pub(super) fn plainly<'f>(&'f self, expr: &'f Expr, scope: &Scope<'f>) -> Option<Plain<'f>> {
        let Row { source: Source::Stated(cells), table, place: Place::At(row) } =
            *scope.row.as_ref()?
        else {
            return None;
        };
        let Source::Stated(facts) = scope.source else { return None };
        if facts.is_sum() || cells.is_sum() {
            return None;
        }
        let look = Look::new(self.rules, (facts, cells), (table, row), Trial::None);
        look.value(expr).map(|it| it.value)
    }
}
