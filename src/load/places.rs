//! Looks up the bytes of a node, in trees made only for the files that need one.

use std::collections::BTreeMap;

use super::tree::{self, Node};
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

    /// Forgets the tree of a file whose text is another now.
    pub(super) fn forget(&mut self, file: &str) {
        self.trees.remove(file);
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
    pub fn line(&mut self, file: &str, path: &NodePath, sources: &Sources) -> Option<usize> {
        let text = sources.text(file)?;
        let start = self.tree(file, sources)?.locate(text, path, Part::Value).start;
        sources.line(file, start)
    }

    /// The tree of a file; none of one that cannot be read.
    fn tree(&mut self, file: &str, sources: &Sources) -> Option<&Node> {
        if !self.trees.contains_key(file) {
            let tree = sources.text(file).and_then(|text| tree::parse(text).ok());
            self.trees.insert(file.to_owned(), tree);
        }
        self.trees.get(file)?.as_ref()
    }

    fn place(&mut self, place: Place, sources: &Sources) -> Place {
        let Place::Node(file, path, part) = place else { return place };
        match (self.tree(&file, sources), sources.text(&file)) {
            (Some(tree), Some(text)) => {
                let bytes = tree.locate(text, &path, part);
                Place::bytes(file, bytes)
            }
            _ => Place::File(file),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_that_of_the_value() {
        let mut sources = Sources::default();
        sources.insert("a.yaml", "đ: 1\n\nb:\n  - c: 2\n  - c: 3\n");
        let mut places = Places::default();
        let root = NodePath::root();
        let mut line = |path: NodePath| places.line("a.yaml", &path, &sources);

        assert_eq!(line(root.key("đ")), Some(1));
        assert_eq!(line(root.key("b").index(0).key("c")), Some(4));
        assert_eq!(line(root.key("b").index(1)), Some(5));
        assert_eq!(places.line("b.yaml", &root, &sources), None);
    }
}
