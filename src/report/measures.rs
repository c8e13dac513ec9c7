//! Numbers with names as a page has them.

use std::collections::BTreeMap;

use crate::formula::evaluate::Evaluator;
use crate::formula::{Facts, Kind, Unit};
use crate::law::bench::Bench;
use crate::words::vietnamese;

/// The measures of a bench by their names; empty while something missing leaves one open.
pub(super) fn printed(bench: &Bench, facts: &dyn Facts) -> BTreeMap<String, String> {
    let evaluator = Evaluator::new(&bench.rules, Some(facts));
    let one = |(measure, formula): (&crate::law::bench::NamedMeasure, &crate::formula::Formula)| {
        let number = evaluator.number(&formula.root);
        let text = evaluator.hull(&number).certain().map(|it| match formula.root.kind {
            Kind::Number(Unit::Share) => vietnamese::percent(it),
            _ => vietnamese::amount(it),
        });
        (measure.name.to_string(), text.unwrap_or_default())
    };
    bench.measures.iter().zip(&bench.rules.measures).map(one).collect()
}
