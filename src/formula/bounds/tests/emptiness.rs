//! What may have nothing to judge by.

use super::can_be_empty;
use crate::formula::check::Expected;
use crate::formula::fixture::{Fixture, PROCEDURES, SERVICES};

fn fixture() -> Fixture {
    Fixture::new()
        .computed("share_late", "dossiers_late / dossiers")
        .measure("online", "dossiers_online / dossiers")
        .measure("certain", "dossiers_online / communes")
}

#[test]
fn a_division_by_what_may_be_zero_can_be_empty() {
    let fixture = fixture();
    let empty = |text: &str| can_be_empty(&fixture.expr(text), &fixture.rules);
    for text in [
        "dossiers_online / dossiers >= 30%",
        "1 + dossiers_online / (dossiers - 1)",
        "not online > 1",
        "min(1; online)",
        "share_late",
        "before(online)",
        "locality(share_late)",
        "if_empty(online; online)",
        "if_empty(1; 0) / online",
        "sum(received / online.received of procedures)",
        "count(procedures where received / online.received > 1)",
        "1 / target",
        "1 / (dossiers - dossiers)",
    ] {
        assert!(empty(text), "{text}");
    }
    for text in [
        "dossiers_online >= 20",
        "dossiers / 60%",
        "certain",
        "dossiers / (1 + staff)",
        "dossiers / max(1; staff)",
        "dossiers / -communes",
        "if_empty(online; 0)",
        "min(1; if_empty(share_late; rate))",
        "sum(received of procedures where level >= 3)",
        "count(procedures where level >= 3) >= 1",
        "plan_on_time and districts_at_level_4 >= target",
        "sent_on <= 2025-01-31",
    ] {
        assert!(!empty(text), "{text}");
    }
}

#[test]
fn all_and_any_over_no_rows_are_empty() {
    let fixture = fixture();
    for text in ["all(level >= 2 of procedures)", "plan_on_time and any(fee of procedures)"] {
        assert!(can_be_empty(&fixture.expr(text), &fixture.rules), "{text}");
    }
}

#[test]
fn what_a_record_states_is_never_empty_nor_what_follows_from_it() {
    let fixture = fixture();
    for (table, name) in
        [(SERVICES, "standing"), (PROCEDURES, "level"), (PROCEDURES, "level_before")]
    {
        let expr = fixture.in_row(table, name, Expected::Any).root;
        assert!(!can_be_empty(&expr, &fixture.rules), "{name}");
    }
}

#[test]
fn a_field_that_rests_on_itself_a_year_earlier_is_not_empty_for_that() {
    let mut fixture = fixture();
    let level = fixture.in_row(PROCEDURES, "before(level)", Expected::Any);
    fixture.rules.tables[PROCEDURES].fields[0].otherwise = Some(level);
    let expr = fixture.in_row(PROCEDURES, "level >= 3", Expected::Truth).root;

    assert!(!can_be_empty(&expr, &fixture.rules));
}
