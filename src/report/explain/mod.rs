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
mod measured;
mod numbers;
mod relations;
mod sources;
mod words;

use self::words::Words;
use super::assessed::{Assessed, AssessedCriterion};
use crate::facts::Dictionary;
use crate::judge::Outcome;
use crate::law::Rulebook;
use crate::law::bench::{Bar, Bench};
use crate::words::{Lang, Said};

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
    pub outcomes: &'a [Outcome],
    /// What fields are called.
    pub dictionary: &'a Dictionary,
    /// The record's file.
    pub file: &'a str,
}

/// Explains one criterion of an assessment; an empty text if there is no such.
pub fn explain(lang: Lang, explained: Explained, id: &str) -> String {
    let Explained { rulebook, bench, assessed, outcomes, dictionary, file } = explained;
    let all = bench.all();
    let found = all.iter().zip(&assessed.criteria).zip(outcomes).find(|((it, _), _)| it.id == id);
    let Some(((bar, view), outcome)) = found else { return String::new() };
    let words = Words { lang, dictionary, bench };
    let one = One { words, bar, view, outcome, file };
    let mut text = one.law(rulebook);
    text.push_str(&one.meaning());
    text.push_str(&one.formula());
    if let Some(basis) = &view.basis {
        text.push_str(&one.numbers(basis));
        text.push_str(&sources::sources(words, bar, file, basis));
        text.push_str(&one.figures(basis));
    }
    text.push_str(&one.conclusion());
    if let Some(basis) = &view.basis {
        text.push_str(&sources::missing(words, basis));
    }
    text.push_str(&one.evidence());
    for part in &bar.parts {
        text.push('\n');
        text.push_str(&explain(lang, explained, &part.id));
    }
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

impl One<'_> {
    fn choose<T>(&self, said: Said<T>) -> T {
        self.words.choose(said)
    }
}
