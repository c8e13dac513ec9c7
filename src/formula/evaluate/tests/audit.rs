//! The cases in which today's program goes wrong (`audit.md`, C1 to C10).

use super::world::{World, procedures, record, service};
use super::{hull, truth};
use crate::formula::fixture::{Fixture, PROCEDURES, SERVICES};

/// The fixture with the check that only levels 3 and 4 take dossiers, and the measures of
/// cntt-huyen-2022.
fn fixture() -> Fixture {
    let mut fixture = Fixture::new();
    let check = fixture.in_row(
        PROCEDURES,
        "online.received = 0 or level >= 3",
        crate::formula::check::Expected::Truth,
    );
    fixture.rules.tables[PROCEDURES].checks.push(check);
    fixture
        .measure("one_stop", "locality(dossiers_one_stop)")
        .measure("all_dossiers", "locality(dossiers_all)")
        .measure("offered", "locality(count(procedures where level >= 3))")
        .measure("used", "locality(count(procedures where level >= 3 and online.received > 0))")
        .measure("online", "locality(sum(online.received of procedures where level >= 3))")
        .measure("received", "locality(sum(received of procedures where level >= 3))")
}

/// A district without rows of its own and communes; no record is none.
fn locality(fixture: &Fixture, communes: &[Option<&[&str]>]) -> World {
    let mut district = record(fixture, "", Some(&[]));
    district.units = vec![Some(0)];
    let mut world = World { records: vec![district] };
    for rows in communes {
        world.records.push(record(fixture, "", *rows));
        let place = world.records.len() - 1;
        world.records[0].units.push(Some(place));
    }
    world
}

const EIGHT_1_A: &str = "all(level >= 2 of procedures)";
const EIGHT_1_B: &str = "count(procedures where level >= 3) >= 1";

#[test]
fn c1_a_record_without_procedures_leaves_all_open_that_counts_them() {
    let fixture = fixture();
    let rows: &[&str] = &["level=3 online.received=90 in_person.received=10"];
    let world = locality(&fixture, &[Some(rows), None]);

    assert_eq!(hull(&fixture, &world, "used / offered"), "(0, 1]");
    assert_eq!(hull(&fixture, &world, "online / received"), "(0, 1)");
    assert_eq!(truth(&fixture, &world, "online / received >= 5%"), "yes no");
    assert_eq!(hull(&fixture, &world, "online"), "[90, -)");
}

#[test]
fn c2_no_procedures_stated_are_none() {
    let fixture = fixture();
    let rows: &[&str] = &["level=3 online.received=90 in_person.received=10"];
    let world = locality(&fixture, &[Some(rows), Some(&[])]);

    assert_eq!(hull(&fixture, &world, "used / offered"), "1");
    assert_eq!(hull(&fixture, &world, "online / received"), "9/10");
}

#[test]
fn c3_a_complete_checklist_below_level_1_is_certainly_not_level_2() {
    let fixture = fixture();
    let world =
        procedures(&fixture, &["level=3", "capabilities.information=yes capabilities.name=no"]);

    assert_eq!(truth(&fixture, &world, EIGHT_1_A), "no");
    assert_eq!(truth(&fixture, &world, EIGHT_1_B), "yes");
}

#[test]
fn c4_an_addition_of_unknown_level_that_is_not_justified_may_fail() {
    let fixture = Fixture::new();
    let mut world = World { records: vec![record(&fixture, "", Some(&[]))] };
    world.records[0].tables[SERVICES] = Some(vec![
        service(&fixture, "offered=yes on_list=yes level=3 asked_level=3 provider=own"),
        service(
            &fixture,
            "offered=yes on_list=no level=3 addition.worthwhile=yes addition.in_demand=yes \
             addition.simple=yes addition.reason=x",
        ),
        service(
            &fixture,
            "offered=yes on_list=no addition.worthwhile=no capabilities.name=yes \
             capabilities.forms_download=yes fee=yes",
        ),
    ]);
    let four = "all(standing = added of services where standing in (added; unjustified))";

    assert_eq!(truth(&fixture, &world, four), "no");
}

#[test]
fn c5_a_service_on_the_list_is_no_addition_whatever_its_level() {
    let fixture = Fixture::new();
    let mut world = World { records: vec![record(&fixture, "", Some(&[]))] };
    world.records[0].tables[SERVICES] =
        Some(vec![service(&fixture, "offered=yes on_list=yes asked_level=3 provider=own")]);
    let four = "all(standing = added of services where standing in (added; unjustified))";

    assert_eq!(truth(&fixture, &world, four), "empty");
}

#[test]
fn c6_a_checklist_known_in_part_meets_what_every_level_left_meets() {
    let fixture = fixture();
    let world = procedures(
        &fixture,
        &["capabilities.information=yes capabilities.forms_download=yes fee=yes"],
    );

    assert_eq!(truth(&fixture, &world, EIGHT_1_A), "yes");
}

#[test]
fn c7_a_share_is_certain_where_what_is_missing_cannot_change_it() {
    let fixture = fixture();
    let eight_2 = "sum(online.received of procedures where level >= 3) / \
                   sum(received of procedures where level >= 3) >= 25%";
    let reached = procedures(
        &fixture,
        &["level=3 in_person.received=5", "level=3 online.received=751 in_person.received=20"],
    );
    let nothing = procedures(
        &fixture,
        &["level=3 online.received=0 in_person.received=75", "level=4 online.received=0"],
    );
    let unused = procedures(
        &fixture,
        &[
            "level=3 online.received=1 in_person.received=3",
            "online.received=0 in_person.received=0",
        ],
    );

    assert_eq!(truth(&fixture, &reached, eight_2), "yes");
    assert_eq!(truth(&fixture, &nothing, eight_2), "no");
    assert_eq!(truth(&fixture, &unused, eight_2), "yes");
}

#[test]
fn c7_one_commune_below_and_one_service_unused_bound_the_share() {
    let fixture = fixture();
    let mut world = locality(&fixture, &[Some(&[]), Some(&[])]);
    world.records[0].fields = record(&fixture, "dossiers_all=0 dossiers_one_stop=0", None).fields;
    world.records[1].fields = record(&fixture, "dossiers_all=9 dossiers_one_stop=8", None).fields;

    assert_eq!(truth(&fixture, &world, "one_stop / all_dossiers >= 100%"), "no");
    assert_eq!(hull(&fixture, &world, "one_stop / all_dossiers"), "(0, 1)");

    let rows: &[&str] = &["level=3 online.received=0", "level=3", "level=4"];
    let world = locality(&fixture, &[Some(rows)]);
    assert_eq!(hull(&fixture, &world, "used / offered"), "[0, 2/3]");
}

#[test]
fn c8_dossiers_online_leave_only_levels_that_take_them() {
    let fixture = fixture();
    let world = procedures(&fixture, &["level=2", "online.received=20"]);

    assert_eq!(truth(&fixture, &world, EIGHT_1_A), "yes");
    assert_eq!(truth(&fixture, &world, EIGHT_1_B), "yes");
}

#[test]
fn c9_a_unit_that_is_not_there_is_not_zero() {
    let fixture = Fixture::new();
    let world = World { records: vec![record(&fixture, "dossiers=4", None)] };

    assert_eq!(truth(&fixture, &world, "over('0'; '9'; dossiers) >= 10"), "yes no");
    assert_eq!(hull(&fixture, &world, "over('0'; '9'; dossiers)"), "[4, -)");
}

#[test]
fn c10_what_is_reached_already_is_reached() {
    let fixture = fixture();
    let mut world = locality(&fixture, &[Some(&["level=2", "level=2"])]);
    world.records[0].fields = record(&fixture, "dossiers=11", None).fields;

    assert_eq!(truth(&fixture, &world, "locality(dossiers) >= 10"), "yes");
    assert_eq!(truth(&fixture, &world, "locality(sum(online.received of procedures)) < 1"), "yes");
}
