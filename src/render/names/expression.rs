//! What an expression in a template comes to; every name in it is looked up on the way.

use std::sync::Arc;

use super::Walk;
use crate::diagnostic::TemplateName;
use crate::render::shape::Shape;
use crate::render::syntax::{Expr, Word};
use crate::words::nearest;

impl<'t> Walk<'_, 't> {
    /// What an expression comes to; every name in it is looked up on the way.
    pub(super) fn shape(&mut self, expr: &Expr<'t>) -> Shape {
        match expr {
            Expr::Constant | Expr::Text(_) => Shape::Value,
            Expr::Name(name) => self.name(*name),
            Expr::Attribute(of, name) => self.inside(of, *name),
            Expr::Item(of, key) => self.item(of, key),
            Expr::Slice(of, bounds) => {
                self.all(bounds);
                self.shape(of)
            }
            Expr::Filter(of, name, arguments) => {
                let of = match name.text {
                    "first" | "last" | "reverse" => self.shape(of),
                    _ => self.whole(of),
                };
                let given = self.printed_arguments(arguments);
                of.filtered(name.text, given.into_iter().next())
            }
            Expr::Test(of, arguments) => {
                self.whole(of);
                self.printed_arguments(arguments);
                Shape::Value
            }
            Expr::Call(arguments) => {
                self.printed_arguments(arguments);
                Shape::Any
            }
            Expr::Component(name, arguments) => {
                let given = self.arguments(arguments);
                self.component(name, given);
                Shape::Value
            }
            Expr::Choice { then, condition, otherwise, .. } => {
                self.condition(condition);
                let (then, otherwise) = (self.shape(then), self.shape(otherwise));
                self.either(then, otherwise)
            }
            Expr::Each { of, key, value, over, condition } => {
                let over = self.gone_over(*key, over);
                self.scopes.open(*key, *value, &over);
                self.all(condition.as_deref());
                let each = self.shape(of);
                self.scopes.close();
                Shape::List(Arc::new(each))
            }
            Expr::List(all) => {
                let all: Vec<_> = all.iter().map(|it| self.whole(it)).collect();
                Shape::List(Arc::new(all.into_iter().reduce(Shape::either).unwrap_or_default()))
            }
            Expr::Map(all) => self.map(all),
            Expr::Compared(one, other) => self.comparison(one, other),
            Expr::Joined(all) => {
                self.all(all);
                Shape::Any
            }
        }
    }

    /// What is printed as it is: a text, never all that is in something.
    pub(super) fn shown(&mut self, expr: &Expr<'t>) {
        let many = match self.whole(expr) {
            Shape::Map(_) => false,
            Shape::List(_) => true,
            _ => return,
        };
        if let Some(at) = last(expr) {
            self.add(at, TemplateName::Whole { name: called(expr), many });
        }
    }

    /// What stands under a key: under a text, or one that is known only when it is filled.
    fn item(&mut self, of: &Expr<'t>, key: &Expr<'t>) -> Shape {
        if let Expr::Text(name) = key {
            return self.inside(of, *name);
        }
        // A number is a place in a list.
        let of = if matches!(key, Expr::Constant) { self.shape(of) } else { self.whole(of) };
        self.whole(key);
        of.element()
    }

    fn all<'e>(&mut self, all: impl IntoIterator<Item = &'e Expr<'t>>)
    where
        't: 'e,
    {
        for it in all {
            self.whole(it);
        }
    }

    fn arguments(&mut self, all: &[(Word<'t>, Expr<'t>)]) -> Vec<(&'t str, Shape)> {
        all.iter().map(|(name, it)| (name.text, self.shape(it))).collect()
    }

    /// What is given to something that is not looked into.
    fn printed_arguments(&mut self, all: &[(Word<'t>, Expr<'t>)]) -> Vec<Shape> {
        all.iter().map(|(_, it)| self.whole(it)).collect()
    }

    fn map(&mut self, all: &[(Word<'t>, Expr<'t>)]) -> Shape {
        let all = all.iter().map(|(name, it)| (name.text.to_owned(), self.whole(it)));
        Shape::Map(Arc::new(all.collect()))
    }

    fn comparison(&mut self, one: &Expr<'t>, other: &Expr<'t>) -> Shape {
        let shapes = [self.whole(one), self.whole(other)];
        self.compared((one, &shapes[0]), other);
        self.compared((other, &shapes[1]), one);
        Shape::Any
    }

    /// A word that something is never is not what it is compared with.
    fn compared(&mut self, (of, shape): (&Expr<'t>, &Shape), with: &Expr<'t>) {
        if let (Shape::Among(all), Expr::Text(word)) = (shape, with)
            && !word.text.is_empty()
            && !all.iter().any(|it| it == word.text)
        {
            let nearest = nearest(word.text, all.iter().map(String::as_str));
            let (name, of) = (word.text.to_owned(), called(of));
            let first = |(place, it): &(usize, &String)| !all[..*place].contains(it);
            let known = all.iter().enumerate().filter(first).map(|(_, it)| it.clone()).collect();
            self.add(*word, TemplateName::NeverSo { name, of, nearest, known });
        }
    }

    fn inside(&mut self, of: &Expr<'t>, name: Word<'t>) -> Shape {
        let shape = self.shape(of);
        let called = called(of);
        match &shape {
            Shape::Any => Shape::Any,
            Shape::Given(way) => self.gone(way, name),
            Shape::Map(all) => {
                if let Some(it) = all.get(name.text) {
                    return it.clone();
                }
                self.unknown(name, Some(called), all.keys().cloned().collect());
                Shape::Any
            }
            Shape::Value | Shape::Among(_) | Shape::List(_) => {
                let many = matches!(shape, Shape::List(_));
                let name_found = name.text.to_owned();
                self.add(name, TemplateName::NothingInside { name: name_found, of: called, many });
                Shape::Any
            }
        }
    }
}

/// The last name of what an expression leads to.
fn last<'t>(expr: &Expr<'t>) -> Option<Word<'t>> {
    match expr {
        Expr::Name(name) | Expr::Attribute(_, name) => Some(*name),
        Expr::Item(of, _) | Expr::Slice(of, _) | Expr::Filter(of, ..) => last(of),
        _ => None,
    }
}

/// How a template calls what an expression stands for.
fn called(expr: &Expr) -> String {
    match expr {
        Expr::Name(name) => name.text.to_owned(),
        Expr::Attribute(of, name) => format!("{}.{}", called(of), name.text),
        Expr::Item(of, key) => match &**key {
            Expr::Text(key) => format!("{}[\"{}\"]", called(of), key.text),
            Expr::Constant => format!("{}[0]", called(of)),
            key => format!("{}[{}]", called(of), called(key)),
        },
        Expr::Slice(of, _) | Expr::Filter(of, ..) | Expr::Test(of, ..) => called(of),
        _ => "…".to_owned(),
    }
}
