//! What values that are no numbers come to on a piece, or where to cut to find out.
//!
//! Numbers are `weigh`'s, truths `holds`'.

use super::combine::settled;
use super::cut::Cut;
use super::holds::{Weighed, each_case, truth};
use super::outcomes::Outcomes;
use super::piece::{Held, Piece};
use super::rest::{Part, Rest, Val};
use crate::formula::tree::Operator;

/// What a value comes to on a piece.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// This.
    Is(Val),
    /// One of these.
    Among(Vec<Val>, Option<Cut>),
    /// Anything, and perhaps empty.
    Any { empty: bool, cut: Option<Cut> },
}

/// So many pairs of values are compared one by one.
const PAIRS: usize = 400;

impl Item {
    fn among(values: Vec<Val>, cut: Option<Cut>) -> Self {
        match <[Val; 1]>::try_from(values) {
            Ok([value]) => Self::Is(value),
            Err(values) if values.is_empty() => Self::Is(Val::Empty),
            Err(values) => Self::Among(values, cut),
        }
    }

    /// All that it may be, if that can be counted out.
    pub(super) fn values(&self) -> Option<&[Val]> {
        match self {
            Self::Is(value) => Some(std::slice::from_ref(value)),
            Self::Among(values, _) => Some(values),
            Self::Any { .. } => None,
        }
    }

    pub(super) fn may_be_empty(&self) -> bool {
        match self {
            Self::Any { empty, .. } => *empty,
            _ => self.values().is_some_and(|it| it.contains(&Val::Empty)),
        }
    }

    pub(super) fn cut(&self) -> Option<Cut> {
        match self {
            Self::Is(_) => None,
            Self::Among(_, cut) | Self::Any { cut, .. } => cut.clone(),
        }
    }

    /// Either of two; `cut` says which.
    fn or(self, other: &Self, cut: Option<Cut>) -> Self {
        let cut = cut.or_else(|| self.cut()).or_else(|| other.cut());
        let (Some(a), Some(b)) = (self.values(), other.values()) else {
            return Self::Any { empty: self.may_be_empty() || other.may_be_empty(), cut };
        };
        let mut all = a.to_vec();
        all.extend(b.iter().filter(|it| !a.contains(it)).cloned());
        Self::among(all, cut)
    }
}

/// Any value on a piece.
pub(super) fn item(rest: &Rest, piece: &Piece) -> Item {
    let open = match rest {
        Rest::Known(value) => return Item::Is(value.clone()),
        Rest::Open(open) => open,
    };
    if !piece.step() {
        return Item::Any { empty: true, cut: None };
    }
    match &open.part {
        Part::Variable(variable) => held(*variable, piece),
        Part::Cases(cases, last) => {
            let mut so_far: Option<Item> = None;
            let cut = each_case(cases, last, piece, |it| {
                let one = item(it, piece);
                so_far = Some(match so_far.take() {
                    Some(before) => before.or(&one, None),
                    None => one,
                });
            });
            match so_far {
                Some(Item::Among(values, inner)) => Item::Among(values, cut.or(inner)),
                Some(Item::Any { empty, cut: inner }) => Item::Any { empty, cut: cut.or(inner) },
                Some(is) => is,
                None => Item::Is(Val::Empty),
            }
        }
        Part::IfEmpty(first, second) => if_empty(item(first, piece), second, piece),
        Part::Not(_) | Part::AnyTruth(_) | Part::Same(..) | Part::Binary(..) => {
            let Weighed { outcomes, cut } = truth(rest, piece);
            let all = [
                (outcomes.yes, Val::Truth(true)),
                (outcomes.no, Val::Truth(false)),
                (outcomes.empty, Val::Empty),
            ];
            let all = all.into_iter().filter_map(|(may, value)| may.then_some(value));
            Item::among(all.collect(), cut)
        }
        _ => Item::Any { empty: true, cut: None },
    }
}

fn if_empty(first: Item, second: &Rest, piece: &Piece) -> Item {
    if !first.may_be_empty() {
        return first;
    }
    let cut = first.cut();
    let second = item(second, piece);
    match first {
        Item::Any { cut, .. } => Item::Any { empty: false, cut }.or(&second, None),
        some => {
            let values = some.values().unwrap_or_default().iter();
            let values: Vec<Val> = values.filter(|it| **it != Val::Empty).cloned().collect();
            if values.is_empty() {
                return second;
            }
            Item::among(values, cut.clone()).or(&second, cut)
        }
    }
}

fn held(variable: usize, piece: &Piece) -> Item {
    let Some(place) = piece.place(variable) else { return Item::Any { empty: true, cut: None } };
    match &piece.held[place] {
        Held::Fixed(value) => Item::Is(value.clone()),
        Held::Words(words) => Item::Among(words.to_vec(), Some(Cut::Words(place))),
        Held::Between(..) | Held::Anything => Item::Any { empty: false, cut: None },
    }
}

/// How two values that are no numbers compare.
pub(super) fn same(operator: Operator, a: &Item, b: &Item) -> Weighed {
    let cut = || a.cut().or_else(|| b.cut());
    match (a.values(), b.values()) {
        (Some(x), Some(y)) if x.len() * y.len() <= PAIRS => {
            let mut outcomes = Outcomes::NONE;
            for (x, y) in x.iter().flat_map(|x| y.iter().map(move |y| (x, y))) {
                outcomes = outcomes.or_else(Outcomes::of(settled(operator, x, y).truth()));
            }
            Weighed::new(outcomes, cut())
        }
        _ => {
            let empty = a.may_be_empty() || b.may_be_empty();
            Weighed::new(Outcomes { empty, ..Outcomes::EITHER }, cut())
        }
    }
}
