//! Names in templates that a section gives, in forms that do not ask for it; and results of
//! whoever issues a form, where nobody judges that.
//!
//! Tera itself would find nothing there, or an empty text, and say nothing of it.

use std::collections::BTreeSet;

use super::situations::is_changed;
use crate::diagnostic::{Diagnostic, RulebookFault};
use crate::law::{Form, Rulebook};
use crate::load::Loaded;
use crate::model::UnitKind;
use crate::project::Project;
use crate::render::Templates;
use crate::report::sections::{Section, giving};
use crate::words::Said;

/// Says of each template which sections its form has to ask for, each once. The rulebooks that
/// the program carries ask for what they print: a test holds them to it.
pub(super) fn unasked(loaded: &Loaded, templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in loaded.project.laws.iter().filter(|(id, _)| is_changed(loaded, id)) {
        for (form_id, form) in &law.rulebook.forms {
            let mut said = BTreeSet::new();
            for it in templates.free_names(&form.template_in(id)) {
                let Some(section) = giving(&it.name) else { continue };
                let fault = if !section.is_asked(form) {
                    not_asked(&it.name, section, form_id)
                } else if section.own && !may_be_judged(&loaded.project, &law.rulebook, form) {
                    of_nobody(&it.name, form_id)
                } else {
                    continue;
                };
                if said.insert(section.name) {
                    found.push(Diagnostic::new(fault, it.place));
                }
            }
        }
    }
    found
}

/// Whether any of those who issue a form has results under its rulebook: its own, or those of
/// the unit that it speaks for.
pub(super) fn may_be_judged(project: &Project, rulebook: &Rulebook, form: &Form) -> bool {
    let Some(issuer) = &form.issuer else { return true };
    let mut judged = rulebook.judges.iter().flat_map(|it| &it.units);
    if judged.clone().any(|it| it.tier == issuer.tier) {
        return true;
    }
    // For whom offices speak, only a tree of units says.
    let mut offices = project.units.keys().filter(|it| project.in_scope(issuer, it)).peekable();
    issuer.tier == UnitKind::Department
        && (offices.peek().is_none() && judged.next().is_some()
            || offices.any(|it| project.judging(rulebook, &project.locality(it)).is_some()))
}

fn of_nobody(name: &str, form: &str) -> RulebookFault {
    let says = Said::new(
        format!("biểu mẫu `{form}` in `{name}`, mà bộ quy định không đánh giá cơ quan ban hành nó"),
        format!("form `{form}` prints `{name}`, and the rulebook does not judge who issues it"),
    );
    let help = Said::new(
        "kết quả của những đơn vị được đánh giá có ở `members`: `{% for it in members %}`",
        "the results of the units that are judged are in `members`: `{% for it in members %}`",
    );
    RulebookFault::Written { fact: says, help: Some(help) }
}

fn not_asked(name: &str, section: &Section, form: &str) -> RulebookFault {
    let says = Said::new(
        format!("biểu mẫu `{form}` in `{name}` mà không hỏi đến"),
        format!("form `{form}` prints `{name}`, and does not ask for it"),
    );
    let write = section.to_write();
    let help = Said::new(
        format!("thêm `{write}` vào biểu mẫu `{form}` của bộ quy định"),
        format!("add `{write}` to form `{form}` of the rulebook"),
    );
    RulebookFault::Written { fact: says, help: Some(help) }
}
