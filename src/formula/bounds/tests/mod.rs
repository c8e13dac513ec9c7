//! What can be said of formulas by their types; the files below hold it against records.

mod emptiness;
mod order;
mod random;

use super::{Interval, can_be_empty, never_over, range};
use crate::formula::Amount;
use crate::formula::amount::whole;
use crate::formula::fixture::Fixture;

fn ends(text: &str) -> String {
    ends_in(&Fixture::new(), text, None)
}

/// The ends of a range as `0..6`, with dots alone where there is no bound.
fn ends_in(fixture: &Fixture, text: &str, by: Option<&Interval>) -> String {
    let Interval { low, high } = range(&fixture.expr(text), &fixture.rules, by);
    let end = |it: Option<Amount>| it.map_or(String::new(), |it| it.to_string());
    format!("{}..{}", end(low), end(high))
}

#[test]
fn a_part_over_its_whole_is_a_share_however_it_is_written() {
    for text in [
        "dossiers_online / dossiers",
        "1 * dossiers_online / dossiers",
        "dossiers_very_late / dossiers",
        "(dossiers - dossiers_late) / dossiers",
        "dossiers_online / (dossiers_online + 0 * dossiers + dossiers_late)",
        "locality(dossiers_online) / locality(dossiers)",
        "before(dossiers_online / dossiers)",
        "count(procedures where level >= 4) / count(procedures where level >= 3)",
        "sum(online.received of procedures where level >= 3) / sum(received of procedures)",
        "1 - dossiers_online / dossiers",
        "rate",
        "rate * rate",
    ] {
        assert_eq!(ends(text), "0..1", "{text}");
    }
    assert_eq!(ends("dossiers / dossiers"), "1..1");
    assert_eq!(ends("6 * dossiers_online / dossiers"), "0..6");
    assert_eq!(ends("dossiers_online * 3 / dossiers"), "0..3");
    assert_eq!(ends("dossiers_online / dossiers * 100 / 50%"), "0..200");
    assert_eq!(ends("6 / (dossiers / dossiers_online)"), "0..6");
    assert_eq!(ends("-(2 * dossiers_online / dossiers)"), "-2..0");
    assert_eq!(ends("dossiers_online / staff"), "0..");
    assert_eq!(ends("(dossiers - before(dossiers)) / before(dossiers)"), "..");
}

#[test]
fn the_lesser_of_points_and_a_number_is_bounded_by_it() {
    let fixture = Fixture::new()
        .measure("a", "dossiers_online / dossiers")
        .measure("b", "rate")
        .measure("growth", "(dossiers - before(dossiers)) / before(dossiers)");
    let points = |text: &str| ends_in(&fixture, text, None);

    assert_eq!(points("min(2; 2 * a / 80%)"), "0..2");
    assert_eq!(points("2 * a / 80%"), "0..5/2");
    assert_eq!(points("min(2; 2 * a / 80%) + 4 * b + min(6; 6 * b / 50%)"), "0..12");
    assert_eq!(points("min(2; growth)"), "..2");
    assert_eq!(points("max(0; min(2; growth))"), "0..2");
    assert_eq!(points("if_empty(growth; 0)"), "..");
    assert_eq!(points("if_empty(a; 3)"), "0..3");
    assert_eq!(points("if_empty(rate; 3)"), "0..1");
}

#[test]
fn measures_and_computed_fields_are_as_their_formulas() {
    let fixture = Fixture::new()
        .computed("all_late", "dossiers_late + dossiers_very_late")
        .measure("used", "locality(count(procedures where level >= 3 and online.received > 0))")
        .measure("offered", "locality(count(procedures where level >= 3))")
        .measure("share", "used / offered");

    assert_eq!(ends_in(&fixture, "share", None), "0..1");
    assert_eq!(ends_in(&fixture, "3 * share", None), "0..3");
    assert_eq!(ends_in(&fixture, "dossiers_late / all_late", None), "0..1");
    assert_eq!(ends_in(&fixture, "all_late", None), "0..");
}

#[test]
fn by_is_what_reaches_a_row_of_steps() {
    let fixture = Fixture::new().by("rate");
    let percent = |it: i64| Some(Amount::new(it.into(), 100.into()));
    let row = Interval { low: percent(5), high: percent(60) };

    assert_eq!(ends_in(&fixture, "by / 60%", Some(&row)), "1/12..1");
    assert_eq!(
        ends_in(&fixture, "3 * by", Some(&Interval { low: percent(98), high: None })),
        "147/50.."
    );
    assert_eq!(ends_in(&fixture, "by", None), "..");
}

#[test]
fn numbers_stay_in_the_bounds_of_their_fields() {
    assert_eq!(ends("dossiers"), "0..");
    assert_eq!(ends("communes"), "1..");
    assert_eq!(ends("score"), "..");
    assert_eq!(ends("target"), "0..");
    assert_eq!(ends("dossiers - dossiers_online"), "0..");
    assert_eq!(ends("dossiers_online - dossiers"), "..0");
    assert_eq!(ends("dossiers_online - dossiers_all"), "..");
    assert_eq!(ends("days_late(sent_on; due_on)"), "0..");
    assert_eq!(ends("count(tags)"), "0..");
    assert_eq!(ends("over('a'; 'b'; rate)"), "0..2");
    assert_eq!(ends("locality(score)"), "..");
    assert_eq!(ends("plan_on_time"), "0..1");
    assert_eq!(ends("all(level >= 2 of procedures)"), "0..1");
    assert_eq!(ends("sent_on"), "..");
    assert_eq!(ends("1 / communes"), "0..1");
}

#[test]
fn what_holds_where_nothing_is_stated_widens_the_range() {
    let mut fixture = Fixture::new();
    let (rate, five) = (fixture.rules.fields.len() - 2, fixture.formula("5"));
    assert_eq!(&*fixture.rules.fields[rate].name, "rate");
    fixture.rules.fields[rate].otherwise = Some(five);
    assert_eq!(ends_in(&fixture, "rate", None), "0..5");
    fixture.rules.fields[rate].otherwise = Some(fixture.formula("before(rate)"));
    assert_eq!(ends_in(&fixture, "rate", None), "0..1");
    fixture.rules.fields[rate].otherwise = Some(fixture.formula("before(rate) + 1"));
    assert_eq!(ends_in(&fixture, "rate", None), "..");
}

#[test]
fn a_part_is_bounded_by_the_most_of_its_whole() {
    let mut fixture = Fixture::new();
    let dossiers = fixture.rules.fields.iter().position(|it| *it.name == *"dossiers").unwrap();
    fixture.rules.fields[dossiers].most = Some(whole(416));

    assert_eq!(ends_in(&fixture, "dossiers_very_late", None), "0..416");
}

#[test]
fn measures_upon_measures_neither_fill_the_stack_nor_take_for_ever() {
    let mut fixture = Fixture::new().measure("m0", "dossiers_online / dossiers");
    for it in 1..60 {
        let last = it - 1;
        let text =
            format!("max(m{last}; min(m{last}; {}m{last}{}))", "(".repeat(30), ")".repeat(30));
        fixture = fixture.measure(&format!("m{it}"), &text);
    }
    let sum = format!("m59{}", " + m59".repeat(120));

    assert!(can_be_empty(&fixture.expr(&sum), &fixture.rules));
    assert_eq!(ends_in(&fixture, &sum, None), "..");
    let other = format!("{} + 1", sum.replacen(" + m59", "", 1));
    let (a, b) = (fixture.expr(&sum), fixture.expr(&other));
    assert!(!never_over(&a, &b, &fixture.rules));
}
