//! What the documents of a case come to: who makes them, of whom they speak, what they list.

use super::expected::Results;
use super::outcomes::faults;
use super::stage::Stage;
use crate::docket::{Docket, Document, Selection};
use crate::law::case::GivenDocument;
use crate::model::{FormId, Period, UnitId};
use crate::project::FormIn;
use crate::report::{self, List};

/// Adds all that the case may expect of its documents, by the keys that lead to it.
pub(super) fn add(stage: &Stage, results: &mut Results) {
    if stage.case.documents.is_empty() {
        return;
    }
    let docket = stage.docket();
    for (form, wanted) in stage.case.documents.iter().filter(|(form, _)| stage.has_form(form)) {
        let mut add = |keys: &[&str], value: String| {
            let keys = ["documents", form].into_iter().chain(keys.iter().copied());
            results.insert(keys.map(str::to_owned).collect(), value);
        };
        let made = made(&docket, stage.key.period, form);
        add(&["by"], join(made.iter().map(|it| it.key.unit.as_str())));
        let Some(document) = made.first() else { continue };
        of(stage, document, wanted, &mut add);
        let whose = (stage.project(), &document.key, document.record());
        let codes = (wanted.faults.as_deref(), &*wanted.no_faults);
        for (what, codes) in faults(whose, &[], codes) {
            add(&[what], codes);
        }
    }
}

/// The documents of a form that its condition does not deny.
pub(super) fn made<'a>(docket: &Docket<'a>, period: Period, form: &str) -> Vec<Document<'a>> {
    let form = Some(FormId::new(form));
    let all = docket.documents(&Selection { period: Some(period), form, ..Selection::default() });
    // A form without a condition is made whatever the verdict is.
    all.into_iter().filter(|it| it.copy().is_none() && it.denied().is_none()).collect()
}

/// What one document comes to.
fn of<'a>(
    stage: &'a Stage,
    document: &Document<'a>,
    wanted: &GivenDocument,
    add: &mut impl FnMut(&[&str], String),
) {
    let project = stage.project();
    add(&["units"], join(document.members().iter().map(|it| end(it.unit))));
    let mut cited: Vec<_> = document.cites().iter().map(|it| it.form_id.as_str()).collect();
    cited.dedup();
    add(&["cites"], cited.join(", "));
    let with = document.issued.form.attached_to.as_ref().map(ToString::to_string);
    add(&["with"], with.unwrap_or_default());
    let values = document.gaps().iter().map(|it| it.count).sum::<usize>();
    let lacks = values + usize::from(document.lacks_its_appendix());
    add(&["lacks"], lacks.to_string());
    if wanted.lists.is_empty() && wanted.cells.is_empty() {
        return;
    }
    let lists = report::lists(project, document);
    for (name, list) in &lists {
        let rows = rows(stage, &document.issued, name, list);
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
    cells: &'a report::Row,
}

impl<'a> Row<'a> {
    /// Its key after its heading.
    fn shown(&self) -> String {
        self.heading.map_or_else(|| self.key.to_owned(), |it| format!("{it}: {}", self.key))
    }

    /// A field as it is printed; none where the list has no such field.
    fn cell(&self, field: &str) -> Option<&'a str> {
        self.cells.get(field.split('.'))?.as_str()
    }
}

/// The rows of a list, in the order in which they are printed.
fn rows<'a>(stage: &Stage, issued: &FormIn, name: &str, list: &'a List) -> Vec<Row<'a>> {
    let formulas = issued.law.forms.get(issued.form_id);
    let Some(listing) = formulas.and_then(|it| it.lists.get(name)) else { return Vec::new() };
    let field = &*stage.project().dictionary.tables[listing.table].fields[0].name;
    let row = |heading: Option<&'a str>, cells: &'a report::Row| {
        let key = cells.get([field].into_iter()).and_then(|it| it.as_str()).unwrap_or_default();
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
