//! One criterion after another: what it comes to, and what its parts come to together.

use std::collections::BTreeMap;

use num_traits::Zero;

use super::outcome::{Assessment, Figure, Outcome, Reason};
use super::reason::Lacking;
use super::score::{Score, rounded};
use super::whole::{all, any, appraisals, total};
use super::{UnitFacts, reason, shown};
use crate::facts::record::Claim;
use crate::formula::evaluate::{Evaluator, Hull, Number, Outcomes, Settled as Answer};
use crate::formula::tree::Operator;
use crate::formula::{Amount, Formula};
use crate::law::bench::{BY, Bar, Bench, PointRange, Rule, StepRule, TARGET};
use crate::law::criterion::{Verdict, WhenEmpty};

/// What a record came to, and who has judged what people judge.
pub(super) struct Judged<'a, 'p> {
    pub(super) bench: &'a Bench,
    pub(super) facts: &'a UnitFacts<'p>,
    claims: &'p BTreeMap<String, Claim>,
    appraisals: Option<&'p BTreeMap<String, Claim>>,
}

/// Judges a record by a bench.
pub fn judge(facts: &UnitFacts, rulebook: &str, bench: &Bench) -> Assessment {
    let judged =
        Judged { bench, facts, claims: &facts.record.claims, appraisals: appraisals(facts) };
    let evaluator = judged.evaluator(None);
    let mut outcomes = Vec::new();
    for it in &bench.criteria {
        judged.bar(it, &evaluator, 0, &mut outcomes);
    }
    let tops: Vec<&Outcome> = outcomes.iter().filter(|it| it.depth == 0).collect();
    let verdicts: Vec<_> = tops.iter().filter(|it| it.counts).map(|it| it.verdict).collect();
    let (total, claimed) = (total(bench, &tops, false), total(bench, &tops, true));
    let appraised = outcomes.iter().all(|it| it.claimed.is_none() || it.appraised);
    let (verdict, unit) = (all(&verdicts), facts.unit.clone());
    let claimed = claimed.filter(|_| bench.all().iter().any(|it| matches!(it.rule, Rule::Claimed)));
    let (period, rulebook) = (facts.period, rulebook.to_owned());
    Assessment { unit, period, rulebook, verdict, outcomes, total, claimed, appraised }
}

/// What a criterion comes to, before it is known what it rests on.
struct Settled {
    verdict: Verdict,
    score: Option<Score>,
    /// Whether it takes part in what it is a part of.
    counts: bool,
    /// Whether it may turn out to be left out.
    may_leave: bool,
    /// Why it is open, where the reason is not a missing number.
    reason: Option<Reason>,
}

impl Settled {
    fn left_out(reason: Reason) -> Self {
        let (verdict, reason) = (Verdict::NotAssessable, Some(reason));
        Self { verdict, score: None, counts: false, may_leave: false, reason }
    }

    fn open(bar: &Bar, reason: Option<Reason>) -> Self {
        let score = bar.points.as_ref().map(Score::open);
        Self { verdict: Verdict::NotAssessable, score, counts: true, may_leave: false, reason }
    }
}

impl<'a> Judged<'a, '_> {
    /// For the formulas of a criterion, with what it has to reach.
    fn evaluator(&self, target: Option<&Amount>) -> Evaluator<'a> {
        let evaluator = Evaluator::new(&self.bench.rules, Some(self.facts));
        match target {
            Some(target) => evaluator.with_variable(TARGET, Number::from(target)),
            None => evaluator,
        }
    }

    /// Judges a criterion and its parts; adds them to `outcomes`, itself first.
    fn bar(&self, bar: &Bar, outer: &Evaluator, depth: usize, outcomes: &mut Vec<Outcome>) {
        let place = outcomes.len();
        for part in &bar.parts {
            self.bar(part, outer, depth + 1, outcomes);
        }
        let parts: Vec<&Outcome> =
            outcomes[place..].iter().filter(|it| it.depth == depth + 1).collect();
        let target = bar.targets.get(&self.facts.period.year);
        let evaluator = match target {
            Some(Some(target)) => &self.evaluator(Some(target)),
            _ => outer,
        };
        let settled = if matches!(target, Some(None)) {
            Settled::left_out(Reason::NoTarget(self.facts.period))
        } else {
            self.conditions(bar, evaluator).unwrap_or_else(|| self.rule(bar, evaluator, &parts))
        };
        let lacking = Lacking::new(evaluator);
        let shown = shown::shown(self, bar, &lacking, &parts, settled.verdict);
        let no_target = matches!(settled.reason, Some(Reason::NoTarget(_)));
        let reason = (settled.verdict == Verdict::NotAssessable)
            .then(|| settled.reason.unwrap_or_else(|| reason::open(self, bar, &lacking, &parts)));
        let claim = self.claims.get(&bar.id).filter(|_| matches!(bar.rule, Rule::Claimed));
        let outcome = Outcome {
            id: bar.id.clone(),
            depth,
            verdict: settled.verdict,
            counts: settled.counts,
            may_leave: settled.may_leave,
            measured: shown.measured,
            required: if no_target { Figure::Count(Amount::zero()) } else { shown.required },
            evidence: shown.evidence,
            reason,
            score: settled.score,
            claimed: claim.and_then(|it| it.points.clone()),
            appraised: self.appraisal(bar).is_some(),
        };
        outcomes.insert(place, outcome);
    }

    /// What the conditions around a criterion say, where they settle it.
    fn conditions(&self, bar: &Bar, evaluator: &Evaluator) -> Option<Settled> {
        if let Some(formula) = &bar.applies_if {
            match evaluator.truth(&formula.root).certain() {
                Some(Answer::Yes) => {}
                Some(Answer::No | Answer::Empty) => {
                    return Some(Settled::left_out(Reason::NotApplicable(
                        formula.text.to_string(),
                    )));
                }
                None => {
                    let reason = Reason::MayNotApply(formula.text.to_string());
                    let open = Settled::open(bar, Some(reason));
                    // Left out it gives nothing, and its maximum leaves with it.
                    let score =
                        open.score.map(|it| Score { low: it.low.min(Amount::zero()), ..it });
                    return Some(Settled { score, may_leave: true, ..open });
                }
            }
        }
        let formula = bar.assessable_if.as_ref()?;
        match evaluator.truth(&formula.root).certain() {
            Some(Answer::Yes) => None,
            Some(Answer::No | Answer::Empty) => {
                Some(Settled::open(bar, Some(reason::not_assessable(self, formula))))
            }
            None => Some(Settled::open(bar, None)),
        }
    }

    fn rule(&self, bar: &Bar, evaluator: &Evaluator, parts: &[&Outcome]) -> Settled {
        let counted = || parts.iter().filter(|it| it.counts);
        let verdicts = || counted().map(|it| it.verdict).collect::<Vec<_>>();
        let scores = || counted().filter_map(|it| it.score.as_ref());
        match &bar.rule {
            Rule::Met(formula) => self.met(bar, formula, evaluator),
            Rule::Points(formula) => {
                let number = evaluator.number(&formula.root);
                Self::pointed(bar, &evaluator.hull(&number))
            }
            Rule::Steps(steps) => self.steps(bar, steps, evaluator),
            Rule::Claimed => self.claimed(bar),
            Rule::All => Self::verdict(bar, all(&verdicts())),
            Rule::Any => Self::verdict(bar, any(&verdicts())),
            Rule::Sum => Self::scored(bar, Score::sum(scores())),
            Rule::Best => match Score::best(scores()) {
                Some(best) => Self::scored(bar, best),
                None => Settled::left_out(Reason::Parts(Vec::new())),
            },
        }
    }

    /// A verdict; beside `of` it gives all points or none.
    fn verdict(bar: &Bar, verdict: Verdict) -> Settled {
        let score = bar.points.as_ref().map(|it| match verdict {
            Verdict::Met => Score::certain(it.of.clone(), it.of.clone()),
            Verdict::NotMet => Score::certain(Amount::zero(), it.of.clone()),
            Verdict::NotAssessable => {
                Score { low: Amount::zero(), high: it.of.clone(), most: it.of.clone() }
            }
        });
        Settled { verdict, score, counts: true, may_leave: false, reason: None }
    }

    /// Points: met where they are full, not met where they are less, else open.
    fn scored(bar: &Bar, score: Score) -> Settled {
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
        Settled { verdict, score: Some(score), counts: true, may_leave: false, reason: None }
    }

    fn met(&self, bar: &Bar, formula: &Formula, evaluator: &Evaluator) -> Settled {
        let Outcomes { yes, no, empty } = evaluator.truth(&formula.root);
        let (mut met, mut not, mut open, mut out) = (yes, no, false, false);
        if empty {
            match bar.when_empty {
                WhenEmpty::Open => open = true,
                WhenEmpty::Zero => not = true,
                WhenEmpty::Full => met = true,
                WhenEmpty::Exclude => out = true,
            }
        }
        match (met, not, open, out) {
            (true, false, false, false) => Self::verdict(bar, Verdict::Met),
            (false, true, false, false) => Self::verdict(bar, Verdict::NotMet),
            (false, false, false, true) => Settled::left_out(reason::empty(self, formula)),
            (false, false, true, false) => Settled {
                reason: Some(reason::empty(self, formula)),
                ..Self::verdict(bar, Verdict::NotAssessable)
            },
            _ => Settled { may_leave: out, ..Self::verdict(bar, Verdict::NotAssessable) },
        }
    }

    /// Points from the range of a formula.
    fn pointed(bar: &Bar, hull: &Hull) -> Settled {
        let Some(range) = &bar.points else { return Settled::open(bar, None) };
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
    fn ranged(bar: &Bar, range: &PointRange, mut ends: Vec<Amount>, empty: bool) -> Settled {
        if empty {
            match bar.when_empty {
                WhenEmpty::Open => {
                    let open = Score::open(range);
                    ends.extend([open.low, open.high]);
                }
                WhenEmpty::Full => ends.push(range.of.clone()),
                WhenEmpty::Exclude if ends.is_empty() => {
                    return Settled::left_out(Reason::NothingToShare(String::new()));
                }
                WhenEmpty::Zero | WhenEmpty::Exclude => ends.push(Amount::zero()),
            }
        }
        let low = ends.iter().min().cloned().unwrap_or_else(Amount::zero);
        let high = ends.iter().max().cloned().unwrap_or_else(|| range.of.clone());
        let score = Score { low, high, most: range.of.clone() };
        let settled = Self::scored(bar, score);
        let may_leave = empty && bar.when_empty == WhenEmpty::Exclude;
        if may_leave {
            Settled { verdict: Verdict::NotAssessable, may_leave, ..settled }
        } else {
            settled
        }
    }

    /// The first row that is reached counts.
    fn steps(&self, bar: &Bar, steps: &StepRule, evaluator: &Evaluator) -> Settled {
        let Some(range) = &bar.points else { return Settled::open(bar, None) };
        let by = evaluator.number(&steps.by.root);
        let hull = evaluator.hull(&by);
        let mut ends = Vec::new();
        // What has not been taken by the rows so far may still be any of what is below.
        let (mut below, mut upper) = (hull.some, None::<Amount>);
        let mut row = |points: &Formula, least: Option<&Amount>, upper: Option<&Amount>| {
            let by = match hull.certain() {
                Some(by) => Number::from(by),
                None => Number::from(&hull.between(least, upper)),
            };
            let target = bar.targets.get(&self.facts.period.year).and_then(Option::as_ref);
            let inner = self.evaluator(target).with_variable(BY, by);
            let got = inner.hull(&inner.number(&points.root));
            let all = [got.low, got.high].into_iter().flatten().map(|it| it.at);
            ends.extend(all.map(|it| rounded(&it, range.round.as_ref())));
        };
        for it in &steps.rows {
            if !below {
                break;
            }
            let operator = if it.reached { Operator::AtLeast } else { Operator::More };
            let reached = evaluator.compare(&by, operator, &it.least);
            if reached.yes {
                row(&it.points, Some(&it.least), upper.as_ref());
            }
            below = reached.no;
            upper = Some(it.least.clone());
        }
        if below {
            row(&steps.otherwise, None, upper.as_ref());
        }
        Self::ranged(bar, range, ends, hull.empty)
    }

    fn appraisal(&self, bar: &Bar) -> Option<&Claim> {
        let claimed = matches!(bar.rule, Rule::Claimed);
        self.appraisals?.get(&bar.id).filter(|it| claimed && it.points.is_some())
    }

    /// Points that people give: those of whoever appraises, before that those claimed.
    fn claimed(&self, bar: &Bar) -> Settled {
        let Some(range) = &bar.points else { return Settled::open(bar, None) };
        let claim = self.appraisal(bar).or_else(|| self.claims.get(&bar.id));
        match claim.and_then(|it| it.points.as_ref()) {
            Some(points) => {
                let points = rounded(points, range.round.as_ref());
                Self::scored(bar, Score::certain(points, range.of.clone()))
            }
            None => Settled::open(bar, Some(Reason::NotClaimed)),
        }
    }
}
