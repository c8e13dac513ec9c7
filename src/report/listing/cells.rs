//! What the columns of a table show of a row, and what they add to a sum.

use serde_json::{Map, Value as Json};

use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Amount, Value};
use crate::judge::UnitFacts;
use crate::law::compile::{CellRule, CompiledColumn, CompiledListing, Piece};
use crate::report::printed;
use crate::words::{clean, vietnamese};

/// What each column shows of a row, and what it adds to a sum.
pub(super) fn filled(
    facts: &UnitFacts,
    listing: &CompiledListing,
    row: usize,
    (fields, cells): (&Map<String, Json>, &[Option<Cell>]),
) -> (Vec<String>, Vec<Option<Amount>>) {
    let dictionary = &*facts.project.dictionary;
    let evaluator = Evaluator::new(&dictionary.rules, Some(facts));
    let names = Json::Object(fields.clone());
    let one = |column: &CompiledColumn| {
        let certain = |it: &crate::formula::Formula| {
            evaluator.matches(listing.table, row, &it.root).known() == Some(true)
        };
        if !column.when.iter().all(certain) {
            return (String::new(), Some(Amount::from_integer(0.into())));
        }
        let (text, amount) = match &column.cell {
            CellRule::Given(_) => return (String::new(), None),
            CellRule::Field(field) => {
                let mut name = dictionary.tables[listing.table].fields[*field].name.split('.');
                let value = name.try_fold(&names, |it, step| it.get(step));
                (
                    value.map(joined).unwrap_or_default(),
                    cells.get(*field).and_then(Option::as_ref).and_then(amount),
                )
            }
            CellRule::Formula(formula) => {
                let cell = evaluator.of_row(listing.table, row, &formula.root);
                let text = printed::of_kind(dictionary, &formula.root.kind, &cell);
                (text, amount(&cell))
            }
            CellRule::Texts(texts) => {
                let texts = texts.iter().map(|it| written(it, &names));
                let known = texts.filter(|(_, lacks)| !lacks).map(|(text, _)| text);
                (known.collect(), None)
            }
        };
        let text = if text.is_empty() { clean(&column.otherwise) } else { text };
        let text = if column.capital { vietnamese::capitalized(&text) } else { text };
        (text, amount)
    };
    listing.columns.iter().map(one).unzip()
}

/// A value as one text.
fn joined(value: &Json) -> String {
    match value {
        Json::String(it) => it.clone(),
        Json::Array(all) => all.iter().filter_map(Json::as_str).collect::<Vec<_>>().join("; "),
        _ => String::new(),
    }
}

/// A number; none where it is not known.
fn amount(cell: &Cell) -> Option<Amount> {
    match cell {
        Cell::Known(Value::Count(it)) => Some(Amount::from_integer((*it).into())),
        Cell::Known(Value::Number(it)) => Some((**it).clone()),
        _ => None,
    }
}

/// A text with what its names stand for, and whether one of these is empty.
pub(crate) fn written(pieces: &[Piece], names: &Json) -> (String, bool) {
    let (mut text, mut lacks) = (String::new(), false);
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(&clean(words)),
            Piece::Name(name) => {
                let value = lookup(names, name);
                lacks |= value.is_empty();
                text.push_str(value);
            }
        }
    }
    (text, lacks)
}

fn lookup<'a>(names: &'a Json, name: &[String]) -> &'a str {
    let found = name.iter().try_fold(names, |it, step| it.get(step));
    found.and_then(Json::as_str).unwrap_or_default()
}
