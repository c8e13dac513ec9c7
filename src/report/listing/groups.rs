//! Rows of a list under their headings, those that are one put together, numbered.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::list::{Group, Listed, Row};
use crate::facts::dictionary::Dictionary;
use crate::formula::Kind;
use crate::law::compile::CompiledListing;
use crate::words::{clean, vietnamese};

/// Under the headings in the order in which they first appear.
pub(super) fn by_heading(
    rows: Vec<Listed>,
    measured: &dyn Fn(&[usize]) -> BTreeMap<String, String>,
) -> Vec<Group> {
    let mut groups: Vec<Vec<Listed>> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|it| it[0].group == row.group) {
            Some(rows) => rows.push(row),
            None => groups.push(vec![row]),
        }
    }
    let group = |(place, rows): (usize, Vec<Listed>)| {
        let places: Vec<_> = rows.iter().map(|it| it.place).collect();
        Group {
            number: (place + 1).to_string(),
            numeral: vietnamese::roman(place + 1),
            title: rows[0].heading.clone(),
            word: String::new(),
            count: vietnamese::count(rows.len() as u64),
            measures: measured(&places),
            rows: numbered(merged(rows)),
        }
    };
    groups.into_iter().enumerate().map(group).collect()
}

/// One group for each word of a choice, and one for rows of which it is not known.
pub(super) fn by_choice(
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
        number: (place + 1).to_string(),
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
pub(super) fn merged(rows: Vec<Listed>) -> Vec<Listed> {
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

pub(super) fn numbered(rows: Vec<Listed>) -> Vec<Row> {
    let one = |(place, row): (usize, Listed)| {
        let Listed { mut fields, cells, amounts, .. } = row;
        fields.insert("number".to_owned(), Json::from((place + 1).to_string()));
        fields.insert("units".to_owned(), Json::from(row.unit));
        Row { fields, cells, amounts }
    };
    rows.into_iter().enumerate().map(one).collect()
}
