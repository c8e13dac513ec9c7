//! Danh mục dịch vụ công trực tuyến: the services at level 3 and 4 as they stand after a
//! review, what the review changed, and what is still lacking.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{clean, vietnamese};
use crate::assess::{self, Reconciled, Subject};
use crate::model::lists::Asked;
use crate::model::readiness::{SignatureWay, Unready};
use crate::model::{CatalogEntry, Level, Period, Procedure, Project, Record, Standing, UnitId};

/// The services of one unit, or of all units that a document speaks of.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Catalogue {
    /// The services at level 3 and 4, by sector.
    pub sectors: Vec<ServiceSector>,
    /// How many there are, at level 3 or 4.
    pub total: String,
    /// Exactly at level 3.
    pub at_level_3: String,
    /// Exactly at level 4.
    pub at_level_4: String,
    /// The services whose level the review changed.
    pub changes: Vec<Service>,
    /// How many services do not state the level they had; empty when there are none.
    pub without_before: String,
    /// The services of each standing, in the order of the rulebook's text.
    pub groups: Vec<Group>,
    /// The services at level 3 and 4 that are not ready.
    pub unready: Vec<Service>,
    /// The lists compared with.
    pub lists: Vec<List>,
}

/// A sector and its services.
#[derive(Clone, Debug, Serialize)]
pub struct ServiceSector {
    /// I, II, …
    pub numeral: String,
    /// Its name.
    pub name: String,
    /// How many of its services are exactly at level 3.
    pub at_level_3: String,
    /// Exactly at level 4.
    pub at_level_4: String,
    /// Its services.
    pub rows: Vec<Service>,
}

/// The services that stand alike against the lists.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// `agrees`, `lower`, …
    pub standing: &'static str,
    /// In words.
    pub title: String,
    /// How many.
    pub count: String,
    /// The services, numbered.
    pub rows: Vec<Service>,
}

/// One service in a table.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Service {
    /// Its number in the table.
    pub number: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its sector.
    pub sector: String,
    /// Who offers it: one name, or several.
    pub units: String,
    /// Its level as a digit; empty while not known.
    pub level: String,
    /// Its level before the review; empty while not known.
    pub before: String,
    /// "nâng từ 2 lên 3"; empty where nothing changed.
    pub change: String,
    /// What a list asks for: "Mức độ 3 (877/QĐ-TTg)"; empty where none does.
    pub asked: String,
    /// How it stands against the lists, in words; empty where it is not compared.
    pub standing: String,
    /// How signatures are handled, in words; empty while not settled.
    pub signature: String,
    /// What it lacks to be ready, in words.
    pub lacking: Vec<String>,
    /// Its forms on paper.
    pub forms: Vec<String>,
    /// Why it is offered beyond the lists.
    pub reason: String,
    /// The record's remark.
    pub note: String,
}

/// A list of services that must be offered.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When: "18/7/2018".
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// Whether its contents are made up.
    pub sample: bool,
}

/// A standing in words.
pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Agrees => "phù hợp với danh mục",
        Standing::Lower => "mức độ thấp hơn danh mục",
        Standing::Higher => "mức độ cao hơn danh mục",
        Standing::NotOffered => "có trong danh mục, chưa cung cấp",
        Standing::Added => "ngoài danh mục, đủ điều kiện bổ sung",
        Standing::Unjustified => "ngoài danh mục, chưa đủ điều kiện bổ sung",
        Standing::MinistryPortal => "thực hiện trên Cổng dịch vụ công của Bộ",
        Standing::Unknown => "chưa xác định mức độ",
    }
}

/// The catalogue of some units with their records.
pub(super) fn catalogue(
    project: &Project,
    period: Period,
    units: &[(&UnitId, &Record)],
) -> Catalogue {
    let mut rows: Vec<(Standing, Service)> = Vec::new();
    let mut online: Vec<Service> = Vec::new();
    let (mut changes, mut unready, mut without_before) = (Vec::new(), Vec::new(), 0);
    for (id, record) in units {
        let key = ((*id).clone(), period);
        let one = One::new(project, &key, record);
        let subject = Subject::within(project, &key, record);
        let mut compared = BTreeMap::new();
        for it in assess::reconcile(&subject) {
            let service = one.service(it.place, Some((&it, assess::hint(&subject, &it))));
            if let Some(place) = it.place {
                compared.insert(place, (it.standing, service.clone()));
            }
            rows.push((it.standing, service));
        }
        for (place, procedure) in record.procedures().iter().enumerate() {
            let service = match compared.remove(&place) {
                Some((Standing::MinistryPortal, _)) => continue,
                Some((_, service)) => service,
                None => one.service(Some(place), None),
            };
            without_before += usize::from(service.before.is_empty());
            if !service.change.is_empty() {
                changes.push(service.clone());
            }
            if procedure.level().is_some_and(Level::takes_dossiers) {
                if !service.lacking.is_empty() {
                    unready.push(service.clone());
                }
                online.push(service);
            }
        }
    }
    let count = |level: &str| {
        vietnamese::count(online.iter().filter(|it| it.level == level).count() as u64)
    };
    Catalogue {
        total: vietnamese::count(online.len() as u64),
        at_level_3: count("3"),
        at_level_4: count("4"),
        sectors: sectors(&online),
        changes: numbered(changes),
        without_before: match without_before {
            0 => String::new(),
            count => vietnamese::count(count as u64),
        },
        groups: groups(&rows),
        unready: numbered(unready),
        lists: lists(project, period),
    }
}

/// A service beside the lists, and one on them that bears its name under another code.
type Compared<'a> = (&'a Reconciled<'a>, Option<&'a CatalogEntry>);

/// One unit's record, and how its services are written down.
struct One<'a> {
    project: &'a Project,
    unit: String,
    record: &'a Record,
    /// The levels in the record of the period before, by code.
    before: BTreeMap<&'a str, Level>,
}

impl<'a> One<'a> {
    fn new(project: &'a Project, (id, period): &(UnitId, Period), record: &'a Record) -> Self {
        let unit = project.units.get(id).map(|it| clean(&it.name)).unwrap_or_default();
        let before = project.records.get(&(id.clone(), period.before()));
        let before = before.into_iter().flat_map(Record::procedures);
        let before = before.filter_map(|it| Some((it.code.as_str(), it.level()?))).collect();
        Self { project, unit, record, before }
    }

    fn service(&self, place: Option<usize>, found: Option<Compared>) -> Service {
        let none = Procedure::default();
        let procedure = place.and_then(|it| self.record.procedures().get(it)).unwrap_or(&none);
        let code = found.map_or(procedure.code.as_str(), |(it, _)| it.code);
        let asked: Option<Asked> = found.and_then(|(it, _)| it.asked);
        let entry = self.project.catalog.get(code).or(asked.map(|it| it.entry));
        let digit = |it: Option<Level>| it.map(|it| it.number().to_string()).unwrap_or_default();
        let earlier = place.and_then(|_| self.before.get(code).copied());
        let before = procedure.level_before.or(earlier);
        Service {
            number: String::new(),
            code: clean(code),
            name: entry.map_or_else(|| clean(code), |it| clean(&it.name)),
            sector: entry.map(|it| clean(&it.sector)).unwrap_or_default(),
            units: self.unit.clone(),
            level: digit(procedure.level()),
            before: digit(before),
            change: before.zip(procedure.level()).map(change).unwrap_or_default(),
            asked: asked.map(in_words).unwrap_or_default(),
            standing: found.map(compared).unwrap_or_default(),
            signature: signature(procedure),
            lacking: lacking(procedure),
            forms: procedure.readiness.forms.iter().map(|it| clean(it)).collect(),
            reason: procedure.addition.as_ref().map(|it| clean(&it.reason)).unwrap_or_default(),
            note: procedure.note.as_deref().map(clean).unwrap_or_default(),
        }
    }
}

fn in_words(asked: Asked) -> String {
    let document = clean(&asked.source.document);
    format!("Mức độ\u{a0}{} ({document})", asked.level.number())
}

/// How a service stands; the same name under another code is a hint to look again.
fn compared((it, hint): Compared) -> String {
    let text = vietnamese::capitalized(standing(it.standing));
    match hint {
        Some(hint) => format!("{text}; trùng tên với mã {}, cần xem lại", clean(&hint.code)),
        None => text,
    }
}

fn change((before, after): (Level, Level)) -> String {
    let (from, to) = (before.number(), after.number());
    match before.cmp(&after) {
        std::cmp::Ordering::Less => format!("nâng từ {from} lên {to}"),
        std::cmp::Ordering::Equal => String::new(),
        std::cmp::Ordering::Greater => format!("hạ từ {from} xuống {to}"),
    }
}

fn signature(procedure: &Procedure) -> String {
    let ways = procedure.readiness.signature.iter().flatten().map(|it| match it {
        SignatureWay::NotNeeded => "không cần chữ ký",
        SignatureWay::Scan => "chấp nhận bản quét, bản chụp",
        SignatureWay::OnCollection => "hoàn chỉnh hồ sơ khi nhận kết quả",
        SignatureWay::Digital => "chữ ký số",
        SignatureWay::CertifiedCopy => "giấy tờ, bản sao chứng thực điện tử",
    });
    vietnamese::capitalized(&ways.collect::<Vec<_>>().join("; "))
}

fn lacking(procedure: &Procedure) -> Vec<String> {
    let readiness = &procedure.readiness;
    let one = |it: Unready| {
        let text = match it {
            Unready::Receives => "gửi và nhận được hồ sơ trực tuyến",
            Unready::EForm => "biểu mẫu điện tử tương tác (e-Form)",
            Unready::Signature => "xác nhận cách xử lý chữ ký",
        };
        match (it, readiness.settles(it)) {
            (_, None) => format!("Chưa nêu: {text}"),
            (Unready::EForm, _) => format!("Chưa có {text}"),
            _ => format!("Chưa {text}"),
        }
    };
    readiness.lacking().into_iter().map(one).collect()
}

/// By sector, in the order in which sectors first appear; a service that several units
/// offer at one level is one row.
fn sectors(online: &[Service]) -> Vec<ServiceSector> {
    let mut names: Vec<&str> = Vec::new();
    for it in online {
        if !names.contains(&it.sector.as_str()) {
            names.push(&it.sector);
        }
    }
    let sector = |(place, name): (usize, &str)| {
        let mut rows: Vec<Service> = Vec::new();
        for it in online.iter().filter(|it| it.sector == name) {
            let same = |row: &&mut Service| row.code == it.code && row.level == it.level;
            match rows.iter_mut().find(same) {
                Some(row) => row.units = format!("{}; {}", row.units, it.units),
                None => rows.push(it.clone()),
            }
        }
        let count = |level| rows.iter().filter(|it| it.level == level).count().to_string();
        ServiceSector {
            numeral: vietnamese::roman(place + 1),
            name: name.to_owned(),
            at_level_3: count("3"),
            at_level_4: count("4"),
            rows: numbered(rows),
        }
    };
    names.into_iter().enumerate().map(sector).collect()
}

fn groups(rows: &[(Standing, Service)]) -> Vec<Group> {
    let group = |it: Standing| {
        let of = rows.iter().filter(|(standing, _)| *standing == it);
        let rows = numbered(of.map(|(_, row)| row.clone()).collect());
        Group {
            standing: it.as_str(),
            title: vietnamese::capitalized(standing(it)),
            count: vietnamese::count(rows.len() as u64),
            rows,
        }
    };
    Standing::ALL.into_iter().map(group).collect()
}

fn numbered(rows: Vec<Service>) -> Vec<Service> {
    let rows = rows.into_iter().enumerate();
    rows.map(|(place, row)| Service { number: (place + 1).to_string(), ..row }).collect()
}

/// The lists issued by the end of the period.
fn lists(project: &Project, period: Period) -> Vec<List> {
    let issued = project.lists.issued(period.end());
    issued
        .map(|it| List {
            document: clean(&it.source.document),
            issuer: clean(&it.source.issuer),
            date: it.source.date.map(vietnamese::short_date).unwrap_or_default(),
            summary: clean(&it.source.summary),
            sample: it.sample,
        })
        .collect()
}
