//! Whether one condition on a row holds wherever another does.

use std::cmp::Ordering;

use super::ground::Ground;
use super::same::same;
use crate::formula::tree::Operator;
use crate::formula::{Expr, Node};

/// Whether all rows that match the one filter match the other; without a filter all rows do.
pub(super) fn implies(filter: Option<&Expr>, other: Option<&Expr>, ground: &Ground) -> bool {
    let Some(other) = other else { return true };
    let mut known = Vec::new();
    if let Some(filter) = filter {
        take_apart(filter, &mut known, ground);
    }
    follows(other, &known, ground)
}

/// Adds all that holds where a condition holds.
pub(super) fn take_apart<'a>(condition: &'a Expr, known: &mut Vec<&'a Expr>, ground: &Ground<'a>) {
    ground.deeper(|| {
        if let Node::Binary(Operator::And, a, b) = &condition.node {
            take_apart(a, known, ground);
            take_apart(b, known, ground);
            return;
        }
        known.push(condition);
        if let Some(it) = ground.unfolded(condition) {
            take_apart(it, known, ground);
        }
    });
}

/// Whether a condition holds where all of these do.
pub(super) fn follows(condition: &Expr, known: &[&Expr], ground: &Ground) -> bool {
    let both = |a: &Expr, b: &Expr| follows(a, known, ground) && follows(b, known, ground);
    let look = || {
        if known.iter().any(|it| same(it, condition)) {
            return true;
        }
        let whole = match &condition.node {
            Node::Truth(it) => *it,
            Node::Binary(Operator::And, a, b) => both(a, b),
            Node::Binary(Operator::Or, a, b) => {
                follows(a, known, ground) || follows(b, known, ground)
            }
            _ => Test::of(condition).is_some_and(|it| it.follows(known, ground)),
        };
        whole
            || ground.unfolded(condition).is_some_and(|it| follows(it, known, ground))
            || known.iter().any(|it| either_way(it, condition, known, ground))
    };
    ground.deeper(look).unwrap_or(false)
}

/// `a or b` is known, and the condition follows from each.
fn either_way(it: &Expr, condition: &Expr, known: &[&Expr], ground: &Ground) -> bool {
    let Node::Binary(Operator::Or, a, b) = &it.node else { return false };
    let from = |way: &Expr| {
        // What is known of the whole is left out, so that each way is shorter.
        let mut known: Vec<_> = known.iter().copied().filter(|other| !same(other, it)).collect();
        take_apart(way, &mut known, ground);
        follows(condition, &known, ground)
    };
    from(a) && from(b)
}

/// A part that is held against values that are written down.
struct Test<'a> {
    of: &'a Expr,
    how: How<'a>,
}

enum How<'a> {
    Compared(Operator, &'a Node),
    Among(&'a [Expr]),
}

impl<'a> Test<'a> {
    fn of(condition: &'a Expr) -> Option<Self> {
        match &condition.node {
            Node::In(of, all) if all.iter().all(|it| is_value(&it.node)) => {
                Some(Self { of, how: How::Among(all) })
            }
            Node::Binary(operator, a, b) if is_value(&b.node) => {
                Some(Self { of: a, how: How::Compared(compares(*operator)?, &b.node) })
            }
            Node::Binary(operator, a, b) if is_value(&a.node) => {
                let turned = compares(*operator)?.turned();
                Some(Self { of: b, how: How::Compared(turned, &a.node) })
            }
            _ => None,
        }
    }

    /// Whether it holds of a value; none where that cannot be said.
    fn holds(&self, value: &Node) -> Option<bool> {
        match &self.how {
            How::Compared(operator, other) => compared(*operator, value, other),
            How::Among(all) => {
                let mut any = false;
                for it in *all {
                    any |= compared(Operator::Equal, value, &it.node)?;
                }
                Some(any)
            }
        }
    }

    /// Whether it holds where all of these do.
    fn follows(&self, known: &[&Expr], ground: &Ground) -> bool {
        let tests: Vec<_> =
            known.iter().filter_map(|it| Test::of(it)).filter(|it| same(it.of, self.of)).collect();
        if let Some(choice) = self.choice() {
            let words = ground.rules.choices.get(choice).map_or(0, |it| it.words.len());
            let words = (0..words).filter_map(|it| u16::try_from(it).ok());
            let mut left = words
                .map(|it| Node::Word(choice, it))
                .filter(|word| tests.iter().all(|it| it.holds(word) != Some(false)));
            return !tests.is_empty() && left.all(|it| self.holds(&it) == Some(true));
        }
        tests.iter().any(|it| it.is_narrower(self))
    }

    fn choice(&self) -> Option<usize> {
        let value = match &self.how {
            How::Compared(_, it) => it,
            How::Among(all) => &all.first()?.node,
        };
        match value {
            Node::Word(choice, _) => Some(*choice),
            _ => None,
        }
    }

    /// Whether all values that pass this test pass the other.
    fn is_narrower(&self, other: &Self) -> bool {
        use Operator::{AtLeast, AtMost, Equal, Less, More, Unequal};
        let (operator, value) = match &self.how {
            How::Among(all) => {
                return all.iter().all(|it| other.holds(&it.node) == Some(true));
            }
            How::Compared(Equal, value) => return other.holds(value) == Some(true),
            How::Compared(operator, value) => (*operator, *value),
        };
        let How::Compared(wider, limit) = &other.how else { return false };
        let Some(order) = order(value, limit) else { return false };
        match (operator, wider) {
            (AtLeast | More, AtLeast) | (More, More | Unequal) => order.is_ge(),
            (AtLeast, More | Unequal) => order.is_gt(),
            (AtMost | Less, AtMost) | (Less, Less | Unequal) => order.is_le(),
            (AtMost, Less | Unequal) => order.is_lt(),
            (Unequal, Unequal) => order.is_eq(),
            _ => false,
        }
    }
}

fn is_value(node: &Node) -> bool {
    matches!(
        node,
        Node::Number(_) | Node::Word(..) | Node::Date(_) | Node::Text(_) | Node::Truth(_)
    )
}

fn compares(operator: Operator) -> Option<Operator> {
    use Operator::{AtLeast, AtMost, Equal, Less, More, Unequal};
    matches!(operator, Less | AtMost | Equal | Unequal | AtLeast | More).then_some(operator)
}

fn compared(operator: Operator, a: &Node, b: &Node) -> Option<bool> {
    let order = order(a, b)?;
    Some(match operator {
        Operator::Less => order.is_lt(),
        Operator::AtMost => order.is_le(),
        Operator::Equal => order.is_eq(),
        Operator::Unequal => order.is_ne(),
        Operator::AtLeast => order.is_ge(),
        Operator::More => order.is_gt(),
        _ => return None,
    })
}

/// The order of two values of one kind.
fn order(a: &Node, b: &Node) -> Option<Ordering> {
    match (a, b) {
        (Node::Number(a), Node::Number(b)) => Some(a.cmp(b)),
        (Node::Word(a, place), Node::Word(b, other)) if a == b => Some(place.cmp(other)),
        (Node::Date(a), Node::Date(b)) => Some(a.cmp(b)),
        (Node::Text(a), Node::Text(b)) => Some(a.cmp(b)),
        (Node::Truth(a), Node::Truth(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
