//! Why a criterion is open: what is missing, and whose.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::UnitFacts;
use super::figure::Figure;
use super::judged::Judged;
use super::keyed::id;
use super::outcome::{Outcome, is_open};
use super::whose::other_period;
use super::why::Reason;
use crate::formula::evaluate::{Evaluator, Missing, Step, Whose};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Expr, Facts, Formula, Kind, Node, Unit};
use crate::law::bench::{Bar, Rule};
use crate::model::{Period, UnitId};

/// What is missing of the formulas of one criterion: its rows and its reason both ask for it.
pub(super) struct Lacking<'a, 'b> {
    pub(super) evaluator: &'a Evaluator<'b>,
    found: RefCell<Vec<Found>>,
}

/// What is missing of a formula, which is known by where it lies in memory.
struct Found {
    of: *const Expr,
    missing: Rc<[Missing]>,
}

impl<'a, 'b> Lacking<'a, 'b> {
    pub(super) fn new(evaluator: &'a Evaluator<'b>) -> Self {
        Self { evaluator, found: RefCell::default() }
    }

    /// What a formula of the criterion turns on; it is looked for once.
    pub(super) fn missing(&self, expr: &Expr) -> Rc<[Missing]> {
        let of = std::ptr::from_ref(expr);
        if let Some(found) = self.found.borrow().iter().find(|it| it.of == of) {
            return found.missing.clone();
        }
        let missing: Rc<[Missing]> = self.evaluator.missing(expr).into();
        self.found.borrow_mut().push(Found { of, missing: missing.clone() });
        missing
    }
}

/// Why a criterion is open, where a missing number leaves it so.
pub(super) fn open(judged: &Judged, bar: &Bar, lacking: &Lacking, parts: &[&Outcome]) -> Reason {
    if matches!(bar.rule, Rule::All | Rule::Any | Rule::Sum | Rule::Best) {
        let by_points = matches!(bar.rule, Rule::Sum | Rule::Best);
        let is_open = |it: &Outcome| {
            is_open(it.verdict, it.score.as_ref().filter(|_| by_points)) && it.counts
        };
        let open = || parts.iter().filter(|it| is_open(it));
        if open().next().is_some() && open().all(|it| it.is_interim()) {
            return interim(judged.facts.period);
        }
        return Reason::Parts(open().map(|it| it.id.clone()).collect());
    }
    let mut lacks = Lacks::default();
    for formula in bar.formulas() {
        lacks.collect(judged, &lacking.missing(&formula.root));
    }
    lacks.reason(judged)
}

/// It is asked for a whole year, of which this is a part; how much is lacking, the page knows.
pub(super) fn interim(period: Period) -> Reason {
    Reason::Interim { lacking: Figure::Nothing, ended: period.ends_its_year() }
}

/// What is missing, sorted by whose it is.
#[derive(Default)]
struct Lacks {
    fields: Vec<String>,
    facts: Vec<String>,
    tables: Vec<String>,
    rows: BTreeSet<(usize, usize)>,
    units: Vec<String>,
    /// The kinds of units of which there is none.
    kinds: Option<String>,
    /// Another period of which something is missing.
    earlier: Option<Period>,
}

impl Lacks {
    fn collect(&mut self, judged: &Judged, missing: &[Missing]) {
        let facts = judged.facts;
        let own = Whose::Record(facts.id());
        let dictionary = &facts.project.dictionary;
        for it in missing {
            if it.whose == own && facts.record.is_sum() && self.of_sum(facts) {
                continue;
            }
            if it.whose == own {
                match (it.table, it.row, it.field) {
                    (Some(table), Some(row), _) => drop(self.rows.insert((table, row))),
                    (Some(table), None, _) => {
                        push(&mut self.tables, &dictionary.tables[table].name);
                    }
                    (None, _, Some(field)) => {
                        let truth = dictionary.rules.fields[field].kind == Kind::Truth;
                        let list = if truth { &mut self.facts } else { &mut self.fields };
                        push(list, &dictionary.fields[field].name);
                    }
                    (None, _, None) => {}
                }
                continue;
            }
            match around(facts, &it.whose).and_then(|it| facts.project.units.get(it)) {
                Some(unit) => push(&mut self.units, unit.name_on(facts.period.end())),
                None if nobody(facts, &it.whose).is_some() => {
                    self.kinds = nobody(facts, &it.whose);
                }
                None => self.earlier = earlier(facts, &it.whose).or(self.earlier),
            }
        }
    }

    /// The units of which a record is missing that a sum is made of; whether there are any.
    fn of_sum(&mut self, facts: &UnitFacts) -> bool {
        let project = facts.project;
        let missing = facts.record.parts.iter().filter(|it| !project.records.contains_key(*it));
        let units = missing.filter_map(|it| Some((project.units.get(&it.unit)?, it.period)));
        let names: Vec<&str> = units.map(|(unit, period)| unit.name_on(period.end())).collect();
        for it in &names {
            push(&mut self.units, it);
        }
        !names.is_empty()
    }

    fn reason(self, judged: &Judged) -> Reason {
        let dictionary = &judged.facts.project.dictionary;
        if !self.units.is_empty() {
            Reason::NoNumbers(self.units)
        } else if !self.fields.is_empty() {
            Reason::NoFields(self.fields)
        } else if !self.facts.is_empty() {
            Reason::NoFacts(self.facts)
        } else if let Some(table) = self.tables.into_iter().next() {
            Reason::NoTable(table)
        } else if let Some((table, _)) = self.rows.first() {
            let noun = dictionary.tables[*table].called().vi;
            Reason::Missing(self.rows.len() as u64, noun)
        } else if let Some(kinds) = self.kinds {
            Reason::NoUnits(kinds)
        } else if let Some(period) = self.earlier {
            Reason::NoPeriodBefore(period)
        } else {
            Reason::Parts(Vec::new())
        }
    }
}

/// The unit around that something is missing of, for the same period; none where it is missing
/// of another.
fn around<'p>(facts: &UnitFacts<'p>, whose: &Whose) -> Option<&'p UnitId> {
    match whose {
        Whose::Record(record) => {
            let mut units = facts.whole_area().into_iter();
            units.find(|(it, _)| *record == id(it, facts.period)).map(|(it, _)| it)
        }
        Whose::Missing(way) => match way.steps.as_slice() {
            [Step::Locality(kinds, place)] => facts.area(kinds).nth(*place),
            [Step::Over(end)] => facts.named(end),
            _ => None,
        },
    }
}

/// The kinds of units that a sum is over, of which there is none.
fn nobody(facts: &UnitFacts, whose: &Whose) -> Option<String> {
    let Whose::Missing(way) = whose else { return None };
    let [Step::Locality(kinds, _)] = way.steps.as_slice() else { return None };
    let own: Vec<&str> = match kinds.as_slice() {
        [] => facts.kinds().iter().map(|it| it.as_str()).collect(),
        kinds => kinds.iter().map(|it| &**it).collect(),
    };
    let named = own.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>();
    facts.area(kinds).next().is_none().then(|| named.join(", "))
}

/// The other period that something is missing of; the year before where the way is longer.
fn earlier(facts: &UnitFacts, whose: &Whose) -> Option<Period> {
    let longer = || matches!(whose, Whose::Missing(_)).then(|| facts.period.before());
    other_period(facts, whose).or_else(longer)
}

fn push(list: &mut Vec<String>, name: &str) {
    if !list.iter().any(|it| it == name) {
        list.push(name.to_owned());
    }
}

/// Why there is nothing to judge by.
pub(super) fn empty(judged: &Judged, formula: &Formula) -> Reason {
    cause(judged, &formula.root, false).unwrap_or(Reason::NothingToShare(String::new()))
}

/// What a formula shares out or goes over: the first divisor, the first fold.
fn cause(judged: &Judged, expr: &Expr, before: bool) -> Option<Reason> {
    match &expr.node {
        Node::Fold { fold: Fold::All | Fold::Any, table, .. } => {
            let table = judged.facts.project.dictionary.tables.get(*table)?;
            Some(Reason::NoRows(table.called().vi))
        }
        Node::Binary(Operator::Divide, _, whole) => {
            let noun = match &whole.kind {
                Kind::Number(Unit::Noun(it)) => it.to_string(),
                _ => String::new(),
            };
            Some(match whole.node {
                Node::Before(_) => Reason::GrowthFromNothing(noun),
                _ if before => Reason::GrowthFromNothing(noun),
                _ => Reason::NothingToShare(noun),
            })
        }
        Node::Measure(measure) => {
            let formula = judged.bench.rules.measures.get(*measure)?;
            cause(judged, &formula.root, before)
        }
        Node::Before(it) => cause(judged, it, true),
        _ => expr.parts().into_iter().find_map(|it| cause(judged, it, before)),
    }
}

/// Why a criterion is not assessable although nothing is missing.
pub(super) fn not_assessable(judged: &Judged, formula: &Formula) -> Reason {
    // "count(t) > 0" says that there must be something to judge.
    if let Node::Binary(Operator::More | Operator::AtLeast, left, _) = &formula.root.node
        && let Node::Fold { fold: Fold::Count, table, filter: None, .. } = &left.node
        && let Some(table) = judged.facts.project.dictionary.tables.get(*table)
    {
        return Reason::NoRows(table.called().vi);
    }
    Reason::NotAssessable(formula.text.to_string())
}
