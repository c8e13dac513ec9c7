//! `*` and `/`: what stands above and below is held against each other, so that a part over
//! its whole is a share however the quotient is written: `6 * a / b`, `a / b * 6`.

use num_traits::{One, Zero};

use super::Interval;
use super::ground::Ground;
use super::same::same;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Node};

/// A number times some parts over some others.
struct Product<'a> {
    factor: Amount,
    above: Vec<&'a Expr>,
    below: Vec<&'a Expr>,
}

impl Ground<'_> {
    /// Between which numbers a product or a quotient stays.
    pub(super) fn range_of_product(&self, expr: &Expr) -> Interval {
        let mut product = Product { factor: Amount::one(), above: Vec::new(), below: Vec::new() };
        add(expr, false, &mut product, self);
        let Product { factor, above, mut below } = product;
        let mut found = Interval::exactly(factor);
        let mut alone = Vec::new();
        for it in above {
            match below.iter().position(|whole| same(it, whole)) {
                Some(place) => drop(below.remove(place)),
                None => alone.push(it),
            }
        }
        for it in alone {
            match below.iter().position(|whole| is_share(it, whole, self)) {
                Some(place) => {
                    below.remove(place);
                    found = found.times(&Interval::share());
                }
                None => found = found.times(&self.range(it)),
            }
        }
        below.into_iter().fold(found, |found, it| found.times(&self.range(it).reciprocal()))
    }
}

/// Takes products and quotients apart, also those that a name alone stands for.
fn add<'a>(expr: &'a Expr, inverted: bool, product: &mut Product<'a>, ground: &Ground<'a>) {
    let look = |product: &mut Product<'a>| match &expr.node {
        Node::Number(it) if !inverted => product.factor *= it,
        Node::Number(it) if !it.is_zero() => product.factor /= it,
        Node::Negate(it) => {
            product.factor = -product.factor.clone();
            add(it, inverted, product, ground);
        }
        Node::Binary(Operator::Multiply, a, b) => {
            add(a, inverted, product, ground);
            add(b, inverted, product, ground);
        }
        Node::Binary(Operator::Divide, a, b) => {
            add(a, inverted, product, ground);
            add(b, !inverted, product, ground);
        }
        _ => match ground.unfolded(expr).filter(|it| is_product(it, ground)) {
            Some(it) => add(it, inverted, product, ground),
            None => product.push(expr, inverted),
        },
    };
    if ground.deeper(|| look(product)).is_none() {
        product.push(expr, inverted);
    }
}

fn is_product(expr: &Expr, ground: &Ground) -> bool {
    match &expr.node {
        Node::Number(_)
        | Node::Negate(_)
        | Node::Binary(Operator::Multiply | Operator::Divide, ..) => true,
        _ => ground
            .deeper(|| ground.unfolded(expr).is_some_and(|it| is_product(it, ground)))
            .unwrap_or(false),
    }
}

impl<'a> Product<'a> {
    fn push(&mut self, expr: &'a Expr, inverted: bool) {
        if inverted { self.below.push(expr) } else { self.above.push(expr) }
    }
}

/// Whether a part over another lies between 0 and 1 wherever the other is not 0.
fn is_share(part: &Expr, whole: &Expr, ground: &Ground) -> bool {
    ground.range(part).is_from_zero()
        && ground.range(whole).is_from_zero()
        && ground.never_over(part, whole)
}
