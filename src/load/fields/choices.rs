//! Scales, and the values of choices, each with what it is called.

use std::sync::Arc;

use super::entry::Entry;
use super::faults;
use super::names::is_reserved;
use crate::diagnostic::Diagnostic;
use crate::facts::dictionary::{Dictionary, Scale};
use crate::formula::expr::Choice;
use crate::words::Said;

/// The word of the value of a scale that may follow and not be stated.
const BELOW: &str = "below";

/// Adds all scales, each with its choice.
pub(super) fn scales(all: &[Entry], dictionary: &mut Dictionary, found: &mut Vec<Diagnostic>) {
    for entry in all {
        let Some(ordered) = entry.get("ordered") else { continue };
        let below = entry.said("below");
        let (mut words, mut labels) = values(&ordered, below.is_some(), found);
        if let Some(below) = &below {
            words.insert(0, BELOW.into());
            labels.insert(0, below.clone());
        }
        let name: Arc<str> = entry.name().into();
        let choice = Choice {
            name: Some(name.clone()),
            words,
            unstated: u16::from(below.is_some()),
            ordered: true,
        };
        let choice = add(choice, labels, dictionary);
        let in_force = entry.span("in_force");
        if let Some(span) = entry.get("in_force").filter(|_| in_force.is_reversed()) {
            found.push(span.wrong(faults::reversed()));
        }
        let later = |it: Entry| Some((it.parsed("from")?, it.said("label")?));
        let mut renamed: Vec<_> = entry.items_of("renamed").into_iter().filter_map(later).collect();
        renamed.sort();
        let alternatives = entry.items("alternatives");
        for other in &alternatives {
            let name = other.own_text().unwrap_or_default();
            if !all.iter().any(|it| it.name() == name) {
                let known = all.iter().map(Entry::name);
                found.push(other.wrong(faults::none(faults::SCALE, name, known)));
            }
        }
        let alternatives = alternatives.iter().filter_map(Entry::own_text).map(str::to_owned);
        dictionary.scales.push(Scale {
            label: entry.said("label").unwrap_or_else(|| Said::new(entry.name(), entry.name())),
            name,
            choice,
            in_force,
            renamed,
            alternatives: alternatives.collect(),
            help: entry.said("help"),
        });
    }
}

/// The choice of values that a field declares for itself.
pub(super) fn own(
    values: &Entry,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> usize {
    let (words, labels) = self::values(values, false, found);
    add(Choice { name: None, words, unstated: 0, ordered: false }, labels, dictionary)
}

fn add(choice: Choice, labels: Vec<Said>, dictionary: &mut Dictionary) -> usize {
    dictionary.rules.choices.push(choice);
    dictionary.labels.push(labels);
    dictionary.rules.choices.len() - 1
}

/// Words, each as it is or with what it is called; a word that none can be is left out.
fn values(
    entry: &Entry,
    has_below: bool,
    found: &mut Vec<Diagnostic>,
) -> (Vec<Arc<str>>, Vec<Said>) {
    let named = entry.entries();
    let plain = if named.is_empty() { entry.list() } else { Vec::new() };
    let named = named.iter().map(|it| (it, it.name(), it.own_said()));
    let plain = plain.iter().map(|it| (it, it.own_text().unwrap_or_default(), None));
    let (mut words, mut labels): (Vec<Arc<str>>, Vec<Said>) = (Vec::new(), Vec::new());
    for (entry, word, label) in named.chain(plain) {
        let letters = word.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_');
        if is_reserved(word) || (has_below && word == BELOW) {
            found.push(entry.wrong_key(faults::reserved(word)));
        } else if word.is_empty() || !letters {
            found.push(entry.wrong_key(faults::bad_word(word)));
        } else if words.iter().any(|it| **it == *word) {
            found.push(entry.wrong_key(faults::value_twice(word)));
        } else {
            words.push(word.into());
            labels.push(label.unwrap_or_else(|| Said::new(word, word)));
        }
    }
    (words, labels)
}
