//! Which names a place in a template sees, and what follows from what they stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::Place;
use crate::render::shape::Shape;
use crate::render::syntax::Word;

/// A name in a template that it does not set itself.
#[derive(Clone, Debug)]
pub struct Free {
    /// The name.
    pub name: String,
    /// Where it stands.
    pub place: Place,
}

/// The names that are seen, those of loops over those around them.
pub(super) struct Scopes<'t> {
    /// What the form is given.
    given: BTreeMap<String, Shape>,
    /// What it sets itself, and then what each loop around the place adds.
    own: Vec<BTreeMap<&'t str, Shape>>,
}

impl<'t> Scopes<'t> {
    /// Those of a form.
    pub(super) fn new(shape: &Shape) -> Self {
        let given = match shape {
            Shape::Map(all) => BTreeMap::clone(all),
            _ => BTreeMap::new(),
        };
        Self { given, own: vec![BTreeMap::new()] }
    }

    /// Those of a component.
    pub(super) fn of_component(names: BTreeMap<&'t str, Shape>) -> Self {
        Self { given: BTreeMap::new(), own: vec![names] }
    }

    /// What the template itself has made of a name.
    pub(super) fn own(&self, name: &str) -> Option<Shape> {
        self.own.iter().rev().find_map(|it| it.get(name)).cloned()
    }

    /// What the form is given under a name.
    pub(super) fn given(&self, name: &str) -> Option<Shape> {
        self.given.get(name).cloned()
    }

    pub(super) fn set(&mut self, name: &'t str, shape: Shape, global: bool) {
        let place = if global { self.own.first_mut() } else { self.own.last_mut() };
        if let Some(names) = place {
            names.insert(name, shape);
        }
    }

    /// Into a loop, or the brackets of one.
    pub(super) fn open(&mut self, key: Option<Word<'t>>, value: Word<'t>, over: &Shape) {
        let mut names: BTreeMap<&str, Shape> =
            key.iter().map(|it| (it.text, Shape::Value)).collect();
        names.insert(value.text, over.element());
        self.own.push(names);
    }

    /// Out of it.
    pub(super) fn close(&mut self) {
        self.own.pop();
    }

    /// All names there are.
    pub(super) fn names(&self) -> Vec<String> {
        let own = self.own.iter().flat_map(BTreeMap::keys).map(|it| (*it).to_owned());
        let mut all: Vec<_> = own.chain(self.given.keys().cloned()).collect();
        all.sort();
        all.dedup();
        all
    }
}

impl Shape {
    /// What is met in going over it, or under a key that is known only when it is filled.
    pub(super) fn element(&self) -> Self {
        match self {
            Self::List(of) => Self::clone(of),
            Self::Map(all) => all.values().cloned().reduce(Self::either).unwrap_or_default(),
            Self::Given(way) => Self::each_on(way),
            Self::Any | Self::Value | Self::Among(_) => Self::Any,
        }
    }

    /// What is one of two, nobody knows which: only what both agree in is known.
    pub(super) fn either(self, other: Self) -> Self {
        match (self, other) {
            (Self::Map(a), Self::Map(b)) => {
                let mut all = Arc::unwrap_or_clone(a);
                for (name, it) in b.iter() {
                    let both = match all.remove(name) {
                        Some(own) => own.either(it.clone()),
                        None => it.clone(),
                    };
                    all.insert(name.clone(), both);
                }
                Self::Map(Arc::new(all))
            }
            (Self::List(a), Self::List(b)) => {
                Self::List(Arc::new(Self::clone(&a).either(Self::clone(&b))))
            }
            (Self::Among(a), Self::Among(b)) => {
                Self::Among(a.iter().chain(b.iter()).cloned().collect())
            }
            (Self::Value | Self::Among(_), Self::Value | Self::Among(_)) => Self::Value,
            (Self::Given(a), Self::Given(b)) if a == b => Self::Given(a),
            _ => Self::Any,
        }
    }

    /// What a filter makes of it.
    pub(super) fn filtered(self, filter: &str, argument: Option<Self>) -> Self {
        match filter {
            "first" | "last" | "nth" | "get" => self.element(),
            "reverse" | "sort" | "unique" => self,
            "default" => match argument {
                Some(other) => self.either(other),
                None => self,
            },
            "values" => Self::List(Arc::new(self.element())),
            "split" | "keys" => Self::List(Arc::new(Self::Value)),
            "upper" | "lower" | "length" | "join" | "trim" | "replace" | "capitalize" | "title"
            | "truncate" | "str" | "int" | "float" | "round" | "abs" | "safe" | "escape"
            | "escape_xml" | "wordcount" => Self::Value,
            _ => Self::Any,
        }
    }
}
