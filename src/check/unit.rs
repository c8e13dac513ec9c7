//! A unit, in its place in the tree.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Script;
use super::text;
use crate::diagnostic::{Diagnostic, NodePath, Place, UnitFault, YamlFault};
use crate::layout::unit_file;
use crate::model::{Unit, UnitId, UnitKind, organ};
use crate::project::Project;
use crate::words::{Said, nearest, windows};

pub(super) fn check(
    project: &Project,
    id: &UnitId,
    unit: &Unit,
    script: &Script,
    found: &mut Vec<Diagnostic>,
) {
    let file = unit_file(id);
    kind(project, id, unit, &file, found);
    name(id, unit, found);
    sectors(project, unit, &file, found);
    organ(unit, &file, found);

    let root = NodePath::root();
    let mut texts = vec![(root.key("place"), unit.place.as_str())];
    let several = unit.name.all().len() > 1;
    for (place, it) in unit.name.all().iter().enumerate() {
        let path = root.key("name");
        let path = if several { path.index(place).key("name") } else { path };
        texts.push((path, &it.name));
    }
    let optional = [
        ("abbreviation", &unit.abbreviation),
        ("superior", &unit.superior),
        ("address", &unit.address),
    ];
    texts
        .extend(optional.into_iter().filter_map(|(key, it)| Some((root.key(key), it.as_deref()?))));
    for (post, leader) in &unit.leaders {
        let post = root.key("leaders").key(post.as_str());
        let parts = [("title", &leader.title), ("name", &leader.name)];
        texts.extend(
            parts.into_iter().filter_map(|(key, it)| Some((post.key(key), it.as_deref()?))),
        );
    }
    for (path, text) in texts {
        text::check(text, &Place::value(&*file, path), script, found);
    }
}

/// The identifier of its agency is written as such are.
fn organ(unit: &Unit, file: &str, found: &mut Vec<Diagnostic>) {
    let Some(id) = unit.organ_id.clone().filter(|it| !organ::is_identifier(it)) else { return };
    let place = Place::value(file, NodePath::root().key("organ_id"));
    let fault = UnitFault::OrganIdForm(id, organ::LONGEST);
    found.push(Diagnostic::new(fault, place));
}

/// A name is no longer than names are.
fn name(id: &UnitId, unit: &Unit, found: &mut Vec<Diagnostic>) {
    const LONGEST: usize = 120;
    let name = unit.name.last();
    let length = name.chars().count();
    if length > LONGEST {
        found.push(Diagnostic::new(UnitFault::LongName(length), name_of(id)));
    }
}

/// Of units right below one unit, no two of a kind that are there now have one name.
pub(super) fn names(project: &Project, found: &mut Vec<Diagnostic>) {
    let mut first = BTreeMap::new();
    let now = project.units.iter().filter(|(_, it)| it.ended.is_none());
    for (id, unit) in now.filter(|(_, it)| !it.name.last().is_empty()) {
        let name = unit.name.last();
        match first.entry((id.parent(), unit.kind.as_str(), name)) {
            Entry::Vacant(place) => drop(place.insert(id)),
            Entry::Occupied(first) => {
                let other = first.get().to_string();
                let fault = UnitFault::SameName { name: name.to_owned(), other };
                found.push(Diagnostic::new(fault, name_of(id)));
            }
        }
    }
}

/// Every folder can be had on Windows as well, beside all others.
pub(super) fn folders(project: &Project, found: &mut Vec<Diagnostic>) {
    let mut first = BTreeMap::new();
    for id in project.units.keys() {
        let folder = id.as_str().rsplit('/').next().unwrap_or_default();
        let place = || Place::file_of(unit_file(id));
        if !windows::is_name(folder) {
            let fault = UnitFault::DeviceName { name: folder.to_owned(), form: false };
            found.push(Diagnostic::new(fault, place()));
        }
        match first.entry(id.as_str().to_lowercase()) {
            Entry::Vacant(free) => drop(free.insert(id)),
            Entry::Occupied(first) => {
                let (folder, other) = (folder.to_owned(), first.get().to_string());
                let fault = UnitFault::SameButForCase { folder, other };
                found.push(Diagnostic::new(fault, place()));
            }
        }
    }
}

fn name_of(id: &UnitId) -> Place {
    Place::value(unit_file(id), NodePath::root().key("name"))
}

fn sectors(project: &Project, unit: &Unit, file: &str, found: &mut Vec<Diagnostic>) {
    // Most units name none, and then nobody asks what sectors there are.
    if unit.sectors.is_empty() {
        return;
    }
    let known = project.sectors();
    for (index, sector) in unit.sectors.iter().enumerate() {
        if !known.contains(sector.as_str()) {
            let fault = YamlFault::UnknownValue {
                value: sector.clone(),
                nearest: nearest(sector, known.iter().copied()),
                known: known.iter().map(|it| (*it).to_owned()).collect(),
            };
            let place = Place::value(file, NodePath::root().key("sectors").index(index));
            found.push(Diagnostic::new(fault, place));
        }
    }
}

fn kind(project: &Project, id: &UnitId, unit: &Unit, file: &str, found: &mut Vec<Diagnostic>) {
    let above = project.parent(id);
    // A missing or broken unit above has its own finding.
    if above.is_none() && id.parent().is_some() {
        return;
    }
    let parent = above.map(|(_, it)| it.kind);
    if unit.kind.fits_below(parent) {
        return;
    }
    let fault = UnitFault::KindDoesNotFit {
        kind: unit.kind.as_str(),
        parent: parent.map(UnitKind::as_str),
    };
    let kind = NodePath::root().key("kind");
    let mut finding = Diagnostic::new(fault, Place::value(file, kind.clone()));
    if let Some((parent, _)) = above {
        finding = finding.related(
            Place::value(unit_file(parent), kind),
            Said::new("đơn vị cấp trên", "the unit above"),
        );
    }
    found.push(finding);
}
