//! Which values an example may state, and in which order they are tried.

use std::collections::BTreeMap;

use crate::facts::Dictionary;
use crate::facts::check::Check;
use crate::facts::dictionary::Sort;
use crate::formula::expr::Computed;
use crate::formula::{Amount, Expr, Node, Value};
use crate::words::Date;

/// A value that an example states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    /// Whether it stands in the records beside the one that is looked at: those of other units
    /// and times, which all state the same.
    pub is_beside: bool,
    /// The table, in whose one row it stands; none for the unit's own fields.
    pub table: Option<usize>,
    /// The field.
    pub field: usize,
}

impl Slot {
    /// The key of the row that the record states in a table.
    pub(super) fn key_of(table: usize) -> Self {
        Self { is_beside: false, table: Some(table), field: 0 }
    }

    /// Whether it is the key of a row.
    pub(super) fn is_key(self) -> bool {
        self.table.is_some() && self.field == 0
    }
}

/// What an example states.
pub(super) type Stated = BTreeMap<Slot, Value>;

/// How many combinations of values are tried.
const TRIALS: usize = 5000;

/// The values that a check reads, and what must be stated for it to be looked at.
pub(super) fn slots(dictionary: &Dictionary, table: Option<usize>, check: &Check) -> Vec<Slot> {
    let mut reader = Reader { dictionary, all: Vec::new(), seen: Vec::new() };
    let own = |field: usize| Slot { is_beside: false, table, field };
    reader.visit(own(check.at));
    reader.read(&check.that.root, false);
    for any in &check.given {
        let is_read = any.iter().any(|it| reader.all.contains(&own(*it)));
        if let Some(first) = any.first().filter(|_| !is_read) {
            reader.visit(own(*first));
        }
    }
    let mut all = reader.all;
    all.retain(|it| *it != own(it.field) || !check.absent.contains(&it.field));
    all
}

/// Goes through formulas for the fields that people fill in.
struct Reader<'a> {
    dictionary: &'a Dictionary,
    all: Vec<Slot>,
    /// What is computed and has been gone through.
    seen: Vec<Slot>,
}

impl Reader<'_> {
    fn read(&mut self, expr: &Expr, is_beside: bool) {
        match &expr.node {
            Node::Field(field) => self.visit(Slot { is_beside, table: None, field: *field }),
            Node::Cell(table, field) => {
                self.visit(Slot { is_beside, table: Some(*table), field: *field });
            }
            Node::Before(_) | Node::Previous(_) | Node::Locality(..) | Node::Over(..) => {
                expr.parts().into_iter().for_each(|it| self.read(it, true));
            }
            _ => expr.parts().into_iter().for_each(|it| self.read(it, is_beside)),
        }
    }

    fn visit(&mut self, slot: Slot) {
        let rules = &self.dictionary.rules;
        let fields = slot.table.map_or(&rules.fields, |it| &rules.tables[it].fields);
        let Some(definition) = fields.get(slot.field) else { return };
        match &definition.computed {
            None if self.all.contains(&slot) => {}
            None => self.all.push(slot),
            Some(_) if self.seen.contains(&slot) => {}
            Some(computed) => {
                self.seen.push(slot);
                for formula in Computed::formulas(computed) {
                    self.read(&formula.root, slot.is_beside);
                }
            }
        }
    }
}

/// The values that one may take, those first that read best.
pub(super) fn values(dictionary: &Dictionary, slot: Slot) -> Vec<Value> {
    let fields = slot.table.map_or(&dictionary.fields, |it| &dictionary.tables[it].fields);
    let rules = &dictionary.rules;
    let rule = &slot.table.map_or(&rules.fields, |it| &rules.tables[it].fields)[slot.field];
    let fits = |it: &Amount| {
        rule.least.as_ref().is_none_or(|least| it >= least)
            && rule.most.as_ref().is_none_or(|most| it <= most)
    };
    let amount = |it: u32, of: u32| Amount::new(it.into(), of.into());
    let day = |day| Date::new(2026, 6, day).map(Value::Date);
    match fields[slot.field].sort {
        Sort::Count => {
            let all = [5_u32, 10, 15, 20, 3, 2, 1, 0].into_iter();
            all.filter(|it| fits(&amount(*it, 1))).map(|it| Value::Count(it.into())).collect()
        }
        Sort::Number | Sort::Share => {
            let of = if fields[slot.field].sort == Sort::Share { 100 } else { 1 };
            let all = [50, 80, 100, 20, 10, 5, 2, 1, 0].into_iter().map(|it| amount(it, of));
            all.filter(fits).map(|it| Value::Number(Box::new(it))).collect()
        }
        Sort::YesNo => vec![Value::Truth(true), Value::Truth(false)],
        Sort::Choice(choice) => {
            let choice = &rules.choices[choice];
            let last = u16::try_from(choice.words.len()).unwrap_or(u16::MAX);
            (choice.unstated..last).map(Value::Choice).collect()
        }
        Sort::Date => [10, 15, 20].into_iter().filter_map(day).collect(),
        Sort::Text | Sort::Prose | Sort::Link => vec![Value::Text("…".into())],
        Sort::ListOfChoice(_) | Sort::ListOfText | Sort::Computed => Vec::new(),
    }
}

/// What may be stated, in the order in which it is tried: first all fields alike, then any.
pub(super) fn all<'a>(
    dictionary: &Dictionary,
    slots: &'a [Slot],
) -> impl Iterator<Item = Stated> + use<'a> {
    let values: Vec<_> = slots.iter().map(|it| values(dictionary, *it)).collect();
    let longest = values.iter().map(Vec::len).max().unwrap_or_default();
    let stated = move |trial: usize| {
        let mut rest = trial.saturating_sub(longest);
        let all = slots.iter().zip(&values).filter(|(_, values)| !values.is_empty());
        let one = |(slot, values): (&Slot, &Vec<Value>)| {
            let place = if trial < longest { trial } else { rest };
            rest /= values.len();
            (*slot, values[place % values.len()].clone())
        };
        all.map(one).collect()
    };
    (0..TRIALS).map(stated)
}
