//! What truths come to on a piece, or where to cut to find out.
//!
//! Numbers are `weigh`'s, other values `items`'.

use super::cut::Cut;
use super::outcomes::Outcomes;
use super::piece::{Held, Piece};
use super::rest::{Part, Rest};
use super::same::same;
use super::seen::{Seen, Weighed};
use crate::formula::tree::Operator;

impl Piece {
    /// Asks for each value that cases may come to, and says where to cut to have but one.
    ///
    /// The last condition that is open is cut first: of steps that each ask for more than the one
    /// below, the lowest that fails decides all, and there are as many pieces as conditions; from
    /// the highest down there would be as many as their product.
    pub(super) fn each_case<'r>(
        &self,
        cases: &'r [(Rest, Rest)],
        last: &'r Rest,
        mut ask: impl FnMut(&'r Rest),
    ) -> Option<Cut> {
        let mut cut = None;
        for (when, then) in cases {
            let weighed = self.truth(when);
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
    pub(super) fn truth(&self, rest: &Rest) -> Weighed {
        let open = match rest {
            Rest::Known(value) => return Weighed::new(Outcomes::of(value.truth()), None),
            Rest::Open(open) => open,
        };
        if !self.step() {
            return Weighed { outcomes: Outcomes::ANY, cut: None };
        }
        match &open.part {
            Part::AnyTruth(outcomes) => Weighed::new(*outcomes, None),
            Part::Not(inner) => {
                let weighed = self.truth(inner);
                Weighed { outcomes: weighed.outcomes.negated(), ..weighed }
            }
            Part::Binary(operator @ (Operator::And | Operator::Or), left, right) => {
                joined(*operator, self.truth(left), || self.truth(right))
            }
            Part::Binary(operator, left, right) => {
                compare(*operator, &self.number(left), &self.number(right), self)
            }
            Part::Same(operator, left, right) => {
                same(*operator, &self.item(left), &self.item(right))
            }
            Part::Cases(cases, last) => {
                let (mut outcomes, mut inner) = (Outcomes::NONE, None);
                let cut = self.each_case(cases, last, |it| {
                    let weighed = self.truth(it);
                    outcomes = outcomes.or_else(weighed.outcomes);
                    inner = inner.take().or(weighed.cut);
                });
                Weighed::new(outcomes, cut.or(inner))
            }
            Part::IfEmpty(first, second) => {
                let first = self.truth(first);
                if !first.outcomes.empty {
                    return first;
                }
                let second = self.truth(second);
                Weighed::new(first.outcomes.if_empty(second.outcomes), first.cut.or(second.cut))
            }
            Part::Variable(variable) => unknown(*variable, self),
            _ => Weighed { outcomes: Outcomes::ANY, cut: None },
        }
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
    let outcomes = piece.sign(&difference).judged(operator);
    let cut = match operator {
        Operator::Less | Operator::AtLeast => Cut::Below(difference),
        Operator::AtMost | Operator::More => Cut::Above(difference),
        _ => Cut::Thrice(difference),
    };
    Weighed::new(outcomes, Some(cut))
}
