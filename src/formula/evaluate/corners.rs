//! The corners of a piece, and the directions in which it has no end, seen through its goals.
//!
//! Every point of the piece is a mean of corners plus multiples of directions; which of them
//! is best is `extremes`'.

use std::collections::BTreeSet;

use super::form::Form;
use super::num::Num;
use super::piece::Piece;
use super::polytope::Spot;
use super::range::Range;
use super::seen::Seen;
use super::ties::{Spots, Tied, alone, groups, range, tied};

/// What the goals come to at a corner, or how they change in a direction.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Corner {
    pub(super) at: Vec<Num>,
    /// The ends that are not reached on which it lies, a bit each.
    pub(super) open: u64,
}

/// Corners and directions.
#[derive(Clone, Debug, Default)]
pub(super) struct Corners {
    pub(super) points: Vec<Corner>,
    pub(super) rays: Vec<Corner>,
}

/// So many corners are looked at; of more, each goal is taken by itself.
const CORNERS: usize = 600;

/// The corners of a piece as its goals see them; none if nothing is possible there.
pub(super) fn corners(piece: &Piece, goals: &[&Seen]) -> Option<Corners> {
    let forms: Vec<Form> = goals.iter().enumerate().map(|(at, it)| form(it, at)).collect();
    let named = goals.iter().filter_map(|it| match it {
        Seen::Form(form) => Some(form.terms.iter().map(|(place, _)| *place)),
        _ => None,
    });
    let named: BTreeSet<usize> = named.flatten().collect();
    let groups = groups(piece, named);
    if let [one] = goals
        && groups.iter().all(|it| it.len() < 2)
    {
        return Some(apart(&[one.range(piece)]));
    }
    let mut all = Vec::new();
    for group in &groups {
        if let [place] = group.as_slice() {
            all.push(alone(*place, &range(piece, *place)));
            continue;
        }
        match tied(piece, group) {
            Tied::Spots(spots) => all.push(spots),
            Tied::Nothing => return None,
            Tied::TooMuch => all.extend(group.iter().map(|it| alone(*it, &range(piece, *it)))),
        }
    }
    for (at, goal) in goals.iter().enumerate() {
        match goal {
            Seen::Form(_) => {}
            Seen::Empty => all.push(alone(own(at), &Range::WIDE)),
            other => all.push(alone(own(at), &other.range(piece))),
        }
    }
    let count = all.iter().fold(1, |count: usize, it| count.saturating_mul(it.points.len()));
    if count > CORNERS {
        let ranges: Vec<Range> = goals.iter().map(|it| it.range(piece)).collect();
        return Some(apart(&ranges));
    }
    Some(seen(&forms, &all))
}

/// The corners of goals of which nothing is known.
pub(super) fn anywhere(goals: usize) -> Corners {
    apart(&vec![Range::WIDE; goals])
}

/// The corners of goals that have nothing to do with each other.
fn apart(ranges: &[Range]) -> Corners {
    let forms: Vec<Form> = (0..ranges.len()).map(Form::variable).collect();
    let all: Vec<Spots> = ranges.iter().enumerate().map(|(at, it)| alone(at, it)).collect();
    seen(&forms, &all)
}

/// The place of the number that stands for a goal which is no form.
fn own(goal: usize) -> usize {
    usize::MAX - goal
}

fn form(goal: &Seen, at: usize) -> Form {
    match goal {
        Seen::Form(form) => form.clone(),
        _ => Form::variable(own(at)),
    }
}

/// The corners of groups together, as forms see them.
fn seen(forms: &[Form], all: &[Spots]) -> Corners {
    let start = forms.iter().map(|it| it.constant.clone()).collect();
    let mut corners = Corners { points: vec![Corner { at: start, open: 0 }], rays: Vec::new() };
    let mut bits = 0_u32;
    for spots in all {
        let shifted = |open: u64| open.checked_shl(bits).unwrap_or(0);
        let change = |it: &Spot| -> Vec<Num> {
            forms.iter().map(|form| change(form, &spots.places, &it.at)).collect()
        };
        let changes: Vec<_> =
            spots.points.iter().map(|it| (change(it), shifted(it.open))).collect();
        let points = corners.points.iter().flat_map(|point| {
            changes.iter().map(|(by, open)| Corner {
                at: point.at.iter().zip(by).map(|(a, b)| a.plus(b)).collect(),
                open: point.open | open,
            })
        });
        corners.points = points.collect();
        // On its way in one group, a direction stays on the ends of all others.
        let others = !shifted(u64::MAX.checked_shr(64 - spots.open.min(64)).unwrap_or(0));
        corners.rays.extend(
            spots.rays.iter().map(|it| Corner { at: change(it), open: others | shifted(it.open) }),
        );
        bits = bits.saturating_add(spots.open);
    }
    corners
}

/// What a form adds for some of its unknowns.
fn change(form: &Form, places: &[usize], at: &[Num]) -> Num {
    places.iter().zip(at).fold(Num::ZERO, |sum, (place, number)| {
        match form.terms.iter().find(|(it, _)| it == place) {
            Some((_, times)) => sum.plus(&times.times(number)),
            None => sum,
        }
    })
}
