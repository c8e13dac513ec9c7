//! What numbers come to on a piece: a value, a form, or where to cut to find out.
//!
//! Without a cut, what stays open stays so: it is then taken for independent of all else.
//! Truths are `holds`', other values `items`'.

use super::calculate::calculate;
use super::combine::counted;
use super::cut::Cut;
use super::form::Form;
use super::num::Num;
use super::piece::{Held, Piece};
use super::range::Range;
use super::rest::{Part, Rest, Val};
use super::seen::{Item, Seen};
use crate::formula::functions::Function;

impl Piece {
    /// A number on a piece.
    pub(super) fn number(&self, rest: &Rest) -> Seen {
        let open = match rest {
            Rest::Known(value) => {
                return value.number().map_or(Seen::Empty, |it| Seen::Form(Form::constant(it)));
            }
            Rest::Open(open) => open,
        };
        if !self.step() {
            return Seen::Open(Range::ANY, None);
        }
        match &open.part {
            Part::Variable(variable) => held_number(*variable, self),
            Part::AnyNumber(range) => Seen::open(range.clone(), None),
            Part::Negate(inner) => self.number(inner).times(&Num::Int(-1)),
            Part::Binary(operator, left, right) => {
                calculate(*operator, &self.number(left), &self.number(right), self)
            }
            Part::Least(all) => extreme(all, false, self),
            Part::Greatest(all) => extreme(all, true, self),
            Part::Cases(cases, last) => {
                let mut so_far = None;
                let cut = self.each_case(cases, last, |it| {
                    let seen = self.number(it);
                    so_far = Some(match so_far.take() {
                        None => seen,
                        Some(before) => either(&before, &seen, self),
                    });
                });
                match (so_far, cut) {
                    (Some(Seen::Open(range, inner)), cut) => Seen::open(range, cut.or(inner)),
                    (Some(seen), _) => seen,
                    (None, _) => Seen::Empty,
                }
            }
            Part::IfEmpty(first, second) => match self.number(first) {
                Seen::Empty => self.number(second),
                Seen::Open(range, cut) if range.empty => {
                    let second = self.number(second);
                    let cut = cut.or_else(|| second.cut());
                    Seen::open(range.if_empty(&second.range(self)), cut)
                }
                some => some,
            },
            Part::OfDates(function, dates) => {
                of_dates(function, &dates.iter().map(|it| self.item(it)).collect::<Vec<_>>())
            }
            _ => Seen::Open(Range::ANY, None),
        }
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

fn of_dates(function: &Function, dates: &[Item]) -> Seen {
    let known = dates.iter().map(|it| if let Item::Is(it) = it { Some(it) } else { None });
    if let Some(known) = known.collect::<Option<Vec<&Val>>>() {
        return counted(function, known).map_or(Seen::Empty, |it| Seen::Form(Form::constant(it)));
    }
    let empty = dates.iter().any(Item::may_be_empty);
    Seen::Open(Range { empty, ..Range::at_least(Num::ZERO) }, dates.iter().find_map(Item::cut))
}

fn extreme(all: &[Rest], greatest: bool, piece: &Piece) -> Seen {
    let mut all = all.iter().map(|it| piece.number(it));
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
