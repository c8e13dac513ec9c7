//! One document against another: what may not be said yet, or not of whom.

use super::{Denied, Docket, Document, State};
use crate::diagnostic::{Diagnostic, DocumentFault, NodePath, Place, UnitFault, VerdictFault};
use crate::law::criterion::Verdict;
use crate::layout::record_file;
use crate::model::Key;
use crate::project::FormIn;
use crate::words::nearest;

/// The findings on all documents of all units: documents that a record states and a
/// verdict denies, or that wait, units named that do not fit, and references that are not
/// there yet.
pub fn check(docket: &Docket) -> Vec<Diagnostic> {
    let project = docket.project;
    let mut found = Vec::new();
    for unit in project.units.keys() {
        for period in project.periods(unit) {
            found.extend(check_of(docket, &Key::new(unit, period)));
        }
    }
    found
}

/// The findings on the documents of one unit for one period.
pub fn check_of(docket: &Docket, key: &Key) -> Vec<Diagnostic> {
    let project = docket.project;
    let mut found = Vec::new();
    if docket.faulty.refuses(key) {
        return found;
    }
    for issued in project.issued(&key.unit, key.period) {
        named(docket, key, &issued, &mut found);
        // A document that nobody has begun lacks more than its references: `list` says so.
        let record = project.records.get(key);
        if record.is_some_and(|it| it.documents.contains_key(issued.form_id))
            && let Some(begun) = docket.document(key, issued)
        {
            of_begun(&begun, &mut found);
        }
    }
    found
}

fn of_begun(begun: &Document, found: &mut Vec<Diagnostic>) {
    match begun.state() {
        // Only a verdict on the record that states it can deny a document.
        State::NotOwed(denied) if !begun.is_over_many() => {
            found.push(not_owed(begun, *denied));
        }
        State::Waits(_) => found.extend(waiting(begun)),
        _ => {}
    }
    cited(begun, found);
}

/// The finding that a form is not owed.
pub fn not_owed(document: &Document, denied: Denied) -> Diagnostic {
    let fault = VerdictFault::NotOwed {
        form: document.form_id().to_string(),
        verdicts: Box::new([denied.required.called(), denied.verdict.called()]),
    };
    Diagnostic::new(fault, place(document))
}

/// The finding that a document waits; none if it does not.
pub fn waiting(document: &Document) -> Option<Diagnostic> {
    let State::Waits(keys) = document.state() else { return None };
    let files = keys.iter().map(|it| record_file(&it.unit, it.period)).collect();
    let fault = DocumentFault::Waits { form: document.form_id().to_string(), files };
    Some(Diagnostic::new(fault, place(document)))
}

/// Where a document is stated, or the record that would state it.
fn place(document: &Document) -> Place {
    let Key { unit, period } = &document.key;
    let file = record_file(unit, *period);
    if document.is_begun() {
        Place::key(file, NodePath::root().key("documents").key(document.form_id()))
    } else {
        Place::file_of(file)
    }
}

/// The units that a document names: each must be there, and fit.
fn named(docket: &Docket, key: &Key, issued: &FormIn, found: &mut Vec<Diagnostic>) {
    let project = docket.project;
    let Some(record) = project.records.get(key) else { return };
    let Some(units) = record.document(issued.form_id).units else { return };
    // What is wrong with the rulebook is said there; it gives no verdict that could deny.
    if !issued.law.is_whole() {
        return;
    }
    let list = NodePath::root().key("documents").key(issued.form_id).key("units");
    let candidates = project.members(issued.rulebook, &key.unit, key.period);
    for (index, end) in units.iter().enumerate() {
        let place = Place::value(record_file(&key.unit, key.period), list.index(index));
        let Some(unit) = candidates.iter().find(|it| it.ends_with(end)) else {
            let ends = candidates.iter().filter_map(|it| it.as_str().rsplit('/').next());
            let nearest = nearest(end, ends);
            found.push(Diagnostic::new(
                DocumentFault::UnknownUnit { unit: end.clone(), nearest },
                place,
            ));
            continue;
        };
        if !project.is_about(issued.form, unit) {
            let called = project.units.get(*unit).map(|it| it.name_on(key.period.end()));
            let name = called.unwrap_or_default().to_owned();
            let form = issued.form_id.to_string();
            let fault = UnitFault::NotMeant { form, unit: end.clone(), name };
            found.push(Diagnostic::new(fault, place));
            continue;
        }
        let own = Key::new(unit, key.period);
        // Of a unit whose record has errors nobody can say: the document waits for it.
        if docket.is_broken(&own) || !docket.waits(&own, issued.rulebook_id).is_empty() {
            continue;
        }
        let judgement = docket.judgement(&own, issued.rulebook_id);
        // Whose record is not there, or bears another name, is not struck off for it.
        let nothing = judgement.is_none() && !project.records.contains_key(&own);
        if nothing && issued.form.requires.is_some() {
            let file = record_file(&own.unit, own.period);
            let form = issued.form_id.to_string();
            let fault = VerdictFault::UnitUnreported { form, unit: end.clone(), file };
            found.push(Diagnostic::new(fault, place));
            continue;
        }
        let verdict = judgement.map_or(Verdict::NotAssessable, |it| it.verdict());
        if let Some(required) = issued.form.requires.filter(|it| *it != verdict) {
            let fault = VerdictFault::UnitDenied {
                form: issued.form_id.to_string(),
                unit: end.clone(),
                verdicts: Box::new([required.called(), verdict.called()]),
            };
            found.push(Diagnostic::new(fault, place));
        }
    }
}

/// The documents that one refers to: each must be issued, and not later. Of units with the verdict
/// that it asks for it says those as well that it leaves out for want of what it rests on.
fn cited(begun: &Document, found: &mut Vec<Diagnostic>) {
    let form = begun.form_id();
    let left_out = begun.apart().iter().filter(|_| begun.issued.form.requires.is_some());
    for (unit, cited) in left_out.flat_map(|it| begun.unissued_of(it)) {
        let fault = DocumentFault::CitedDraft { form: form.to_string(), cited, unit };
        found.push(Diagnostic::new(fault, place(begun)));
    }
    let date = begun.record().document(form).date;
    for cited in begun.cites() {
        if !cited.is_issued() {
            let fault = DocumentFault::CitedDraft {
                form: form.to_string(),
                cited: cited.form_id.to_string(),
                unit: cited.issuer().to_owned(),
            };
            found.push(Diagnostic::new(fault, place(begun)));
        }
        if let Some((date, cited_date)) = date.zip(cited.stated.date).filter(|(own, it)| own < it) {
            let fault = DocumentFault::DateBeforeCited {
                date: date.to_string(),
                cited: format!("`{}` ({})", cited.form_id, cited.issuer()),
                cited_date: cited_date.to_string(),
            };
            let path = NodePath::root().key("documents").key(form).key("date");
            let file = record_file(&begun.key.unit, begun.key.period);
            found.push(Diagnostic::new(fault, Place::value(file, path)));
        }
    }
}
