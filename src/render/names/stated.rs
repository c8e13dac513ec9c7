//! What a form prints of its fields whether or not it is known: it nowhere asks `{% if … %}`.

use std::collections::BTreeSet;

use super::scope::Free;
use super::{Parsed, Walk};
use crate::render::shape::Shape;
use crate::render::syntax::{Expr, Word};

/// What is met on the way through a form.
#[derive(Default)]
pub(super) struct Stated {
    /// The ways to what it takes, each where it does.
    taken: Vec<Free>,
    /// The ways on which it looks first whether anything is there.
    asked: BTreeSet<String>,
    /// Whether it is looking.
    asking: bool,
}

impl Parsed<'_> {
    /// The ways to all that a form takes without asking whether it is there, in the order in
    /// which it does, each each time.
    pub fn stated(&self, form: &str) -> Vec<Free> {
        let Some((path, nodes)) = self.files.get_key_value(form) else { return Vec::new() };
        let mut walk = Walk::new(self, path, &Shape::Any);
        walk.printed = Some(Some(BTreeSet::new()));
        walk.nodes(nodes);
        let Stated { mut taken, asked, .. } = walk.stated;
        taken.retain(|it| !asked.contains(&it.name));
        taken
    }
}

impl<'t> Walk<'_, 't> {
    /// What something hangs on.
    pub(super) fn condition(&mut self, expr: &Expr<'t>) {
        let within = std::mem::replace(&mut self.stated.asking, true);
        self.whole(expr);
        self.stated.asking = within;
    }

    /// A way is gone to its next name.
    pub(super) fn gone(&mut self, way: &str, name: Word) -> Shape {
        let further = Shape::further(way, name.text);
        if let Shape::Given(way) = &further
            && !self.stated.asking
        {
            let place = self.place(name);
            self.stated.taken.push(Free { name: way.to_string(), place });
        }
        further
    }

    /// All that lies on a way is looked at.
    pub(super) fn asked(&mut self, way: &str) {
        if self.stated.asking {
            self.stated.asked.insert(way.to_owned());
        }
    }
}
