//! Fields that a form prints, and that nothing asks for: where a record does not state one, its
//! page would have a hole that nobody is told of.

use std::collections::BTreeSet;

use super::situations::is_changed;
use super::unasked::may_be_judged;
use crate::diagnostic::{Diagnostic, RulebookFault};
use crate::formula::Node;
use crate::law::Form;
use crate::law::reach::all_reached;
use crate::load::Loaded;
use crate::model::FormId;
use crate::project::Law;
use crate::render::Templates;
use crate::words::Said;

/// Says of each form which fields it prints that it needs and does not say so, each once.
pub(super) fn unneeded(loaded: &Loaded, templates: &Templates) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let fields = &loaded.project.dictionary.fields;
    let changed = loaded.project.laws.iter().filter(|(id, _)| is_changed(loaded, id));
    let changed: Vec<_> = changed.collect();
    if changed.is_empty() {
        return found;
    }
    let read = templates.read();
    for (id, law) in changed {
        for (form_id, form) in &law.rulebook.forms {
            let mut asked = needed(law, form_id);
            if form.rests_on_results() && may_be_judged(&loaded.project, &law.rulebook, form) {
                asked.extend(of_criteria(law));
            }
            for it in read.stated(&form.template_in(id)) {
                let name = it.name.strip_prefix("fields.").or(it.name.strip_prefix("told."));
                let field = name.and_then(|name| fields.iter().position(|it| *it.name == *name));
                if field.is_some_and(|field| asked.insert(field)) {
                    found.push(Diagnostic::new(fault(&it.name, form_id, form), it.place));
                }
            }
        }
    }
    found
}

/// The fields that a form says it needs.
fn needed(law: &Law, form: &FormId) -> BTreeSet<usize> {
    let needs = law.forms.get(form).into_iter().flat_map(|it| &it.needs);
    needs.filter(|it| it.table.is_none()).flat_map(|it| it.fields.iter().copied()).collect()
}

/// Those without which some criterion stays open, which keeps its page a draft.
fn of_criteria(law: &Law) -> impl Iterator<Item = usize> {
    law.benches.iter().flat_map(all_reached).filter_map(|it| match it.node {
        Node::Field(field) => Some(field),
        _ => None,
    })
}

fn fault(way: &str, form_id: &FormId, form: &Form) -> RulebookFault {
    let name = way.split_once('.').map_or(way, |it| it.1);
    let says = Said::new(
        format!(
            "biểu mẫu `{form_id}` in `{way}` mà không ghi là cần: số liệu không có thì trang để trống mà không ai nói"
        ),
        format!(
            "form `{form_id}` prints `{way}` and does not say that it needs it: where it is not stated, the page has a hole that nobody is told of"
        ),
    );
    let write = if form.needs.is_empty() { "needs: [{fields: [" } else { "- {fields: [" };
    let close = if form.needs.is_empty() { "]}]" } else { "]}" };
    let help = Said::new(
        format!(
            "thêm `{write}{name}{close}` vào biểu mẫu, hoặc đặt chỗ in vào trong `{{% if {way} %}}`"
        ),
        format!("add `{write}{name}{close}` to the form, or print it inside `{{% if {way} %}}`"),
    );
    RulebookFault::Written { fact: says, help: Some(help) }
}
