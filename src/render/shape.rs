//! What there is to print, without the values: which names, and what is inside each.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value as Json;

/// What a name stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Nobody can say before it is filled: any name may be in it.
    #[default]
    Any,
    /// A text, a number or a truth: nothing is inside.
    Value,
    /// Values of one shape, one after the other.
    List(Arc<Shape>),
    /// Values by their names, all of them known.
    Map(Arc<BTreeMap<String, Shape>>),
}

impl Shape {
    /// The shape of a value; of an empty list nobody can say what would be in it.
    pub fn of(value: &Json) -> Self {
        match value {
            Json::Null => Self::Any,
            Json::Bool(_) | Json::Number(_) | Json::String(_) => Self::Value,
            Json::Array(all) => {
                let inner = all.iter().map(Self::of).reduce(Self::or);
                Self::List(Arc::new(inner.unwrap_or_default()))
            }
            Json::Object(all) => {
                let named = all.iter().map(|(name, it)| (name.clone(), Self::of(it)));
                Self::Map(Arc::new(named.collect()))
            }
        }
    }

    /// What is either of two shapes, where one that nobody can say is no news.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, it) | (it, Self::Any) => it,
            (Self::Value, Self::Value) => Self::Value,
            (Self::List(a), Self::List(b)) => {
                Self::List(Arc::new(Self::clone(&a).or(Self::clone(&b))))
            }
            (Self::Map(a), Self::Map(b)) => {
                let mut all = Arc::unwrap_or_clone(a);
                for (name, it) in b.iter() {
                    let own = all.remove(name).unwrap_or_default();
                    all.insert(name.clone(), own.or(it.clone()));
                }
                Self::Map(Arc::new(all))
            }
            _ => Self::Any,
        }
    }
}
