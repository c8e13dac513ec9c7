//! What a name means: a field of the row or of the unit, a variable, a measure, a value of a
//! choice; and which name may be meant where it means nothing.

use super::{Desk, Names, Place, faults};
use crate::formula::expr::Node;
use crate::formula::{Expr, Kind, Span};

/// What a name stands for; fields of the row at hand come first. None where it is no name
/// that has a value: a value of a choice, a table, or nothing.
pub(super) fn found(name: &str, span: Span, place: Place, names: &dyn Names) -> Option<Expr> {
    let rules = names.rules();
    let expr = |node, kind| Some(Expr { node, kind, span });
    if let Some(table) = place.row
        && let Some(field) = names.row_field(table, name)
    {
        let kind = rules.tables.get(table)?.fields.get(field)?.kind.clone();
        return expr(Node::Cell(table, field), kind);
    }
    if let Some(field) = names.unit_field(name) {
        return expr(Node::Field(field), rules.fields.get(field)?.kind.clone());
    }
    if let Some((variable, kind)) = names.variable(name) {
        return expr(Node::Variable(variable), kind);
    }
    let measure = names.measure(name)?;
    expr(Node::Measure(measure), names.measure_kind(measure))
}

/// A name, or a value of the choice that is wanted.
pub(super) fn named(
    name: &str,
    span: Span,
    place: Place,
    wanted: Option<&Kind>,
    desk: &mut Desk,
) -> Option<Expr> {
    let expr = found(name, span, place, desk.names);
    if expr.is_some() {
        return expr;
    }
    if let Some(Kind::Choice(choice)) = wanted {
        return word(name, span, *choice, place, desk);
    }
    let fault = faults::unknown(name, span, place, desk);
    desk.refuse(fault)
}

/// A value of a choice.
pub(super) fn word(
    word: &str,
    span: Span,
    choice: usize,
    place: Place,
    desk: &mut Desk,
) -> Option<Expr> {
    let words = desk.names.rules().choices.get(choice).map(|it| &it.words[..]);
    let found = words.unwrap_or_default().iter().position(|it| **it == *word);
    if let Some(found) = found.and_then(|it| u16::try_from(it).ok()) {
        return Some(Expr { node: Node::Word(choice, found), kind: Kind::Choice(choice), span });
    }
    let fault = faults::no_word(word, span, choice, place, desk);
    desk.refuse(fault)
}
