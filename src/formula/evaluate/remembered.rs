//! What parts of formulas come to, kept while what is missing of a formula is gathered.
//!
//! Gathering asks of every part of a formula whether it is open, and each part is a part of
//! those around it. A part is known by where it lies in memory, so nothing is kept longer than
//! the formula is lent.

use std::cell::{Cell as Slot, RefCell};
use std::collections::BTreeMap;

use super::number::Number;
use super::outcomes::Outcomes;
use super::scope::{Source, Whose};
use crate::formula::Expr;

type Key = (Whose, *const Expr);

/// Numbers and truths by whose they are, and of which part of a formula.
#[derive(Default)]
pub(super) struct Remembered {
    /// Whether anything is kept at all.
    on: Slot<bool>,
    numbers: RefCell<BTreeMap<Key, Number>>,
    truths: RefCell<BTreeMap<Key, Outcomes>>,
}

impl Remembered {
    /// Keeps what comes up during some work, unless work around it keeps it already.
    pub(super) fn during<T>(&self, work: impl FnOnce() -> T) -> T {
        let is_outermost = !self.on.replace(true);
        let done = work();
        if is_outermost {
            self.on.set(false);
            self.numbers.borrow_mut().clear();
            self.truths.borrow_mut().clear();
        }
        done
    }

    /// A number, found once.
    pub(super) fn number(
        &self,
        expr: &Expr,
        source: &Source<'_>,
        find: impl FnOnce() -> Number,
    ) -> Number {
        kept(self.on.get(), &self.numbers, expr, source, find)
    }

    /// A truth, found once.
    pub(super) fn truth(
        &self,
        expr: &Expr,
        source: &Source<'_>,
        find: impl FnOnce() -> Outcomes,
    ) -> Outcomes {
        kept(self.on.get(), &self.truths, expr, source, find)
    }
}

fn kept<T: Clone>(
    on: bool,
    all: &RefCell<BTreeMap<Key, T>>,
    expr: &Expr,
    source: &Source<'_>,
    find: impl FnOnce() -> T,
) -> T {
    if !on {
        return find();
    }
    let key = (source.whose(), std::ptr::from_ref(expr));
    if let Some(found) = all.borrow().get(&key) {
        return found.clone();
    }
    let found = find();
    all.borrow_mut().insert(key, found.clone());
    found
}
