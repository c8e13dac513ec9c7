//! Numbers put together on a piece: what stays a form, or one over another, and what is only
//! known by its range.

use super::combine::calculated;
use super::cut::Cut;
use super::form::Form;
use super::num::Num;
use super::piece::Piece;
use super::range::Range;
use super::seen::Seen;
use crate::formula::tree::Operator;

/// The sum, difference, product or quotient of two numbers.
pub(super) fn calculate(operator: Operator, a: &Seen, b: &Seen, piece: &Piece) -> Seen {
    if let (Seen::Empty, _) | (_, Seen::Empty) = (a, b) {
        return Seen::Empty;
    }
    if let Some(seen) = affine(operator, a, b, piece) {
        return seen;
    }
    let (x, y) = (a.range(piece), b.range(piece));
    let mut cut = a.cut().or_else(|| b.cut());
    let range = match operator {
        Operator::Add => x.plus(&y),
        Operator::Subtract => x.minus(&y),
        Operator::Multiply => x.times(&y),
        _ => {
            let zero = y.orders(&Range::point(Num::ZERO));
            if let (Seen::Form(form), true, true) = (b, zero.equal, zero.less || zero.more) {
                cut = Some(Cut::Thrice(form.clone()));
            }
            x.over(&y)
        }
    };
    Seen::open(range, cut)
}

/// What stays a form, or one over another.
fn affine(operator: Operator, a: &Seen, b: &Seen, piece: &Piece) -> Option<Seen> {
    let certain = |it: &Seen| match it {
        Seen::Form(form) => form.certain().cloned(),
        _ => None,
    };
    match (operator, a, b) {
        (Operator::Add, Seen::Form(x), Seen::Form(y)) => Some(Seen::Form(x.plus(y))),
        (Operator::Subtract, Seen::Form(x), Seen::Form(y)) => Some(Seen::Form(x.minus(y))),
        (Operator::Add, Seen::Ratio(top, bottom), other)
        | (Operator::Add, other, Seen::Ratio(top, bottom)) => {
            let top = top.plus(&bottom.times(&certain(other)?));
            Some(Seen::Ratio(top, bottom.clone()))
        }
        (Operator::Subtract, Seen::Ratio(..), _) => {
            affine(Operator::Add, a, &Seen::Form(Form::constant(certain(b)?.negated())), piece)
        }
        (Operator::Subtract, _, Seen::Ratio(..)) => {
            affine(Operator::Add, a, &b.clone().times(&Num::Int(-1)), piece)
        }
        (Operator::Multiply, ..) => match (certain(a), certain(b)) {
            (Some(factor), _) => Some(b.clone().times(&factor)),
            (_, Some(factor)) => Some(a.clone().times(&factor)),
            _ => None,
        },
        (Operator::Divide, _, Seen::Form(y)) => match (y.certain(), a) {
            (Some(divisor), _) => match calculated(Operator::Divide, &Num::ONE, divisor) {
                Some(factor) => Some(a.clone().times(&factor)),
                None => Some(Seen::Empty),
            },
            (None, Seen::Form(x)) => {
                let sign = piece.sign(y);
                let minus = Num::Int(-1);
                match (sign.less, sign.equal, sign.more) {
                    (false, false, true) => Some(Seen::Ratio(x.clone(), y.clone())),
                    (true, false, false) => Some(Seen::Ratio(x.times(&minus), y.times(&minus))),
                    _ => None,
                }
            }
            _ => None,
        },
        _ => None,
    }
}
