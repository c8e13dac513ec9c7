//! One YAML file to one value; the only place that knows the YAML crate's reader.

use serde::de::DeserializeOwned;
use serde_saphyr::{MergeKeyPolicy, Options};

use super::schema::Shape;
use super::tree::{self, Node};
use super::walk;
use crate::diagnostic::{Diagnostic, Fault, Place};
use crate::model::Record;

/// What came of a file: the value, if enough of it is good; its faults; and, where
/// it has faults, the tree without them.
pub(super) struct Read<T> {
    pub value: Option<T>,
    pub found: Vec<Diagnostic>,
    pub rest: Option<Node>,
}

/// The text of a record's file; what the crate said, if it cannot be written.
pub fn write_record(record: &Record) -> Result<String, String> {
    serde_saphyr::to_string(record).map_err(|it| it.to_string())
}

/// Reads a file of a known shape.
pub(super) fn read<T: DeserializeOwned>(text: &str, shape: &Shape, file: &str) -> Read<T> {
    let error = match serde_saphyr::from_str_with_options::<T>(text, options()) {
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
    let (mut found, rest) = walk::walk(&mut tree, shape, file);
    if found.is_empty() {
        found.push(quoted(&error, text, file));
    }
    let value = rest.and_then(|it| serde_json::from_value(it).ok());
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
    Diagnostic::new(Fault::Syntax { said, tab: false }, Place::bytes(file, start..start))
}

/// Strict where YAML is lax: no `yes` for true, no `1_000`, no `012`, no merge keys.
fn options() -> Options {
    let mut options = Options::default();
    options.strict_booleans = true;
    options.leading_zero_numbers_as_strings = true;
    options.underscored_numbers_as_strings = true;
    options.reject_unsupported_tags = true;
    options.merge_keys = MergeKeyPolicy::Error;
    options.alias_limits.max_alias_expansions_per_anchor = 0;
    options
}
