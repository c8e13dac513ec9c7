//! All that is possible of some unknowns, cut into pieces on which every goal is decided.
//!
//! Pieces that a check certainly refuses are left out. Where there would be too many, fewer
//! checks are looked at, and at last none: that is sound, and may be open too often.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::Evaluator;
use super::alike::Question;
use super::cut::Cut;
use super::goals::{Goal, Got, Leaf, reached};
use super::outcomes::Outcomes;
use super::piece::Piece;
use super::rest::Rest;
use super::seen::{Seen, Weighed};
use super::ties::is_void;
use super::unknowns::{Constraint, variables};

/// So many pieces are looked at.
const PIECES: usize = 4096;
/// So many parts of formulas are weighed.
const STEPS: usize = 400_000;

impl Evaluator<'_> {
    /// The pieces of what the goals rest on. Of truths alone, no more than it takes to see all
    /// that the first comes to, and the others where the first may hold.
    pub(super) fn leaves(&self, goals: &[Goal]) -> Vec<Leaf> {
        let unknowns = self.unknowns.borrow();
        let asked = variables(goals.iter().flat_map(Goal::rests));
        let begin = |variables: &BTreeSet<usize>| {
            Piece::whole(variables.iter().copied().collect(), &unknowns.variables, STEPS)
        };
        // What is certain of all that is possible needs no checks.
        let piece = begin(&asked);
        if let Ok(got) = decided(goals, &piece)
            && got.iter().all(Got::is_certain)
        {
            return vec![Leaf { piece, got }];
        }
        let (all, bearing) = unknowns.bearing(&asked);
        let question = Question { goals, constraints: &bearing, unknowns: &all };
        if let Some(leaves) = self.answers.borrow().of(&question, &unknowns.variables) {
            return leaves;
        }
        let leaves = attempted(&question, &asked, begin);
        self.answers.borrow_mut().keep(&question, &leaves);
        leaves
    }

    /// What a truth comes to on all that is possible, uncut.
    pub(super) fn at_first_sight(&self, rest: &Rest) -> Outcomes {
        let unknowns = self.unknowns.borrow();
        let asked = variables([rest]);
        let whole = Piece::whole(asked.into_iter().collect(), &unknowns.variables, STEPS);
        whole.truth(rest).outcomes
    }

    /// The unknowns on which it turns what the goals come to, of those that they rest on.
    pub(super) fn turning(&self, goals: &[Goal]) -> BTreeSet<usize> {
        let leaves = self.leaves(goals);
        let unknowns = &self.unknowns.borrow().variables;
        let asked = variables(goals.iter().flat_map(Goal::rests));
        let mut turning = BTreeSet::new();
        for Leaf { piece, got } in &leaves {
            let whole = Piece::whole(Rc::clone(&piece.variables), unknowns, STEPS);
            turning.extend(piece.decided(&whole));
            let tied = piece.forms.iter().flat_map(|(terms, _)| terms);
            turning.extend(tied.map(|(place, _)| piece.variable(*place)));
            for got in got {
                let forms = match got {
                    Got::Number(Seen::Form(form)) => vec![form],
                    Got::Number(Seen::Ratio(top, bottom)) => vec![top, bottom],
                    _ => Vec::new(),
                };
                let places = forms.into_iter().flat_map(|it| &it.terms);
                turning.extend(places.map(|(place, _)| piece.variable(*place)));
            }
        }
        turning.retain(|it| asked.contains(it));
        if turning.is_empty() { asked } else { turning }
    }
}

/// The pieces of a question: with all checks that bear on it, else with those that bear on
/// `asked` alone, else with none.
fn attempted(
    question: &Question<'_>,
    asked: &BTreeSet<usize>,
    begin: impl Fn(&BTreeSet<usize>) -> Piece,
) -> Vec<Leaf> {
    let Question { goals, constraints, unknowns: all } = *question;
    let near: Vec<_> = constraints
        .iter()
        .filter(|it| it.variables.iter().all(|variable| asked.contains(variable)))
        .cloned()
        .collect();
    let attempts = [(all, constraints), (asked, &near), (asked, &[])];
    for (variables, constraints) in attempts {
        if let Some(leaves) = explored(goals, constraints, begin(variables))
            && !leaves.is_empty()
        {
            return leaves;
        }
    }
    let piece = begin(asked);
    let got = goals.iter().fold(Vec::new(), |mut got, goal| {
        let (one, _) = reached(goal, &got, &piece);
        got.push(one);
        got
    });
    vec![Leaf { piece, got }]
}

/// The pieces of a piece on which all goals are decided; none if there would be too many.
fn explored(goals: &[Goal], constraints: &[Constraint], whole: Piece) -> Option<Vec<Leaf>> {
    let steps = Rc::clone(&whole.steps);
    let most = expected(goals, &whole);
    let mut found = most.as_ref().map(|it| vec![Outcomes::NONE; it.len()]);
    let mut waiting = vec![whole];
    let mut leaves = Vec::new();
    let mut count = 0;
    while let Some(mut piece) = waiting.pop() {
        count += 1;
        let cut = match refused(constraints, &mut piece) {
            Verdict::Refused => continue,
            Verdict::Open(cut) => Err(cut),
            Verdict::Passed => decided(goals, &piece),
        };
        match cut {
            Err(cut) => waiting.extend(piece.cut(&cut).into_iter().rev()),
            Ok(_) if found.is_some() && is_void(&piece) => {}
            Ok(got) => {
                if let Some(found) = &mut found {
                    note(found, &got);
                }
                leaves.push(Leaf { piece, got });
                if found.is_some() && found == most {
                    return Some(leaves);
                }
            }
        }
        if steps.get() == 0 || count > PIECES {
            return None;
        }
    }
    Some(leaves)
}

/// What comes of all goals on a piece, or where to cut it.
fn decided(goals: &[Goal], piece: &Piece) -> Result<Vec<Got>, Cut> {
    let mut got = Vec::with_capacity(goals.len());
    for goal in goals {
        match reached(goal, &got, piece) {
            (_, Some(cut)) => return Err(cut),
            (one, None) => got.push(one),
        }
    }
    Ok(got)
}

/// The most that truths can come to; none if other goals are asked for.
fn expected(goals: &[Goal], whole: &Piece) -> Option<Vec<Outcomes>> {
    let each = goals.iter().map(|it| match it {
        Goal::Truth(rest) => Some(whole.truth(rest).outcomes),
        _ => None,
    });
    each.collect()
}

/// Notes what truths come to; those after the first, where the first may hold.
fn note(found: &mut [Outcomes], got: &[Got]) {
    let mut holds = true;
    for (found, got) in found.iter_mut().zip(got) {
        let Got::Truth(outcomes) = got else { continue };
        if holds {
            *found = found.or_else(*outcomes);
        }
        holds &= outcomes.yes;
    }
}

enum Verdict {
    Passed,
    Refused,
    Open(Cut),
}

/// Whether a check certainly fails on a piece, or where to cut to know.
fn refused(constraints: &[Constraint], piece: &mut Piece) -> Verdict {
    let mut verdict = Verdict::Passed;
    for (place, constraint) in constraints.iter().enumerate() {
        // What passes on a piece passes on each part of it.
        let bit = u32::try_from(place).ok().and_then(|it| 1_u64.checked_shl(it)).unwrap_or(0);
        if piece.passed & bit > 0 {
            continue;
        }
        let Weighed { outcomes, cut } = piece.truth(&constraint.rest);
        if outcomes == Outcomes::NO {
            return Verdict::Refused;
        }
        match cut {
            _ if !outcomes.no => piece.passed |= bit,
            Some(cut) if matches!(verdict, Verdict::Passed) => verdict = Verdict::Open(cut),
            _ => {}
        }
    }
    verdict
}
