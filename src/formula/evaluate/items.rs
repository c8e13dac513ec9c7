//! What values that are no numbers come to on a piece, or where to cut to find out.
//!
//! Numbers are `weigh`'s, truths `holds`'.

use super::cut::Cut;
use super::piece::{Held, Piece};
use super::rest::{Part, Rest, Val};
use super::seen::{Item, Weighed};

impl Piece {
    /// Any value on a piece.
    pub(super) fn item(&self, rest: &Rest) -> Item {
        let open = match rest {
            Rest::Known(value) => return Item::Is(value.clone()),
            Rest::Open(open) => open,
        };
        if !self.step() {
            return Item::Any { empty: true, cut: None };
        }
        match &open.part {
            Part::Variable(variable) => held(*variable, self),
            Part::Cases(cases, last) => {
                let mut so_far: Option<Item> = None;
                let cut = self.each_case(cases, last, |it| {
                    let one = self.item(it);
                    so_far = Some(match so_far.take() {
                        Some(before) => before.or(&one, None),
                        None => one,
                    });
                });
                match so_far {
                    Some(Item::Among(values, inner)) => Item::Among(values, cut.or(inner)),
                    Some(Item::Any { empty, cut: inner }) => {
                        Item::Any { empty, cut: cut.or(inner) }
                    }
                    Some(is) => is,
                    None => Item::Is(Val::Empty),
                }
            }
            Part::IfEmpty(first, second) => if_empty(self.item(first), second, self),
            Part::Not(_) | Part::AnyTruth(_) | Part::Same(..) | Part::Binary(..) => {
                let Weighed { outcomes, cut } = self.truth(rest);
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
}

fn if_empty(first: Item, second: &Rest, piece: &Piece) -> Item {
    if !first.may_be_empty() {
        return first;
    }
    let cut = first.cut();
    let second = piece.item(second);
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
