//! Sections that a record gives a document whose form has no place for them.

use super::format::template;
use crate::diagnostic::{Diagnostic, NodePath, PaperFault, Place};
use crate::layout::record_file;
use crate::load::Loaded;
use crate::model::Key;
use crate::render::Templates;

/// By what a template prints sections.
const PRINTED: &str = "bears.sections";

/// The findings on all records.
pub(super) fn unplaced(loaded: &Loaded, templates: &Templates) -> Vec<Diagnostic> {
    let project = &loaded.project;
    let mut found = Vec::new();
    for (Key { unit, period }, record) in &project.records {
        let all = record.documents.iter();
        let stating = all.filter(|(_, it)| it.sections.iter().flatten().next().is_some());
        for (form, _) in stating {
            let issued = project.issued(unit, *period);
            let Some(issued) = issued.iter().find(|it| it.form_id == form) else { continue };
            if !templates.wanted(&template(issued)).has(PRINTED) {
                let path = NodePath::root().key("documents").key(form).key("sections");
                let place = Place::key(record_file(unit, *period), path);
                found.push(Diagnostic::new(PaperFault::Unplaced(form.to_string()), place));
            }
        }
    }
    found
}
