//! Figures as a page has them: what was counted beside what is asked for.

use crate::facts::Dictionary;
use crate::formula::Amount;
use crate::judge::{Figure, Outcome, still_lacking};
use crate::report::printed;
use crate::report::score;
use crate::words::vietnamese;

/// A figure, exactly, as a page has it.
pub(crate) fn figure(dictionary: &Dictionary, figure: &Figure) -> String {
    match figure {
        Figure::Nothing | Figure::Unknown => String::new(),
        Figure::Count(count) => vietnamese::amount(count),
        Figure::Part { count, of } => {
            format!("{}/{}", vietnamese::amount(count), vietnamese::amount(of))
        }
        Figure::Percent(share) => vietnamese::percent(share),
        Figure::YesNo(it) => printed::yes_or_no(*it).to_owned(),
        Figure::Value(kind, it) => printed::valued(dictionary, kind, it, false),
    }
}

/// A figure as a page has it beside what it is held against: where it is rounded, it is not
/// rounded over that.
pub(crate) fn figure_beside(dictionary: &Dictionary, own: &Figure, other: &Figure) -> String {
    match own {
        Figure::Percent(it) => vietnamese::percent_beside(it, &limits(other)),
        Figure::Count(it) => vietnamese::decimal_beside(it, &limits(other)),
        it => figure(dictionary, it),
    }
}

/// The number that another is held against, if there is one.
fn limits(figure: &Figure) -> Vec<Amount> {
    match figure {
        Figure::Count(it) => vec![it.clone()],
        it => it.share().into_iter().collect(),
    }
}

/// Rounded half up; a chart needs no more.
pub(super) fn per_ten_thousand(share: &Amount) -> u64 {
    score::rounded(&(share * Amount::from_integer(10_000.into())))
}

pub(super) fn achieved(figure: &Figure, required: &Figure) -> String {
    let limits = limits(required);
    match (figure, figure.number(), figure.share()) {
        // What is held against a number is one, be it a quotient.
        (Figure::Part { .. }, Some(it), _) if matches!(required, Figure::Count(_)) => {
            vietnamese::decimal_beside(&it, &limits)
        }
        (_, _, Some(share)) => vietnamese::percent_beside(&share, &limits),
        (_, Some(it), None) => vietnamese::decimal_beside(&it, &limits),
        _ => String::new(),
    }
}

/// In units for a count, in percentage points with at most two decimals for a share; more where
/// two would make nothing of it.
pub(super) fn difference(outcome: &Outcome) -> String {
    let (difference, unit) = match (&outcome.measured, &outcome.required) {
        (measured, Figure::Count(want)) => match measured.number() {
            Some(have) => (have - want, 1),
            None => return String::new(),
        },
        (measured, required) => match (measured.share(), required.share()) {
            (Some(have), Some(want)) => (have - want, 100),
            _ => return String::new(),
        },
    };
    let zero = Amount::from_integer(0.into());
    let plus = if difference > zero { "+" } else { "" };
    let shown = difference * Amount::from_integer(unit.into());
    format!("{plus}{}", vietnamese::decimal_beside(&shown, &[zero]))
}

/// What is lacking to what is asked for, with its unit; empty where nothing is.
pub(super) fn lacking(outcome: &Outcome) -> String {
    still_lacking(&outcome.measured.short_of(&outcome.required)).map(|it| it.vi).unwrap_or_default()
}
