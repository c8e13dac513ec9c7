//! Names in templates that a section gives, in forms that do not ask for it.
//!
//! Tera itself would find nothing there, and say nothing of it inside `{% if %}`.

use std::collections::BTreeSet;

use super::situations::is_changed;
use crate::diagnostic::{Diagnostic, RulebookFault};
use crate::load::Loaded;
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
                let section = giving(&it.name).filter(|it| !it.is_asked(form));
                let Some(section) = section.filter(|it| said.insert(it.name)) else { continue };
                found.push(Diagnostic::new(fault(&it.name, section, form_id), it.place));
            }
        }
    }
    found
}

fn fault(name: &str, section: &Section, form: &str) -> RulebookFault {
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
