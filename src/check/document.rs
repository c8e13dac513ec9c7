//! The documents of a record: their forms, numbers and dates.

use std::collections::BTreeSet;

use super::Context;
use crate::diagnostic::{
    Diagnostic, DocumentFault, NodePath, PaperFault, Place, RecordFault, TimeFault,
};
use crate::facts::Record;
use crate::judge::lists_rows;
use crate::law::Form;
use crate::law::compile::FormFormulas;
use crate::law::due::{Due, On};
use crate::law::rulebook::Judged;
use crate::model::period::PeriodSpan;
use crate::model::{Date, Document, FormId, Key};
use crate::project::FormIn;
use crate::words::nearest;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    // The unit's own finding says what is wrong with it.
    if !context.project.units.contains_key(context.unit) {
        return;
    }
    let issued = context.project.issued(context.unit, context.period);
    let mut known: BTreeSet<&str> = issued.iter().map(|it| it.form_id.as_str()).collect();
    known.extend(context.project.offered(context.unit, context.period).map(FormId::as_str));
    // The form may be one of a rulebook that is wrong.
    let lost = &context.project.lost;
    let asked = !issued.is_empty() && !lost.is_vague();
    let documents = NodePath::root().key("documents");
    for (form, document) in &context.record.documents {
        let path = documents.key(form);
        if !known.contains(form.as_str()) && asked && !lost.forms().any(|it| it == form) {
            let fault = DocumentFault::UnknownForm {
                form: form.to_string(),
                nearest: nearest(form, known.iter().copied()),
                known: known.iter().map(|it| (*it).to_owned()).collect(),
            };
            found.push(Diagnostic::new(fault, context.key(path.clone())));
        }
        if issued.is_empty() && !lost.is_vague() && !lost.forms().any(|it| it == form) {
            let (form, period) = (form.to_string(), context.period.to_string());
            let fault = RecordFault::NoFormThen { form, period };
            found.push(Diagnostic::new(fault, context.key(path.clone())));
        }
        if let Some(date) = document.date {
            dated(context, &issued, (form, date), &path.key("date"), found);
        }
    }
    let right = issued.into_iter().filter(|it| !lost.has(it.rulebook_id));
    for FormIn { form_id, form, law, .. } in right {
        // What goes with another document is a draft as long as that one is.
        if form.attached_to.is_some() {
            continue;
        }
        let stated = context.record.documents.contains_key(form_id);
        if let Some(form) = law.forms.get(form_id).filter(|_| stated) {
            left_out(context, (form_id, form), found);
        }
        // Whether a form with a condition is owed at all, only the verdict says.
        if form.requires.is_none() || context.record.documents.contains_key(form_id) {
            draft(context, form_id, &context.record.document(form_id), found);
        }
    }
}

/// Says that no list of a document has a row for its appendices.
fn left_out(
    context: &Context,
    (form_id, form): (&FormId, &FormFormulas),
    found: &mut Vec<Diagnostic>,
) {
    let whom = (context.unit, context.period);
    let mut appendices = form.lists.values().filter(|it| it.appendix).peekable();
    let Some(table) = appendices.peek().map(|it| (it.table, it.filter.as_ref())) else { return };
    if appendices.any(|it| lists_rows(context.project, whom, it)) {
        return;
    }
    let (table, filter) = (&context.project.dictionary.tables[table.0], table.1);
    let fault = DocumentFault::AppendixLeftOut {
        form: form_id.to_string(),
        table: table.name.to_string(),
        noun: table.noun.to_string(),
        filter: filter.map(|it| it.text.to_string()),
    };
    let place = context.key(NodePath::root().key("documents").key(form_id));
    found.push(Diagnostic::new(fault, place));
}

fn dated(
    context: &Context,
    issued: &[FormIn],
    (form, date): (&str, Date),
    path: &NodePath,
    found: &mut Vec<Diagnostic>,
) {
    let (project, unit) = (context.project, context.unit);
    let life = project.life(unit);
    let ended = life.to.filter(|it| *it < date);
    if let Some(day) = ended.or(life.from.filter(|it| date < *it)) {
        let (date, day) = (date.to_string(), day.to_string());
        let fault = TimeFault::DateOutsideLife { date, day, ended: ended.is_some() };
        found.push(Diagnostic::new(fault, context.value(path.clone())));
    }
    let starts = issued.iter().filter(|it| it.form_id == form);
    let starts = starts.map(|it| it.rulebook.days(context.period).0);
    let start = starts.min().unwrap_or(context.period.start());
    if date < start {
        let fault =
            DocumentFault::DateBeforePeriod { date: date.to_string(), start: start.to_string() };
        found.push(Diagnostic::new(fault, context.value(path.clone())));
    }
    // What a rulebook says of days is not held against a document while it is wrong itself.
    let lost = &context.project.lost;
    let right = |it: &&FormIn| it.form_id == form && !lost.has(it.rulebook_id);
    for it in issued.iter().filter(right) {
        timely(context, it, (form, date), path, found);
    }
    for FormIn { rulebook, .. } in issued.iter().filter(right) {
        if date < rulebook.in_force {
            let fault = DocumentFault::DateBeforeInForce {
                date: date.to_string(),
                start: rulebook.in_force.to_string(),
                document: rulebook.source.document.clone(),
            };
            found.push(Diagnostic::new(fault, context.value(path.clone())));
        }
    }
}

/// Says of a document that it is too early, or late.
fn timely(
    context: &Context,
    FormIn { form: prescribed, rulebook, .. }: &FormIn,
    (form, date): (&str, Date),
    path: &NodePath,
    found: &mut Vec<Diagnostic>,
) {
    let days @ (_, end) = rulebook.days(context.period);
    let due = prescribed.due.get(&context.period.span);
    // What rests on others comes after they are due.
    let rests_on = prescribed.rests_on.iter().filter_map(|it| rulebook.forms.get(it));
    let rests_on = rests_on.filter_map(|it| it.due.get(&context.period.span));
    let due_on = |it: &Due| it.day(context.period, end, &context.project.holidays);
    let day = due.and_then(due_on);
    let on_the_way_to = day.or_else(|| rests_on.filter_map(due_on).min());
    let of_years_alone = rulebook.spans.iter().all(|it| *it == PeriodSpan::Year);
    // What is asked of a whole year, and points, are settled when it has ended.
    let of_the_end = |it: &Judged| it.yearly || it.criteria.iter().any(|it| it.points.is_some());
    let is_reached = of_years_alone && !rulebook.judges.iter().any(of_the_end);
    let until = (context.period.is_whole_year() && is_reached, on_the_way_to);
    let fault = far_off(prescribed, (form, date), days, until);
    found.extend(fault.map(|fault| Diagnostic::new(fault, context.value(path.clone()))));
    let Some(due) = due else { return };
    if day.is_none() && matches!(due.on(), Some(On::WorkingDays(_))) && is_first(context, form) {
        let is_known = context.project.holidays.is_worked(end).is_some();
        let (form, year) = (form.to_owned(), end.year() + u16::from(is_known));
        let fault = PaperFault::DueUnknown { form, year };
        found.push(Diagnostic::new(fault, context.value(path.clone())));
    }
    if let Some(day) = day.filter(|it| due.is_missed(date, *it)) {
        let (form, date, due_on) = (form.to_owned(), date.to_string(), day.to_string());
        let fault = DocumentFault::LateDocument { form, date, due: due_on, before: due.before };
        found.push(Diagnostic::new(fault, context.value(path.clone())));
    }
}

/// Whether no other record of the year that stands before this one dates such a document: what is
/// to be said of all is said once.
fn is_first(context: &Context, form: &str) -> bool {
    let year = context.period.year;
    let dated = |(key, record): &(&Key, &Record)| {
        key.period.year == year && record.documents.get(form).is_some_and(|it| it.date.is_some())
    };
    let first = context.project.records.iter().find(dated);
    first.is_none_or(|(key, _)| (&key.unit, key.period) == (context.unit, context.period))
}

/// A date that can hardly be meant: a report of a period that has not ended, or anything a year
/// after it. A report that is due before its period ends is drawn up on the way to that day: three
/// quarters of it. Where no day is said and a rulebook names no shorter periods, whoever has reached
/// what it asks says so while the year lasts, but not in its first third: that year is a slip.
fn far_off(
    prescribed: &Form,
    (form, date): (&str, Date),
    (start, end): (Date, Date),
    (while_it_lasts, due): (bool, Option<Date>),
) -> Option<TimeFault> {
    let is_report = prescribed.requires.is_none() && prescribed.rests_on_results();
    let gone = date.days_since(start);
    let is_early = match due.filter(|it| *it <= end) {
        Some(due) => 4 * gone < 3 * due.days_since(start),
        None if while_it_lasts => 3 * gone < end.days_since(start) + 1,
        None => date <= end,
    };
    let (form, said, last) = (form.to_owned(), date.to_string(), end.to_string());
    // Before it begins, another fault says so; years after a day that it is due, that it is late.
    if is_report && date >= start && is_early {
        Some(TimeFault::EarlyReport { form, date: said, end: last })
    } else if prescribed.due.is_empty() && date.days_since(end) > 366 {
        Some(TimeFault::YearsLater { form, date: said, end: last })
    } else {
        None
    }
}

fn draft(context: &Context, form: &str, document: &Document, found: &mut Vec<Diagnostic>) {
    if document.is_draft() {
        let fault = DocumentFault::DraftDocument {
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
