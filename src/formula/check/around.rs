//! The functions that sum over units: those of a locality, and those that are named.

use std::sync::Arc;

use super::site::{Call, outside};
use super::{Desk, Place, faults};
use crate::formula::expr::Node;
use crate::formula::tree::Part;
use crate::formula::{Expr, Fault, Kind, Span, Tree};

/// The words in front of what is summed; a fault for each that is none.
fn in_front(
    all: &[Tree],
    desk: &mut Desk,
    word: impl Fn(&Part, &Desk) -> Option<Arc<str>>,
    fault: impl Fn(Span, &Desk) -> Fault,
) -> Option<Vec<Arc<str>>> {
    let mut words = Vec::new();
    for it in all {
        if let Some(word) = word(&it.part, desk) {
            words.push(word);
        } else {
            let fault = fault(it.span, desk);
            desk.faults.push(fault);
        }
    }
    (words.len() == all.len()).then_some(words)
}

pub(super) fn locality(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (of, kinds) = call.all.split_last()?;
    outside(call, place, desk)?;
    let kind = |part: &Part, desk: &Desk| match part {
        Part::Name(it) if desk.names.kinds().contains(&it.as_str()) => Some(it.as_str().into()),
        _ => None,
    };
    let kinds = in_front(kinds, desk, kind, faults::no_kind);
    let of = desk.number(of, place)?;
    if reaches_locality(&of.expr, desk) {
        return desk.refuse(faults::locality_twice(call.span));
    }
    Some(call.made(Node::Locality(kinds?, Box::new(of.expr)), Kind::Number(of.unit)))
}

/// Whether a part sums over a locality, by itself or through a measure.
fn reaches_locality(expr: &Expr, desk: &Desk) -> bool {
    let measures = &desk.names.rules().measures;
    let mut seen = Vec::new();
    let mut open = vec![expr];
    while let Some(expr) = open.pop() {
        match &expr.node {
            Node::Locality(..) => return true,
            Node::Measure(it) if !seen.contains(it) => {
                seen.push(*it);
                open.extend(measures.get(*it).map(|it| &it.root));
            }
            _ => open.extend(expr.parts()),
        }
    }
    false
}

pub(super) fn over(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (of, units) = call.all.split_last()?;
    outside(call, place, desk)?;
    let unit = |part: &Part, _: &Desk| match part {
        Part::Text(it) | Part::Name(it) if !it.is_empty() => Some(it.as_str().into()),
        _ => None,
    };
    let units = in_front(units, desk, unit, faults::no_unit);
    let of = desk.number(of, place)?;
    Some(call.made(Node::Over(units?, Box::new(of.expr)), Kind::Number(of.unit)))
}
