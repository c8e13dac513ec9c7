//! The whole reasoning behind one verdict, in sentences, the law first.
//!
//! What a formula means is said from its own tree, so that no sentence here can differ from
//! what is judged; nothing is judged here.

mod asked;
mod binding;
mod conclusion;
mod definitions;
mod functions;
pub(super) mod labels;
mod lacking;
mod measured;
mod numbers;
mod people;
pub(super) mod reasons;
mod relations;
mod sources;
mod words;

use self::words::Words;
use super::assessed::{Assessed, AssessedCriterion};
use crate::facts::Dictionary;
use crate::judge::{Assessment, Outcome};
use crate::law::Rulebook;
use crate::law::bench::{Bar, Bench};
use crate::law::grades::GradeOn;
use crate::words::{Lang, Said};
pub use measured::UNKNOWN_AND_SETTLED;

/// What is explained: one record's assessment, and all that it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Explained<'a> {
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// How it judges the unit.
    pub bench: &'a Bench,
    /// The assessment for programs, with names and lines.
    pub assessed: &'a Assessed,
    /// The assessment as values.
    pub assessment: &'a Assessment,
    /// What fields are called.
    pub dictionary: &'a Dictionary,
    /// The record's file.
    pub file: &'a str,
}

/// Explains one criterion of an assessment; an empty text if there is no such.
pub fn explain(lang: Lang, explained: Explained, id: &str) -> String {
    let Some(one) = One::of(lang, explained, id) else { return String::new() };
    let mut text = one.explained(explained);
    if let Some(claimed) = &explained.assessment.claimed {
        let total = explained.assessment.total.as_ref();
        text.push_str(&one.totals(total, claimed, explained.assessed));
    }
    for it in explained.assessed.grades.iter().filter(|it| it.on == GradeOn::Mean) {
        text.push_str(&one.mean(it));
    }
    text.push_str(&one.readings(explained.rulebook));
    text
}

/// One criterion and what it came to.
struct One<'a> {
    words: Words<'a>,
    bar: &'a Bar,
    view: &'a AssessedCriterion,
    outcome: &'a Outcome,
    file: &'a str,
}

impl<'a> One<'a> {
    fn of(lang: Lang, explained: Explained<'a>, id: &str) -> Option<Self> {
        let Explained { bench, assessed, assessment, dictionary, file, .. } = explained;
        let all = bench.all().into_iter().zip(&assessed.criteria).zip(&assessment.outcomes);
        let ((bar, view), outcome) = all.into_iter().find(|((it, _), _)| it.id == id)?;
        Some(Self { words: Words { lang, dictionary, bench }, bar, view, outcome, file })
    }

    /// The whole reasoning, and that of its parts.
    fn explained(&self, explained: Explained) -> String {
        let mut text = self.law(explained.rulebook);
        text.push_str(&self.in_force(explained.rulebook, explained.assessment.period));
        text.push_str(&self.meaning());
        text.push_str(&self.formula());
        if let Some(basis) = &self.view.basis {
            text.push_str(&self.numbers(basis));
            text.push_str(&sources::sources(self.words, self.bar, self.file, basis));
            text.push_str(&self.figures(basis));
        }
        text.push_str(&self.people());
        text.push_str(&self.rounding());
        text.push_str(&self.conclusion());
        if let Some(basis) = &self.view.basis {
            text.push_str(&lacking::missing(self.words, basis));
        }
        text.push_str(&self.evidence());
        for part in &self.bar.parts {
            text.push('\n');
            if let Some(part) = One::of(self.words.lang, explained, &part.id) {
                text.push_str(&part.explained(explained));
            }
        }
        text
    }

    fn choose<T>(&self, said: Said<T>) -> T {
        self.words.choose(said)
    }
}
