//! The functions of the language: how many arguments each has, and what they are.
//!
//! Functions of the rows of a table are in [`super::fold`].

use std::ops::RangeInclusive;

use super::around::{locality, over};
use super::faults::Together;
use super::site::{Call, outside};
use super::{Desk, Place, faults, units};
use crate::formula::expr::Node;
use crate::formula::functions;
use crate::formula::tree::Part;
use crate::formula::{Expr, Kind, Tree, Unit};

/// A function of the language.
struct Function {
    name: &'static str,
    /// How many arguments it has.
    takes: RangeInclusive<usize>,
    /// How it is written.
    example: &'static str,
    make: fn(Call, Place, &mut Desk) -> Option<Expr>,
}

const SEVERAL: RangeInclusive<usize> = 2..=usize::MAX;

/// Those that are nodes of their own; those of dates are in [`functions`].
const FUNCTIONS: &[Function] = &[
    Function { name: "min", takes: SEVERAL, example: "min(a; b)", make: least },
    Function { name: "max", takes: SEVERAL, example: "max(a; b)", make: greatest },
    Function { name: "before", takes: 1..=1, example: "before(a)", make: before },
    Function { name: "previous", takes: 1..=1, example: "previous(a)", make: previous },
    Function { name: "so_far", takes: 1..=1, example: "so_far(a)", make: so_far },
    Function { name: "locality", takes: 1..=usize::MAX, example: "locality(a)", make: locality },
    Function { name: "over", takes: SEVERAL, example: OVER, make: over },
    Function { name: "if_empty", takes: 2..=2, example: "if_empty(a; 0)", make: if_empty },
];

const OVER: &str = "over('xuan-loc'; 'xuan-dinh'; a)";

/// Whether a name is that of a function, over rows or of numbers.
pub fn is_function(name: &str) -> bool {
    ["count", "sum", "all", "any"].contains(&name) || written().any(|it| it.0 == name)
}

/// What each function is called, how it is written, and how many arguments it has.
fn written() -> impl Iterator<Item = (&'static str, &'static str, RangeInclusive<usize>)> {
    let own = FUNCTIONS.iter().map(|it| (it.name, it.example, it.takes.clone()));
    own.chain(functions::ALL.iter().map(|it| (it.name, it.example, it.dates..=it.dates)))
}

/// A call of one of the functions.
pub(super) fn call(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let Some((_, example, takes)) = written().find(|it| it.0 == call.name) else {
        return desk.refuse(faults::no_function(call.at, call.name));
    };
    if !takes.contains(&call.all.len()) {
        return desk.refuse(faults::arguments(&call, example, &takes));
    }
    if let Some(function) = functions::ALL.iter().find(|it| it.name == call.name) {
        return of_dates(function, call, place, desk);
    }
    let function = FUNCTIONS.iter().find(|it| it.name == call.name)?;
    (function.make)(call, place, desk)
}

fn least(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (all, unit) = numbers(call.all, place, desk)?;
    Some(call.made(Node::Least(all), Kind::Number(unit)))
}

fn greatest(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (all, unit) = numbers(call.all, place, desk)?;
    Some(call.made(Node::Greatest(all), Kind::Number(unit)))
}

/// Numbers that are compared with each other.
fn numbers(all: &[Tree], place: Place, desk: &mut Desk) -> Option<(Vec<Expr>, Unit)> {
    let found: Vec<_> = all.iter().filter_map(|it| desk.number(it, place)).collect();
    let mut unit = Unit::Plain;
    let mut named = found.first()?;
    for it in &found {
        unit = match units::joined(&unit, &it.unit) {
            Some(unit) => unit,
            None => desk.joined(named, it, Together::Compared)?,
        };
        if named.unit == Unit::Plain {
            named = it;
        }
    }
    let complete = found.len() == all.len();
    complete.then(|| (found.into_iter().map(|it| it.expr).collect(), unit))
}

fn before(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let of = earlier(call, place, desk)?;
    let kind = of.kind.clone();
    Some(call.made(Node::Before(Box::new(of)), kind))
}

/// What is taken of another time: in a row, a field of the row of the same key; else anything.
fn earlier(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let [of] = call.all else { return None };
    if let Some(table) = place.row {
        let field = match &of.part {
            Part::Name(it) => desk.names.row_field(table, it),
            _ => None,
        };
        if field.is_none() {
            let fault = faults::earlier_in_row(of.span, call.name, table, desk);
            return desk.refuse(fault);
        }
    }
    desk.part(of, place, None)
}

fn previous(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let of = earlier(call, place, desk)?;
    let kind = of.kind.clone();
    Some(call.made(Node::Previous(Box::new(of)), kind))
}

fn so_far(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let [of] = call.all else { return None };
    outside(call, place, desk)?;
    let of = desk.number(of, place)?;
    Some(call.made(Node::SoFar(Box::new(of.expr)), Kind::Number(of.unit)))
}

/// A function of dates.
fn of_dates(
    function: &'static functions::Function,
    call: Call,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let mut date_of = |tree: &Tree| {
        let expr = desk.part(tree, place, None)?;
        if expr.kind == Kind::Date {
            return Some(expr);
        }
        let fault = faults::no_date(&expr, desk);
        desk.refuse(fault)
    };
    let dates: Vec<Option<Expr>> = call.all.iter().map(&mut date_of).collect();
    let dates = dates.into_iter().collect::<Option<_>>()?;
    Some(call.made(Node::OfDates(function, dates), Kind::Number(function.counts.clone())))
}

fn if_empty(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let [first, second] = call.all else { return None };
    let first = desk.part(first, place, call.wanted)?;
    let second = desk.part(second, place, Some(&first.kind))?;
    let kind = match (&first.kind, &second.kind) {
        (Kind::Number(a), Kind::Number(b)) => units::joined(a, b).map(Kind::Number),
        (a, b) => (a == b).then(|| a.clone()),
    };
    let Some(kind) = kind else {
        let numbers = [&first, &second].iter().all(|it| matches!(it.kind, Kind::Number(_)));
        let fault = if numbers {
            faults::other_units(&first, &second, Together::Compared, desk)
        } else {
            faults::other_kinds(call.span, &first, &second, desk)
        };
        return desk.refuse(fault);
    };
    Some(call.made(Node::IfEmpty(Box::new(first), Box::new(second)), kind))
}

/// The names of all functions, also of those over rows.
pub(super) fn all_names() -> impl Iterator<Item = &'static str> {
    written().map(|it| it.0).chain(["count", "sum", "all", "any"])
}

/// How a function is written, if a name is that of one.
pub(super) fn example(name: &str) -> Option<&'static str> {
    let folds = [
        ("count", "count(t where c)"),
        ("sum", "sum(x of t where c)"),
        ("all", "all(c of t)"),
        ("any", "any(c of t)"),
    ];
    let own = written().map(|it| (it.0, it.1));
    own.chain(folds).find(|it| it.0 == name).map(|it| it.1)
}
