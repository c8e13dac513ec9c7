//! The corners of what the missing numbers of a row may be together.

use super::hull::Hull;
use super::points::{Ext, MOST, ends_of};
use super::scope::{Scope, Slot};
use crate::formula::amount;

/// One corner: what each number is there.
pub(super) struct Vertex {
    pub(super) at: Vec<Ext>,
    pub(super) reached: bool,
}

/// The corners of what missing numbers may be together: each at an end of its range, or at
/// what it is a part of.
pub(super) fn vertices(scope: &Scope, numbers: &[(Slot, &Hull)]) -> Option<Vec<Vertex>> {
    let whole = |place: usize| {
        let (slot, _) = numbers[place];
        let whole = scope.definition(slot)?.part_of?;
        let whole = match slot {
            Slot::Unit(_) => Slot::Unit(whole),
            Slot::Row(_) => Slot::Row(whole),
        };
        numbers.iter().position(|(it, _)| *it == whole)
    };
    // A whole comes before its parts.
    let mut order: Vec<usize> = Vec::new();
    while order.len() < numbers.len() {
        let next = (0..numbers.len())
            .find(|it| !order.contains(it) && whole(*it).is_none_or(|it| order.contains(&it)))?;
        order.push(next);
    }
    let blank = Vertex { at: vec![Ext::zero(); numbers.len()], reached: true };
    let mut all = vec![blank];
    for place in order {
        let (slot, hull) = numbers[place];
        let mut next = Vec::new();
        for vertex in &all {
            let mut options = ends_of(hull);
            // Where a divisor must be above 0, what counts is the least that is.
            let one = amount::whole(1);
            if scope.definition(slot).is_some_and(|it| it.whole)
                && hull.low.as_ref().is_some_and(|it| it.at < one)
                && hull.high.as_ref().is_none_or(|it| it.at > one)
            {
                options.push((Ext::of(one), true));
            }
            if let Some(whole) = whole(place) {
                let most = vertex.at[whole].clone();
                options.push((most.clone(), true));
                options.retain(|(it, _)| it.compare(&most).is_le());
                let fits = |it: &Ext| {
                    let low = hull.low.as_ref().map(|it| Ext::of(it.at.clone()));
                    let high = hull.high.as_ref().map(|it| Ext::of(it.at.clone()));
                    low.is_none_or(|low| low.compare(it).is_le())
                        && high.is_none_or(|high| it.compare(&high).is_le())
                };
                options.retain(|(it, _)| fits(it));
            }
            for (value, reached) in options {
                let mut at = vertex.at.clone();
                at[place] = value;
                next.push(Vertex { at, reached: vertex.reached && reached });
            }
        }
        all = next;
        if all.len() > MOST {
            return None;
        }
    }
    Some(all)
}
