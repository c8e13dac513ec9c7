//! What a computed field takes over from its formula: its kind, what it counts, whether its
//! numbers are whole.

use super::faults;
use super::pending::{Pending, rule_mut};
use crate::diagnostic::Diagnostic;
use crate::facts::Dictionary;
use crate::formula::expr::{self, Computed, Expr, Rules};
use crate::formula::tree::Operator;
use crate::formula::{Kind, Unit};

/// Takes over what a field does not say itself.
pub(super) fn settle(
    pending: &Pending,
    computed: &Computed,
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) {
    let values: Vec<&Expr> = match computed {
        Computed::Is(it) => vec![&it.root],
        Computed::Cases(cases, last) => {
            cases.iter().map(|(_, then)| &then.root).chain(last.iter().map(|it| &it.root)).collect()
        }
        Computed::Given => Vec::new(),
    };
    let noun = pending.declared.entry.get("noun");
    let whole = values.iter().all(|it| is_whole(it, &dictionary.rules));
    let rule = rule_mut(dictionary, (pending.table, pending.place));
    rule.whole = whole;
    let Some(first) = values.first().filter(|_| pending.open) else { return };
    rule.kind = first.kind.clone();
    let Some(noun) = noun else { return };
    let text = noun.own_text().unwrap_or_default();
    match &rule.kind {
        Kind::Number(Unit::Noun(own)) if **own == *text => {}
        Kind::Number(Unit::Plain | Unit::Mixed(_)) => {
            rule.kind = Kind::Number(Unit::Noun(text.into()));
        }
        _ => found.push(noun.wrong(faults::other_noun(text))),
    }
}

/// Whether a number that is computed so is whole.
fn is_whole(expr: &Expr, rules: &Rules) -> bool {
    let whole = |it: &Expr| is_whole(it, rules);
    match &expr.node {
        expr::Node::Number(it) => it.is_integer(),
        expr::Node::Binary(Operator::Add | Operator::Subtract | Operator::Multiply, a, b) => {
            whole(a) && whole(b)
        }
        expr::Node::Negate(it) | expr::Node::Fold { of: Some(it), .. } => whole(it),
        expr::Node::Length(_) | expr::Node::Fold { of: None, .. } | expr::Node::OfDates(..) => true,
        expr::Node::Field(field) => rules.fields[*field].whole,
        expr::Node::Cell(table, field) => rules.tables[*table].fields[*field].whole,
        _ => false,
    }
}
