//! Where a rulebook can be changed: every key of it stands here by name, so that a new one is
//! not forgotten.
//!
//! Not changed is what the law is worded in and how a page looks: titles, `clause`, `text`,
//! `short`, `reading`, labels, the source, names of templates, what a grade counts for. What a page prints of them is compared
//! as a whole with the sources of pages.

use std::collections::BTreeMap;

use hoso::law::calendar::Years;
use hoso::law::criterion::{Step, Steps, Verdict, WhenEmpty};
use hoso::law::form::{Listing, Need};
use hoso::law::grades::{Grade, GradeOn, Grades};
use hoso::law::rulebook::{Measure, Total};
use hoso::law::{AppliesTo, Calendar, Criterion, Due, Form, Judged, Rulebook, Scope, Valid};
use hoso::model::period::PeriodSpan;
use hoso::model::{Date, UnitKind};

use super::walk::Walk;

const KINDS: [UnitKind; 4] =
    [UnitKind::Province, UnitKind::District, UnitKind::Commune, UnitKind::Department];
const SPANS: [PeriodSpan; 3] = [PeriodSpan::HalfYear, PeriodSpan::NineMonths, PeriodSpan::Year];

pub(super) fn walk(rulebook: &mut Rulebook, walk: &mut Walk) {
    let Rulebook {
        title: _,
        source: _,
        in_force,
        replaces: _,
        years,
        valid: Valid { from: valid_from, to: valid_to },
        spans,
        calendar: Calendar { closes },
        judges,
        texts: _,
        readings: _,
        forms,
    } = rulebook;
    walk.offer("in_force", in_force, |it| neighbours(*it));
    let Years { from, to } = years;
    for (key, year) in [("years.from", from), ("years.to", to)] {
        walk.offer(key, year, |it| around(*it));
    }
    for (key, day) in [("valid.from", valid_from), ("valid.to", valid_to)] {
        walk.left_out(key, day);
        walk.offer(key, day, |it| {
            let days = it.iter().flat_map(|it| neighbours(*it));
            days.map(|(after, it)| (after, Some(it))).collect()
        });
    }
    if !spans.is_empty() {
        walk.values("spans", spans, PeriodSpan::ALL);
    }
    walk.left_out("calendar.closes", closes);
    walk.offer("calendar.closes", closes, |it| {
        let days = it.iter().flat_map(|it| [it - 1, it + 1]);
        days.map(|it| (it.to_string(), Some(it))).collect()
    });
    walk.items("judges", judges, |place, _| place.to_string(), judged);
    entries("forms", forms, walk, form);
}

fn around(year: u16) -> Vec<(String, u16)> {
    [year - 1, year + 1].map(|it| (it.to_string(), it)).into()
}

/// The day before, and the day after.
fn neighbours(date: Date) -> Vec<(String, Date)> {
    let all = (1..=12).flat_map(|month| (1..=31).map(move |day| (month, day)));
    let years = [date.year() - 1, date.year(), date.year() + 1];
    let all = years
        .into_iter()
        .flat_map(|year| all.clone().filter_map(move |(month, day)| Date::new(year, month, day)));
    let days: Vec<_> = all.collect();
    let place = days.iter().position(|it| *it == date).unwrap();
    [days[place - 1], days[place + 1]].map(|it| (it.to_string(), it)).into()
}

/// What stands under names: one left out, and each changed by itself.
fn entries<K: Clone + Ord + std::fmt::Display, T: Clone>(
    key: &str,
    table: &mut BTreeMap<K, T>,
    walk: &mut Walk,
    mut one: impl FnMut(&mut T, &mut Walk),
) {
    walk.offer(key, table, |now| {
        let without = |name: &K| {
            let mut rest = now.clone();
            rest.remove(name);
            (format!("{name} left out"), rest)
        };
        now.keys().map(without).collect()
    });
    walk.within(key, |walk| {
        for (name, it) in table {
            walk.within(&name.to_string(), |walk| one(it, walk));
        }
    });
}

fn judged(judged: &mut Judged, walk: &mut Walk) {
    let Judged { id: _, units, locality, yearly, measures, criteria, total, grades } = judged;
    walk.items("units", units, |place, _| place.to_string(), scope);
    walk.values("locality", locality, &KINDS);
    walk.choice("yearly", yearly, &[false, true]);
    entries("measures", measures, walk, |it, walk| {
        let Measure { label: _, noun, is } = it;
        walk.left_out("noun", noun);
        if let Some(noun) = noun {
            walk.name("noun", noun, &["khác".to_owned()]);
        }
        walk.formula("is", is, None);
    });
    walk.items("criteria", criteria, |_, it| it.id.clone(), criterion);
    walk.left_out("total", total);
    if let Some(Total { of, scaled }) = total {
        walk.number("total.of", of);
        walk.choice("total.scaled", scaled, &[false, true]);
    }
    walk.items("grades", grades, |place, _| place.to_string(), scale);
}

fn scope(scope: &mut Scope, walk: &mut Walk) {
    let Scope { tier, within, below, role, titled } = scope;
    let (places, roles) = (optional(&walk.words.places), optional(&walk.words.roles));
    walk.choice("tier", tier, &KINDS);
    walk.choice("within", within, &places);
    walk.choice("below", below, &optional(&KINDS));
    walk.choice("role", role, &roles);
    walk.choice("titled", titled, &[Vec::new(), vec!["thị trấn".to_owned()]]);
}

fn optional<T: Clone>(all: &[T]) -> Vec<Option<T>> {
    [None].into_iter().chain(all.iter().cloned().map(Some)).collect()
}

fn criterion(criterion: &mut Criterion, walk: &mut Walk) {
    let Criterion {
        id,
        clause: _,
        text: _,
        short: _,
        reading: _,
        met,
        points,
        steps,
        claimed,
        all,
        any,
        sum,
        best,
        of,
        bonus,
        penalty,
        round,
        target,
        when_empty,
        applies_to,
        applies_if,
        assessable_if,
    } = criterion;
    walk.offer("id", id, |it| vec![(format!("{it}-khác"), format!("{it}-khác"))]);
    for (key, text) in [("met", met), ("points", points)] {
        if let Some(text) = text {
            walk.formula(key, text, None);
        }
    }
    if let Some(steps) = steps {
        walk.within("steps", |walk| self::steps(steps, walk));
    }
    walk.choice("claimed", claimed, &[false, true]);
    swapped("any for all", all, any, walk);
    swapped("best for sum", sum, best, walk);
    for (key, parts) in [("all", all), ("any", any), ("sum", sum), ("best", best)] {
        walk.items(key, parts, |_, it| it.id.clone(), self::criterion);
    }
    for (key, number) in [("of", of), ("bonus", bonus), ("penalty", penalty), ("round", round)] {
        walk.amount(key, number);
    }
    targets(target, walk);
    let empty = [WhenEmpty::Open, WhenEmpty::Zero, WhenEmpty::Full, WhenEmpty::Exclude];
    walk.choice("when_empty", when_empty, &optional(&empty));
    walk.left_out("applies_to", applies_to);
    if let Some(to) = applies_to {
        walk.within("applies_to", |walk| self::applies_to(to, walk));
    }
    walk.condition("applies_if", applies_if, None);
    walk.condition("assessable_if", assessable_if, None);
}

fn applies_to(to: &mut AppliesTo, walk: &mut Walk) {
    let AppliesTo { years, units } = to;
    walk.left_out("years", years);
    if let Some(Years { from, to }) = years {
        for (key, year) in [("years.from", from), ("years.to", to)] {
            walk.offer(key, year, |it| around(*it));
        }
    }
    walk.items("units", units, |place, _| place.to_string(), scope);
}

/// The parts under one key stand under the other.
fn swapped(after: &str, one: &mut Vec<Criterion>, other: &mut Vec<Criterion>, walk: &mut Walk) {
    let mut both = (std::mem::take(one), std::mem::take(other));
    walk.offer("parts", &mut both, |(one, other)| {
        let any = !one.is_empty() || !other.is_empty();
        any.then(|| (after.to_owned(), (other.clone(), one.clone()))).into_iter().collect()
    });
    (*one, *other) = both;
}

fn targets(target: &mut BTreeMap<String, String>, walk: &mut Walk) {
    entries("target", target, walk, |number, walk| {
        walk.number("number", number);
        if number != "none" {
            walk.name("number", number, &["none".to_owned()]);
        }
    });
    walk.offer("target", target, |now| {
        let pairs =
            now.keys().zip(now.keys().skip(1)).filter(|(one, other)| now[*one] != now[*other]);
        let swap = |(one, other): (&String, &String)| {
            let mut table = now.clone();
            table.insert(one.clone(), now[other].clone());
            table.insert(other.clone(), now[one].clone());
            (format!("{one} and {other} swapped"), table)
        };
        pairs.map(swap).collect()
    });
}

fn steps(steps: &mut Steps, walk: &mut Walk) {
    let Steps { by, rows } = steps;
    walk.formula("by", by, None);
    walk.offer("rows", rows, |now| {
        let swap = |place: usize| {
            let mut rows = now.clone();
            let (one, other) = (points(&now[place]).clone(), points(&now[place + 1]).clone());
            *points_mut(&mut rows[place]) = other;
            *points_mut(&mut rows[place + 1]) = one;
            (format!("points of {place} and {} swapped", place + 1), rows)
        };
        (0..now.len() - 1).map(swap).collect()
    });
    walk.items(
        "rows",
        rows,
        |place, _| place.to_string(),
        |row, walk| {
            walk.offer("limit", row, |now| {
                let Step { from, above, .. } = now;
                let turned = Step { from: above.clone(), above: from.clone(), ..now.clone() };
                (turned != *now)
                    .then(|| ("`from` for `above`".to_owned(), turned))
                    .into_iter()
                    .collect()
            });
            let Step { from, above, points, otherwise } = row;
            for (key, number) in [("from", from), ("above", above)] {
                if let Some(number) = number {
                    walk.number(key, number);
                }
            }
            for (key, text) in [("points", points), ("else", otherwise)] {
                if let Some(text) = text {
                    walk.formula(key, text, None);
                }
            }
        },
    );
}

fn points(row: &Step) -> &String {
    row.points.as_ref().or(row.otherwise.as_ref()).unwrap()
}

fn points_mut(row: &mut Step) -> &mut String {
    row.points.as_mut().or(row.otherwise.as_mut()).unwrap()
}

fn scale(grades: &mut Grades, walk: &mut Walk) {
    let Grades { on, of, reading: _, rows } = grades;
    walk.choice("on", on, &[GradeOn::Each, GradeOn::Mean, GradeOn::Total]);
    walk.amount("of", of);
    walk.offer("rows", rows, |now| {
        let swap = |place: usize| {
            let mut rows = now.clone();
            rows[place].name.clone_from(&now[place + 1].name);
            rows[place + 1].name.clone_from(&now[place].name);
            (format!("names of {place} and {} swapped", place + 1), rows)
        };
        (0..now.iter().filter(|it| it.name.is_some()).count() - 1).map(swap).collect()
    });
    walk.items(
        "rows",
        rows,
        |place, _| place.to_string(),
        |row, walk| {
            let Grade { from, name, otherwise, worth: _ } = row;
            if let Some(number) = from {
                walk.number("from", number);
            }
            for (key, name) in [("name", name), ("else", otherwise)] {
                if let Some(name) = name {
                    walk.name(key, name, &["Khác".to_owned()]);
                }
            }
        },
    );
}

fn form(form: &mut Form, walk: &mut Walk) {
    let Form {
        title: _,
        called: _,
        kind: _,
        drafter: _,
        template: _,
        shows: _,
        issuer,
        spans,
        needs,
        lists,
        due,
        requires,
        about,
        rests_on,
        attached_to,
        word: _,
        cites,
    } = form;
    let forms = walk.words.forms.clone();
    walk.left_out("issuer", issuer);
    if let Some(issuer) = issuer {
        walk.within("issuer", |walk| scope(issuer, walk));
    }
    walk.values("spans", spans, &SPANS);
    walk.items("needs", needs, |place, _| place.to_string(), need);
    entries("lists", lists, walk, listing);
    walk.offer("due", due, |now| {
        let without = |it: &PeriodSpan| {
            let mut rest = now.clone();
            rest.remove(it);
            (format!("{it:?} left out"), rest)
        };
        now.keys().map(without).collect()
    });
    walk.within("due", |walk| {
        for (span, due) in due {
            walk.offer(&format!("{span:?}"), due, dues);
        }
    });
    let verdicts = [Verdict::Met, Verdict::NotMet, Verdict::NotAssessable];
    walk.choice("requires", requires, &optional(&verdicts));
    walk.items("about", about, |place, _| place.to_string(), scope);
    walk.values("rests_on", rests_on, &forms);
    walk.choice("attached_to", attached_to, &optional(&forms));
    walk.values("cites", cites, &forms);
}

/// A day earlier and later, or a month, or another year; and before that day, or on it.
fn dues(now: &Due) -> Vec<(String, Due)> {
    let Due { month, day, next_year, days, working_days, before } = *now;
    let mut all = Vec::new();
    if let Some((month, day)) = month.zip(day) {
        for (month, day) in [(month, day - 1), (month, day + 1), (month - 1, day), (month + 1, day)]
        {
            let other = Due { month: Some(month), day: Some(day), ..*now };
            all.push((format!("{day}/{month}"), other));
        }
        let other = next_year.map_or(Some(true), |it| Some(!it));
        all.push((format!("next_year: {other:?}"), Due { next_year: other, ..*now }));
    }
    for more in [1, -1] {
        let near = |it: u32| it.checked_add_signed(more);
        if let Some(days) = days.and_then(near) {
            all.push((format!("days: {days}"), Due { days: Some(days), ..*now }));
        }
        if let Some(days) = working_days.and_then(near) {
            all.push((format!("working_days: {days}"), Due { working_days: Some(days), ..*now }));
        }
    }
    all.push((format!("before: {}", !before), Due { before: !before, ..*now }));
    all
}

fn need(need: &mut Need, walk: &mut Walk) {
    let Need { of, filter, fields } = need;
    let (tables, names) = (walk.words.tables(), walk.words.fields(of.as_deref()));
    let table = of.clone();
    walk.choice("of", of, &optional(&tables));
    walk.condition("where", filter, table.as_deref());
    walk.names("fields", fields, &names);
}

fn listing(listing: &mut Listing, walk: &mut Walk) {
    let Listing {
        of,
        filter,
        unless,
        by,
        merge,
        across,
        appendix,
        columns: _,
        folded: _,
        landscape: _,
        announced,
    } = listing;
    let (tables, names) = (walk.words.tables(), walk.words.fields(Some(of)));
    let headings = [&["sector".to_owned(), "unit".to_owned()], &names[..]].concat();
    let table = of.clone();
    walk.name("of", of, &tables);
    walk.condition("where", filter, Some(&table));
    walk.condition("unless", unless, Some(&table));
    walk.choice("by", by, &optional(&headings));
    walk.names("merge", merge, &names);
    walk.values("across", across, &KINDS);
    walk.choice("appendix", appendix, &[false, true]);
    walk.choice("announced", announced, &[false, true]);
}
