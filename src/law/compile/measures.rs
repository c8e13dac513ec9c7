//! The measures of a rulebook, each read after those that it rests on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::{self, Vocabulary};
use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
use crate::formula::{Kind, Unit, check};
use crate::law::bench::{Bench, NamedMeasure};
use crate::law::rulebook::Measure;
use crate::words::Said;

/// The measures, each after those that it rests on; gives back those that are refused.
pub(super) fn measures<'a>(
    bench: &mut Bench,
    written: &'a BTreeMap<String, Measure>,
    dictionary: &Dictionary,
    path: &NodePath,
    found: &mut Problems,
) -> BTreeSet<&'a str> {
    let mut waiting: Vec<(&String, &Measure)> = written.iter().collect();
    let path = path.key("measures");
    for name in written.keys() {
        untaken(name, dictionary, &path.key(name), found);
    }
    let rests: BTreeMap<&str, BTreeSet<&str>> = written
        .iter()
        .map(|(name, measure)| {
            let named = names::mentions(&measure.is, false);
            let named = named.iter().filter_map(|it| written.get_key_value(it.as_str()));
            (name.as_str(), named.map(|(it, _)| it.as_str()).collect())
        })
        .collect();
    let mut refused = BTreeSet::new();
    // A measure may name another that stands after it; one that never gets ready is in a
    // circle, or rests on one that is.
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(name, measure)| {
            let rests = &rests[name.as_str()];
            if rests.iter().any(|it| refused.contains(it)) {
                refused.insert(name.as_str());
                return false;
            }
            let ready = rests.iter().all(|it| bench.measure(it).is_some());
            if ready {
                self::measure(bench, name, measure, dictionary, &path.key(name), found);
                if bench.measure(name).is_none() {
                    refused.insert(name.as_str());
                }
            }
            !ready
        });
        if waiting.len() == before {
            for (name, _) in &waiting {
                refused.insert(name.as_str());
                if !is_in_circle(name, &rests) {
                    continue;
                }
                found.add(
                    &path.key(name),
                    Said::new(
                        format!("số đo `{name}` tính vòng quanh: nó dựa vào chính nó"),
                        format!("measure `{name}` goes in a circle: it rests on itself"),
                    ),
                    None,
                );
            }
            break;
        }
    }
    refused
}

/// Whether a measure's name is its own.
fn untaken(name: &str, dictionary: &Dictionary, path: &NodePath, found: &mut Problems) {
    if dictionary.field(name).is_some()
        || dictionary.table(name).is_some()
        || matches!(name, "target" | "by")
        || check::is_function(name)
    {
        found.add(
            path,
            Said::new(
                format!("số đo `{name}` trùng tên với một trường, một bảng hoặc một từ có sẵn"),
                format!(
                    "measure `{name}` has the name of a field, a table or a word of the language"
                ),
            ),
            Some(Said::new("đặt tên khác", "give it another name")),
        );
    }
}

/// Whether a measure rests on itself, by whatever way.
fn is_in_circle(name: &str, rests: &BTreeMap<&str, BTreeSet<&str>>) -> bool {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut waiting: Vec<&str> = rests[name].iter().copied().collect();
    while let Some(next) = waiting.pop() {
        if next == name {
            return true;
        }
        if seen.insert(next) {
            waiting.extend(&rests[next]);
        }
    }
    false
}

fn measure(
    bench: &mut Bench,
    name: &str,
    measure: &Measure,
    dictionary: &Dictionary,
    path: &NodePath,
    found: &mut Problems,
) {
    let vocabulary = Vocabulary::new(dictionary, &bench.rules, &bench.measures);
    let formula = vocabulary.formula(&measure.is, names::Expected::Any, &path.key("is"), found);
    let Some(mut formula) = formula else { return };
    if let (Some(noun), Kind::Number(unit)) = (&measure.noun, &formula.root.kind)
        && *unit == Unit::Plain
    {
        formula.root.kind = Kind::Number(Unit::Noun(Arc::from(noun.as_str())));
    }
    let noun = match &formula.root.kind {
        Kind::Number(Unit::Noun(it)) => Some(it.clone()),
        _ => None,
    };
    bench.rules.measures.push(formula);
    bench.measures.push(NamedMeasure {
        name: Arc::from(name),
        label: measure.label.clone().unwrap_or_else(|| name.to_owned()),
        noun: measure.noun.as_deref().map(Arc::from).or(noun),
    });
}
