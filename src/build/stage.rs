//! A small project in which a case plays: the unit where it is meant, with the units above it,
//! those below, and others that have a part in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::docket::{Docket, Faulty, Judgements};
use crate::facts::Record;
use crate::law::Scope;
use crate::law::case::{Case, GivenList};
use crate::load::Loaded;
use crate::model::{CatalogEntry, Key, NationalLists, Period, RulebookId, Unit, UnitId, UnitKind};
use crate::project::{Judging, Law, Project};

/// A project, and the record in it that is judged.
pub(super) struct Stage<'a> {
    /// All there is around the record.
    pub(super) loaded: Loaded,
    /// Whose record it is, and for which period.
    pub(super) key: Key,
    /// The case.
    pub(super) case: &'a Case<Record>,
    /// What its records have come to.
    judgements: Judgements,
    faulty: Faulty,
    law: &'a Law,
    /// By which of the rulebook's `judges`; none where it does not judge the unit.
    place: Option<usize>,
}

impl<'a> Stage<'a> {
    /// The stages of a case: one where it says which unit is meant, else one for each of the
    /// sorts of units that the rulebook judges.
    pub(super) fn all(
        around: &Project,
        (id, law): (&str, &'a Arc<Law>),
        case: &'a Case<Record>,
    ) -> Vec<Self> {
        if let Some(scope) = &case.unit {
            let mut stage = Self::new(around, (id, law), scope, case);
            let covers = law.rulebook.covers(stage.key.period);
            stage.place =
                stage.project().judging(&law.rulebook, &stage.key.unit).filter(|_| covers);
            return vec![stage];
        }
        let sorts = law.rulebook.judges.iter().enumerate();
        let sorts = sorts.filter_map(|(place, it)| Some((place, it.units.first()?)));
        let stage = |(place, scope): (usize, &Scope)| {
            let stage = Self::new(around, (id, law), scope, case);
            Self { place: Some(place), ..stage }
        };
        sorts.map(stage).collect()
    }

    fn new(
        around: &Project,
        (id, law): (&str, &'a Arc<Law>),
        scope: &Scope,
        case: &'a Case<Record>,
    ) -> Self {
        let first = law.rulebook.example(true);
        let period = case.period.unwrap_or(first);
        let tier = listed_tier(scope.tier, scope.below);
        let lists = case.lists.iter().map(|it: &GivenList| it.list(tier));
        let mut project = Project {
            dictionary: around.dictionary.clone(),
            holidays: around.holidays.clone(),
            laws: [(RulebookId::new(id), law.clone())].into(),
            lists: NationalLists::new(lists.collect()),
            catalog: case.sectors.iter().map(|(code, it)| entry(code, it, tier)).collect(),
            ..Project::default()
        };
        let unit = placed(&mut project, scope);
        let (year_before, previous) = (period.before(), period.previous());
        let mut add = |id: &UnitId, period: Period, record: Option<&Record>| {
            if let Some(record) = record {
                project.records.insert(Key::new(id, period), record.clone());
            }
        };
        add(&unit, period, Some(&case.given.record));
        add(&unit, year_before, case.before.as_ref());
        add(&unit, previous, case.previous.as_ref());
        for other in &case.periods {
            add(&unit, other.period, Some(&other.record));
        }
        if let Some(above) = unit.parent() {
            add(&above, period, case.above.as_ref());
        }
        for (end, below) in &case.units {
            let id = UnitId::new(format!("{unit}/{end}"));
            add(&id, period, below.record.as_ref());
            add(&id, year_before, below.before.as_ref());
        }
        for (path, other) in &case.around {
            add(&UnitId::new(path.clone()), period, other.record.as_ref());
        }
        for (end, below) in &case.units {
            let id = UnitId::new(format!("{unit}/{end}"));
            project.units.insert(id, plain(below.kind, end, below.title.as_deref(), &[]));
        }
        for (path, other) in &case.around {
            let name = path.rsplit('/').next().unwrap_or_default();
            let unit = plain(other.kind, name, None, &other.roles);
            project.units.insert(UnitId::new(path.clone()), unit);
        }
        let loaded = Loaded { project, ..Loaded::default() };
        let judgements = Judgements::places(&loaded.project);
        let key = Key { unit, period };
        Self { loaded, key, case, judgements, faulty: Faulty::default(), law, place: None }
    }

    /// What its records come to, and the documents that follow.
    pub(super) fn docket(&self) -> Docket<'_> {
        Docket::new(&self.loaded.project, &self.judgements, &self.faulty)
    }

    /// The project.
    pub(super) fn project(&self) -> &Project {
        &self.loaded.project
    }

    /// The rulebook, by id.
    pub(super) fn rulebook(&self) -> &str {
        self.loaded.project.laws.keys().next().map_or("", RulebookId::as_str)
    }

    /// Whether the rulebook has a form.
    pub(super) fn has_form(&self, form: &str) -> bool {
        self.law.rulebook.forms.contains_key(form)
    }

    /// How the unit is judged, if it is.
    pub(super) fn judging(&self) -> Option<Judging<'a>> {
        let place = self.place?;
        let (judged, bench) = (self.law.rulebook.judges.get(place)?, self.law.benches.get(place)?);
        Some(Judging { judged, bench })
    }
}

/// A procedure as the catalog has it.
fn entry(code: &str, sector: &str, tier: UnitKind) -> (String, CatalogEntry) {
    let (name, sector) = (code.to_owned(), sector.to_owned());
    let code = code.to_owned();
    (code.clone(), CatalogEntry { code, name, sector, tier, decision: None, level: None })
}

/// The tier of the services that lists ask of a unit.
fn listed_tier(tier: UnitKind, below: Option<UnitKind>) -> UnitKind {
    if tier == UnitKind::Department { below.unwrap_or(UnitKind::Province) } else { tier }
}

/// Puts a unit where a scope means it, and the units above it.
fn placed(project: &mut Project, scope: &Scope) -> UnitId {
    let mut path: Vec<String> =
        scope.within.iter().flat_map(|it| it.split('/')).map(str::to_owned).collect();
    let depth = match (scope.tier, scope.below) {
        (UnitKind::Province, _) => 1,
        (UnitKind::District, _)
        | (UnitKind::Commune, Some(UnitKind::Province))
        | (UnitKind::Department, Some(UnitKind::Province) | None) => 2,
        (UnitKind::Department, Some(UnitKind::Commune)) => 4,
        (UnitKind::Commune | UnitKind::Department, _) => 3,
    };
    while path.len() < depth {
        path.push(["tinh", "huyen", "xa", "phong"][path.len()].to_owned());
    }
    let kinds = [UnitKind::Province, UnitKind::District, UnitKind::Commune];
    for place in 0..path.len() {
        let id = UnitId::new(path[..=place].join("/"));
        let last = place + 1 == path.len();
        let kind = if last { scope.tier } else { kinds[place.min(2)] };
        let roles: Vec<String> =
            if last { scope.role.iter().cloned().collect() } else { Vec::new() };
        let title = scope.titled.first().filter(|_| last);
        project.units.insert(id, plain(kind, &path[place], title.map(String::as_str), &roles));
    }
    UnitId::new(path.join("/"))
}

/// A unit of a case, called by the end of its path; a commune is a *xã* unless it is said what.
fn plain(kind: UnitKind, name: &str, title: Option<&str>, roles: &[String]) -> Unit {
    let title = title.or((kind == UnitKind::Commune).then_some("xã"));
    Unit {
        kind,
        name: title.map_or_else(|| name.to_owned(), |it| format!("{it} {name}")).as_str().into(),
        place: name.to_owned(),
        abbreviation: None,
        formed: None,
        ended: None,
        code: None,
        organ_id: None,
        address: None,
        superior: None,
        roles: roles.to_vec(),
        // The lists of a case have no sectors but the empty one.
        sectors: vec![String::new()],
        leaders: BTreeMap::new(),
    }
}
