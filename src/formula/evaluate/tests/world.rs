//! Records made by hand for tests, with what leads from one to another.

use std::sync::Arc;

use crate::formula::fixture::{Fixture, PROCEDURES, SERVICES};
use crate::formula::{Facts, Kind, Value};

/// Records by their places.
#[derive(Clone, Debug, Default)]
pub(super) struct World {
    pub(super) records: Vec<Record>,
}

/// What a record states, and which records stand around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    pub(super) fields: Vec<Value>,
    pub(super) tables: Vec<Option<Vec<Vec<Value>>>>,
    pub(super) before: Option<usize>,
    /// The spans of its year before it.
    pub(super) so_far: Vec<Option<usize>>,
    /// The units of its locality; itself if there are none.
    pub(super) units: Vec<Option<usize>>,
}

/// A record of a world.
pub(super) struct At<'w> {
    pub(super) world: &'w World,
    pub(super) at: usize,
}

static UNKNOWN: Value = Value::Unknown;

impl World {
    pub(super) fn at(&self, at: usize) -> At<'_> {
        At { world: self, at }
    }

    fn boxed(&self, at: Option<usize>) -> Option<Box<dyn Facts + '_>> {
        at.map(|at| Box::new(self.at(at)) as Box<dyn Facts + '_>)
    }
}

impl At<'_> {
    pub(super) fn record(&self) -> &Record {
        &self.world.records[self.at]
    }
}

impl Facts for At<'_> {
    fn id(&self) -> u64 {
        u64::try_from(self.at).unwrap() + 100
    }

    fn field(&self, field: usize) -> &Value {
        self.record().fields.get(field).unwrap_or(&UNKNOWN)
    }

    fn rows(&self, table: usize) -> Option<usize> {
        self.record().tables.get(table)?.as_ref().map(Vec::len)
    }

    fn cell(&self, table: usize, row: usize, field: usize) -> &Value {
        let rows = self.record().tables[table].as_ref().unwrap();
        rows[row].get(field).unwrap_or(&UNKNOWN)
    }

    fn before(&self) -> Option<Box<dyn Facts + '_>> {
        self.world.boxed(self.record().before)
    }

    fn previous(&self) -> Option<Box<dyn Facts + '_>> {
        None
    }

    fn so_far(&self) -> Vec<Option<Box<dyn Facts + '_>>> {
        let spans = self.record().so_far.iter().map(|it| self.world.boxed(*it));
        spans.chain([self.world.boxed(Some(self.at))]).collect()
    }

    fn row_before(&self, table: usize, row: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        let before = self.record().before?;
        let rows = self.world.at(before).rows(table)?;
        (row < rows).then(|| (self.world.boxed(Some(before)).unwrap(), row))
    }

    fn row_previous(&self, _: usize, _: usize) -> Option<(Box<dyn Facts + '_>, usize)> {
        None
    }

    fn locality(&self, _: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        if self.record().units.is_empty() {
            return vec![self.world.boxed(Some(self.at))];
        }
        self.record().units.iter().map(|it| self.world.boxed(*it)).collect()
    }

    fn over(&self, units: &[Arc<str>]) -> Vec<Option<Box<dyn Facts + '_>>> {
        let place =
            |it: &Arc<str>| it.parse::<usize>().ok().filter(|at| *at < self.world.records.len());
        units.iter().map(|it| self.world.boxed(place(it))).collect()
    }
}

/// A row of procedures, from `level=3 online.received=20`.
pub(super) fn row(fixture: &Fixture, text: &str) -> Vec<Value> {
    row_of(fixture, PROCEDURES, text)
}

/// A row of services.
pub(super) fn service(fixture: &Fixture, text: &str) -> Vec<Value> {
    row_of(fixture, SERVICES, text)
}

fn row_of(fixture: &Fixture, table: usize, text: &str) -> Vec<Value> {
    let fields = &fixture.rules.tables[table].fields;
    let mut row = vec![Value::Unknown; fields.len()];
    for (name, value) in pairs(text) {
        let place = fields.iter().position(|it| *it.name == *name);
        let place = place.unwrap_or_else(|| panic!("no field {name}"));
        row[place] = value_of(fixture, &fields[place].kind, value);
    }
    row
}

/// A record that states fields of the unit, and procedures where there are rows.
pub(super) fn record(fixture: &Fixture, fields: &str, rows: Option<&[&str]>) -> Record {
    let definitions = &fixture.rules.fields;
    let mut record = Record { tables: vec![None; fixture.rules.tables.len()], ..Record::default() };
    record.fields = vec![Value::Unknown; definitions.len()];
    for (name, value) in pairs(fields) {
        let place = definitions.iter().position(|it| *it.name == *name);
        let place = place.unwrap_or_else(|| panic!("no field {name}"));
        record.fields[place] = value_of(fixture, &definitions[place].kind, value);
    }
    record.tables[PROCEDURES] = rows.map(|rows| rows.iter().map(|it| row(fixture, it)).collect());
    record
}

/// A world of one record with procedures.
pub(super) fn procedures(fixture: &Fixture, rows: &[&str]) -> World {
    World { records: vec![record(fixture, "", Some(rows))] }
}

fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split_whitespace().map(|it| it.split_once('=').unwrap())
}

fn value_of(fixture: &Fixture, kind: &Kind, text: &str) -> Value {
    match kind {
        Kind::Truth => Value::Truth(text == "yes"),
        Kind::Number(_) => match text.parse() {
            Ok(count) => Value::Count(count),
            Err(_) => Value::Number(Box::new(text.parse().unwrap())),
        },
        Kind::Choice(choice) => {
            let words = &fixture.rules.choices[*choice].words;
            let place = words.iter().position(|it| **it == *text).unwrap();
            Value::Choice(u16::try_from(place).unwrap())
        }
        Kind::Date => Value::Date(text.parse().unwrap()),
        Kind::Text => Value::Text(text.into()),
        Kind::List(of) => {
            Value::List(text.split(',').map(|it| value_of(fixture, of, it)).collect())
        }
    }
}
