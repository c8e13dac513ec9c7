//! Counts and sums over the rows of a table.
//!
//! Rows of which all that is asked is stated go straight into the constant; each other row is
//! an entity. `all` and `any` are `quantifiers`'.

use std::rc::Rc;

use super::Evaluator;
use super::fields::{chosen, home};
use super::num::Num;
use super::number::{Entity, Linear, Number, Part};
use super::range::Range;
use super::rest::{Rest, Val};
use super::scope::{Place, Scope, Source};
use crate::formula::Expr;
use crate::formula::tree::Fold;

/// What rows have added so far.
struct Total {
    count: i128,
    sum: Num,
    parts: Vec<Part>,
    /// What is added by rows whose value may be empty.
    other: Option<Range>,
}

impl Evaluator<'_> {
    /// `count(table where filter)`, `sum(of of table where filter)`.
    pub(super) fn fold(
        &self,
        (fold, of): (Fold, Option<&Expr>),
        table: usize,
        filter: Option<&Expr>,
        source: &Source<'_>,
    ) -> Number {
        let of = of.filter(|_| fold == Fold::Sum);
        let mut total = Total { count: 0, sum: Num::ZERO, parts: Vec::new(), other: None };
        let Some(rows) = source.rows(table) else {
            let scope = source.at(table, Place::Unknown);
            self.add_any(&mut total, self.added(of, filter, &scope), &scope);
            return self.whole(total);
        };
        let mut scope = source.at(table, Place::Unknown);
        for place in 0..rows {
            if let Some(row) = &mut scope.row {
                row.place = Place::At(place);
            }
            match self.added(of, filter, &scope) {
                Rest::Known(Val::Number(Num::Int(1))) => total.count += 1,
                Rest::Known(Val::Number(number)) => total.sum = total.sum.plus(&number),
                // One value that is empty makes the sum empty.
                Rest::Known(_) => return Number::empty(),
                open @ Rest::Open(_) => self.add_open(&mut total, open, &scope),
            }
        }
        self.whole(total)
    }

    /// What a row adds.
    pub(super) fn added(
        &self,
        of: Option<&Expr>,
        filter: Option<&Expr>,
        scope: &Scope<'_>,
    ) -> Rest {
        let nothing = Rest::Known(Val::Number(Num::ZERO));
        let matches = filter.map_or(Rest::truth(Some(true)), |it| self.rest_of_row(it, scope));
        if let Rest::Known(truth) = &matches
            && *truth != Val::Truth(true)
        {
            return nothing;
        }
        let value = of.map_or(Rest::Known(Val::Number(Num::ONE)), |it| self.rest_of_row(it, scope));
        match matches {
            Rest::Known(_) => value,
            open @ Rest::Open(_) => chosen(vec![(open, value)], nothing),
        }
    }

    fn add_open(&self, total: &mut Total, rest: Rest, scope: &Scope<'_>) {
        let range = self.rest_range(&rest);
        if range.empty {
            total.add_range(&range);
        } else if let Some(number) = range.certain() {
            total.sum = total.sum.plus(number);
        } else {
            total.parts.push(self.part((rest, range), scope, false));
        }
    }

    /// Any number of rows, each of which adds something.
    fn add_any(&self, total: &mut Total, rest: Rest, scope: &Scope<'_>) {
        let range = self.rest_range(&rest);
        if range.empty {
            total.add_range(&multiplied(&range));
        } else if range.certain() != Some(&Num::ZERO) {
            total.parts.push(self.part((rest, range), scope, true));
        }
    }

    fn whole(&self, total: Total) -> Number {
        let constant = total.sum.plus(&Num::Int(total.count));
        let linear = Linear { constant, parts: Rc::new(total.parts) };
        match total.other {
            None => Number::linear(linear),
            Some(range) => Number::ranging(self.linear_range(&linear).plus(&range)),
        }
    }

    fn part(&self, (rest, range): (Rest, Range), scope: &Scope<'_>, many: bool) -> Part {
        let home = self.unknowns.borrow_mut().place(&home(scope));
        Part { entity: Entity { home, many }, times: Num::ONE, rest, range }
    }
}

impl Total {
    fn add_range(&mut self, range: &Range) {
        self.other = Some(self.other.as_ref().map_or(range.clone(), |it| it.plus(range)));
    }
}

/// Any number of numbers of a range, added up.
pub(super) fn multiplied(range: &Range) -> Range {
    let sign = range.orders(&Range::point(Num::ZERO));
    let end = |grows: bool| (!grows).then(|| super::range::Edge::reached(Num::ZERO));
    Range { low: end(sign.less), high: end(sign.more), empty: range.empty, some: true }
}
