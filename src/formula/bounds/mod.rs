//! What a formula may come to, by its types alone: whether it can be empty, between which
//! numbers it stays, which of two is never the greater.
//!
//! No record is looked at: what a certain record makes of a formula is in `evaluate`. What is
//! said here holds for every record; what is true and hard to prove may go unsaid.

mod deny;
mod empty;
mod ground;
mod implies;
mod interval;
mod kept;
mod over;
mod products;
mod range;
mod same;
mod sums;

#[cfg(test)]
mod tests;

use super::Expr;
use super::expr::Rules;
use ground::Ground;
use implies::implies;

pub use interval::Interval;

/// Whether a formula may have nothing to judge by: a division by 0, `all` or `any` over no
/// rows, in itself or in what it rests on.
pub fn can_be_empty(expr: &Expr, rules: &Rules) -> bool {
    Ground::new(rules, None).can_be_empty(expr)
}

/// Whether `a` is at most `b` in every record.
pub fn never_over(a: &Expr, b: &Expr, rules: &Rules) -> bool {
    Ground::new(rules, None).never_over(a, b)
}

/// Whether `a` is at most `b` in every record whose checks hold.
pub fn kept_under(a: &Expr, b: &Expr, rules: &Rules) -> bool {
    Ground::new(rules, None).kept_under(a, b)
}

/// Whether `other` holds in every row that `filter` takes in; without one, in every row.
pub fn follows(filter: Option<&Expr>, other: &Expr, rules: &Rules) -> bool {
    implies(filter, Some(other), &Ground::new(rules, None))
}

/// Whether no record, or row, has all of these conditions.
pub fn contradict(parts: &[&Expr], rules: &Rules) -> bool {
    Ground::new(rules, None).contradict(parts)
}

/// Whether every record, or row, has one of these conditions.
pub fn exhaust(parts: &[&Expr], rules: &Rules) -> bool {
    Ground::new(rules, None).exhaust(parts)
}

/// Between which numbers a formula stays wherever it is not empty; of a condition, 0 to 1.
///
/// `by` is what the variable [`BY`](super::check::BY) may be: the limits of the row of `steps`
/// whose points these are. A target is not below 0.
pub fn range(expr: &Expr, rules: &Rules, by: Option<&Interval>) -> Interval {
    Ground::new(rules, by).range(expr)
}
