//! A quotient with both its numbers, as they were counted.

use num_traits::Zero;

use super::Reader;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Node};
use crate::judge::UnitFacts;

impl<'p> Reader<'p> {
    /// Both numbers of what is a quotient itself, or a name for one.
    pub(super) fn quotient(&self, facts: &UnitFacts<'p>, expr: &Expr) -> Option<(Amount, Amount)> {
        match &expr.node {
            Node::Measure(place) => {
                self.quotient(facts, &self.bench.rules.measures.get(*place)?.root)
            }
            Node::Binary(Operator::Divide, part, whole)
                if !matches!(whole.node, Node::Number(_)) =>
            {
                let of = |it: &Expr| self.figured(facts, it).certain();
                Some((of(part)?, of(whole).filter(|it| !it.is_zero())?))
            }
            // The part that decides.
            Node::Least(all) | Node::Greatest(all) => {
                let value = self.figured(facts, expr).certain()?;
                let is_it = |(part, whole): &(Amount, Amount)| part / whole == value;
                all.iter().find_map(|it| self.quotient(facts, it).filter(is_it))
            }
            _ => None,
        }
    }
}
