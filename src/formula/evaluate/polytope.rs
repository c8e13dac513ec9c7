//! The corners of a polyhedron, and the directions in which it has no end, exactly.
//!
//! It tries all ways to choose as many bounds as there are dimensions: for the few unknowns
//! that bounds tie together, nothing cleverer is needed.

use std::collections::BTreeSet;

use super::num::Num;

/// A sum of multiples that is at most a number.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub(super) times: Vec<Num>,
    pub(super) at: Num,
    /// Whether it stays below.
    pub(super) open: bool,
}

/// A corner or a direction, and the open bounds that it lies on, a bit each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) at: Vec<Num>,
    pub(super) open: u64,
}

/// So many choices of bounds are tried.
const CHOICES: usize = 3000;

/// The corners and directions of a polyhedron that holds no whole line; none if there are too
/// many bounds to try.
pub(super) fn corners(dimensions: usize, bounds: &[Bound]) -> Option<(Vec<Spot>, Vec<Spot>)> {
    if choices(bounds.len(), dimensions) > CHOICES {
        return None;
    }
    let mut points = BTreeSet::new();
    each_choice(bounds.len(), dimensions, &mut |chosen| {
        let rows = chosen.iter().map(|it| {
            let bound = &bounds[*it];
            bound.times.iter().cloned().chain([bound.at.clone()]).collect()
        });
        let Some(at) = solved(rows.collect(), dimensions) else { return };
        let within = bounds.iter().all(|it| dot(&it.times, &at) <= it.at);
        if within {
            let open = mask(bounds, |it| dot(&it.times, &at) == it.at);
            points.insert(Spot { at, open });
        }
    });
    let mut rays = BTreeSet::new();
    each_choice(bounds.len(), dimensions.saturating_sub(1), &mut |chosen| {
        let rows: Vec<Vec<Num>> = chosen.iter().map(|it| bounds[*it].times.clone()).collect();
        let Some(direction) = line(rows, dimensions) else { return };
        for sign in [Num::ONE, Num::Int(-1)] {
            let at: Vec<Num> = direction.iter().map(|it| it.times(&sign)).collect();
            if bounds.iter().all(|it| !dot(&it.times, &at).is_positive()) {
                let open = mask(bounds, |it| dot(&it.times, &at).is_zero());
                rays.insert(Spot { at, open });
            }
        }
    });
    Some((points.into_iter().collect(), rays.into_iter().collect()))
}

/// The open bounds that a test is true of.
fn mask(bounds: &[Bound], test: impl Fn(&Bound) -> bool) -> u64 {
    let open = bounds.iter().filter(|it| it.open).take(64).enumerate();
    open.filter(|(_, it)| test(it)).fold(0, |mask, (bit, _)| mask | 1 << bit)
}

fn dot(times: &[Num], at: &[Num]) -> Num {
    times.iter().zip(at).fold(Num::ZERO, |sum, (a, b)| sum.plus(&a.times(b)))
}

/// How many ways there are to choose some of many.
fn choices(many: usize, some: usize) -> usize {
    (0..some)
        .fold(1, |product: usize, it| product.saturating_mul(many.saturating_sub(it)) / (it + 1))
}

fn each_choice(many: usize, some: usize, then: &mut dyn FnMut(&[usize])) {
    let mut chosen: Vec<usize> = (0..some).collect();
    if some > many {
        return;
    }
    loop {
        then(&chosen);
        let Some(at) = (0..some).rev().find(|it| chosen[*it] < many - some + it) else { return };
        chosen[at] += 1;
        for next in at + 1..some {
            chosen[next] = chosen[next - 1] + 1;
        }
    }
}

/// Brings rows to echelon form over the first `columns`; which column each row leads with.
fn reduced(rows: &mut [Vec<Num>], columns: usize) -> Vec<usize> {
    let mut leads = Vec::new();
    for column in 0..columns {
        let at = leads.len();
        let Some(found) = (at..rows.len()).find(|it| !rows[*it][column].is_zero()) else {
            continue;
        };
        rows.swap(at, found);
        let lead = rows[at][column].clone();
        for number in &mut rows[at] {
            *number = number.over(&lead).unwrap_or(Num::ZERO);
        }
        let leading = rows[at].clone();
        for (place, row) in rows.iter_mut().enumerate() {
            if place == at || row[column].is_zero() {
                continue;
            }
            let factor = row[column].clone();
            for (number, lead) in row.iter_mut().zip(&leading) {
                *number = number.minus(&lead.times(&factor));
            }
        }
        leads.push(column);
    }
    leads
}

/// The one solution of as many equations as unknowns; none if there is not exactly one.
fn solved(mut rows: Vec<Vec<Num>>, dimensions: usize) -> Option<Vec<Num>> {
    let leads = reduced(&mut rows, dimensions);
    (leads.len() == dimensions).then(|| rows.iter().map(|it| it[dimensions].clone()).collect())
}

/// The direction that all rows are square to, if there is but one line of them.
fn line(mut rows: Vec<Vec<Num>>, dimensions: usize) -> Option<Vec<Num>> {
    let leads = reduced(&mut rows, dimensions);
    if leads.len() + 1 != dimensions {
        return None;
    }
    let free = (0..dimensions).find(|it| !leads.contains(it))?;
    let mut direction = vec![Num::ZERO; dimensions];
    direction[free] = Num::ONE;
    for (row, lead) in leads.iter().enumerate() {
        direction[*lead] = rows[row][free].negated();
    }
    Some(direction)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bound(times: &[i128], at: i128) -> Bound {
        Bound {
            times: times.iter().map(|it| Num::Int(*it)).collect(),
            at: Num::Int(at),
            open: false,
        }
    }

    fn at(spots: &[Spot]) -> Vec<Vec<Num>> {
        spots.iter().map(|it| it.at.clone()).collect()
    }

    #[test]
    fn a_part_and_its_whole_have_two_corners_under_a_most() {
        let bounds =
            [bound(&[-1, 0], 0), bound(&[0, 1], 7), bound(&[1, -1], 0), bound(&[0, -1], 0)];
        let (points, rays) = corners(2, &bounds).unwrap();

        assert_eq!(points.len(), 3);
        assert!(rays.is_empty());
    }

    #[test]
    fn without_a_most_they_grow_together_or_the_whole_alone() {
        let bounds = [bound(&[-1, 0], 0), bound(&[1, -1], 0)];
        let (points, rays) = corners(2, &bounds).unwrap();

        assert_eq!(at(&points), [[Num::ZERO, Num::ZERO]]);
        assert_eq!(at(&rays), [[Num::ZERO, Num::ONE], [Num::ONE, Num::ONE]]);
    }

    #[test]
    fn what_nothing_satisfies_has_no_corner() {
        let (points, _) = corners(1, &[bound(&[1], 0), bound(&[-1], -1)]).unwrap();

        assert!(points.is_empty());
    }
}
