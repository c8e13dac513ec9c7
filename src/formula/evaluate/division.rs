//! Where a quotient of two sums lies, exactly, of a divisor that is nowhere below zero.
//!
//! Other divisors are left to ranges. The most of a quotient is found by Dinkelbach's way:
//! the number c for which the most of top − c × bottom is zero.

use super::num::Num;
use super::outcomes::{Orders, Outcomes};
use super::patches::{Best, Patch, best, better};
use super::range::{Edge, Range};
use crate::formula::tree::Operator;

/// A quotient, ready to be asked.
#[derive(Debug)]
pub(super) struct Division {
    /// The constants of top and bottom.
    constants: [Num; 2],
    /// What each entity adds to both.
    entities: Vec<Vec<Patch>>,
    /// Whether the bottom may be zero: then some entity has to lie above its least.
    zero: bool,
}

/// So many steps are taken towards the end of a quotient before it is taken for endless.
const STEPS: usize = 500;

/// How far a quotient goes.
enum Limit {
    /// It is always empty.
    Never,
    Endless,
    At(Edge),
}

impl Division {
    /// Ready to be asked.
    pub(super) fn new(constants: [Num; 2], entities: Vec<Vec<Patch>>, zero: bool) -> Self {
        Self { constants, entities, zero }
    }

    /// The quotient of the two goals of a patch, the second of which is above zero.
    pub(super) fn of(patch: Patch) -> Self {
        Self { constants: [Num::ZERO, Num::ZERO], entities: vec![vec![patch]], zero: false }
    }

    /// How the quotient compares with a number.
    pub(super) fn judged(&self, operator: Operator, number: &Num) -> Outcomes {
        let (top, bottom) = number.fraction();
        let up = self.most(&[bottom.clone(), top.negated()]);
        let down = self.most(&[bottom.negated(), top]);
        let (Some(up), Some(down)) = (up, down) else { return Outcomes::EMPTY };
        let positive = |it: &Best| it.gain.as_ref().is_none_or(Num::is_positive);
        let touches = |it: &Best| {
            it.gain.as_ref().is_none_or(|gain| gain.is_positive() || gain.is_zero() && it.reached)
        };
        let orders = Orders {
            less: positive(&down),
            more: positive(&up),
            equal: touches(&up) && touches(&down),
        };
        Outcomes { empty: self.zero, ..orders.judged(operator) }
    }

    /// Where the quotient lies.
    pub(super) fn range(&self) -> Range {
        let (high, low) = (self.end(&Num::ONE), self.end(&Num::Int(-1)));
        if matches!(high, Limit::Never) || matches!(low, Limit::Never) {
            return Range::EMPTY;
        }
        let edge = |limit, sign: Num| match limit {
            Limit::At(it) => Some(Edge { at: it.at.times(&sign), reached: it.reached }),
            Limit::Endless | Limit::Never => None,
        };
        let (low, high) = (edge(low, Num::Int(-1)), edge(high, Num::ONE));
        Range { low, high, empty: self.zero, some: true }
    }

    /// The most of the quotient times a sign.
    fn end(&self, sign: &Num) -> Limit {
        let ratio = |at: &[Num]| {
            let [top, bottom] = at else { return None };
            bottom.is_positive().then(|| top.times(sign).over(bottom))?
        };
        let Some(start) = self.most(&[Num::ZERO, Num::ONE]) else { return Limit::Never };
        let Some(mut number) = ratio(&start.at) else { return Limit::Endless };
        for _ in 0..STEPS {
            let (top, bottom) = number.fraction();
            let Some(best) = self.most(&[bottom.times(sign), top.negated()]) else { break };
            match &best.gain {
                Some(gain) if !gain.is_positive() => {
                    // Below zero: the number is a limit that no completion comes to.
                    let reached = gain.is_zero() && best.reached;
                    return Limit::At(Edge { at: number, reached });
                }
                _ => match ratio(&best.at) {
                    Some(next) => number = next,
                    // Nothing divides what is left: it grows without end.
                    None => break,
                },
            }
        }
        Limit::Endless
    }

    /// The most of a weighted sum of top and bottom, where the bottom is above zero; nothing
    /// if it never is.
    fn most(&self, weights: &[Num; 2]) -> Option<Best> {
        let all: Option<Vec<Best>> = self.entities.iter().map(|it| best(it, weights)).collect();
        let all = all?;
        let sum = Sum::of(&all, &self.constants, weights);
        if !self.zero {
            return Some(sum.best());
        }
        // One entity has to lie above its least: the one that loses least by it.
        let mut most: Option<Best> = None;
        for (place, patches) in self.entities.iter().enumerate() {
            let above = patches.iter().filter(|it| it.above != Some(false));
            let Some(above) = best(above, weights) else { continue };
            let one = sum.with(place, &all[place], &above);
            if one.gain.is_none() {
                return Some(one);
            }
            most = Some(match most.take() {
                Some(so_far) => better(so_far, one),
                None => one,
            });
        }
        most
    }
}

/// The bests of all entities, added up.
struct Sum<'b> {
    gain: Num,
    at: [Num; 2],
    unreached: usize,
    /// Two of those that have no end, if there are any.
    endless: Vec<(usize, &'b Best)>,
}

impl<'b> Sum<'b> {
    fn of(all: &'b [Best], constants: &[Num; 2], weights: &[Num; 2]) -> Self {
        let [top, bottom] = constants;
        let gain = top.times(&weights[0]).plus(&bottom.times(&weights[1]));
        let at = constants.clone();
        let mut sum = Self { gain, at, unreached: 0, endless: Vec::new() };
        for (place, best) in all.iter().enumerate() {
            match &best.gain {
                Some(gain) => {
                    sum.gain = sum.gain.plus(gain);
                    sum.at = moved(&sum.at, &best.at, Num::plus);
                    sum.unreached += usize::from(!best.reached);
                }
                None if sum.endless.len() < 2 => sum.endless.push((place, best)),
                None => {}
            }
        }
        sum
    }

    fn best(&self) -> Best {
        match self.endless.first() {
            Some((_, best)) => (*best).clone(),
            None => Best {
                gain: Some(self.gain.clone()),
                reached: self.unreached == 0,
                at: self.at.to_vec(),
            },
        }
    }

    /// What it is with another best of one entity.
    fn with(&self, place: usize, own: &Best, other: &Best) -> Best {
        if let Some((_, endless)) = self.endless.iter().find(|(it, _)| *it != place) {
            return (*endless).clone();
        }
        let Some(gain) = &other.gain else { return other.clone() };
        let (mut sum, mut at, mut unreached) = (self.gain.clone(), self.at.clone(), self.unreached);
        if let Some(own_gain) = &own.gain {
            sum = sum.minus(own_gain);
            at = moved(&at, &own.at, Num::minus);
            unreached = unreached.saturating_sub(usize::from(!own.reached));
        }
        Best {
            gain: Some(sum.plus(gain)),
            reached: unreached == 0 && other.reached,
            at: moved(&at, &other.at, Num::plus).to_vec(),
        }
    }
}

/// Top and bottom, each changed by what stands at its place.
fn moved(at: &[Num; 2], by: &[Num], change: impl Fn(&Num, &Num) -> Num) -> [Num; 2] {
    match by {
        [top, bottom] => [change(&at[0], top), change(&at[1], bottom)],
        _ => at.clone(),
    }
}
