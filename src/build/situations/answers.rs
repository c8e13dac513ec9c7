//! A made-up record: every field of the dictionary, a value within its bounds.
//!
//! Texts have all Vietnamese letters, and what Typst, Tera or XML would take for their own.

use super::told;
use crate::facts::dictionary::{Key, RowsFrom, Sort};
use crate::facts::{Dictionary, Record, Rows};
use crate::formula::expr::Definition;
use crate::formula::{Amount, Value};
use crate::model::Period;

/// What stands in every text.
pub(super) const TEXT: &str = "Đặng Thị Hường “Ả” \"q\" <b>&amp;</b> #let x = [1] *đậm* _nghiêng_ \
    $y$ \\ {{ unit }} {% if %} ~ @nhãn `mã` // https://vi-du.vn/?a=1&b=2 — 50% – ẵ ợ ỹ ữ";

/// How a record is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// The most of everything.
    Most,
    /// The least of everything.
    Least,
    /// One thing here, another there.
    Mixed(u64),
    /// Every so many values are missing.
    Holes(u64),
    /// Tables have rows, and the rows nothing but their keys.
    Keys,
}

impl Manner {
    /// One of so many, for the value at a place.
    fn choose(self, place: u64, of: u64) -> u64 {
        match self {
            Self::Most => of.saturating_sub(1),
            Self::Least | Self::Keys => 0,
            Self::Mixed(seed) | Self::Holes(seed) => {
                let mixed = (place + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(23)
                    ^ (seed + 1).wrapping_mul(0xd1b5_4a32_d192_ed03);
                (mixed >> 17) % of.max(1)
            }
        }
    }

    /// The same in another way, where the first, the second, … did not do.
    fn again(self, tries: u64) -> Self {
        match self {
            it if tries == 0 => it,
            Self::Most => Self::Mixed(1000 + tries),
            Self::Least => Self::Mixed(2000 + tries),
            Self::Mixed(seed) => Self::Mixed(seed * 100 + tries),
            Self::Holes(seed) => Self::Holes(seed * 100 + tries),
            Self::Keys => Self::Keys,
        }
    }

    fn leaves_out(self, place: u64) -> bool {
        matches!(self, Self::Keys) || matches!(self, Self::Holes(_)) && self.choose(place, 11) == 0
    }

    fn rows(self) -> usize {
        match self {
            Self::Most => 4,
            Self::Mixed(seed) | Self::Holes(seed) => 2 + usize::try_from(seed % 2).unwrap_or(0),
            // What is all unknown is slow to judge, and one row is as open as ten.
            Self::Least | Self::Keys => 1,
        }
    }
}

/// What rows may be called.
pub(super) struct KeysOf<'a> {
    /// The codes of the catalog.
    pub codes: Vec<&'a str>,
    /// The sectors.
    pub sectors: Vec<&'a str>,
}

/// How often another row is tried where one breaks a check.
const TRIES: u64 = 12;

/// A record of a period: `keep` gives back what is asked of one that breaks no check of its
/// fields. Nobody keeps a record that does, and to judge one takes long.
pub(super) fn record(
    dictionary: &Dictionary,
    keys: &KeysOf,
    period: Period,
    manner: Manner,
    keep: &dyn Fn(Record) -> Option<Record>,
) -> Record {
    let rules = &dictionary.rules;
    let sorts: Vec<Sort> = dictionary.fields.iter().map(|it| it.sort).collect();
    let tried = |tries: u64| {
        let fields = values(dictionary, (&sorts, &rules.fields), period, (manner.again(tries), 0));
        Record { fields, ..Record::default() }
    };
    let mut record = (0..TRIES).map(tried).find_map(keep).unwrap_or_default();
    for place in 0..dictionary.tables.len() {
        let rows = rows(dictionary, (place, keys), period, manner, &|rows| {
            let mut tables = vec![None; place];
            tables.push(Some(rows));
            let whole = Record { fields: record.fields.clone(), tables, ..Record::default() };
            keep(whole)?.tables.pop()?
        });
        record.tables.push(rows);
    }
    record
}

/// The rows of a table, as `keep` lets them be; none of a table that nobody states.
fn rows(
    dictionary: &Dictionary,
    (place, keys): (usize, &KeysOf),
    period: Period,
    manner: Manner,
    keep: &dyn Fn(Rows) -> Option<Rows>,
) -> Option<Rows> {
    let (table, rules) = (&dictionary.tables[place], &dictionary.rules.tables[place]);
    if table.rows != RowsFrom::Record {
        return None;
    }
    let keys = match table.key {
        Key::Catalog => keys.codes.iter().map(ToString::to_string).collect(),
        Key::Sector => keys.sectors.iter().map(ToString::to_string).collect(),
        Key::Text => (1..9).map(|it| format!("{it}. {TEXT}")).collect::<Vec<_>>(),
    };
    let sorts: Vec<Sort> = table.fields.iter().map(|it| it.sort).collect();
    let columns = |rows: &[Vec<Value>]| {
        let column = |field: usize| Some(rows.iter().map(|it| it[field].clone()).collect());
        Rows { count: rows.len(), columns: (0..sorts.len()).map(column).collect() }
    };
    let row = |(row, key): (usize, String)| {
        let salt = (place as u64 + 1) * 1000 + row as u64 * 100;
        let tried = |tries: u64| {
            let manner = (manner.again(tries), salt);
            let mut cells = values(dictionary, (&sorts, &rules.fields), period, manner);
            cells[0] = Value::Text(key.as_str().into());
            cells
        };
        let kept = (0..TRIES).map(tried).find_map(|it| keep(columns(&[it])))?;
        Some((0..sorts.len()).map(|field| kept.cell(0, field).clone()).collect())
    };
    let rows: Vec<_> = keys.into_iter().take(manner.rows()).enumerate().filter_map(row).collect();
    Some(columns(&rows))
}

/// The values of one row, or of the unit.
fn values(
    dictionary: &Dictionary,
    (sorts, rules): (&[Sort], &[Definition]),
    period: Period,
    (manner, salt): (Manner, u64),
) -> Vec<Value> {
    let one = |(place, (sort, definition)): (usize, (&Sort, &Definition))| {
        let place = salt + place as u64;
        if manner.leaves_out(place) {
            return Value::Unknown;
        }
        value(dictionary, *sort, definition, period, (manner, place))
    };
    let mut all: Vec<Value> = sorts.iter().zip(rules).enumerate().map(one).collect();
    for (place, definition) in rules.iter().enumerate() {
        let whole = definition.part_of.and_then(|it| all.get(it)).cloned();
        match (&all[place], whole) {
            (Value::Count(own), Some(Value::Count(whole))) if *own > whole => {
                all[place] = Value::Count(whole);
            }
            (Value::Number(own), Some(Value::Number(whole))) if *own > whole => {
                all[place] = Value::Number(whole);
            }
            _ => {}
        }
    }
    all
}

fn value(
    dictionary: &Dictionary,
    sort: Sort,
    definition: &Definition,
    period: Period,
    (manner, place): (Manner, u64),
) -> Value {
    let pick = |of: u64| manner.choose(place, of);
    match sort {
        Sort::Count => Value::Count(count(definition, pick(400))),
        Sort::Number => Value::Number(Box::new(within(definition, &number(pick(2000), 8)))),
        Sort::Share => Value::Number(Box::new(within(definition, &number(pick(9), 8)))),
        Sort::YesNo => Value::Truth(pick(2) == 1),
        Sort::Choice(choice) => word(dictionary, choice, &pick),
        Sort::Date => Value::Date(if pick(2) == 1 { period.end() } else { period.start() }),
        Sort::Text if pick(9) == 4 => Value::Text([TEXT; 9].join(" ").into()),
        Sort::Text => Value::Text(TEXT.into()),
        Sort::Prose if pick(2) == 1 => Value::Text(told::rich(TEXT).into()),
        Sort::Prose => Value::Text(told::plain(TEXT).into()),
        Sort::Link => Value::Text("https://vi-du.vn/a?b=1&c=%20".into()),
        Sort::ListOfChoice(choice) => {
            let words = words(dictionary, choice);
            let meant = words.clone().filter(|it| manner.choose(place + u64::from(*it), 2) == 1);
            Value::List(meant.map(Value::Choice).collect())
        }
        Sort::ListOfText => Value::List((0..pick(4)).map(|_| Value::Text(TEXT.into())).collect()),
        Sort::Computed => Value::Unknown,
    }
}

/// The words of a choice that may be stated, by their places.
fn words(dictionary: &Dictionary, choice: usize) -> std::ops::Range<u16> {
    let Some(choice) = dictionary.rules.choices.get(choice) else { return 0..0 };
    choice.unstated..u16::try_from(choice.words.len()).unwrap_or(u16::MAX)
}

fn word(dictionary: &Dictionary, choice: usize, pick: &dyn Fn(u64) -> u64) -> Value {
    let words = words(dictionary, choice);
    let chosen = words.start + u16::try_from(pick(u64::from(words.end - words.start))).unwrap_or(0);
    if words.contains(&chosen) { Value::Choice(chosen) } else { Value::Unknown }
}

fn number(top: u64, bottom: u64) -> Amount {
    Amount::new(top.into(), bottom.into())
}

/// A number brought within the bounds of its field.
fn within(definition: &Definition, number: &Amount) -> Amount {
    let mut number = if definition.whole { number.floor() } else { number.clone() };
    if let Some(most) = definition.most.as_ref().filter(|it| number > **it) {
        number = most.clone();
    }
    if let Some(least) = definition.least.as_ref().filter(|it| number < **it) {
        number = least.clone();
    }
    number
}

fn count(definition: &Definition, wanted: u64) -> u64 {
    let number = within(definition, &Amount::from_integer(wanted.into()));
    u64::try_from(number.to_integer()).unwrap_or(wanted)
}
