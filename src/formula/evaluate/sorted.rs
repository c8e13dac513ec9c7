//! The rows of a fold, sorted by what they do to it: the evidence of a verdict.
//!
//! Only rows of the record itself; what other units add is not told row by row.

use super::Evaluator;
use super::outcomes::{Outcomes, Settled};
use super::scope::{Place, Scope};
use crate::formula::tree::Fold;
use crate::formula::{Expr, Node};

/// The rows of a fold by their places, each in at most one list, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// Of `all` and `any`: rows that match and hold. Of `count` and `sum`: rows that match,
    /// and of which what is added is known.
    pub matching: Vec<usize>,
    /// Of `all` and `any`: rows that match and do not hold. Of `count` and `sum`: rows that
    /// do not match.
    pub failing: Vec<usize>,
    /// Rows of which that is not certain, or that match and are neither (empty).
    pub open: Vec<usize>,
}

impl Evaluator<'_> {
    /// The rows of a fold of the own record, or of a measure that is one; no rows of any other
    /// formula, and none of a table that is not stated.
    pub fn sorted(&self, expr: &Expr) -> Sorted {
        match &expr.node {
            Node::Measure(measure) => match self.rules.measures.get(*measure) {
                // A measure that names itself is refused elsewhere; here it ends.
                Some(formula) if !matches!(formula.root.node, Node::Measure(_)) => {
                    self.sorted(&formula.root)
                }
                _ => Sorted::default(),
            },
            Node::Fold { fold, of, table, filter } => {
                self.sorted_rows((*fold, of.as_deref()), *table, filter.as_deref())
            }
            _ => Sorted::default(),
        }
    }

    fn sorted_rows(
        &self,
        (fold, of): (Fold, Option<&Expr>),
        table: usize,
        filter: Option<&Expr>,
    ) -> Sorted {
        let source = self.source();
        let mut sorted = Sorted::default();
        for row in 0..source.rows(table).unwrap_or(0) {
            let scope = source.at(table, Place::At(row));
            let list = match (fold, of) {
                (Fold::All | Fold::Any, Some(of)) => {
                    let stance = self.stance(of, filter, &scope);
                    match (stance.out, stance.within.certain()) {
                        (true, None) if stance.within == Outcomes::NONE => continue,
                        (false, Some(Settled::Yes)) => &mut sorted.matching,
                        (false, Some(Settled::No)) => &mut sorted.failing,
                        _ => &mut sorted.open,
                    }
                }
                _ => match self.row_matches(filter, &scope).certain() {
                    Some(Settled::Yes) if self.adds_what_is_known(of, &scope) => {
                        &mut sorted.matching
                    }
                    Some(Settled::No | Settled::Empty) => &mut sorted.failing,
                    _ => &mut sorted.open,
                },
            };
            list.push(row);
        }
        sorted
    }

    /// Whether a row meets a condition: one that is empty does not match.
    pub fn matches(&self, table: usize, row: usize, condition: &Expr) -> Outcomes {
        let scope = self.source().at(table, self.place(table, row));
        self.row_matches(Some(condition), &scope)
    }

    /// What a condition on a row may come to as far as each missing value says by itself, no
    /// check looked at: found in one pass, and perhaps open though [`Self::matches`] is not.
    pub fn roughly(&self, table: usize, row: usize, condition: &Expr) -> Outcomes {
        let scope = self.source().at(table, self.place(table, row));
        self.at_first_sight(&self.rest(condition, &scope))
    }

    /// Whether a row matches a condition.
    pub(super) fn row_matches(&self, filter: Option<&Expr>, scope: &Scope<'_>) -> Outcomes {
        filter.map_or(Outcomes::YES, |it| self.rest_outcomes(&self.rest_of_row(it, scope)))
    }

    fn adds_what_is_known(&self, of: Option<&Expr>, scope: &Scope<'_>) -> bool {
        of.is_none_or(|it| self.certain(&self.rest_of_row(it, scope), &it.kind).is_some())
    }
}
