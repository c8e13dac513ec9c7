//! A small project in which every form of a rulebook has a unit that issues it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Situation;
use super::answers::{self, KeysOf, Manner, TEXT};
use crate::check::{self, Script};
use crate::diagnostic::Diagnostic;
use crate::facts::Record;
use crate::facts::record::Claim;
use crate::formula::Amount;
use crate::judge::{self, UnitFacts};
use crate::law::Scope;
use crate::law::bench::Rule;
use crate::law::case::Case;
use crate::law::criterion::Verdict;
use crate::model::period::PeriodSpan;
use crate::model::{
    Catalog, CatalogEntry, Citation, Document, Key, Leader, Level, NationalList, NationalLists,
    Period, Post, RulebookId, Unit, UnitId, UnitKind,
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
            props.judged = (props.place(&mut project, scope, 0), project);
        }
        props.pool = props.records(cases);
        props.verdicts = props.tried();
        Situation::ALL.into_iter().filter_map(|situation| props.scene(situation)).collect()
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
            places.iter().map(|(_, scope)| self.place(&mut project, scope, 0)).collect();
        let verdict = |record: &Record, place: usize, unit: &UnitId| {
            let judged = &self.law.rulebook.judges[place];
            let facts = UnitFacts::new(&project, (unit, period), record, &judged.locality);
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
            Situation::Many => (0..MANY).map(|it| own(it % self.pool.len().max(1))).collect(),
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
            lists: NationalLists::new(vec![list(&self.catalog, self.year(true))]),
            ..Project::default()
        }
    }

    /// The scene of a situation; none where no unit can be in it.
    fn scene(&self, situation: Situation) -> Option<Scene> {
        let mut project = self.project();
        let periods = self.periods(situation);
        let rulebook = &self.law.rulebook;
        let mut judged = Vec::new();
        for (place, it) in rulebook.judges.iter().enumerate() {
            let answers = self.answers(situation, place);
            for scope in &it.units {
                for (number, record) in answers.iter().enumerate() {
                    let unit = self.place(&mut project, scope, number);
                    judged.push((unit, record.clone()));
                }
            }
        }
        if judged.iter().all(|(_, record)| record.is_none()) {
            return None;
        }
        let issuers = rulebook.forms.values().filter_map(|it| it.issuer.as_ref());
        let issuers: Vec<_> = issuers.map(|it| self.place(&mut project, it, 0)).collect();
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
                let record = self.appraising(record, &judged);
                if !project.records.contains_key(&Key::new(unit, period)) {
                    add(&mut project, unit, period, Some(record));
                }
            }
        }
        Some(Scene { situation, project, periods })
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
    fn appraising(&self, mut record: Record, judged: &[(UnitId, Option<Record>)]) -> Record {
        for (unit, claims) in judged {
            let Some(claims) = claims.as_ref().filter(|it| !it.claims.is_empty()) else { continue };
            let end = unit.as_str().rsplit('/').next().unwrap_or_default();
            record.appraisals.insert(end.to_owned(), claims.claims.clone());
        }
        record
    }

    /// Puts a unit where a scope means it, the so-manieth of its sort, and those above it.
    fn place(&self, project: &mut Project, scope: &Scope, number: usize) -> UnitId {
        let judges = self.law.rulebook.judges.iter().flat_map(|it| &it.units);
        let scopes =
            judges.chain(self.law.rulebook.forms.values().filter_map(|it| it.issuer.as_ref()));
        let base = scopes.filter_map(|it| it.within.as_deref()).max_by_key(|it| it.len());
        let mut path: Vec<String> = scope
            .within
            .as_deref()
            .map(|it| it.split('/').map(str::to_owned).collect())
            .unwrap_or_default();
        let above: Vec<&str> = base.into_iter().flat_map(|it| it.split('/')).collect();
        let kinds = kinds(scope);
        while path.len() + 1 < kinds.len() {
            let next =
                above.get(path.len()).filter(|_| above.iter().zip(&path).all(|(a, b)| a == b));
            let usual = ["tinh", "huyen", "xa"][path.len().min(2)];
            path.push((*next.unwrap_or(&usual)).to_owned());
        }
        if path.len() < kinds.len() {
            let fixed =
                matches!(scope.tier, UnitKind::Province | UnitKind::District) && number == 0;
            let next = above.get(path.len()).filter(|_| fixed);
            let end = next.map_or_else(|| end(scope, number), |it| (*it).to_owned());
            path.push(end);
        }
        let place = scope.role.iter().cloned().collect::<Vec<_>>();
        for depth in 0..path.len() {
            let id = UnitId::new(path[..=depth].join("/"));
            let last = depth + 1 == path.len();
            let kind = if last { scope.tier } else { kinds[depth.min(kinds.len() - 1)] };
            let roles: &[String] = if last { &place } else { &[] };
            let made =
                project.units.entry(id).or_insert_with(|| unit(kind, &path[depth], roles, self));
            for role in roles {
                if !made.roles.contains(role) {
                    made.roles.push(role.clone());
                }
            }
        }
        UnitId::new(path.join("/"))
    }
}

fn add(project: &mut Project, unit: &UnitId, period: Period, record: Option<Record>) {
    if let Some(record) = record {
        project.records.insert(Key::new(unit, period), record);
    }
}

/// The kinds of the units from the top to one that a scope means.
fn kinds(scope: &Scope) -> Vec<UnitKind> {
    use UnitKind::{Commune, Department, District, Province};
    match (scope.tier, scope.below) {
        (Province, _) => vec![Province],
        (District, _) => vec![Province, District],
        (Commune, Some(Province)) => vec![Province, Commune],
        (Commune, _) => vec![Province, District, Commune],
        (Department, Some(Commune)) => vec![Province, District, Commune, Department],
        (Department, Some(District)) => vec![Province, District, Department],
        (Department, _) => vec![Province, Department],
    }
}

fn end(scope: &Scope, number: usize) -> String {
    let role = scope.role.as_ref().map(|it| format!("-{it}")).unwrap_or_default();
    match (scope.tier, number) {
        (UnitKind::Province, 0) => "tinh".to_owned(),
        (UnitKind::District, 0) => "huyen".to_owned(),
        (UnitKind::Commune, 0) => "xa".to_owned(),
        (kind, number) => format!("{}{role}-{number}", kind.as_str()),
    }
}

fn unit(kind: UnitKind, end: &str, roles: &[String], props: &Props) -> Unit {
    let word = match kind {
        UnitKind::Province => "tỉnh",
        UnitKind::District => "huyện",
        UnitKind::Commune => "xã",
        UnitKind::Department => "Phòng",
    };
    let leader = || Leader { title: None, name: Some("Nguyễn Thị Ngọc Ánh".to_owned()) };
    Unit {
        kind,
        name: format!("{word} Đắk “{end}” & #ưu [{end}]"),
        place: format!("Đắk {end}"),
        abbreviation: None,
        superior: None,
        roles: roles.to_vec(),
        sectors: props.catalog.values().map(|it| it.sector.clone()).collect(),
        leaders: BTreeMap::from([(Post::Chair, leader()), (Post::Head, leader())]),
    }
}

fn claim(points: Amount) -> Claim {
    let text = || Some(TEXT.to_owned());
    Claim { points: Some(points), reason: text(), evidence: text(), date: None }
}

/// Some procedures in several sectors, one with a name of most of a page; those of the cases
/// besides.
fn catalog(cases: &[Case<Record>]) -> Catalog {
    let entry = |code: String, name: String, sector: String| CatalogEntry {
        code: code.clone(),
        name,
        sector,
        tier: UnitKind::Commune,
        decision: None,
        level: None,
    };
    let made = (1..6).map(|it| {
        let name = if it == 3 { [TEXT; 10].join(" ") } else { format!("Thủ tục {it}: {TEXT}") };
        entry(format!("1.00{it}000"), name, format!("Lĩnh vực {} <&#>", it / 3 + 1))
    });
    let given = cases.iter().flat_map(|it| &it.sectors);
    let given = given.map(|(code, sector)| entry(code.clone(), code.clone(), sector.clone()));
    given.chain(made).map(|it| (it.code.clone(), it)).collect()
}

/// A national list that asks for some of them.
fn list(catalog: &Catalog, period: Period) -> NationalList {
    let asked = catalog.values().step_by(2);
    let services = asked.map(|it| CatalogEntry { level: Some(Level::Three), ..it.clone() });
    let source = Citation {
        document: "1/QĐ-TTg".to_owned(),
        issuer: "Thủ tướng Chính phủ".to_owned(),
        date: Some(period.start()),
        summary: TEXT.to_owned(),
    };
    NationalList { source, sample: true, services: services.collect() }
}
