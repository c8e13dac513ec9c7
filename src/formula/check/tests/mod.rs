//! What formulas mean; what is said of those that mean nothing is in the files below.

mod kinds;
mod names;
mod ported;
mod random;

use super::{BY, Context, Expected};
use crate::formula::expr::Node;
use crate::formula::fixture::{Fixture, PROCEDURES};
use crate::formula::{Expr, Kind, Unit};

/// What is wrong with a formula of the unit.
fn said(text: &str) -> String {
    refused(text, Context::default())
}

/// What is wrong with a formula of a row of `procedures`.
fn said_in_row(text: &str) -> String {
    refused(text, Context { row: Some(PROCEDURES), expected: Expected::Any })
}

/// All faults: the part, the fact, what to do.
fn refused(text: &str, context: Context) -> String {
    let faults = match Fixture::new().checked(text, context) {
        Err(faults) => faults,
        Ok(formula) => panic!("{text} is {:?}", formula.root.kind),
    };
    let all = faults.into_iter().map(|it| {
        let part = &text[it.span.start..it.span.end];
        let help = it.help.unwrap_or_default();
        assert!(!it.says.en.is_empty() && !help.en.is_empty() && !help.vi.is_empty(), "{text}");
        format!("{part} | {} | {}", it.says.vi, help.vi)
    });
    all.collect::<Vec<_>>().join("\n")
}

fn said_in_english(text: &str) -> String {
    let faults = Fixture::new().checked(text, Context::default()).unwrap_err();
    let all = faults.into_iter().map(|it| format!("{} | {}", it.says.en, it.help.unwrap().en));
    all.collect::<Vec<_>>().join("\n")
}

fn kind(text: &str) -> Kind {
    Fixture::new().by("rate").expr(text).kind
}

fn row(text: &str) -> Expr {
    Fixture::new().in_row(PROCEDURES, text, Expected::Any).root
}

fn number(noun: &str) -> Kind {
    Kind::Number(Unit::Noun(noun.into()))
}

#[test]
fn a_bare_word_beside_a_choice_is_one_of_its_values() {
    for text in ["provider = ministry", "ministry = provider", "provider in (own; ministry)"] {
        assert_eq!(row(text).kind, Kind::Truth, "{text}");
    }
    let Node::Binary(_, _, word) = row("level >= 2").node else { panic!() };
    assert_eq!(word.node, Node::Word(0, 2));
    let Node::Binary(_, word, _) = row("(2) <= level").node else { panic!() };
    assert_eq!(word.node, Node::Word(0, 2));
    let Node::Binary(_, _, word) = row("level_before <> below").node else { panic!() };
    assert_eq!(word.node, Node::Word(0, 0));
    let Node::Binary(_, _, value) = row("level > if_empty(level_before; below)").node else {
        panic!()
    };
    assert_eq!(value.kind, Kind::Choice(0));
}

#[test]
fn a_word_that_is_expected_is_one() {
    let fixture = Fixture::new();
    let expected = Expected::Kind(Kind::Choice(0));
    let formula = fixture.in_row(PROCEDURES, "4", expected.clone());
    assert_eq!(formula.root.node, Node::Word(0, 4));
    let formula = fixture.in_row(PROCEDURES, "below", expected);
    assert_eq!(formula.root.node, Node::Word(0, 0));
}

#[test]
fn a_field_of_the_row_comes_first_and_those_of_the_unit_are_seen() {
    assert!(matches!(row("level").node, Node::Cell(PROCEDURES, _)));
    assert!(matches!(row("dossiers").node, Node::Field(_)));
    let text = "count(procedures where online.received >= dossiers_online)";
    assert_eq!(kind(text), number("TTHC"));
}

#[test]
fn folds_count_rows_by_their_noun_and_sums_by_that_of_what_is_summed() {
    assert_eq!(kind("count(procedures)"), number("TTHC"));
    assert_eq!(kind("sum(received of procedures where level >= 3)"), number("hồ sơ"));
    assert_eq!(kind("all(level >= 2 of procedures)"), Kind::Truth);
    assert_eq!(kind("count(tags)"), Kind::Number(Unit::Plain));
    let Node::Length(list) = row("count(readiness.signature)").node else { panic!() };
    assert!(matches!(list.node, Node::Cell(..)));
}

#[test]
fn numbers_count_what_their_parts_count() {
    assert_eq!(kind("dossiers + 20"), number("hồ sơ"));
    assert_eq!(kind("-dossiers - dossiers_online"), number("hồ sơ"));
    assert_eq!(kind("dossiers_online / dossiers"), Kind::Number(Unit::Share));
    assert_eq!(kind("25% * dossiers"), number("hồ sơ"));
    assert_eq!(kind("3 * by"), Kind::Number(Unit::Plain));
    assert_eq!(kind("by / 60%"), Kind::Number(Unit::Plain));
    assert_eq!(kind("dossiers / staff"), Kind::Number(Unit::Mixed("hồ sơ/người".into())));
    assert_eq!(kind("max(dossiers; 20; dossiers_all)"), number("hồ sơ"));
    assert_eq!(kind("if_empty(dossiers_online / dossiers; 0)"), Kind::Number(Unit::Share));
    assert_eq!(kind("days_late(sent_on; 2025-01-31)"), Kind::Number(Unit::Days));
    assert_eq!(kind("dossiers / staff >= 3"), Kind::Truth);
}

#[test]
fn other_spans_and_units_keep_the_kind() {
    assert_eq!(kind("before(provision)"), Kind::Choice(1));
    assert_eq!(kind("previous(dossiers)"), number("hồ sơ"));
    assert_eq!(kind("so_far(dossiers)"), number("hồ sơ"));
    assert_eq!(kind("locality(count(procedures where level >= 3))"), number("TTHC"));
    let over = Fixture::new().expr("over('xuan-loc/xuan-dinh'; bao_hoa; dossiers)");
    let Node::Over(units, _) = over.node else { panic!() };
    assert_eq!(units, ["xuan-loc/xuan-dinh".into(), "bao_hoa".into()]);
    assert_eq!(row("level > before(level)").kind, Kind::Truth);
}

#[test]
fn variables_are_given_by_their_places() {
    assert_eq!(Fixture::new().by("rate").expr("by").node, Node::Variable(BY));
    assert_eq!(kind("districts_at_level_4 >= target"), Kind::Truth);
}

#[test]
fn a_formula_keeps_its_text_and_its_spans() {
    let text = "(dossiers + 20) / dossiers";
    let formula = Fixture::new().formula(text);

    assert_eq!(&*formula.text, text);
    let Node::Binary(_, left, _) = formula.root.node else { panic!() };
    assert_eq!(&text[left.span.start..left.span.end], "(dossiers + 20)");
}

#[test]
fn the_tallest_formula_that_can_be_read_is_checked_and_bounded_on_the_stack_of_a_thread() {
    use crate::formula::bounds::{can_be_empty, range};
    use crate::formula::parse::{DEEPEST, OPERATORS};

    let chain = format!("dossiers{}", " + 1".repeat(OPERATORS));
    let nested = format!("{}{chain}{}", "max(1; ".repeat(DEEPEST), ")".repeat(DEEPEST));
    let signs = format!("{}({chain})", "-".repeat(DEEPEST - 1));
    let work = move || {
        let fixture = Fixture::new();
        for text in [nested, signs] {
            let expr = fixture.expr(&text);
            assert!(!can_be_empty(&expr, &fixture.rules));
            let ends = range(&expr, &fixture.rules, None);
            assert!(ends.low.or(ends.high).is_some(), "{text}");
        }
    };
    std::thread::Builder::new().stack_size(1 << 21).spawn(work).unwrap().join().unwrap();
}
