//! An example of a declared check, made from the declaration: what brings it about, what does
//! not, and what is said of the first.
//!
//! The values are looked for by trial and judged by the formulas of the check itself, so that an
//! example cannot say what the check does not. Of the world around the record there is only what
//! the formulas look at (`world`); how it is written down is in `written`.

mod tried;
mod world;
mod written;

use crate::facts::Dictionary;
use crate::facts::check::Check;
use crate::formula::Value;
use crate::formula::evaluate::Evaluator;
use crate::words::Said;

use super::declared::Subject;
use tried::{Slot, Stated};
use world::World;

/// A record that a check speaks of, and one that it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// What brings the check about, as a record states it.
    pub wrong: String,
    /// What does not.
    pub right: String,
    /// What is said of the first.
    pub says: Said,
}

/// An example of a check of a table, or of the unit; none where no values that were tried turn
/// it around.
pub(super) fn instance(
    dictionary: &Dictionary,
    table: Option<usize>,
    check: &Check,
) -> Option<Instance> {
    let trial = Trial { dictionary, table, check };
    let slots = tried::slots(dictionary, table, check);
    let mut right = tried::all(dictionary, &slots).find(|it| trial.is_right(it))?;
    let wrong = trial.turned(&right, &slots)?;
    // Where rows are lacking, that they are there is what is right.
    let lacking = wrong.iter().filter(|(slot, it)| slot.is_key() && !it.is_known());
    right.extend(lacking.map(|(slot, _)| (*slot, Value::Text("…".into()))));
    let (right, wrong) = trial.least(right, wrong);
    trial.with(&wrong, |subject| {
        Some(Instance {
            wrong: written::written(dictionary, table, &wrong),
            right: written::written(dictionary, table, &right),
            says: subject.told(&check.says, check, subject.pointed_at(check)),
        })
    })
}

/// A check that values are tried on.
struct Trial<'a> {
    dictionary: &'a Dictionary,
    table: Option<usize>,
    check: &'a Check,
}

impl Trial<'_> {
    /// What is found of a record that states such values.
    fn with<T>(&self, stated: &Stated, ask: impl FnOnce(&Subject) -> T) -> T {
        let world = World::new(stated);
        let evaluator = Evaluator::new(&self.dictionary.rules, Some(&world));
        let row = self.table.map(|it| (it, 0));
        ask(&Subject::of(self.dictionary, &evaluator, &world, row))
    }

    /// Whether the check is certain to hold, and no other of its kind is broken.
    fn is_right(&self, stated: &Stated) -> bool {
        let others = match self.table {
            Some(table) => &self.dictionary.tables[table].checks,
            None => &self.dictionary.checks,
        };
        self.with(stated, |subject| {
            subject.truth(&self.check.that.root).known() == Some(true)
                && !others.iter().any(|it| !it.open && subject.speaks(it))
        })
    }

    fn is_wrong(&self, stated: &Stated) -> bool {
        self.with(stated, |subject| subject.speaks(self.check))
    }

    /// What is wrong and differs in one value from what is right: in what the check points at,
    /// if that will do.
    fn turned(&self, right: &Stated, slots: &[Slot]) -> Option<Stated> {
        let rank = |it: &Slot| (it.is_beside, it.table != self.table, it.field != self.check.at);
        let mut slots: Vec<_> = slots.to_vec();
        slots.sort_by_key(rank);
        let one = slots.iter().find_map(|slot| {
            let mut others = tried::values(self.dictionary, *slot);
            if self.check.open {
                others = vec![Value::Unknown];
            }
            let with = |value| {
                let mut stated = right.clone();
                stated.insert(*slot, value);
                stated
            };
            others.into_iter().map(with).find(|it| self.is_wrong(it))
        });
        one.or_else(|| self.without_rows(right, &slots))
    }

    /// What is wrong where a table has no row that stands in other records.
    fn without_rows(&self, right: &Stated, slots: &[Slot]) -> Option<Stated> {
        let tables = slots.iter().filter(|it| it.is_beside && self.table.is_none());
        let mut tables = tables.filter_map(|it| it.table);
        tables.find_map(|table| {
            let mut stated = right.clone();
            stated.insert(Slot::key_of(table), Value::Unknown);
            Some(stated).filter(|it| self.is_wrong(it))
        })
    }

    /// Both without what makes no difference.
    fn least(&self, mut right: Stated, mut wrong: Stated) -> (Stated, Stated) {
        let mut slots: Vec<_> = right.keys().copied().collect();
        slots.sort_by_key(|it| it.field == self.check.at);
        for slot in slots {
            if right.get(&slot) != wrong.get(&slot) {
                continue;
            }
            let without = |it: &Stated| {
                let mut less = it.clone();
                less.remove(&slot);
                less
            };
            let (less_right, less_wrong) = (without(&right), without(&wrong));
            if self.is_right(&less_right) && self.is_wrong(&less_wrong) {
                (right, wrong) = (less_right, less_wrong);
            }
        }
        (right, wrong)
    }
}
