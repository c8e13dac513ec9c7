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

fn within<E: Error>(number: Option<u64>, min: u64, max: u64) -> Result<Option<u64>, E> {
    match number {
        Some(it) if !(min..=max).contains(&it) => Err(E::custom("number out of range")),
        _ => Ok(number),
    }
}
