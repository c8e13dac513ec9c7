//! A condition on a row at a glimpse: settled where all that it turns on is stated, else tried
//! with one value for each thing that is missing.
//!
//! Nothing is drawn up or kept, so it is quick; what it does not see, `sorted` finds out.

use std::cell::Cell as Slot;

use num_traits::ToPrimitive;

use super::Evaluator;
use super::combine::{days_late, extreme, if_empty, negate, not, settled};
use super::fields::is_stateable;
use super::num::Num;
use super::outcomes::{Orders, Outcomes};
use super::rest::{Rest, Val};
use super::unknowns::{Domain, domain};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::tree::Operator;
use crate::formula::{Expr, Facts, Formula, Node, Value};

/// What a glimpse of a condition says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glimpse {
    /// It is this, whatever is missing.
    Settled(Outcomes),
    /// There are values for what is missing with which it holds, no check looked at.
    MayHold,
    /// Nothing.
    Unseen,
}

/// So many parts of formulas are looked at.
const PARTS: usize = 400;
/// A number that something missing without bounds is tried with.
const MANY: i128 = 1 << 60;

impl Evaluator<'_> {
    /// What is seen at once of a condition on a row.
    pub fn glimpse(&self, table: usize, row: usize, condition: &Expr) -> Glimpse {
        let Some(facts) = self.facts else { return Glimpse::Unseen };
        let Some(of) = self.rules.tables.get(table) else { return Glimpse::Unseen };
        if facts.is_sum() || facts.rows(table).is_none_or(|rows| row >= rows) {
            return Glimpse::Unseen;
        }
        for most in [false, true] {
            let (rules, parts) = (self.rules, Slot::new(PARTS));
            let look = Look { rules, facts, table, row, fields: &of.fields, most, parts };
            match look.value(condition) {
                Some(Seen { value, sure: true }) => {
                    return Glimpse::Settled(Outcomes::of(value.truth()));
                }
                Some(Seen { value: Val::Truth(true), .. }) => return Glimpse::MayHold,
                Some(_) => {}
                None => return Glimpse::Unseen,
            }
        }
        Glimpse::Unseen
    }
}

/// A row, with one value for each thing that is missing of it.
struct Look<'a> {
    rules: &'a Rules,
    facts: &'a dyn Facts,
    table: usize,
    row: usize,
    fields: &'a [Definition],
    /// Whether what is missing is the most that it may be, or the least.
    most: bool,
    /// How many more parts may be looked at.
    parts: Slot<usize>,
}

/// A value, and whether it is that whatever is missing.
struct Seen {
    value: Val,
    sure: bool,
}

impl Seen {
    fn sure(value: Val) -> Self {
        Self { value, sure: true }
    }

    /// What is put together from known values.
    fn of(rest: Rest, sure: bool) -> Option<Self> {
        match rest {
            Rest::Known(value) => Some(Self { value, sure }),
            Rest::Open(_) => None,
        }
    }

    fn is(&self, truth: bool) -> bool {
        self.value == Val::Truth(truth)
    }
}

/// A value that is compared as it stands.
#[derive(Clone, Copy)]
enum Plain {
    Count(u64),
    Word(u16),
}

impl Plain {
    fn beside(self, other: Self) -> Option<Orders> {
        match (self, other) {
            (Self::Count(a), Self::Count(b)) => Some(Orders::of(a.cmp(&b))),
            (Self::Word(a), Self::Word(b)) => Some(Orders::of(a.cmp(&b))),
            _ => None,
        }
    }
}

impl Look<'_> {
    /// What a part comes to; none where it is not for a glimpse.
    fn value(&self, expr: &Expr) -> Option<Seen> {
        self.parts.set(self.parts.get().checked_sub(1)?);
        match &expr.node {
            Node::Number(number) => Some(Seen::sure(Val::Number(Num::of(number)))),
            Node::Truth(truth) => Some(Seen::sure(Val::Truth(*truth))),
            Node::Date(date) => Some(Seen::sure(Val::Date(*date))),
            Node::Text(text) => Some(Seen::sure(Val::Text((**text).into()))),
            Node::Word(_, word) => Some(Seen::sure(Val::Choice(*word))),
            Node::Cell(table, field) if *table == self.table => self.cell(*field),
            Node::Field(field) => {
                let stateable = self.rules.fields.get(*field).is_some_and(is_stateable);
                let value = Val::of(self.facts.field(*field)).filter(|_| stateable);
                value.map(Seen::sure)
            }
            Node::Binary(operator, left, right) => self.binary(*operator, left, right),
            Node::Not(inner) => {
                let Seen { value, sure } = self.value(inner)?;
                Seen::of(not(Rest::Known(value)), sure)
            }
            Node::Negate(inner) => {
                let Seen { value, sure } = self.value(inner)?;
                Seen::of(negate(Rest::Known(value)), sure)
            }
            Node::Length(list) => {
                let Seen { value, sure } = self.value(list)?;
                Seen::of(Rest::number(value.number()), sure)
            }
            Node::In(inner, all) => self.among(inner, all),
            Node::Least(all) => self.extreme(all, false),
            Node::Greatest(all) => self.extreme(all, true),
            Node::IfEmpty(first, second) => {
                let first = self.value(first)?;
                if first.value != Val::Empty {
                    return Some(first);
                }
                let second = self.value(second)?;
                let sure = first.sure && second.sure;
                Seen::of(if_empty(Rest::Known(first.value), Rest::Known(second.value)), sure)
            }
            Node::DaysLate(date, due) => {
                let (date, due) = (self.value(date)?, self.value(due)?);
                let sure = date.sure && due.sure;
                Seen::of(days_late(Rest::Known(date.value), Rest::Known(due.value)), sure)
            }
            _ => None,
        }
    }

    fn binary(&self, operator: Operator, left: &Expr, right: &Expr) -> Option<Seen> {
        if let Some((left, right)) = self.plain(left).zip(self.plain(right))
            && let Some(orders) = left.beside(right)
            && let Some(truth) = orders.judged(operator).known()
        {
            return Some(Seen::sure(Val::Truth(truth)));
        }
        let first = self.value(left)?;
        let decides = match operator {
            Operator::And => Some(false),
            Operator::Or => Some(true),
            _ => None,
        };
        let is_enough = |it: &Seen| it.sure && decides.is_some_and(|truth| it.is(truth));
        if is_enough(&first) {
            return Some(first);
        }
        let second = self.value(right)?;
        if is_enough(&second) {
            return Some(second);
        }
        let value = settled(operator, &first.value, &second.value);
        Some(Seen { value, sure: first.sure && second.sure })
    }

    /// A part that is a stated count or word, or is written down: most comparisons are of these.
    fn plain(&self, expr: &Expr) -> Option<Plain> {
        match &expr.node {
            Node::Number(number) if number.is_integer() => {
                number.numer().to_u64().map(Plain::Count)
            }
            Node::Word(_, word) => Some(Plain::Word(*word)),
            Node::Cell(table, field) if *table == self.table => {
                is_stateable(self.fields.get(*field)?).then_some(())?;
                match self.facts.cell(self.table, self.row, *field) {
                    Value::Count(count) => Some(Plain::Count(*count)),
                    Value::Choice(word) => Some(Plain::Word(*word)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn among(&self, inner: &Expr, all: &[Expr]) -> Option<Seen> {
        let one = self.value(inner)?;
        let mut so_far = Seen::sure(Val::Truth(false));
        for it in all {
            let other = self.value(it)?;
            let equal = settled(Operator::Equal, &one.value, &other.value);
            let value = settled(Operator::Or, &so_far.value, &equal);
            so_far = Seen { value, sure: so_far.sure && one.sure && other.sure };
        }
        Some(so_far)
    }

    fn extreme(&self, all: &[Expr], greatest: bool) -> Option<Seen> {
        let seen = all.iter().map(|it| self.value(it)).collect::<Option<Vec<_>>>()?;
        let sure = seen.iter().all(|it| it.sure);
        let values = seen.into_iter().map(|it| Rest::Known(it.value)).collect();
        Seen::of(extreme(values, greatest), sure)
    }

    /// A field of the row: stated, computed, or what holds otherwise.
    fn cell(&self, field: usize) -> Option<Seen> {
        let definition = self.fields.get(field)?;
        if is_stateable(definition) {
            if let Some(value) = Val::of(self.facts.cell(self.table, self.row, field)) {
                return Some(Seen::sure(value));
            }
            return match &definition.otherwise {
                Some(otherwise) => self.value(&otherwise.root),
                None => self.missing(definition),
            };
        }
        let computed = match &definition.computed {
            Some(Computed::Is(formula)) => self.value(&formula.root),
            Some(Computed::Cases(cases, last)) => self.cases(cases, last.as_ref()),
            Some(Computed::Given) | None => None,
        };
        // Whether what holds otherwise is asked turns on whether it is the same for all values.
        computed.filter(|it| it.sure || definition.otherwise.is_none())
    }

    fn cases(&self, cases: &[(Formula, Formula)], last: Option<&Formula>) -> Option<Seen> {
        let mut sure = true;
        for (when, then) in cases {
            let when = self.value(&when.root)?;
            sure &= when.sure;
            if when.is(true) {
                let then = self.value(&then.root)?;
                return Some(Seen { sure: sure && then.sure, ..then });
            }
        }
        let last = last.map_or(Some(Seen::sure(Val::Empty)), |it| self.value(&it.root))?;
        Some(Seen { sure: sure && last.sure, ..last })
    }

    /// Something missing, as the least or the most that it may be.
    fn missing(&self, definition: &Definition) -> Option<Seen> {
        let value = match domain(definition, self.rules, false) {
            Domain::Words(words) if self.most => words.last()?.clone(),
            Domain::Words(words) => words.first()?.clone(),
            Domain::Number { whole, low, high } => {
                let low = low.map(|it| if whole { it.ceil() } else { it });
                let high = high.map(|it| if whole { it.floor() } else { it });
                if low.iter().zip(&high).any(|(low, high)| low > high) {
                    return None;
                }
                let many = |edge: Num, far| edge.plus(&Num::Int(far));
                Val::Number(match (self.most, low, high) {
                    (true, _, Some(high)) => high,
                    (true, low, None) => many(low.unwrap_or(Num::ZERO), MANY),
                    (false, Some(low), _) => low,
                    (false, None, high) => many(high.unwrap_or(Num::ZERO), -MANY),
                })
            }
            Domain::Anything => return None,
        };
        Some(Seen { value, sure: false })
    }
}
