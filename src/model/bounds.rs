//! What numbers and texts may be, for serde's attributes.

use serde::{Deserialize, Deserializer, de::Error};

use super::GREATEST_NUMBER;

/// The number of a document, if stated.
pub(super) fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    within(Option::deserialize(from)?, 1, GREATEST_NUMBER)
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

fn within<E: Error>(number: Option<u64>, min: u64, max: u64) -> Result<Option<u64>, E> {
    match number {
        Some(it) if !(min..=max).contains(&it) => Err(E::custom("number out of range")),
        _ => Ok(number),
    }
}
