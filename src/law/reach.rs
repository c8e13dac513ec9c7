//! How far the formulas of a bench reach: into measures, and into what fields are computed by.

use std::collections::BTreeSet;

use super::bench::Bench;
use crate::formula::expr::{Definition, Rules};
use crate::formula::{Expr, Node};

/// What has been walked already.
#[derive(Default)]
struct Walked {
    measures: BTreeSet<usize>,
    fields: BTreeSet<(Option<usize>, usize)>,
}

/// Every part of every formula that the criteria of a bench rest on.
pub fn reached(bench: &Bench) -> Vec<&Expr> {
    let roots = bench.all().into_iter().flat_map(|it| it.formulas()).map(|it| &it.root);
    reached_from(bench, roots.collect())
}

/// The same, and of its measures, which may be printed though no criterion takes them.
pub fn all_reached(bench: &Bench) -> Vec<&Expr> {
    let roots = bench.all().into_iter().flat_map(|it| it.formulas());
    reached_from(bench, roots.chain(&bench.rules.measures).map(|it| &it.root).collect())
}

fn reached_from<'a>(bench: &'a Bench, first: Vec<&'a Expr>) -> Vec<&'a Expr> {
    let (mut all, mut walked, mut next) = (Vec::new(), Walked::default(), first);
    while let Some(expr) = next.pop() {
        all.push(expr);
        match &expr.node {
            Node::Measure(measure) if walked.measures.insert(*measure) => {
                next.extend(bench.rules.measures.get(*measure).map(|it| &it.root));
            }
            Node::Field(field) if walked.fields.insert((None, *field)) => {
                next.extend(bench.rules.fields.get(*field).into_iter().flat_map(roots));
            }
            Node::Cell(table, field) if walked.fields.insert((Some(*table), *field)) => {
                next.extend(cell(&bench.rules, *table, *field).into_iter().flat_map(roots));
            }
            _ => {}
        }
        next.extend(expr.parts());
    }
    all
}

fn cell(rules: &Rules, table: usize, field: usize) -> Option<&Definition> {
    rules.tables.get(table)?.fields.get(field)
}

fn roots(definition: &Definition) -> impl Iterator<Item = &Expr> {
    definition.formulas().map(|it| &it.root)
}
