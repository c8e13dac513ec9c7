//! What one row, or one record's own fields, adds to the sums of a formula: its extreme
//! points, and the directions in which it has no bound.

use num_traits::{Signed, Zero};

use super::form::{Form, form};
use super::hull::{End, Hull};
use super::scope::{Scope, Slot, Supposed};
use super::value::Val;
use super::vertices::vertices;
use super::worlds::worlds;
use crate::formula::{Amount, Expr, amount};

/// A number, and how often beyond all bounds: what is larger in the second is larger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ext {
    pub(super) fin: Amount,
    pub(super) inf: Amount,
}

impl Ext {
    pub(super) fn of(fin: Amount) -> Self {
        Self { fin, inf: Amount::zero() }
    }

    pub(super) fn zero() -> Self {
        Self::of(Amount::zero())
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self { fin: &self.fin + &other.fin, inf: &self.inf + &other.inf }
    }

    pub(super) fn times(&self, by: &Amount) -> Self {
        Self { fin: &self.fin * by, inf: &self.inf * by }
    }

    pub(super) fn compare(&self, other: &Self) -> std::cmp::Ordering {
        self.inf.cmp(&other.inf).then_with(|| self.fin.cmp(&other.fin))
    }
}

/// All that a row may add.
#[derive(Debug)]
pub(super) struct Points {
    /// The extreme points, and for counts those next to 0.
    pub(super) all: Vec<Point>,
    /// Whether it may add what is not whole: then it may come as near to 0 as one likes.
    pub(super) fractional: bool,
}

/// What a row may add to each sum, all at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// What it adds to each.
    pub(super) to: Vec<Ext>,
    /// Whether it can be reached, and not only approached.
    pub(super) reached: bool,
}

/// A sum: of what, over which rows.
#[derive(Clone, Copy)]
pub(super) struct Summand<'e> {
    /// What is added; 1 if none.
    pub(super) of: Option<&'e Expr>,
    /// Whether a row is meant; all are if none.
    pub(super) filter: Option<&'e Expr>,
}

/// More points than this are not made.
pub(super) const MOST: usize = 20_000;

/// The extreme points of what a row adds to some sums; none where it may add nothing that is
/// a number.
pub(super) fn points(scope: &Scope, summands: &[Summand]) -> Option<Points> {
    let exprs: Vec<&Expr> =
        summands.iter().flat_map(|it| it.filter.into_iter().chain(it.of)).collect();
    let (mut all, mut fractional) = (Vec::new(), false);
    let worlds = worlds(scope, &exprs);
    for supposed in worlds.iter().flatten() {
        fractional |= of_world(scope, supposed, summands, &mut all)?;
        if all.len() > MOST {
            break;
        }
    }
    // Where there are too many, or the checks refuse all that could be, each is by itself.
    if all.is_empty() || all.len() > MOST {
        let all = corners(scope, summands)?;
        return Some(Points { all, fractional: true });
    }
    Some(Points { all, fractional })
}

/// Each sum by itself, as if it had nothing to do with the others.
fn corners(scope: &Scope, summands: &[Summand]) -> Option<Vec<Point>> {
    let mut all = vec![Point { to: Vec::new(), reached: true }];
    for it in summands {
        let mut ends = ends(scope, it)?;
        ends.dedup();
        if all.len() * ends.len() > MOST {
            return None;
        }
        all = all
            .iter()
            .flat_map(|point| {
                ends.iter().map(|(end, reached)| {
                    let mut to = point.to.clone();
                    to.push(end.clone());
                    Point { to, reached: point.reached && *reached }
                })
            })
            .collect();
    }
    Some(all)
}

/// The ends of what a row may add to one sum.
fn ends(scope: &Scope, it: &Summand) -> Option<Vec<(Ext, bool)>> {
    let inside = it.filter.map(|it| scope.value(it, 0).truth());
    let may_be_out = inside.is_some_and(|it| it.no || it.empty);
    let mut ends = Vec::new();
    if inside.is_none_or(|it| it.yes) {
        let hull = match it.of {
            None => Hull::certainly(amount::whole(1)),
            Some(of) => scope.value(of, 0).number(),
        };
        if hull.empty || !hull.some {
            return None;
        }
        ends.extend(ends_of(&hull));
    }
    if may_be_out || ends.is_empty() {
        ends.push((Ext::zero(), true));
    }
    Some(ends)
}

/// The ends of a range; where it has no bound, one end and the direction.
pub(super) fn ends_of(hull: &Hull) -> Vec<(Ext, bool)> {
    let anchor =
        hull.low.as_ref().or(hull.high.as_ref()).map_or_else(Amount::zero, |it| it.at.clone());
    let end = |it: &Option<End>, sign: i8| match it {
        Some(it) => (Ext::of(it.at.clone()), it.reached),
        None => (Ext { fin: anchor.clone(), inf: amount::whole(sign) }, true),
    };
    vec![end(&hull.low, -1), end(&hull.high, 1)]
}

/// The points of one case, and whether what is not whole is among what they are made of.
fn of_world(
    scope: &Scope,
    supposed: &Supposed,
    summands: &[Summand],
    all: &mut Vec<Point>,
) -> Option<bool> {
    let world = scope.supposing(supposed);
    let numbers: Vec<(Slot, &Hull)> = supposed
        .iter()
        .filter_map(|(slot, value)| match value {
            Val::Number(hull) => Some((*slot, hull)),
            _ => None,
        })
        .collect();
    let mut forms = Vec::new();
    for it in summands {
        let inside = it.filter.map(|it| world.value(it, 0).truth());
        let (may, must) = inside.map_or((true, true), |it| (it.yes, !it.no && !it.empty));
        let form = if may {
            match it.of {
                None => Form::Affine(amount::whole(1), vec![Amount::zero(); numbers.len()]),
                Some(of) => form(&world, of, &numbers)?,
            }
        } else {
            Form::Affine(Amount::zero(), vec![Amount::zero(); numbers.len()])
        };
        forms.push((form, may && !must));
    }
    let is_whole = |(slot, hull): &(Slot, &Hull)| {
        hull.certain().is_some() || scope.definition(*slot).is_some_and(|it| it.whole)
    };
    let fractional = !numbers.iter().all(is_whole)
        || forms.iter().any(|(form, _)| matches!(form, Form::Range(_)));
    for vertex in vertices(scope, &numbers)? {
        let mut here = vec![Point { to: Vec::new(), reached: vertex.reached }];
        for (form, may_be_out) in &forms {
            let mut options = form.at(&vertex.at);
            if *may_be_out {
                options.push((Ext::zero(), true));
            }
            here = here
                .iter()
                .flat_map(|point| {
                    options.iter().map(|(value, reached)| {
                        let mut to = point.to.clone();
                        to.push(value.clone());
                        Point { to, reached: point.reached && *reached }
                    })
                })
                .collect();
            if here.len() > MOST {
                return None;
            }
        }
        for point in here {
            if !all.contains(&point) {
                all.push(point);
            }
        }
    }
    Some(fractional)
}

/// Whether a point goes beyond all bounds in some sum.
pub(super) fn is_ray(point: &Point) -> bool {
    point.to.iter().any(|it| !it.inf.is_zero())
}

/// Whether a number is above 0, beyond all bounds or not.
pub(super) fn is_above_zero(it: &Ext) -> bool {
    it.inf.is_positive() || it.inf.is_zero() && it.fin.is_positive()
}
