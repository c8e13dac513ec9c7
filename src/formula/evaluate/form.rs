//! How a number of a row depends on the numbers of the row that are missing.

use num_traits::Zero;

use super::hull::Hull;
use super::points::{Ext, ends_of};
use super::scope::{Scope, Slot};
use super::value::Val;
use crate::formula::expr::Computed;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Node, amount};

/// How a number depends on those that are missing.
pub(super) enum Form {
    /// A constant, and so much of each.
    Affine(Amount, Vec<Amount>),
    /// Somewhere in a range, whatever they are.
    Range(Hull),
}

impl Form {
    pub(super) fn at(&self, numbers: &[Ext]) -> Vec<(Ext, bool)> {
        match self {
            Self::Affine(constant, factors) => {
                let sum = factors.iter().zip(numbers).filter(|(factor, _)| !factor.is_zero());
                let sum = sum.fold(Ext::of(constant.clone()), |sum, (factor, it)| {
                    sum.plus(&it.times(factor))
                });
                vec![(sum, true)]
            }
            Self::Range(hull) => ends_of(hull),
        }
    }
}

pub(super) fn form(world: &Scope, expr: &Expr, numbers: &[(Slot, &Hull)]) -> Option<Form> {
    if let Some((constant, factors)) = affine(world, expr, numbers, 0) {
        return Some(Form::Affine(constant, factors));
    }
    let hull = world.value(expr, 0).number();
    (!hull.empty && hull.some).then_some(Form::Range(hull))
}

fn affine(
    world: &Scope,
    expr: &Expr,
    numbers: &[(Slot, &Hull)],
    depth: usize,
) -> Option<(Amount, Vec<Amount>)> {
    if depth > 64 {
        return None;
    }
    let slot = match expr.node {
        Node::Field(field) => Some(world.resolved(Slot::Unit(field))),
        Node::Cell(_, field) => Some(world.resolved(Slot::Row(field))),
        _ => None,
    };
    if let Some(place) = slot.and_then(|slot| numbers.iter().position(|(it, _)| *it == slot)) {
        let mut factors = vec![Amount::zero(); numbers.len()];
        factors[place] = amount::whole(1);
        return Some((Amount::zero(), factors));
    }
    if let Val::Number(hull) = world.value(expr, 0)
        && let Some(constant) = hull.certain()
    {
        return Some((constant, vec![Amount::zero(); numbers.len()]));
    }
    if let Some(definition) = slot.and_then(|it| world.definition(it)) {
        let ((_, Some(formula)) | (Some(Computed::Is(formula)), None)) =
            (&definition.computed, &definition.otherwise)
        else {
            return None;
        };
        return affine(world, &formula.root, numbers, depth + 1);
    }
    let both = |left: &Expr, right: &Expr| {
        Some((affine(world, left, numbers, depth + 1)?, affine(world, right, numbers, depth + 1)?))
    };
    let scaled = |(constant, factors): (Amount, Vec<Amount>), by: &Amount| {
        (constant * by, factors.into_iter().map(|it| it * by).collect::<Vec<_>>())
    };
    let is_constant = |it: &(Amount, Vec<Amount>)| it.1.iter().all(Amount::is_zero);
    match &expr.node {
        Node::Negate(it) => {
            Some(scaled(affine(world, it, numbers, depth + 1)?, &amount::whole(-1)))
        }
        Node::Binary(operator @ (Operator::Add | Operator::Subtract), left, right) => {
            let (left, right) = both(left, right)?;
            let sign = amount::whole(if *operator == Operator::Add { 1 } else { -1 });
            let right = scaled(right, &sign);
            let factors = left.1.into_iter().zip(right.1).map(|(a, b)| a + b).collect();
            Some((left.0 + right.0, factors))
        }
        Node::Binary(Operator::Multiply, left, right) => {
            let (left, right) = both(left, right)?;
            if is_constant(&left) {
                Some(scaled(right, &left.0))
            } else {
                is_constant(&right).then(|| scaled(left, &right.0))
            }
        }
        Node::Binary(Operator::Divide, left, right) => {
            let (left, right) = both(left, right)?;
            let fits = is_constant(&right) && !right.0.is_zero();
            fits.then(|| scaled(left, &right.0.recip()))
        }
        _ => None,
    }
}
