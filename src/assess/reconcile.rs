//! Đối chiếu: a unit's own services against the lists of those it must offer.
//!
//! Services match by code alone. A name that is the same under another code is a hint
//! for whoever keeps the record, and decides nothing.

use std::collections::BTreeSet;

use super::Subject;
use crate::model::lists::Asked;
use crate::model::{
    Addition, CatalogEntry, Level, Procedure, Project, Provider, Standing, UnitId, UnitKind,
};

/// One service, and how it stands.
#[derive(Clone, Debug)]
pub struct Reconciled<'a> {
    /// Its code.
    pub code: &'a str,
    /// What the newest list that names it asks for, and that list.
    pub asked: Option<Asked<'a>>,
    /// Its place in the record, if it is there.
    pub place: Option<usize>,
    /// How it stands.
    pub standing: Standing,
}

/// The services of a record, in its order, then those on the lists that it lacks.
///
/// Services below level 3 that no list names are nobody's concern here.
pub fn reconcile<'a>(subject: &Subject<'a>) -> Vec<Reconciled<'a>> {
    let (record, lists, end) = (subject.record, subject.lists, subject.key.1.end());
    let own: BTreeSet<&str> = record.procedures().iter().map(|it| it.code.as_str()).collect();
    let mut all: Vec<_> = record
        .procedures()
        .iter()
        .enumerate()
        .filter_map(|(place, it)| {
            let asked = lists.and_then(|lists| lists.asked(&it.code, end));
            let standing = standing(it, asked.map(|it| it.level))?;
            Some(Reconciled { code: &it.code, asked, place: Some(place), standing })
        })
        .collect();
    let missing = lists.into_iter().flat_map(|it| it.all_asked(end)).filter(|it| {
        let code = it.entry.code.as_str();
        !own.contains(code) && is_meant(subject.around, &subject.key.0, it.entry)
    });
    all.extend(missing.map(|it| Reconciled {
        code: &it.entry.code,
        asked: Some(it),
        place: None,
        standing: Standing::NotOffered,
    }));
    all
}

fn standing(procedure: &Procedure, asked: Option<Level>) -> Option<Standing> {
    let level = procedure.level();
    if procedure.provider == Some(Provider::Ministry) {
        let concerns = asked.is_some() || level.is_some_and(Level::takes_dossiers);
        return concerns.then_some(Standing::MinistryPortal);
    }
    Some(match (asked, level) {
        (Some(asked), Some(level)) => match level.cmp(&asked) {
            std::cmp::Ordering::Less => Standing::Lower,
            std::cmp::Ordering::Equal => Standing::Agrees,
            std::cmp::Ordering::Greater => Standing::Higher,
        },
        (Some(_), None) => Standing::Unknown,
        (None, Some(level)) if level.takes_dossiers() => {
            let justified = procedure.addition.as_ref().is_some_and(Addition::is_justified);
            if justified { Standing::Added } else { Standing::Unjustified }
        }
        (None, _) => return None,
    })
}

/// Whether a service on a list is one that a unit must offer: it is of the unit's tier,
/// or of a tier below that reports through it; an office has those of its sectors.
fn is_meant(project: Option<&Project>, id: &UnitId, entry: &CatalogEntry) -> bool {
    let Some(project) = project else { return true };
    let Some(unit) = project.units.get(id) else { return false };
    match unit.kind {
        UnitKind::Department => {
            let above = project.parent(id).map(|(_, it)| it.kind);
            above == Some(entry.tier) && unit.sectors.contains(&entry.sector)
        }
        // "UBND các huyện, thành phố rà soát … TTHC cấp huyện và cấp xã của địa phương".
        UnitKind::District => matches!(entry.tier, UnitKind::District | UnitKind::Commune),
        kind @ (UnitKind::Province | UnitKind::Commune) => entry.tier == kind,
    }
}

/// A service on a list that bears the name of one which no list asks for by its code, and
/// which the record does not have under that code either.
pub fn hint<'a>(subject: &Subject<'a>, it: &Reconciled<'a>) -> Option<&'a CatalogEntry> {
    it.place?;
    if it.asked.is_some() {
        return None;
    }
    let name = &subject.around?.catalog.get(it.code)?.name;
    let own = subject.record.procedures();
    let alike = subject.lists?.asked_by_name(name, subject.key.1.end());
    alike.map(|it| it.entry).find(|entry| own.iter().all(|it| it.code != entry.code))
}
