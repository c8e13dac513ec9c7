//! One YAML file to one value; the only place that knows the YAML crate's reader.

use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed};
use serde_saphyr::options::DuplicateKeyPolicy;
use serde_saphyr::{MergeKeyPolicy, Options};

use super::schema::Shape;
use super::tree::{self, Node};
use super::walk;
use crate::diagnostic::{Diagnostic, Place, YamlFault};

/// What came of a file: the value, if enough of it is good; its faults; and, where
/// it has faults, the tree without them.
pub(super) struct Read<T> {
    pub value: Option<T>,
    pub found: Vec<Diagnostic>,
    pub rest: Option<Node>,
}

/// Some of what a file holds; nothing is said of what is wrong with it.
pub(super) fn glimpse<T: DeserializeOwned>(text: &str) -> Option<T> {
    let read = |from: serde_saphyr::Deserializer<'_, '_>| T::deserialize(from);
    serde_saphyr::with_deserializer_from_str_with_options(text, options(), read).ok()
}

/// Reads a file of a known shape.
pub(super) fn read<T: DeserializeOwned>(text: &str, shape: &Shape, file: &str) -> Read<T> {
    read_by(text, (PhantomData::<T>, Twice::Refused), file, |tree| {
        let (found, rest) = walk::walk(tree, shape, file);
        (found, rest.and_then(|it| serde_json::from_value(it).ok()))
    })
}

/// Reads a file that is held against its shape before serde sees it: there are few such files,
/// and what serde alone would take (an empty text, a thirteenth month) is named as well.
pub(super) fn read_closely<T: DeserializeOwned>(text: &str, shape: &Shape, file: &str) -> Read<T> {
    let Ok(mut tree) = tree::parse(text) else { return read(text, shape, file) };
    let (found, rest) = walk::walk(&mut tree, shape, file);
    if found.is_empty() {
        return read(text, shape, file);
    }
    Read { value: rest.and_then(|it| serde_json::from_value(it).ok()), found, rest: Some(tree) }
}

/// Who refuses a key that comes twice: the crate, which keeps every key of every mapping for
/// it, or the seed, which knows the keys.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Twice {
    Refused,
    LeftToSeed,
}

/// Reads a file by a seed; one that it refuses, by a walk that says all that is wrong with
/// it, takes that out of its tree and reads the rest.
pub(super) fn read_by<T>(
    text: &str,
    (seed, twice): (impl for<'de> DeserializeSeed<'de, Value = T>, Twice),
    file: &str,
    walk: impl FnOnce(&mut Node) -> (Vec<Diagnostic>, Option<T>),
) -> Read<T> {
    if tree::may_mislead(text)
        && let Err((fault, bytes)) = tree::parse(text)
    {
        let found = vec![Diagnostic::new(fault, Place::bytes(file, bytes))];
        return Read { value: None, found, rest: None };
    }
    let mut options = options();
    if twice == Twice::LeftToSeed {
        options.duplicate_keys = DuplicateKeyPolicy::PassThrough;
    }
    let read = |from: serde_saphyr::Deserializer<'_, '_>| seed.deserialize(from);
    let error = match serde_saphyr::with_deserializer_from_str_with_options(text, options, read) {
        Ok(value) => return Read { value: Some(value), found: Vec::new(), rest: None },
        Err(error) => error,
    };
    let mut tree = match tree::parse(text) {
        Ok(tree) => tree,
        Err((fault, bytes)) => {
            let found = vec![Diagnostic::new(fault, Place::bytes(file, bytes))];
            return Read { value: None, found, rest: None };
        }
    };
    let (mut found, value) = walk(&mut tree);
    if found.is_empty() {
        found.push(quoted(&error, text, file));
    }
    Read { value, found, rest: Some(tree) }
}

/// What the crate refused and our own walk did not, in the crate's words.
fn quoted(error: &serde_saphyr::Error, text: &str, file: &str) -> Diagnostic {
    let start = error
        .location()
        .and_then(|it| it.span().byte_offset())
        .and_then(|it| usize::try_from(it).ok())
        .map_or(0, |it| it.min(text.len()));
    let said = error.without_snippet().to_string();
    let said = said.lines().next().unwrap_or_default().to_owned();
    Diagnostic::new(YamlFault::NotYaml(said), Place::bytes(file, start..start))
}

/// Strict where YAML is lax: no `yes` for true, no `1_000`, no `012`, no merge keys.
fn options() -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.reject_unsupported_tags = true;
    options.merge_keys = MergeKeyPolicy::Error;
    // The size of a file is bounded, and with it how much there is in it.
    if let Some(budget) = &mut options.budget {
        (budget.max_nodes, budget.max_events) = (usize::MAX, usize::MAX);
    }
    options.alias_limits.max_alias_expansions_per_anchor = 0;
    options
}
