//! The names that a form may use, a line each, for people: how a template writes each, what it
//! is, and what it holds in a document.
//!
//! The names themselves are in [`super::shape`].

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value as Json;

use super::shape::{Name, Shape};
use crate::words::Said;

/// A name with all that leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As a template writes it: `criteria["8.1"].text`; `members[].title` of each member.
    pub name: String,
    /// What it stands for.
    pub sort: Sort,
    /// What it is.
    pub about: Said,
    /// What it holds in a document, if there is one; a text of it, or of the first.
    pub sample: Option<String>,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Truth,
    /// Several alike.
    List,
    /// Names below it.
    Names,
}

impl Sort {
    /// What people call it.
    pub fn said(self) -> Said {
        let (vi, en) = match self {
            Self::Text => ("chữ", "text"),
            Self::Number => ("số", "number"),
            Self::Truth => ("đúng/sai", "truth"),
            Self::List => ("danh sách", "list"),
            Self::Names => ("nhóm", "names"),
        };
        Said::new(vi, en)
    }

    fn of(shape: &Shape) -> Self {
        match shape {
            Shape::Text | Shape::Word(_) => Self::Text,
            Shape::Number => Self::Number,
            Shape::Truth => Self::Truth,
            Shape::List(_) => Self::List,
            Shape::Map(_) => Self::Names,
        }
    }
}

/// Whose names are listed.
#[derive(Clone, Copy, Debug)]
pub enum Of<'a> {
    /// Of one form; with a document of it, if there is one.
    Form(Option<&'a Json>),
    /// Of any form: a name that a rulebook chooses stands as `…`.
    Any,
}

/// The names below some, a row each. What stands below several names alike is listed once.
pub fn rows(names: &[Name], of: Of) -> Vec<Row> {
    let mut writer = Writer { of, seen: BTreeSet::new(), rows: Vec::new() };
    let sample = match of {
        Of::Form(sample) => sample,
        Of::Any => None,
    };
    writer.names(names, "", sample);
    writer.rows
}

struct Writer<'a> {
    of: Of<'a>,
    /// What has been listed below a name that a rulebook chose, and of one of several.
    seen: BTreeSet<String>,
    rows: Vec<Row>,
}

impl Writer<'_> {
    fn names(&mut self, names: &[Name], before: &str, sample: Option<&Json>) {
        let mut chosen = false;
        for it in names {
            if matches!(self.of, Of::Any) && !it.fixed {
                if !std::mem::replace(&mut chosen, true) {
                    let any = Name { name: "…".to_owned(), about: Said::default(), ..it.clone() };
                    self.name(&any, before, None);
                }
                continue;
            }
            self.name(it, before, sample.and_then(|all| all.get(&it.name)));
        }
    }

    fn name(&mut self, it: &Name, before: &str, sample: Option<&Json>) {
        let name = joined(before, &it.name);
        let sort = Sort::of(&it.shape);
        let row = Row { name, sort, about: it.about.clone(), sample: sample.and_then(text) };
        let name = row.name.clone();
        self.rows.push(row);
        if !it.fixed && !self.seen.insert(print(&it.shape)) {
            return;
        }
        self.below(&it.shape, &name, sample);
    }

    fn below(&mut self, shape: &Shape, name: &str, sample: Option<&Json>) {
        match shape {
            Shape::Map(names) => self.names(names, name, sample),
            Shape::List(one) if matches!(**one, Shape::Map(_) | Shape::List(_)) => {
                if !self.seen.insert(print(one)) {
                    return;
                }
                self.below(one, &format!("{name}[]"), sample.and_then(|all| all.get(0)));
            }
            _ => {}
        }
    }
}

/// How a template steps from a name to one below it.
fn joined(before: &str, name: &str) -> String {
    let plain = name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_')
        && !name.starts_with(|it: char| it.is_ascii_digit());
    match (before, plain) {
        ("", _) => name.to_owned(),
        (_, true) => format!("{before}.{name}"),
        (_, false) => format!("{before}[\"{name}\"]"),
    }
}

/// By what a shape is told from others: its names, but for those below names that were chosen.
fn print(shape: &Shape) -> String {
    match shape {
        Shape::Map(names) => {
            let one = |it: &Name| match (&it.shape, it.fixed) {
                (Shape::Map(_) | Shape::List(_), false) => String::new(),
                (shape, _) => format!("{}:{};", it.name, print(shape)),
            };
            format!("{{{}}}", names.iter().map(one).collect::<String>())
        }
        Shape::List(one) => format!("[{}]", print(one)),
        other => format!("{other:?}"),
    }
}

/// A value as one line; none where it holds others.
fn text(value: &Json) -> Option<String> {
    match value {
        Json::String(it) => Some(it.clone()),
        Json::Number(it) => Some(it.to_string()),
        Json::Bool(it) => Some(it.to_string()),
        Json::Array(all) => all.first().filter(|it| it.is_string()).and_then(text),
        Json::Null | Json::Object(_) => None,
    }
}
