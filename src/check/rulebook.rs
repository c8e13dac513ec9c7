//! A rulebook against itself, its templates, and the units that it speaks of.
//!
//! What is wrong with its formulas the compiler has said already.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Diagnostic, NodePath, Place, RulebookFault, UnitFault};
use crate::law::{Criterion, Rulebook};
use crate::layout::{rulebook_file, template_file};
use crate::model::{FormId, RulebookId};
use crate::project::Project;
use crate::words::{Said, nearest, windows};

/// Findings on all rulebooks: `has_template` says whether a file stands below `templates/`.
pub fn rulebooks(project: &Project, has_template: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        itself(id, &law.rulebook, &has_template, &mut found);
        citations(id, &law.rulebook, &mut found);
        names(id, &law.rulebook, &mut found);
    }
    forms_twice(project, &mut found);
    found
}

/// Its folder, and the files of its forms, can be had on Windows as well.
fn names(id: &str, rulebook: &Rulebook, found: &mut Vec<Diagnostic>) {
    let refused = |name: &str, form| {
        (!windows::is_name(name)).then(|| UnitFault::DeviceName { name: name.to_owned(), form })
    };
    let file = rulebook_file(id);
    found.extend(refused(id, false).map(|it| Diagnostic::new(it, Place::file_of(&*file))));
    for form in rulebook.forms.keys() {
        let place = || Place::key(&*file, NodePath::root().key("forms").key(form));
        found.extend(refused(form, true).map(|it| Diagnostic::new(it, place())));
    }
}

/// A unit's documents are named by their forms, so no two rulebooks may share a name.
fn forms_twice(project: &Project, found: &mut Vec<Diagnostic>) {
    let mut named = BTreeSet::new();
    for unit in project.units.keys() {
        for period in project.periods(unit) {
            let mut first: BTreeMap<&FormId, &RulebookId> = BTreeMap::new();
            for issued in project.issued(unit, period) {
                let (form, rulebook) = (issued.form_id, issued.rulebook_id);
                match first.get(form) {
                    Some(other) if named.insert((form, rulebook)) => {
                        let fault = RulebookFault::FormTwice {
                            form: form.to_string(),
                            other: other.to_string(),
                            unit: unit.to_string(),
                        };
                        let path = NodePath::root().key("forms").key(form);
                        let place = Place::key(rulebook_file(rulebook), path);
                        found.push(Diagnostic::new(fault, place));
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
        found.push(Diagnostic::new(fault, Place::value(&*file, path)));
    };
    let root = NodePath::root();
    let (from, to) = (rulebook.years.from, rulebook.years.to);
    if from > to {
        add(RulebookFault::YearsReversed { from, to }, root.key("years"));
    }
    let mut seen = BTreeSet::new();
    for (place, judged) in rulebook.judges.iter().enumerate() {
        let path = root.key("judges").index(place).key("criteria");
        twice(&judged.criteria, &path, &mut seen, &mut add);
    }
    for (name, form) in &rulebook.forms {
        let path = root.key("forms").key(name);
        let template = form.template_in(id);
        if !has_template(&template) {
            add(RulebookFault::NoTemplate(template_file(&template)), path.key("template"));
        }
        let cited = form.cites.iter().enumerate();
        let cited = cited.map(|(place, it)| (path.key("cites").index(place), it));
        let attached = form.attached_to.iter().map(|it| (path.key("attached_to"), it));
        let rests_on = form.rests_on.iter().enumerate();
        let rests_on = rests_on.map(|(place, it)| (path.key("rests_on").index(place), it));
        if form.issuer.is_none() && !form.rests_on.is_empty() {
            add(alone(name), path.key("rests_on"));
        }
        for (path, other) in cited.chain(attached).chain(rests_on) {
            if !rulebook.forms.contains_key(other) {
                let nearest = nearest(other, rulebook.forms.keys().map(FormId::as_str));
                add(RulebookFault::NoForm { form: other.to_string(), nearest }, path);
            }
        }
    }
}

/// A document of one unit speaks of that unit, whatever it has issued.
fn alone(form: &str) -> RulebookFault {
    RulebookFault::Written {
        fact: Said::new(
            format!(
                "`{form}` do từng đơn vị lập về chính mình, không chọn đơn vị theo văn bản đã có"
            ),
            format!(
                "each unit makes `{form}` of itself, and it cannot choose units by what they have issued"
            ),
        ),
        help: Some(Said::new(
            "bỏ `rests_on`, hoặc thêm `issuer` nếu một đơn vị khác lập",
            "take `rests_on` away, or add an `issuer` if another unit makes it",
        )),
    }
}

/// No two criteria of a rulebook share an id: it is how pages and cases name them.
fn twice<'a>(
    criteria: &'a [Criterion],
    path: &NodePath,
    seen: &mut BTreeSet<&'a str>,
    add: &mut impl FnMut(RulebookFault, NodePath),
) {
    for (place, it) in criteria.iter().enumerate() {
        let path = path.index(place);
        if !seen.insert(&it.id) {
            add(RulebookFault::CriterionTwice(it.id.clone()), path.key("id"));
        }
        for (key, parts) in
            [("all", &it.all), ("any", &it.any), ("sum", &it.sum), ("best", &it.best)]
        {
            twice(parts, &path.key(key), seen, add);
        }
    }
}

/// Forms that refer to each other in a ring have no first one.
fn citations(id: &str, rulebook: &Rulebook, found: &mut Vec<Diagnostic>) {
    for (name, form) in &rulebook.forms {
        let mut next: Vec<&FormId> = form.names().collect();
        let mut seen = BTreeSet::new();
        while let Some(other) = next.pop() {
            if other == name {
                let says = Said::new(
                    format!("biểu mẫu `{name}` viện dẫn vòng quanh: nó dựa vào chính nó"),
                    format!("form `{name}` is cited in a circle: it rests on itself"),
                );
                let fault = RulebookFault::Written { fact: says, help: None };
                let path = NodePath::root().key("forms").key(name).key("cites");
                found.push(Diagnostic::new(fault, Place::value(rulebook_file(id), path)));
                break;
            }
            if seen.insert(other)
                && let Some(form) = rulebook.forms.get(other)
            {
                next.extend(form.names());
            }
        }
    }
}
