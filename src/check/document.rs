//! The documents of a record: their forms, numbers and dates.

use std::collections::BTreeSet;

use super::Context;
use crate::diagnostic::{Diagnostic, Fault, NodePath, Place, fault};
use crate::model::{Date, Document};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    // The unit's own finding says what is wrong with it.
    if !context.project.units.contains_key(context.unit) {
        return;
    }
    let rulebooks = context.project.rulebooks_for(context.unit, context.period);
    let known: BTreeSet<&str> =
        rulebooks.iter().flat_map(|(_, it)| it.forms.keys().map(String::as_str)).collect();
    let documents = NodePath::root().key("documents");
    for (form, document) in &context.record.documents {
        let path = documents.key(form);
        if !known.contains(form.as_str()) && !rulebooks.is_empty() {
            let fault = Fault::UnknownForm {
                form: form.clone(),
                nearest: fault::nearest(form, known.iter().copied()),
                known: known.iter().map(|it| (*it).to_owned()).collect(),
            };
            found.push(Diagnostic::new(fault, context.key(path.clone())));
        }
        if let Some(date) = document.date {
            dated(context, form, date, &path.key("date"), found);
        }
    }
    for (_, rulebook) in rulebooks {
        for (id, form) in &rulebook.forms {
            // Whether a form with a condition is owed at all, only the verdict says.
            if form.requires.is_none() || context.record.documents.contains_key(id) {
                draft(context, id, &context.record.document(id), found);
            }
        }
    }
}

fn dated(context: &Context, form: &str, date: Date, path: &NodePath, found: &mut Vec<Diagnostic>) {
    let start = context.period.start();
    if date < start {
        let fault = Fault::DateBeforePeriod { date: date.to_string(), start: start.to_string() };
        found.push(Diagnostic::new(fault, context.value(path.clone())));
    }
    for (_, rulebook) in context.project.rulebooks_for(context.unit, context.period) {
        if rulebook.forms.contains_key(form) && date < rulebook.in_force {
            let fault = Fault::DateBeforeInForce {
                date: date.to_string(),
                start: rulebook.in_force.to_string(),
                document: rulebook.source.document.clone(),
            };
            found.push(Diagnostic::new(fault, context.value(path.clone())));
        }
    }
}

fn draft(context: &Context, form: &str, document: &Document, found: &mut Vec<Diagnostic>) {
    if document.is_draft() {
        let fault = Fault::DraftDocument {
            form: form.to_owned(),
            number: document.number.is_some(),
            date: document.date.is_some(),
        };
        let place = if context.record.documents.contains_key(form) {
            context.key(NodePath::root().key("documents").key(form))
        } else {
            Place::file_of(&*context.file)
        };
        found.push(Diagnostic::new(fault, place));
    }
}
