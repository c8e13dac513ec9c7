//! What the engine says of formulas, against the values that they have in all completions.

use std::collections::BTreeSet;

use num_traits::Signed;

use super::completions::{Slot, each, open_fields};
use super::dice::Round;
use super::naive::{Naive, Spot};
use super::plain::Plain;
use super::world::World;
use super::{said, shown};
use crate::formula::amount::whole;
use crate::formula::evaluate::{Evaluator, Hull, Outcomes, Whose};
use crate::formula::fixture::Fixture;
use crate::formula::{Amount, Expr, Facts, Kind};

/// Ends that are not reached have values within a millionth.
pub(super) const NEAR: Option<i64> = Some(1_000_000);

/// What completions come to.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) values: Vec<BTreeSet<Plain>>,
    pub(super) completions: usize,
    /// One of the completions.
    pub(super) world: World,
}

/// The values of formulas in all completions that the checks allow.
pub(super) fn all_values(fixture: &Fixture, round: &Round, formulas: &[Expr]) -> Found {
    let rules = &fixture.rules;
    let open = open_fields(rules, &round.world, &round.slots);
    let mut found = Found {
        values: vec![BTreeSet::new(); formulas.len()],
        completions: 0,
        world: World::default(),
    };
    each(&round.world, &round.slots, |world| {
        let naive = Naive { rules, world, open: &open, by: Plain::Empty };
        if !(0..world.records.len()).all(|it| naive.passes(it)) {
            return;
        }
        found.completions += 1;
        found.world.clone_from(world);
        for (formula, values) in formulas.iter().zip(&mut found.values) {
            values.insert(naive.eval(formula, Spot { record: 0, row: None }));
        }
    });
    found
}

pub(super) fn outcomes(values: &BTreeSet<Plain>) -> Outcomes {
    Outcomes {
        yes: values.contains(&Plain::Truth(true)),
        no: values.contains(&Plain::Truth(false)),
        empty: values.contains(&Plain::Empty),
    }
}

/// What is wrong with a hull: values outside it, and (if exact) ends where no value is near.
pub(super) fn hull_faults(
    hull: &Hull,
    values: &BTreeSet<Plain>,
    nearness: Option<i64>,
) -> Option<String> {
    let exact = nearness.is_some();
    let numbers: Vec<&Amount> = values
        .iter()
        .filter_map(|it| if let Plain::Number(it) = it { Some(it) } else { None })
        .collect();
    let empty = values.contains(&Plain::Empty);
    let (Some(least), Some(most)) = (numbers.first(), numbers.last()) else {
        let wide = exact && hull.some;
        return (!hull.empty || wide).then(|| "empty".to_owned());
    };
    if !hull.some || empty && !hull.empty {
        return Some("some or empty".to_owned());
    }
    if exact && hull.empty != empty {
        return Some("empty too often".to_owned());
    }
    let low = hull.low.as_ref().map(|it| (&it.at, it.reached));
    let high = hull.high.as_ref().map(|it| (&it.at, it.reached));
    let below = |(at, reached): (&Amount, bool)| *least < at || *least == at && !reached;
    let above = |(at, reached): (&Amount, bool)| *most > at || *most == at && !reached;
    if low.is_some_and(below) || high.is_some_and(above) {
        return Some(format!("{least} to {most} are outside"));
    }
    let near = |end: Option<(&Amount, bool)>, value: &Amount| match end {
        Some((at, true)) => at == value,
        Some((at, false)) => {
            (at - value).abs() < Amount::new(1.into(), nearness.unwrap_or(1).into())
        }
        None => value.abs() > whole(1_000_000_000),
    };
    (exact && !(near(low, least) && near(high, most)))
        .then(|| format!("the values lie from {least} to {most}"))
}

/// Asks the engine for each formula, and compares; returns how many were open.
pub(super) fn compare(
    fixture: &Fixture,
    round: &Round,
    formulas: &[Expr],
    texts: &[&str],
    nearness: Option<i64>,
) -> usize {
    let exact = nearness.is_some();
    let found = all_values(fixture, round, formulas);
    if found.completions == 0 {
        return 0;
    }
    let facts = round.world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
    let mut open = 0;
    for ((formula, text), values) in formulas.iter().zip(texts).zip(&found.values) {
        open += usize::from(values.len() > 1);
        let fault = if formula.kind == Kind::Truth {
            let (said_, is) = (evaluator.truth(formula), outcomes(values));
            let sound = said_.or_else(is) == said_;
            (!sound || exact && said_ != is)
                .then(|| format!("said {}, is {}", said(said_), said(is)))
        } else {
            let hull = evaluator.hull(&evaluator.number(formula));
            hull_faults(&hull, values, nearness)
                .map(|it| format!("said {}, but {it}", shown(&hull)))
        };
        if let Some(fault) = fault {
            panic!("{text}: {fault}\n{}\n{:#?}", told(fixture, &round.world), round.slots);
        }
    }
    if exact {
        for (formula, text) in formulas.iter().zip(texts) {
            assert!(
                is_enough(fixture, round, formula, &found.world),
                "{text}: what is missing is not enough\n{}",
                told(fixture, &round.world)
            );
        }
    }
    open
}

/// Whether a formula is certain once all that is said to be missing is filled in.
fn is_enough(fixture: &Fixture, round: &Round, formula: &Expr, completed: &World) -> bool {
    let facts = round.world.at(0);
    let missing = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts)).missing(formula);
    let mut world = round.world.clone();
    for slot in &round.slots {
        let (record, table, row, field) = match slot {
            Slot::Field(record, field, _) => (*record, None, None, Some(*field)),
            Slot::Cell(record, (table, row), field, _) => {
                (*record, Some(*table), Some(*row), Some(*field))
            }
            Slot::Table(record, table, _) => (*record, Some(*table), None, None),
            Slot::Unit(..) | Slot::Before(..) => return true,
        };
        let named = missing.iter().any(|it| {
            it.whose == Whose::Record(u64::try_from(record).unwrap() + 100)
                && (it.table, it.row, it.field) == (table, row, field)
        });
        if named {
            slot.copy(completed, &mut world);
        }
    }
    let facts = world.at(0);
    let evaluator = Evaluator::new(&fixture.rules, Some(&facts as &dyn Facts));
    if formula.kind == Kind::Truth {
        return evaluator.truth(formula).certain().is_some();
    }
    let hull = evaluator.hull(&evaluator.number(formula));
    hull.certain().is_some() || !hull.some
}

/// A world in a few lines.
fn told(fixture: &Fixture, world: &World) -> String {
    let mut lines = Vec::new();
    let all = |row: &[crate::formula::Value], fields: &[crate::formula::expr::Definition]| {
        let stated = row.iter().zip(fields).filter(|(_, it)| it.computed.is_none());
        stated.map(|(value, it)| format!("{}={value:?}", it.name)).collect::<Vec<_>>().join(" ")
    };
    for (at, record) in world.records.iter().enumerate() {
        lines.push(format!("record {at}, before {:?}, units {:?}", record.before, record.units));
        lines.push(all(&record.fields, &fixture.rules.fields));
        for (table, rows) in record.tables.iter().enumerate() {
            let fields = &fixture.rules.tables[table].fields;
            match rows {
                Some(rows) => lines.extend(rows.iter().map(|it| format!(" {}", all(it, fields)))),
                None => lines.push(format!(" table {table} is not stated")),
            }
        }
    }
    lines.join("\n")
}
