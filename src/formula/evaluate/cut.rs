//! Cutting a piece so that something becomes decided, and what follows for the unknowns.
//!
//! Where to cut is said by `weigh`, `holds` and `items`.

use super::form::Form;
use super::num::Num;
use super::piece::{Held, Piece};
use super::range::{Edge, Range};
use super::rest::Val;

/// How to cut a piece so that something becomes decided.
#[derive(Clone, Debug)]
pub(super) enum Cut {
    /// By the words of an unknown.
    Words(usize),
    /// Where a form is below zero, and where it is not.
    Below(Form),
    /// Where a form is above zero, and where it is not.
    Above(Form),
    /// Where a form is below zero, zero, above zero.
    Thrice(Form),
}

/// On which side of zero a form lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    AtMost,
    Zero,
    AtLeast,
    Above,
}

impl Piece {
    /// The parts that a cut makes of the piece; those that hold nothing are left out.
    pub(super) fn cut(&self, cut: &Cut) -> Vec<Self> {
        if let Some(pieces) = self.cut_off(cut) {
            return pieces;
        }
        let (form, sides): (_, &[Side]) = match cut {
            Cut::Words(place) => {
                let Held::Words(words) = &self.held[*place] else { return Vec::new() };
                let one = |word: &Val| {
                    let mut piece = self.clone();
                    piece.held[*place] = Held::Fixed(word.clone());
                    piece
                };
                return words.iter().map(one).collect();
            }
            Cut::Below(form) => (form, &[Side::Below, Side::AtLeast]),
            Cut::Above(form) => (form, &[Side::AtMost, Side::Above]),
            Cut::Thrice(form) => (form, &[Side::Below, Side::Zero, Side::Above]),
        };
        sides.iter().filter_map(|side| self.clone().narrowed(form, *side)).collect()
    }

    /// The parts where a form of several unknowns is zero at its end, and where it is not:
    /// each unknown in its turn is away from that end. So nothing gets tied together.
    fn cut_off(&self, cut: &Cut) -> Option<Vec<Self>> {
        let (form, least) = match cut {
            Cut::Above(form) => (form, true),
            Cut::Below(form) => (form, false),
            _ => return None,
        };
        let end = self.spread(&form.terms);
        let end = if least { end.low } else { end.high }?;
        if form.terms.len() < 2 || !end.reached || !end.at.plus(&form.constant).is_zero() {
            return None;
        }
        let mut pieces = Vec::new();
        let mut at_end = self.clone();
        for (place, times) in &form.terms {
            let Held::Between(range, whole) = &at_end.held[*place] else { return None };
            let (range, whole) = (range.clone(), *whole);
            let low = times.is_negative() != least;
            let edge = if low { range.low.clone() } else { range.high.clone() }?;
            let side = if low { Side::Above } else { Side::Below };
            if let Some(away) = cropped(&range, &side.range(edge.at.clone()), whole) {
                let mut piece = at_end.clone();
                piece.held[*place] = Held::Between(away, whole);
                pieces.extend(piece.settle().map(|()| piece));
            }
            at_end.held[*place] = Held::Between(Range::point(edge.at), whole);
        }
        pieces.extend(at_end.settle().map(|()| at_end));
        Some(pieces)
    }

    /// The part where a form lies on a side of zero.
    fn narrowed(mut self, form: &Form, side: Side) -> Option<Self> {
        let (terms, factor) = form.primitive()?;
        let at = form.constant.negated().over(&factor)?;
        let side = if factor.is_negative() { side.mirrored() } else { side };
        let known = match terms.as_slice() {
            [(place, _)] => match &self.held[*place] {
                Held::Between(range, _) => range.clone(),
                _ => return Some(self),
            },
            _ => match self.forms.iter().find(|(it, _)| *it == terms) {
                Some((_, range)) => range.clone(),
                None => Range::WIDE,
            },
        };
        let range = cropped(&known, &side.range(at), self.is_whole(&terms))?;
        if let [(place, _)] = terms.as_slice() {
            let whole = matches!(self.held[*place], Held::Between(_, true));
            self.held[*place] = Held::Between(range, whole);
        } else {
            self.forms.retain(|(it, _)| *it != terms);
            self.forms.push((terms, range));
        }
        self.settle()?;
        Some(self)
    }

    /// Whether a sum of multiples is whole.
    fn is_whole(&self, terms: &[(usize, Num)]) -> bool {
        terms.iter().all(|(place, times)| {
            matches!(self.held[*place], Held::Between(_, true)) && times.is_whole()
        })
    }

    /// Lets what is known of unknowns together narrow each alone; none if nothing is left.
    fn settle(&mut self) -> Option<()> {
        for _ in 0..3 {
            let mut changed = false;
            for at in 0..self.forms.len() {
                let (terms, range) = self.forms[at].clone();
                for (place, times) in &terms {
                    let others: Vec<_> =
                        terms.iter().filter(|(it, _)| it != place).cloned().collect();
                    let own = range.minus(&self.spread(&others));
                    let own = own.times(&Range::point(Num::ONE.over(times)?));
                    changed |= self.tighten(*place, own)?;
                }
            }
            if !changed {
                break;
            }
        }
        Some(())
    }

    /// Narrows one unknown to a range, its ends taken for reached; whether that said anything.
    fn tighten(&mut self, place: usize, mut range: Range) -> Option<bool> {
        let Held::Between(known, whole) = &self.held[place] else { return Some(false) };
        let whole = *whole;
        for edge in [&mut range.low, &mut range.high].into_iter().flatten() {
            edge.reached = true;
        }
        if let (Some(new), Some(old)) = (&range.low, &known.low)
            && new.at <= old.at
        {
            range.low = None;
        }
        if let (Some(new), Some(old)) = (&range.high, &known.high)
            && new.at >= old.at
        {
            range.high = None;
        }
        if range.low.is_none() && range.high.is_none() {
            return Some(false);
        }
        let narrowed = cropped(known, &range, whole)?;
        let changed = narrowed != *known;
        self.held[place] = Held::Between(narrowed, whole);
        Some(changed)
    }
}

impl Side {
    fn mirrored(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::AtMost => Self::AtLeast,
            Self::Zero => Self::Zero,
            Self::AtLeast => Self::AtMost,
            Self::Above => Self::Below,
        }
    }

    fn range(self, at: Num) -> Range {
        let edge = Edge { at, reached: !matches!(self, Self::Below | Self::Above) };
        match self {
            Self::Below | Self::AtMost => Range::between(None, Some(edge)),
            Self::Zero => Range::between(Some(edge.clone()), Some(edge)),
            Self::AtLeast | Self::Above => Range::between(Some(edge), None),
        }
    }
}

/// What two ranges have in common, at whole ends if it is whole; none if that is nothing.
fn cropped(known: &Range, range: &Range, whole: bool) -> Option<Range> {
    let inner = |a: &Option<Edge>, b: &Option<Edge>, high: bool| match (a, b) {
        (Some(a), Some(b)) => {
            let tighter = if high { b.at < a.at } else { b.at > a.at };
            let same = a.at == b.at && !b.reached;
            Some(if tighter || same { b.clone() } else { a.clone() })
        }
        (one, other) => one.clone().or_else(|| other.clone()),
    };
    let mut low = inner(&known.low, &range.low, false);
    let mut high = inner(&known.high, &range.high, true);
    if whole {
        low = low.map(|it| {
            let inside = if it.reached { it.at.ceil() } else { it.at.floor().plus(&Num::ONE) };
            Edge::reached(inside)
        });
        high = high.map(|it| {
            let inside = if it.reached { it.at.floor() } else { it.at.ceil().minus(&Num::ONE) };
            Edge::reached(inside)
        });
    }
    let range = Range::between(low, high);
    (!range.is_void()).then_some(range)
}
