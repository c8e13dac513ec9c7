//! What formulas are read as; what is said of those that cannot be is in the files below.

mod numbers;
mod random;
mod refused;

use super::parse;
use crate::formula::tree::{Fold, Operator, Part};
use crate::formula::{Fault, Tree};

/// A tree with all its parentheses.
fn shown(tree: &Tree) -> String {
    let list = |all: &[Tree]| all.iter().map(shown).collect::<Vec<_>>().join("; ");
    match &tree.part {
        Part::Number(it) => it.to_string(),
        Part::Percent(it) => format!("share {it}"),
        Part::Text(it) => format!("'{it}'"),
        Part::Truth(it) => it.to_string(),
        Part::Date(it) => format!("day {it}"),
        Part::Name(it) => it.clone(),
        Part::Negate(it) => format!("(-{})", shown(it)),
        Part::Not(it) => format!("(not {})", shown(it)),
        Part::Binary(operator, left, right) => {
            format!("({} {} {})", shown(left), sign(*operator), shown(right))
        }
        Part::In(it, all) => format!("({} in {})", shown(it), list(all)),
        Part::Call(name, _, all) => format!("{name}({})", list(all)),
        Part::Fold { fold, of, table, filter } => {
            let fold = match fold {
                Fold::Count => "count",
                Fold::Sum => "sum",
                Fold::All => "all",
                Fold::Any => "any",
            };
            let of = of.as_ref().map_or(String::new(), |it| format!("{} of ", shown(it)));
            let filter =
                filter.as_ref().map_or(String::new(), |it| format!(" where {}", shown(it)));
            format!("{fold}({of}{}{filter})", table.0)
        }
    }
}

fn sign(operator: Operator) -> &'static str {
    match operator {
        Operator::Add => "+",
        Operator::Subtract => "-",
        Operator::Multiply => "*",
        Operator::Divide => "/",
        Operator::Less => "<",
        Operator::AtMost => "<=",
        Operator::Equal => "=",
        Operator::Unequal => "<>",
        Operator::AtLeast => ">=",
        Operator::More => ">",
        Operator::And => "and",
        Operator::Or => "or",
    }
}

fn read(text: &str) -> String {
    match parse(text) {
        Ok(tree) => shown(&tree),
        Err(fault) => panic!("{text}: {}", fault.says.vi),
    }
}

/// What is said of a formula that cannot be read: the part, the fact, what to do.
fn said(text: &str) -> String {
    let fault = refused(text);
    let part = &text[fault.span.start..fault.span.end];
    format!("{part} | {} | {}", fault.says.vi, fault.help.unwrap_or_default().vi)
}

fn said_in_english(text: &str) -> String {
    let fault = refused(text);
    format!("{} | {}", fault.says.en, fault.help.unwrap_or_default().en)
}

fn refused(text: &str) -> Fault {
    match parse(text) {
        Err(fault) => fault,
        Ok(tree) => panic!("{text} is read as {}", shown(&tree)),
    }
}

#[test]
fn operators_bind_as_they_do_at_school() {
    assert_eq!(read("1 + 2 * 3 - 4 / 5"), "((1 + (2 * 3)) - (4 / 5))");
    assert_eq!(read("2 × 3"), "(2 * 3)");
    assert_eq!(read("a - b - c"), "((a - b) - c)");
    assert_eq!(read("-a * -b"), "((-a) * (-b))");
    assert_eq!(read("a or b and not c = 1"), "(a or (b and (not (c = 1))))");
    assert_eq!(read("(a + b) / c >= 60%"), "(((a + b) / c) >= share 3/5)");
    assert_eq!(read("a ≤ 1 and b ≥ 2 and c ≠ 3"), "(((a <= 1) and (b >= 2)) and (c <> 3))");
}

#[test]
fn names_have_dots_inside() {
    assert_eq!(read("online.received + a_1.b2"), "(online.received + a_1.b2)");
    assert_eq!(read("order + android + notes"), "((order + android) + notes)");
}

#[test]
fn calls_folds_and_values_in_parentheses_are_read() {
    assert_eq!(read("min(2; 2 * A / 80%)"), "min(2; ((2 * A) / share 4/5))");
    assert_eq!(read("days_late ( a ; 2025-01-31 )"), "days_late(a; day 2025-01-31)");
    assert_eq!(read("now()"), "now()");
    assert_eq!(read("count(procedures)"), "count(procedures)");
    assert_eq!(read("count(t where level >= 3)"), "count(t where (level >= 3))");
    assert_eq!(read("sum(a.b of t where c or d)"), "sum(a.b of t where (c or d))");
    assert_eq!(read("all(level >= 2 of t)"), "all((level >= 2) of t)");
    assert_eq!(read("any(x in (a; b) of t)"), "any((x in a; b) of t)");
    assert_eq!(read("not x in (a; 'b')"), "(not (x in a; 'b'))");
}

#[test]
fn the_name_of_a_fold_may_be_that_of_a_field() {
    assert_eq!(read("count + sum"), "(count + sum)");
}

#[test]
fn text_stands_between_single_quotes_and_two_of_them_are_one() {
    assert_eq!(read("reason <> ''"), "(reason <> '')");
    assert_eq!(read("'Xã Xuân Lộc' = a"), "('Xã Xuân Lộc' = a)");
    assert_eq!(read("'it''s'"), "'it's'");
}

#[test]
fn a_part_knows_its_bytes_with_its_parentheses() {
    let text = "  (a + b) / 'ộ' ";
    let tree = parse(text).unwrap();

    assert_eq!(&text[tree.span.start..tree.span.end], "(a + b) / 'ộ'");
    let Part::Binary(_, left, right) = tree.part else { panic!() };
    assert_eq!(&text[left.span.start..left.span.end], "(a + b)");
    assert_eq!(&text[right.span.start..right.span.end], "'ộ'");
}

#[test]
fn spaces_that_word_puts_are_spaces() {
    assert_eq!(read("a\u{a0}+\n\tb"), "(a + b)");
}
