//! What a text states, value by value, whether it is right or wrong: what a form shows.

use crate::diagnostic::{NodePath, Step};
use crate::load::{Node, Value, parse_tree};

/// A text that has been read as a tree.
#[derive(Clone, Debug)]
pub struct Stated {
    tree: Node,
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// One value, as it reads.
    One(String),
    /// Several values, or rows: how many.
    Many(Vec<Held>),
    /// Keys.
    Keys(Vec<String>),
}

impl Stated {
    /// Reads a text; none of what is no YAML.
    pub fn read(text: &str) -> Option<Self> {
        parse_tree(text).ok().map(|tree| Self { tree })
    }

    /// What stands at a place; none where nothing does.
    pub fn held(&self, path: &NodePath) -> Option<Held> {
        let mut node = &self.tree;
        for step in &path.0 {
            node = match (&node.value, step) {
                (Value::Mapping(entries), Step::Key(key)) => {
                    entries.iter().find(|(it, _)| it.text == *key).map(|(_, it)| it)?
                }
                (Value::List(items), Step::Index(index)) => items.get(*index)?,
                _ => return None,
            };
        }
        (!super::span::is_blank(node)).then(|| held(node))
    }

    /// The text of a single value; none where there is none.
    pub fn text(&self, path: &NodePath) -> Option<String> {
        match self.held(path)? {
            Held::One(text) => Some(text),
            Held::Many(_) | Held::Keys(_) => None,
        }
    }

    /// How many rows stand at a place; none where there is no list.
    pub fn rows(&self, path: &NodePath) -> Option<usize> {
        match self.held(path)? {
            Held::Many(all) => Some(all.len()),
            Held::One(_) | Held::Keys(_) => None,
        }
    }

    /// The deepest value that a byte stands in, or in the key of.
    pub fn path_at(&self, byte: usize) -> NodePath {
        let mut path = NodePath::root();
        let mut node = &self.tree;
        loop {
            let next = match &node.value {
                Value::Scalar { .. } => None,
                Value::List(items) => {
                    let found = items.iter().position(|it| it.bytes.contains(&byte));
                    found.map(|at| (path.clone().index(at), &items[at]))
                }
                Value::Mapping(entries) => {
                    let own = |it: &&(crate::load::Key, Node)| {
                        it.0.bytes.contains(&byte) || it.1.bytes.contains(&byte)
                    };
                    entries.iter().find(own).map(|(key, it)| (path.clone().key(&key.text), it))
                }
            };
            let Some((deeper, below)) = next else { return path };
            (path, node) = (deeper, below);
        }
    }
}

fn held(node: &Node) -> Held {
    match &node.value {
        Value::Scalar { text, .. } => Held::One(text.clone()),
        Value::List(items) => Held::Many(items.iter().map(held).collect()),
        Value::Mapping(entries) => {
            Held::Keys(entries.iter().map(|(key, _)| key.text.clone()).collect())
        }
    }
}
