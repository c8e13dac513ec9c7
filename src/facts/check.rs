//! Equations of a row or of a record, as they are declared, and when they are looked at.
//!
//! Whether one holds is asked in `check`; a formula that must hold whatever is missing is
//! among the rules of its table as well.

use std::sync::Arc;

use super::span::Span;
use crate::diagnostic::{NodePath, Severity};
use crate::formula::tree::Operator;
use crate::formula::{Formula, Node};
use crate::words::Said;

/// A sentence that must hold of a record or a row.
///
/// Of those that bear one code and point at one place the first that is broken is said, and
/// the others are not looked at: they are one question in several steps.
#[derive(Clone, Debug)]
pub struct Check {
    /// The stable name of its fault.
    pub code: Arc<str>,
    /// How grave it is where it does not hold.
    pub severity: Severity,
    /// What must hold.
    pub that: Formula,
    /// Where that is declared: file and node.
    pub declared: (String, NodePath),
    /// Whether it is said where `that` is open, and not where it is certain not to hold.
    pub open: bool,
    /// Only looked at where of each of these lists a field is stated.
    pub given: Vec<Vec<usize>>,
    /// Only looked at where none of these fields is stated.
    pub absent: Vec<usize>,
    /// The field that is pointed at; the first of a group.
    pub at: usize,
    /// The keys that lead to what is pointed at: those of the field, or of a group.
    pub at_path: Vec<String>,
    /// Fields that are pointed at instead where `at` is not stated, or is 0: the first that
    /// is stated and is not 0.
    pub or_at: Vec<usize>,
    /// Other fields that are pointed at.
    pub also: Vec<usize>,
    /// What is said of each of these.
    pub also_says: Vec<Said>,
    /// Only looked at on these days.
    pub in_force: Span,
    /// The fact, as a text in which names of fields in braces stand for values; see
    /// [`Check::placeholders`].
    pub says: Said,
    /// What to do about it, with the same braces.
    pub help: Option<Said>,
    /// The law behind it, where it is another than its rulebook's.
    pub basis: Option<String>,
}

/// What a text in braces stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placeholder<'a> {
    /// Words as they are.
    Words(&'a str),
    /// `{field}`: the value, a choice by its label; `{at}`: that of the field pointed at.
    Value(&'a str),
    /// `{least field}`: the least that it can be.
    Least(&'a str),
    /// `{most field}`: the most that it can be.
    Most(&'a str),
    /// `{lacking}`: the yes-or-no fields that keep `that` from holding, each by its last key
    /// and its label within a sentence: those that are stated as no, and are reached through
    /// parts that are certain not to hold and through what is computed, not under `not`. Where
    /// all fields that fall back on one are among them, that one stands for them.
    Lacking,
    /// `{unstated}`: in the same way those that nobody has stated, reached through parts that
    /// are open.
    Unstated,
}

/// The field that is pointed at, in braces.
pub const AT: &str = "at";

impl Check {
    /// Whether it bounds what is missing: it is an error wherever it does not hold. An equation
    /// does not; what is missing is never worked out from it.
    pub fn bounds(&self) -> bool {
        self.severity == Severity::Error
            && !self.open
            && self.given.is_empty()
            && self.absent.is_empty()
            && self.in_force == Span::default()
            && !matches!(self.that.root.node, Node::Binary(Operator::Equal, ..))
    }

    /// The parts of a text with braces.
    ///
    /// ```
    /// use hoso::facts::check::{Check, Placeholder};
    ///
    /// let parts: Vec<_> = Check::placeholders("ghi {x}: {lacking}").collect();
    /// assert_eq!(parts[1], Placeholder::Value("x"));
    /// assert_eq!(parts[3], Placeholder::Lacking);
    /// ```
    pub fn placeholders(text: &str) -> impl Iterator<Item = Placeholder<'_>> {
        let mut rest = text;
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            if let Some((inside, after)) = rest.strip_prefix('{').and_then(|it| it.split_once('}'))
            {
                rest = after;
                return Some(placeholder(inside.trim()));
            }
            let end = rest.char_indices().skip(1).find(|(_, it)| *it == '{');
            let (words, after) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
            rest = after;
            Some(Placeholder::Words(words))
        })
    }
}

fn placeholder(inside: &str) -> Placeholder<'_> {
    match (inside, inside.split_once(' ')) {
        ("lacking", _) => Placeholder::Lacking,
        ("unstated", _) => Placeholder::Unstated,
        (_, Some(("least", field))) => Placeholder::Least(field.trim()),
        (_, Some(("most", field))) => Placeholder::Most(field.trim()),
        _ => Placeholder::Value(inside),
    }
}
