//! All that may be filled in for what is missing in a world, from a few telling values.

use std::collections::BTreeSet;

use super::naive::{Naive, Place, Spot};
use super::plain::Plain;
use super::world::{Record, World};
use crate::formula::amount::whole;
use crate::formula::expr::{Computed, Definition, Rules};
use crate::formula::{Amount, Kind, Value};

/// Something to fill in, and with what.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    Field(usize, usize, Vec<Value>),
    Cell(usize, (usize, usize), usize, Vec<Value>),
    Table(usize, usize, Vec<Vec<Vec<Value>>>),
    Unit(usize, usize, Vec<Record>),
    Before(usize, Vec<Record>),
}

impl Slot {
    fn is_of(&self, at: Spot) -> bool {
        match self {
            Self::Field(record, ..) => *record == at.record && at.row.is_none(),
            Self::Cell(record, row, ..) => *record == at.record && at.row == Some(*row),
            _ => false,
        }
    }

    fn ways(&self) -> usize {
        match self {
            Self::Field(.., all) | Self::Cell(.., all) => all.len(),
            Self::Table(.., all) => all.len(),
            Self::Unit(.., all) | Self::Before(_, all) => all.len(),
        }
    }

    fn fill(&self, world: &mut World, way: usize) {
        match self {
            Self::Field(record, field, all) => {
                world.records[*record].fields[*field] = all[way].clone();
            }
            Self::Cell(record, (table, row), field, all) => {
                let rows = world.records[*record].tables[*table].as_mut().unwrap();
                rows[*row][*field] = all[way].clone();
            }
            Self::Table(record, table, all) => {
                world.records[*record].tables[*table] = Some(all[way].clone());
            }
            Self::Unit(record, unit, all) => {
                let place = world.records[*record].units[*unit].unwrap();
                world.records[place].clone_from(&all[way]);
            }
            Self::Before(record, all) => {
                let place = world.records[*record].before.unwrap();
                world.records[place].clone_from(&all[way]);
            }
        }
    }

    /// Copies what it fills in from one world to another.
    pub(super) fn copy(&self, from: &World, to: &mut World) {
        match self {
            Self::Field(record, field, _) => {
                to.records[*record].fields[*field] = from.records[*record].fields[*field].clone();
            }
            Self::Cell(record, (table, row), field, _) => {
                let value =
                    from.records[*record].tables[*table].as_ref().unwrap()[*row][*field].clone();
                to.records[*record].tables[*table].as_mut().unwrap()[*row][*field] = value;
            }
            Self::Table(record, table, _) => {
                to.records[*record].tables[*table] = from.records[*record].tables[*table].clone();
            }
            Self::Unit(..) | Self::Before(..) => {}
        }
    }

    /// Makes room for a record that is to be filled in.
    fn make_room(&self, world: &mut World) {
        let place = Some(world.records.len());
        match self {
            Self::Unit(record, unit, _) => world.records[*record].units[*unit] = place,
            Self::Before(record, _) => world.records[*record].before = place,
            _ => return,
        }
        world.records.push(Record::default());
    }
}

/// The worlds that come of filling in all slots in all ways.
pub(super) fn each(world: &World, slots: &[Slot], mut then: impl FnMut(&World)) {
    let total: usize = slots.iter().map(Slot::ways).product();
    let mut world = world.clone();
    for slot in slots {
        slot.make_room(&mut world);
    }
    for number in 0..total {
        let mut left = number;
        for slot in slots {
            slot.fill(&mut world, left % slot.ways());
            left /= slot.ways();
        }
        then(&world);
    }
}

pub(super) fn count(slots: &[Slot]) -> usize {
    slots.iter().map(Slot::ways).fold(1, usize::saturating_mul)
}

/// The fields that are missing in the stated rows and records of a world.
pub(super) fn missing_fields(rules: &Rules, world: &World, near: &[u64]) -> Vec<Slot> {
    let mut slots = Vec::new();
    for (at, record) in world.records.iter().enumerate() {
        let values = |it: &Definition, row: &[Value], all: &[Definition]| {
            candidates(rules, it, row, all, near)
        };
        for (field, definition) in rules.fields.iter().enumerate() {
            if is_missing(definition, &record.fields[field]) {
                let values = values(definition, &record.fields, &rules.fields);
                slots.push(Slot::Field(at, field, values));
            }
        }
        for (table, rows) in record.tables.iter().enumerate() {
            let fields = &rules.tables[table].fields;
            for (place, row) in rows.iter().flatten().enumerate() {
                for (field, definition) in fields.iter().enumerate() {
                    if is_missing(definition, &row[field]) {
                        let values = values(definition, row, fields);
                        slots.push(Slot::Cell(at, (table, place), field, values));
                    }
                }
            }
        }
    }
    slots
}

fn is_missing(definition: &Definition, value: &Value) -> bool {
    let stateable = matches!(definition.computed, None | Some(Computed::Given));
    stateable && definition.otherwise.is_none() && !value.is_known()
}

/// All words; of numbers 0, 1, each bound and its neighbours, and a very great one.
fn candidates(
    rules: &Rules,
    definition: &Definition,
    row: &[Value],
    all: &[Definition],
    near: &[u64],
) -> Vec<Value> {
    match &definition.kind {
        Kind::Truth => vec![Value::Truth(true), Value::Truth(false)],
        Kind::Choice(choice) => {
            let choice = &rules.choices[*choice];
            let words = u16::try_from(choice.words.len()).unwrap();
            (choice.unstated..words).map(Value::Choice).collect()
        }
        Kind::Number(_) if !definition.whole => {
            let great = whole(1_000_000_000_000_000_u64);
            let ends = [&definition.least, &definition.most];
            let within = |it: &Amount| {
                ends[0].as_ref().is_none_or(|end| it >= end)
                    && ends[1].as_ref().is_none_or(|end| it <= end)
            };
            let halves = (-4..6).map(|it| Amount::new(it.into(), 2.into()));
            let all = halves.chain([-great.clone(), great]).filter(within);
            all.map(|it| Value::Number(Box::new(it))).collect()
        }
        Kind::Number(_) => {
            let mut numbers = BTreeSet::from([0, 1, 1_000_000_000_000_000]);
            let own = all.iter().position(|it| std::ptr::eq(it, definition)).unwrap();
            let top = |mut place: usize| {
                while let Some(whole) = all[place].part_of {
                    place = whole;
                }
                place
            };
            let ties = (0..all.len()).filter(|it| top(*it) == top(own)).map(|it| &row[it]);
            let bounds =
                ties.filter_map(|it| if let Value::Count(it) = it { Some(*it) } else { None });
            let limits = [&definition.least, &definition.most].into_iter().flatten();
            let limits = limits.map(|it| u64::try_from(it.to_integer()).unwrap());
            for bound in bounds.chain(limits).chain(near.iter().copied()) {
                numbers.extend([bound.saturating_sub(1), bound, bound + 1]);
            }
            numbers.into_iter().map(Value::Count).collect()
        }
        Kind::List(_) => {
            vec![Value::List(Box::default()), Value::List(Box::new([Value::Choice(0)]))]
        }
        Kind::Date | Kind::Text => panic!("{} is not left out in tests", definition.name),
    }
}

/// The computed fields that are open in a world, among those with something that holds then.
pub(super) fn open_fields(rules: &Rules, world: &World, holes: &[Slot]) -> BTreeSet<Place> {
    let mut open = BTreeSet::new();
    for (record, one) in world.records.iter().enumerate() {
        let mut spots = vec![Spot { record, row: None }];
        for (table, rows) in one.tables.iter().enumerate() {
            let rows = rows.as_ref().map_or(0, Vec::len);
            spots.extend((0..rows).map(|row| Spot { record, row: Some((table, row)) }));
        }
        for at in spots {
            let fields = match at.row {
                Some((table, _)) => &rules.tables[table].fields,
                None => &rules.fields,
            };
            for (field, definition) in fields.iter().enumerate() {
                let Some(computed @ (Computed::Is(_) | Computed::Cases(..))) = &definition.computed
                else {
                    continue;
                };
                if definition.otherwise.is_none() {
                    continue;
                }
                let own: Vec<Slot> = holes.iter().filter(|it| it.is_of(at)).cloned().collect();
                let mut values = BTreeSet::new();
                each(world, &own, |world| {
                    let naive = Naive { rules, world, open: &open, by: Plain::Empty };
                    if naive.passes_at(at) {
                        values.insert(naive.computed(computed, at));
                    }
                });
                if values.len() > 1 {
                    open.insert((at.record, at.row, field));
                }
            }
        }
    }
    open
}
