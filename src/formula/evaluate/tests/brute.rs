//! The formulas of the shipped rulebooks, over all completions of random records: exactly so.

use super::compare::{NEAR, compare};
use super::completions::{Slot, count, missing_fields};
use super::dice::{Plan, Round, holes, record, some_tables};
use super::formulas::{CELLS, FIELDS, GROWTH, ROWS, SERVICES_ROWS, SO_FAR};
use super::world::World;
use crate::formula::Expr;
use crate::formula::amount::whole;
use crate::formula::check::Expected;
use crate::formula::fixture::{Dice, Fixture, PROCEDURES, SERVICES};

pub(super) fn fixture() -> Fixture {
    let mut fixture = Fixture::new();
    for table in [PROCEDURES, SERVICES] {
        let check = fixture.in_row(table, "online.received = 0 or level >= 3", Expected::Truth);
        fixture.rules.tables[table].checks.push(check);
    }
    for (name, most) in [("districts_from_level_3", 416), ("departments_from_level_3", 1133)] {
        let field = fixture.rules.fields.iter_mut().find(|it| *it.name == *name).unwrap();
        field.most = Some(whole(most));
    }
    // Without texts and days: completions do not try them out.
    fixture
        .computed("share", "dossiers_online / dossiers")
        .computed("is_enough", "share >= 50% and plan_on_time")
        .measure("one_stop", "locality(dossiers_one_stop)")
        .measure("all_dossiers", "locality(dossiers_all)")
        .measure("offered", "locality(count(procedures where level >= 3))")
        .measure("used", "locality(count(procedures where level >= 3 and online.received > 0))")
        .measure("online", "locality(sum(online.received of procedures where level >= 3))")
        .measure("received", "locality(sum(received of procedures where level >= 3))")
}

pub(super) fn rounds(release: u32) -> u32 {
    if cfg!(debug_assertions) { release / 20 } else { release }
}

fn exprs(fixture: &Fixture, texts: &[&str]) -> Vec<Expr> {
    texts.iter().map(|it| fixture.expr(it)).collect()
}

pub(super) fn plan<'p>(fixture: &'p Fixture, tables: &'p [usize], rows: usize) -> Plan<'p> {
    Plan {
        rules: &fixture.rules,
        tables,
        rows,
        cells: CELLS,
        fields: &[],
        holes: 6,
        near: &[],
        most: 600,
    }
}

#[test]
fn formulas_over_rows_are_exact() {
    let fixture = fixture();
    let (formulas, mut dice) = (exprs(&fixture, ROWS), Dice::new());
    let plan = plan(&fixture, &[PROCEDURES], 6);
    let mut open = 0;
    for _ in 0..rounds(1500) {
        let world = World { records: vec![record(&plan, &mut dice)] };
        let round = holes(&plan, world, &mut dice);
        open += compare(&fixture, &round, &formulas, ROWS, NEAR);
    }
    assert!(open > 0);
}

#[test]
fn standing_on_the_national_lists_is_exact() {
    let fixture = fixture();
    let (formulas, mut dice) = (exprs(&fixture, SERVICES_ROWS), Dice::new());
    let mut cells = CELLS.to_vec();
    cells.extend(["addition.worthwhile", "addition.simple"]);
    let plan = Plan { cells: &cells, ..plan(&fixture, &[SERVICES], 5) };
    for _ in 0..rounds(1000) {
        let world = World { records: vec![record(&plan, &mut dice)] };
        let round = holes(&plan, world, &mut dice);
        compare(&fixture, &round, &formulas, SERVICES_ROWS, NEAR);
    }
}

#[test]
fn formulas_over_the_fields_of_a_unit_are_exact() {
    let fixture = fixture();
    let (formulas, mut dice) = (exprs(&fixture, FIELDS), Dice::new());
    let fields = [
        "district_dossiers_online",
        "dossiers",
        "dossiers_online",
        "documents_issued",
        "documents_electronic",
        "staff",
        "staff_using_software",
        "districts_from_level_3",
        "districts_at_level_4",
        "departments_at_level_4",
        "plan_on_time",
        "digitisation_started",
        "rate",
        "dossiers_late",
        "dossiers_very_late",
        "dossiers_one_stop",
        "dossiers_all",
    ];
    let plan = Plan {
        cells: &[],
        fields: &fields,
        near: &[20, 72, 378],
        most: 5000,
        holes: 4,
        ..plan(&fixture, &[], 0)
    };
    for _ in 0..rounds(1000) {
        let world = World { records: vec![record(&plan, &mut dice)] };
        let round = holes(&plan, world, &mut dice);
        compare(&fixture, &round, &formulas, FIELDS, NEAR);
    }
}

/// A district, two communes, and all of them a year before.
pub(super) fn district(plan: &Plan<'_>, dice: &mut Dice) -> World {
    let mut world = World { records: (0..6).map(|_| record(plan, dice)).collect() };
    world.records[0].units = vec![Some(0), Some(2), Some(3)];
    world.records[1].units = vec![Some(1), Some(4), Some(5)];
    for (at, before) in [1, 0, 4, 5, 2, 3].into_iter().enumerate() {
        world.records[at].before = Some(before);
    }
    world
}

#[test]
fn formulas_over_a_locality_and_a_year_before_are_exact() {
    let fixture = fixture();
    let texts: Vec<&str> = GROWTH.iter().chain(&ROWS[3..14]).copied().collect();
    let (formulas, mut dice) = (exprs(&fixture, &texts), Dice::new());
    let plan = Plan { rows: 2, most: 300, ..plan(&fixture, &[PROCEDURES], 2) };
    for _ in 0..rounds(600) {
        let world = district(&plan, &mut dice);
        let round = holes(&plan, world, &mut dice);
        compare(&fixture, &round, &formulas, &texts, NEAR);
    }
}

/// The third of three spans of a year, with those before it.
#[test]
fn what_has_come_of_a_year_so_far_is_exact() {
    let fixture = fixture();
    let (formulas, mut dice) = (exprs(&fixture, SO_FAR), Dice::new());
    let fields = ["documents_electronic", "documents_issued"];
    let plan = Plan { rows: 2, most: 300, fields: &fields, ..plan(&fixture, &[PROCEDURES], 2) };
    for _ in 0..rounds(400) {
        let mut world = World { records: (0..3).map(|_| record(&plan, &mut dice)).collect() };
        world.records[0].so_far = vec![Some(1), Some(2)];
        let round = holes(&plan, world, &mut dice);
        compare(&fixture, &round, &formulas, SO_FAR, NEAR);
    }
}

#[test]
fn tables_and_records_that_are_not_there_are_exact() {
    let fixture = fixture();
    let texts: Vec<&str> = GROWTH.iter().chain(&ROWS[3..13]).copied().collect();
    let (formulas, mut dice) = (exprs(&fixture, &texts), Dice::new());
    let plan = Plan { holes: 1, most: 9, ..plan(&fixture, &[PROCEDURES], 2) };
    for _ in 0..rounds(150) {
        let world = district(&plan, &mut dice);
        let Round { mut world, mut slots } = holes(&plan, world, &mut dice);
        let tables = some_tables(&fixture.rules, &mut dice);
        let at = dice.below(6);
        slots.retain(|it| !matches!(it, Slot::Cell(record, ..) if *record == at));
        world.records[at].tables[PROCEDURES] = None;
        slots.push(Slot::Table(at, PROCEDURES, tables));
        compare(&fixture, &Round { world, slots }, &formulas, &texts, Some(20));
    }
}

#[test]
fn a_record_that_is_not_there_is_exact() {
    let fixture = fixture();
    let texts: Vec<&str> = GROWTH.iter().chain(&ROWS[3..13]).copied().collect();
    let (formulas, mut dice) = (exprs(&fixture, &texts), Dice::new());
    let plan = Plan { holes: 1, most: 9, ..plan(&fixture, &[PROCEDURES], 2) };
    let great = 1_000_000_000_000_000;
    for _ in 0..rounds(100) {
        let mut world = district(&plan, &mut dice);
        let records: Vec<_> = some_tables(&fixture.rules, &mut dice)
            .into_iter()
            .flat_map(|rows| {
                [(0, 0), (1, 0), (1, 1), (great, 0), (great, great)].map(|(all, part)| {
                    let mut one = record(&plan, &mut Dice::new());
                    one.tables[PROCEDURES] = Some(rows.clone());
                    let mut set = |name: &str, count| {
                        let fields = &fixture.rules.fields;
                        let place = fields.iter().position(|it| *it.name == *name).unwrap();
                        one.fields[place] = crate::formula::Value::Count(count);
                    };
                    set("dossiers_all", all);
                    set("dossiers_one_stop", part);
                    one
                })
            })
            .collect();
        let slot = if dice.below(2) == 0 {
            world.records[0].units[1] = None;
            Slot::Unit(0, 1, records)
        } else {
            world.records[0].before = None;
            Slot::Before(0, records)
        };
        let slots = missing_fields(&fixture.rules, &world, &[]);
        assert_eq!(count(&slots), 1);
        compare(&fixture, &Round { world, slots: vec![slot] }, &formulas, &texts, Some(20));
    }
}
