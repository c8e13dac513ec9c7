//! The units that rulebooks speak of, against the units there are: a misspelt place or task
//! makes documents vanish in silence.

use std::collections::BTreeSet;

use crate::diagnostic::fault::{self, RulebookFault};
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place};
use crate::law::{Rulebook, Scope};
use crate::load::{rulebook_file, unit_file};
use crate::model::UnitId;
use crate::project::Project;
use crate::words::Said;

/// Findings on the scopes of all rulebooks, and on the tasks of all units. `chosen` says
/// whether the project has chosen a rulebook itself: one that merely ships may be of another
/// place.
pub fn scopes(project: &Project, chosen: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        for (path, scope) in written(&law.rulebook) {
            let file = rulebook_file(id);
            within(
                project,
                scope,
                chosen(id),
                &Place::value(&*file, path.key("within")),
                &mut found,
            );
            role(project, scope, &Place::value(&*file, path.key("role")), &mut found);
        }
    }
    tasks(project, &mut found);
    found
}

/// Every scope of a rulebook, and where it stands.
fn written(rulebook: &Rulebook) -> Vec<(NodePath, &Scope)> {
    let root = NodePath::root();
    let mut all = Vec::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let path = root.key("judges").index(place).key("units");
        match &judged.units[..] {
            [one] => all.push((path, one)),
            many => all.extend(many.iter().enumerate().map(|(at, it)| (path.index(at), it))),
        }
    }
    let forms = rulebook.forms.iter();
    let issuers = forms.filter_map(|(name, it)| {
        Some((root.key("forms").key(name).key("issuer"), it.issuer.as_ref()?))
    });
    all.extend(issuers);
    all
}

/// A place that no unit is at, but for one of nearly that name.
fn within(
    project: &Project,
    scope: &Scope,
    chosen: bool,
    place: &Place,
    found: &mut Vec<Diagnostic>,
) {
    let Some(within) = &scope.within else { return };
    let id = UnitId::new(within.clone());
    if project.units.is_empty() || project.units.contains_key(&id) {
        return;
    }
    let nearest = fault::nearest(within, project.units.keys().map(UnitId::as_str));
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
    let Some(nearest) = fault::nearest(role, known) else { return };
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

/// The tasks that the rulebooks in use ask for, and those of whom a field is asked.
fn asked(project: &Project) -> BTreeSet<&str> {
    let laws = project.laws.values();
    let scopes = laws.flat_map(|it| written(&it.rulebook)).map(|(_, it)| it);
    let dictionary = &project.dictionary;
    let rows = dictionary.tables.iter().flat_map(|it| &it.fields);
    let fields = dictionary.fields.iter().chain(rows);
    let fields = fields.filter_map(|it| it.asked_of.role.as_deref());
    scopes.filter_map(|it| it.role.as_deref()).chain(fields).collect()
}

/// Tasks of units that no rulebook asks for.
fn tasks(project: &Project, found: &mut Vec<Diagnostic>) {
    let asked = asked(project);
    for (id, unit) in &project.units {
        for (index, role) in unit.roles.iter().enumerate() {
            if asked.contains(role.as_str()) {
                continue;
            }
            let fault = Fault::TaskNotAsked {
                task: role.clone(),
                nearest: fault::nearest(role, asked.iter().copied()),
            };
            let path = NodePath::root().key("roles").index(index);
            found.push(Diagnostic::new(fault, Place::value(unit_file(id), path)));
        }
    }
}

fn add(says: Said, nearest: Option<String>, place: &Place, found: &mut Vec<Diagnostic>) {
    let help = nearest
        .map(|it| Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?")));
    let fault = Fault::Rulebook(RulebookFault::Written { says, help });
    found.push(Diagnostic::new(fault, place.clone()));
}
