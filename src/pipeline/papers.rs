//! What the documents of a case come to: who makes them, of whom they speak, what they list.

use serde_json::Value as Json;

use super::Survey;
use super::judged::Gathered;
use super::outcomes::faults;
use super::proved::Results;
use super::stage::Stage;
use crate::law::case::GivenDocument;
use crate::model::{Edition, UnitId};
use crate::project::Issued;
use crate::report::{self, List};

/// Adds all that the case may expect of its documents, by the keys that lead to it.
pub(super) fn add(stage: &Stage, results: &mut Results) {
    let survey = Survey::default();
    for (form, wanted) in stage.case.documents.iter().filter(|(form, _)| stage.has_form(form)) {
        let mut add = |keys: &[&str], value: String| {
            let keys = ["documents", form].into_iter().chain(keys.iter().copied());
            results.insert(keys.map(str::to_owned).collect(), value);
        };
        let makers = makers(stage, form, &survey);
        add(&["by"], join(makers.iter().map(|(unit, _)| unit.as_str())));
        let Some((unit, issued)) = makers.into_iter().next() else { continue };
        let key = (unit.clone(), stage.key.1);
        let Some(gathered) =
            Gathered::keeping(&stage.loaded, &survey, Some(&stage.kept), (&key, issued))
        else {
            continue;
        };
        of(stage, &gathered, wanted, &mut add);
        let codes = (wanted.faults.as_deref(), &*wanted.no_faults);
        for (what, codes) in faults(stage.project(), &key, gathered.record(), codes) {
            add(&[what], codes);
        }
    }
}

/// The units that make a document of a form: those that its condition does not deny it.
fn makers<'a>(stage: &'a Stage, form: &str, survey: &Survey) -> Vec<(&'a UnitId, Issued<'a>)> {
    let project = stage.project();
    let issued = |unit: &'a UnitId| {
        let all = project.issued(unit, stage.key.1);
        Some((unit, all.into_iter().find(|it| it.form_id == form)?))
    };
    let owed = |(unit, issued): &(&UnitId, Issued)| {
        // A form without a condition is made whatever the verdict is.
        if issued.form.requires.is_none() {
            return true;
        }
        let key = ((*unit).clone(), stage.key.1);
        let gathered = Gathered::keeping(&stage.loaded, survey, Some(&stage.kept), (&key, *issued));
        gathered.is_some_and(|it| it.denied(it.assessment().as_ref()).is_none())
    };
    project.units.keys().filter_map(issued).filter(owed).collect()
}

/// What one document comes to.
fn of(
    stage: &Stage,
    gathered: &Gathered,
    wanted: &GivenDocument,
    add: &mut impl FnMut(&[&str], String),
) {
    let project = stage.project();
    let own = gathered.assessment();
    let request = gathered.request(own.as_ref());
    add(&["units"], join(gathered.members.iter().map(|it| end(it.unit))));
    let mut cited: Vec<String> =
        report::cited_documents(project, &request).into_iter().map(|it| it.form).collect();
    cited.dedup();
    add(&["cites"], cited.join(", "));
    add(&["with"], gathered.issued.form.attached_to.clone().unwrap_or_default());
    add(&["lacks"], report::gaps(project, &request).to_string());
    if wanted.lists.is_empty() && wanted.cells.is_empty() {
        return;
    }
    let lists = report::report(project, Edition::Electronic, &request).lists;
    for (name, list) in &lists {
        let rows = rows(stage, &gathered.issued, name, list);
        let keys: Vec<_> = rows.iter().map(Row::shown).collect();
        add(&["lists", name], keys.join(", "));
        for (key, fields) in wanted.cells.get(name).into_iter().flatten() {
            let row = rows.iter().find(|it| it.key == key);
            for field in fields.keys() {
                if let Some(text) = row.and_then(|it| it.cell(field)) {
                    add(&["cells", name, key, field], text.to_owned());
                }
            }
        }
    }
}

/// A row of a list.
struct Row<'a> {
    heading: Option<&'a str>,
    key: &'a str,
    cells: &'a Json,
}

impl<'a> Row<'a> {
    /// Its key after its heading.
    fn shown(&self) -> String {
        self.heading.map_or_else(|| self.key.to_owned(), |it| format!("{it}: {}", self.key))
    }

    /// A field as it is printed; none where the list has no such field.
    fn cell(&self, field: &str) -> Option<&'a str> {
        field.split('.').try_fold(self.cells, |it, key| it.get(key))?.as_str()
    }
}

/// The rows of a list, in the order in which they are printed.
fn rows<'a>(stage: &Stage, issued: &Issued, name: &str, list: &'a List) -> Vec<Row<'a>> {
    let formulas = issued.law.forms.get(issued.form_id);
    let Some(listing) = formulas.and_then(|it| it.lists.get(name)) else { return Vec::new() };
    let field = &*stage.project().dictionary.tables[listing.table].fields[0].name;
    let row = |heading: Option<&'a str>, cells: &'a Json| {
        let key = cells.get(field).and_then(Json::as_str).unwrap_or_default();
        Row { heading, key, cells }
    };
    let alone = list.rows.iter().map(|it| row(None, it));
    let under = list.groups.iter().flat_map(|group| {
        let title = Some(group.title.as_str());
        group.rows.iter().map(move |it| row(title, it))
    });
    alone.chain(under).collect()
}

fn end(unit: &UnitId) -> &str {
    unit.as_str().rsplit('/').next().unwrap_or_default()
}

fn join<'a>(all: impl Iterator<Item = &'a str>) -> String {
    all.collect::<Vec<_>>().join(", ")
}
