//! What bounds, checks and names of one and the same thing leave of what is missing.

use super::answers::ask;
use super::brute::fixture;
use super::world::{World, procedures, record};
use super::{hull, truth};
use crate::formula::amount::whole;
use crate::formula::check::Expected;
use crate::formula::evaluate::Cell;
use crate::formula::expr::{Computed, Definition};
use crate::formula::fixture::{Fixture, PROCEDURES, stated};
use crate::formula::{Kind, Unit, Value};

#[test]
fn a_field_that_stands_for_another_is_the_same_unknown() {
    let fixture = fixture();
    let world = procedures(&fixture, &["capabilities.name=yes"]);

    assert_eq!(truth(&fixture, &world, "all(level = checklist_level of procedures)"), "yes");
    assert_eq!(truth(&fixture, &world, "all(checklist_agrees of procedures)"), "yes");
}

#[test]
fn days_late_count_from_the_day_after_it_is_due() {
    let fixture = Fixture::new();
    let text = "days_late(sent_on; due_on)";
    let world = |fields: &str| World { records: vec![record(&fixture, fields, None)] };

    let late = |fields: &str| hull(&fixture, &world(fields), text);
    assert_eq!(late("sent_on=2020-03-01 due_on=2020-02-28"), "2");
    assert_eq!(late("sent_on=2021-03-01 due_on=2020-12-31"), "60");
    assert_eq!(late("sent_on=2020-02-28 due_on=2020-02-28"), "0");
    assert_eq!(late("sent_on=2019-12-31 due_on=2020-02-28"), "0");
    assert_eq!(late("sent_on=2019-12-31"), "[0, -)");
}

#[test]
fn a_number_that_is_not_whole_may_come_as_near_as_one_likes() {
    let mut fixture = Fixture::new();
    let zero = Some(whole(0));
    let grade = Definition {
        least: zero,
        most: Some(whole(10)),
        ..stated("grade", Kind::Number(Unit::Plain))
    };
    fixture = fixture.field(grade);
    let check = fixture.formula("grade > 2 or grade = 0");
    fixture.rules.checks.push(check);
    let world = World { records: vec![record(&fixture, "", None)] };

    assert_eq!(hull(&fixture, &world, "grade"), "[0, 10]");
    assert_eq!(hull(&fixture, &world, "1 / grade"), "[1/10, 1/2) empty");
    assert_eq!(truth(&fixture, &world, "grade <> 0 and grade <= 2"), "no");
    assert_eq!(truth(&fixture, &world, "1 / grade >= 50%"), "no empty");
    assert_eq!(truth(&fixture, &world, "grade / grade >= 100%"), "yes empty");
}

#[test]
fn equations_of_a_record_bear_on_what_is_missing() {
    let mut fixture = Fixture::new();
    let check = fixture.formula("dossiers_one_stop + dossiers_late <= dossiers_all");
    fixture.rules.checks.push(check);
    let world = World { records: vec![record(&fixture, "dossiers_all=10 dossiers_late=4", None)] };
    let both = World { records: vec![record(&fixture, "dossiers_all=10", None)] };

    assert_eq!(hull(&fixture, &world, "dossiers_one_stop / dossiers_all"), "[0, 3/5]");
    assert_eq!(hull(&fixture, &both, "dossiers_one_stop + dossiers_late"), "[0, 10]");
    assert_eq!(truth(&fixture, &both, "dossiers_one_stop + dossiers_late > 10"), "no");
}

#[test]
fn bounds_of_a_field_narrow_a_target() {
    let fixture = fixture();
    let world = World { records: vec![record(&fixture, "districts_from_level_3=50", None)] };
    let nothing = World { records: vec![record(&fixture, "", None)] };

    assert_eq!(truth(&fixture, &world, "districts_at_level_4 >= 72"), "no");
    assert_eq!(truth(&fixture, &nothing, "districts_at_level_4 >= 417"), "no");
    assert_eq!(truth(&fixture, &nothing, "districts_at_level_4 >= 416"), "yes no");
}

#[test]
fn a_sum_of_what_may_be_empty_may_be_empty() {
    let fixture = Fixture::new();
    let world =
        procedures(&fixture, &["online.received=1", "online.received=0 in_person.received=2"]);
    let text = "sum(online.received / (online.received + in_person.received) of procedures)";

    assert_eq!(hull(&fixture, &world, text), "(0, 1]");
    let world = procedures(&fixture, &["online.received=1", "online.received=0"]);
    assert_eq!(hull(&fixture, &world, text), "(0, 1] empty");
}

#[test]
fn an_end_is_reached_if_anything_on_its_face_is() {
    let grade =
        |name: &str, part_of| Definition { part_of, ..stated(name, Kind::Number(Unit::Plain)) };
    let mut fixture = Fixture::new();
    let highest = fixture.rules.fields.len();
    fixture = fixture.field(grade("highest", None)).field(grade("grade", Some(highest)));
    let check = fixture.formula("grade > 2");
    fixture.rules.checks.push(check);
    let world = World { records: vec![record(&fixture, "", None)] };

    // At grade 2 both quotient and difference would be at their ends; above it they are too.
    assert_eq!(truth(&fixture, &world, "grade / grade >= 100%"), "yes");
    assert_eq!(hull(&fixture, &world, "highest - grade"), "[0, -)");
    assert_eq!(hull(&fixture, &world, "grade / highest"), "(0, 1]");
    assert_eq!(hull(&fixture, &world, "grade + highest"), "(4, -)");
}

#[test]
fn what_is_computed_and_certain_does_not_give_way_to_what_holds_otherwise() {
    let mut fixture = Fixture::new().computed("some", "dossiers > 0");
    fixture.rules.fields.last_mut().unwrap().otherwise = Some(fixture.formula("false"));
    let check = fixture.formula("dossiers <> 0 or staff = 0");
    fixture.rules.checks.push(check);
    let some = |fields: &str| {
        let world = World { records: vec![record(&fixture, fields, None)] };
        truth(&fixture, &world, "some")
    };

    assert_eq!(some("staff=1"), "yes");
    assert_eq!(some("staff=0"), "no");
    assert_eq!(some("dossiers=0"), "no");
    assert_eq!(some("dossiers=1"), "yes");
}

#[test]
fn a_field_does_not_depend_on_what_was_asked_before() {
    let mut fixture = Fixture::new().computed("some", "dossiers > 0");
    let some = fixture.rules.fields.len() - 1;
    fixture.rules.fields[some].otherwise = Some(fixture.formula("plan_on_time"));
    for check in ["some or leaders >= 0", "dossiers > 0 or staff = 0"] {
        let check = fixture.formula(check);
        fixture.rules.checks.push(check);
    }
    let world = World { records: vec![record(&fixture, "staff=1", None)] };
    let leaders = fixture.rules.fields.iter().position(|it| *it.name == *"leaders").unwrap();

    let first = ask(&fixture, &world, |it| it.field(some));
    let later = ask(&fixture, &world, |it| {
        it.field(leaders);
        it.field(some)
    });

    assert_eq!(first, Cell::Known(Value::Truth(true)));
    assert_eq!(later, first);
}

#[test]
fn a_choice_by_cases_without_a_last_one_may_be_empty() {
    let mut fixture = fixture();
    let level = Kind::Choice(0);
    let value = |text| fixture.in_row(PROCEDURES, text, Expected::Kind(level.clone()));
    let when = fixture.in_row(PROCEDURES, "level >= 3", Expected::Truth);
    let cases = Computed::Cases(vec![(when, value("4"))], None);
    let definition = Definition { computed: Some(cases), ..stated("offered_as", level) };
    fixture.rules.tables[PROCEDURES].fields.push(definition);
    let all = |rows: &[&str], text: &str| truth(&fixture, &procedures(&fixture, rows), text);

    let open = "online.received=0 capabilities.name=yes fee=no";
    assert_eq!(all(&["level=3"], "all(offered_as = 4 of procedures)"), "yes");
    assert_eq!(all(&["level=1"], "all(offered_as = 4 of procedures)"), "empty");
    assert_eq!(all(&[open], "all(offered_as = 4 of procedures)"), "yes empty");
    assert_eq!(all(&[open], "all(if_empty(offered_as; 1) = 4 of procedures)"), "yes no");
    assert_eq!(all(&[open], "all(if_empty(offered_as; 1) >= 1 of procedures)"), "yes");
}

#[test]
fn a_locality_that_is_not_known_has_any_number_of_units() {
    let fixture = fixture();
    let world = World { records: vec![record(&fixture, "districts_from_level_3=3", None)] };

    assert_eq!(hull(&fixture, &world, "before(districts_from_level_3)"), "[0, 416]");
    assert_eq!(hull(&fixture, &world, "before(locality(districts_from_level_3))"), "[0, -)");
    assert_eq!(hull(&fixture, &world, "before(locality(districts_from_level_3 + 1))"), "[0, -)");
    assert_eq!(hull(&fixture, &world, "before(locality(3 - districts_from_level_3))"), "(-, -)");
    assert_eq!(hull(&fixture, &world, "previous(count(procedures))"), "[0, -)");
}
