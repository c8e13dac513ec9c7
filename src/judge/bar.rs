//! One criterion after another: what it comes to, and what its parts come to together.

use super::judged::Judged;
use super::outcome::{Appraiser, Assessment, Outcome, is_open};
use super::reason::Lacking;
use super::score::{Score, rounded};
use super::settled::Settled;
use super::whole::{all, any, appraisals, total};
use super::why::Reason;
use super::{UnitFacts, figure::Figure, reason, shown};
use crate::facts::record::Claims;
use crate::formula::Formula;
use crate::formula::evaluate::{Evaluator, Outcomes, Settled as Answer};
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::criterion::{Verdict, WhenEmpty};

/// Judges a record by a bench.
pub fn judge(facts: &UnitFacts, rulebook: &str, bench: &Bench) -> Assessment {
    let claims = &facts.record.claims;
    let by_people = bench.all().into_iter().any(Bar::is_by_people);
    let appraisals = if by_people { appraisals(facts) } else { None };
    let above = appraisals.map(|(_, it)| it);
    let mut outcomes = Judged { bench, facts, claims, appraisals: above }.all();
    let mut claimed = None;
    if by_people {
        let own = Judged { bench, facts, claims, appraisals: None }.all();
        claimed = total(bench, &own);
        for ((bar, outcome), own) in bench.all().into_iter().zip(&mut outcomes).zip(own) {
            outcome.claimed = own.score.filter(|_| bar.rests_on_people());
        }
    }
    let names = appraisals.map(|(name, _)| name.clone());
    let appraiser = facts.unit.parent().filter(|_| by_people).map(|unit| Appraiser { unit, names });
    let open = |it: &(&Bar, &Outcome)| it.0.is_by_people() && it.1.counts && !it.1.is_appraised();
    let unappraised = bench.all().into_iter().zip(&outcomes).filter(open);
    let unappraised = unappraised.filter(|_| appraiser.is_some()).map(|(bar, _)| bar.id.clone());
    let unappraised = unappraised.collect();
    let tops = outcomes.iter().filter(|it| it.depth == 0 && it.counts);
    let verdict = all(&tops.map(|it| it.verdict).collect::<Vec<_>>());
    let total = total(bench, &outcomes);
    let (unit, period, rulebook) = (facts.unit.clone(), facts.period, rulebook.to_owned());
    Assessment { unit, period, rulebook, verdict, outcomes, total, claimed, appraiser, unappraised }
}

impl Judged<'_, '_> {
    /// What every criterion comes to, each before its parts.
    fn all(&self) -> Vec<Outcome> {
        let evaluator = self.evaluator(None);
        let mut outcomes = Vec::new();
        for it in &self.bench.criteria {
            self.bar(it, &evaluator, 0, &mut outcomes);
        }
        outcomes
    }

    /// Judges a criterion and its parts; adds them to `outcomes`, itself first.
    fn bar(&self, bar: &Bar, outer: &Evaluator, depth: usize, outcomes: &mut Vec<Outcome>) {
        let place = outcomes.len();
        for part in &bar.parts {
            self.bar(part, outer, depth + 1, outcomes);
        }
        let parts: Vec<_> = outcomes[place..].iter().filter(|it| it.depth == depth + 1).collect();
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
        let is_open = is_open(settled.verdict, settled.score.as_ref());
        let reason = is_open.then(|| match settled.reason {
            Some(Reason::Interim { ended, .. }) if shown::is_certain(bar, evaluator) => {
                Reason::Interim { lacking: shown.measured.short_of(&shown.required), ended }
            }
            Some(reason) => reason,
            None => reason::open(self, bar, &lacking, &parts),
        });
        let said = |by: Option<&Claims>| {
            by.and_then(|it| it.get(&bar.id)).filter(|_| bar.is_by_people()).cloned()
        };
        // What does not apply lacks nothing.
        let lacks_nothing = !settled.counts && !no_target && shown.measured == Figure::Unknown;
        let outcome = Outcome {
            id: bar.id.clone(),
            depth,
            verdict: settled.verdict,
            counts: settled.counts,
            may_leave: settled.may_leave,
            measured: if lacks_nothing { Figure::Nothing } else { shown.measured },
            required: if no_target { Figure::Nothing } else { shown.required },
            evidence: shown.evidence,
            reason,
            score: settled.score,
            claimed: None,
            claim: said(Some(self.claims)),
            appraisal: said(self.appraisals),
        };
        outcomes.insert(place, outcome);
    }

    /// The points of a criterion without parts.
    pub(super) fn score(&self, bar: &Bar) -> Option<Score> {
        let target = bar.targets.get(&self.facts.period.year);
        let evaluator = self.evaluator(target.and_then(Option::as_ref));
        let settled = self.conditions(bar, &evaluator);
        settled.unwrap_or_else(|| self.rule(bar, &evaluator, &[])).score
    }

    /// What the conditions around a criterion say, where they settle it.
    fn conditions(&self, bar: &Bar, evaluator: &Evaluator) -> Option<Settled> {
        if !self.facts.are_asked(&bar.applies_to) {
            return Some(Settled::left_out(Reason::NotAsked));
        }
        if let Some(formula) = &bar.applies_if {
            let text = formula.text.to_string();
            match evaluator.truth(&formula.root).certain() {
                Some(Answer::Yes) => {}
                Some(Answer::No | Answer::Empty) => {
                    return Some(Settled::left_out(Reason::NotApplicable(text)));
                }
                None => {
                    return Some(Settled::open(bar, Some(Reason::MayNotApply(text))).may_leave());
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

    /// Whether what is asked for is asked of a whole year, and the period is a part of it.
    fn is_early(&self) -> bool {
        self.bench.yearly && !self.facts.period.is_whole_year()
    }

    fn rule(&self, bar: &Bar, evaluator: &Evaluator, parts: &[&Outcome]) -> Settled {
        let counted = || parts.iter().filter(|it| it.counts);
        // Of what no part takes part in there is nothing to judge.
        if !parts.is_empty() && counted().next().is_none() {
            return Settled::left_out(Reason::NoPart);
        }
        let settled = self.by_rule(bar, evaluator, parts);
        let leaves = !parts.is_empty() && counted().all(|it| it.may_leave);
        if leaves && settled.verdict == Verdict::NotAssessable {
            return settled.may_leave();
        }
        settled
    }

    fn by_rule(&self, bar: &Bar, evaluator: &Evaluator, parts: &[&Outcome]) -> Settled {
        let counted = || parts.iter().filter(|it| it.counts);
        let verdicts = || counted().map(|it| it.verdict).collect::<Vec<_>>();
        let scores = || counted().filter_map(|it| it.score.as_ref());
        match &bar.rule {
            Rule::Met(formula) => self.met(bar, formula, evaluator),
            Rule::Points(formula) => {
                let number = evaluator.number(&formula.root);
                self.of_a_share(Settled::pointed(bar, &evaluator.hull(&number)), formula)
            }
            Rule::Steps(steps) => self.of_a_share(self.steps(bar, steps, evaluator), &steps.by),
            Rule::Claimed => self.claimed(bar),
            Rule::All => Settled::verdict(bar, all(&verdicts())),
            Rule::Any => Settled::verdict(bar, any(&verdicts())),
            Rule::Sum => Settled::scored(bar, Score::sum(scores())),
            Rule::Best => match Score::best(scores()) {
                Some(best) => Settled::scored(bar, best),
                None => Settled::left_out(Reason::NoPart),
            },
        }
    }

    /// The same, where there is nothing to judge by, with what it is that there is none of.
    fn of_a_share(&self, settled: Settled, formula: &Formula) -> Settled {
        Settled { reason: settled.reason.map(|_| reason::empty(self, formula)), ..settled }
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
            (true, false, false, false) => Settled::verdict(bar, Verdict::Met),
            (false, true, false, false) if self.is_early() => Settled {
                reason: Some(reason::interim(self.facts.period)),
                ..Settled::verdict(bar, Verdict::NotAssessable)
            },
            (false, true, false, false) => Settled::verdict(bar, Verdict::NotMet),
            (false, false, false, true) => Settled::left_out(reason::empty(self, formula)),
            (false, false, true, false) => Settled {
                reason: Some(reason::empty(self, formula)),
                ..Settled::verdict(bar, Verdict::NotAssessable)
            },
            _ => Settled { may_leave: out, ..Settled::verdict(bar, Verdict::NotAssessable) },
        }
    }

    /// Points that people give: those of whoever appraises, before that those claimed.
    fn claimed(&self, bar: &Bar) -> Settled {
        let Some(range) = &bar.points else { return Settled::open(bar, None) };
        let claim = self.appraisal(bar).or_else(|| self.claims.get(&bar.id));
        match claim.and_then(|it| it.points.as_ref()) {
            Some(points) => {
                let points = rounded(points, range.round.as_ref());
                Settled::scored(bar, Score::certain(points, range.of.clone()))
            }
            None => Settled::open(bar, Some(Reason::NotClaimed)),
        }
    }
}
