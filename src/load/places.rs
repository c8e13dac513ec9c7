//! Looks up the bytes of a node, in trees made only for the files that need one.

use std::collections::BTreeMap;

use super::tree::{self, Node};
use crate::diagnostic::sources::LineColumn;
use crate::diagnostic::{Diagnostic, NodePath, Part, Place, Sources};

/// The trees made so far, by file.
#[derive(Debug, Default)]
pub struct Places {
    trees: BTreeMap<String, Option<Node>>,
}

impl Places {
    /// Keeps the tree of a file with faults, in which they are left out.
    pub(super) fn keep(&mut self, file: &str, tree: Node) {
        self.trees.insert(file.to_owned(), Some(tree));
    }

    /// Adds the trees of other files.
    pub(super) fn extend(&mut self, other: Self) {
        self.trees.extend(other.trees);
    }

    /// Turns the paths in a diagnostic into bytes.
    #[must_use]
    pub fn resolve(&mut self, mut diagnostic: Diagnostic, sources: &Sources) -> Diagnostic {
        diagnostic.place = self.place(diagnostic.place, sources);
        for (place, _) in &mut diagnostic.related {
            *place = self.place(place.clone(), sources);
        }
        diagnostic
    }

    /// The line of a node's value, from 1.
    pub fn line(&mut self, file: &str, path: NodePath, sources: &Sources) -> Option<usize> {
        let at = |byte| sources.line_column(file, byte);
        match self.place(Place::Node(file.to_owned(), path, Part::Value), sources) {
            Place::Bytes(_, range) => at(range.start).map(|LineColumn { line, .. }| line),
            Place::File(_) | Place::Node(..) | Place::Cell(..) => None,
        }
    }

    fn place(&mut self, place: Place, sources: &Sources) -> Place {
        let Place::Node(file, path, part) = place else { return place };
        let tree = self
            .trees
            .entry(file.clone())
            .or_insert_with(|| sources.text(&file).and_then(|text| tree::parse(text).ok()));
        match (tree, sources.text(&file)) {
            (Some(tree), Some(text)) => {
                let bytes = tree.locate(text, &path, part);
                Place::bytes(file, bytes)
            }
            _ => Place::File(file),
        }
    }
}
