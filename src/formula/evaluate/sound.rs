//! A part of a formula by ranges and sets: always sound, exact where no unknown occurs twice.

use num_traits::Zero;

use super::declared::never_below_zero;
use super::hull::{End, Hull, Outcomes};
use super::scope::{DEEPEST, Scope, Slot, Supposed};
use super::value::{Val, anything, compared};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Facts, Node, amount};

impl Scope<'_> {
    /// The value of a part of a formula.
    pub(super) fn value(&self, expr: &Expr, depth: usize) -> Val {
        match &expr.node {
            Node::Number(it) => Val::Number(Hull::certainly(it.clone())),
            Node::Truth(it) => Val::Truth(Outcomes::of(*it)),
            Node::Date(it) => Val::Date(Some(*it)),
            Node::Text(it) => Val::Text(Some((&**it).into())),
            Node::Word(_, word) => Val::Choice(vec![*word]),
            Node::Field(field) => self.slot(Slot::Unit(*field), depth),
            Node::Cell(_, field) => self.slot(Slot::Row(*field), depth),
            Node::Measure(measure) => match self.rules.measures.get(*measure) {
                Some(formula) if depth <= DEEPEST => self.at(None).value(&formula.root, depth + 1),
                _ => anything(&expr.kind, self.rules),
            },
            Node::Variable(variable) => {
                let value = self.variables.get(*variable).cloned();
                Val::Number(value.unwrap_or_else(Hull::anything))
            }
            Node::Negate(it) => Val::Number(self.value(it, depth).number().negated()),
            Node::Not(it) => Val::Truth(self.value(it, depth).truth().not()),
            Node::Binary(operator, left, right) => self.binary(*operator, left, right, depth),
            Node::In(it, all) => {
                let value = self.value(it, depth);
                let one =
                    |other: &Expr| compared(Operator::Equal, &value, &self.value(other, depth));
                // Several values of one choice exclude each other: one of them is enough.
                if let Val::Choice(values) = &value {
                    let words = all.iter().filter_map(|it| match it.node {
                        Node::Word(_, word) => Some(word),
                        _ => None,
                    });
                    let words: Vec<u16> = words.collect();
                    let inside = values.iter().filter(|it| words.contains(it)).count();
                    let (yes, no) = (inside > 0, inside < values.len());
                    return Val::Truth(Outcomes { yes, no, empty: false });
                }
                Val::Truth(all.iter().map(one).fold(Outcomes::of(false), Outcomes::or))
            }
            Node::Least(all) => {
                let all = all.iter().map(|it| self.value(it, depth).number());
                Val::Number(all.reduce(Hull::least).unwrap_or_else(Hull::anything))
            }
            Node::Greatest(all) => {
                let all = all.iter().map(|it| self.value(it, depth).number());
                Val::Number(all.reduce(Hull::greatest).unwrap_or_else(Hull::anything))
            }
            Node::Length(it) => match self.value(it, depth) {
                Val::List(Some(count)) => Val::Number(Hull::certainly(amount::whole(count))),
                _ => Val::Number(Hull::between_ends(Some(End::at(Amount::zero())), None)),
            },
            Node::Fold { fold, of, table, filter } => {
                self.fold(*fold, of.as_deref(), *table, filter.as_deref(), depth)
            }
            Node::Before(it) => self.before(it, depth),
            Node::Previous(it) => {
                let previous = self.facts.and_then(Facts::previous);
                let scope = Scope { facts: previous.as_deref(), row: None, ..*self };
                scope.supposing(&Supposed::new()).value(it, depth)
            }
            Node::Locality(it) => {
                self.summed(&self.facts.map(Facts::locality).unwrap_or_default(), it, depth)
            }
            Node::Over(units, it) => self.summed(
                &self.facts.map(|facts| facts.over(units)).unwrap_or_default(),
                it,
                depth,
            ),
            Node::DaysLate(date, due) => self.days_late(date, due, depth),
            Node::IfEmpty(it, other) => self.if_empty(it, other, depth),
        }
    }

    fn before(&self, it: &Expr, depth: usize) -> Val {
        if let Some((table, row)) = self.row {
            let before = self.facts.and_then(|facts| facts.row_before(table, row));
            return match &before {
                Some((facts, row)) => {
                    let scope = Scope { facts: Some(&**facts), row: Some((table, *row)), ..*self };
                    scope.supposing(&Supposed::new()).value(it, depth)
                }
                None => anything(&it.kind, self.rules),
            };
        }
        let before = self.facts.and_then(Facts::before);
        let scope = Scope { facts: before.as_deref(), row: None, ..*self };
        scope.supposing(&Supposed::new()).value(it, depth)
    }

    fn summed(&self, all: &[Option<Box<dyn Facts + '_>>], it: &Expr, depth: usize) -> Val {
        let mut sum = Hull::certainly(Amount::zero());
        for facts in all {
            let scope = Scope { facts: facts.as_deref(), row: None, ..*self };
            sum = sum.plus(scope.supposing(&Supposed::new()).value(it, depth).number());
        }
        Val::Number(sum)
    }

    fn days_late(&self, date: &Expr, due: &Expr, depth: usize) -> Val {
        let late = match (self.value(date, depth), self.value(due, depth)) {
            (Val::Date(Some(date)), Val::Date(Some(due))) => {
                let days = date.days_since(due).max(0);
                Hull::certainly(amount::whole(days))
            }
            _ => Hull::between_ends(Some(End::at(Amount::zero())), None),
        };
        Val::Number(late)
    }

    fn if_empty(&self, it: &Expr, other: &Expr, depth: usize) -> Val {
        match self.value(it, depth) {
            Val::Number(hull) if hull.empty => {
                let other = self.value(other, depth).number();
                if hull.some {
                    Val::Number(Hull { empty: false, ..hull }.joined(other))
                } else {
                    Val::Number(other)
                }
            }
            Val::Truth(outcomes) if outcomes.empty => {
                let other = self.value(other, depth).truth();
                Val::Truth(Outcomes { empty: false, ..outcomes }.either(other))
            }
            value => value,
        }
    }

    fn binary(&self, operator: Operator, left: &Expr, right: &Expr, depth: usize) -> Val {
        match operator {
            Operator::And | Operator::Or => {
                let left = self.value(left, depth).truth();
                // What cannot matter is not asked.
                let settled = if operator == Operator::And { Some(false) } else { Some(true) };
                if left.certain() == Some(settled) {
                    return Val::Truth(left);
                }
                let right = self.value(right, depth).truth();
                Val::Truth(if operator == Operator::And { left.and(right) } else { left.or(right) })
            }
            Operator::Add => Val::Number(
                self.value(left, depth).number().plus(self.value(right, depth).number()),
            ),
            Operator::Subtract => {
                let right = self.value(right, depth).number().negated();
                Val::Number(self.value(left, depth).number().plus(right))
            }
            Operator::Multiply => Val::Number(
                self.value(left, depth).number().times(self.value(right, depth).number()),
            ),
            Operator::Divide => Val::Number(
                self.value(left, depth).number().over(self.value(right, depth).number()),
            ),
            _ => {
                // The same unknown on both sides is the same on both.
                if let (Some(a), Some(b)) = (self.alias(left), self.alias(right))
                    && a == b
                {
                    let same =
                        matches!(operator, Operator::Equal | Operator::AtLeast | Operator::AtMost);
                    return Val::Truth(Outcomes::of(same));
                }
                Val::Truth(compared(operator, &self.value(left, depth), &self.value(right, depth)))
            }
        }
    }

    /// The slot that an expression is, if it is one.
    fn alias(&self, expr: &Expr) -> Option<Slot> {
        match expr.node {
            Node::Field(field) => Some(self.resolved(Slot::Unit(field))),
            Node::Cell(_, field) => Some(self.resolved(Slot::Row(field))),
            _ => None,
        }
    }

    fn fold(
        &self,
        fold: Fold,
        of: Option<&Expr>,
        table: usize,
        filter: Option<&Expr>,
        depth: usize,
    ) -> Val {
        let Some(count) = self.facts.and_then(|it| it.rows(table)) else {
            return match fold {
                Fold::Count => Val::Number(Hull::between_ends(Some(End::at(Amount::zero())), None)),
                Fold::Sum => Val::Number(Hull::between_ends(
                    of.is_some_and(|it| never_below_zero(it, self.rules))
                        .then(|| End::at(Amount::zero())),
                    None,
                )),
                Fold::All | Fold::Any => Val::Truth(Outcomes { yes: true, no: true, empty: true }),
            };
        };
        let mut sum = Hull::certainly(Amount::zero());
        let (mut good, mut bad, mut none, mut all_in) = (false, false, true, Vec::new());
        for row in 0..count {
            let scope = self.at(Some((table, row)));
            let inside = filter.map_or(Outcomes::of(true), |it| scope.value(it, depth).truth());
            if !inside.yes {
                continue;
            }
            let certainly = !inside.no && !inside.empty;
            match fold {
                Fold::Count | Fold::Sum => {
                    let one = of.map_or_else(
                        || Hull::certainly(amount::whole(1)),
                        |it| scope.value(it, depth).number(),
                    );
                    let zero = Hull::certainly(Amount::zero());
                    sum = sum.plus(if certainly { one } else { one.joined(zero) });
                }
                Fold::All | Fold::Any => {
                    let so = of.map_or(Outcomes::of(true), |it| scope.value(it, depth).truth());
                    let so = if fold == Fold::All { so } else { so.not() };
                    bad |= so.no;
                    good |= so.yes;
                    none &= !certainly;
                    all_in.push(so.yes || so.empty || !certainly);
                }
            }
        }
        match fold {
            Fold::Count | Fold::Sum => Val::Number(sum),
            Fold::All | Fold::Any => {
                // All are well: every row in it may be, and some row is in it.
                let yes = all_in.iter().all(|it| *it) && good;
                let outcomes = Outcomes { yes, no: bad, empty: none };
                Val::Truth(if fold == Fold::All { outcomes } else { outcomes.not() })
            }
        }
    }
}
