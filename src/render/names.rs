//! The names in templates, looked up before anything is filled: Tera itself says nothing of an
//! unknown one in `{% if %}`, nor of one on a way that no record has gone yet.
//!
//! What a name is inside a loop follows from what the loop goes over; an included part sees
//! the names of the form that includes it, a component those that it is given.

mod component;
mod expression;
mod printed;
mod scope;
mod stated;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::shape::Shape;
use super::syntax::{Body, Component, Node, Word, parse};
use crate::diagnostic::{Diagnostic, Place, StageFault, TemplateName};
use crate::layout::template_file;
use crate::report::Wanted;
use crate::words::nearest;
pub use scope::Free;
use scope::Scopes;

/// How deep parts may include parts, and components hold components.
const DEEPEST: usize = 12;

/// The templates of one kind, read.
pub struct Parsed<'t> {
    files: BTreeMap<&'t str, Vec<Node<'t>>>,
    /// The names that forms set before they include a part, by its path.
    given: BTreeMap<&'t str, BTreeSet<&'t str>>,
}

impl<'t> Parsed<'t> {
    pub(super) fn new(texts: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        let files: BTreeMap<_, _> = texts.map(|(path, text)| (path, parse(text))).collect();
        let mut given = BTreeMap::new();
        for nodes in files.values() {
            let (mut names, mut parts) = (BTreeSet::new(), BTreeSet::new());
            sets(nodes, &files, &mut names, &mut parts);
            for part in parts {
                given.entry(part).or_insert_with(BTreeSet::new).extend(&names);
            }
        }
        Self { files, given }
    }

    /// The names in a form, and in all that it includes, that nothing bears.
    pub(super) fn unknown(&self, form: &str, shape: &Shape) -> Vec<Diagnostic> {
        let Some((path, nodes)) = self.files.get_key_value(form) else { return Vec::new() };
        let mut walk = Walk::new(self, path, shape);
        walk.nodes(nodes);
        walk.found
    }

    /// The names that a form has from elsewhere, each where it stands in the form's own text.
    pub(super) fn free(&self, form: &str) -> Vec<Free> {
        let Some((path, nodes)) = self.files.get_key_value(form) else { return Vec::new() };
        let mut walk = Walk::new(self, path, &Shape::Any);
        walk.nodes(nodes);
        walk.free
    }

    /// What a form prints of all that it is given.
    pub(super) fn printed(&self, form: &str) -> Wanted {
        let Some((path, nodes)) = self.files.get_key_value(form) else {
            return Wanted::EVERYTHING;
        };
        let mut walk = Walk::new(self, path, &Shape::Any);
        walk.printed = Some(Some(BTreeSet::new()));
        walk.nodes(nodes);
        walk.printed.flatten().map_or(Wanted::EVERYTHING, Wanted::of)
    }

    fn component(&self, name: &str) -> Option<(&'t str, &Component<'t>)> {
        self.files.iter().find_map(|(path, nodes)| {
            nodes.iter().find_map(|it| match it {
                Node::Component(it) if it.name == name => Some((*path, it)),
                _ => None,
            })
        })
    }
}

/// The names that a template sets, and the parts that it includes, those of its parts too.
fn sets<'t>(
    nodes: &[Node<'t>],
    files: &BTreeMap<&'t str, Vec<Node<'t>>>,
    names: &mut BTreeSet<&'t str>,
    parts: &mut BTreeSet<&'t str>,
) {
    for node in nodes {
        match node {
            Node::Set { name, .. } => drop(names.insert(name.text)),
            Node::Capture { name, body, .. } => {
                names.insert(name.text);
                sets(&body.nodes, files, names, parts);
            }
            Node::Include(part) => {
                if let Some((path, nodes)) = files.get_key_value(part.text)
                    && parts.insert(path)
                {
                    sets(nodes, files, names, parts);
                }
            }
            Node::If { arms, otherwise, .. } => {
                for body in arms.iter().map(|it| &it.body).chain(otherwise) {
                    sets(&body.nodes, files, names, parts);
                }
            }
            Node::For { body, otherwise, .. } => {
                for body in [body].into_iter().chain(otherwise) {
                    sets(&body.nodes, files, names, parts);
                }
            }
            Node::Around(_, body) => sets(&body.nodes, files, names, parts),
            Node::Print(..) | Node::Component(_) | Node::Unread => {}
        }
    }
}

/// The ways to what is printed so far; none where that is everything.
type Printed = Option<BTreeSet<String>>;

/// A way through a form.
struct Walk<'p, 't> {
    parsed: &'p Parsed<'t>,
    /// Where it is.
    file: &'t str,
    scopes: Scopes<'t>,
    depth: usize,
    found: Vec<Diagnostic>,
    free: Vec<Free>,
    /// What is printed, where that is asked.
    printed: Option<Printed>,
    stated: stated::Stated,
}

impl<'p, 't> Walk<'p, 't> {
    fn new(parsed: &'p Parsed<'t>, file: &'t str, shape: &Shape) -> Self {
        let scopes = Scopes::new(shape);
        let (found, free) = (Vec::new(), Vec::new());
        let (printed, stated) = (None, stated::Stated::default());
        Self { parsed, file, scopes, depth: 0, found, free, printed, stated }
    }

    fn nodes(&mut self, nodes: &[Node<'t>]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node<'t>) {
        match node {
            Node::Print(value, _) => self.shown(value),
            Node::Set { name, value, global, .. } => {
                // Which of several values it has further down, nobody follows.
                let shape = self.whole(value);
                self.scopes.set(name.text, shape, *global);
            }
            Node::Capture { name, global, body } => {
                self.nodes(&body.nodes);
                self.scopes.set(name.text, Shape::Value, *global);
            }
            Node::If { arms, otherwise, .. } => {
                for arm in arms {
                    self.condition(&arm.condition);
                    self.nodes(&arm.body.nodes);
                }
                self.bodies(otherwise.as_ref());
            }
            Node::For { key, value, over, body, otherwise, .. } => {
                let over = self.gone_over(*key, over);
                self.scopes.open(*key, *value, &over);
                self.nodes(&body.nodes);
                self.scopes.close();
                self.bodies(otherwise.as_ref());
            }
            Node::Include(part) => self.include(*part),
            // What a component prints depends on who calls it.
            Node::Component(_) => {}
            Node::Unread => self.print_everything(),
            Node::Around(held, body) => {
                for it in held {
                    self.whole(it);
                }
                self.nodes(&body.nodes);
            }
        }
    }

    fn bodies(&mut self, body: Option<&Body<'t>>) {
        if let Some(body) = body {
            self.nodes(&body.nodes);
        }
    }

    fn include(&mut self, part: Word<'t>) {
        let Some((path, nodes)) = self.parsed.files.get_key_value(part.text) else { return };
        if self.depth < DEEPEST {
            let own = std::mem::replace(&mut self.file, path);
            self.depth += 1;
            self.nodes(nodes);
            self.depth -= 1;
            self.file = own;
        } else {
            self.print_everything();
        }
    }

    fn name(&mut self, name: Word<'t>) -> Shape {
        if let Some(shape) = self.scopes.own(name.text) {
            return shape;
        }
        if self.depth == 0 {
            let place = self.place(name);
            self.free.push(Free { name: name.text.to_owned(), place });
        }
        if let Some(shape) = self.scopes.given(name.text) {
            return shape;
        }
        if self.printed.is_some() {
            return self.way(name.text);
        }
        // Other forms that include this part set it; this one lets it be nothing.
        let given = self.parsed.given.get(self.file).is_some_and(|it| it.contains(name.text));
        if !given && !["loop", "__tera_context"].contains(&name.text) {
            let known = self.scopes.names();
            self.unknown(name, None, known);
        }
        Shape::Any
    }

    fn unknown(&mut self, name: Word, of: Option<String>, known: Vec<String>) {
        let nearest = nearest(name.text, known.iter().map(String::as_str));
        self.add(name, TemplateName::Unknown { name: name.text.to_owned(), of, nearest, known });
    }

    fn place(&self, at: Word) -> Place {
        Place::bytes(template_file(self.file), at.start..at.start + at.text.len())
    }

    fn add(&mut self, at: Word, fault: TemplateName) {
        let place = self.place(at);
        self.found.push(Diagnostic::new(StageFault::TemplateName(Box::new(fault)), place));
    }
}
