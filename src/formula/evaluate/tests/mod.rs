//! What the engine says of small records, as sentences; then against all completions.

mod world;
mod audit;
mod deep;
mod answers;
mod alike;
mod evidence;
mod bounds;
mod plain;
mod naive;
mod completions;
mod dice;
mod compare;
mod formulas;
mod brute;
mod random;
mod nums;

use crate::formula::Facts;
use crate::formula::evaluate::{Evaluator, Hull, Outcomes};
use crate::formula::fixture::Fixture;
use world::World;

/// What a truth of the first record may come to, as `yes no empty`.
fn truth(fixture: &Fixture, world: &World, text: &str) -> String {
    let facts = world.at(0);
    said(Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts)).truth(&fixture.expr(text)))
}

fn said(outcomes: Outcomes) -> String {
    let all = [(outcomes.yes, "yes"), (outcomes.no, "no"), (outcomes.empty, "empty")];
    let all: Vec<_> = all.iter().filter_map(|(may, word)| may.then_some(*word)).collect();
    all.join(" ")
}

/// Where a number of the first record lies, as `[0, 5/6)`.
fn hull(fixture: &Fixture, world: &World, text: &str) -> String {
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
    shown(&evaluator.hull(&evaluator.number(&fixture.expr(text))))
}

fn shown(hull: &Hull) -> String {
    let empty = if hull.empty { " empty" } else { "" };
    if !hull.some {
        return empty.trim().to_owned();
    }
    if let Some(certain) = hull.certain() {
        return certain.to_string();
    }
    let low = match &hull.low {
        Some(end) => format!("{}{}", if end.reached { "[" } else { "(" }, end.at),
        None => "(-".to_owned(),
    };
    let high = match &hull.high {
        Some(end) => format!("{}{}", end.at, if end.reached { "]" } else { ")" }),
        None => "-)".to_owned(),
    };
    format!("{low}, {high}{empty}")
}
