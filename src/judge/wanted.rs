//! What a criterion is held against where that is no side of a comparison: a row of steps, its
//! parts.

use super::figure::Figure;
use super::outcome::Outcome;
use crate::formula::{Amount, Formula, Node};
use crate::law::bench::{Bar, Rule, StepRow, StepRule};
use crate::law::criterion::Verdict;

/// The limit of the row of full points; of points that a formula gives in each row, the highest.
pub(super) fn full_points<'a>(steps: &'a StepRule, bar: &Bar) -> Option<&'a StepRow> {
    let of = bar.points.as_ref().map(|it| &it.of);
    let full = |it: &Formula| matches!(&it.root.node, Node::Number(it) if Some(it) == of);
    match steps.rows.iter().find(|it| full(&it.points)) {
        None if full(&steps.otherwise) => steps.rows.last(),
        None => steps.rows.first(),
        row => row,
    }
}

/// How many of the parts are met that take part; not known while one of them is open, and
/// nothing where none does.
pub(super) fn of_parts(rule: &Rule, parts: &[&Outcome]) -> (Figure, Figure) {
    let counted = || parts.iter().filter(|it| it.counts);
    if counted().next().is_none() {
        return (Figure::Nothing, Figure::Nothing);
    }
    let met = counted().filter(|it| it.verdict == Verdict::Met).count();
    let amount = |it: usize| Amount::from_integer(it.into());
    let of = amount(counted().count());
    let wanted = if matches!(rule, Rule::Any) { amount(1) } else { of.clone() };
    let required = Figure::Part { count: wanted, of: of.clone() };
    if counted().any(|it| it.may_leave) {
        (Figure::Unknown, Figure::Unknown)
    } else if counted().any(|it| it.verdict == Verdict::NotAssessable) {
        (Figure::Unknown, required)
    } else {
        (Figure::Part { count: amount(met), of }, required)
    }
}
