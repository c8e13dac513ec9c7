//! The cases of rulebooks: does what the law says come out as the people who know it expect?

use std::collections::BTreeMap;
use std::sync::Arc;

use super::expected::expected;
use crate::check::{self, Script};
use crate::diagnostic::fault::RulebookFault;
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place, Severity};
use crate::facts::Record;
use crate::formula::evaluate::{Cell, Evaluator};
use crate::formula::{Facts, Kind, Value};
use crate::judge::{self, Assessment, UnitFacts, graded};
use crate::law::bench::Bench;
use crate::law::case::{Case, GivenList};
use crate::law::grades::GradeOn;
use crate::load::{Loaded, cases_file};
use crate::model::period::PeriodSpan;
use crate::model::{NationalLists, Period, Unit, UnitId, UnitKind};
use crate::project::{Law, Project};

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
    let mut proved = Proved::default();
    let Some(law) = loaded.project.laws.get(id) else { return proved };
    for (index, case) in loaded.cases.get(id).into_iter().flatten().enumerate() {
        let wrong = differences(&loaded.project, (id, law), case);
        if wrong.is_empty() {
            proved.passed += 1;
        } else {
            proved.failed += 1;
        }
        for it in wrong {
            let path = it.keys.iter().fold(NodePath::root().index(index), |path, it| path.key(it));
            if let Some(unknown) = unknown(law, &it) {
                let place = Place::key(cases_file(id), path);
                proved.found.push(Diagnostic::new(Fault::Rulebook(unknown), place));
                continue;
            }
            let fault = Fault::CaseFailed {
                case: case.name.clone(),
                criterion: it.keys.last().cloned().unwrap_or_default(),
                expected: it.expected,
                found: it.computed,
            };
            proved.found.push(Diagnostic::new(fault, Place::value(cases_file(id), path)));
        }
    }
    proved
}

/// A criterion that a case speaks of and the rulebook lacks.
fn unknown(law: &Law, difference: &Difference) -> Option<RulebookFault> {
    let [of, id] = &*difference.keys else { return None };
    let is_criterion = ["expect", "points"].contains(&of.as_str());
    let known = || law.benches.iter().flat_map(|it| it.all()).any(|it| it.id == *id);
    (is_criterion && difference.computed.is_empty() && !known())
        .then(|| RulebookFault::NoCriterion(id.clone()))
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
    let mut results: BTreeMap<Vec<String>, String> = BTreeMap::new();
    for (place, bench) in law.benches.iter().enumerate() {
        let stage = Stage::new(around, (id, law), place, case);
        stage.results(bench, &mut results);
    }
    let compared = expected(case).into_iter().map(|(keys, expected)| {
        let computed = results.get(&keys).cloned().unwrap_or_default();
        Difference { keys, expected, computed }
    });
    compared.filter(|it| it.expected != it.computed).collect()
}

/// A small project in which a case plays.
struct Stage<'a> {
    project: Project,
    unit: UnitId,
    period: Period,
    place: usize,
    law: &'a Law,
    case: &'a Case<Record>,
}

impl<'a> Stage<'a> {
    fn new(
        around: &Project,
        (id, law): (&str, &'a Arc<Law>),
        place: usize,
        case: &'a Case<Record>,
    ) -> Self {
        let first = Period { year: law.rulebook.years.from, span: PeriodSpan::Year };
        let period = case.period.unwrap_or(first);
        let scope = &law.rulebook.judges[place].units[0];
        let mut project = Project {
            dictionary: around.dictionary.clone(),
            laws: [(id.to_owned(), law.clone())].into(),
            lists: NationalLists::new(
                case.lists
                    .iter()
                    .map(|it: &GivenList| it.list(listed_tier(scope.tier, scope.below)))
                    .collect(),
            ),
            ..Project::default()
        };
        let unit = placed(&mut project, scope);
        let mut add = |id: &UnitId, record: Option<&Record>, before: Option<&Record>| {
            for (period, record) in [(period, record), (period.before(), before)] {
                if let Some(record) = record {
                    project.records.insert((id.clone(), period), record.clone());
                }
            }
        };
        add(&unit, Some(&case.given.record), case.before.as_ref());
        if let (Some(above), Some(record)) = (unit.parent(), &case.above) {
            add(&above, Some(record), None);
        }
        for (end, below) in &case.units {
            add(
                &UnitId::new(format!("{unit}/{end}")),
                below.record.as_ref(),
                below.before.as_ref(),
            );
        }
        for (end, below) in &case.units {
            let id = UnitId::new(format!("{unit}/{end}"));
            project.units.insert(id, plain(below.kind, end, &[]));
        }
        Self { project, unit, period, place, law, case }
    }

    /// All that the case may expect, by the keys that lead to it.
    fn results(&self, bench: &Bench, results: &mut BTreeMap<Vec<String>, String>) {
        let key = (self.unit.clone(), self.period);
        let Some(record) = self.project.records.get(&key) else { return };
        let kinds = &self.law.rulebook.judges[self.place].locality;
        let facts = UnitFacts::new(&self.project, (&self.unit, self.period), record, kinds);
        let assessment = judge::judge(&facts, "", bench);
        let mut add = |keys: &[&str], value: String| {
            results.insert(keys.iter().map(|it| (*it).to_owned()).collect(), value);
        };
        for it in &assessment.outcomes {
            add(&["expect", &it.id], it.verdict.as_str().to_owned());
            if let Some(score) = &it.score {
                add(&["points", &it.id], score.to_string());
            }
        }
        if let Some(total) = &assessment.total {
            add(&["points", "total"], total.to_string());
        }
        for (what, grade) in grades(bench, &assessment) {
            add(&["grades", &what], grade);
        }
        for (keys, value) in self.rows(&facts) {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            add(&keys, value);
        }
        let owed = |all: &[String], so: bool| {
            let meant = all.iter().filter(|it| self.owes(it, &assessment) == so);
            meant.cloned().collect::<Vec<_>>().join(", ")
        };
        add(&["owed"], owed(&self.case.owed, true));
        add(&["not_owed"], owed(&self.case.not_owed, false));
        add(&["faults"], self.faults(&key, record));
    }

    /// Whether the unit makes a form of its own.
    fn owes(&self, form: &str, assessment: &Assessment) -> bool {
        let issued = self.project.issued(&self.unit, self.period);
        let issued = issued.iter().find(|it| it.form_id == form);
        issued.is_some_and(|it| it.form.requires.is_none_or(|it| it == assessment.verdict))
    }

    /// What the fields come to that the case speaks of.
    fn rows(&self, facts: &UnitFacts) -> Vec<(Vec<String>, String)> {
        let dictionary = &self.project.dictionary;
        let evaluator = Evaluator::new(&dictionary.rules, Some(facts));
        let mut all = Vec::new();
        for (name, rows) in &self.case.rows {
            let Some(table) = dictionary.table(name) else { continue };
            for row in 0..facts.rows(table).unwrap_or(0) {
                let Value::Text(code) = facts.cell(table, row, 0) else { continue };
                for field in rows.get(&**code).into_iter().flat_map(BTreeMap::keys) {
                    let Some(place) = dictionary.tables[table].field(field) else { continue };
                    let kind = &dictionary.rules.tables[table].fields[place].kind;
                    let value = worded(&self.project, kind, &evaluator.cell(table, row, place));
                    let keys = ["rows", name, code, field].map(str::to_owned);
                    all.push((keys.to_vec(), value));
                }
            }
        }
        all
    }

    /// The codes of the record's faults: all errors, and the warnings that are meant.
    fn faults(&self, key: &(UnitId, Period), record: &Record) -> String {
        let script = Script { drawable: &|_| true };
        let meant = self.case.faults.iter().flatten().collect::<Vec<_>>();
        let mut codes: Vec<String> = check::record(&self.project, key, record, &script)
            .into_iter()
            .filter(|it| it.code_name() != "unknown-code")
            .filter(|it| {
                it.severity() == Severity::Error
                    || meant.iter().any(|code| *it.code_name() == ***code)
            })
            .map(|it| it.code_name().to_string())
            .collect();
        codes.sort();
        codes.dedup();
        let mut listed = meant.into_iter().cloned().collect::<Vec<_>>();
        listed.sort();
        // In the order of the case where they are the same.
        if codes == listed {
            return self.case.faults.clone().unwrap_or_default().join(", ");
        }
        codes.join(", ")
    }
}

/// The grades of each criterion and of all together; an empty text while one is open.
fn grades(bench: &Bench, assessment: &Assessment) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let Some(scale) = bench.grades.iter().find(|it| it.on == GradeOn::Each) {
        for it in assessment.outcomes.iter().filter(|it| it.depth == 0) {
            if let Some(score) = &it.score {
                let grade = graded(scale, score).grade.unwrap_or_default();
                all.push((it.id.clone(), grade.to_owned()));
            }
        }
    }
    for it in assessment.grades(bench) {
        let what = if it.scale.on == GradeOn::Mean { "mean" } else { "total" };
        all.push((what.to_owned(), it.grade.unwrap_or_default().to_owned()));
    }
    all
}

/// A value in the words of YAML; "2..4" where it is open between ordered words.
fn worded(project: &Project, kind: &Kind, cell: &Cell) -> String {
    let choice = |it: &usize| project.dictionary.rules.choices.get(*it);
    let word = |value: &Value| match (kind, value) {
        (Kind::Choice(of), Value::Choice(word)) => choice(of)
            .and_then(|it| it.words.get(usize::from(*word)))
            .map(ToString::to_string)
            .unwrap_or_default(),
        (_, Value::Truth(it)) => it.to_string(),
        (_, Value::Count(it)) => it.to_string(),
        (_, Value::Number(it)) => crate::words::number::plain(it),
        (_, Value::Date(it)) => it.to_string(),
        (_, Value::Text(it)) => it.to_string(),
        _ => String::new(),
    };
    match cell {
        Cell::Known(value) => word(value),
        Cell::Empty => String::new(),
        Cell::Open(all) => {
            let ordered =
                matches!(kind, Kind::Choice(it) if choice(it).is_some_and(|it| it.ordered));
            match (all.first(), all.last()) {
                (Some(first), Some(last)) if ordered => format!("{}..{}", word(first), word(last)),
                _ => String::new(),
            }
        }
    }
}

/// The tier of the services that lists ask of a unit.
fn listed_tier(tier: UnitKind, below: Option<UnitKind>) -> UnitKind {
    if tier == UnitKind::Department { below.unwrap_or(UnitKind::Province) } else { tier }
}

/// Puts a unit where a scope means it, and the units above it.
fn placed(project: &mut Project, scope: &crate::law::Scope) -> UnitId {
    let mut path: Vec<String> =
        scope.within.iter().flat_map(|it| it.split('/')).map(str::to_owned).collect();
    let depth = match (scope.tier, scope.below) {
        (UnitKind::Province, _) => 1,
        (UnitKind::District, _) | (UnitKind::Department, Some(UnitKind::Province) | None) => 2,
        (UnitKind::Commune | UnitKind::Department, _) => 3,
    };
    while path.len() < depth {
        path.push(["tinh", "huyen", "xa"][path.len()].to_owned());
    }
    let kinds = [UnitKind::Province, UnitKind::District, UnitKind::Commune];
    for place in 0..path.len() {
        let id = UnitId::new(path[..=place].join("/"));
        let last = place + 1 == path.len();
        let kind = if last { scope.tier } else { kinds[place.min(2)] };
        let roles: Vec<String> =
            if last { scope.role.iter().cloned().collect() } else { Vec::new() };
        project.units.insert(id, plain(kind, &path[place], &roles));
    }
    UnitId::new(path.join("/"))
}

fn plain(kind: UnitKind, name: &str, roles: &[String]) -> Unit {
    Unit {
        kind,
        name: name.to_owned(),
        place: name.to_owned(),
        abbreviation: None,
        superior: None,
        roles: roles.to_vec(),
        // The lists of a case have no sectors but the empty one.
        sectors: vec![String::new()],
        leaders: BTreeMap::new(),
    }
}
