//! The rows and fields behind an answer: sorted rows, and what is missing.

use super::answers::ask;
use super::brute::fixture;
use super::world::{World, procedures, record};
use crate::formula::check::Expected;
use crate::formula::evaluate::{Evaluator, Missing, Step, Whose};
use crate::formula::fixture::{Fixture, PROCEDURES};

/// What is missing of a formula, as `record table row field`.
fn missing(fixture: &Fixture, world: &World, text: &str) -> Vec<String> {
    let shown = |it: &Missing| {
        let whose = match &it.whose {
            Whose::Record(id) => format!("{}", id - 100),
            Whose::Missing(way) => format!("{:?}", way.steps),
        };
        let field = it.field.map(|field| match it.table {
            Some(table) => fixture.rules.tables[table].fields[field].name.to_string(),
            None => fixture.rules.fields[field].name.to_string(),
        });
        let numbers = [it.table, it.row].into_iter().flatten().map(|it| it.to_string());
        std::iter::once(whose).chain(numbers).chain(field).collect::<Vec<_>>().join(" ")
    };
    let all = ask(fixture, world, |it| it.missing(&fixture.expr(text)));
    all.iter().map(shown).collect()
}

#[test]
fn rows_are_sorted_by_what_they_do_to_a_fold() {
    let fixture = fixture();
    let rows = ["level=1", "level=3", "capabilities.name=no", "", "online.received=2"];
    let world = procedures(&fixture, &rows);
    let sorted = |text: &str| {
        let it = ask(&fixture, &world, |it| it.sorted(&fixture.expr(text)));
        (it.matching, it.failing, it.open)
    };

    assert_eq!(sorted("all(level >= 2 of procedures)"), (vec![1, 4], vec![0, 2], vec![3]));
    assert_eq!(
        sorted("all(level >= 2 of procedures where level >= 1)"),
        (vec![1, 4], vec![0], vec![3])
    );
    assert_eq!(sorted("count(procedures where level >= 3)"), (vec![1, 4], vec![0, 2], vec![3]));
    assert_eq!(
        sorted("sum(online.received of procedures where level >= 3)"),
        (vec![4], vec![0, 2], vec![1, 3])
    );
    assert_eq!(sorted("plan_on_time"), (vec![], vec![], vec![]));
}

#[test]
fn a_condition_may_match_a_row_or_not() {
    let fixture = fixture();
    let world = procedures(&fixture, &["level=3", "", "level=1"]);
    let condition = fixture.in_row(PROCEDURES, "level >= 3", Expected::Truth).root;
    let matches =
        |row| super::said(ask(&fixture, &world, |it| it.matches(PROCEDURES, row, &condition)));

    assert_eq!((0..3).map(matches).collect::<Vec<_>>(), ["yes", "yes no", "no"]);
}

#[test]
fn what_changes_nothing_is_not_missing() {
    let fixture = fixture();
    let world = procedures(
        &fixture,
        &[
            "level=3 online.received=1",
            "level=1",
            "online.received=0 in_person.received=0 capabilities.name=yes",
            "level=4 in_person.received=1",
        ],
    );

    assert_eq!(
        missing(&fixture, &world, "online / received >= 50%"),
        ["0 0 0 in_person.received", "0 0 3 online.received"]
    );
    assert_eq!(
        missing(&fixture, &world, "count(procedures where level >= 3) >= 3"),
        ["0 0 2 capabilities.forms_download"]
    );
    assert_eq!(
        missing(&fixture, &world, "count(procedures where level >= 3) >= 2"),
        Vec::<String>::new()
    );
}

#[test]
fn a_table_a_unit_and_a_year_that_are_not_there_are_missing_as_a_whole() {
    let fixture = fixture();
    let mut world = World { records: vec![record(&fixture, "", None)] };
    world.records.push(record(&fixture, "", Some(&["level=3"])));
    world.records[0].units = vec![Some(0), Some(1), None];

    assert_eq!(
        missing(&fixture, &world, "online - before(online)"),
        ["0 0", "1 0 0 online.received", "[Locality([], 2)]", "[Before]"]
    );
    let Whose::Missing(way) =
        &ask(&fixture, &world, |it| it.missing(&fixture.expr("online")))[2].whose
    else {
        panic!("a unit without a record has no id");
    };
    assert_eq!((way.from, &way.steps[..]), (Some(100), &[Step::Locality(Vec::new(), 2)][..]));
}

#[test]
fn the_fields_of_a_unit_are_missing_by_name() {
    let fixture = fixture();
    let world = World { records: vec![record(&fixture, "dossiers=10", None)] };

    assert_eq!(
        missing(&fixture, &world, "dossiers_online / dossiers >= 30%"),
        ["0 dossiers_online"]
    );
    assert_eq!(missing(&fixture, &world, "plan_on_time"), ["0 plan_on_time"]);
}

#[test]
fn without_a_record_nothing_is_known() {
    let fixture = fixture();
    let evaluator = Evaluator::new(&fixture.rules, None);

    let number = evaluator.number(&fixture.expr("online / received"));
    assert_eq!(super::shown(&evaluator.hull(&number)), "[0, 1] empty");
    assert_eq!(evaluator.missing(&fixture.expr("plan_on_time")).len(), 1);
}
