//! Tên gọi qua các thời kỳ: what a unit is called, and from which day on.

use serde::de::{Error, SeqAccess, Visitor, value::SeqAccessDeserializer};
use serde::{Deserialize, Deserializer};

use super::{Date, bounds};

/// The names of a unit, oldest first; there is always one.
///
/// The oldest holds before its own day as well: it is not known what was before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names(Vec<Called>);

/// A name, and the day from which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Called {
    /// The first day; from the beginning where none is stated.
    #[serde(default)]
    pub from: Option<Date>,
    /// The name within a sentence: "xã Xuân Định".
    #[serde(deserialize_with = "bounds::filled")]
    pub name: String,
    /// The place in the date line, where that was another as well.
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub place: Option<String>,
}

impl Names {
    /// The name on a day.
    pub fn on(&self, day: Date) -> &Called {
        let begun = |it: &&Called| it.from.is_none_or(|from| from <= day);
        self.0.iter().rev().find(begun).unwrap_or(&self.0[0])
    }

    /// All of them, in the order in which they are written.
    pub fn all(&self) -> &[Called] {
        &self.0
    }

    /// The name that holds last.
    pub fn last(&self) -> &str {
        self.0.last().map_or("", |it| &it.name)
    }
}

impl From<&str> for Names {
    fn from(name: &str) -> Self {
        Self(vec![Called { from: None, name: name.to_owned(), place: None }])
    }
}

/// Reads one name, or several with their days.
impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Names;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a name, or a list of names")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Names, E> {
                if name.trim().is_empty() { Err(E::custom("empty text")) } else { Ok(name.into()) }
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Names, A::Error> {
                let all: Vec<Called> = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                // That there is none is said where names are checked.
                if all.is_empty() { Ok("".into()) } else { Ok(Names(all)) }
            }
        }

        from.deserialize_any(Either)
    }
}
