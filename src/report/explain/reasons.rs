//! Why there is no verdict, with fields and conditions by what they are called.

use super::labels;
use super::words::Words;
use crate::facts::Dictionary;
use crate::formula::Formula;
use crate::judge::Reason;
use crate::law::bench::{Bar, Bench};
use crate::words::{Lang, Said};

/// Why a criterion has no verdict, as a document says it.
pub(in crate::report) fn printed(
    dictionary: &Dictionary,
    (bench, bar): (&Bench, &Bar),
    reason: &Reason,
) -> String {
    self::reason(Words { lang: Lang::Vi, dictionary, bench }, bar, reason)
}

pub(super) fn reason(words: Words, bar: &Bar, reason: &Reason) -> String {
    let said = |formula: &Option<Formula>, text: &String| {
        formula.as_ref().map_or_else(|| text.clone(), |it| words.say(&it.root))
    };
    let reason = match reason {
        Reason::NoFields(names) | Reason::NoFacts(names) => return not_stated(words, names),
        Reason::NoTable(name) => Reason::NoTable(table(words, name)),
        Reason::NotApplicable(it) => Reason::NotApplicable(said(&bar.applies_if, it)),
        Reason::MayNotApply(it) => Reason::MayNotApply(said(&bar.applies_if, it)),
        Reason::NotAssessable(it) => Reason::NotAssessable(said(&bar.assessable_if, it)),
        it => it.clone(),
    };
    words.choose(reason.said())
}

/// A table by what it is called.
fn table(words: Words, name: &str) -> String {
    let table = words.dictionary.tables.iter().find(|it| &*it.name == name);
    let called = table.map(|it| format!("“{}”", words.choose(it.called())));
    called.unwrap_or_else(|| name.to_owned())
}

/// Fields by their labels: the list of what is missing has their names.
fn not_stated(words: Words, names: &[String]) -> String {
    let dictionary = words.dictionary;
    let label = |name: &String| match dictionary.field(name) {
        Some(field) => labels::field(words.lang, dictionary, None, field),
        None => name.clone(),
    };
    let all: Vec<_> = names.iter().map(|it| format!("“{}”", label(it))).collect();
    let all = all.join(", ");
    words.choose(Said::of(format!("chưa có số liệu {all}"), format!("{all} is not stated")))
}
