//! What a criterion comes to: a verdict, points, or both, from ranges and conditions.
//!
//! Where the ranges come from is for `bar`.

use num_traits::Zero;

use super::score::{Score, rounded};
use super::why::Reason;
use crate::formula::Amount;
use crate::formula::evaluate::Hull;
use crate::law::bench::{Bar, PointRange};
use crate::law::criterion::{Verdict, WhenEmpty};

/// What a criterion comes to, before it is known what it rests on.
pub(super) struct Settled {
    pub(super) verdict: Verdict,
    pub(super) score: Option<Score>,
    /// Whether it takes part in what it is a part of.
    pub(super) counts: bool,
    /// Whether it may turn out to be left out.
    pub(super) may_leave: bool,
    /// Why it is open, where the reason is not a missing number.
    pub(super) reason: Option<Reason>,
}

impl Settled {
    pub(super) fn left_out(reason: Reason) -> Self {
        let (verdict, reason) = (Verdict::NotAssessable, Some(reason));
        Self { verdict, score: None, counts: false, may_leave: false, reason }
    }

    pub(super) fn open(bar: &Bar, reason: Option<Reason>) -> Self {
        let score = bar.points.as_ref().map(Score::open);
        Self { verdict: Verdict::NotAssessable, score, counts: true, may_leave: false, reason }
    }

    /// The same of what may yet be left out: then it gives nothing, and its maximum leaves too.
    pub(super) fn may_leave(self) -> Self {
        let least = |it: Score| Score { low: it.low.min(Amount::zero()), ..it };
        Self { score: self.score.map(least), may_leave: true, ..self }
    }

    /// A verdict; beside `of` it gives all points or none.
    pub(super) fn verdict(bar: &Bar, verdict: Verdict) -> Self {
        let score = bar.points.as_ref().map(|it| match verdict {
            Verdict::Met => Score::certain(it.of.clone(), it.of.clone()),
            Verdict::NotMet => Score::certain(Amount::zero(), it.of.clone()),
            Verdict::NotAssessable => {
                Score { low: Amount::zero(), high: it.of.clone(), most: it.of.clone() }
            }
        });
        Self { verdict, score, counts: true, may_leave: false, reason: None }
    }

    /// Points: met where they are full, not met where they are less, else open.
    pub(super) fn scored(bar: &Bar, score: Score) -> Self {
        let most = bar.points.as_ref().map_or(&score.most, |it| &it.of);
        // What is left out among the parts takes its points from the maximum.
        let most = most.min(&score.most).clone();
        let verdict = if score.low >= most {
            Verdict::Met
        } else if score.high < most {
            Verdict::NotMet
        } else {
            Verdict::NotAssessable
        };
        let score = Score { most, ..score };
        Self { verdict, score: Some(score), counts: true, may_leave: false, reason: None }
    }

    /// Points from the range of a formula.
    pub(super) fn pointed(bar: &Bar, hull: &Hull) -> Self {
        let Some(range) = &bar.points else { return Self::open(bar, None) };
        let mut ends: Vec<Amount> = Vec::new();
        if hull.some {
            let (least, most) = (-range.penalty.clone(), &range.of + &range.bonus);
            let low = hull.low.as_ref().map_or(least.clone(), |it| it.at.clone());
            let high = hull.high.as_ref().map_or(most.clone(), |it| it.at.clone());
            for end in [low, high] {
                ends.push(rounded(&end.clamp(least.clone(), most.clone()), range.round.as_ref()));
            }
        }
        Self::ranged(bar, range, ends, hull.empty)
    }

    /// Points between ends, and what holds where there is nothing to judge by.
    pub(super) fn ranged(
        bar: &Bar,
        range: &PointRange,
        mut ends: Vec<Amount>,
        empty: bool,
    ) -> Self {
        // Nothing to judge by is why, where it is certain that there is nothing.
        let nothing = empty && ends.is_empty();
        let why = || Reason::NothingToShare(String::new());
        if nothing && bar.when_empty == WhenEmpty::Exclude {
            return Self::left_out(why());
        }
        let reason = (nothing && bar.when_empty == WhenEmpty::Open).then(why);
        if empty {
            match bar.when_empty {
                WhenEmpty::Open => {
                    let open = Score::open(range);
                    ends.extend([open.low, open.high]);
                }
                WhenEmpty::Full => ends.push(range.of.clone()),
                WhenEmpty::Zero | WhenEmpty::Exclude => ends.push(Amount::zero()),
            }
        }
        let low = ends.iter().min().cloned().unwrap_or_else(Amount::zero);
        let high = ends.iter().max().cloned().unwrap_or_else(|| range.of.clone());
        let score = Score { low, high, most: range.of.clone() };
        let settled = Self { reason, ..Self::scored(bar, score) };
        let may_leave = empty && bar.when_empty == WhenEmpty::Exclude;
        if may_leave {
            Self { verdict: Verdict::NotAssessable, may_leave, ..settled }
        } else {
            settled
        }
    }
}
