//! A project for a province: its units, the catalog, settings, and what machines check it by.

use std::collections::BTreeMap;

use super::Files;
use super::communes::{Province, without_title};
use crate::layout::unit_file;
use crate::load::{InMemory, load, schemas};
use crate::model::{Period, RulebookId, UnitId, UnitKind};
use crate::project::Project;
use crate::words::{PeriodSpan, Said, nearest};

/// The files that are the same in every project, but for what is filled in.
const FIXED: [(&str, &str); 8] = [
    ("data/catalogs/commune.yaml", include_str!("../../data/catalogs/commune.yaml")),
    (".gitignore", include_str!("files/gitignore")),
    (".gitattributes", include_str!("files/gitattributes")),
    (".vscode/settings.json", include_str!("files/settings.json")),
    (".vscode/extensions.json", include_str!("files/extensions.json")),
    (".gitlab-ci.yml", include_str!("files/gitlab-ci.yml")),
    (".github/workflows/hoso.yml", include_str!("files/github.yml")),
    ("HUONG-DAN.md", include_str!("files/HUONG-DAN.md")),
];

/// What a project is to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The province, with its communes.
    pub province: Province,
    /// The rulebooks in use.
    pub rulebooks: Vec<String>,
    /// Where releases of the program are downloaded from; who sets up CI says so if not stated.
    pub releases: Option<String>,
}

/// The files of a project.
pub fn project(wanted: &Wanted) -> Files {
    let province = &wanted.province;
    let mut files = units(province);
    let rulebooks = wanted.rulebooks.iter().map(|it| format!("  - {it}\n"));
    let rulebooks: String = rulebooks.collect();
    let rulebooks =
        if rulebooks.is_empty() { " []\n".to_owned() } else { format!("\n{rulebooks}") };
    let config = include_str!("files/hoso.yaml");
    files.insert("hoso.yaml".to_owned(), config.replace("@RULEBOOKS@\n", &rulebooks));
    let first = province.communes.first().map_or("", |it| it.folder.as_str());
    for (path, text) in FIXED {
        let text = text
            .replace("@PROVINCE@", &province.folder)
            .replace("@NAME@", &province.name)
            .replace("@COMMUNE@", first)
            .replace("@VERSION@", env!("CARGO_PKG_VERSION"))
            .replace("@RELEASES@", wanted.releases.as_deref().unwrap_or_default());
        files.insert(path.to_owned(), text);
    }
    let loaded = load(&InMemory::new(files.clone()));
    files.extend(schemas(&loaded, true).iter().map(|it| {
        // Texts and numbers alone: there is nothing in it that cannot be written.
        let text = serde_json::to_string_pretty(&it.json).unwrap_or_default();
        (format!(".vscode/schema/{}.json", it.name), text + "\n")
    }));
    files
}

/// The rulebooks that the program carries and that judge a unit of a province for a period, or
/// for a part of that year.
pub fn applying(province: &Province, period: Period) -> Vec<String> {
    judging(&load(&InMemory::new(units(province))).project, period)
}

fn judging(project: &Project, period: Period) -> Vec<String> {
    let parts = |span: &PeriodSpan| Period::all_of(period.year, *span);
    let periods: Vec<Period> = match period.span {
        PeriodSpan::Year => PeriodSpan::ALL.iter().flat_map(parts).collect(),
        _ => vec![period],
    };
    let judges = |id: &str, period: Period| {
        let laws = |unit: &UnitId| project.laws_for(unit, period);
        project.units.keys().any(|unit| laws(unit).iter().any(|(it, ..)| **it == *id))
    };
    let applies = |id: &&str| periods.iter().any(|it| judges(id, *it));
    let ids = project.laws.keys().map(RulebookId::as_str);
    ids.filter(applies).map(str::to_owned).collect()
}

/// The rulebooks that the program carries and that judge a unit of a province in the last year for
/// which there is any.
pub fn latest(province: &Province) -> Vec<String> {
    let project = load(&InMemory::new(units(province))).project;
    let years = project.laws.values().map(|it| it.rulebook.years);
    let (first, last) = (years.clone().map(|it| it.from).min(), years.map(|it| it.to).max());
    let years = (first.unwrap_or_default()..=last.unwrap_or_default()).rev();
    let all = years.flat_map(|it| Period::all_of(it, PeriodSpan::Year));
    all.map(|it| judging(&project, it)).find(|it| !it.is_empty()).unwrap_or_default()
}

/// What is said of a rulebook that the program does not carry; nothing if all are there.
pub fn unknown_rulebook(ids: &[String]) -> Option<Said> {
    let Project { laws, .. } = load(&InMemory::default()).project;
    let unknown = ids.iter().find(|it| !laws.contains_key(it.as_str()))?;
    let near = nearest(unknown, laws.keys().map(RulebookId::as_str));
    let known: Vec<_> = laws.keys().map(RulebookId::as_str).collect();
    let (vi, en) = match near {
        Some(it) => (format!("có phải ý là `{it}`?"), format!("is `{it}` meant?")),
        None => (format!("có {}", known.join(", ")), format!("there are {}", known.join(", "))),
    };
    Some(Said::new(
        format!("không có bộ quy định `{unknown}`; {vi}"),
        format!("there is no rulebook `{unknown}`; {en}"),
    ))
}

/// The files of the units of a province.
fn units(province: &Province) -> BTreeMap<String, String> {
    let text = |kind: UnitKind, name: &str, code: &str| {
        let place = without_title(name, kind);
        format!(
            "kind: {}\nname: {}\nplace: {}\ncode: \"{code}\"\n",
            kind.as_str(),
            written(name),
            written(place)
        )
    };
    let of = |kind, id: String, name: &str, code: &str| {
        (unit_file(&UnitId::new(id)), text(kind, name, code) + include_str!("files/unit.yaml"))
    };
    let own = of(UnitKind::Province, province.folder.clone(), &province.name, &province.code);
    let communes = province.communes.iter().map(|it| {
        let id = format!("{}/{}", province.folder, it.folder);
        of(UnitKind::Commune, id, &it.name, &it.code)
    });
    [own].into_iter().chain(communes).collect()
}

/// A text as YAML has it: in quotes where it might be taken for something else.
fn written(text: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || matches!(it, ' ' | '\'' | '-' | '.');
    let begins = text.starts_with(char::is_alphabetic);
    if begins && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        serde_json::to_string(text).unwrap_or_default()
    }
}
