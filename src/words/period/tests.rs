//! The periods there are: their names, their days, what comes before.

use super::*;
use crate::words::Lang;

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn days(text: &str, closes: Option<u8>) -> String {
    let (start, end) = period(text).days(closes);
    format!("{start} {end}")
}

#[test]
fn periods_are_read_as_they_are_written() {
    for text in
        ["2018", "2018-h1", "2026-h2", "2020-9m", "2026-q1", "2026-q4", "2026-01", "2026-12"]
    {
        assert_eq!(period(text).to_string(), text);
    }
}

#[test]
fn other_words_are_no_period() {
    for text in [
        "18", "2018-h3", "2018-", "20l8", "+018", "2018 ", "unit", "0018", "2018-H1", "2018-q0",
        "2018-q5", "2018-0", "2018-00", "2018-13", "2018-7", "2018-007", "2018-9", "2018-8m",
        "2018-t7", "201é", "3000",
    ] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

#[test]
fn a_period_is_called_as_titles_call_it() {
    for (text, called) in [
        ("2018", "năm 2018"),
        ("2018-h1", "6 tháng đầu năm 2018"),
        ("2026-h2", "6 tháng cuối năm 2026"),
        ("2020-9m", "9 tháng đầu năm 2020"),
        ("2026-q3", "quý III năm 2026"),
        ("2026-q4", "quý IV năm 2026"),
        ("2026-07", "tháng 7 năm 2026"),
        ("2026-01", "tháng 01 năm 2026"),
        ("2026-10", "tháng 10 năm 2026"),
    ] {
        assert_eq!(period(text).called(), called);
    }
}

#[test]
fn a_period_has_the_days_of_its_months() {
    for (text, expected) in [
        ("2026", "2026-01-01 2026-12-31"),
        ("2026-h1", "2026-01-01 2026-06-30"),
        ("2026-h2", "2026-07-01 2026-12-31"),
        ("2026-9m", "2026-01-01 2026-09-30"),
        ("2026-q3", "2026-07-01 2026-09-30"),
        ("2026-02", "2026-02-01 2026-02-28"),
        ("2028-02", "2028-02-01 2028-02-29"),
    ] {
        assert_eq!(days(text, None), expected, "{text}");
    }
}

#[test]
fn a_calendar_that_closes_early_moves_both_ends() {
    for (text, expected) in [
        ("2026", "2025-12-15 2026-12-14"),
        ("2026-h1", "2025-12-15 2026-06-14"),
        ("2026-h2", "2026-06-15 2026-12-14"),
        ("2026-9m", "2025-12-15 2026-09-14"),
        ("2026-q1", "2025-12-15 2026-03-14"),
        ("2026-q3", "2026-06-15 2026-09-14"),
        ("2026-07", "2026-06-15 2026-07-14"),
        ("2026-01", "2025-12-15 2026-01-14"),
    ] {
        assert_eq!(days(text, Some(14)), expected, "{text}");
    }
    assert_eq!(days("2026-03", Some(28)), "2026-03-01 2026-03-28");
    assert_eq!(days("2028-03", Some(28)), "2028-02-29 2028-03-28");
}

#[test]
fn what_comes_before_is_as_long() {
    for (text, previous, before) in [
        ("2026-07", "2026-06", "2025-07"),
        ("2026-01", "2025-12", "2025-01"),
        ("2026-q3", "2026-q2", "2025-q3"),
        ("2026-q1", "2025-q4", "2025-q1"),
        ("2026-h2", "2026-h1", "2025-h2"),
        ("2026-h1", "2025-h2", "2025-h1"),
        ("2026-9m", "2025-9m", "2025-9m"),
        ("2026", "2025", "2025"),
    ] {
        assert_eq!(period(text).previous().to_string(), previous);
        assert_eq!(period(text).before().to_string(), before);
    }
}

#[test]
fn what_has_come_so_far_is_all_from_the_first_on() {
    let so_far = |text: &str| {
        let all: Vec<_> = period(text).so_far().map(|it| it.to_string()).collect();
        all.join(" ")
    };

    assert_eq!(so_far("2026-q3"), "2026-q1 2026-q2 2026-q3");
    assert_eq!(so_far("2026-02"), "2026-01 2026-02");
    assert_eq!(so_far("2026-h1"), "2026-h1");
    assert_eq!(so_far("2026-h2"), "2026-h1 2026-h2");
    assert_eq!(so_far("2026-9m"), "2026-9m");
    assert_eq!(so_far("2026"), "2026");
}

#[test]
fn the_second_half_of_a_period_begins_in_its_middle() {
    for (text, middle) in [
        ("2026", "2026-07-01"),
        ("2026-h1", "2026-04-01"),
        ("2026-h2", "2026-10-01"),
        ("2026-9m", "2026-05-16"),
        ("2026-q3", "2026-08-16"),
        ("2026-02", "2026-02-16"),
    ] {
        assert_eq!(period(text).middle().to_string(), middle);
    }
}

#[test]
fn a_report_on_demand_names_its_first_and_its_last_day() {
    let asked = period("2018-01-01_2018-06-10");

    assert_eq!(asked.to_string(), "2018-01-01_2018-06-10");
    assert_eq!(asked.called(), "từ ngày 01 tháng 01 đến ngày 10 tháng 6 năm 2018");
    assert_eq!(asked.explained(Lang::En), " (from 2018-01-01 to 2018-06-10)");
    assert_eq!((asked.year, asked.span), (2018, PeriodSpan::OnDemand));
    assert_eq!(days("2018-01-01_2018-06-10", None), "2018-01-01 2018-06-10");
    // The month that a rulebook closes is no matter of it.
    assert_eq!(days("2018-01-01_2018-06-10", Some(14)), "2018-01-01 2018-06-10");
    assert_eq!(period("2018-06-10_2018-06-10").middle().to_string(), "2018-06-10");
    assert_eq!(period("2018-06-01_2018-06-10").middle().to_string(), "2018-06-06");
}

#[test]
fn the_days_asked_about_are_of_one_year_and_in_order() {
    for text in [
        "2017-12-31_2018-06-10",
        "2018-06-10_2018-06-09",
        "2018-06-10",
        "2018-02-29_2018-06-10",
        "2018-01-01_2018-06-31",
        "2018-1-1_2018-06-10",
        "2018-01-01_",
        "_2018-06-10",
        "2018-01-01_2018-06-10_",
        "2018-01-01-2018-06-10",
    ] {
        assert!(text.parse::<Period>().is_err(), "{text}");
    }
}

#[test]
fn before_a_report_on_demand_are_the_same_days_of_the_year_before() {
    let asked = period("2020-01-01_2020-02-29");

    assert_eq!(asked.before().to_string(), "2019-01-01_2019-02-28");
    assert_eq!(asked.previous(), asked.before());
    assert_eq!(asked.after().to_string(), "2021-01-01_2021-02-28");
    assert_eq!(asked.so_far().collect::<Vec<_>>(), [asked]);
    assert!(asked.has_siblings() && Period::all_of(2020, PeriodSpan::OnDemand).count() == 0);
    // No other period is before it, and none counts it.
    let year = period("2020");
    assert_eq!(year.previous().to_string(), "2019");
    assert_eq!(year.so_far().collect::<Vec<_>>(), [year]);
}

fn parts_of(period: &str, span: PeriodSpan) -> Vec<String> {
    let period: Period = period.parse().unwrap();
    period.made_of(span).iter().map(ToString::to_string).collect()
}

#[test]
fn a_period_is_made_of_whole_shorter_ones_and_no_others() {
    assert_eq!(parts_of("2026-h1", PeriodSpan::Quarter), ["2026-q1", "2026-q2"]);
    assert_eq!(parts_of("2026-9m", PeriodSpan::Quarter), ["2026-q1", "2026-q2", "2026-q3"]);
    assert_eq!(parts_of("2026-q4", PeriodSpan::Month), ["2026-10", "2026-11", "2026-12"]);
    assert_eq!(parts_of("2026", PeriodSpan::Month).len(), 12);
    for (period, span) in [
        ("2026-h1", PeriodSpan::HalfYear),
        ("2026-q1", PeriodSpan::HalfYear),
        ("2026-q1", PeriodSpan::Quarter),
        ("2026-9m", PeriodSpan::HalfYear),
        ("2026-h2", PeriodSpan::HalfYear),
        ("2026", PeriodSpan::SecondHalf),
        ("2026-01-01_2026-06-30", PeriodSpan::Quarter),
        ("2026-h1", PeriodSpan::OnDemand),
    ] {
        assert_eq!(parts_of(period, span), [""; 0], "{period}");
    }
    assert!(PeriodSpan::HalfYear.is_made_of(PeriodSpan::Quarter));
    assert!(!PeriodSpan::Quarter.is_made_of(PeriodSpan::HalfYear));
}
