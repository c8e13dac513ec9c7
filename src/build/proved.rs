//! The cases of rulebooks: does what the law says come out as the people who know it expect?

use std::sync::Arc;

use super::expected::{Results, agrees, expected};
use super::misnamed::misnamed;
use super::stage::Stage;
use super::{outcomes, papers};
use crate::diagnostic::{Diagnostic, NodePath, Place, RulebookFault};
use crate::facts::Record;
use crate::law::case::Case;
use crate::law::criterion::Verdict;
use crate::layout::cases_file;
use crate::load::{Loaded, cores, in_turns};
use crate::model::FormId;
use crate::project::{Law, Project};
use crate::words::{Said, nearest};

/// How many cases came out as expected, how many did not, and every difference.
#[derive(Debug, Default)]
pub struct Proved {
    /// As expected.
    pub passed: usize,
    /// Otherwise.
    pub failed: usize,
    /// Every difference, at the expectation that it is about.
    pub found: Vec<Diagnostic>,
}

/// Runs the cases of one rulebook.
pub fn proved(loaded: &Loaded, id: &str) -> Proved {
    all_proved(loaded, &[id]).pop().unwrap_or_default()
}

/// A case that is run.
struct Run<'a> {
    id: &'a str,
    law: &'a Arc<Law>,
    /// Its place among the cases of the rulebook.
    place: usize,
    case: &'a Case<Record>,
}

/// Runs the cases of some rulebooks side by side; what came of each, in their order.
pub fn all_proved(loaded: &Loaded, ids: &[&str]) -> Vec<Proved> {
    let runs = ids.iter().flat_map(|id| {
        let law = loaded.project.laws.get(*id);
        let cases = loaded.cases.get(*id).into_iter().flatten().enumerate();
        cases.filter_map(move |(place, case)| Some(Run { id, law: law?, place, case }))
    });
    let runs: Vec<Run> = runs.collect();
    let outcome = |it: &Run| {
        let (of, project) = ((it.id, it.law), &loaded.project);
        let before = misnamed(project, (it.id, &**it.law), (it.place, it.case));
        // What is misnamed comes to nothing, which is no news.
        let differences =
            if before.is_empty() { differences(project, of, it.case) } else { Vec::new() };
        (before, differences)
    };
    let wrong = in_turns(&runs, cores(), outcome);
    let mut all: Vec<Proved> = ids.iter().map(|_| Proved::default()).collect();
    for (run, wrong) in runs.iter().zip(wrong) {
        if let Some(at) = ids.iter().position(|it| *it == run.id) {
            all[at].add(run, wrong);
        }
    }
    all
}

impl Proved {
    /// Counts a case, and says what of it came out otherwise.
    fn add(&mut self, run: &Run, (before, wrong): (Vec<Diagnostic>, Vec<Difference>)) {
        // What could not be read of a case is said already.
        if wrong.is_empty() && before.is_empty() && !run.case.faulty {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
        self.found.extend(before);
        for it in wrong {
            let at = |keys: &[String]| {
                keys.iter().fold(NodePath::root().index(run.place), |path, it| path.key(it))
            };
            let path = at(&it.keys);
            if let Some(unknown) = unknown(run.law, &it) {
                let place = Place::key(cases_file(run.id), at(&it.keys[..2]));
                self.found.push(Diagnostic::new(unknown, place));
                continue;
            }
            let fault = RulebookFault::CaseFailed {
                case: run.case.name.clone(),
                what: Box::new(what(&it.keys)),
                expected: Box::new(shown(&it.keys, &it.expected)),
                found: Box::new(shown(&it.keys, &it.computed)),
            };
            self.found.push(Diagnostic::new(fault, Place::value(cases_file(run.id), path)));
        }
    }
}

/// What an expectation is about: a criterion, or a key of the case.
fn what(keys: &[String]) -> Said {
    match keys {
        [of, id] if ["expect", "points"].contains(&of.as_str()) => {
            Said::new(format!("tiêu chí {id}"), format!("criterion {id}"))
        }
        _ => {
            let key = format!("`{}`", keys.join("."));
            Said::new(key.clone(), key)
        }
    }
}

/// A value that a case has or came to; of a verdict, what people call it as well.
fn shown(keys: &[String], value: &str) -> Said {
    if value.is_empty() {
        return Said::new("(trống)".to_owned(), "(nothing)".to_owned());
    }
    let is_verdict = keys.first().is_some_and(|it| ["expect", "verdict"].contains(&it.as_str()));
    let verdict = Verdict::ALL.into_iter().find(|it| is_verdict && it.as_str() == value);
    let key = format!("`{value}`");
    Said::new(verdict.map_or_else(|| key.clone(), |it| format!("{key} ({})", it.called().vi)), key)
}

/// A criterion, a measure or a form that a case speaks of and the rulebook lacks.
fn unknown(law: &Law, difference: &Difference) -> Option<RulebookFault> {
    let [of, name, ..] = &*difference.keys else { return None };
    match of.as_str() {
        "expect" | "points" => {
            let known = || law.benches.iter().flat_map(|it| it.all()).any(|it| it.id == *name);
            (difference.computed.is_empty() && !known())
                .then(|| RulebookFault::NoCriterion(name.clone()))
        }
        "measures" if law.benches.iter().all(|it| it.measure(name).is_none()) => {
            let measures = law.benches.iter().flat_map(|it| &it.measures);
            let nearest = nearest(name, measures.map(|it| &*it.name));
            let says = Said::new(
                format!("bộ quy định không có số đo `{name}`"),
                format!("the rulebook has no measure `{name}`"),
            );
            let help = nearest.map(|it| {
                Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?"))
            });
            Some(RulebookFault::Written { fact: says, help })
        }
        "documents" if !law.rulebook.forms.contains_key(name.as_str()) => {
            let forms = law.rulebook.forms.keys().map(FormId::as_str);
            let nearest = nearest(name, forms);
            Some(RulebookFault::NoForm { form: name.clone(), nearest })
        }
        _ => None,
    }
}

/// What a case expects, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The keys that lead to the expectation in the case.
    pub keys: Vec<String>,
    /// As the case has it.
    pub expected: String,
    /// As it was computed; empty where nothing of that name was.
    pub computed: String,
}

/// The expectations of a case that are not met.
pub fn differences(
    around: &Project,
    (id, law): (&str, &Arc<Law>),
    case: &Case<Record>,
) -> Vec<Difference> {
    let mut results = Results::new();
    for stage in Stage::all(around, (id, law), case) {
        outcomes::add(&stage, &mut results);
        papers::add(&stage, &mut results);
    }
    let compared = expected(case).into_iter().filter_map(|(keys, expected)| {
        let computed = results.get(&keys);
        if computed.is_some_and(|it| agrees(&keys, &expected, it)) {
            return None;
        }
        Some(Difference { keys, expected, computed: computed.cloned().unwrap_or_default() })
    });
    compared.collect()
}
