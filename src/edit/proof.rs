//! What a text must read as once it is changed: the tree it was, but for one value.

use super::{Change, Refused, Scalar, To};
use crate::diagnostic::Step;
use crate::load::{Key, Node, Value};

/// The tree that is meant; none where nothing would change.
pub(super) fn meant(tree: &Node, change: &Change) -> Result<Option<Node>, Refused> {
    let mut meant = tree.clone();
    put(&mut meant, &change.path.0, &change.to)?;
    Ok(if is_same(&meant, tree) { None } else { Some(meant) })
}

/// Whether two trees hold the same; where they stand, and how a single value is written, is
/// no part of it.
pub(super) fn is_same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Scalar { text: a, plain: p }, Value::Scalar { text: b, plain: q }) => {
            // Nothing is written `number:` or `number: ~`; a text in quotes is no nothing.
            let nothing = |text: &str, plain: bool| plain && (text.is_empty() || text == "~");
            nothing(a, *p) == nothing(b, *q) && (a == b || nothing(a, *p))
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| is_same(a, b))
        }
        (Value::Mapping(a), Value::Mapping(b)) => {
            let same =
                |((k, a), (l, b)): (&(Key, Node), &(Key, Node))| k.text == l.text && is_same(a, b);
            a.len() == b.len() && a.iter().zip(b).all(same)
        }
        _ => false,
    }
}

fn put(node: &mut Node, path: &[Step], to: &To) -> Result<(), Refused> {
    let Some((first, rest)) = path.split_first() else { return set(node, to) };
    if super::span::is_blank(node) {
        node.value = Value::Mapping(Vec::new());
    }
    match (&mut node.value, first) {
        (Value::List(items), Step::Index(index)) => {
            put(items.get_mut(*index).ok_or(Refused::NoPlace)?, rest, to)
        }
        (Value::Mapping(entries), Step::Key(key)) => {
            if let Some((_, node)) = entries.iter_mut().find(|(it, _)| it.text == *key) {
                return put(node, rest, to);
            }
            // What is not stated is blank already.
            if *to == To::Blank {
                return Ok(());
            }
            let mut node = nothing();
            put(&mut node, rest, to)?;
            entries.push((Key { bytes: 0..0, text: key.clone() }, node));
            Ok(())
        }
        _ => Err(Refused::NoPlace),
    }
}

fn set(node: &mut Node, to: &To) -> Result<(), Refused> {
    match to {
        To::Blank => *node = nothing(),
        To::One(it) if matches!(node.value, Value::Scalar { .. }) => *node = scalar(it),
        To::One(_) => return Err(Refused::NoPlace),
        To::Many(all) => node.value = Value::List(all.iter().map(scalar).collect()),
        To::Row(cells) => {
            if super::span::is_blank(node) {
                node.value = Value::List(Vec::new());
            }
            let Value::List(items) = &mut node.value else { return Err(Refused::NoPlace) };
            let mut row = Node { bytes: 0..0, value: Value::Mapping(Vec::new()) };
            for (path, it) in cells {
                let path: Vec<_> = path.iter().cloned().map(Step::Key).collect();
                put(&mut row, &path, &To::One(it.clone()))?;
            }
            items.push(row);
        }
    }
    Ok(())
}

fn nothing() -> Node {
    Node { bytes: 0..0, value: Value::Scalar { text: String::new(), plain: true } }
}

fn scalar(it: &Scalar) -> Node {
    Node { bytes: 0..0, value: Value::Scalar { text: it.text.clone(), plain: false } }
}
