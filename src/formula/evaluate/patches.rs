//! What an entity adds, piece by piece, and the most and the least of it.

use super::corners::{Corner, Corners};
use super::num::Num;
use super::range::{Edge, Range};

/// A piece of an entity seen through goals.
#[derive(Clone, Debug)]
pub(super) struct Patch {
    pub(super) corners: Corners,
    /// Whether it lies above the number that was asked for; none if that is not decided.
    pub(super) above: Option<bool>,
}

/// The most that something comes to, and where.
#[derive(Clone, Debug)]
pub(super) struct Best {
    /// How much; none if there is no end to it.
    pub(super) gain: Option<Num>,
    pub(super) reached: bool,
    /// The goals there; where there is no end, how they change on the way.
    pub(super) at: Vec<Num>,
}

/// Adds a patch to others; what has reached corners alone goes with its like.
pub(super) fn merge(patches: &mut Vec<Patch>, patch: Patch) {
    let plain =
        |it: &Patch| it.corners.rays.is_empty() && it.corners.points.iter().all(|p| p.open == 0);
    let like =
        plain(&patch).then(|| patches.iter_mut().find(|it| it.above == patch.above && plain(it)));
    match like.flatten() {
        Some(like) => {
            for point in patch.corners.points {
                if !like.corners.points.contains(&point) {
                    like.corners.points.push(point);
                }
            }
        }
        None => patches.push(patch),
    }
}

/// Any number of an entity, each in any of its patches: what one adds is a direction for all.
pub(super) fn any_number(patches: &[Patch]) -> Vec<Patch> {
    let all = |test: &dyn Fn(&Patch) -> bool| {
        let chosen = patches.iter().filter(|it| test(it));
        let corners: Vec<Corner> = chosen
            .flat_map(|it| it.corners.points.iter().chain(&it.corners.rays))
            .filter(|it| it.at.iter().any(|number| !number.is_zero()))
            .map(|it| Corner { at: it.at.clone(), open: 0 })
            .collect();
        corners
    };
    let goals =
        patches.first().and_then(|it| it.corners.points.first()).map_or(0, |it| it.at.len());
    let none = Corner { at: vec![Num::ZERO; goals], open: 0 };
    if patches.iter().any(|it| it.above.is_none()) {
        let corners = Corners { points: vec![none], rays: all(&|_| true) };
        return vec![Patch { corners, above: None }];
    }
    let below = Corners { points: vec![none], rays: all(&|it| it.above == Some(false)) };
    let mut any = vec![Patch { corners: below, above: Some(false) }];
    // At least one of them lies above: that one where it is, the others as directions.
    for patch in patches.iter().filter(|it| it.above == Some(true)) {
        let corners = Corners { points: patch.corners.points.clone(), rays: all(&|_| true) };
        any.push(Patch { corners, above: Some(true) });
    }
    any
}

/// The most that a weighted sum of the goals comes to; none of no patches.
pub(super) fn best<'p>(
    patches: impl IntoIterator<Item = &'p Patch>,
    weights: &[Num],
) -> Option<Best> {
    let mut best: Option<Best> = None;
    for patch in patches {
        let Some(one) = best_of(&patch.corners, weights) else { continue };
        best = Some(match best.take() {
            None => one,
            Some(so_far) => better(so_far, one),
        });
    }
    best
}

/// The greater of two; of equals, one that is reached.
pub(super) fn better(a: Best, b: Best) -> Best {
    match (&a.gain, &b.gain) {
        (None, _) => a,
        (_, None) => b,
        (Some(x), Some(y)) if x == y => {
            if a.reached {
                a
            } else {
                b
            }
        }
        (Some(x), Some(y)) => {
            if x > y {
                a
            } else {
                b
            }
        }
    }
}

fn best_of(corners: &Corners, weights: &[Num]) -> Option<Best> {
    let gain = |it: &Corner| {
        it.at.iter().zip(weights).fold(Num::ZERO, |sum, (a, b)| sum.plus(&a.times(b)))
    };
    let mut open = u64::MAX;
    for ray in &corners.rays {
        let gain = gain(ray);
        if gain.is_positive() {
            return Some(Best { gain: None, reached: false, at: ray.at.clone() });
        }
        if gain.is_zero() {
            open &= ray.open;
        }
    }
    let mut best: Option<(Num, &Corner)> = None;
    let mut tied = u64::MAX;
    for point in &corners.points {
        let gain = gain(point);
        match best.as_ref().map(|(so_far, _)| gain.cmp(so_far)) {
            Some(std::cmp::Ordering::Less) => {}
            Some(std::cmp::Ordering::Equal) => tied &= point.open,
            _ => {
                tied = point.open;
                best = Some((gain, point));
            }
        }
    }
    // The face of all that is best is reached if it does not lie wholly on an open end.
    best.map(|(gain, at)| Best { gain: Some(gain), reached: tied & open == 0, at: at.at.clone() })
}

/// Where the one goal of patches lies.
pub(super) fn between(patches: &[Patch]) -> Option<Range> {
    let edge = |best: Best| best.gain.map(|at| Edge { at, reached: best.reached });
    let high = edge(best(patches, &[Num::ONE])?);
    let low = edge(best(patches, &[Num::Int(-1)])?);
    let low = low.map(|it| Edge { at: it.at.negated(), reached: it.reached });
    Some(Range::between(low, high))
}
