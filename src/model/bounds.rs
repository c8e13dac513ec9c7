//! What numbers and texts may be, for serde's attributes.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error};

use super::{GREATEST_COUNT, GREATEST_NUMBER};

/// A count, if stated.
pub(super) fn count<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    within(Option::deserialize(from)?, 0, GREATEST_COUNT)
}

/// The number of a document, if stated.
pub(super) fn number<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    within(Option::deserialize(from)?, 1, GREATEST_NUMBER)
}

/// Counts by name.
pub(super) fn counts<'de, D>(from: D) -> Result<BTreeMap<String, u64>, D::Error>
where
    D: Deserializer<'de>,
{
    let counts = BTreeMap::<String, u64>::deserialize(from)?;
    for count in counts.values() {
        within::<D::Error>(Some(*count), 0, GREATEST_COUNT)?;
    }
    Ok(counts)
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
