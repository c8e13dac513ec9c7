//! What formulas come to on a piece: numbers, truths, other values, and where to cut to find out.

use super::cut::Cut;
use super::form::Form;
use super::num::Num;
use super::outcomes::Outcomes;
use super::piece::Piece;
use super::range::Range;
use super::rest::Val;

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

/// What a truth comes to on a piece.
#[derive(Clone, Debug)]
pub(super) struct Weighed {
    pub(super) outcomes: Outcomes,
    pub(super) cut: Option<Cut>,
}

impl Weighed {
    pub(super) fn new(outcomes: Outcomes, cut: Option<Cut>) -> Self {
        Self { outcomes, cut: cut.filter(|_| outcomes.certain().is_none()) }
    }
}

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

impl Item {
    pub(super) fn among(values: Vec<Val>, cut: Option<Cut>) -> Self {
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
    pub(super) fn or(self, other: &Self, cut: Option<Cut>) -> Self {
        let cut = cut.or_else(|| self.cut()).or_else(|| other.cut());
        let (Some(a), Some(b)) = (self.values(), other.values()) else {
            return Self::Any { empty: self.may_be_empty() || other.may_be_empty(), cut };
        };
        let mut all = a.to_vec();
        all.extend(b.iter().filter(|it| !a.contains(it)).cloned());
        Self::among(all, cut)
    }
}
