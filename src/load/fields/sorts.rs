//! What sort of value a field holds, and the numbers that bound it.
//!
//! Formulas are not read here.

use std::sync::Arc;

use super::choices;
use super::entry::Entry;
use super::faults;
use crate::diagnostic::Diagnostic;
use crate::facts::decimal;
use crate::facts::dictionary::{Dictionary, Sort};
use crate::formula::amount::whole;
use crate::formula::expr::Definition;
use crate::formula::{Amount, Kind, Unit};
use crate::model::GREATEST_COUNT;

/// Keys that only some types have.
const OF_TYPE: &[(&str, &[&str])] = &[
    ("of", &["list"]),
    ("values", &["choice", "list"]),
    ("scale", &["choice", "list"]),
    ("noun", &["count", "number"]),
    ("part_of", &["count", "number"]),
    ("min", &["count", "number", "share"]),
    ("max", &["count", "number", "share"]),
];

/// Keys that a field which is computed has no use for.
const STATED_ONLY: &[&str] = &["of", "part_of", "min", "max", "asked_if", "asked_of", "periods"];

/// What sort of value a field holds, and what it may be.
pub(super) struct Sorted {
    pub sort: Sort,
    /// Not known of a field that is computed and does not say it.
    pub kind: Option<Kind>,
    /// The scale of its values, or the one it belongs to.
    pub scale: Option<usize>,
    pub definition: Definition,
}

/// Reads the type of a field; a field without one is text.
pub(super) fn sorted(
    (entry, name): (&Entry, &str),
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Sorted {
    let computed = ["is", "cases"].into_iter().find(|it| entry.get(it).is_some());
    let stated = entry.text("type");
    if stated.is_none() && computed.is_none() && !entry.is_touched() {
        found.push(entry.wrong_key(faults::no_type(name)));
    }
    keys(entry, stated, computed, found);
    let noun: Option<Arc<str>> = entry.text("noun").map(Into::into);
    let number = || Kind::Number(noun.clone().map_or(Unit::Plain, Unit::Noun));
    let mut scale = None;
    let (sort, kind) = match stated {
        Some("count") => (Sort::Count, number()),
        Some("number") => (Sort::Number, number()),
        Some("share") => (Sort::Share, Kind::Number(Unit::Share)),
        Some("yes_no") => (Sort::YesNo, Kind::Truth),
        Some("date") => (Sort::Date, Kind::Date),
        Some("prose") => (Sort::Prose, Kind::Text),
        Some("link") => (Sort::Link, Kind::Text),
        Some(list @ ("choice" | "list")) => {
            let (choice, on) = choice(entry, list, dictionary, found);
            scale = on;
            match (list, choice) {
                ("choice", Some(it)) => (Sort::Choice(it), Kind::Choice(it)),
                ("list", Some(it)) => {
                    (Sort::ListOfChoice(it), Kind::List(Box::new(Kind::Choice(it))))
                }
                ("list", None) => (Sort::ListOfText, Kind::List(Box::new(Kind::Text))),
                _ => (Sort::Text, Kind::Text),
            }
        }
        _ => (Sort::Text, Kind::Text),
    };
    let definition = definition(entry, name, sort, found);
    let known = computed.is_none() || stated.is_some();
    let sort = if computed.is_some() { Sort::Computed } else { sort };
    Sorted {
        sort,
        definition: Definition { kind: kind.clone(), ..definition },
        kind: known.then_some(kind),
        scale: scale.or_else(|| belongs_to(entry, dictionary, found)),
    }
}

/// The scale that a field, or a group of them, belongs to.
pub(super) fn belongs_to(
    entry: &Entry,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<usize> {
    named_scale(&entry.get("belongs_to")?, dictionary, found)
}

/// The scale that a text names.
pub(super) fn named_scale(
    entry: &Entry,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let name = entry.own_text()?;
    let scale = dictionary.scale(name);
    if scale.is_none() {
        let known = dictionary.scales.iter().map(|it| &*it.name);
        found.push(entry.wrong(faults::none(faults::SCALE, name, known)));
    }
    scale
}

fn keys(entry: &Entry, stated: Option<&str>, computed: Option<&str>, found: &mut Vec<Diagnostic>) {
    if let (Some("is"), Some(cases)) = (computed, entry.get("cases")) {
        found.push(cases.wrong_key(faults::apart("cases", "is")));
    }
    for (key, types) in OF_TYPE {
        let Some(used) = entry.get(key) else { continue };
        if let Some(stated) = stated.filter(|it| !types.contains(it)) {
            found.push(used.wrong_key(faults::apart(key, &format!("type: {stated}"))));
        }
    }
    let Some(computed) = computed else { return };
    for key in STATED_ONLY {
        if let Some(used) = entry.get(key) {
            found.push(used.wrong_key(faults::apart(key, computed)));
        }
    }
}

/// The values of a choice or of a list, and the scale that they are on.
fn choice(
    entry: &Entry,
    kind: &str,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) -> (Option<usize>, Option<usize>) {
    let of = if kind == "list" { "`of`, `values`, `scale`" } else { "`values`, `scale`" };
    match (entry.get("values"), entry.get("scale"), entry.get("of")) {
        (Some(values), None, None) => (Some(choices::own(&values, dictionary, found)), None),
        (None, Some(scale), None) => {
            let scale = named_scale(&scale, dictionary, found);
            (scale.map(|it| dictionary.scales[it].choice), scale)
        }
        (None, None, Some(_)) => (None, None),
        _ => {
            if !entry.is_touched() {
                found.push(entry.wrong_key(faults::no_values(kind, of)));
            }
            (None, None)
        }
    }
}

/// The bounds of a field; its kind and its formulas are put in later.
fn definition(entry: &Entry, name: &str, sort: Sort, found: &mut Vec<Diagnostic>) -> Definition {
    let own = match sort {
        Sort::Count => (Some(whole(0)), None),
        Sort::Share => (Some(whole(0)), Some(whole(1))),
        _ => (None, None),
    };
    let least = bound(entry.get("min"), sort, found).or(own.0);
    let most = bound(entry.get("max"), sort, found).or(own.1);
    if let (Some(low), Some(high)) = (&least, &most)
        && low > high
        && let Some(entry) = entry.get("max").or_else(|| entry.get("min"))
    {
        found.push(entry.wrong(faults::bad_bound(entry.own_text().unwrap_or_default())));
    }
    Definition {
        name: name.into(),
        kind: Kind::Text,
        whole: sort == Sort::Count,
        least,
        most,
        part_of: None,
        computed: None,
        otherwise: None,
        anew: entry.text("together") == Some("else"),
    }
}

fn bound(entry: Option<Entry>, sort: Sort, found: &mut Vec<Diagnostic>) -> Option<Amount> {
    let entry = entry?;
    let text = entry.own_text()?;
    let read = if sort == Sort::Share { decimal::read_share(text) } else { decimal::read(text) };
    let greatest = whole(GREATEST_COUNT);
    let fits = |it: &Amount| {
        sort != Sort::Count || (it.is_integer() && *it >= whole(0) && *it <= greatest)
    };
    let bound = read.ok().filter(fits);
    if bound.is_none() {
        found.push(entry.wrong(faults::bad_bound(text)));
    }
    bound
}

/// The key of a table: text.
pub(super) fn text(name: &str) -> Sorted {
    let definition = Definition {
        name: name.into(),
        kind: Kind::Text,
        whole: false,
        least: None,
        most: None,
        part_of: None,
        computed: None,
        otherwise: None,
        anew: false,
    };
    Sorted { sort: Sort::Text, kind: Some(Kind::Text), scale: None, definition }
}
