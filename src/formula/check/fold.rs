//! `count`, `sum`, `all`, `any` over the rows of a table, and `count` of a list.

use super::{Desk, Place, faults, name};
use crate::formula::expr::Node;
use crate::formula::tree::Fold;
use crate::formula::{Expr, Kind, Span, Tree, Unit};

/// A fold as it is written.
pub(super) struct Written<'a> {
    pub fold: Fold,
    pub of: Option<&'a Tree>,
    /// The name after `of`, or the first of `count`, and where it stands.
    pub table: &'a (String, Span),
    pub filter: Option<&'a Tree>,
    pub span: Span,
}

/// What is made of the rows of a table.
pub(super) fn fold(written: &Written, place: Place, desk: &mut Desk) -> Option<Expr> {
    let name = &written.table.0;
    let Some(table) = desk.names.table(name) else {
        return length(written, place, desk);
    };
    if let Some(row) = place.row {
        let fault = faults::fold_in_row(written.span, row, desk);
        return desk.refuse(fault);
    }
    let rows = Place { row: Some(table) };
    let of = match (written.fold, written.of) {
        (Fold::Count, _) | (_, None) => Some((None, counted(table, desk))),
        (Fold::Sum, Some(it)) => {
            desk.number(it, rows).map(|it| (Some(Box::new(it.expr)), Kind::Number(it.unit)))
        }
        (Fold::All | Fold::Any, Some(it)) => {
            desk.truth(it, rows).map(|it| (Some(Box::new(it)), Kind::Truth))
        }
    };
    let filter = match written.filter {
        Some(it) => Some(Box::new(desk.truth(it, rows)?)),
        None => None,
    };
    let (of, kind) = of?;
    let node = Node::Fold { fold: written.fold, of, table, filter };
    Some(Expr { node, kind, span: written.span })
}

/// Rows are counted by what the table calls one.
fn counted(table: usize, desk: &Desk) -> Kind {
    let noun = desk.names.rules().tables.get(table).map(|it| it.noun.clone());
    Kind::Number(noun.filter(|it| !it.is_empty()).map_or(Unit::Plain, Unit::Noun))
}

/// How many values a list has: what stands for the table is no table.
fn length(written: &Written, place: Place, desk: &mut Desk) -> Option<Expr> {
    let (name, at) = written.table;
    let Some(field) = name::found(name, *at, place, desk.names) else {
        let fault = faults::no_table(*at, name, desk);
        return desk.refuse(fault);
    };
    let list = matches!(field.kind, Kind::List(_));
    if !list || written.fold != Fold::Count || written.filter.is_some() {
        let fault = faults::field_for_table(written, list);
        return desk.refuse(fault);
    }
    let node = Node::Length(Box::new(field));
    Some(Expr { node, kind: Kind::Number(Unit::Plain), span: written.span })
}
