//! The values of a record or a row, each put where its field stands.
//!
//! Nothing is kept by key: a key is found in the tree of keys, and its value goes into the
//! column of its field.

use std::{fmt, ptr};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Stated;
use crate::facts::{Below, Keys};
use crate::formula::Value;

/// Where a value goes.
type Put<'p> = &'p mut dyn FnMut(usize, Value);
/// Looks a field up.
type StatedOf<'a, 's> = &'s dyn Fn(usize) -> Stated<'a>;

/// What stands under a key that is declared.
pub(super) struct BelowSeed<'a, 's, 'p> {
    pub(super) below: &'a Below,
    pub(super) stated: StatedOf<'a, 's>,
    pub(super) put: Put<'p>,
}

impl<'de> DeserializeSeed<'de> for BelowSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        let Self { below, stated, put } = self;
        match below {
            Below::Field(field) => {
                let value = from.deserialize_option(ValueVisitor((stated)(*field)))?;
                if value.is_known() {
                    put(*field, value);
                }
                Ok(())
            }
            Below::Keys(keys) => GroupSeed { keys, stated, put }.deserialize(from),
            Below::Table(_) | Below::Computed(_) => Err(D::Error::custom("not stated here")),
        }
    }
}

/// A mapping of declared keys.
pub(super) struct GroupSeed<'a, 's, 'p> {
    pub(super) keys: &'a Keys,
    pub(super) stated: StatedOf<'a, 's>,
    pub(super) put: Put<'p>,
}

impl<'de> DeserializeSeed<'de> for GroupSeed<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for GroupSeed<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("declared keys")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut seen: Vec<&Below> = Vec::new();
        while let Some(below) = map.next_key_seed(DeclaredKey(self.keys))? {
            if seen.iter().any(|it| ptr::eq(*it, below)) {
                return Err(A::Error::custom("twice"));
            }
            seen.push(below);
            map.next_value_seed(BelowSeed { below, stated: self.stated, put: &mut *self.put })?;
        }
        Ok(())
    }
}

struct DeclaredKey<'a>(&'a Keys);

impl<'de, 'a> DeserializeSeed<'de> for DeclaredKey<'a> {
    type Value = &'a Below;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<&'a Below, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for DeclaredKey<'a> {
    type Value = &'a Below;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a declared key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<&'a Below, E> {
        self.0.find(key).ok_or_else(|| E::custom("unknown key"))
    }
}

/// A value, several of them, or nothing.
#[derive(Clone, Copy)]
struct ValueVisitor<'a>(Stated<'a>);

impl<'de> Visitor<'de> for ValueVisitor<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        if self.0.is_key() { Err(E::custom("no key")) } else { Ok(Value::Unknown) }
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        if self.0.is_list() { from.deserialize_seq(self) } else { from.deserialize_str(self) }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.0.read(text).map_err(|_| E::custom("not such a value"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(value) = list.next_element_seed(ItemSeed(self))? {
            all.push(value);
        }
        Ok(Value::List(all.into()))
    }
}

/// One of several values.
struct ItemSeed<'a>(ValueVisitor<'a>);

impl<'de> DeserializeSeed<'de> for ItemSeed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_str(self.0)
    }
}
