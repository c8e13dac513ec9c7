//! The functions of the language: how many arguments each has, and what they are.
//!
//! Functions of the rows of a table are in [`super::fold`].

use std::sync::Arc;

use super::faults::Together;
use super::{Desk, Place, faults, units};
use crate::formula::expr::Node;
use crate::formula::tree::Part;
use crate::formula::{Expr, Kind, Span, Tree, Unit};

/// A call as it is written.
#[derive(Clone, Copy)]
pub(super) struct Call<'a> {
    pub name: &'a str,
    pub at: Span,
    pub all: &'a [Tree],
    pub span: Span,
    /// What the whole must be, where that is known.
    pub wanted: Option<&'a Kind>,
}

/// A function of the language.
pub(super) struct Function {
    pub name: &'static str,
    /// How many arguments it has at least.
    pub least: usize,
    /// How many at most.
    pub most: usize,
    /// How it is written.
    pub example: &'static str,
    make: fn(Call, Place, &mut Desk) -> Option<Expr>,
}

/// A new function is a line here and a node.
pub(super) const FUNCTIONS: &[Function] = &[
    Function { name: "min", least: 2, most: usize::MAX, example: "min(a; b)", make: least },
    Function { name: "max", least: 2, most: usize::MAX, example: "max(a; b)", make: greatest },
    Function { name: "before", least: 1, most: 1, example: "before(a)", make: before },
    Function { name: "previous", least: 1, most: 1, example: "previous(a)", make: previous },
    Function { name: "so_far", least: 1, most: 1, example: "so_far(a)", make: so_far },
    Function { name: "locality", least: 1, most: 1, example: "locality(a)", make: locality },
    Function {
        name: "over",
        least: 2,
        most: usize::MAX,
        example: "over('xuan-loc'; 'xuan-dinh'; a)",
        make: over,
    },
    Function {
        name: "days_late",
        least: 2,
        most: 2,
        example: "days_late(sent_on; 2025-01-31)",
        make: days_late,
    },
    Function { name: "if_empty", least: 2, most: 2, example: "if_empty(a; 0)", make: if_empty },
];

/// A call of one of the functions.
pub(super) fn call(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let Some(function) = FUNCTIONS.iter().find(|it| it.name == call.name) else {
        return desk.refuse(faults::no_function(call.at, call.name));
    };
    if !(function.least..=function.most).contains(&call.all.len()) {
        return desk.refuse(faults::arguments(call.span, function, call.all.len()));
    }
    (function.make)(call, place, desk)
}

impl Call<'_> {
    fn made(self, node: Node, kind: Kind) -> Expr {
        Expr { node, kind, span: self.span }
    }
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

fn locality(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let [of] = call.all else { return None };
    outside(call, place, desk)?;
    let of = desk.number(of, place)?;
    if reaches_locality(&of.expr, desk) {
        return desk.refuse(faults::locality_twice(call.span));
    }
    Some(call.made(Node::Locality(Box::new(of.expr)), Kind::Number(of.unit)))
}

/// Whether a part sums over a locality, by itself or through a measure.
fn reaches_locality(expr: &Expr, desk: &Desk) -> bool {
    let measures = &desk.names.rules().measures;
    let mut seen = Vec::new();
    let mut open = vec![expr];
    while let Some(expr) = open.pop() {
        match &expr.node {
            Node::Locality(_) => return true,
            Node::Measure(it) if !seen.contains(it) => {
                seen.push(*it);
                open.extend(measures.get(*it).map(|it| &it.root));
            }
            _ => open.extend(expr.parts()),
        }
    }
    false
}

fn over(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (of, units) = call.all.split_last()?;
    outside(call, place, desk)?;
    let mut named: Vec<Arc<str>> = Vec::new();
    for unit in units {
        match &unit.part {
            Part::Text(it) | Part::Name(it) if !it.is_empty() => named.push(it.as_str().into()),
            _ => {
                let fault = faults::no_unit(unit.span, desk);
                desk.faults.push(fault);
            }
        }
    }
    let of = desk.number(of, place)?;
    let complete = named.len() == units.len();
    complete.then(|| call.made(Node::Over(named, Box::new(of.expr)), Kind::Number(of.unit)))
}

/// What looks at other units or spans as wholes has no place in a row.
fn outside(call: Call, place: Place, desk: &mut Desk) -> Option<()> {
    let Some(table) = place.row else { return Some(()) };
    let fault = faults::not_in_row(call.span, call.name, table, desk);
    desk.refuse(fault)
}

fn days_late(call: Call, place: Place, desk: &mut Desk) -> Option<Expr> {
    let [date, due] = call.all else { return None };
    let mut date_of = |tree: &Tree| {
        let expr = desk.part(tree, place, None)?;
        if expr.kind == Kind::Date {
            return Some(Box::new(expr));
        }
        let fault = faults::no_date(&expr, desk);
        desk.refuse(fault)
    };
    let (date, due) = (date_of(date), date_of(due));
    Some(call.made(Node::DaysLate(date?, due?), Kind::Number(Unit::Days)))
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
    FUNCTIONS.iter().map(|it| it.name).chain(["count", "sum", "all", "any"])
}

/// How a function is written, if a name is that of one.
pub(super) fn example(name: &str) -> Option<&'static str> {
    let folds = [
        ("count", "count(t where c)"),
        ("sum", "sum(x of t where c)"),
        ("all", "all(c of t)"),
        ("any", "any(c of t)"),
    ];
    let own = FUNCTIONS.iter().map(|it| (it.name, it.example));
    own.chain(folds).find(|it| it.0 == name).map(|it| it.1)
}
