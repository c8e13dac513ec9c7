//! Rulebooks that nothing proves: they judge somebody, and no case says what has to come out.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Place, RulebookFault};
use crate::law::criterion::Verdict;
use crate::layout::{cases_file, rulebook_file};
use crate::load::Loaded;

/// Says so of each rulebook; of one whose cases could not be read, something else is said.
/// `broken` are the files that have errors.
pub(super) fn unproved(loaded: &Loaded, broken: &BTreeSet<String>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in loaded.project.laws.iter().filter(|it| it.1.is_whole()) {
        let file = cases_file(id);
        let has_cases = loaded.cases.get(id.as_str()).is_some_and(|it| !it.is_empty());
        let Some(criterion) = law.rulebook.all_criteria().into_iter().next() else { continue };
        if has_cases || broken.contains(&file) {
            continue;
        }
        let (criterion, verdict) = (&criterion.id, Verdict::Met.as_str());
        let example = format!(
            "- {{name: …, given: {{record: {{…}}}}, expect: {{\"{criterion}\": {verdict}}}}}"
        );
        let fault = RulebookFault::NoCases { file, example };
        found.push(Diagnostic::new(fault, Place::file_of(rulebook_file(id))));
    }
    found
}
