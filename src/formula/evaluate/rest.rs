//! What is left of a formula in one row or record once all that is stated has been put in.
//!
//! Where nothing is missing that is a value, and nothing has been allocated for it; otherwise
//! a tree over variables. It knows no facts any more, so it outlives them.

use std::rc::Rc;

use super::num::Num;
use super::outcomes::{Outcomes, Settled};
use super::range::Range;
use crate::formula::functions::Function;
use crate::formula::tree::Operator;
use crate::formula::{Kind, Value};
use crate::words::Date;

/// A value that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Val {
    Empty,
    Number(Num),
    Truth(bool),
    Choice(u16),
    Date(Date),
    Text(Rc<str>),
    List(Rc<[Val]>),
}

/// A value, or what it rests on.
#[derive(Clone, Debug)]
pub(super) enum Rest {
    Known(Val),
    Open(Rc<Open>),
}

/// What an open value rests on, and how many levels of it there are.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) depth: usize,
    pub(super) part: Part,
}

#[derive(Debug)]
pub(super) enum Part {
    /// Something missing, by its place among the unknowns.
    Variable(usize),
    /// Any number of a range, and no matter which twice.
    AnyNumber(Range),
    /// Any of these, and no matter which twice.
    AnyTruth(Outcomes),
    /// Anything at all, perhaps empty.
    Anything,
    Negate(Rest),
    Not(Rest),
    /// Of numbers, or of truths joined.
    Binary(Operator, Rest, Rest),
    /// A comparison of what are no numbers.
    Same(Operator, Rest, Rest),
    Least(Vec<Rest>),
    Greatest(Vec<Rest>),
    /// The value of the first condition that holds, or the last.
    Cases(Vec<(Rest, Rest)>, Rest),
    IfEmpty(Rest, Rest),
    OfDates(&'static Function, Vec<Rest>),
}

/// Deeper than this, a value is taken for anything: sound, and the stack is safe.
pub(super) const DEEPEST: usize = 300;

impl Val {
    /// What is stated; none of [`Value::Unknown`].
    pub(super) fn of(value: &Value) -> Option<Self> {
        Some(match value {
            Value::Unknown => return None,
            Value::Count(count) => Self::Number(Num::Int(i128::from(*count))),
            Value::Number(number) => Self::Number(Num::of(number)),
            Value::Truth(truth) => Self::Truth(*truth),
            Value::Choice(word) => Self::Choice(*word),
            Value::Date(date) => Self::Date(*date),
            // A text of blanks says nothing.
            Value::Text(text) => Self::Text(Rc::from(text.trim())),
            Value::List(values) => {
                Self::List(values.iter().map(|it| Self::of(it).unwrap_or(Self::Empty)).collect())
            }
        })
    }

    pub(super) fn settled(truth: Settled) -> Self {
        match truth {
            Settled::Yes => Self::Truth(true),
            Settled::No => Self::Truth(false),
            Settled::Empty => Self::Empty,
        }
    }

    /// A truth, or that it is empty.
    pub(super) fn truth(&self) -> Option<bool> {
        match self {
            Self::Truth(truth) => Some(*truth),
            _ => None,
        }
    }

    /// A number, or that it is empty. A list counts as its length: nothing else is asked of
    /// lists by numbers.
    pub(super) fn number(&self) -> Option<Num> {
        match self {
            Self::Number(number) => Some(number.clone()),
            Self::List(values) => i128::try_from(values.len()).ok().map(Num::Int),
            _ => None,
        }
    }
}

impl Rest {
    pub(super) fn truth(truth: Option<bool>) -> Self {
        Self::Known(truth.map_or(Val::Empty, Val::Truth))
    }

    pub(super) fn number(number: Option<Num>) -> Self {
        Self::Known(number.map_or(Val::Empty, Val::Number))
    }

    pub(super) fn is_known(&self) -> bool {
        matches!(self, Self::Known(_))
    }

    pub(super) fn outcomes(outcomes: Outcomes) -> Self {
        match outcomes.certain() {
            Some(settled) => Self::Known(Val::settled(settled)),
            None => Self::open(Part::AnyTruth(outcomes)),
        }
    }

    pub(super) fn range(range: Range) -> Self {
        if range.some {
            match range.certain() {
                Some(number) => Self::number(Some(number.clone())),
                None => Self::open(Part::AnyNumber(range)),
            }
        } else {
            Self::number(None)
        }
    }

    /// Anything that a kind of value can be, and empty.
    pub(super) fn anything(kind: &Kind) -> Self {
        Self::open(match kind {
            Kind::Truth => Part::AnyTruth(Outcomes::ANY),
            Kind::Number(_) => Part::AnyNumber(Range::ANY),
            _ => Part::Anything,
        })
    }

    pub(super) fn open(part: Part) -> Self {
        let depth = 1 + part.children().map(Self::depth).max().unwrap_or(0);
        let part = if depth > DEEPEST { part.flattened() } else { part };
        Self::Open(Rc::new(Open { depth, part }))
    }

    fn depth(&self) -> usize {
        match self {
            Self::Known(_) => 0,
            // What has been flattened is as deep as a leaf.
            Self::Open(open) if open.depth > DEEPEST => 1,
            Self::Open(open) => open.depth,
        }
    }
}

impl Part {
    /// The parts that it is made of.
    pub(super) fn children(&self) -> Box<dyn Iterator<Item = &Rest> + '_> {
        match self {
            Self::Variable(_) | Self::AnyNumber(_) | Self::AnyTruth(_) | Self::Anything => {
                Box::new(std::iter::empty())
            }
            Self::Negate(a) | Self::Not(a) => Box::new(std::iter::once(a)),
            Self::Binary(_, a, b) | Self::Same(_, a, b) | Self::IfEmpty(a, b) => {
                Box::new([a, b].into_iter())
            }
            Self::Least(all) | Self::Greatest(all) | Self::OfDates(_, all) => Box::new(all.iter()),
            Self::Cases(cases, last) => {
                Box::new(cases.iter().flat_map(|(a, b)| [a, b]).chain(std::iter::once(last)))
            }
        }
    }

    /// Itself without its parts: whatever its kind of value can be.
    fn flattened(self) -> Self {
        match self {
            Self::Negate(_) | Self::Least(_) | Self::Greatest(_) | Self::OfDates(..) => {
                Self::AnyNumber(Range::ANY)
            }
            Self::Not(_) | Self::Same(..) => Self::AnyTruth(Outcomes::ANY),
            Self::Binary(operator, ..) => match operator {
                Operator::Add | Operator::Subtract | Operator::Multiply | Operator::Divide => {
                    Self::AnyNumber(Range::ANY)
                }
                _ => Self::AnyTruth(Outcomes::ANY),
            },
            Self::Cases(..) | Self::IfEmpty(..) => Self::Anything,
            leaf => leaf,
        }
    }
}
