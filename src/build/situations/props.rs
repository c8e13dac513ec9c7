//! What the scenes of a rulebook are made of: records of every sort, and what each comes to.

use std::sync::Arc;

use super::answers::{self, KeysOf, Manner};
use super::asked;
use super::lists::{catalog, claim};
use super::units;
use crate::facts::Record;
use crate::formula::Amount;
use crate::judge::{self, UnitFacts};
use crate::law::Scope;
use crate::law::bench::Rule;
use crate::law::case::Case;
use crate::law::criterion::Verdict;
use crate::model::{Catalog, Key, Period, RulebookId, UnitId};
use crate::project::{Law, Project};

/// Of how many cases the records are taken.
const CASES: usize = 12;

/// What all scenes of a rulebook are made of.
pub(super) struct Props<'a> {
    pub(super) around: &'a Project,
    pub(super) id: &'a str,
    pub(super) law: &'a Arc<Law>,
    pub(super) catalog: Catalog,
    /// A unit that is judged, in a project of its own, by which records are tried.
    judged: (UnitId, Project),
    /// Records of every sort, and for each sort of units that is judged their verdicts.
    pub(super) pool: Vec<Record>,
    pub(super) verdicts: Vec<Vec<Verdict>>,
}

impl<'a> Props<'a> {
    pub(super) fn new(
        around: &'a Project,
        (id, law): (&'a str, &'a Arc<Law>),
        cases: &[Case<Record>],
    ) -> Self {
        let catalog = catalog(cases);
        let judged = (UnitId::default(), Project::default());
        let (pool, verdicts) = (Vec::new(), Vec::new());
        let mut props = Self { around, id, law, catalog, judged, pool, verdicts };
        let mut project = props.project();
        if let Some(scope) = law.rulebook.judges.iter().find_map(|it| it.units.first()) {
            props.judged = (props.placed(&mut project, scope, 0), project);
        }
        props.pool = props.records(cases);
        props.verdicts = props.tried();
        props
    }

    /// Records made up in every manner, then some of cases, which people made to come to every
    /// verdict: as many of those that are met as of those that are not.
    fn records(&self, cases: &[Case<Record>]) -> Vec<Record> {
        let manners = [Manner::Most, Manner::Least, Manner::Mixed(1), Manner::Holes(1)];
        let more = (2..4).map(Manner::Mixed);
        let made = manners.into_iter().chain(more).map(|it| self.record(self.year(true), it));
        let says = |it: &&Case<Record>, verdict: Verdict| {
            it.verdict == Some(verdict) || it.expect.values().all(|of| *of == verdict)
        };
        let of = |verdict| cases.iter().filter(move |it| says(it, verdict)).take(CASES / 3);
        let given =
            [Verdict::Met, Verdict::NotMet, Verdict::NotAssessable].into_iter().flat_map(of);
        let given = given.map(|it| it.given.record.clone());
        made.chain(given).collect()
    }

    /// A record made up in a manner, with points claimed for what people judge.
    pub(super) fn record(&self, period: Period, manner: Manner) -> Record {
        let sectors = self.catalog.values().map(|it| it.sector.as_str());
        let mut sectors: Vec<&str> = sectors.collect();
        sectors.dedup();
        let keys = KeysOf { codes: self.catalog.keys().map(String::as_str).collect(), sectors };
        let (unit, project) = &self.judged;
        let key = Key::new(unit, period);
        let keep = |record: Record| asked::kept(project, &key, &record);
        let dictionary = &self.around.dictionary;
        let mut record = answers::record(dictionary, &keys, period, manner, &keep);
        let points = |of: &Amount| match manner {
            Manner::Most => Some(of.clone()),
            Manner::Least => Some(Amount::from_integer(0.into())),
            Manner::Mixed(_) => Some(of / Amount::from_integer(2.into())),
            Manner::Holes(_) | Manner::Keys => None,
        };
        for bar in self.law.benches.iter().flat_map(|it| it.all()) {
            if let (Rule::Claimed, Some(range)) = (&bar.rule, &bar.points)
                && let Some(points) = points(&range.of)
            {
                record.claims.insert(bar.id.clone(), claim(points));
            }
        }
        record
    }

    /// The first or the last year of the rulebook.
    pub(super) fn year(&self, first: bool) -> Period {
        self.law.rulebook.example(first)
    }

    /// What each record of the pool comes to, for each sort of units.
    fn tried(&self) -> Vec<Vec<Verdict>> {
        let period = self.year(false);
        let mut project = self.project();
        let judges = self.law.rulebook.judges.iter().enumerate();
        let places: Vec<_> =
            judges.filter_map(|(place, it)| Some((place, it.units.first()?))).collect();
        let units: Vec<_> =
            places.iter().map(|(_, scope)| self.placed(&mut project, scope, 0)).collect();
        let verdict = |record: &Record, place: usize, unit: &UnitId| {
            let rule = &self.law.rulebook.judges[place];
            let facts = UnitFacts::new(&project, (unit, period), record, &rule.locality);
            let bench = self.law.benches.get(place);
            bench.map_or(Verdict::NotAssessable, |it| judge::judge(&facts, self.id, it).verdict)
        };
        let of = |(place, unit): (&(usize, &Scope), &UnitId)| {
            self.pool.iter().map(|it| verdict(it, place.0, unit)).collect()
        };
        places.iter().zip(&units).map(of).collect()
    }

    /// A project without units.
    pub(super) fn project(&self) -> Project {
        Project {
            dictionary: self.around.dictionary.clone(),
            laws: [(RulebookId::new(self.id), self.law.clone())].into(),
            catalog: self.catalog.clone(),
            ..Project::default()
        }
    }

    /// Puts a unit into a project, where a scope means it.
    pub(super) fn placed(&self, project: &mut Project, scope: &Scope, number: usize) -> UnitId {
        units::place(&self.law.rulebook, project, scope, number)
    }
}
