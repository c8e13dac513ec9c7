//! What a form prints in a document that there is, or that a case of its rulebook makes.

use serde_json::Value as Json;

use super::papers;
use super::stage::Stage;
use crate::docket::{Docket, Document, Selection};
use crate::load::Loaded;
use crate::model::{Edition, FormId};
use crate::project::Project;
use crate::report;

/// All that a form may print, of the first document of the project that is owed; of one that a
/// case makes where there is none; nothing where no case makes any.
pub fn sampled(docket: &Docket, loaded: &Loaded, rulebook: &str, form: &str) -> Option<Json> {
    let selection = Selection { form: Some(FormId::new(form)), ..Selection::default() };
    let documents = docket.documents(&selection).into_iter();
    let mut of_project = documents.filter(|it| **it.rulebook_id() == *rulebook);
    let of_project = of_project.find_map(|it| printed(docket.project, &it));
    of_project.or_else(|| of_case(loaded, rulebook, form))
}

fn of_case(loaded: &Loaded, rulebook: &str, form: &str) -> Option<Json> {
    let (id, law) = loaded.project.laws.get_key_value(rulebook)?;
    let cases = loaded.cases.get(rulebook)?;
    cases.iter().find_map(|case| {
        let stages = Stage::all(&loaded.project, (id, law), case);
        stages.iter().find_map(|stage| {
            let made = papers::made(&stage.docket(), stage.key.period, form);
            made.iter().find_map(|it| printed(stage.project(), it))
        })
    })
}

/// What a document says; nothing if it is not owed.
fn printed<'a>(project: &'a Project, document: &Document<'a>) -> Option<Json> {
    if document.denied().is_some() {
        return None;
    }
    // Names and texts alone: there is nothing in it that cannot be written.
    serde_json::to_value(report::report(project, Edition::Electronic, document)).ok()
}
