//! A unit at a glance: for each period who has filed, what came of it, which documents are
//! ready and what the others lack; and its own results.

use serde::Serialize;

use super::chart::{Chart, charts};
use super::filed::{self, filing};
use super::href::{encoded, record_href, unit_href};
use super::judged::{Brief, brief, judgements};
use super::page::{self, Link};
use super::{Head, Looked, head};
use crate::build::{File, Format};
use crate::docket::{Document, Selection, State};
use crate::model::{Key, Period, UnitId};

/// A unit at a glance; the first page where there is no unit.
#[derive(Clone, Debug, Serialize)]
pub struct UnitPage {
    /// What every page has.
    pub head: Head,
    /// The units right below, where there are some.
    pub below: Vec<Link>,
    /// Each period for which anybody has filed, the latest first.
    pub periods: Vec<PeriodPart>,
}

/// One period.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodPart {
    /// As files are called.
    pub period: String,
    /// What it is called.
    pub called: String,
    /// How many have filed.
    pub filed: usize,
    /// Of how many.
    pub of: usize,
    /// Who has not.
    pub missing: Vec<Link>,
    /// The unit's own.
    pub own: Option<Own>,
    /// The units below.
    pub rows: Vec<UnitRow>,
    /// How many units meet each criterion.
    pub charts: Vec<Chart>,
}

/// A unit's own results and documents.
#[derive(Clone, Debug, Serialize)]
pub struct Own {
    /// Where its record is filled in.
    pub record: String,
    /// Whether it has one.
    pub filed: bool,
    /// Whether it has errors.
    pub broken: bool,
    /// What it came to.
    pub judged: Vec<Brief>,
    /// Its documents.
    pub documents: Vec<DocumentRow>,
}

/// A unit as a row.
#[derive(Clone, Debug, Serialize)]
pub struct UnitRow {
    /// What it is called.
    pub name: String,
    /// Its path.
    pub id: String,
    /// Its page.
    pub href: String,
    /// Whether it has filed.
    pub filed: bool,
    /// Whether its record has errors.
    pub broken: bool,
    /// What it came to.
    pub judged: Vec<Brief>,
    /// How many documents are ready.
    pub ready: usize,
    /// How many are drafts.
    pub drafts: usize,
    /// What the drafts lack.
    pub lacks: Vec<String>,
}

/// A document as a row.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentRow {
    /// What it is called.
    pub title: String,
    /// The form.
    pub form: String,
    /// `ready`, `draft`, `not_owed`, `waits`, `refused`.
    pub state: &'static str,
    /// That in words.
    pub said: String,
    /// Its path below the folder of documents, without its ending.
    pub stem: String,
    /// Its files that there are.
    pub files: Vec<Link>,
    /// Where it is signed; nothing where that cannot be done from here.
    pub sign: Option<String>,
}

/// A unit at a glance.
pub fn unit(looked: &Looked, id: &UnitId) -> UnitPage {
    let project = looked.docket.project;
    let below = project.area(id).map(|(it, _)| it).filter(|it| it.parent().as_ref() == Some(id));
    let periods = filed::periods(&looked.docket, id).into_iter();
    UnitPage {
        head: head(looked, &unit_href(id), page::name(looked, id), Some(id)),
        below: below.map(|it| link(looked, it)).collect(),
        periods: periods.map(|it| part(looked, id, it)).collect(),
    }
}

pub(super) fn link(looked: &Looked, id: &UnitId) -> Link {
    Link { name: page::name(looked, id), href: unit_href(id) }
}

pub(super) fn empty(looked: &Looked, period: Period) -> PeriodPart {
    PeriodPart {
        period: period.to_string(),
        called: page::called(period, looked.lang),
        filed: 0,
        of: 0,
        missing: Vec::new(),
        own: None,
        rows: Vec::new(),
        charts: Vec::new(),
    }
}

fn part(looked: &Looked, id: &UnitId, period: Period) -> PeriodPart {
    let filing = filing(&looked.docket, id, period);
    let others =
        |all: &[&UnitId]| all.iter().filter(|it| **it != id).map(|it| (*it).clone()).collect();
    let filed: Vec<UnitId> = others(&filing.filed);
    let missing: Vec<UnitId> = others(&filing.missing);
    let own = Key::new(id, period);
    let is_own = filing.filed.contains(&id)
        || filing.missing.contains(&id)
        || !looked.docket.project.issued(id, period).is_empty();
    let mut rows: Vec<_> = filed.iter().map(|it| row(looked, it, period)).collect();
    rows.extend(missing.iter().map(|it| row(looked, it, period)));
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    PeriodPart {
        filed: filed.len(),
        of: filed.len() + missing.len(),
        missing: missing.iter().map(|it| link(looked, it)).collect(),
        own: is_own.then(|| self::own(looked, &own)),
        rows,
        charts: charts(looked, id, period),
        ..empty(looked, period)
    }
}

fn documents<'a>(looked: &Looked<'a>, key: &Key) -> Vec<Document<'a>> {
    let project = looked.docket.project;
    let issued = project.issued(&key.unit, key.period).into_iter();
    let known = issued.filter_map(|it| looked.docket.document(key, it));
    let all: Vec<_> = known.flat_map(Document::with_copies).collect();
    if !all.is_empty() || !looked.docket.faulty.lost.contains(key) {
        return all;
    }
    let units = vec![key.unit.to_string()];
    let own = Selection { units, period: Some(key.period), form: None };
    looked.docket.documents(&own).into_iter().filter(|it| it.key == *key).collect()
}

/// A unit's own results and documents for a period.
pub fn own(looked: &Looked, key: &Key) -> Own {
    let project = looked.docket.project;
    let documents = documents(looked, key);
    Own {
        record: record_href(key),
        filed: project.records.contains_key(key) || looked.docket.faulty.lost.contains(key),
        broken: looked.docket.is_broken(key),
        judged: judgements(looked, key).iter().map(|it| brief(it, looked.lang)).collect(),
        documents: documents.iter().map(|it| document(looked, it)).collect(),
    }
}

fn document<'a>(looked: &Looked, document: &'a Document<'a>) -> DocumentRow {
    let stem = document.stem();
    let files = File::all(document, &Format::ALL).into_iter().filter_map(|it| {
        let path = it.path();
        let made = document.state().can_be_made() && (looked.has_file)(&path);
        let href = format!("van-ban/{}", encoded(&path));
        made.then(|| Link { name: it.format.extension.to_uppercase(), href })
    });
    let can_be_signed = looked.desk && looked.editable && document.state().can_be_made();
    let page = File::all(document, &[Format::PDF]).pop().filter(|_| can_be_signed);
    DocumentRow {
        sign: page.map(|it| format!("ky-so/{}.html", encoded(&it.path()))),
        title: document.title(),
        form: document.form_id().to_string(),
        state: document.state().as_str(),
        said: looked.lang.of(document.state().said()),
        files: files.collect(),
        stem,
    }
}

pub(super) fn row(looked: &Looked, id: &UnitId, period: Period) -> UnitRow {
    let key = Key::new(id, period);
    let documents = documents(looked, &key);
    let drafts: Vec<_> =
        documents.iter().filter(|it| matches!(it.state(), State::Draft(_))).collect();
    let mut lacks: Vec<String> = Vec::new();
    for it in &drafts {
        if let State::Draft(all) = it.state() {
            lacks.extend(all.iter().map(|it| looked.lang.of(it.said())));
        }
    }
    lacks.sort();
    lacks.dedup();
    let project = looked.docket.project;
    UnitRow {
        name: page::name(looked, id),
        id: id.to_string(),
        href: unit_href(id),
        filed: project.records.contains_key(&key) || looked.docket.faulty.lost.contains(&key),
        broken: looked.docket.is_broken(&key),
        judged: judgements(looked, &key).iter().map(|it| brief(it, looked.lang)).collect(),
        ready: documents.iter().filter(|it| matches!(it.state(), State::Ready)).count(),
        drafts: drafts.len(),
        lacks,
    }
}
