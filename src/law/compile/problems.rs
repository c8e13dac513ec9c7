//! What is wrong with a rulebook, gathered while it is compiled.

use crate::diagnostic::NodePath;
use crate::formula;
use crate::words::Said;

/// What is wrong with a rulebook, and at which node of its file; a span is of the text there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The node.
    pub path: NodePath,
    /// Whether the whole node is meant, and not the span alone.
    pub whole: bool,
    /// What is wrong.
    pub fault: formula::Fault,
}

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    pub(super) all: Vec<Problem>,
}

impl Problems {
    /// Something wrong with a node as a whole.
    pub(super) fn add(&mut self, path: &NodePath, says: Said, help: Option<Said>) {
        let fault = formula::Fault { says, help, span: formula::Span::default() };
        self.all.push(Problem { path: path.clone(), whole: true, fault });
    }

    /// Something wrong within the text of a node.
    pub(super) fn within(&mut self, path: &NodePath, fault: formula::Fault) {
        self.all.push(Problem { path: path.clone(), whole: false, fault });
    }
}
