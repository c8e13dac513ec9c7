//! The least and the most of a number over everything that may be missing.
//!
//! Rows are missing things independently of each other, so that a sum is least where each of
//! them adds least; a quotient is found by improving it until no row improves it further.

use num_traits::{Signed, Zero};

use super::hull::{End, Hull, Outcomes};
use super::points::{Ext, Point, is_above_zero, is_ray};
use super::tabulate::Leaf;
use super::terms::Linear;
use super::value::against_zero;
use crate::formula::Amount;
use crate::formula::tree::Operator;

/// What a linear form comes to at a point of one entity.
fn at(form: &Linear, point: &Point) -> Ext {
    let added =
        point.to.iter().enumerate().filter(|(_, it)| !it.fin.is_zero() || !it.inf.is_zero());
    added.fold(Ext::zero(), |sum, (term, it)| {
        let factor = form.factor(term);
        if factor.is_zero() { sum } else { sum.plus(&it.times(&factor)) }
    })
}

/// What is certain of a linear form.
fn base(form: &Linear, leaf: &Leaf) -> Amount {
    let sums = leaf.base.iter().enumerate();
    sums.fold(form.constant.clone(), |sum, (term, it)| sum + form.factor(term) * it)
}

/// The least, or the most, of a linear form.
fn extreme(form: &Linear, leaf: &Leaf, most: bool) -> (Ext, bool) {
    let mut sum = Ext::of(base(form, leaf));
    let mut reached = true;
    for entity in &leaf.entities {
        let mut best: Option<(Ext, bool)> = None;
        for point in entity {
            let here = at(form, point);
            let better = best.as_ref().is_none_or(|(it, was)| {
                let order = if most { here.compare(it) } else { it.compare(&here) };
                order.is_gt() || order.is_eq() && point.reached && !was
            });
            if better {
                best = Some((here, point.reached));
            }
        }
        if let Some((it, at)) = best {
            sum = sum.plus(&it);
            reached &= at;
        }
    }
    (sum, reached)
}

/// The hull of a linear form.
pub(super) fn linear(form: &Linear, leaf: &Leaf) -> Hull {
    let end = |most| {
        let (it, reached) = extreme(form, leaf, most);
        it.inf.is_zero().then_some(End { at: it.fin, reached })
    };
    Hull::between_ends(end(false), end(true))
}

/// How a quotient stands to 0, its divisor being at least 0: `part` is what is divided, less
/// what it is held against.
pub(super) fn quotient_against_zero(
    operator: Operator,
    part: &Linear,
    whole: &Linear,
    leaf: &Leaf,
) -> Option<Outcomes> {
    let divisor = linear(whole, leaf);
    divisor.low.as_ref().filter(|it| !it.at.is_negative())?;
    let empty = divisor.may_be_zero();
    if empty && leaf.fractional {
        return None;
    }
    let (Some(low), Some(high)) =
        (positive(part, whole, leaf, false), positive(part, whole, leaf, true))
    else {
        return Some(Outcomes::nothing());
    };
    let end = |it: Ext| it.inf.is_zero().then(|| End::at(it.fin));
    let hull = Hull { empty, ..Hull::between_ends(end(low), end(high)) };
    Some(against_zero(operator, &hull))
}

/// The least, or the most, of a linear form where the divisor is above 0; none where it never
/// is.
fn positive(part: &Linear, whole: &Linear, leaf: &Leaf, most: bool) -> Option<Ext> {
    let order = |a: &Ext, b: &Ext| if most { a.compare(b) } else { b.compare(a) };
    let mut sum = Ext::of(base(part, leaf));
    let mut divisor = Ext::of(base(whole, leaf));
    // How much it costs to make the divisor positive by one entity.
    let mut forced: Option<(Ext, Ext)> = None;
    for entity in &leaf.entities {
        let mut best: Option<(Ext, Ext)> = None;
        let mut best_positive: Option<Ext> = None;
        for point in entity {
            let (here, over) = (at(part, point), at(whole, point));
            let better = best.as_ref().is_none_or(|(it, was)| {
                let order = order(&here, it);
                order.is_gt() || order.is_eq() && over.compare(was).is_gt()
            });
            if is_above_zero(&over)
                && best_positive.as_ref().is_none_or(|it| order(&here, it).is_gt())
            {
                best_positive = Some(here.clone());
            }
            if better {
                best = Some((here, over));
            }
        }
        let Some((here, over)) = best else { continue };
        if let Some(positive) = best_positive {
            let instead = (here.clone(), positive);
            let cost = |(here, positive): &(Ext, Ext)| {
                positive.plus(&here.times(&Amount::from_integer((-1).into())))
            };
            let cheaper =
                forced.as_ref().is_none_or(|it| order(&cost(&instead), &cost(it)).is_gt());
            if cheaper {
                forced = Some(instead);
            }
        }
        sum = sum.plus(&here);
        divisor = divisor.plus(&over);
    }
    if is_above_zero(&divisor) {
        return Some(sum);
    }
    let (here, positive) = forced?;
    let less = here.times(&Amount::from_integer((-1).into()));
    Some(sum.plus(&less).plus(&positive))
}

/// The hull of a quotient whose divisor is at least 0; none where nothing exact can be said.
pub(super) fn quotient(part: &Linear, whole: &Linear, leaf: &Leaf) -> Option<Hull> {
    let divisor = linear(whole, leaf);
    divisor.low.as_ref().filter(|it| !it.at.is_negative())?;
    let empty = divisor.may_be_zero();
    if empty && leaf.fractional {
        return None;
    }
    if !empty && leaf.entities.is_empty() {
        let at = base(part, leaf) / base(whole, leaf);
        return Some(Hull::certainly(at));
    }
    if divisor.high.as_ref().is_some_and(|it| it.at.is_zero()) {
        return Some(Hull::nothing());
    }
    let high = side(part, whole, leaf, true)?;
    let low = side(part, whole, leaf, false)?;
    Some(Hull { empty, ..Hull::between_ends(low, high) })
}

/// One end of a quotient: `Some(None)` where it has no bound.
#[allow(clippy::option_option)] // Not to be had, without bound, and an end are three things.
fn side(part: &Linear, whole: &Linear, leaf: &Leaf, most: bool) -> Option<Option<End>> {
    let finite = Leaf {
        base: leaf.base.clone(),
        entities: leaf
            .entities
            .iter()
            .map(|all| all.iter().filter(|it| !is_ray(it)).cloned().collect::<Vec<_>>())
            .collect(),
        ..Leaf::default()
    };
    if finite.entities.iter().any(Vec::is_empty) {
        return None;
    }
    let mut limit: Option<Amount> = None;
    for point in leaf.entities.iter().flatten().filter(|it| is_ray(it)) {
        let (over, under) = (at(part, point).inf, at(whole, point).inf);
        if under.is_zero() {
            let away = if most { over.is_positive() } else { over.is_negative() };
            if away {
                return Some(None);
            }
        } else if under.is_positive() {
            let ratio = over / under;
            let better =
                limit.as_ref().is_none_or(|it| if most { ratio > *it } else { ratio < *it });
            if better {
                limit = Some(ratio);
            }
        }
    }
    let vertex = improved(part, whole, &finite, most);
    let end = match (vertex, limit) {
        (Some(vertex), Some(limit)) => {
            let beyond = if most { limit > vertex } else { limit < vertex };
            if beyond { End { at: limit, reached: false } } else { End::at(vertex) }
        }
        (Some(vertex), None) => End::at(vertex),
        (None, Some(limit)) => End { at: limit, reached: false },
        (None, None) => return None,
    };
    Some(Some(end))
}

/// The best quotient over finitely many points: by the difference to the best so far, until
/// there is none (Dinkelbach).
fn improved(part: &Linear, whole: &Linear, leaf: &Leaf, most: bool) -> Option<Amount> {
    let mut ratio = Amount::zero();
    for _ in 0..200 {
        let difference = part.plus(&whole.times(&-ratio.clone()));
        let (over, under) = chosen(&difference, part, whole, leaf, most)?;
        let next = over / under;
        if next == ratio {
            return Some(ratio);
        }
        ratio = next;
    }
    None
}

/// The part and the whole where a difference is most, or least, and the whole is above 0.
fn chosen(
    difference: &Linear,
    part: &Linear,
    whole: &Linear,
    leaf: &Leaf,
    most: bool,
) -> Option<(Amount, Amount)> {
    let better = |a: &Amount, b: &Amount| if most { a > b } else { a < b };
    let (mut over, mut under) = (base(part, leaf), base(whole, leaf));
    let mut forced: Option<(Amount, Amount, Amount)> = None;
    for entity in &leaf.entities {
        let value = |point: &Point| at(difference, point).fin;
        let of = |point: &Point| (at(part, point).fin, at(whole, point).fin);
        let mut best: Option<(Amount, &Point)> = None;
        let mut positive: Option<(Amount, &Point)> = None;
        for point in entity {
            let here = value(point);
            let (_, divisor) = of(point);
            if best
                .as_ref()
                .is_none_or(|(it, was)| better(&here, it) || here == *it && divisor > of(was).1)
            {
                best = Some((here.clone(), point));
            }
            if divisor.is_positive() && positive.as_ref().is_none_or(|(it, _)| better(&here, it)) {
                positive = Some((here, point));
            }
        }
        let (here, point) = best?;
        let (a, b) = of(point);
        if let Some((other, instead)) = positive {
            let (c, d) = of(instead);
            let cost = other - here;
            if forced.as_ref().is_none_or(|(it, _, _)| better(&cost, it)) {
                forced = Some((cost, c - &a, d - &b));
            }
        }
        over += a;
        under += b;
    }
    if under.is_positive() {
        return Some((over, under));
    }
    let (_, a, b) = forced?;
    Some((over + a, under + b))
}
