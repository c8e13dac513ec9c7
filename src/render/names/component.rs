//! A part that is drawn by its name: what it prints of what it is given.

use std::collections::BTreeMap;

use super::scope::Scopes;
use super::{DEEPEST, Walk};
use crate::render::shape::Shape;
use crate::render::syntax::Node;

impl<'t> Walk<'_, 't> {
    /// A component sees what it is given, and nothing else.
    pub(super) fn component(&mut self, name: &str, given: Vec<(&'t str, Shape)>) {
        let found = self.parsed.component(name).filter(|_| self.depth < DEEPEST);
        let has =
            |it: &str| found.is_some_and(|(_, of)| of.parameters.iter().any(|one| one.text == it));
        for (_, shape) in given.iter().filter(|(name, _)| !has(name)) {
            self.print(shape);
        }
        let Some((path, component)) = found else { return };
        if self.parsed.files[path].iter().any(|it| matches!(it, Node::Unread)) {
            self.print_everything();
        }
        let mut names: BTreeMap<&str, Shape> =
            component.parameters.iter().map(|it| (it.text, Shape::Any)).collect();
        names.insert("body", Shape::Any);
        // What is given under no name of its own goes where the last parameter gathers it.
        names.extend(given.into_iter().filter(|(name, _)| !name.is_empty()));
        let own = std::mem::replace(&mut self.scopes, Scopes::of_component(names));
        let file = std::mem::replace(&mut self.file, path);
        self.depth += 1;
        self.nodes(&component.body.nodes);
        self.depth -= 1;
        self.file = file;
        self.scopes = own;
    }
}
