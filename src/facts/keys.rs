//! The keys under which fields stand in a file, as a tree made once from their paths.
//!
//! Reading and writing a record go down this tree; a name with dots is looked up elsewhere.

/// The keys of a mapping, in the order in which they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<(Box<str>, Below)>);

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Below {
    /// The value of a field, by its place.
    Field(usize),
    /// The rows of a table, by its place.
    Table(usize),
    /// Nothing that may be stated: a field that is computed, by its place.
    Computed(usize),
    /// More keys.
    Keys(Keys),
}

impl Keys {
    /// What stands under a key.
    pub fn find(&self, key: &str) -> Option<&Below> {
        self.0.iter().find(|(it, _)| **it == *key).map(|(_, below)| below)
    }

    /// The keys, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Below)> {
        self.0.iter().map(|(key, below)| (&**key, below))
    }

    /// Puts something at a path; false where something else stands there or on the way.
    pub fn insert(&mut self, path: &[String], below: Below) -> bool {
        let Some((first, rest)) = path.split_first() else { return false };
        let found = self.0.iter_mut().find(|(it, _)| **it == **first).map(|(_, below)| below);
        match (found, rest.is_empty()) {
            (Some(Below::Keys(keys)), false) => keys.insert(rest, below),
            (Some(_), _) => false,
            (None, true) => {
                self.0.push((first.as_str().into(), below));
                true
            }
            (None, false) => {
                let mut keys = Self::default();
                keys.insert(rest, below);
                self.0.push((first.as_str().into(), Below::Keys(keys)));
                true
            }
        }
    }
}
