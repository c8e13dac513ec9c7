//! A rulebook's text to something that can judge: every formula looked up, every number
//! read, and all that can be proved wrong before anything runs said where it stands.
//!
//! What needs units, other rulebooks or templates is in `check`.

mod applies;
mod columns;
mod conditions;
mod criterion;
mod dates;
mod forms;
mod grades;
mod judges;
mod limits;
mod meaningless;
mod names;
mod needs;
mod numbers;
mod points;
mod problems;
mod steps;
mod targets;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use columns::{CellRule, CompiledColumn, Piece, Summed};
pub use forms::{CompiledListing, FormFormulas, Heading};
pub use needs::CompiledNeed;
pub use problems::Problem;

use self::names::Vocabulary;
use self::problems::Problems;
use super::bench::{Bar, Bench, NamedMeasure};
use super::rulebook::{Judged, Measure, Rulebook};
use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
use crate::formula::{Kind, Unit, check};
use crate::model::FormId;
use crate::words::Said;

/// A rulebook that has been compiled.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// What each of `judges` judges by.
    pub benches: Vec<Bench>,
    /// The formulas of each form.
    pub forms: BTreeMap<FormId, FormFormulas>,
}

/// Compiles a rulebook, or says all that is wrong with it.
pub fn compile(rulebook: &Rulebook, dictionary: &Dictionary) -> Result<Compiled, Vec<Problem>> {
    let mut found = Problems::default();
    let root = NodePath::root();
    judges::check(rulebook, &mut found);
    dates::check(rulebook, &mut found);
    let mut benches = Vec::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let path = root.key("judges").index(place);
        benches.push(bench(judged, rulebook, dictionary, &path, &mut found));
    }
    let forms = forms::compile(rulebook, dictionary, &mut found);
    if found.all.is_empty() { Ok(Compiled { benches, forms }) } else { Err(found.all) }
}

fn bench(
    judged: &Judged,
    rulebook: &Rulebook,
    dictionary: &Dictionary,
    path: &NodePath,
    found: &mut Problems,
) -> Bench {
    let (rules, yearly) = (dictionary.rules.clone(), judged.yearly);
    let mut bench = Bench { rules, yearly, ..Bench::default() };
    measures(&mut bench, &judged.measures, dictionary, path, found);
    let years = rulebook.years.from..=rulebook.years.to;
    let criteria = path.key("criteria");
    for (place, it) in judged.criteria.iter().enumerate() {
        let vocabulary = Vocabulary::new(dictionary, &bench.rules, &bench.measures);
        let compiled = criterion::compile(it, &vocabulary, &years, &criteria.index(place), found);
        bench.criteria.extend(compiled);
    }
    if bench.criteria.len() == judged.criteria.len() {
        meaningless::locality(&bench, judged, path, found);
    }
    applies::check(judged, rulebook.years, path, found);
    applies::inherit(&mut bench.criteria, &[]);
    total(&mut bench, judged, path, found);
    grades::compile(&mut bench, judged, &path.key("grades"), found);
    bench
}

/// The measures, each after those that it rests on.
fn measures(
    bench: &mut Bench,
    written: &BTreeMap<String, Measure>,
    dictionary: &Dictionary,
    path: &NodePath,
    found: &mut Problems,
) {
    let mut waiting: Vec<(&String, &Measure)> = written.iter().collect();
    let path = path.key("measures");
    for (name, _) in &waiting {
        let taken = dictionary.field(name).is_some() || dictionary.table(name).is_some();
        if taken || matches!(name.as_str(), "target" | "by") || check::is_function(name) {
            found.add(
                &path.key(name),
                Said::new(
                    format!("số đo `{name}` trùng tên với một trường, một bảng hoặc một từ có sẵn"),
                    format!("measure `{name}` has the name of a field, a table or a word of the language"),
                ),
                Some(Said::new("đặt tên khác", "give it another name")),
            );
        }
    }
    // A measure may name another that stands after it; one that never gets ready is in a circle,
    // or names what is not there.
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|(name, measure)| {
            let names: Vec<&str> = written.keys().map(String::as_str).collect();
            let ready = names::mentions(&measure.is, false)
                .iter()
                .all(|it| !names.contains(&it.as_str()) || bench.measure(it).is_some());
            if ready {
                self::measure(bench, name, measure, dictionary, &path.key(name), found);
            }
            !ready
        });
        if waiting.len() == before {
            for (name, _) in &waiting {
                found.add(
                    &path.key(name),
                    Said::new(
                        format!("số đo `{name}` tính vòng quanh: nó dựa vào chính nó"),
                        format!("measure `{name}` goes in a circle: it rests on itself"),
                    ),
                    None,
                );
            }
            return;
        }
    }
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

/// What all criteria add up to must be what the source says they do.
fn total(bench: &mut Bench, judged: &Judged, path: &NodePath, found: &mut Problems) {
    let points = bench.criteria.iter().filter_map(|it| it.points.as_ref());
    let sum = points.clone().map(|it| it.of.clone()).reduce(|a, b| a + b);
    bench.most.clone_from(&sum);
    let Some(total) = &judged.total else { return };
    let path = path.key("total");
    let Some(stated) = numbers::points(&total.of, &path.key("of"), found) else { return };
    bench.scaled = total.scaled;
    if sum.as_ref() != Some(&stated) && found.all.is_empty() {
        let sum = sum.map_or_else(|| "0".to_owned(), |it| numbers::written(&it));
        found.add(
            &path.key("of"),
            Said::new(
                format!("các tiêu chí cộng lại được {sum} điểm, ở đây ghi {}", total.of),
                format!("the criteria add up to {sum} points, here {} is stated", total.of),
            ),
            Some(Said::new("xem lại `of` của từng tiêu chí", "look at the `of` of each criterion")),
        );
    }
    bench.most = Some(stated);
}

/// Whether a criterion gives points.
fn scores(bar: &Bar) -> bool {
    bar.points.is_some()
}
