//! What came of some goals, kept for goals that are alike but for which unknowns they rest on.
//!
//! The rows of a table that lack the same things put the same question many times, each about
//! unknowns of its own; it is answered once. Answers speak of unknowns by their places in a
//! piece, so only the unknowns themselves are put in anew.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::goals::{Goal, Leaf};
use super::num::Num;
use super::piece::Piece;
use super::rest::{Open, Part, Rest};
use super::unknowns::{Constraint, Domain, Variable};

/// So many answers are kept, the latest.
const ANSWERS: usize = 32;
/// Answers of more pieces than this are not.
const LEAVES: usize = 64;
/// Two questions are compared in at most so many parts.
const PARTS: usize = 2000;

/// Questions and what came of them, the latest last.
#[derive(Debug, Default)]
pub(super) struct Answers(Vec<Answer>);

#[derive(Debug)]
struct Answer {
    goals: Vec<Goal>,
    constraints: Vec<Constraint>,
    /// All unknowns that bear on it.
    unknowns: Vec<usize>,
    leaves: Vec<Leaf>,
}

/// A question: goals, the checks that bear on them, and the unknowns of both.
pub(super) struct Question<'q> {
    pub(super) goals: &'q [Goal],
    pub(super) constraints: &'q [Constraint],
    pub(super) unknowns: &'q BTreeSet<usize>,
}

impl Answers {
    /// What came of a question like this, said of its own unknowns.
    pub(super) fn of(&self, question: &Question<'_>, all: &[Variable]) -> Option<Vec<Leaf>> {
        let answer = self.0.iter().rev().find(|it| it.is_of(question, all))?;
        let steps = answer.leaves.first().map_or(0, |it| it.piece.steps.get());
        let steps = Rc::new(Cell::new(steps));
        let unknowns: Vec<usize> = question.unknowns.iter().copied().collect();
        let moved = |piece: &Piece| {
            let own = piece.variables.iter().map(|it| {
                let at = answer.unknowns.binary_search(it).ok()?;
                unknowns.get(at).copied()
            });
            let variables = own.collect::<Option<_>>()?;
            Some(Piece { variables, steps: Rc::clone(&steps), ..piece.clone() })
        };
        let leaf = |leaf: &Leaf| Some(Leaf { piece: moved(&leaf.piece)?, got: leaf.got.clone() });
        answer.leaves.iter().map(leaf).collect()
    }

    /// Keeps what came of a question.
    pub(super) fn keep(&mut self, question: &Question<'_>, leaves: &[Leaf]) {
        if leaves.len() > LEAVES {
            return;
        }
        if self.0.len() == ANSWERS {
            self.0.remove(0);
        }
        let steps = Rc::new(Cell::new(leaves.first().map_or(0, |it| it.piece.steps.get())));
        let kept = |leaf: &Leaf| Leaf {
            piece: Piece { steps: Rc::clone(&steps), ..leaf.piece.clone() },
            got: leaf.got.clone(),
        };
        self.0.push(Answer {
            goals: question.goals.to_vec(),
            constraints: question.constraints.to_vec(),
            unknowns: question.unknowns.iter().copied().collect(),
            leaves: leaves.iter().map(kept).collect(),
        });
    }
}

impl Answer {
    /// Whether the question is the same, but for which unknowns it is about.
    fn is_of(&self, question: &Question<'_>, all: &[Variable]) -> bool {
        if self.unknowns.len() != question.unknowns.len()
            || self.goals.len() != question.goals.len()
            || self.constraints.len() != question.constraints.len()
        {
            return false;
        }
        // In their order, so that pieces are cut in the same order as well.
        let pairs: Vec<(usize, usize)> =
            self.unknowns.iter().copied().zip(question.unknowns.iter().copied()).collect();
        let mut pairing = Pairing { pairs: &pairs, parts: PARTS };
        pairs.iter().all(|(a, b)| same_domain(&all[*a].domain, &all[*b].domain))
            && self.goals.iter().zip(question.goals).all(|(a, b)| pairing.goals(a, b))
            && self
                .constraints
                .iter()
                .zip(question.constraints)
                .all(|(a, b)| pairing.rests(&a.rest, &b.rest))
    }
}

/// Which unknown of one question stands for which of another.
struct Pairing<'p> {
    /// In the order of the first.
    pairs: &'p [(usize, usize)],
    /// How many more parts are compared.
    parts: usize,
}

impl Pairing<'_> {
    fn goals(&mut self, a: &Goal, b: &Goal) -> bool {
        match (a, b) {
            (Goal::Sum(a), Goal::Sum(b)) => {
                let same =
                    |((x, a), (y, b)): (&(Num, Rest), &(Num, Rest))| x == y && self.rests(a, b);
                a.len() == b.len() && a.iter().zip(b).all(same)
            }
            (Goal::Above(a, x), Goal::Above(b, y)) => a == b && x == y,
            (Goal::Truth(a), Goal::Truth(b)) | (Goal::Item(a), Goal::Item(b)) => self.rests(a, b),
            _ => false,
        }
    }

    fn rests(&mut self, a: &Rest, b: &Rest) -> bool {
        match (a, b) {
            (Rest::Known(a), Rest::Known(b)) => a == b,
            (Rest::Open(a), Rest::Open(b)) => self.opens(a, b),
            _ => false,
        }
    }

    fn opens(&mut self, a: &Open, b: &Open) -> bool {
        if self.parts == 0 || a.depth != b.depth {
            return false;
        }
        self.parts -= 1;
        match (&a.part, &b.part) {
            (Part::Variable(a), Part::Variable(b)) => {
                let at = self.pairs.binary_search_by_key(a, |(it, _)| *it);
                at.is_ok_and(|at| self.pairs[at].1 == *b)
            }
            (Part::AnyNumber(a), Part::AnyNumber(b)) => a == b,
            (Part::AnyTruth(a), Part::AnyTruth(b)) => a == b,
            (Part::Anything, Part::Anything) => true,
            (Part::Negate(a), Part::Negate(b)) | (Part::Not(a), Part::Not(b)) => self.rests(a, b),
            (Part::Binary(one, a, c), Part::Binary(other, b, d))
            | (Part::Same(one, a, c), Part::Same(other, b, d)) => {
                one == other && self.rests(a, b) && self.rests(c, d)
            }
            (Part::IfEmpty(a, c), Part::IfEmpty(b, d)) => self.rests(a, b) && self.rests(c, d),
            (Part::Least(a), Part::Least(b)) | (Part::Greatest(a), Part::Greatest(b)) => {
                self.all(a, b)
            }
            (Part::Cases(a, last), Part::Cases(b, end)) => {
                a.len() == b.len()
                    && a.iter().zip(b).all(|((a, c), (b, d))| self.rests(a, b) && self.rests(c, d))
                    && self.rests(last, end)
            }
            (Part::OfDates(one, a), Part::OfDates(other, b)) => {
                std::ptr::eq(*one, *other) && self.all(a, b)
            }
            _ => false,
        }
    }

    fn all(&mut self, a: &[Rest], b: &[Rest]) -> bool {
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.rests(a, b))
    }
}

fn same_domain(a: &Domain, b: &Domain) -> bool {
    match (a, b) {
        (Domain::Words(a), Domain::Words(b)) => a == b,
        (
            Domain::Number { whole, low, high },
            Domain::Number { whole: other, low: least, high: most },
        ) => whole == other && low == least && high == most,
        (Domain::Anything, Domain::Anything) => true,
        _ => false,
    }
}
