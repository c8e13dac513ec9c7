//! A condition in words, for who fills a record in: what fields and their values are called
//! stands for their names.

use super::dictionary::Dictionary;
use crate::formula::{Expr, Formula, Node};

/// The words of formulas, in those of people.
const JOINED: [(&str, &str); 6] = [
    ("and", "và"),
    ("or", "hoặc"),
    ("not", "không"),
    ("in", "là một trong"),
    ("true", "có"),
    ("false", "không"),
];

impl Dictionary {
    /// A condition with what fields and their values are called, in Vietnamese.
    pub fn condition(&self, formula: &Formula) -> String {
        let mut called = Vec::new();
        self.called_in(&formula.root, &mut called);
        called.sort();
        let (mut words, mut at) = (String::new(), 0);
        let text = &formula.text;
        for (start, end, label) in called {
            words += &joined(text.get(at..start).unwrap_or_default());
            words.extend(["“", &label, "”"]);
            at = end;
        }
        words + &joined(text.get(at..).unwrap_or_default())
    }

    /// What the names in a formula stand for, with the bytes where they stand.
    fn called_in(&self, expr: &Expr, called: &mut Vec<(usize, usize, String)>) {
        let label = match &expr.node {
            Node::Field(field) => self.fields.get(*field).map(|it| it.label.vi.clone()),
            Node::Cell(table, field) => self
                .tables
                .get(*table)
                .and_then(|table| Some(table.field_called(table.fields.get(*field)?).vi)),
            Node::Word(choice, word) => self.label(*choice, *word).map(|it| it.vi.clone()),
            _ => None,
        };
        called.extend(label.map(|it| (expr.span.start, expr.span.end, it)));
        expr.parts().into_iter().for_each(|it| self.called_in(it, called));
    }
}

/// What stands between names.
fn joined(text: &str) -> String {
    let one = |word: &str| {
        let bare = word.trim_matches(['(', ')']);
        let known = JOINED.iter().find(|(it, _)| *it == bare);
        known.map_or_else(|| word.to_owned(), |(it, vi)| word.replace(it, vi))
    };
    text.split(' ').map(one).collect::<Vec<_>>().join(" ")
}
