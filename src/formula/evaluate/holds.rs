//! What truths come to on a piece, or where to cut to find out.
//!
//! Numbers are `weigh`'s, other values `items`'.

use super::cut::Cut;
use super::form::Form;
use super::items::{item, same};
use super::num::Num;
use super::outcomes::{Orders, Outcomes};
use super::piece::{Held, Piece};
use super::range::Range;
use super::rest::{Part, Rest};
use super::weigh::{Seen, number};
use crate::formula::tree::Operator;

/// What a truth comes to on a piece.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    pub(super) outcomes: Outcomes,
    pub(super) cut: Option<Cut>,
}

impl Weighed {
    pub(super) fn new(outcomes: Outcomes, cut: Option<Cut>) -> Self {
        Self { outcomes, cut: cut.filter(|_| outcomes.certain().is_none()) }
    }
}

/// Asks for each value that cases may come to, and says where to cut to have but one.
///
/// The last condition that is open is cut first: of steps that each ask for more than the one
/// below, the lowest that fails decides all, and there are as many pieces as conditions; from
/// the highest down there would be as many as their product.
pub(super) fn each_case<'r>(
    cases: &'r [(Rest, Rest)],
    last: &'r Rest,
    piece: &Piece,
    mut ask: impl FnMut(&'r Rest),
) -> Option<Cut> {
    let mut cut = None;
    for (when, then) in cases {
        let weighed = truth(when, piece);
        if weighed.outcomes.yes {
            ask(then);
            if weighed.outcomes == Outcomes::YES {
                return cut;
            }
            cut = weighed.cut.or(cut);
        }
    }
    ask(last);
    cut
}

/// A truth on a piece.
pub(super) fn truth(rest: &Rest, piece: &Piece) -> Weighed {
    let open = match rest {
        Rest::Known(value) => return Weighed::new(Outcomes::of(value.truth()), None),
        Rest::Open(open) => open,
    };
    if !piece.step() {
        return Weighed { outcomes: Outcomes::ANY, cut: None };
    }
    match &open.part {
        Part::AnyTruth(outcomes) => Weighed::new(*outcomes, None),
        Part::Not(inner) => {
            let weighed = truth(inner, piece);
            Weighed { outcomes: weighed.outcomes.negated(), ..weighed }
        }
        Part::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
            joined(*operator, truth(left, piece), || truth(right, piece))
        }
        Part::Binary(operator, left, right) => {
            compare(*operator, &number(left, piece), &number(right, piece), piece)
        }
        Part::Same(operator, left, right) => {
            same(*operator, &item(left, piece), &item(right, piece))
        }
        Part::Cases(cases, last) => {
            let (mut outcomes, mut inner) = (Outcomes::NONE, None);
            let cut = each_case(cases, last, piece, |it| {
                let weighed = truth(it, piece);
                outcomes = outcomes.or_else(weighed.outcomes);
                inner = inner.take().or(weighed.cut);
            });
            Weighed::new(outcomes, cut.or(inner))
        }
        Part::IfEmpty(first, second) => {
            let first = truth(first, piece);
            if !first.outcomes.empty {
                return first;
            }
            let second = truth(second, piece);
            Weighed::new(first.outcomes.if_empty(second.outcomes), first.cut.or(second.cut))
        }
        Part::Variable(variable) => unknown(*variable, piece),
        _ => Weighed { outcomes: Outcomes::ANY, cut: None },
    }
}

/// A truth that is missing.
fn unknown(variable: usize, piece: &Piece) -> Weighed {
    let Some(place) = piece.place(variable) else {
        return Weighed::new(Outcomes::EITHER, None);
    };
    match &piece.held[place] {
        Held::Fixed(value) => Weighed::new(Outcomes::of(value.truth()), None),
        Held::Words(_) => Weighed::new(Outcomes::EITHER, Some(Cut::Words(place))),
        Held::Between(..) | Held::Anything => Weighed::new(Outcomes::EITHER, None),
    }
}

fn joined(operator: Operator, left: Weighed, right: impl FnOnce() -> Weighed) -> Weighed {
    let decided = if operator == Operator::And { Outcomes::NO } else { Outcomes::YES };
    if left.outcomes == decided {
        return left;
    }
    let right = right();
    let outcomes = match operator {
        Operator::And => left.outcomes.and(right.outcomes),
        _ => left.outcomes.or(right.outcomes),
    };
    Weighed::new(outcomes, left.cut.or(right.cut))
}

/// How two numbers compare.
fn compare(operator: Operator, a: &Seen, b: &Seen, piece: &Piece) -> Weighed {
    let Some(difference) = a.difference(b) else {
        let outcomes = a.range(piece).judged(operator, &b.range(piece));
        return Weighed::new(outcomes, a.cut().or_else(|| b.cut()));
    };
    let outcomes = sign(&difference, piece).judged(operator);
    let cut = match operator {
        Operator::Less | Operator::AtLeast => Cut::Below(difference),
        Operator::AtMost | Operator::More => Cut::Above(difference),
        _ => Cut::Thrice(difference),
    };
    Weighed::new(outcomes, Some(cut))
}

/// On which sides of zero a form may lie.
pub(super) fn sign(form: &Form, piece: &Piece) -> Orders {
    match form.certain() {
        Some(number) => Orders::of(number.cmp(&Num::ZERO)),
        None => piece.range(form).orders(&Range::point(Num::ZERO)),
    }
}
