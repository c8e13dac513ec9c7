//! Lists of rows as a form asks for them: which rows, under which headings, with every
//! declared field as it is printed.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{measures, printed};
use crate::facts::Record;
use crate::facts::dictionary::{Dictionary, Key};
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Facts, Kind, Value};
use crate::judge::{Subset, UnitFacts};
use crate::law::bench::Bench;
use crate::law::compile::{CompiledListing, Heading};
use crate::model::{Period, UnitId};
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// A name beyond this many characters, or another text, makes a row of most of a page.
const LONG_NAME: usize = 900;
const LONG_TEXT: usize = 250;

/// A list of rows.
#[derive(Clone, Debug, Default, Serialize)]
pub struct List {
    /// How many rows there are, those that are one counted each.
    pub count: String,
    /// The rows under their headings; one group without a title where there are none.
    pub groups: Vec<Group>,
    /// The rows, numbered through; empty where they stand under headings.
    pub rows: Vec<Json>,
    /// How many rows leave each field open; empty where none does.
    pub open: Json,
}

/// Rows under a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Group {
    /// I, II, …
    pub numeral: String,
    /// The heading.
    pub title: String,
    /// The word of the choice that they agree in; empty elsewhere.
    pub word: String,
    /// How many rows there are.
    pub count: String,
    /// The measures of the bench over these rows alone; only of the unit's own rows.
    pub measures: BTreeMap<String, String>,
    /// The rows, numbered from 1.
    pub rows: Vec<Json>,
}

/// A row that is listed, before it has its number.
struct Listed {
    /// What stands above it.
    heading: String,
    /// The word of a choice that it stands under.
    word: String,
    /// Its place in the record, for the measures of its group.
    place: usize,
    /// Its unit's name.
    unit: String,
    /// Its fields as they are printed.
    fields: Map<String, Json>,
    /// What rows that are one agree in.
    agrees_in: Vec<String>,
}

/// The rows of some units with their records; `own` is how they are measured, where they are
/// of one unit alone.
pub(super) fn list(
    project: &Project,
    period: Period,
    listing: &CompiledListing,
    units: &[(&UnitId, &Record)],
    own: Option<&Bench>,
) -> List {
    let mut open = vec![0_u64; project.dictionary.tables[listing.table].fields.len()];
    let mut rows = Vec::new();
    for (id, record) in units {
        let facts = UnitFacts::new(project, (id, period), record, &[]);
        of_unit(&facts, listing, &mut open, &mut rows);
    }
    let count = vietnamese::count(rows.len() as u64);
    let measured = |places: &[usize]| {
        let one = own.zip(units.first());
        let Some((bench, (id, record))) = one.filter(|_| units.len() == 1) else {
            return BTreeMap::new();
        };
        let facts = UnitFacts::new(project, (id, period), record, &[]);
        measures::printed(bench, &Subset::new(&facts, listing.table, places))
    };
    let dictionary = &project.dictionary;
    let groups = match listing.by {
        None => Vec::new(),
        Some(Heading::Choice(field)) => by_choice(dictionary, listing, field, rows.split_off(0)),
        Some(_) => by_heading(rows.split_off(0), &measured),
    };
    let mut counts = Map::new();
    for (field, count) in dictionary.tables[listing.table].fields.iter().zip(open) {
        let text = if count == 0 { String::new() } else { vietnamese::count(count) };
        printed::insert(&mut counts, &field.name, Json::from(text));
    }
    let groups = if listing.by.is_some() { groups } else { Vec::new() };
    List { count, groups, rows: numbered(merged(rows)), open: Json::Object(counts) }
}

/// The rows of one unit, and which fields they leave open.
fn of_unit(facts: &UnitFacts, listing: &CompiledListing, open: &mut [u64], rows: &mut Vec<Listed>) {
    let (project, table) = (facts.project, listing.table);
    let rules = &project.dictionary.rules;
    let evaluator = Evaluator::new(rules, Some(facts));
    let unit = project.units.get(facts.unit);
    let unit = unit.map(|it| clean(&it.name)).unwrap_or_default();
    for row in 0..facts.rows(table).unwrap_or(0) {
        let certain = |it: &crate::formula::Formula| {
            evaluator.matches(table, row, &it.root).known() == Some(true)
        };
        if !listing.filter.iter().all(&certain) || listing.unless.iter().any(&certain) {
            continue;
        }
        let cells: Vec<Cell> =
            (0..open.len()).map(|field| evaluator.cell(table, row, field)).collect();
        for (count, cell) in open.iter_mut().zip(&cells) {
            *count += u64::from(matches!(cell, Cell::Open(_)));
        }
        rows.push(listed(facts, listing, (row, &unit), &cells));
    }
}

fn listed(
    facts: &UnitFacts,
    listing: &CompiledListing,
    (place, unit): (usize, &str),
    cells: &[Cell],
) -> Listed {
    let (project, table) = (facts.project, listing.table);
    let dictionary = &*project.dictionary;
    let (declared, rules) = (&dictionary.tables[table].fields, &dictionary.rules.tables[table]);
    let key = match cells.first() {
        Some(Cell::Known(Value::Text(it))) => clean(it),
        _ => String::new(),
    };
    let entry = project.catalog.get(&key);
    let sector = match dictionary.tables[table].key {
        Key::Sector => key.clone(),
        Key::Catalog | Key::Text => entry.map(|it| clean(&it.sector)).unwrap_or_default(),
    };
    let (mut fields, mut words) = (Map::new(), Map::new());
    let mut tall = false;
    for ((field, definition), cell) in declared.iter().zip(&rules.fields).zip(cells) {
        let text = printed::printed(dictionary, field, &definition.kind, cell);
        tall |= text.as_str().is_some_and(|it| it.chars().count() > LONG_TEXT);
        printed::insert(&mut fields, &field.name, text);
        if let Some(word) = printed::word(dictionary, &definition.kind, cell) {
            printed::insert(&mut words, &field.name, Json::from(word));
        }
    }
    let name = entry.map_or_else(|| key.clone(), |it| clean(&it.name));
    tall |= name.chars().count() > LONG_NAME;
    let word = |field: usize| {
        let kind = rules.fields.get(field).map(|it| &it.kind);
        let cell = cells.get(field);
        kind.zip(cell).and_then(|(kind, cell)| printed::word(dictionary, kind, cell))
    };
    let agrees_in = listing.merge.iter().map(|it| format!("{:?}", cells.get(*it))).collect();
    let heading = match listing.by {
        Some(Heading::Sector) => sector.clone(),
        Some(Heading::Unit) => vietnamese::capitalized(unit),
        Some(Heading::Choice(_)) | None => String::new(),
    };
    let word = match listing.by {
        Some(Heading::Choice(field)) => word(field).unwrap_or_default(),
        _ => String::new(),
    };
    for (key, value) in [
        ("name", Json::from(name)),
        ("sector", Json::from(sector)),
        ("unit", Json::from(vietnamese::capitalized(unit))),
        ("is_tall", Json::from(tall)),
        ("words", Json::Object(words)),
    ] {
        fields.insert(key.to_owned(), value);
    }
    Listed { heading, word, place, unit: unit.to_owned(), fields, agrees_in }
}

/// Under the headings in the order in which they first appear.
fn by_heading(
    rows: Vec<Listed>,
    measured: &dyn Fn(&[usize]) -> BTreeMap<String, String>,
) -> Vec<Group> {
    let mut groups: Vec<(String, Vec<Listed>)> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|(it, _)| *it == row.heading) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((row.heading.clone(), vec![row])),
        }
    }
    let group = |(place, (title, rows)): (usize, (String, Vec<Listed>))| {
        let places: Vec<_> = rows.iter().map(|it| it.place).collect();
        Group {
            numeral: vietnamese::roman(place + 1),
            title,
            word: String::new(),
            count: vietnamese::count(rows.len() as u64),
            measures: measured(&places),
            rows: numbered(merged(rows)),
        }
    };
    groups.into_iter().enumerate().map(group).collect()
}

/// One group for each word of a choice, and one for rows of which it is not known.
fn by_choice(
    dictionary: &Dictionary,
    listing: &CompiledListing,
    field: usize,
    rows: Vec<Listed>,
) -> Vec<Group> {
    let kind = &dictionary.rules.tables[listing.table].fields[field].kind;
    let Kind::Choice(choice) = kind else { return Vec::new() };
    let words = dictionary.rules.choices[*choice].words.iter().map(ToString::to_string);
    let labels = dictionary.labels[*choice].iter().map(|it| clean(&it.vi));
    let mut all: Vec<_> = words.zip(labels).map(|(word, it)| (word, it, Vec::new())).collect();
    all.push((String::new(), String::new(), Vec::new()));
    for row in rows {
        if let Some((_, _, rows)) = all.iter_mut().find(|(word, _, _)| *word == row.word) {
            rows.push(row);
        }
    }
    let group = |(place, (word, label, rows)): (usize, (String, String, Vec<Listed>))| Group {
        numeral: vietnamese::roman(place + 1),
        title: vietnamese::capitalized(&label),
        word,
        count: vietnamese::count(rows.len() as u64),
        measures: BTreeMap::new(),
        rows: numbered(merged(rows)),
    };
    all.into_iter().enumerate().map(group).collect()
}

/// Rows that agree in what the list says are one, and name all their units.
fn merged(rows: Vec<Listed>) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    for row in rows {
        let same = |it: &&mut Listed| !it.agrees_in.is_empty() && it.agrees_in == row.agrees_in;
        match all.iter_mut().find(same) {
            Some(first) => first.unit = format!("{}; {}", first.unit, row.unit),
            None => all.push(row),
        }
    }
    all
}

fn numbered(rows: Vec<Listed>) -> Vec<Json> {
    let one = |(place, row): (usize, Listed)| {
        let mut fields = row.fields;
        fields.insert("number".to_owned(), Json::from((place + 1).to_string()));
        fields.insert("units".to_owned(), Json::from(row.unit));
        Json::Object(fields)
    };
    rows.into_iter().enumerate().map(one).collect()
}
