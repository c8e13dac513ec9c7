//! How values that are no numbers compare.

use super::combine::settled;
use super::outcomes::Outcomes;
use super::seen::{Item, Weighed};
use crate::formula::tree::Operator;

/// So many pairs of values are compared one by one.
const PAIRS: usize = 400;

/// How two values that are no numbers compare.
pub(super) fn same(operator: Operator, a: &Item, b: &Item) -> Weighed {
    let cut = || a.cut().or_else(|| b.cut());
    match (a.values(), b.values()) {
        (Some(x), Some(y)) if x.len() * y.len() <= PAIRS => {
            let mut outcomes = Outcomes::NONE;
            for (x, y) in x.iter().flat_map(|x| y.iter().map(move |y| (x, y))) {
                outcomes = outcomes.or_else(Outcomes::of(settled(operator, x, y).truth()));
            }
            Weighed::new(outcomes, cut())
        }
        _ => {
            let empty = a.may_be_empty() || b.may_be_empty();
            Weighed::new(Outcomes { empty, ..Outcomes::EITHER }, cut())
        }
    }
}
