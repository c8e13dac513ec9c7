//! The names that a form may use, as a tree: what each is, and what stands below it.
//!
//! Their values are in [`super::report`]; a test holds the two together.

use crate::facts::dictionary::Field;
use crate::formula::Kind;
use crate::law::bench::{Bar, Bench};
use crate::law::compile::FormFormulas;
use crate::law::criterion::Verdict;
use crate::law::{Form, Rulebook};
use crate::project::{Law, Project};
use crate::words::Said;

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text, ready to be printed; empty where it is not known.
    Text,
    /// One of some words, or an empty text.
    Word(Vec<String>),
    /// A whole number, for charts and comparisons.
    Number,
    /// True or false.
    Truth,
    /// Several alike, in order.
    List(Box<Self>),
    /// Names with something below each, in order.
    Map(Vec<Name>),
}

/// A name, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name, as a template writes it.
    pub name: String,
    /// What it is.
    pub about: Said,
    /// What it stands for.
    pub shape: Shape,
    /// Whether it is one of the program's own names, and none that a rulebook or a declaration
    /// chose.
    pub fixed: bool,
}

impl Name {
    /// A name that a rulebook or a declaration chose.
    pub(super) fn chosen(name: impl Into<String>, about: Said, shape: Shape) -> Self {
        Self { name: name.into(), about, shape, fixed: false }
    }
}

impl Shape {
    /// What stands below a name; none where there is no such name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Map(names) => names.iter().find(|it| it.name == name).map(|it| &it.shape),
            _ => None,
        }
    }

    /// What one of them is, for whoever goes through all; none where there is nothing to go
    /// through. Of names that stand for different things it has the names of each.
    pub fn each(&self) -> Option<Self> {
        match self {
            Self::List(it) => Some((**it).clone()),
            Self::Map(names) => names.iter().map(|it| it.shape.clone()).reduce(Self::or),
            Self::Text | Self::Word(_) | Self::Number | Self::Truth => None,
        }
    }

    /// What has the names of both.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Map(mut names), Self::Map(others)) => {
                for other in others {
                    match names.iter_mut().find(|it| it.name == other.name) {
                        Some(name) => {
                            let own = std::mem::replace(&mut name.shape, Self::Text);
                            name.shape = own.or(other.shape);
                        }
                        None => names.push(other),
                    }
                }
                Self::Map(names)
            }
            (Self::List(one), Self::List(other)) => Self::List(Box::new(one.or(*other))),
            (Self::Word(mut words), Self::Word(others)) => {
                words.extend(others);
                Self::Word(words)
            }
            (Self::Word(_), Self::Text) => Self::Text,
            (one, _) => one,
        }
    }
}

/// A name that is the same in all rulebooks, and what it is in both languages.
#[derive(Debug)]
pub struct Var {
    /// The name.
    pub name: &'static str,
    /// What it is, in Vietnamese.
    pub vi: &'static str,
    /// What it is, in English.
    pub en: &'static str,
    /// What it stands for.
    pub is: Is,
}

/// What a [`Var`] stands for.
#[derive(Debug)]
pub enum Is {
    /// Text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Truth,
    /// Several texts.
    Texts,
    /// Names below it.
    One(&'static [Var]),
    /// Several, each with these names.
    Each(&'static [Var]),
    /// What depends on the rulebook and the form.
    Made(fn(&Ground) -> Shape),
}

/// A row of a table of names.
pub(super) const fn var(name: &'static str, is: Is, vi: &'static str, en: &'static str) -> Var {
    Var { name, vi, en, is }
}

/// The verdict on one criterion, or one unit.
pub(super) const VERDICT: Var = var(
    "verdict",
    Is::Made(|_| Shape::Word(Verdict::words())),
    "`met`, `not_met` hay `not_assessable`",
    "`met`, `not_met` or `not_assessable`",
);

/// That verdict as a page has it.
pub(super) const VERDICT_TEXT: Var =
    var("verdict_text", Is::Text, "kết quả bằng lời: đạt", "the verdict in words");

/// A form in its rulebook: what its names follow from.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The project.
    pub project: &'a Project,
    /// The law.
    pub law: &'a Law,
    /// The form.
    pub form: &'a Form,
    /// Its formulas.
    pub formulas: Option<&'a FormFormulas>,
}

impl<'a> Ground<'a> {
    /// A form of a law; none if there is no such form.
    pub fn new(project: &'a Project, law: &'a Law, form_id: &str) -> Option<Self> {
        let form = law.rulebook.forms.get(form_id)?;
        Some(Self { project, law, form, formulas: law.forms.get(form_id) })
    }

    /// The rulebook.
    pub(super) fn rulebook(&self) -> &'a Rulebook {
        &self.law.rulebook
    }

    /// Names of some things.
    pub(super) fn names(&self, all: &[Var]) -> Vec<Name> {
        all.iter().map(|it| self.name(it)).collect()
    }

    /// Names of some things, below one.
    pub(super) fn map(&self, all: &[Var]) -> Shape {
        Shape::Map(self.names(all))
    }

    fn name(&self, it: &Var) -> Name {
        let shape = match it.is {
            Is::Text => Shape::Text,
            Is::Number => Shape::Number,
            Is::Truth => Shape::Truth,
            Is::Texts => texts(),
            Is::One(all) => self.map(all),
            Is::Each(all) => Shape::List(Box::new(self.map(all))),
            Is::Made(shape) => shape(self),
        };
        Name { name: it.name.to_owned(), about: Said::new(it.vi, it.en), shape, fixed: true }
    }

    /// The criteria of all benches by id, each before its parts.
    pub(super) fn criteria(&self, one: &dyn Fn(&Bar) -> Shape) -> Shape {
        self.of_benches(|bench| {
            let name = |it: &Bar| Name::chosen(&it.id, Said::new(&it.text, &it.text), one(it));
            bench.all().into_iter().map(name).collect()
        })
    }

    fn of_benches(&self, names: impl Fn(&Bench) -> Vec<Name>) -> Shape {
        let all = self.law.benches.iter().map(|it| Shape::Map(names(it)));
        all.reduce(Shape::or).unwrap_or(Shape::Map(Vec::new()))
    }
}

/// The measures of all benches.
pub(super) fn measures(ground: &Ground) -> Shape {
    ground.of_benches(|bench| {
        let name = |it: &crate::law::bench::NamedMeasure| {
            Name::chosen(&*it.name, Said::new(&it.label, &it.label), Shape::Text)
        };
        bench.measures.iter().map(name).collect()
    })
}

/// Several texts.
pub(super) fn texts() -> Shape {
    Shape::List(Box::new(Shape::Text))
}

/// What declared fields are printed as, by their names: dots are steps.
pub(super) fn fields<'a>(all: impl Iterator<Item = (&'a Field, &'a Kind)>) -> Vec<Name> {
    let mut names = Vec::new();
    for (field, kind) in all {
        let shape = if super::printed::is_many(field, kind) { texts() } else { Shape::Text };
        insert(&mut names, &field.name, &field.label, shape);
    }
    names
}

/// Puts a shape under a name, a map for each part before its last dot.
pub(super) fn insert(names: &mut Vec<Name>, name: &str, about: &Said, shape: Shape) {
    let (first, rest) = name.split_once('.').map_or((name, None), |(it, rest)| (it, Some(rest)));
    if !names.iter().any(|it| it.name == first) {
        names.push(Name::chosen(first, about.clone(), Shape::Map(Vec::new())));
    }
    let at = names.iter_mut().find(|it| it.name == first);
    match (at, rest) {
        (Some(Name { shape: Shape::Map(below), about: group, .. }), Some(rest)) => {
            if below.is_empty() {
                *group = Said::default();
            }
            insert(below, rest, about, shape);
        }
        (Some(name), None) => name.shape = shape,
        _ => {}
    }
}
