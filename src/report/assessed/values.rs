//! Values of formulas and fields as programs read them: exact, and none where not known.

use crate::facts::{Dictionary, decimal};
use crate::formula::evaluate::{Cell, End, Hull};
use crate::formula::{Amount, Kind, Unit, Value};
use crate::judge::inputs::{Figured, Spot};

/// What a part of a formula comes to; what a missing field may be is not what it is.
pub(super) fn of_place(
    dictionary: &Dictionary,
    at: Option<&Spot>,
    kind: &Kind,
    it: &Figured,
) -> Option<String> {
    let field = at.is_some_and(|it| it.field.is_some());
    if field && !it.is_certain() { None } else { figured(dictionary, kind, it) }
}

/// What a part of a formula comes to, exactly; none where nothing is known.
pub(super) fn figured(dictionary: &Dictionary, kind: &Kind, it: &Figured) -> Option<String> {
    match it {
        Figured::Number(hull) => range(hull),
        Figured::Truth(it) => it.known().map(|it| it.to_string()),
        Figured::Cell(Cell::Known(it)) => value(dictionary, kind, it),
        Figured::Cell(Cell::Empty | Cell::Open(_)) => None,
    }
}

fn range(hull: &Hull) -> Option<String> {
    if let Some(it) = hull.certain() {
        return Some(it.to_string());
    }
    let end = |it: &End| it.at.to_string();
    let (low, high) = (hull.low.as_ref().map(end), hull.high.as_ref().map(end));
    let known = hull.some && !hull.says_nothing();
    known.then(|| format!("{}..{}", low.unwrap_or_default(), high.unwrap_or_default()))
}

/// A value as a record writes it.
pub(super) fn value(dictionary: &Dictionary, kind: &Kind, it: &Value) -> Option<String> {
    Some(match (it, kind) {
        (Value::Count(it), _) => it.to_string(),
        (Value::Number(it), Kind::Number(Unit::Share)) => share(it),
        (Value::Number(it), _) => it.to_string(),
        (Value::Truth(it), _) => it.to_string(),
        (Value::Choice(it), Kind::Choice(choice)) => dictionary.word(*choice, *it).to_owned(),
        (Value::Date(it), _) => it.to_string(),
        (Value::Text(it), _) => it.to_string(),
        (Value::List(all), Kind::List(kind)) => {
            let all = all.iter().filter_map(|it| value(dictionary, kind, it));
            all.collect::<Vec<_>>().join("; ")
        }
        (Value::Unknown | Value::Choice(_) | Value::List(_), _) => return None,
    })
}

/// A share as a record writes it, where it can be written so; else the fraction that it is.
fn share(it: &Amount) -> String {
    let text = decimal::share(it);
    if decimal::read_share(&text).as_ref() == Ok(it) { text } else { it.to_string() }
}
