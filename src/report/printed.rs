//! Values of declared fields as a page prints them: by their sort, never by their name.

use serde_json::{Map, Value as Json};

use crate::facts::dictionary::{Dictionary, Field, Sort};
use crate::formula::evaluate::Cell;
use crate::formula::{Kind, Unit, Value};
use crate::law::criterion::Verdict;
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// A verdict in words.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    verdict.called().vi
}

/// What a row is called: the catalog's name for its key, or the key.
pub(super) fn row_name(project: &Project, key: &str) -> String {
    clean(project.catalog.get(key).map_or(key, |it| &it.name))
}

/// "có" and "không".
pub(super) fn yes_or_no(it: bool) -> &'static str {
    if it { "có" } else { "không" }
}

/// A value as a page has it: a text, or a list of texts; empty where it is not known.
pub(super) fn printed(dictionary: &Dictionary, field: &Field, kind: &Kind, cell: &Cell) -> Json {
    let Cell::Known(value) = cell else { return nothing(field, kind) };
    match (value, kind) {
        (Value::Unknown, _) => nothing(field, kind),
        (Value::List(all), Kind::List(kind)) => {
            all.iter().map(|it| Json::from(text(dictionary, field, kind, it))).collect()
        }
        (Value::Text(text), _) if field.sort == Sort::Prose => paragraphs(text).into(),
        (value, kind) => text(dictionary, field, kind, value).into(),
    }
}

/// Whether it is printed as several texts.
pub(super) fn is_many(field: &Field, kind: &Kind) -> bool {
    matches!(kind, Kind::List(_)) || field.sort == Sort::Prose
}

fn nothing(field: &Field, kind: &Kind) -> Json {
    if is_many(field, kind) { Json::Array(Vec::new()) } else { Json::from("") }
}

/// What a formula comes to, as a page has it: as a field of its kind would be.
pub(super) fn of_kind(dictionary: &Dictionary, kind: &Kind, cell: &Cell) -> String {
    match cell {
        Cell::Known(value) => valued(dictionary, kind, value, false),
        Cell::Empty | Cell::Open(_) => String::new(),
    }
}

/// One value as a page has it.
pub(super) fn text(dictionary: &Dictionary, field: &Field, kind: &Kind, value: &Value) -> String {
    valued(dictionary, kind, value, field.sort == Sort::Share)
}

/// One value of a kind; `is_share` where its field says so.
pub(super) fn valued(
    dictionary: &Dictionary,
    kind: &Kind,
    value: &Value,
    is_share: bool,
) -> String {
    match (value, kind) {
        (Value::Count(it), _) => vietnamese::count(*it),
        (Value::Number(it), Kind::Number(Unit::Share)) => vietnamese::percent(it),
        (Value::Number(it), _) if is_share => vietnamese::percent(it),
        (Value::Number(it), _) => {
            crate::words::number::exact(it).unwrap_or_else(|| vietnamese::amount(it))
        }
        (Value::Truth(it), _) => yes_or_no(*it).to_owned(),
        (Value::Choice(word), Kind::Choice(choice)) => {
            // A word that is a number says itself: "3", not "mức độ 3".
            let own = dictionary.word(*choice, *word);
            if !own.is_empty() && own.bytes().all(|it| it.is_ascii_digit()) {
                return own.to_owned();
            }
            let label = dictionary.label(*choice, *word);
            label.map(|it| clean(&it.vi)).unwrap_or_default()
        }
        (Value::Date(it), _) => vietnamese::short_date(*it),
        (Value::Text(it), _) => clean(it),
        (Value::Unknown | Value::List(_) | Value::Choice(_), _) => String::new(),
    }
}

/// The word of a choice, or `true` and `false`: what a template compares; empty where it is
/// not known, and for all other sorts.
pub(super) fn word(dictionary: &Dictionary, kind: &Kind, cell: &Cell) -> Option<String> {
    match (kind, cell) {
        (Kind::Truth, Cell::Known(Value::Truth(it))) => Some(it.to_string()),
        (Kind::Choice(choice), Cell::Known(Value::Choice(word))) => {
            let choice = dictionary.rules.choices.get(*choice);
            let word = choice.and_then(|it| it.words.get(usize::from(*word)));
            word.map(ToString::to_string)
        }
        (Kind::Truth | Kind::Choice(_), _) => Some(String::new()),
        _ => None,
    }
}

/// Text as paragraphs: a line break starts a new one.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines = text.lines().map(|it| clean(it.trim()));
    lines.filter(|it| !it.is_empty()).collect()
}

/// Puts a value under a name, a map for each part before its last dot.
pub(super) fn insert(map: &mut Map<String, Json>, name: &str, value: Json) {
    match name.split_once('.') {
        None => drop(map.insert(name.to_owned(), value)),
        Some((first, rest)) => {
            let below = map.entry(first.to_owned()).or_insert_with(|| Json::Object(Map::new()));
            if let Json::Object(below) = below {
                insert(below, rest, value);
            }
        }
    }
}
