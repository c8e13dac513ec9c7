//! Functions of dates: a file and a line each.
//!
//! Whatever they are given, they count something: what they come to is whole and not below
//! zero, and empty where a date is. Reading, checking, evaluating and explaining ask the row.
//! Functions of numbers are nodes of their own, for what can be said of a number that is
//! missing is another thing with each.

mod days_late;

use super::Unit;
use crate::words::{Date, Said};

/// A function of dates.
#[derive(Debug)]
pub struct Function {
    /// What it is called.
    pub name: &'static str,
    /// How it is written.
    pub example: &'static str,
    /// How many dates it is given.
    pub dates: usize,
    /// What it counts.
    pub counts: Unit,
    /// What it comes to; never below zero.
    pub value: fn(&[Date]) -> i64,
    /// The whole in words, of the words of each date.
    pub said: fn(&[String]) -> Said,
}

/// All there are.
pub const ALL: &[&Function] = &[&days_late::FUNCTION];

/// No two have one name.
impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Function {}
