//! What numbers come to on a piece: a value, a form, or where to cut to find out.
//!
//! Without a cut, what stays open stays so: it is then taken for independent of all else.
//! Truths are `holds`', other values `items`'.

use super::calculate::calculate;
use super::combine::late;
use super::cut::Cut;
use super::form::Form;
use super::holds::each_case;
use super::items::{Item, item};
use super::num::Num;
use super::piece::{Held, Piece};
use super::range::Range;
use super::rest::{Part, Rest};

/// What a number comes to on a piece.
#[derive(Clone, Debug)]
pub(super) enum Seen {
    Form(Form),
    /// One form over another, which is above zero.
    Ratio(Form, Form),
    Empty,
    Open(Range, Option<Cut>),
}

impl Seen {
    pub(super) fn open(range: Range, cut: Option<Cut>) -> Self {
        match range.certain() {
            Some(number) => Self::Form(Form::constant(number.clone())),
            None if !range.some => Self::Empty,
            None => Self::Open(range, cut),
        }
    }

    pub(super) fn range(&self, piece: &Piece) -> Range {
        match self {
            Self::Form(form) => piece.range(form),
            Self::Ratio(top, bottom) => piece.range(top).over(&piece.range(bottom)),
            Self::Empty => Range::EMPTY,
            Self::Open(range, _) => range.clone(),
        }
    }

    pub(super) fn cut(&self) -> Option<Cut> {
        match self {
            Self::Open(_, cut) => cut.clone(),
            _ => None,
        }
    }

    /// A multiple.
    pub(super) fn times(self, factor: &Num) -> Self {
        match self {
            Self::Form(form) => Self::Form(form.times(factor)),
            Self::Ratio(top, bottom) => Self::Ratio(top.times(factor), bottom),
            Self::Empty => Self::Empty,
            Self::Open(range, cut) => Self::open(range.times(&Range::point(factor.clone())), cut),
        }
    }

    /// A form that lies on the side of zero on which the difference of two numbers lies.
    pub(super) fn difference(&self, other: &Self) -> Option<Form> {
        match (self, other) {
            (Self::Form(x), Self::Form(y)) => Some(x.minus(y)),
            (Self::Ratio(top, bottom), Self::Form(y)) => {
                Some(top.minus(&bottom.times(y.certain()?)))
            }
            (Self::Form(x), Self::Ratio(top, bottom)) => {
                Some(bottom.times(x.certain()?).minus(top))
            }
            (Self::Ratio(a, below), Self::Ratio(b, bottom)) if below == bottom => Some(a.minus(b)),
            _ => None,
        }
    }
}

/// A number on a piece.
pub(super) fn number(rest: &Rest, piece: &Piece) -> Seen {
    let open = match rest {
        Rest::Known(value) => {
            return value.number().map_or(Seen::Empty, |it| Seen::Form(Form::constant(it)));
        }
        Rest::Open(open) => open,
    };
    if !piece.step() {
        return Seen::Open(Range::ANY, None);
    }
    match &open.part {
        Part::Variable(variable) => held_number(*variable, piece),
        Part::AnyNumber(range) => Seen::open(range.clone(), None),
        Part::Negate(inner) => number(inner, piece).times(&Num::Int(-1)),
        Part::Binary(operator, left, right) => {
            calculate(*operator, &number(left, piece), &number(right, piece), piece)
        }
        Part::Least(all) => extreme(all, false, piece),
        Part::Greatest(all) => extreme(all, true, piece),
        Part::Cases(cases, last) => {
            let mut so_far = None;
            let cut = each_case(cases, last, piece, |it| {
                let seen = number(it, piece);
                so_far = Some(match so_far.take() {
                    None => seen,
                    Some(before) => either(&before, &seen, piece),
                });
            });
            match (so_far, cut) {
                (Some(Seen::Open(range, inner)), cut) => Seen::open(range, cut.or(inner)),
                (Some(seen), _) => seen,
                (None, _) => Seen::Empty,
            }
        }
        Part::IfEmpty(first, second) => match number(first, piece) {
            Seen::Empty => number(second, piece),
            Seen::Open(range, cut) if range.empty => {
                let second = number(second, piece);
                let cut = cut.or_else(|| second.cut());
                Seen::open(range.if_empty(&second.range(piece)), cut)
            }
            some => some,
        },
        Part::DaysLate(date, due) => days_late(&item(date, piece), &item(due, piece)),
        _ => Seen::Open(Range::ANY, None),
    }
}

/// What either of two numbers is: one and the same form, or what holds both.
fn either(a: &Seen, b: &Seen, piece: &Piece) -> Seen {
    match (a, b) {
        (Seen::Form(x), Seen::Form(y)) if x == y => a.clone(),
        _ => {
            let cut = a.cut().or_else(|| b.cut());
            Seen::open(a.range(piece).union(&b.range(piece)), cut)
        }
    }
}

fn held_number(variable: usize, piece: &Piece) -> Seen {
    let Some(place) = piece.place(variable) else { return Seen::Open(Range::ANY, None) };
    match &piece.held[place] {
        Held::Between(range, _) => match range.certain() {
            Some(number) => Seen::Form(Form::constant(number.clone())),
            None => Seen::Form(Form::variable(place)),
        },
        Held::Fixed(value) => {
            value.number().map_or(Seen::Empty, |it| Seen::Form(Form::constant(it)))
        }
        _ => Seen::Open(Range::ANY, None),
    }
}

fn days_late(date: &Item, due: &Item) -> Seen {
    if let (Item::Is(date), Item::Is(due)) = (date, due) {
        return late(date, due).map_or(Seen::Empty, |it| Seen::Form(Form::constant(it)));
    }
    let empty = date.may_be_empty() || due.may_be_empty();
    let cut = date.cut().or_else(|| due.cut());
    Seen::Open(Range { empty, ..Range::at_least(Num::ZERO) }, cut)
}

fn extreme(all: &[Rest], greatest: bool, piece: &Piece) -> Seen {
    let mut all = all.iter().map(|it| number(it, piece));
    let Some(mut so_far) = all.next() else { return Seen::Empty };
    for seen in all {
        so_far = match (&so_far, &seen) {
            (Seen::Empty, _) | (_, Seen::Empty) => return Seen::Empty,
            _ => {
                let (a, b) = (so_far.range(piece), seen.range(piece));
                let mut cut = so_far.cut().or_else(|| seen.cut());
                if let Some(difference) = so_far.difference(&seen) {
                    let orders = piece.range(&difference).orders(&Range::point(Num::ZERO));
                    let first = if greatest { !orders.less } else { !orders.more };
                    let second = if greatest { !orders.more } else { !orders.less };
                    if first || second {
                        so_far = if first { so_far } else { seen };
                        continue;
                    }
                    cut = Some(Cut::Above(difference));
                }
                Seen::open(if greatest { a.greatest(&b) } else { a.least(&b) }, cut)
            }
        };
    }
    so_far
}
