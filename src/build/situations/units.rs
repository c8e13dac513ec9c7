//! Units for a scene, each where the scopes of a rulebook mean one.

use std::collections::BTreeMap;

use crate::law::{Rulebook, Scope};
use crate::model::{Leader, Post, Unit, UnitId, UnitKind};
use crate::project::Project;

/// From this number on, units stand in a second district.
pub(super) const SECOND: usize = 4;

/// Puts a unit where a scope means it, the so-manieth of its sort, and those above it.
pub(super) fn place(
    rulebook: &Rulebook,
    project: &mut Project,
    scope: &Scope,
    number: usize,
) -> UnitId {
    let judges = rulebook.judges.iter().flat_map(|it| &it.units);
    let scopes = judges.chain(rulebook.forms.values().filter_map(|it| it.issuer.as_ref()));
    let base = scopes.filter_map(|it| it.within.as_deref()).max_by_key(|it| it.len());
    let mut path: Vec<String> = scope
        .within
        .as_deref()
        .map(|it| it.split('/').map(str::to_owned).collect())
        .unwrap_or_default();
    let above: Vec<&str> = base.into_iter().flat_map(|it| it.split('/')).collect();
    let kinds = kinds(scope);
    while path.len() + 1 < kinds.len() {
        let next = above.get(path.len()).filter(|_| above.iter().zip(&path).all(|(a, b)| a == b));
        let usual = match path.len() {
            0 => "tinh",
            1 if number >= SECOND => "huyen-2",
            1 => "huyen",
            _ => "xa",
        };
        path.push((*next.unwrap_or(&usual)).to_owned());
    }
    if path.len() < kinds.len() {
        let fixed = matches!(scope.tier, UnitKind::Province | UnitKind::District) && number == 0;
        let next = above.get(path.len()).filter(|_| fixed);
        let end = next.map_or_else(|| end(scope, number), |it| (*it).to_owned());
        path.push(end);
    }
    let sectors: Vec<String> = project.catalog.values().map(|it| it.sector.clone()).collect();
    let place = scope.role.iter().cloned().collect::<Vec<_>>();
    for depth in 0..path.len() {
        let id = UnitId::new(path[..=depth].join("/"));
        let last = depth + 1 == path.len();
        let kind = if last { scope.tier } else { kinds[depth.min(kinds.len() - 1)] };
        let roles: &[String] = if last { &place } else { &[] };
        let made =
            project.units.entry(id).or_insert_with(|| unit(kind, &path[depth], roles, &sectors));
        for role in roles {
            if !made.roles.contains(role) {
                made.roles.push(role.clone());
            }
        }
    }
    UnitId::new(path.join("/"))
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
        (UnitKind::District, SECOND) => "huyen-2".to_owned(),
        (UnitKind::Commune, 0) => "xa".to_owned(),
        (kind, number) => format!("{}{role}-{number}", kind.as_str()),
    }
}

fn unit(kind: UnitKind, end: &str, roles: &[String], sectors: &[String]) -> Unit {
    let word = match kind {
        UnitKind::Province => "tỉnh",
        UnitKind::District => "huyện",
        UnitKind::Commune => "xã",
        UnitKind::Department => "Phòng",
    };
    let leader = || Leader { title: None, name: Some("Nguyễn Thị Ngọc Ánh".to_owned()) };
    Unit {
        kind,
        name: format!("{word} Đắk “{end}” & #ưu [{end}]").as_str().into(),
        place: format!("Đắk {end}"),
        abbreviation: None,
        formed: None,
        ended: None,
        code: None,
        organ_id: Some("000.00.01.H19".to_owned()),
        superior: None,
        address: Some("Số 1, đường “A” & #b [c] *d*".to_owned()),
        roles: roles.to_vec(),
        sectors: sectors.to_vec(),
        leaders: BTreeMap::from([(Post::Chair, leader()), (Post::Head, leader())]),
    }
}
