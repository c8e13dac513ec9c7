//! A small project in which every form of a rulebook has a unit that issues it.

use std::sync::Arc;

use super::Situation;
use super::answers::{self, KeysOf, Manner};
use super::lists::{catalog, claim, list};
use super::units::{self, SECOND};
use crate::build::stage::Stage;
use crate::check::{self, Script};
use crate::diagnostic::Diagnostic;
use crate::facts::Record;
use crate::formula::Amount;
use crate::judge::{self, UnitFacts};
use crate::law::Scope;
use crate::law::bench::Rule;
use crate::law::case::Case;
use crate::law::criterion::Verdict;
use crate::model::period::PeriodSpan;
use crate::model::{
    Catalog, Document, Key, NationalList, NationalLists, Period, RulebookId, UnitId,
};
use crate::project::{Law, Project};

/// A project in a situation.
pub(super) struct Scene {
    pub situation: Situation,
    pub project: Project,
    /// The periods that units report on.
    pub periods: Vec<Period>,
}

/// How many units there are where there are many.
const MANY: usize = 8;

/// Of how many cases the records are taken.
const CASES: usize = 12;

/// What all scenes of a rulebook are made of.
struct Props<'a> {
    around: &'a Project,
    id: &'a str,
    law: &'a Arc<Law>,
    catalog: Catalog,
    /// A unit that is judged, in a project of its own, by which records are tried.
    judged: (UnitId, Project),
    /// Records of every sort, and for each sort of units that is judged their verdicts.
    pool: Vec<Record>,
    verdicts: Vec<Vec<Verdict>>,
}

impl Scene {
    pub(super) fn all(
        around: &Project,
        (id, law): (&str, &Arc<Law>),
        cases: &[Case<Record>],
    ) -> Vec<Self> {
        let catalog = catalog(cases);
        let judged = (UnitId::default(), Project::default());
        let (pool, verdicts) = (Vec::new(), Vec::new());
        let mut props = Props { around, id, law, catalog, judged, pool, verdicts };
        let mut project = props.project();
        if let Some(scope) = law.rulebook.judges.iter().find_map(|it| it.units.first()) {
            props.judged = (props.placed(&mut project, scope, 0), project);
        }
        props.pool = props.records(cases);
        props.verdicts = props.tried();
        Situation::ALL.into_iter().filter_map(|situation| props.scene(situation)).collect()
    }
}

impl Scene {
    /// The project in which a case plays.
    pub(super) fn of_case(
        around: &Project,
        (id, law): (&str, &Arc<Law>),
        case: &Case<Record>,
    ) -> Vec<Self> {
        let stages = Stage::all(around, (id, law), case).into_iter();
        let scene = |it: Stage| Self {
            situation: Situation::Case,
            periods: vec![it.key.period],
            project: it.loaded.project,
        };
        stages.map(scene).collect()
    }
}

impl Props<'_> {
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

    fn record(&self, period: Period, manner: Manner) -> Record {
        let sectors = self.catalog.values().map(|it| it.sector.as_str());
        let mut sectors: Vec<&str> = sectors.collect();
        sectors.dedup();
        let keys = KeysOf { codes: self.catalog.keys().map(String::as_str).collect(), sectors };
        let (unit, project) = &self.judged;
        let key = Key::new(unit, period);
        let script = Script { drawable: &|_| true };
        let holds = |record: &Record| {
            let found = check::record(project, &key, record, &script);
            !found.iter().any(Diagnostic::is_error)
        };
        let dictionary = &self.around.dictionary;
        let mut record = answers::record(dictionary, &keys, period, manner, &holds);
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
    fn year(&self, first: bool) -> Period {
        let years = self.law.rulebook.years;
        Period { year: if first { years.from } else { years.to }, span: PeriodSpan::Year }
    }

    /// A year, and another span of it for forms that are not made for a year.
    fn periods(&self, situation: Situation) -> Vec<Period> {
        let year = self.year(matches!(situation, Situation::Full | Situation::Gaps));
        let mut spans = vec![PeriodSpan::Year];
        for form in self.law.rulebook.forms.values() {
            if !form.spans.is_empty() && !form.spans.iter().any(|it| spans.contains(it)) {
                spans.push(form.spans[0]);
            }
        }
        spans.into_iter().map(|span| Period { span, ..year }).collect()
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

    /// The records of the units of one sort.
    fn answers(&self, situation: Situation, place: usize) -> Vec<Option<Record>> {
        let own = |it: usize| self.pool.get(it).cloned();
        match situation {
            Situation::Full => vec![own(0), own(2), own(1)],
            Situation::Gaps => {
                let keys = self.record(self.year(true), Manner::Keys);
                vec![Some(Record::default()), own(3), None, Some(keys)]
            }
            Situation::Many | Situation::Case => {
                (0..MANY).map(|it| own(it % self.pool.len().max(1))).collect()
            }
            Situation::Of(verdict) => {
                let verdicts = self.verdicts.get(place).into_iter().flatten().zip(&self.pool);
                let fit = verdicts.filter(|(it, _)| **it == verdict).map(|(_, it)| it.clone());
                fit.take(3).map(Some).collect()
            }
        }
    }

    /// A project without units.
    fn project(&self) -> Project {
        Project {
            dictionary: self.around.dictionary.clone(),
            laws: [(RulebookId::new(self.id), self.law.clone())].into(),
            catalog: self.catalog.clone(),
            ..Project::default()
        }
    }

    /// The national lists: one made up, none, or two of which one is real.
    fn lists(&self, situation: Situation) -> NationalLists {
        let first = list(&self.catalog, self.year(true));
        NationalLists::new(match situation {
            Situation::Gaps => Vec::new(),
            Situation::Many => vec![NationalList { sample: false, ..first.clone() }, first],
            _ => vec![first],
        })
    }

    /// The scene of a situation; none where no unit can be in it.
    fn scene(&self, situation: Situation) -> Option<Scene> {
        let mut project = self.project();
        project.lists = self.lists(situation);
        let periods = self.periods(situation);
        let rulebook = &self.law.rulebook;
        let mut judged = Vec::new();
        for (place, it) in rulebook.judges.iter().enumerate() {
            let answers = self.answers(situation, place);
            for scope in &it.units {
                for (number, record) in answers.iter().enumerate() {
                    let unit = self.placed(&mut project, scope, number);
                    judged.push((unit, record.clone()));
                }
            }
        }
        if judged.iter().all(|(_, record)| record.is_none()) {
            return None;
        }
        for (unit, record) in self.listed(situation, &mut project) {
            judged.push((unit, Some(record)));
        }
        let issuers = rulebook.forms.values().filter_map(|it| it.issuer.as_ref());
        let districts: &[usize] = if situation == Situation::Many { &[0, SECOND] } else { &[0] };
        let issuers: Vec<_> = issuers
            .flat_map(|it| districts.iter().map(move |number| (it, *number)))
            .map(|(it, number)| self.placed(&mut project, it, number))
            .collect();
        let manner = if situation == Situation::Gaps { Manner::Keys } else { Manner::Most };
        for period in periods.iter().copied() {
            for (unit, record) in &judged {
                let record = record.clone().map(|it| self.numbered(situation, it, period));
                add(&mut project, unit, period, record);
                if situation != Situation::Gaps {
                    let before = Some(self.record(period.before(), Manner::Mixed(3)));
                    add(&mut project, unit, period.before(), before);
                }
            }
            // An office that issues documents on others may keep no record at all.
            for unit in issuers.iter().filter(|_| situation != Situation::Gaps) {
                let record = self.numbered(situation, self.record(period, manner), period);
                let record = Self::appraising(record, &judged);
                if !project.records.contains_key(&Key::new(unit, period)) {
                    add(&mut project, unit, period, Some(record));
                }
            }
        }
        Some(Scene { situation, project, periods })
    }

    /// Units that nobody judges, but whose rows a form lists with those of its area.
    fn listed(&self, situation: Situation, project: &mut Project) -> Vec<(UnitId, Record)> {
        let lists = self.law.rulebook.forms.values().flat_map(|it| it.lists.values());
        let kinds = lists.flat_map(|it| &it.across).filter(|_| situation != Situation::Gaps);
        let mut all = Vec::new();
        for kind in kinds {
            let scope = Scope { tier: *kind, within: None, below: None, role: None };
            let unit = self.placed(project, &scope, 1);
            all.push((unit, self.record(self.year(true), Manner::Most)));
        }
        all
    }

    fn placed(&self, project: &mut Project, scope: &Scope, number: usize) -> UnitId {
        units::place(&self.law.rulebook, project, scope, number)
    }

    /// The record with a number and a date for each document.
    fn numbered(&self, situation: Situation, mut record: Record, period: Period) -> Record {
        let issued = |place: u64| Document {
            number: Some(place),
            date: Some(period.end()),
            ..Document::default()
        };
        record.documents.clear();
        if situation != Situation::Gaps {
            let forms = self.law.rulebook.forms.keys().zip(9..);
            record.documents = forms.map(|(id, place)| (id.clone(), issued(place))).collect();
        }
        record
    }

    /// The record of a unit that appraises the claims of those below.
    fn appraising(mut record: Record, judged: &[(UnitId, Option<Record>)]) -> Record {
        for (unit, claims) in judged {
            let Some(claims) = claims.as_ref().filter(|it| !it.claims.is_empty()) else { continue };
            let end = unit.as_str().rsplit('/').next().unwrap_or_default();
            record.appraisals.insert(end.to_owned(), claims.claims.clone());
        }
        record
    }
}

fn add(project: &mut Project, unit: &UnitId, period: Period, record: Option<Record>) {
    if let Some(record) = record {
        project.records.insert(Key::new(unit, period), record);
    }
}
