//! What a form prints of all that it is given: the way to each thing, name by name.
//!
//! Whatever is done with a thing other than going on inside it prints all of it: that may be
//! more than it prints, and never less.

use std::sync::Arc;

use super::Walk;
use crate::render::shape::Shape;
use crate::render::syntax::{Expr, Word};
use crate::report::EACH;

impl Shape {
    /// What lies under a name on a way.
    pub(super) fn further(way: &str, name: &str) -> Self {
        Self::Given(Arc::from(format!("{way}.{name}")))
    }

    /// One of several on a way.
    pub(super) fn each_on(way: &str) -> Self {
        Self::further(way, EACH)
    }
}

/// The names of Tera's own.
const LOOP: &str = "loop";
const CONTEXT: &str = "__tera_context";

impl<'t> Walk<'_, 't> {
    /// What an expression comes to, all of which is printed.
    pub(super) fn whole(&mut self, expr: &Expr<'t>) -> Shape {
        let shape = self.shape(expr);
        self.print(&shape);
        shape
    }

    /// All of what a shape stands for is printed.
    pub(super) fn print(&mut self, shape: &Shape) {
        match shape {
            Shape::Given(way) => {
                self.asked(way);
                if let Some(Some(ways)) = &mut self.printed {
                    ways.insert(way.to_string());
                }
            }
            Shape::List(of) => self.print(of),
            Shape::Map(all) => all.values().for_each(|it| self.print(it)),
            Shape::Any | Shape::Value | Shape::Among(_) => {}
        }
    }

    /// Nobody follows any longer what is printed.
    pub(super) fn print_everything(&mut self) {
        if let Some(printed) = &mut self.printed {
            *printed = None;
        }
    }

    /// What the form is given under a name.
    pub(super) fn way(&mut self, name: &str) -> Shape {
        match name {
            LOOP => Shape::Any,
            CONTEXT => {
                self.print_everything();
                Shape::Any
            }
            name => Shape::Given(name.into()),
        }
    }

    /// What a loop goes over: keys are printed, and which there are.
    pub(super) fn gone_over(&mut self, key: Option<Word<'t>>, over: &Expr<'t>) -> Shape {
        if key.is_some() { self.whole(over) } else { self.shape(over) }
    }

    /// What is one of two, nobody knows which.
    pub(super) fn either(&mut self, one: Shape, other: Shape) -> Shape {
        if one != other {
            self.print(&one);
            self.print(&other);
        }
        one.either(other)
    }
}
