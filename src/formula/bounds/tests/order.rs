//! Which of two numbers is never the greater.

use super::never_over;
use crate::formula::fixture::{Fixture, stated};
use crate::formula::{Kind, Unit};

fn fixture() -> Fixture {
    Fixture::new()
        .computed("late_twice", "dossiers_late + dossiers_very_late")
        .field(stated("any_number", Kind::Number(Unit::Noun("hồ sơ".into()))))
        .measure("used", "locality(count(procedures where level >= 3 and online.received > 0))")
        .measure("offered", "locality(count(procedures where level >= 3))")
}

fn under(fixture: &Fixture, a: &str, b: &str) -> bool {
    never_over(&fixture.expr(a), &fixture.expr(b), &fixture.rules)
}

#[test]
fn a_part_is_never_over_what_holds_it() {
    let fixture = fixture();
    for (a, b) in [
        ("dossiers", "dossiers"),
        ("dossiers_online", "dossiers"),
        ("dossiers_very_late", "dossiers"),
        ("dossiers_late", "late_twice"),
        ("dossiers_very_late", "late_twice + 0 * dossiers"),
        ("dossiers_late + dossiers_online", "dossiers_online + 1 + late_twice"),
        ("dossiers_online - dossiers_late", "dossiers"),
        ("dossiers - dossiers_late", "dossiers - dossiers_very_late"),
        ("-dossiers", "-dossiers_online"),
        ("25% * dossiers_online", "dossiers"),
        ("min(any_number; dossiers_online)", "dossiers"),
        ("dossiers_online", "max(any_number; dossiers)"),
        ("max(dossiers_online; dossiers_late)", "dossiers"),
        ("dossiers_very_late", "min(dossiers_late; dossiers)"),
        ("used", "offered"),
        ("before(dossiers_online)", "before(dossiers)"),
        ("previous(dossiers_online)", "previous(dossiers)"),
        ("over('a'; 'b'; dossiers_online)", "over('a'; 'b'; dossiers)"),
        ("if_empty(dossiers_online; 0)", "dossiers"),
        ("0", "dossiers"),
        ("rate", "communes"),
    ] {
        assert!(under(&fixture, a, b), "{a} <= {b}");
    }
}

#[test]
fn what_is_not_a_part_may_be_over() {
    let fixture = fixture();
    for (a, b) in [
        ("dossiers", "dossiers_online"),
        ("staff", "leaders"),
        ("late_twice", "dossiers"),
        ("dossiers_late", "dossiers + any_number"),
        ("dossiers_online + dossiers_late", "dossiers"),
        ("any_number", "dossiers"),
        ("dossiers_online", "before(dossiers)"),
        ("before(dossiers_online)", "previous(dossiers)"),
        ("over('a'; 'b'; dossiers_online)", "over('a'; 'c'; dossiers)"),
        ("dossiers - dossiers_very_late", "dossiers - dossiers_late"),
        ("25% * any_number", "any_number"),
        ("offered", "used"),
        ("locality(dossiers_online)", "dossiers"),
    ] {
        assert!(!under(&fixture, a, b), "{a} <= {b}");
    }
}

#[test]
fn rows_that_match_more_are_fewer() {
    let fixture = fixture();
    let rows = |filter: &str| match filter {
        "" => "count(procedures)".to_owned(),
        it => format!("count(procedures where {it})"),
    };
    for (a, b) in [
        ("level >= 3", ""),
        ("level >= 4", "level >= 3"),
        ("level > 2", "level >= 3"),
        ("level = 4", "level >= 3"),
        ("4 <= level and fee", "level >= 3"),
        ("level >= 2 and level <> 2", "level >= 3"),
        ("level in (3; 4)", "level >= 3"),
        ("level >= 3", "level in (4; 3)"),
        ("provider = own", "provider in (own; ministry)"),
        ("provider = own", "provider <> ministry"),
        ("online.received > 5", "online.received > 0 or fee"),
        ("online.received >= 1", "online.received > 0"),
        ("online.received = 3", "online.received in (3; 4)"),
        ("online.received < 1", "online.received <= 1"),
        ("has_level_4", "has_level_3"),
        ("has_level_3", "capabilities.forms_download"),
        ("capabilities.forms_download and capabilities.name", "has_level_2"),
        ("fee or level >= 4", "level >= 3 or fee"),
        ("not fee and level = 1", "not fee"),
        ("addition.reason = 'a'", "addition.reason <> 'b'"),
    ] {
        // A word has its meaning in a row alone, so that each is checked as a filter.
        assert!(under(&fixture, &rows(a), &rows(b)), "{a} -> {b}");
    }
    for (a, b) in [
        ("", "level >= 3"),
        ("level >= 3", "level >= 4"),
        ("level >= 3", "fee"),
        ("fee or level >= 4", "level >= 3"),
        ("online.received > 0", "online.received > 1"),
        ("online.received > 0", "online.resolved > 0"),
        ("provider <> own", "provider = ministry"),
        ("not has_level_4", "not has_level_3"),
    ] {
        assert!(!under(&fixture, &rows(a), &rows(b)), "{a} -> {b}");
    }
}

#[test]
fn a_sum_of_parts_is_never_over_that_of_wholes() {
    let fixture = fixture();
    let received = "sum(received of procedures where level >= 3)";
    assert!(under(&fixture, "sum(online.received of procedures where level >= 3)", received));
    assert!(under(&fixture, "sum(online.resolved of procedures where level >= 4)", received));
    assert!(!under(&fixture, "sum(online.received of procedures)", received));
    assert!(!under(&fixture, "sum(online.received of services where level >= 3)", received));
    assert!(!under(
        &fixture,
        "sum(0 - received of procedures)",
        "sum(0 - online.received of procedures where fee)"
    ));
}
