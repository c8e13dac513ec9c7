//! The units that rulebooks speak of, against the units there are: a misspelt place or task
//! makes documents vanish in silence.

use std::collections::BTreeSet;

use super::named;
use crate::diagnostic::{Diagnostic, NodePath, Place, RulebookFault, UnitFault};
use crate::law::{Criterion, Rulebook, Scope};
use crate::layout::{rulebook_file, unit_file};
use crate::model::UnitId;
use crate::project::Project;
use crate::words::{Said, nearest};

/// Findings on the scopes of all rulebooks, and on the tasks of all units. `own` says whether
/// a rulebook is the project's own: one that merely ships may be of another place, and of more
/// offices than the project has.
pub fn scopes(project: &Project, own: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        let (file, own) = (rulebook_file(id), own(id));
        let chosen = own || project.config.rulebooks.is_some();
        // Of units that are not here nothing can be said.
        if !project.is_part && !project.units.is_empty() {
            for (path, scope) in written(&law.rulebook) {
                let before = found.len();
                within(
                    project,
                    scope.within.as_deref(),
                    chosen,
                    &Place::value(&*file, path.key("within")),
                    &mut found,
                );
                role(project, scope, &Place::value(&*file, path.key("role")), &mut found);
                let is_there = || project.units.keys().any(|it| project.in_scope(scope, it));
                if own && found.len() == before && !is_there() {
                    found.push(Diagnostic::new(
                        RulebookFault::NoUnitMeant,
                        Place::value(&*file, path),
                    ));
                }
            }
        }
        meeting(project, &law.rulebook, &file, &mut found);
        named::check(project, (id, law), chosen, &mut found);
    }
    let of_file = |file: &str| {
        let path = file.strip_prefix("templates/").unwrap_or(file);
        let rulebook = path.split_once('/').is_some_and(|(id, _)| {
            project.laws.contains_key(id) && (own(id) || project.config.rulebooks.is_some())
        });
        rulebook || !crate::load::is_shipped(path)
    };
    named::fields(project, of_file, &mut found);
    // The task may be one of a rulebook that is wrong.
    if !project.lost.is_vague() {
        tasks(project, &mut found);
    }
    found
}

/// Two parts of a rulebook, neither narrower than the other, that both judge a unit: which of
/// them does would hang on their order alone.
fn meeting(project: &Project, rulebook: &Rulebook, file: &str, found: &mut Vec<Diagnostic>) {
    let mut before: Vec<&Scope> = Vec::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        for (at, scope) in judged.units.iter().enumerate() {
            let crosses = |it: &&&Scope| !it.holds(scope) && !scope.holds(it);
            let both = before.iter().filter(crosses).find_map(|other| {
                let meant =
                    |it: &&UnitId| project.in_scope(other, it) && project.in_scope(scope, it);
                project.units.keys().find(meant)
            });
            if let Some(unit) = both {
                let says = Said::new(
                    format!("đơn vị `{unit}` thuộc cả phần này lẫn một phần ở trên của `judges`"),
                    format!(
                        "unit `{unit}` belongs to this part and to one of `judges` that stands above"
                    ),
                );
                let help = Said::new(
                    "thu hẹp một trong hai phần: mỗi đơn vị chỉ do một phần đánh giá",
                    "narrow one of the two: a unit is judged by one part alone",
                );
                let fault = RulebookFault::Written { fact: says, help: Some(help) };
                let path = units(&judged.units, place, at);
                found.push(Diagnostic::new(fault, Place::value(file, path)));
            }
        }
        before.extend(&judged.units);
    }
}

/// Where one of the scopes of a part of `judges` stands.
fn units(all: &[Scope], place: usize, at: usize) -> NodePath {
    let path = NodePath::root().key("judges").index(place).key("units");
    if all.len() > 1 { path.index(at) } else { path }
}

/// Every scope of a rulebook, and where it stands.
fn written(rulebook: &Rulebook) -> Vec<(NodePath, &Scope)> {
    let root = NodePath::root();
    let mut all = Vec::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let scopes = judged.units.iter().enumerate();
        all.extend(scopes.map(|(at, it)| (units(&judged.units, place, at), it)));
        asked_by(&judged.criteria, &root.key("judges").index(place).key("criteria"), &mut all);
    }
    for (name, form) in &rulebook.forms {
        let path = root.key("forms").key(name);
        all.extend(form.issuer.iter().map(|it| (path.key("issuer"), it)));
        let about = path.key("about");
        let several = form.about.len() > 1;
        let at = |place| if several { about.index(place) } else { about.clone() };
        all.extend(form.about.iter().enumerate().map(|(place, it)| (at(place), it)));
    }
    all
}

/// The scopes of criteria, each before those of its parts.
fn asked_by<'a>(criteria: &'a [Criterion], path: &NodePath, all: &mut Vec<(NodePath, &'a Scope)>) {
    for (place, it) in criteria.iter().enumerate() {
        let path = path.index(place);
        let scopes = it.applies_to.as_ref().map_or(&[][..], |it| &it.units);
        let units = path.key("applies_to").key("units");
        let at = |place| if scopes.len() > 1 { units.index(place) } else { units.clone() };
        all.extend(scopes.iter().enumerate().map(|(place, it)| (at(place), it)));
        let (key, parts) = it.keyed_parts();
        asked_by(parts, &path.key(key), all);
    }
}

/// A place that no unit is at, but for one of nearly that name.
pub(super) fn within(
    project: &Project,
    within: Option<&str>,
    chosen: bool,
    place: &Place,
    found: &mut Vec<Diagnostic>,
) {
    let Some(within) = within else { return };
    let id = UnitId::new(within);
    if project.units.contains_key(&id) {
        return;
    }
    let nearest = nearest(within, project.units.keys().map(UnitId::as_str));
    if nearest.is_none() && !chosen {
        return;
    }
    add(
        Said::new(
            format!("không có đơn vị `{within}` trong dự án"),
            format!("the project has no unit `{within}`"),
        ),
        nearest,
        place,
        found,
    );
}

/// A task that no unit has, but for one of nearly that name.
fn role(project: &Project, scope: &Scope, place: &Place, found: &mut Vec<Diagnostic>) {
    let Some(role) = &scope.role else { return };
    let known: BTreeSet<&str> =
        project.units.values().flat_map(|it| &it.roles).map(String::as_str).collect();
    if known.contains(role.as_str()) {
        return;
    }
    let Some(nearest) = nearest(role, known) else { return };
    // A task that another rulebook asks for is another task.
    let asked = |it: &str| asked(project).contains(it);
    if asked(&nearest) {
        return;
    }
    add(
        Said::new(
            format!("không đơn vị nào có nhiệm vụ `{role}` (`roles` trong `unit.yaml`)"),
            format!("no unit has the task `{role}` (`roles` in `unit.yaml`)"),
        ),
        Some(nearest),
        place,
        found,
    );
}

/// The tasks that the rulebooks in use ask for, and the fields.
fn asked(project: &Project) -> BTreeSet<&str> {
    let laws = project.laws.values();
    let scopes = laws.flat_map(|it| written(&it.rulebook)).map(|(_, it)| it);
    let scopes = scopes.filter_map(|it| it.role.as_deref());
    let rows = project.dictionary.tables.iter().flat_map(|it| &it.fields);
    let fields = project.dictionary.fields.iter().chain(rows);
    let roles = fields.filter_map(|it| it.asked_of.role.as_deref());
    scopes.chain(roles).chain(project.lost.roles()).collect()
}

/// Tasks of units that no rulebook asks for.
fn tasks(project: &Project, found: &mut Vec<Diagnostic>) {
    let asked = asked(project);
    for (id, unit) in &project.units {
        for (index, role) in unit.roles.iter().enumerate() {
            if asked.contains(role.as_str()) {
                continue;
            }
            let fault = UnitFault::TaskNotAsked {
                task: role.clone(),
                nearest: nearest(role, asked.iter().copied()),
            };
            let path = NodePath::root().key("roles").index(index);
            found.push(Diagnostic::new(fault, Place::value(unit_file(id), path)));
        }
    }
}

fn add(says: Said, nearest: Option<String>, place: &Place, found: &mut Vec<Diagnostic>) {
    let help = nearest
        .map(|it| Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?")));
    let fault = RulebookFault::Written { fact: says, help };
    found.push(Diagnostic::new(fault, place.clone()));
}
