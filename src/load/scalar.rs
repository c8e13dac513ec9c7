//! One value of a file against its shape: what it is, or what is wrong with it.
//!
//! Lists and mappings are walked in `walk`.

use serde_json::Value as Json;

use super::schema::Shape;
use super::words;
use crate::diagnostic::{Fault, FieldFault, Found, YamlFault, shorten};
use crate::facts::decimal::{self, Unread};
use crate::model::{Date, Period};
use crate::words::looks_like_a_date;

/// Whether a plain value says that nothing is stated.
pub(super) fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// The value as JSON.
pub(super) fn scalar(text: &str, plain: bool, shape: &Shape) -> Result<Json, Fault> {
    let wrong = || {
        let found =
            if plain && is_null(text) { Found::Nothing } else { Found::Scalar(shorten(text)) };
        Fault::from(YamlFault::WrongType { expected: shape.expected(), found })
    };
    if plain && is_null(text) {
        return Err(wrong());
    }
    let owned = || text.to_owned();
    match shape {
        Shape::Text if text.trim().is_empty() => Err(YamlFault::EmptyText.into()),
        Shape::Text | Shape::FreeText => Ok(Json::from(text)),
        Shape::Number(min, max) => number(text, (*min, *max), wrong).map(Json::from),
        Shape::Digits(min, max) => number(text, (*min, *max), wrong).map(|_| Json::from(text)),
        Shape::YesNo => text.parse::<bool>().map(Json::from).map_err(|_| wrong()),
        Shape::Level => match text.parse::<u64>() {
            Ok(number @ 1..=4) => Ok(Json::from(number)),
            _ => Err(YamlFault::LevelOutOfRange(shorten(text)).into()),
        },
        Shape::Date => match text.parse::<Date>() {
            Ok(_) => Ok(Json::from(text)),
            Err(_) if looks_like_a_date(text) => Err(YamlFault::NoSuchDate(shorten(text)).into()),
            Err(_) => Err(wrong()),
        },
        Shape::Period => text.parse::<Period>().map(|_| Json::from(text)).map_err(|_| wrong()),
        Shape::Word(words) if words.contains(&text) => Ok(Json::from(text)),
        Shape::Word(words) => Err(YamlFault::UnknownValue {
            value: shorten(text),
            nearest: words::nearest(text, words),
            known: words.iter().map(|it| (*it).to_owned()).collect(),
        }
        .into()),
        Shape::Decimal => decimal::read(text).map(|_| Json::from(text)).map_err(|it| match it {
            Unread::NoNumber => wrong(),
            Unread::Grouped(whole, decimals) => {
                FieldFault::Grouped(owned(), [whole, decimals]).into()
            }
        }),
        Shape::Stated(stated) => stated.read(text).map(|_| Json::from(text)),
        Shape::List(_)
        | Shape::Mapping(_)
        | Shape::Table(_)
        | Shape::WordTable(..)
        | Shape::Either(..)
        | Shape::Computed
        | Shape::Declared(_)
        | Shape::Items(_) => Err(wrong()),
    }
}

/// A whole number between two bounds.
fn number(text: &str, (min, max): (u64, u64), wrong: impl Fn() -> Fault) -> Result<u64, Fault> {
    let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    match text.parse::<u64>() {
        Ok(number) if digits && (min..=max).contains(&number) => Ok(number),
        _ if digits => Err(YamlFault::OutOfRange { value: text.to_owned(), min, max }.into()),
        _ => Err(wrong()),
    }
}
