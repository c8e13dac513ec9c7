//! What is answered besides outcomes and hulls: sides, cells, sorted rows, what is missing.

use super::brute::fixture;
use super::world::{World, procedures, record, service};
use super::{hull, truth};
use crate::formula::amount::whole;
use crate::formula::check::{BY, Expected};
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::fixture::{Fixture, PROCEDURES, SERVICES};
use crate::formula::tree::Operator;
use crate::formula::{Amount, Facts, Value};

pub(super) fn ask<T>(
    fixture: &Fixture,
    world: &World,
    question: impl FnOnce(&Evaluator<'_>) -> T,
) -> T {
    let facts = world.at(0);
    question(&Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts)))
}

fn place(fixture: &Fixture, table: usize, name: &str) -> usize {
    fixture.rules.tables[table].fields.iter().position(|it| *it.name == *name).unwrap()
}

fn of_unit(fixture: &Fixture, name: &str) -> usize {
    fixture.rules.fields.iter().position(|it| *it.name == *name).unwrap()
}

#[test]
fn a_quotient_keeps_its_sides_unreduced() {
    let fixture = Fixture::new();
    let text = "documents_electronic / documents_issued";
    let known = World {
        records: vec![record(&fixture, "documents_electronic=9799 documents_issued=10000", None)],
    };
    let open = World { records: vec![record(&fixture, "documents_electronic=11", None)] };
    let sides = |world: &World| {
        ask(&fixture, world, |it| it.quotient(&it.number(&fixture.expr(text)))).unwrap()
    };

    assert_eq!((sides(&known).top.known, sides(&known).bottom.known), (whole(9799), whole(10000)));
    assert!(sides(&known).top.certain && sides(&known).bottom.certain);
    assert_eq!((sides(&open).top.known, sides(&open).bottom.known), (whole(11), whole(11)));
    assert!(sides(&open).top.certain && !sides(&open).bottom.certain);
}

#[test]
fn a_quotient_of_nothing_keeps_its_sides_and_is_empty() {
    let fixture = fixture();
    let world = procedures(&fixture, &["level=2"]);

    assert_eq!(hull(&fixture, &world, "used / offered"), "empty");
    assert_eq!(truth(&fixture, &world, "used / offered >= 5%"), "empty");
    let sides =
        ask(&fixture, &world, |it| it.quotient(&it.number(&fixture.expr("used / offered"))));
    assert_eq!(sides.unwrap().bottom.known, whole(0));
}

#[test]
fn a_variable_keeps_what_it_rests_on() {
    let fixture = fixture().by("used / offered");
    let world = procedures(&fixture, &["level=3", "level=4 online.received=3"]);
    let points = fixture.expr("by / 60%");
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
    let by = evaluator.number(&fixture.expr("used / offered"));
    let evaluator = evaluator.with_variable(BY, by);

    let hull = evaluator.hull(&evaluator.number(&points));

    assert_eq!(super::shown(&hull), "[5/6, 5/3]");
    let from = Amount::new(5.into(), 3.into());
    let number = evaluator.number(&points);
    assert_eq!(super::said(evaluator.compare(&number, Operator::AtLeast, &from)), "yes no");
    assert_eq!(super::said(evaluator.compare(&number, Operator::More, &from)), "no");
}

#[test]
fn a_cell_is_stated_computed_or_what_holds_otherwise() {
    let fixture = fixture();
    let world = procedures(
        &fixture,
        &[
            "online.received=0 in_person.received=4 capabilities.name=yes fee=yes \
             capabilities.forms_download=yes",
            "online.received=2",
        ],
    );
    let cell = |row: usize, name: &str| {
        ask(&fixture, &world, |it| it.cell(PROCEDURES, row, place(&fixture, PROCEDURES, name)))
    };

    assert_eq!(cell(0, "received"), Cell::Known(Value::Count(4)));
    assert_eq!(cell(0, "level"), Cell::Open(vec![Value::Choice(3), Value::Choice(4)]));
    assert_eq!(cell(0, "on_ministry_portal"), Cell::Known(Value::Truth(false)));
    assert_eq!(cell(0, "addition.reason"), Cell::Known(Value::Text("".into())));
    // Dossiers online leave only levels 3 and 4, and both rest on the forms' being there.
    assert_eq!(cell(1, "level"), Cell::Open(vec![Value::Choice(3), Value::Choice(4)]));
    assert_eq!(cell(1, "capabilities.forms_download"), Cell::Known(Value::Truth(true)));
    assert_eq!(cell(1, "received"), Cell::Open(Vec::new()));
    assert_eq!(cell(1, "level_before"), Cell::Open((0..5).map(Value::Choice).collect()));
}

#[test]
fn a_field_is_known_where_its_bounds_leave_one_number() {
    let fixture = fixture();
    let world = World { records: vec![record(&fixture, "dossiers=0 plan_on_time=yes", None)] };
    let field = |name: &str| ask(&fixture, &world, |it| it.field(of_unit(&fixture, name)));

    assert_eq!(field("dossiers_online"), Cell::Known(Value::Count(0)));
    assert_eq!(field("plan_on_time"), Cell::Known(Value::Truth(true)));
    assert_eq!(
        field("digitisation_used"),
        Cell::Open(vec![Value::Truth(true), Value::Truth(false)])
    );
}

#[test]
fn what_is_computed_of_nothing_is_empty() {
    let fixture = Fixture::new().computed("share", "dossiers_online / dossiers");
    let world = World { records: vec![record(&fixture, "dossiers=0", None)] };

    let cell = ask(&fixture, &world, |it| it.field(of_unit(&fixture, "share")));

    assert_eq!(cell, Cell::Empty);
}

#[test]
fn services_stand_as_the_cases_say() {
    let fixture = fixture();
    let mut world = World { records: vec![record(&fixture, "", Some(&[]))] };
    world.records[0].tables[SERVICES] = Some(vec![
        service(&fixture, "offered=no"),
        service(&fixture, "offered=yes on_list=yes asked_level=3 level=3 provider=ministry"),
        service(&fixture, "offered=yes on_list=yes asked_level=3 level=2 provider=own"),
        service(&fixture, "offered=yes on_list=no"),
    ]);
    let cell = |row| {
        ask(&fixture, &world, |it| it.cell(SERVICES, row, place(&fixture, SERVICES, "standing")))
    };

    assert_eq!(cell(0), Cell::Known(Value::Choice(3)));
    assert_eq!(cell(1), Cell::Known(Value::Choice(6)));
    assert_eq!(cell(2), Cell::Known(Value::Choice(1)));
    assert_eq!(cell(3), Cell::Open([5, 7].map(Value::Choice).to_vec()));
}
#[test]
fn the_level_of_a_year_before_is_that_of_the_same_row() {
    let fixture = fixture();
    let mut world = procedures(&fixture, &["level=3", "level=4"]);
    world.records.push(record(&fixture, "", Some(&["level=2"])));
    world.records[0].before = Some(1);
    let cell = |row| {
        ask(&fixture, &world, |it| {
            it.cell(PROCEDURES, row, place(&fixture, PROCEDURES, "level_before"))
        })
    };

    assert_eq!(cell(0), Cell::Known(Value::Choice(2)));
    assert_eq!(cell(1), Cell::Open((0..5).map(Value::Choice).collect()));
    assert_eq!(truth(&fixture, &world, "any(level > level_before of procedures)"), "yes");
}

#[test]
fn of_a_number_of_another_evaluator_the_hull_is_known_if_it_was_asked_for() {
    let fixture = fixture().by("used / offered");
    let (first, second) = (procedures(&fixture, &["level=3"]), procedures(&fixture, &[]));
    let (first, second) = (first.at(0), second.at(0));
    let one = Evaluator::new(&fixture.rules, Some(&first as &dyn Facts));
    let mut other = Evaluator::new(&fixture.rules, Some(&second as &dyn Facts));
    let (by, text) = (one.number(&fixture.expr("used / offered")), fixture.expr("3 * by"));

    other.set_variable(BY, by.clone());
    assert_eq!(super::shown(&other.hull(&other.number(&text))), "(-, -) empty");
    let hull = one.hull(&by);
    other.set_variable(BY, by);
    assert_eq!(super::shown(&other.hull(&other.number(&text))), "[0, 3]");
    other.set_variable(BY, (&hull).into());
    assert_eq!(super::shown(&other.hull(&other.number(&text))), "[0, 3]");
}

#[test]
fn of_a_row_that_is_not_there_nothing_is_known() {
    let fixture = fixture();
    let world = procedures(&fixture, &["level=3"]);
    let condition = fixture.in_row(PROCEDURES, "level >= 3", Expected::Truth).root;

    let matches = ask(&fixture, &world, |it| it.matches(PROCEDURES, 7, &condition));
    let cell = ask(&fixture, &world, |it| it.cell(PROCEDURES, 7, 0));

    assert_eq!(super::said(matches), "yes no");
    assert_eq!(cell, Cell::Open((0..5).map(Value::Choice).collect()));
    assert_eq!(ask(&fixture, &world, |it| it.cell(9, 0, 0)), Cell::Open(Vec::new()));
}
