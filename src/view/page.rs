//! What every page has: its words, where it stands, who stands above.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Looked;
use super::href::{root_of, unit_href};
use super::words;
use crate::model::{Period, UnitId};
use crate::words::{Lang, vietnamese};

/// A name that leads somewhere.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// What it is called.
    pub name: String,
    /// Where it leads, from the first page.
    pub href: String,
}

/// What every page has.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    /// The way back to the folder of the first page.
    pub root: String,
    /// Its language: `vi`.
    pub lang: &'static str,
    /// The words of all pages.
    pub t: BTreeMap<&'static str, &'static str>,
    /// What it is about.
    pub title: String,
    /// The units above, the highest first.
    pub crumbs: Vec<Link>,
    /// Whether records may be changed from here.
    pub editable: bool,
    /// Whether it is a page of the desk, and not one in a folder.
    pub desk: bool,
}

/// The head of the page at an address, about a unit or about all.
pub fn head(looked: &Looked, href: &str, title: String, unit: Option<&UnitId>) -> Head {
    let mut crumbs = Vec::new();
    let mut above = unit.cloned();
    while let Some(id) = above {
        above = id.parent();
        crumbs.push(Link { name: name(looked, &id), href: unit_href(&id) });
    }
    crumbs.reverse();
    Head {
        root: root_of(href),
        lang: match looked.lang {
            Lang::Vi => "vi",
            Lang::En => "en",
        },
        t: words::all(looked.lang),
        title,
        crumbs,
        editable: looked.editable,
        desk: looked.desk,
    }
}

/// What a unit is called today, with a capital in front; its path where it is not described.
pub fn name(looked: &Looked, id: &UnitId) -> String {
    let unit = looked.opened.loaded.project.units.get(id);
    unit.map_or_else(|| id.to_string(), |it| vietnamese::capitalized(it.name.last()))
}

/// What a period is called: "năm 2018", "quý III năm 2026"; "2018", "2026 (quarter III)".
pub fn called(period: Period, lang: Lang) -> String {
    match lang {
        Lang::Vi => period.called(),
        Lang::En => format!("{}{}", period.year, period.explained(lang)),
    }
}
