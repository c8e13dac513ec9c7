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
mod measures;
mod names;
mod needs;
mod numbers;
mod points;
mod problems;
mod steps;
mod targets;

use std::collections::BTreeMap;

pub use columns::{CellRule, CompiledColumn, Piece, Summed};
pub use forms::{CompiledListing, FormFormulas, Heading};
pub use needs::CompiledNeed;
pub use problems::Problem;

use self::names::Vocabulary;
use self::problems::Problems;
use super::bench::{Bar, Bench};
use super::rulebook::{Judged, Rulebook};
use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
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
    let refused = measures::measures(&mut bench, &judged.measures, dictionary, path, found);
    let years = rulebook.years.from..=rulebook.years.to;
    let criteria = path.key("criteria");
    for (place, it) in judged.criteria.iter().enumerate() {
        let vocabulary = Vocabulary::new(dictionary, &bench.rules, &bench.measures);
        let vocabulary = vocabulary.without(refused.clone());
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
