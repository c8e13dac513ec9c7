//! Unknown numbers that bounds tie together: a part and its whole, the terms of an equation.
//!
//! What they look like through goals is `corners`'.

use std::collections::BTreeSet;

use super::num::Num;
use super::piece::{Held, Piece};
use super::polytope::{self, Bound, Spot};
use super::range::{Edge, Range};

/// So many unknowns that are tied together are looked at together.
const TIED: usize = 6;

/// Where unknowns may be.
pub(super) struct Spots {
    /// The unknowns, by their places in the piece.
    pub(super) places: Vec<usize>,
    pub(super) points: Vec<Spot>,
    pub(super) rays: Vec<Spot>,
    /// How many ends are not reached.
    pub(super) open: u32,
}

/// What comes of unknowns that are tied together.
pub(super) enum Tied {
    Spots(Spots),
    /// Nothing is possible.
    Nothing,
    /// There is too much to try.
    TooMuch,
}

/// Groups of unknowns that have nothing to do with each other, each with all that it is tied
/// to.
pub(super) fn groups(piece: &Piece, places: impl IntoIterator<Item = usize>) -> Vec<Vec<usize>> {
    let mut seen = BTreeSet::new();
    let mut groups = Vec::new();
    for place in places {
        let mut group = BTreeSet::new();
        let mut waiting = vec![place];
        while let Some(place) = waiting.pop() {
            if seen.insert(place) {
                group.insert(place);
                let forms = piece.forms.iter().filter(|(it, _)| it.iter().any(|t| t.0 == place));
                waiting.extend(forms.flat_map(|(terms, _)| terms.iter().map(|it| it.0)));
            }
        }
        if !group.is_empty() {
            groups.push(group.into_iter().collect());
        }
    }
    groups
}

/// Whether what is known of unknowns together leaves nothing.
pub(super) fn is_void(piece: &Piece) -> bool {
    let places = piece.forms.iter().flat_map(|(terms, _)| terms.iter().map(|it| it.0));
    groups(piece, places).iter().any(|it| matches!(tied(piece, it), Tied::Nothing))
}

/// Where the unknowns of a group may be.
pub(super) fn tied(piece: &Piece, places: &[usize]) -> Tied {
    let ranges: Vec<Range> = places.iter().map(|it| range(piece, *it)).collect();
    if places.len() > TIED || ranges.iter().any(|it| it.low.is_none() && it.high.is_none()) {
        return Tied::TooMuch;
    }
    let own = ranges.iter().enumerate().map(|(at, range)| (vec![(at, Num::ONE)], range));
    let forms = piece.forms.iter().filter_map(|(terms, range)| {
        let at = |place: usize| places.iter().position(|it| *it == place);
        let terms = terms.iter().map(|(place, times)| Some((at(*place)?, times.clone())));
        Some((terms.collect::<Option<Vec<_>>>()?, range))
    });
    let mut bounds = Vec::new();
    for (terms, range) in own.chain(forms) {
        let mut times = vec![Num::ZERO; places.len()];
        for (at, factor) in terms {
            times[at] = factor;
        }
        if let Some(Edge { at, reached }) = &range.low {
            let times = times.iter().map(Num::negated).collect();
            bounds.push(Bound { times, at: at.negated(), open: !reached });
        }
        if let Some(Edge { at, reached }) = &range.high {
            bounds.push(Bound { times, at: at.clone(), open: !reached });
        }
    }
    let Some((points, rays)) = polytope::corners(places.len(), &bounds) else {
        return Tied::TooMuch;
    };
    if points.is_empty() {
        return Tied::Nothing;
    }
    let open = u32::try_from(bounds.iter().filter(|it| it.open).count()).unwrap_or(u32::MAX);
    Tied::Spots(Spots { places: places.to_vec(), points, rays, open })
}

/// Where one number may be, whatever the others are.
pub(super) fn alone(place: usize, range: &Range) -> Spots {
    let mut spots = Spots { places: vec![place], points: Vec::new(), rays: Vec::new(), open: 0 };
    for Edge { at, reached } in [&range.low, &range.high].into_iter().flatten() {
        let open = if *reached { 0 } else { 1 << spots.open };
        spots.open += u32::from(!reached);
        if spots.points.iter().all(|it| it.at[0] != *at) {
            spots.points.push(Spot { at: vec![at.clone()], open });
        }
    }
    if spots.points.is_empty() {
        spots.points.push(Spot { at: vec![Num::ZERO], open: 0 });
    }
    for (edge, sign) in [(&range.high, 1), (&range.low, -1)] {
        if edge.is_none() {
            spots.rays.push(Spot { at: vec![Num::Int(sign)], open: 0 });
        }
    }
    spots
}

/// Where an unknown lies as far as it alone is known.
pub(super) fn range(piece: &Piece, place: usize) -> Range {
    match piece.held.get(place) {
        Some(Held::Between(range, _)) => range.clone(),
        _ => Range::WIDE,
    }
}
