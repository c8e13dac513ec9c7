//! The changes of one formula, from its tree, and of one number.

use hoso::formula::parse;
use hoso::formula::tree::{Fold, Operator, Part, Span, Tree};

use super::words::Words;

/// All that a formula may be mistaken for: each text differs from it in one part.
pub(super) fn of_formula(text: &str, table: Option<&str>, words: &Words) -> Vec<String> {
    let tree = parse::parse(text).unwrap();
    let mut changes = Changes { text, words, all: Vec::new() };
    changes.part(&tree, table);
    changes.all.retain(|it| it != text);
    changes.all
}

/// One more and one less in its last place.
pub(super) fn of_number(text: &str) -> Vec<String> {
    if text == "none" {
        return vec!["0".to_owned(), "1".to_owned()];
    }
    let (digits, unit) = text.strip_suffix('%').map_or((text, ""), |it| (it, "%"));
    let decimals = digits.split_once('.').map_or(0, |(_, it)| it.len());
    let whole: i64 = digits.replace('.', "").parse().unwrap();
    let written = |number: i64| {
        let sign = if number < 0 { "-" } else { "" };
        let mut all = format!("{:0width$}", number.abs(), width = decimals + 1);
        if decimals > 0 {
            all.insert(all.len() - decimals, '.');
        }
        format!("{sign}{all}{unit}")
    };
    vec![written(whole - 1), written(whole + 1)]
}

struct Changes<'a> {
    text: &'a str,
    words: &'a Words<'a>,
    all: Vec<String>,
}

impl Changes<'_> {
    fn of(&self, span: Span) -> &str {
        &self.text[span.start..span.end]
    }

    /// Another text at a span.
    fn put(&mut self, span: Span, other: &str) {
        self.all.push(format!("{}{other}{}", &self.text[..span.start], &self.text[span.end..]));
    }

    /// A part in its place alone, without what stands beside or around it.
    fn alone(&mut self, span: Span, part: &Tree) {
        let part = format!("({})", self.of(part.span));
        self.put(span, &part);
    }

    /// Every change of a part and of what it is made of; `row` is the table at hand.
    fn part(&mut self, tree: &Tree, row: Option<&str>) {
        let span = tree.span;
        match &tree.part {
            Part::Number(_) | Part::Percent(_) => {
                for other in of_number(self.of(span).trim_matches(['(', ')'])) {
                    self.put(span, &other);
                }
            }
            Part::Text(_) => self.put(span, "'khác'"),
            Part::Truth(it) => self.put(span, &(!it).to_string()),
            Part::Date(_) => self.put(span, "2000-01-01"),
            Part::Name(name) => {
                for other in self.words.instead_of(name, row) {
                    self.put(span, &other);
                }
            }
            Part::Negate(it) | Part::Not(it) => {
                self.alone(span, it);
                self.part(it, row);
            }
            Part::Binary(operator, left, right) => self.binary(tree, *operator, (left, right), row),
            Part::In(it, all) => self.within(tree, it, all, row),
            Part::Call(name, at, all) => self.call((span, name, *at), all, row),
            Part::Fold { fold, of, table, filter } => {
                self.fold(span, *fold, (of.as_deref(), table, filter.as_deref()));
            }
        }
    }

    fn binary(
        &mut self,
        tree: &Tree,
        operator: Operator,
        (left, right): (&Tree, &Tree),
        row: Option<&str>,
    ) {
        let between = Span { start: left.span.end, end: right.span.start };
        for other in instead_of(operator) {
            self.put(between, &format!(" {other} "));
        }
        if !COMPARISONS.contains(&operator) {
            self.alone(tree.span, left);
            self.alone(tree.span, right);
        }
        if matches!(operator, Operator::Subtract | Operator::Divide) {
            let (a, b) = (self.of(left.span), self.of(right.span));
            let between = self.of(between);
            let turned = format!("({b}{between}{a})");
            self.put(tree.span, &turned);
        }
        self.part(left, row);
        self.part(right, row);
    }

    /// `x in (a; b)`: one left out, and each for another.
    fn within(&mut self, tree: &Tree, it: &Tree, all: &[Tree], row: Option<&str>) {
        let outside = format!("(not {})", self.of(tree.span));
        self.put(tree.span, &outside);
        for place in 0..all.len() {
            let rest = all.iter().enumerate().filter(|(at, _)| *at != place);
            let rest: Vec<_> = rest.map(|(_, it)| self.of(it.span)).collect();
            let rest = format!("{} in ({})", self.of(it.span), rest.join("; "));
            self.put(tree.span, &rest);
        }
        self.part(it, row);
        for it in all {
            self.part(it, row);
        }
    }

    fn call(&mut self, (span, name, at): (Span, &str, Span), all: &[Tree], row: Option<&str>) {
        let other: &[&str] = match name {
            "min" => &["max"],
            "max" => &["min"],
            "before" => &["locality"],
            "previous" => &["before", "locality"],
            "locality" => &["before"],
            _ => &[],
        };
        for other in other {
            self.put(at, other);
        }
        for it in all {
            self.alone(span, it);
            self.part(it, row);
        }
    }

    fn fold(
        &mut self,
        span: Span,
        fold: Fold,
        (of, table, filter): (Option<&Tree>, &(String, Span), Option<&Tree>),
    ) {
        let (table, at) = (&table.0, table.1);
        let written = [of, filter].map(|it| it.map(|it| self.of(it.span).to_owned()));
        let [of_text, filter_text] = &written;
        let rows = filter_text.as_ref().map_or(String::new(), |it| format!(" where {it}"));
        let others: &[&str] = match fold {
            Fold::All => &["any"],
            Fold::Any => &["all"],
            Fold::Sum | Fold::Count => &[],
        };
        for other in others {
            let of = of_text.as_deref().unwrap_or_default();
            self.put(span, &format!("{other}({of} of {table}{rows})"));
        }
        if fold == Fold::Sum {
            self.put(span, &format!("count({table}{rows})"));
        }
        if let Some(filter) = filter {
            // What stands from the table's name to the end of the condition, without it.
            self.put(Span { start: at.end, end: filter.span.end }, "");
            let other = format!("not ({})", self.of(filter.span));
            self.put(filter.span, &other);
        }
        for other in self.words.tables().iter().filter(|it| *it != table) {
            self.put(at, other);
        }
        for it in of.iter().chain(&filter) {
            self.part(it, Some(table));
        }
    }
}

const COMPARISONS: [Operator; 6] = [
    Operator::Less,
    Operator::AtMost,
    Operator::Equal,
    Operator::Unequal,
    Operator::AtLeast,
    Operator::More,
];

/// What may stand between two parts instead.
fn instead_of(operator: Operator) -> Vec<&'static str> {
    match operator {
        Operator::Add => vec!["-", "*"],
        Operator::Subtract => vec!["+"],
        Operator::Multiply => vec!["/", "+"],
        Operator::Divide => vec!["*", "-"],
        Operator::And => vec!["or"],
        Operator::Or => vec!["and"],
        _ => {
            let signs = ["<", "<=", "=", "<>", ">=", ">"];
            let pairs = COMPARISONS.iter().zip(signs);
            pairs.filter(|(it, _)| **it != operator).map(|(_, sign)| sign).collect()
        }
    }
}

#[test]
fn a_number_changes_in_its_last_place() {
    let of = |text| of_number(text).join(" ");

    assert_eq!(of("20"), "19 21");
    assert_eq!(of("98%"), "97% 99%");
    assert_eq!(of("2.5"), "2.4 2.6");
    assert_eq!(of("0.01"), "0.00 0.02");
    assert_eq!(of("0"), "-1 1");
    assert_eq!(of("none"), "0 1");
}
