//! Random records: everything stated, and then a little left out.

use std::collections::BTreeSet;

use super::completions::{Slot, count, missing_fields};
use super::naive::{Naive, Spot};
use super::plain::Plain;
use super::world::{Record, World};
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::fixture::{Dice, PROCEDURES};
use crate::formula::{Amount, Kind, Value};

/// What a round is made of.
pub(super) struct Round {
    pub(super) world: World,
    pub(super) slots: Vec<Slot>,
}

/// What may be left out, and how much.
pub(super) struct Plan<'p> {
    pub(super) rules: &'p Rules,
    /// Tables that are stated, each with at most so many rows.
    pub(super) tables: &'p [usize],
    pub(super) rows: usize,
    /// Fields of rows, and of units, that may be missing.
    pub(super) cells: &'p [&'p str],
    pub(super) fields: &'p [&'p str],
    pub(super) holes: usize,
    /// Numbers near which formulas turn.
    pub(super) near: &'p [u64],
    /// How many completions there may be at most.
    pub(super) most: usize,
}

/// A value that a field may have.
fn value(rules: &Rules, definition: &Definition, dice: &mut Dice) -> Value {
    match &definition.kind {
        Kind::Truth => Value::Truth(dice.below(3) > 0),
        Kind::Number(_) if !definition.whole => {
            let halves = i64::try_from(dice.below(3)).unwrap();
            Value::Number(Box::new(Amount::new(halves.into(), 2.into())))
        }
        Kind::Number(_) => Value::Count([0, 0, 1, 2, 3, 5, 7, 20][dice.below(8)]),
        Kind::Choice(choice) => {
            let choice = &rules.choices[*choice];
            let words = choice.words.len() - usize::from(choice.unstated);
            Value::Choice(choice.unstated + u16::try_from(dice.below(words)).unwrap())
        }
        Kind::List(_) => match dice.below(2) {
            0 => Value::List(Box::default()),
            _ => Value::List(Box::new([Value::Choice(0)])),
        },
        Kind::Text => Value::Text(["", "x"][dice.below(2)].into()),
        Kind::Date => Value::Date("2022-05-06".parse().unwrap()),
    }
}

/// Values for fields: parts are at most what they are a part of.
fn values(rules: &Rules, all: &[Definition], dice: &mut Dice) -> Vec<Value> {
    let mut row: Vec<Value> = Vec::new();
    for definition in all {
        if matches!(definition.computed, Some(Computed::Is(_) | Computed::Cases(..))) {
            row.push(Value::Unknown);
            continue;
        }
        let mut one = value(rules, definition, dice);
        if let (Value::Count(count), Some(whole)) = (&mut one, definition.part_of)
            && let Some(Value::Count(whole)) = row.get(whole)
        {
            *count = (*count).min(*whole);
        }
        if let (Value::Count(count), Some(least)) = (&mut one, &definition.least) {
            *count = (*count).max(u64::try_from(least.to_integer()).unwrap());
        }
        if let (Value::Count(count), Some(most)) = (&mut one, &definition.most) {
            *count = (*count).min(u64::try_from(most.to_integer()).unwrap());
        }
        let before = *definition.name == *"level_before";
        if definition.otherwise.is_some() && !before && dice.below(3) == 0 {
            one = Value::Unknown;
        }
        row.push(one);
    }
    row
}

pub(super) fn row(rules: &Rules, table: usize, dice: &mut Dice) -> Vec<Value> {
    let mut row = values(rules, &rules.tables[table].fields, dice);
    let place =
        |name: &str| rules.tables[table].fields.iter().position(|it| *it.name == *name).unwrap();
    // Mostly such rows as pass the check that low levels take no dossiers.
    if dice.below(3) > 0 && matches!(row[place("level")], Value::Choice(1 | 2)) {
        row[place("online.received")] = Value::Count(0);
        row[place("online.resolved")] = Value::Count(0);
    }
    row
}

pub(super) fn record(plan: &Plan<'_>, dice: &mut Dice) -> Record {
    let rules = plan.rules;
    let mut record = Record { fields: values(rules, &rules.fields, dice), ..Record::default() };
    record.tables = vec![None; rules.tables.len()];
    for table in plan.tables {
        let rows = dice.below(plan.rows + 1);
        record.tables[*table] = Some((0..rows).map(|_| good_row(plan, *table, dice)).collect());
    }
    record
}

/// A row that passes its checks.
fn good_row(plan: &Plan<'_>, table: usize, dice: &mut Dice) -> Vec<Value> {
    let rules = plan.rules;
    loop {
        let row = row(rules, table, dice);
        let mut record = Record { tables: vec![None; rules.tables.len()], ..Record::default() };
        record.tables[table] = Some(vec![row.clone()]);
        let world = World { records: vec![record] };
        let naive = Naive { rules, world: &world, open: &BTreeSet::new(), by: Plain::Empty };
        if naive.passes_at(Spot { record: 0, row: Some((table, 0)) }) {
            return row;
        }
    }
}

/// Leaves a few fields out of a world.
pub(super) fn holes(plan: &Plan<'_>, mut world: World, dice: &mut Dice) -> Round {
    let rules = plan.rules;
    for _ in 0..dice.below(plan.holes + 1) {
        let before = world.clone();
        let at = dice.below(world.records.len());
        let record = &mut world.records[at];
        let field = |all: &[Definition], names: &[&str], dice: &mut Dice| {
            let name = names[dice.below(names.len())];
            all.iter().position(|it| *it.name == *name).unwrap()
        };
        if !plan.fields.is_empty() && (plan.cells.is_empty() || dice.below(3) == 0) {
            let field = field(&rules.fields, plan.fields, dice);
            record.fields[field] = Value::Unknown;
        } else if !plan.cells.is_empty() {
            let table = plan.tables[dice.below(plan.tables.len())];
            let Some(rows) = record.tables[table].as_mut().filter(|it| !it.is_empty()) else {
                continue;
            };
            let row = dice.below(rows.len());
            let field = field(&rules.tables[table].fields, plan.cells, dice);
            rows[row][field] = Value::Unknown;
        }
        if count(&missing_fields(rules, &world, plan.near)) > plan.most {
            world = before;
        }
    }
    let slots = missing_fields(rules, &world, plan.near);
    Round { world, slots }
}

/// Tables of a few telling rows, for one that is not stated.
pub(super) fn some_tables(rules: &Rules, dice: &mut Dice) -> Vec<Vec<Vec<Value>>> {
    let fields = &rules.tables[PROCEDURES].fields;
    let place = |name: &str| fields.iter().position(|it| *it.name == *name).unwrap();
    let mut all = vec![Vec::new()];
    for level in 1..=4 {
        for online in [0, 1, 1_000_000_000_000_000] {
            for in_person in [0, 1, 1_000_000_000_000_000] {
                if level < 3 && online > 0 {
                    continue;
                }
                let mut one = row(rules, PROCEDURES, dice);
                one[place("level")] = Value::Choice(level);
                one[place("online.received")] = Value::Count(online);
                one[place("online.resolved")] = Value::Count(0);
                one[place("in_person.received")] = Value::Count(in_person);
                one[place("in_person.resolved")] = Value::Count(0);
                all.push(vec![one.clone()]);
                if level == 3 && in_person == 0 {
                    all.push(vec![one; 99]);
                }
            }
        }
    }
    all
}
