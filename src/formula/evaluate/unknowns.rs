//! Everything missing that formulas have come upon so far: each once, with what it may be and
//! the checks that it has to pass.
//!
//! Not what follows from that for a formula: see `pieces`.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::num::Num;
use super::rest::{Open, Part, Rest, Val};
use super::scope::Home;
use crate::formula::Kind;
use crate::formula::expr::{Definition, Rules};
use crate::formula::tree::Operator;

/// What something missing may be.
#[derive(Clone, Debug)]
pub(super) enum Domain {
    /// One of these.
    Words(Rc<[Val]>),
    /// A number (of a missing list, how many values it has).
    Number { whole: bool, low: Option<Num>, high: Option<Num> },
    /// A day, a text: nothing is told apart.
    Anything,
}

/// Something missing.
#[derive(Clone, Debug)]
pub(super) struct Variable {
    /// Whose, by its place among the homes.
    pub(super) home: usize,
    /// Which field; none for whether a row of which nothing is known states a field.
    pub(super) field: Option<usize>,
    pub(super) domain: Domain,
}

/// A truth that does not fail.
#[derive(Clone, Debug)]
pub(super) struct Constraint {
    pub(super) rest: Rest,
    pub(super) variables: Rc<[usize]>,
}

impl Constraint {
    /// The part and the whole, where it says no more than that one missing number is at most
    /// another.
    fn part_and_whole(&self) -> Option<(usize, usize)> {
        let Rest::Open(open) = &self.rest else { return None };
        let Part::Binary(Operator::AtMost, Rest::Open(part), Rest::Open(whole)) = &open.part else {
            return None;
        };
        match (&part.part, &whole.part) {
            (Part::Variable(part), Part::Variable(whole)) => Some((*part, *whole)),
            _ => None,
        }
    }
}

/// All that is missing.
#[derive(Default)]
pub(super) struct Unknowns {
    pub(super) variables: Vec<Variable>,
    index: BTreeMap<(usize, usize, bool), usize>,
    /// The homes, and once something of one is missing, its checks.
    homes: Vec<(Home, Option<Rc<[Constraint]>>)>,
    home_index: BTreeMap<Home, usize>,
    /// Fields that have been resolved and are worth keeping.
    pub(super) resolved: BTreeMap<(Home, usize), Rest>,
}

impl Unknowns {
    /// The place of a home.
    pub(super) fn place(&mut self, home: &Home) -> usize {
        if let Some(place) = self.home_index.get(home) {
            return *place;
        }
        let place = self.homes.len();
        self.homes.push((home.clone(), None));
        self.home_index.insert(home.clone(), place);
        place
    }

    /// The home at a place.
    pub(super) fn home(&self, place: usize) -> &Home {
        &self.homes[place].0
    }

    /// The checks of a home that rest on something missing.
    pub(super) fn checks(&self, home: usize) -> &[Constraint] {
        self.homes[home].1.as_deref().unwrap_or_default()
    }

    /// Whether the checks of a home have to be found; they count as found from then on.
    pub(super) fn begin_checks(&mut self, home: usize) -> bool {
        let checks = &mut self.homes[home].1;
        let begin = checks.is_none();
        checks.get_or_insert_default();
        begin
    }

    /// Keeps the checks of a home.
    pub(super) fn keep_checks(&mut self, home: usize, checks: Rc<[Constraint]>) {
        self.homes[home].1 = Some(checks);
    }

    /// The variable of a field, or (`stated`) of whether the field is stated.
    pub(super) fn variable(
        &mut self,
        home: usize,
        field: usize,
        stated: bool,
        domain: impl FnOnce() -> Domain,
    ) -> usize {
        let variables = &mut self.variables;
        *self.index.entry((home, field, stated)).or_insert_with(|| {
            let field = (!stated).then_some(field);
            variables.push(Variable { home, field, domain: domain() });
            variables.len() - 1
        })
    }
}

impl Unknowns {
    /// The checks that bear on unknowns, and all unknowns that these bear on in their turn.
    pub(super) fn bearing(&self, asked: &BTreeSet<usize>) -> (BTreeSet<usize>, Vec<Constraint>) {
        let mut all = asked.clone();
        let mut waiting: Vec<usize> = asked.iter().copied().collect();
        let mut taken = BTreeSet::new();
        while let Some(variable) = waiting.pop() {
            let home = self.variables[variable].home;
            for (place, constraint) in self.checks(home).iter().enumerate() {
                if constraint.variables.contains(&variable) && taken.insert((home, place)) {
                    waiting.extend(constraint.variables.iter().filter(|it| all.insert(**it)));
                }
            }
        }
        let taken = taken.iter().map(|(home, place)| self.checks(*home)[*place].clone());
        let mut constraints: Vec<Constraint> = taken.collect();
        while let Some((place, free)) = self.satisfied(&constraints, asked) {
            constraints.remove(place);
            all.remove(&free);
        }
        (all, constraints)
    }

    /// A check that something else missing, which nothing else bears on, always satisfies.
    fn satisfied(
        &self,
        constraints: &[Constraint],
        asked: &BTreeSet<usize>,
    ) -> Option<(usize, usize)> {
        let is_free = |it: &usize| {
            !asked.contains(it)
                && constraints.iter().filter(|one| one.variables.contains(it)).count() == 1
        };
        constraints.iter().enumerate().find_map(|(place, constraint)| {
            let (part, whole) = constraint.part_and_whole()?;
            let (a, b) = (self.bounds(part)?, self.bounds(whole)?);
            let low = a.0.is_none() || b.0.is_some() && a.0 <= b.0;
            let high = b.1.is_none() || a.1.is_some() && a.1 <= b.1;
            let free = [(part, low), (whole, high)];
            let free = free.iter().find(|(it, always)| *always && is_free(it))?;
            Some((place, free.0))
        })
    }

    /// Whether something missing may be all that another value may be, so that nothing is lost
    /// if it stands for both.
    pub(super) fn covers(&self, missing: &Rest, other: &Rest) -> bool {
        let Some(Domain::Words(words)) = self.domain(missing) else { return false };
        match other {
            Rest::Known(value) => words.contains(value),
            Rest::Open(_) => match self.domain(other) {
                Some(Domain::Words(others)) => others.iter().all(|it| words.contains(it)),
                _ => false,
            },
        }
    }

    fn domain(&self, rest: &Rest) -> Option<&Domain> {
        let Rest::Open(open) = rest else { return None };
        let Part::Variable(variable) = open.part else { return None };
        Some(&self.variables[variable].domain)
    }

    fn bounds(&self, variable: usize) -> Option<(&Option<Num>, &Option<Num>)> {
        match &self.variables[variable].domain {
            Domain::Number { low, high, .. } => Some((low, high)),
            _ => None,
        }
    }
}

/// What a field may be where nothing is stated; of a sum of records, whose bounds hold of each
/// part alone, only that it is not below zero.
pub(super) fn domain(definition: &Definition, rules: &Rules, of_sum: bool) -> Domain {
    match &definition.kind {
        Kind::Truth => Domain::Words(Rc::from([Val::Truth(true), Val::Truth(false)])),
        Kind::Choice(choice) => match rules.choices.get(*choice) {
            Some(choice) if choice.words.len() > usize::from(choice.unstated) => {
                let words = u16::try_from(choice.words.len()).unwrap_or(u16::MAX);
                Domain::Words((choice.unstated..words).map(Val::Choice).collect())
            }
            _ => Domain::Anything,
        },
        Kind::Number(_) if of_sum => {
            let least = definition.least.as_ref().map(Num::of).filter(|it| *it >= Num::ZERO);
            let low = least.map(|_| Num::ZERO);
            Domain::Number { whole: definition.whole, low, high: None }
        }
        Kind::Number(_) => Domain::Number {
            whole: definition.whole,
            low: definition.least.as_ref().map(Num::of),
            high: definition.most.as_ref().map(Num::of),
        },
        Kind::List(_) => Domain::Number { whole: true, low: Some(Num::ZERO), high: None },
        Kind::Date | Kind::Text => Domain::Anything,
    }
}

/// The variables that values rest on.
pub(super) fn variables<'r>(rests: impl IntoIterator<Item = &'r Rest>) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<&Rest> = rests.into_iter().collect();
    while let Some(rest) = waiting.pop() {
        let Rest::Open(open) = rest else { continue };
        if let Part::Variable(variable) = open.part {
            found.insert(variable);
        } else if seen.insert(std::ptr::from_ref::<Open>(open)) {
            waiting.extend(open.part.children());
        }
    }
    found
}
