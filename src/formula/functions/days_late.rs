//! `days_late(date; due)`: by how many days a date is later than it is due.

use super::Function;
use crate::formula::Unit;
use crate::words::Said;

/// Counted from the day after it is due; 0 where it is not late.
pub(super) static FUNCTION: Function = Function {
    name: "days_late",
    example: "days_late(sent_on; 2025-01-31)",
    dates: 2,
    counts: Unit::Days,
    value: |dates| match dates {
        [date, due] => date.days_since(*due).max(0),
        _ => 0,
    },
    said: |dates| {
        let [date, due] = dates else { return Said::default() };
        Said::of(
            format!("số ngày mà {date} trễ hơn {due}"),
            format!("the days by which {date} is later than {due}"),
        )
    },
};
