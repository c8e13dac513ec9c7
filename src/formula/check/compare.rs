//! `< <= = <> >= >` and `in`: what is compared is of one kind, and a bare word beside a choice
//! is one of its values.

use num_traits::One;

use super::faults::Together;
use super::{Desk, Place, faults, name, units};
use crate::formula::expr::Node;
use crate::formula::tree::{Operator, Part};
use crate::formula::{Amount, Expr, Kind, Span, Tree, Unit};

/// Two parts that are compared.
pub(super) fn two(
    operator: Operator,
    [left, right]: [&Tree; 2],
    span: Span,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let (left, right) = if leans(left, place, desk) && !leans(right, place, desk) {
        let (right, left) = sides(right, left, place, desk)?;
        (left, right)
    } else {
        sides(left, right, place, desk)?
    };
    agree(operator, &left, &right, span, desk)?;
    let node = Node::Binary(operator, Box::new(left), Box::new(right));
    Some(Expr { node, kind: Kind::Truth, span })
}

/// The parts of a comparison, the first of which says what the second is.
fn sides(first: &Tree, second: &Tree, place: Place, desk: &mut Desk) -> Option<(Expr, Expr)> {
    let Some(first) = desk.part(first, place, None) else {
        // What would be a value of something unknown is not wrong by itself.
        if !leans(second, place, desk) {
            desk.part(second, place, None);
        }
        return None;
    };
    let second = desk.part(second, place, Some(&first.kind))?;
    Some((first, second))
}

/// Whether a part is what the other side makes of it: a bare word, or a number that may be one.
fn leans(tree: &Tree, place: Place, desk: &Desk) -> bool {
    match &tree.part {
        Part::Number(_) => true,
        Part::Name(it) => name::found(it, tree.span, place, desk.names).is_none(),
        _ => false,
    }
}

/// `x in (a; b)`.
pub(super) fn among(
    of: &Tree,
    all: &[Tree],
    span: Span,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let mut all: Vec<Value> = all.iter().map(Value::Unread).collect();
    let of = match all.iter().position(|it| it.is_firm(place, desk)) {
        Some(firm) if leans(of, place, desk) => {
            let kind = all[firm].read(None, place, desk).map(|it| it.kind.clone());
            kind.and_then(|it| desk.part(of, place, Some(&it)))
        }
        _ => desk.part(of, place, None),
    };
    let Some(of) = of else {
        // What would be a value of something unknown is not wrong by itself.
        for mut it in all {
            if it.is_firm(place, desk) {
                it.read(None, place, desk);
            }
        }
        return None;
    };
    let mut values = Vec::new();
    for mut it in all {
        it.read(Some(&of.kind), place, desk);
        match it {
            Value::Read(Some(it)) if agree(Operator::Equal, &of, &it, it.span, desk).is_some() => {
                values.push(Some(it));
            }
            _ => values.push(None),
        }
    }
    let values = values.into_iter().collect::<Option<_>>()?;
    Some(Expr { node: Node::In(Box::new(of), values), kind: Kind::Truth, span })
}

/// A value after `in`, which is read once, now or later.
enum Value<'a> {
    Unread(&'a Tree),
    Read(Option<Expr>),
}

impl Value<'_> {
    fn read(&mut self, wanted: Option<&Kind>, place: Place, desk: &mut Desk) -> Option<&Expr> {
        if let Self::Unread(tree) = self {
            *self = Self::Read(desk.part(tree, place, wanted));
        }
        match self {
            Self::Read(it) => it.as_ref(),
            Self::Unread(_) => None,
        }
    }

    /// Whether it is still to be read, and says by itself what it is.
    fn is_firm(&self, place: Place, desk: &Desk) -> bool {
        match self {
            Self::Unread(tree) => !leans(tree, place, desk),
            Self::Read(_) => false,
        }
    }
}

/// A number above 1 that is written without `%` beside a share: 25 % to one, 2500 % to another.
fn share_without_sign<'a>((of, number): (&Expr, &'a Expr)) -> Option<&'a Expr> {
    let plain = number.kind == Kind::Number(Unit::Plain);
    let above = matches!(&number.node, Node::Number(it) if *it > Amount::one());
    (of.kind == Kind::Number(Unit::Share) && plain && above).then_some(number)
}

/// Says what keeps two parts from being compared.
fn agree(operator: Operator, left: &Expr, right: &Expr, span: Span, desk: &mut Desk) -> Option<()> {
    let equates = matches!(operator, Operator::Equal | Operator::Unequal);
    let fault = match (&left.kind, &right.kind) {
        (Kind::List(_), _) => faults::list(left, desk),
        (_, Kind::List(_)) => faults::list(right, desk),
        (Kind::Number(a), Kind::Number(b)) if units::joined(a, b).is_some() => {
            match [(left, right), (right, left)].into_iter().find_map(share_without_sign) {
                Some(number) => faults::no_percent(number, desk),
                None => return Some(()),
            }
        }
        (Kind::Number(_), Kind::Number(_)) => {
            faults::other_units(left, right, Together::Compared, desk)
        }
        (Kind::Choice(a), Kind::Choice(b)) if a == b => {
            let choice = desk.names.rules().choices.get(*a);
            if equates || choice.is_some_and(|it| it.ordered) {
                return Some(());
            }
            faults::not_ordered(span, left, desk)
        }
        (Kind::Choice(_), Kind::Choice(_)) => faults::other_choice(span, left, right, desk),
        (Kind::Date, Kind::Date) => return Some(()),
        (Kind::Truth, Kind::Truth) | (Kind::Text, Kind::Text) if equates => return Some(()),
        (Kind::Truth, Kind::Truth) | (Kind::Text, Kind::Text) => {
            faults::only_equal(span, left, desk)
        }
        _ => faults::other_kinds(span, left, right, desk),
    };
    desk.refuse(fault)
}
