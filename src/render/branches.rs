//! Every way that templates may take, and which of them were ever taken.
//!
//! Marks are put where each branch begins, and looked for in what comes out: a branch that no
//! unit can lead to is a line of a form that nobody has ever read. Pages with marks in them are
//! for counting, and never written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::syntax::{Expr, Node, parse};
use crate::diagnostic::sources::line_column;

/// Around the number of a branch.
const OPEN: char = '\u{f8fc}';
const CLOSE: char = '\u{f8fd}';

/// Templates in which every branch leaves its number.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    /// The templates, by path.
    pub texts: BTreeMap<String, Arc<str>>,
    /// The branches, by their number: where each stands, and which way it is.
    pub branches: Vec<String>,
}

impl Watched {
    /// These templates, watched.
    pub fn new(texts: &BTreeMap<String, Arc<str>>) -> Self {
        let mut all = Self::default();
        for (path, text) in texts {
            let watched = if super::is_form(path) {
                let mut watch =
                    Watch { path, text, marks: Vec::new(), branches: &mut all.branches };
                watch.nodes(&parse(text));
                watch.marked().into()
            } else {
                text.clone()
            };
            all.texts.insert(path.clone(), watched);
        }
        all
    }

    /// The branches that were taken to fill this page.
    pub fn taken(&self, page: &str) -> BTreeSet<usize> {
        let marks = page.split(OPEN).skip(1).filter_map(|it| it.split_once(CLOSE));
        marks.filter_map(|(number, _)| number.parse().ok()).collect()
    }
}

/// A way through one template.
struct Watch<'a> {
    path: &'a str,
    text: &'a str,
    /// What is put in, and before which byte.
    marks: Vec<(usize, String)>,
    branches: &'a mut Vec<String>,
}

impl Watch<'_> {
    /// The template with all that is put in.
    fn marked(mut self) -> String {
        // What is put in at one place stays in its order.
        self.marks.sort_by_key(|(at, _)| *at);
        let mut marked = String::new();
        let mut copied = 0;
        for (at, mark) in &self.marks {
            marked.push_str(&self.text[copied..*at]);
            marked.push_str(mark);
            copied = *at;
        }
        marked + &self.text[copied..]
    }

    /// The mark of a branch.
    fn mark(&mut self, at: usize, way: &str) -> String {
        let place = line_column(self.text, at);
        let end = self.text[at..].find(['\n', '}']).map_or(self.text.len(), |it| at + it);
        let said = self.text[at..end].trim().trim_end_matches(['%', '-', ' ']);
        self.branches.push(format!("{}:{}:{} {said} ⇒ {way}", self.path, place.line, place.column));
        format!("{OPEN}{}{CLOSE}", self.branches.len() - 1)
    }

    fn put(&mut self, before: usize, at: usize, way: &str) {
        let mark = self.mark(at, way);
        self.marks.push((before, mark));
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Print(value, start) | Node::Set { value, start, .. } => {
                self.choices(value, *start, &mut Vec::new());
            }
            Node::If { arms, otherwise, end } => {
                let mut last = 0;
                for (place, arm) in arms.iter().enumerate() {
                    if place == 0 {
                        self.choices(&arm.condition, arm.start, &mut Vec::new());
                    }
                    self.put(arm.body.start, arm.start, "so");
                    self.nodes(&arm.body.nodes);
                    last = arm.start;
                }
                if let Some(body) = otherwise {
                    self.put(body.start, last, "not so");
                    self.nodes(&body.nodes);
                } else {
                    let mark = self.mark(last, "not so");
                    self.marks.push((*end, format!("{{% else %}}{mark}")));
                }
            }
            Node::For { over, body, otherwise, start, .. } => {
                self.choices(over, *start, &mut Vec::new());
                self.put(body.start, *start, "some");
                self.nodes(&body.nodes);
                if let Some(body) = otherwise {
                    self.put(body.start, *start, "not once");
                    self.nodes(&body.nodes);
                }
            }
            Node::Capture { body, .. } | Node::Around(_, body) => self.nodes(&body.nodes),
            Node::Component(component) => self.nodes(&component.body.nodes),
            Node::Include(_) | Node::Unread => {}
        }
    }

    /// The choices inside an expression, asked once more before the tag that it stands in:
    /// each under the choices that lead to it. Those in the brackets of a loop, whose names
    /// nobody knows outside, are not watched.
    fn choices(&mut self, expr: &Expr, start: usize, under: &mut Vec<(String, bool)>) {
        match expr {
            Expr::Choice { then, condition, otherwise, asked } => {
                self.choices(condition, start, under);
                let asked_text = self.text[asked.0..asked.1].to_owned();
                let (so, not) = (self.mark(asked.0, "so"), self.mark(asked.0, "not so"));
                let mut text = format!("{{% if {asked_text} %}}{so}{{% else %}}{not}{{% endif %}}");
                for (above, way) in under.iter().rev() {
                    let otherwise = if *way { "" } else { "{% else %}" };
                    text = format!("{{% if {above} %}}{otherwise}{text}{{% endif %}}");
                }
                self.marks.push((start, text));
                for (branch, way) in [(then, true), (otherwise, false)] {
                    under.push((asked_text.clone(), way));
                    self.choices(branch, start, under);
                    under.pop();
                }
            }
            Expr::Attribute(of, _) => self.choices(of, start, under),
            Expr::Item(of, key) => {
                self.choices(of, start, under);
                self.choices(key, start, under);
            }
            Expr::Slice(of, all) => {
                self.choices(of, start, under);
                self.each(all, start, under);
            }
            Expr::Filter(of, _, arguments) | Expr::Test(of, arguments) => {
                self.choices(of, start, under);
                for (_, it) in arguments {
                    self.choices(it, start, under);
                }
            }
            Expr::Call(arguments) | Expr::Component(_, arguments) | Expr::Map(arguments) => {
                for (_, it) in arguments {
                    self.choices(it, start, under);
                }
            }
            Expr::List(all) | Expr::Joined(all) => self.each(all, start, under),
            Expr::Compared(one, other) => {
                self.choices(one, start, under);
                self.choices(other, start, under);
            }
            Expr::Each { .. } | Expr::Constant | Expr::Text(_) | Expr::Name(_) => {}
        }
    }

    fn each(&mut self, all: &[Expr], start: usize, under: &mut Vec<(String, bool)>) {
        for it in all {
            self.choices(it, start, under);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(text: &str, x: bool, y: bool) -> Vec<String> {
        let watched = Watched::new(&[("a.typ".to_owned(), text.into())].into());
        let mut tera = tera::Tera::new();
        tera.add_raw_template("a", &watched.texts["a.typ"]).unwrap();
        let mut context = tera::Context::new();
        context.insert("x", &x);
        context.insert("y", &y);
        let page = tera.render("a", &context).unwrap();
        watched.taken(&page).into_iter().map(|it| watched.branches[it].clone()).collect()
    }

    #[test]
    fn an_if_is_so_or_not() {
        let text = "{% if x %}a{% elif y %}b{% endif %}";

        assert_eq!(taken(text, true, false), ["a.typ:1:1 {% if x ⇒ so"]);
        assert_eq!(taken(text, false, true), ["a.typ:1:12 {% elif y ⇒ so"]);
        assert_eq!(taken(text, false, false), ["a.typ:1:12 {% elif y ⇒ not so"]);
    }

    #[test]
    fn a_loop_has_some_or_none() {
        let text = "{% for it in [1] if x else [] %}a{% else %}b{% endfor %}";
        let text = text.replace("[1] if x else []", "([1] if x else [])");

        assert_eq!(taken(&text, true, false).len(), 2);
        assert!(taken(&text, false, false).iter().any(|it| it.ends_with("not once")));
    }

    #[test]
    fn a_choice_under_a_choice_counts_only_where_that_leads_to_it() {
        let text = "{{ 1 if x else (2 if y else 3) }}";

        assert_eq!(taken(text, true, true), ["a.typ:1:9 x else (2 if y else 3) ⇒ so"]);
        assert_eq!(
            taken(text, false, false),
            ["a.typ:1:9 x else (2 if y else 3) ⇒ not so", "a.typ:1:22 y else 3) ⇒ not so"]
        );
    }
}
