//! What a form prints in a document that there is, or that a case of its rulebook makes.

use serde_json::Value as Json;

use super::judged::Gathered;
use super::stage::Stage;
use super::{Selection, Survey, jobs, papers};
use crate::load::Loaded;
use crate::model::Edition;
use crate::report;

/// All that a form may print, of the first document of the project that is owed; of one that a
/// case makes where there is none; nothing where no case makes any.
pub fn sampled(loaded: &Loaded, survey: &Survey, rulebook: &str, form: &str) -> Option<Json> {
    let selection = Selection { form: Some(form.to_owned()), ..Selection::default() };
    let (jobs, _) = jobs(loaded, survey, &selection);
    let of_project = jobs.iter().filter(|it| it.rulebook == rulebook).find_map(|job| {
        let gathered = Gathered::for_job(loaded, survey, job)?;
        printed(loaded, &gathered)
    });
    of_project.or_else(|| of_case(loaded, rulebook, form))
}

fn of_case(loaded: &Loaded, rulebook: &str, form: &str) -> Option<Json> {
    let law = loaded.project.laws.get(rulebook)?;
    let survey = Survey::default();
    let cases = loaded.cases.get(rulebook)?;
    cases.iter().find_map(|case| {
        let stages = Stage::all(&loaded.project, (rulebook, law), case);
        stages.iter().find_map(|stage| {
            let (unit, issued) = papers::makers(stage, form, &survey).into_iter().next()?;
            let key = (unit.clone(), stage.key.1);
            printed(&stage.loaded, &Gathered::new(&stage.loaded, &survey, &key, issued)?)
        })
    })
}

/// What a document says; nothing if it is not owed.
fn printed(loaded: &Loaded, gathered: &Gathered) -> Option<Json> {
    let own = gathered.assessment();
    if gathered.denied(own.as_ref()).is_some() {
        return None;
    }
    let request = gathered.request(own.as_ref());
    let report = report::report(&loaded.project, Edition::Electronic, &request);
    // Names and texts alone: there is nothing in it that cannot be written.
    serde_json::to_value(report).ok()
}
