//! A formula with its numbers put in, and where each of them is stated.

use num_traits::Zero;

use super::binding::Binding;
use super::words::Words;
use super::{labels, sources};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Formula, Kind, Node, Unit};
use crate::judge::inputs::{Basis, Figured};
use crate::law::bench::{StepRow, StepRule};
use crate::words::Said;

/// What the parts of a formula come to.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    pub(super) words: Words<'a>,
    pub(super) basis: &'a Basis,
    pub(super) target: Option<&'a Amount>,
}

impl Numbers<'_> {
    /// A formula with its numbers put in; none where it is a single condition, whose value or
    /// count is said besides.
    pub(super) fn put_in(&self, formula: &Formula) -> Option<String> {
        let root = &formula.root;
        let single = matches!(
            root.node,
            Node::Fold { fold: Fold::All | Fold::Any, .. } | Node::Truth(_) | Node::Field(_)
        );
        if single {
            return None;
        }
        Some(self.say(formula, root, Binding::Or, None))
    }

    /// Steps with their numbers put in, and the row that is reached.
    pub(super) fn steps(&self, steps: &StepRule) -> String {
        let by = &steps.by;
        let name = self.words.variable(1, &by.root.kind);
        let mut text = format!("{name} = {}", self.with_value(by, &by.root));
        if let Some(at) = self.number(by, &by.root, None) {
            let reached = |it: &&StepRow| at > it.least || it.reached && at == it.least;
            let row = steps.rows.iter().find(reached);
            let points = row.map_or(&steps.otherwise, |it| &it.points);
            let put = self.say(points, &points.root, Binding::Sum, Some((&at, &by.root.kind)));
            let value = self.number(points, &points.root, Some(&at));
            let plain = Kind::Number(Unit::Plain);
            let value = value.filter(|it| labels::exact(self.words.lang, it, &plain) != put);
            let value = value.map(|it| labels::told(self.words.lang, &it, &plain));
            let equal = value.map(|it| format!(" = {it}"));
            let of = self.words.choose(Said::of("điểm", "point(s)"));
            let title = self.words.choose(Said::of("số điểm", "points"));
            text = format!("{text}; {title}: {put}{} {of}", equal.unwrap_or_default());
        }
        text
    }

    /// A number that is computed, with what it comes to.
    pub(super) fn with_value(&self, formula: &Formula, expr: &Expr) -> String {
        let text = self.say(formula, expr, Binding::Sum, None);
        let composed = matches!(expr.node, Node::Binary(..) | Node::Least(_) | Node::Greatest(_))
            || self.quotient(expr).is_some();
        match self.number(formula, expr, None).filter(|_| composed) {
            Some(it) if matches!(expr.kind, Kind::Number(Unit::Share)) => {
                let whole = Amount::from_integer(1.into());
                let share = labels::share(self.words.lang, &it, &whole);
                let equal = |it: String| if it.starts_with('≈') { it } else { format!("= {it}") };
                share.map_or(text.clone(), |it| format!("{text} {}", equal(it)))
            }
            Some(it) => format!("{text} = {}", labels::told(self.words.lang, &it, &expr.kind)),
            None => text,
        }
    }

    fn say(
        &self,
        formula: &Formula,
        expr: &Expr,
        around: Binding,
        by: Option<(&Amount, &Kind)>,
    ) -> String {
        let text = formula.text.get(expr.span.start..expr.span.end).unwrap_or_default();
        let lang = self.words.lang;
        if let Some(quotient) = self.quotient(expr) {
            return labels::unreduced(lang, quotient);
        }
        if let Some(figured) = self.found(expr, text) {
            // What a missing number may be is not what it is.
            let field = matches!(expr.node, Node::Field(_));
            let figured = Some(figured).filter(|it| !field || it.is_certain());
            let known =
                figured.and_then(|it| labels::figured(lang, self.words.dictionary, &expr.kind, it));
            return known.unwrap_or_else(|| format!("[{}]", sources::unknown(self.words)));
        }
        match &expr.node {
            Node::Variable(0) => match self.target {
                Some(it) => labels::exact(lang, it, &expr.kind),
                None => self.words.say(expr),
            },
            Node::Variable(_) => match by {
                Some((at, kind)) => labels::exact(lang, at, kind),
                None => self.words.say(expr),
            },
            Node::Binary(operator, left, right) => {
                let (own, sign) = self.sign(*operator);
                let (a, b) = if own == Binding::Comparison {
                    (self.with_value(formula, left), self.with_value(formula, right))
                } else {
                    let tighter = matches!(operator, Operator::Subtract | Operator::Divide);
                    let rest = if tighter { Binding::Single } else { own };
                    (self.say(formula, left, own, by), self.say(formula, right, rest, by))
                };
                let text = format!("{a} {sign} {b}");
                if own < around { format!("({text})") } else { text }
            }
            Node::Not(it) => {
                let not = self.words.choose(Said::of("không phải", "not"));
                format!("{not} ({})", self.say(formula, it, Binding::Or, by))
            }
            Node::Least(all) | Node::Greatest(all) => {
                let all = all.iter().map(|it| self.say(formula, it, Binding::Or, by));
                let name = if matches!(expr.node, Node::Least(_)) { "min" } else { "max" };
                format!("{name}({})", all.collect::<Vec<_>>().join("; "))
            }
            _ => self.words.within(expr, around),
        }
    }

    /// Both numbers of a measure that is a quotient.
    fn quotient(&self, expr: &Expr) -> Option<&(Amount, Amount)> {
        let Node::Measure(place) = expr.node else { return None };
        self.basis.measures.iter().find(|it| it.place == place)?.quotient.as_ref()
    }

    fn found(&self, expr: &Expr, text: &str) -> Option<&Figured> {
        if let Node::Measure(place) = expr.node {
            return self.basis.measures.iter().find(|it| it.place == place).map(|it| &it.value);
        }
        self.basis.terms.iter().find(|it| it.text == text).map(|it| &it.value)
    }

    fn sign(&self, operator: Operator) -> (Binding, &'static str) {
        match operator {
            Operator::Or => (Binding::Or, self.words.choose(Said::of("hoặc", "or"))),
            Operator::And => (Binding::And, self.words.choose(Said::of("và", "and"))),
            Operator::Add => (Binding::Sum, "+"),
            Operator::Subtract => (Binding::Sum, "-"),
            Operator::Multiply => (Binding::Product, "×"),
            Operator::Divide => (Binding::Product, "÷"),
            _ => (Binding::Comparison, self.words.choose(Said::of("so với", "against"))),
        }
    }

    /// A number, where all that it is made of is certain.
    fn number(&self, formula: &Formula, expr: &Expr, by: Option<&Amount>) -> Option<Amount> {
        let text = formula.text.get(expr.span.start..expr.span.end).unwrap_or_default();
        if let Some(figured) = self.found(expr, text) {
            return figured.certain();
        }
        let of = |it: &Expr| self.number(formula, it, by);
        match &expr.node {
            Node::Number(it) => Some(it.clone()),
            Node::Variable(0) => self.target.cloned(),
            Node::Variable(_) => by.cloned(),
            Node::Negate(it) => Some(-of(it)?),
            Node::Least(all) => all.iter().map(of).collect::<Option<Vec<_>>>()?.into_iter().min(),
            Node::Greatest(all) => {
                all.iter().map(of).collect::<Option<Vec<_>>>()?.into_iter().max()
            }
            Node::Binary(operator, left, right) => {
                let (a, b) = (of(left)?, of(right)?);
                match operator {
                    Operator::Add => Some(a + b),
                    Operator::Subtract => Some(a - b),
                    Operator::Multiply => Some(a * b),
                    Operator::Divide if !b.is_zero() => Some(a / b),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
