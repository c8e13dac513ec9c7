//! What is asked of unknowns, and what comes of it on a piece.
//!
//! Which pieces there are is `pieces`'.

use super::cut::Cut;
use super::form::Form;
use super::num::Num;
use super::outcomes::Outcomes;
use super::piece::Piece;
use super::range::Range;
use super::rest::Rest;
use super::seen::{Item, Seen, Weighed};
use crate::formula::tree::Operator;

/// What is asked of some unknowns.
#[derive(Clone, Debug)]
pub(super) enum Goal {
    /// A sum of multiples.
    Sum(Vec<(Num, Rest)>),
    /// Whether a goal before it is greater than a number: every piece is on one side.
    Above(usize, Num),
    Truth(Rest),
    Item(Rest),
}

/// What comes of a goal on a piece.
#[derive(Clone, Debug)]
pub(super) enum Got {
    Number(Seen),
    Truth(Outcomes),
    Item(Item),
}

/// A piece, and what comes of each goal on it.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) piece: Piece,
    pub(super) got: Vec<Got>,
}

impl Got {
    /// Whether it is a truth or another value of which there is but one.
    pub(super) fn is_certain(&self) -> bool {
        match self {
            Self::Truth(outcomes) => outcomes.certain().is_some(),
            Self::Item(item) => matches!(item, Item::Is(_)),
            Self::Number(_) => false,
        }
    }
}

impl Goal {
    pub(super) fn rests(&self) -> Vec<&Rest> {
        match self {
            Self::Sum(parts) => parts.iter().map(|(_, rest)| rest).collect(),
            Self::Above(..) => Vec::new(),
            Self::Truth(rest) | Self::Item(rest) => vec![rest],
        }
    }
}

/// What comes of a goal, and where to cut if that is open.
pub(super) fn reached(goal: &Goal, before: &[Got], piece: &Piece) -> (Got, Option<Cut>) {
    match goal {
        Goal::Sum(parts) => {
            let seen = sum(parts, piece);
            let cut = if let Seen::Open(_, cut) = &seen { cut.clone() } else { None };
            (Got::Number(seen), cut)
        }
        Goal::Above(goal, at) => above(before.get(*goal), at, piece),
        Goal::Truth(rest) => {
            let Weighed { outcomes, cut } = piece.truth(rest);
            (Got::Truth(outcomes), cut)
        }
        Goal::Item(rest) => {
            let item = piece.item(rest);
            let cut = item.cut();
            (Got::Item(item), cut)
        }
    }
}

fn above(got: Option<&Got>, at: &Num, piece: &Piece) -> (Got, Option<Cut>) {
    let Some(Got::Number(seen)) = got else { return (Got::Truth(Outcomes::EITHER), None) };
    let (orders, cut) = match seen {
        Seen::Form(form) => {
            let difference = form.minus(&Form::constant(at.clone()));
            (piece.sign(&difference), Some(Cut::Above(difference)))
        }
        _ => (seen.range(piece).orders(&Range::point(at.clone())), None),
    };
    let outcomes = orders.judged(Operator::More);
    (Got::Truth(outcomes), cut.filter(|_| outcomes.certain().is_none()))
}

fn sum(parts: &[(Num, Rest)], piece: &Piece) -> Seen {
    if let [(times, rest)] = parts {
        return piece.number(rest).times(times);
    }
    let mut form = Form::constant(Num::ZERO);
    let mut open: Option<(Range, Option<Cut>)> = None;
    for (times, rest) in parts {
        let seen = piece.number(rest).times(times);
        match &seen {
            Seen::Empty => return Seen::Empty,
            Seen::Form(one) => form = form.plus(one),
            Seen::Ratio(..) | Seen::Open(..) => {
                let (range, cut) = (seen.range(piece), seen.cut());
                open = Some(match open {
                    None => (range, cut),
                    Some((so_far, first)) => (so_far.plus(&range), first.or(cut)),
                });
            }
        }
    }
    match open {
        None => Seen::Form(form),
        Some((range, cut)) => Seen::Open(range.plus(&piece.range(&form)), cut),
    }
}
