//! A rulebook against itself, and against its cases.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::fault::RulebookFault;
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place};
use crate::load::{cases_file, rulebook_file, template_file};
use crate::model::{Case, Project, Rulebook};

/// Findings on all rulebooks: `has_template` says whether a file stands below `templates/`.
pub fn rulebooks(
    project: &Project,
    cases: &BTreeMap<String, Vec<Case>>,
    has_template: impl Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, rulebook) in &project.rulebooks {
        itself(id, rulebook, &has_template, &mut found);
        let known: BTreeSet<_> =
            rulebook.all_criteria().into_iter().map(|it| it.id.as_str()).collect();
        for (index, case) in cases.get(id).into_iter().flatten().enumerate() {
            let named = case.expect.keys().map(|it| ("expect", it));
            let named = named.chain(case.points.keys().map(|it| ("points", it)));
            for (key, criterion) in named.filter(|(_, it)| !known.contains(it.as_str())) {
                let fault = RulebookFault::NoCriterion(criterion.clone());
                let path = NodePath::root().index(index).key(key).key(criterion);
                found.push(Diagnostic::new(
                    Fault::Rulebook(fault),
                    Place::key(cases_file(id), path),
                ));
            }
        }
    }
    forms_twice(project, &mut found);
    found
}

/// A unit's documents are named by their forms, so no two rulebooks may share a name.
fn forms_twice(project: &Project, found: &mut Vec<Diagnostic>) {
    let mut named = BTreeSet::new();
    for unit in project.units.keys() {
        for period in project.periods(unit) {
            let mut first: BTreeMap<&str, &str> = BTreeMap::new();
            for issued in project.issued(unit, period) {
                let (form, rulebook) = (issued.form_id, issued.rulebook_id);
                match first.get(form) {
                    Some(other) if named.insert((form, rulebook)) => {
                        let fault = RulebookFault::FormTwice {
                            form: form.to_owned(),
                            other: (*other).to_owned(),
                            unit: unit.to_string(),
                        };
                        let path = NodePath::root().key("forms").key(form);
                        let place = Place::key(rulebook_file(rulebook), path);
                        found.push(Diagnostic::new(Fault::Rulebook(fault), place));
                    }
                    Some(_) => {}
                    None => drop(first.insert(form, rulebook)),
                }
            }
        }
    }
}

fn itself(
    id: &str,
    rulebook: &Rulebook,
    has_template: &impl Fn(&str) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    let file = rulebook_file(id);
    let mut add = |fault, path| {
        found.push(Diagnostic::new(Fault::Rulebook(fault), Place::value(&*file, path)));
    };
    let root = NodePath::root();
    let (from, to) = (rulebook.years.from, rulebook.years.to);
    if from > to {
        add(RulebookFault::YearsReversed { from, to }, root.key("years"));
    }
    let mut seen = BTreeSet::new();
    for criterion in rulebook.all_criteria() {
        if !seen.insert(criterion.id.as_str()) {
            add(RulebookFault::CriterionTwice(criterion.id.clone()), root.key("criteria"));
        }
    }
    for (name, form) in &rulebook.forms {
        let path = root.key("forms").key(name);
        let templates = [("template", Some(&form.template)), ("word", form.word.as_ref())];
        for (key, template) in templates {
            let template = template.map(|it| format!("{id}/{it}"));
            if let Some(template) = template.filter(|it| !has_template(it)) {
                add(RulebookFault::NoTemplate(template_file(&template)), path.key(key));
            }
        }
        if let Some(other) =
            form.attached_to.as_ref().filter(|it| !rulebook.forms.contains_key(*it))
        {
            add(RulebookFault::NoForm(other.clone()), path.key("attached_to"));
        }
    }
}
