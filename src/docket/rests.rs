//! Which other records a judgement rests on: those of the units and periods that its formulas
//! reach, and that of the unit above where people judge.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::formula::expr::{Definition, Rules};
use crate::formula::{Expr, Node};
use crate::law::bench::{Bench, Rule};
use crate::model::Key;
use crate::project::{Judging, Project};

/// How far the formulas of a bench reach.
#[derive(Default)]
struct Reach {
    locality: bool,
    before: bool,
    previous: bool,
    so_far: bool,
    over: BTreeSet<Arc<str>>,
}

/// What has been walked already.
#[derive(Default)]
struct Walked {
    measures: BTreeSet<usize>,
    fields: BTreeSet<(Option<usize>, usize)>,
}

/// The records that the judgement of one rests on, itself among them.
pub(super) fn of(project: &Project, key: &Key, judging: Judging) -> BTreeSet<Key> {
    let reach = reach(judging.bench);
    let area = project.locality(&key.unit);
    let kinds = &judging.judged.locality;
    let mut periods = vec![key.period];
    periods.extend(reach.before.then(|| key.period.before()));
    periods.extend(reach.previous.then(|| key.period.previous()));
    if reach.so_far {
        periods.extend(key.period.so_far());
    }
    let mut all = BTreeSet::new();
    for period in periods {
        let mut units = BTreeSet::from([&key.unit]);
        for (id, unit) in project.area_in(&area, period) {
            let summed = reach.locality && (kinds.is_empty() || kinds.contains(&unit.kind));
            if summed || reach.over.iter().any(|end| id.ends_with(end)) {
                units.insert(id);
            }
        }
        all.extend(units.iter().flat_map(|it| project.parts(&Key::new(it, period))));
    }
    if judging.bench.all().iter().any(|it| matches!(it.rule, Rule::Claimed)) {
        all.extend(key.unit.parent().map(|unit| Key { unit, period: key.period }));
    }
    all
}

fn reach(bench: &Bench) -> Reach {
    let (mut reach, mut walked) = (Reach::default(), Walked::default());
    let mut next: Vec<&Expr> =
        bench.all().into_iter().flat_map(|it| it.formulas()).map(|it| &it.root).collect();
    while let Some(expr) = next.pop() {
        match &expr.node {
            Node::Locality(_) => reach.locality = true,
            Node::Before(_) => reach.before = true,
            Node::Previous(_) => reach.previous = true,
            Node::SoFar(_) => reach.so_far = true,
            Node::Over(ends, _) => reach.over.extend(ends.iter().cloned()),
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
    reach
}

fn cell(rules: &Rules, table: usize, field: usize) -> Option<&Definition> {
    rules.tables.get(table)?.fields.get(field)
}

fn roots(definition: &Definition) -> impl Iterator<Item = &Expr> {
    definition.formulas().map(|it| &it.root)
}
