//! Which other records a judgement rests on: those of the units and periods that its formulas
//! reach, and that of the unit above where people judge.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::formula::Node;
use crate::law::bench::{Bar, Bench};
use crate::law::reach::reached;
use crate::model::Key;
use crate::project::{Judging, Project};

/// How far the formulas of a bench reach.
#[allow(clippy::struct_excessive_bools)] // One for each function.
#[derive(Default)]
struct Reach {
    locality: bool,
    kinds: BTreeSet<Arc<str>>,
    before: bool,
    previous: bool,
    so_far: bool,
    over: BTreeSet<Arc<str>>,
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
            let summed = summed || reach.kinds.contains(unit.kind.as_str());
            if summed || reach.over.iter().any(|end| id.ends_with(end)) {
                units.insert(id);
            }
        }
        all.extend(units.iter().flat_map(|it| project.parts(&Key::new(it, period))));
    }
    if judging.bench.all().into_iter().any(Bar::is_by_people) {
        all.extend(key.unit.parent().map(|unit| Key { unit, period: key.period }));
    }
    all
}

fn reach(bench: &Bench) -> Reach {
    let mut reach = Reach::default();
    for expr in reached(bench) {
        match &expr.node {
            Node::Locality(kinds, _) if kinds.is_empty() => reach.locality = true,
            Node::Locality(kinds, _) => reach.kinds.extend(kinds.iter().cloned()),
            Node::Before(_) => reach.before = true,
            Node::Previous(_) => reach.previous = true,
            Node::SoFar(_) => reach.so_far = true,
            Node::Over(ends, _) => reach.over.extend(ends.iter().cloned()),
            _ => {}
        }
    }
    reach
}
