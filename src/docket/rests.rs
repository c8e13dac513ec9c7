//! Which other records a judgement rests on: those of the units and periods that its formulas
//! reach, and that of the unit above where people judge. And a document: those of its judgements,
//! and of the units that it speaks of.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Document;
use crate::formula::Node;
use crate::law::bench::{Bar, Bench};
use crate::law::reach::reached;
use crate::model::{Key, UnitId};
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

impl Document<'_> {
    /// The records that it rests on, there or not: its issuer's, those that the judgements which
    /// it prints rest on, those of the units that it speaks of, and of what it refers to.
    pub fn rests_on(&self) -> BTreeSet<Key> {
        let (project, period) = (self.docket.project, self.key.period);
        let members = self.members().iter().chain(self.apart()).map(|it| it.unit.clone());
        let mut units: BTreeSet<UnitId> = members.collect();
        units.insert(self.key.unit.clone());
        units.extend(self.results().map(|it| it.key.unit.clone()));
        let mut keys: Vec<Key> = units.iter().map(|it| Key::new(it, period)).collect();
        keys.extend(self.previous_results().map(|it| it.key.clone()));
        let mut all: BTreeSet<Key> = keys.iter().flat_map(|it| project.parts(it)).collect();
        for key in &keys {
            if let Some(judging) = project.judged(self.issued.law, &key.unit) {
                all.extend(of(project, key, judging));
            }
        }
        all.extend(self.cites().iter().map(|it| Key::new(it.unit, period)));
        all.extend(keys);
        all
    }
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
