//! Cells as the tree that YAML is read as.

use std::ops::Range;

use crate::load::{Key, Node, Value};

/// A node's bytes are the number of its cell.
pub(super) type Id = Range<usize>;

pub(super) fn key(text: &str, at: &Id) -> Key {
    Key { bytes: at.clone(), text: text.to_owned() }
}

pub(super) fn scalar(text: &str, at: &Id) -> Node {
    Node { bytes: at.clone(), value: Value::Scalar { text: text.to_owned(), plain: false } }
}

pub(super) fn list<'a>(all: impl Iterator<Item = &'a str>, at: &Id) -> Node {
    Node { bytes: at.clone(), value: Value::List(all.map(|it| scalar(it, at)).collect()) }
}

pub(super) fn mapping(at: &Id) -> Node {
    Node { bytes: at.clone(), value: Value::Mapping(Vec::new()) }
}

/// Puts a value at a path, making the mappings on the way. What stands there already stays:
/// the walk says of a key that it stands twice.
pub(super) fn insert(node: &mut Node, path: &[String], value: Node, at: &Id) {
    let (Value::Mapping(entries), Some((first, below))) = (&mut node.value, path.split_first())
    else {
        return;
    };
    if below.is_empty() {
        entries.push((key(first, at), value));
        return;
    }
    let found = entries
        .iter()
        .position(|(it, node)| it.text == *first && matches!(node.value, Value::Mapping(_)));
    let place = found.unwrap_or_else(|| {
        entries.push((key(first, at), mapping(at)));
        entries.len() - 1
    });
    insert(&mut entries[place].1, below, value, at);
}
