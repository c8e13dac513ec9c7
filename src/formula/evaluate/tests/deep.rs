//! Formulas as deep as the language allows, and chains of them: nothing overflows, and what is
//! not followed to the end is open.

use super::brute::fixture;
use super::world::{World, record};
use crate::formula::amount::whole;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::expr::{Computed, Definition};
use crate::formula::fixture::{Fixture, PROCEDURES, count, stated};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Facts, Formula, Kind, Node, Span, Unit, Value};

const DEPTH: usize = 64;

fn expr(node: Node, kind: Kind) -> Expr {
    Expr { node, kind, span: Span::default() }
}

fn number(node: Node) -> Expr {
    expr(node, Kind::Number(Unit::Plain))
}

fn plus_one(inner: Expr) -> Expr {
    let one = number(Node::Number(whole(1)));
    number(Node::Binary(Operator::Add, Box::new(inner), Box::new(one)))
}

/// What a formula becomes when it is wrapped as often as it may be.
fn deep(inner: Expr, wrap: impl Fn(Expr) -> Expr) -> Expr {
    (1..DEPTH).fold(inner, |it, _| wrap(it))
}

fn formula(root: Expr) -> Formula {
    Formula { text: "".into(), root }
}

fn field(fixture: &Fixture, name: &str) -> Node {
    Node::Field(fixture.rules.fields.iter().position(|it| *it.name == *name).unwrap())
}

fn world(fixture: &Fixture) -> World {
    let mut first = record(fixture, "staff=1", Some(&["online.received=1", "level=3", ""]));
    first.before = Some(0);
    World { records: vec![first] }
}

/// Asks all there is to ask of a formula.
fn ask(fixture: &Fixture, expr: &Expr) {
    let world = world(fixture);
    let facts = world.at(0);
    for facts in [None, Some(&facts as &dyn Facts)] {
        let evaluator = Evaluator::new(&fixture.rules, facts);
        if expr.kind == Kind::Truth {
            evaluator.truth(expr);
        } else {
            evaluator.hull(&evaluator.number(expr));
        }
        evaluator.missing(expr);
        evaluator.sorted(expr);
    }
}

#[test]
fn no_formula_is_too_deep() {
    let fixture = fixture();
    let leaf = || Box::new(number(field(&fixture, "dossiers")));
    let truth = |node| expr(node, Kind::Truth);
    let wraps: [&dyn Fn(Expr) -> Expr; 9] = [
        &|it| number(Node::Negate(Box::new(it))),
        &|it| number(Node::Binary(Operator::Multiply, Box::new(it), leaf())),
        &|it| number(Node::Binary(Operator::Divide, leaf(), Box::new(it))),
        &|it| number(Node::Least(vec![*leaf(), it])),
        &|it| number(Node::IfEmpty(Box::new(it), leaf())),
        &|it| number(Node::Before(Box::new(it))),
        &|it| number(Node::Previous(Box::new(it))),
        &|it| number(Node::Locality(Vec::new(), Box::new(it))),
        &|it| {
            let of = Some(Box::new(it));
            number(Node::Fold { fold: Fold::Sum, of, table: PROCEDURES, filter: None })
        },
    ];
    for wrap in &wraps[..8] {
        ask(&fixture, &deep(*leaf(), wrap));
    }
    // Each fold goes over all rows for each row around it: so deep none is written.
    ask(&fixture, &(0..5).fold(*leaf(), |it, _| wraps[8](it)));
    let plan = || truth(field(&fixture, "plan_on_time"));
    ask(&fixture, &deep(plan(), |it| truth(Node::Not(Box::new(it)))));
    ask(
        &fixture,
        &deep(plan(), |it| truth(Node::Binary(Operator::Or, Box::new(plan()), Box::new(it)))),
    );
}

#[test]
fn a_chain_of_measures_is_followed_to_its_end() {
    let mut fixture = fixture();
    let mut last = number(field(&fixture, "staff"));
    for _ in 0..300 {
        fixture.rules.measures.push(formula(deep(last, plus_one)));
        last = number(Node::Measure(fixture.rules.measures.len() - 1));
    }
    let world = world(&fixture);
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));

    let hull = evaluator.hull(&evaluator.number(&last));

    assert_eq!(hull.certain(), Some(&whole(1 + 300 * (DEPTH - 1))));
    ask(&fixture, &last);
}

#[test]
fn a_chain_of_fields_is_followed_or_open() {
    let mut fixture = fixture();
    let mut last = number(field(&fixture, "staff"));
    for place in 0..300 {
        let name = format!("chain.{place}");
        let computed = Some(Computed::Is(formula(deep(last, plus_one))));
        let definition = Definition { computed, ..count(&name, "người") };
        fixture.rules.fields.push(definition);
        last = number(Node::Field(fixture.rules.fields.len() - 1));
    }
    let world = world(&fixture);
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
    let cell = |it: usize| evaluator.field(fixture.rules.fields.len() - 300 + it);

    let known = u64::try_from(1 + 4 * (DEPTH - 1)).unwrap();
    assert_eq!(cell(3), Cell::Known(Value::Count(known)));
    assert!(matches!(cell(299), Cell::Open(_) | Cell::Known(_)));
    ask(&fixture, &last);
}

#[test]
fn fields_that_name_each_other_end() {
    let mut fixture = fixture();
    let place = fixture.rules.fields.len();
    let other = |place| Some(formula(number(Node::Field(place))));
    let definition =
        |otherwise| Definition { otherwise, ..stated("ring", Kind::Number(Unit::Plain)) };
    fixture.rules.fields.push(definition(other(place + 1)));
    fixture.rules.fields.push(definition(other(place)));
    fixture.rules.measures.push(formula(number(Node::Measure(fixture.rules.measures.len()))));

    ask(&fixture, &number(Node::Field(place)));
    ask(&fixture, &number(Node::Measure(fixture.rules.measures.len() - 1)));
}

#[test]
fn what_doubles_at_each_step_is_found_in_as_many_steps() {
    let mut fixture = fixture();
    let doubled = |it: Expr, or: Operator| {
        let kind = it.kind.clone();
        expr(Node::Binary(or, Box::new(it.clone()), Box::new(it)), kind)
    };
    let mut number = number(field(&fixture, "dossiers"));
    let mut truth = expr(field(&fixture, "plan_on_time"), Kind::Truth);
    for _ in 0..40 {
        fixture.rules.measures.push(formula(doubled(number, Operator::Add)));
        number = self::number(Node::Measure(fixture.rules.measures.len() - 1));
        fixture.rules.measures.push(formula(doubled(truth, Operator::And)));
        truth = expr(Node::Measure(fixture.rules.measures.len() - 1), Kind::Truth);
        let last = fixture.rules.fields.last().unwrap().clone();
        let before = fixture.rules.fields.len() - 1;
        let computed = match last.name.strip_prefix("double") {
            Some(_) => self::number(Node::Field(before)),
            None => self::number(field(&fixture, "dossiers")),
        };
        let computed = Some(Computed::Is(formula(doubled(computed, Operator::Add))));
        fixture.rules.fields.push(Definition { computed, ..count("double", "hồ sơ") });
    }
    let last = fixture.rules.fields.len() - 1;
    let world = World { records: vec![record(&fixture, "", None)] };
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));

    let hull = evaluator.hull(&evaluator.number(&number));

    assert_eq!(hull.low.unwrap().at, whole(0));
    assert!(evaluator.truth(&truth).yes);
    assert!(matches!(evaluator.field(last), Cell::Open(_)));
    ask(&fixture, &number);
    ask(&fixture, &truth);
}
