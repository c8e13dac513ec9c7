//! What numbers and texts may be, for serde's attributes.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

use super::GREATEST_NUMBER;

/// The number of a document, if stated: digits alone, as a document prints it: `05`.
pub(super) fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    from.deserialize_option(Digits)
}

/// Reads digits as they are written: to YAML `0x10` and `1_0` are numbers that nobody means.
struct Digits;

impl<'de> Visitor<'de> for Digits {
    type Value = Option<u64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("digits")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        let digits = !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        let number = text.parse().ok().filter(|_| digits);
        let number: u64 = number.ok_or_else(|| E::custom("no digits"))?;
        within(Some(number), 1, GREATEST_NUMBER)
    }
}

/// Text that is not empty.
pub(super) fn filled<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if text.trim().is_empty() { Err(D::Error::custom("empty text")) } else { Ok(text) }
}

/// Text that is not empty, if stated.
pub(super) fn filled_if_stated<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<String>::deserialize(from)?;
    match text {
        Some(it) if it.trim().is_empty() => Err(D::Error::custom("empty text")),
        _ => Ok(text),
    }
}

/// Texts of which none is empty.
pub(super) fn all_filled<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    let all = Vec::<String>::deserialize(from)?;
    if all.iter().any(|it| it.trim().is_empty()) {
        return Err(D::Error::custom("empty text"));
    }
    Ok(all)
}

/// Texts of which none is empty, if stated.
pub(super) fn some_filled<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Vec<String>>, D::Error> {
    let all = Option::<Vec<String>>::deserialize(from)?;
    if all.iter().flatten().any(|it| it.trim().is_empty()) {
        return Err(D::Error::custom("empty text"));
    }
    Ok(all)
}

/// One value, or several.
#[derive(Deserialize)]
#[serde(untagged)]
enum Several<T> {
    One(T),
    Many(Vec<T>),
}

/// One value or several, if stated.
pub(super) fn one_or_some<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> Result<Option<Vec<T>>, D::Error> {
    Ok(Option::<Several<T>>::deserialize(from)?.map(|it| match it {
        Several::One(it) => vec![it],
        Several::Many(all) => all,
    }))
}

/// One text or several of which none is empty, if stated.
pub(super) fn one_or_some_filled<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<Vec<String>>, D::Error> {
    let all = one_or_some::<D, String>(from)?;
    if all.iter().flatten().any(|it| it.trim().is_empty()) {
        return Err(D::Error::custom("empty text"));
    }
    Ok(all)
}

fn within<E: Error>(number: Option<u64>, min: u64, max: u64) -> Result<Option<u64>, E> {
    match number {
        Some(it) if !(min..=max).contains(&it) => Err(E::custom("number out of range")),
        _ => Ok(number),
    }
}
