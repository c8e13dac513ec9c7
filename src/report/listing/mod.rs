//! Lists of rows as a form asks for them: which rows, under which headings, with every
//! declared field as it is printed.

pub(super) mod cells;
mod groups;
pub(super) mod list;
mod names;
mod shown;

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

pub(super) use names::shape;
pub(super) use shown::Shown;

use self::cells::filled;
use self::groups::{by_choice, by_heading, merged, numbered};
use self::list::Listed;
pub use self::list::{Group, List, Row};
use super::{measures, printed};
use crate::facts::Record;
use crate::facts::dictionary::Key;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Facts, Value};
use crate::judge::{Subset, UnitFacts, lists_row};
use crate::law::bench::Bench;
use crate::law::compile::{CompiledListing, Heading};
use crate::model::{Date, Period, Unit, UnitId};
use crate::project::Project;
use crate::words::{clean, same_name_of, vietnamese};

/// A name beyond this many characters, or another text, makes a row of most of a page.
const LONG_NAME: usize = 900;
const LONG_TEXT: usize = 250;

/// The rows of some units with their records, where they have one; `own` is how they are
/// measured, where they are of one unit alone.
pub(super) fn list(
    (project, period, day): (&Project, Period, Date),
    (listing, shown): (&CompiledListing, &Shown),
    units: &[(&UnitId, Option<&Record>)],
    own: Option<&Bench>,
) -> List {
    let mut open = vec![0_u64; project.dictionary.tables[listing.table].fields.len()];
    let mut rows = Vec::new();
    let (mut stated, mut unstated, mut doubtful) = (0, Vec::new(), 0);
    for (id, record) in units {
        let facts = record.map(|it| UnitFacts::new(project, (id, period), it, &[]));
        match facts.filter(|it| it.rows(listing.table).is_some()) {
            Some(facts) => {
                stated += 1;
                doubtful += of_unit((&facts, day), (listing, shown), &mut open, &mut rows);
            }
            None => unstated.extend(
                project.units.get(*id).filter(|it| is_asked(project, listing, (*id, *it), period)),
            ),
        }
    }
    let count = vietnamese::count(rows.len() as u64);
    let measured = |places: &[usize]| {
        let one = own.zip(units.first()).filter(|_| units.len() == 1);
        let Some((bench, (id, Some(record)))) = one else { return BTreeMap::new() };
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
    let counted = |it| if it == 0 { String::new() } else { vietnamese::count(it) };
    for (field, count) in dictionary.tables[listing.table].fields.iter().zip(open) {
        let text = counted(count);
        printed::insert(&mut counts, &field.name, Json::from(text));
    }
    let groups = if listing.by.is_some() { groups } else { Vec::new() };
    let rows = numbered(merged(rows));
    List {
        count,
        groups,
        rows,
        is_whole: stated > 0 && unstated.is_empty(),
        stated: vietnamese::count(stated),
        unstated: unstated.into_iter().map(|it| clean(it.name_on(day))).collect(),
        doubtful: counted(doubtful),
        open: Json::Object(counts),
        table: None,
    }
}

/// Whether anything of a table is asked of a unit.
fn is_asked(
    project: &Project,
    listing: &CompiledListing,
    whom: (&UnitId, &Unit),
    period: Period,
) -> bool {
    let fields = project.dictionary.tables[listing.table].fields.iter();
    fields.skip(1).any(|it| it.is_asked_of(whom, period.span))
}

/// The rows of one unit, and which fields they leave open; answers with how many rows more may
/// be of them.
fn of_unit(
    (facts, day): (&UnitFacts, Date),
    (listing, shown): (&CompiledListing, &Shown),
    open: &mut [u64],
    rows: &mut Vec<Listed>,
) -> u64 {
    let (project, table) = (facts.project, listing.table);
    let rules = &project.dictionary.rules;
    let evaluator = Evaluator::new(rules, Some(facts));
    let unit = project.units.get(facts.unit);
    let unit = unit.map(|it| clean(it.name_on(day))).unwrap_or_default();
    let mut doubtful = 0;
    for row in 0..facts.rows(table).unwrap_or(0) {
        match lists_row(listing, &evaluator, row) {
            Some(true) => {}
            Some(false) => continue,
            None => {
                doubtful += 1;
                continue;
            }
        }
        let cell = |field| shown.asks(field).then(|| evaluator.cell(table, row, field));
        let cells: Vec<Option<Cell>> = (0..open.len()).map(cell).collect();
        for (count, cell) in open.iter_mut().zip(&cells) {
            *count += u64::from(matches!(cell, Some(Cell::Open(_))));
        }
        rows.push(listed(facts, (listing, shown), (row, &unit), &cells));
    }
    doubtful
}

fn listed(
    facts: &UnitFacts,
    (listing, shown): (&CompiledListing, &Shown),
    (place, unit): (usize, &str),
    cells: &[Option<Cell>],
) -> Listed {
    let (project, table) = (facts.project, listing.table);
    let dictionary = &*project.dictionary;
    let (declared, rules) = (&dictionary.tables[table].fields, &dictionary.rules.tables[table]);
    let key = match cells.first() {
        Some(Some(Cell::Known(Value::Text(it)))) => clean(it),
        _ => String::new(),
    };
    let entry = project.catalog.get(&key);
    let sector = match dictionary.tables[table].key {
        Key::Sector => key.clone(),
        Key::Catalog | Key::Text => entry.map(|it| clean(&it.sector)).unwrap_or_default(),
    };
    let (mut fields, mut words) = (Map::new(), Map::new());
    let mut tall = false;
    for (place, (field, definition)) in declared.iter().zip(&rules.fields).enumerate() {
        let Some(Some(cell)) = cells.get(place) else { continue };
        let text = printed::printed(dictionary, field, &definition.kind, cell);
        tall |= text.as_str().is_some_and(|it| it.chars().count() > LONG_TEXT);
        printed::insert(&mut fields, &field.name, text);
        let word = printed::word(dictionary, &definition.kind, cell);
        if let Some(word) = word.filter(|_| shown.word(place)) {
            printed::insert(&mut words, &field.name, Json::from(word));
        }
    }
    let name = entry.map_or_else(|| key.clone(), |it| clean(&it.name));
    tall |= name.chars().count() > LONG_NAME;
    let word = |field: usize| {
        let kind = rules.fields.get(field).map(|it| &it.kind);
        let cell = cells.get(field).and_then(Option::as_ref);
        kind.zip(cell).and_then(|(kind, cell)| printed::word(dictionary, kind, cell))
    };
    let agrees_in = listing.merge.iter().map(|it| format!("{:?}", cells.get(*it))).collect();
    let (group, heading) = match listing.by {
        Some(Heading::Sector) => (same_name_of(&sector), sector.clone()),
        Some(Heading::Unit) => (facts.unit.to_string(), vietnamese::capitalized(unit)),
        Some(Heading::Choice(_)) | None => (String::new(), String::new()),
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
    let (filled, amounts) = filled(facts, listing, place, (&fields, cells));
    let unit = unit.to_owned();
    Listed { heading, group, word, place, unit, fields, agrees_in, cells: filled, amounts }
}
