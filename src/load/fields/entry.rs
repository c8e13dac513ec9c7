//! A key of a file of declarations and what stands under it, with its place.
//!
//! The file has been walked along its shape: what is asked for here has the sort that the
//! shape says, or is not there.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, FieldFault, NodePath, Place};
use crate::facts::dictionary::Span;
use crate::formula;
use crate::load::tree::{Key, Node, Value};
use crate::words::Said;

/// A file of declarations: what is good of it.
pub(super) struct Source {
    /// The file, relative to the project.
    pub file: String,
    /// Its text.
    pub text: Arc<str>,
    /// Its tree.
    pub tree: Node,
    /// The first bytes of what was wrong with it, and is not in the tree.
    pub faults: Vec<usize>,
}

/// A node of such a file.
#[derive(Clone)]
pub(super) struct Entry<'a> {
    pub source: &'a Source,
    pub key: Option<&'a Key>,
    pub node: &'a Node,
    pub path: NodePath,
}

impl<'a> Entry<'a> {
    /// The whole file.
    pub(super) fn root(source: &'a Source) -> Self {
        Self { source, key: None, node: &source.tree, path: NodePath::root() }
    }

    /// The name that it stands under.
    pub(super) fn name(&self) -> &'a str {
        self.key.map_or("", |it| it.text.as_str())
    }

    /// What stands under a key.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let Value::Mapping(all) = &self.node.value else { return None };
        let (key, node) = all.iter().find(|(it, _)| it.text == key)?;
        Some(self.below(Some(key), node, self.path.key(&key.text)))
    }

    /// The entries of a mapping, in order.
    pub(super) fn entries(&self) -> Vec<Self> {
        let Value::Mapping(all) = &self.node.value else { return Vec::new() };
        all.iter()
            .map(|(key, node)| self.below(Some(key), node, self.path.key(&key.text)))
            .collect()
    }

    /// The entries of the mapping under a key.
    pub(super) fn all(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|it| it.entries()).unwrap_or_default()
    }

    /// The items of the list under a key; of a value that stands alone, that one.
    pub(super) fn items(&self, key: &str) -> Vec<Self> {
        self.get(key).map(|it| it.list()).unwrap_or_default()
    }

    /// The items of the list under a key, which are mappings.
    pub(super) fn items_of(&self, key: &str) -> Vec<Self> {
        let list = self.get(key).filter(|it| matches!(it.node.value, Value::List(_)));
        list.map(|it| it.list()).unwrap_or_default()
    }

    /// The items of a list; what is no list is one item, but a mapping is none.
    pub(super) fn list(&self) -> Vec<Self> {
        match &self.node.value {
            Value::List(all) => {
                let item = |(place, node)| self.below(None, node, self.path.index(place));
                all.iter().enumerate().map(item).collect()
            }
            Value::Scalar { .. } => vec![self.clone()],
            Value::Mapping(_) => Vec::new(),
        }
    }

    fn below(&self, key: Option<&'a Key>, node: &'a Node, path: NodePath) -> Self {
        Self { source: self.source, key, node, path }
    }

    /// Its own text.
    pub(super) fn own_text(&self) -> Option<&'a str> {
        match &self.node.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The text under a key.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.get(key)?.own_text()
    }

    /// Whether a key is stated as true.
    pub(super) fn flag(&self, key: &str) -> bool {
        self.text(key).and_then(|it| it.parse().ok()).unwrap_or(false)
    }

    /// A value that its text can be read as: a number, a date.
    pub(super) fn parsed<T: std::str::FromStr>(&self, key: &str) -> Option<T> {
        self.text(key)?.parse().ok()
    }

    /// Its own words: a text that stands for both languages, or one in each.
    pub(super) fn own_said(&self) -> Option<Said> {
        if let Some(text) = self.own_text() {
            return Some(Said::new(text, text));
        }
        Some(Said::new(self.text("vi")?, self.text("en")?))
    }

    /// The words under a key.
    pub(super) fn said(&self, key: &str) -> Option<Said> {
        self.get(key)?.own_said()
    }

    /// The days between which something is in force.
    pub(super) fn span(&self, key: &str) -> Span {
        let Some(span) = self.get(key) else { return Span::default() };
        Span { from: span.parsed("from"), to: span.parsed("to") }
    }

    /// Whether something of it was wrong and is left out.
    pub(super) fn is_touched(&self) -> bool {
        self.source.faults.iter().any(|it| self.node.bytes.contains(it))
    }

    /// Where its value stands.
    pub(super) fn place(&self) -> Place {
        Place::bytes(&*self.source.file, self.node.bytes.clone())
    }

    /// Where its key stands; an item of a list has none, and its value is meant.
    pub(super) fn key_place(&self) -> Place {
        match self.key {
            Some(key) => Place::bytes(&*self.source.file, key.bytes.clone()),
            None => self.place(),
        }
    }

    /// Something wrong with its value.
    pub(super) fn wrong(&self, (says, help): Words) -> Diagnostic {
        Diagnostic::new(FieldFault::Declared { fact: says, help }, self.place())
    }

    /// Something wrong with its key.
    pub(super) fn wrong_key(&self, (says, help): Words) -> Diagnostic {
        Diagnostic::new(FieldFault::Declared { fact: says, help }, self.key_place())
    }

    /// Something wrong with some bytes of its text.
    pub(super) fn wrong_part(&self, bytes: Range<usize>, (says, help): Words) -> Diagnostic {
        let bytes = self.node.within(&self.source.text, bytes);
        let place = Place::bytes(&*self.source.file, bytes);
        Diagnostic::new(FieldFault::Declared { fact: says, help }, place)
    }

    /// Something wrong with its key, which was used before.
    pub(super) fn taken(&self, words: Words, first: &Self) -> Diagnostic {
        self.wrong_key(words).first(first.key_place())
    }

    /// Something wrong with the formula that it is.
    pub(super) fn wrong_formula(&self, fault: formula::Fault) -> Diagnostic {
        let formula::Fault { says, help, span } = fault;
        self.wrong_part(span.start..span.end, (says, help))
    }
}

/// A fact, and what to do about it.
pub(super) type Words = (Said, Option<Said>);
