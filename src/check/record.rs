//! A record against what is declared of its fields, its catalog, and what rulebooks need.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::meant::meant_code;
use super::{Context, asked, declared, not_asked, scale};
use crate::diagnostic::{Diagnostic, EACH_CODE, NodePath, Place, RecordFault, RulebookFault};
use crate::facts::Rows;
use crate::facts::dictionary::{Key, RowsFrom, Sort};
use crate::judge::needs::{self, Lack};
use crate::law::Form;
use crate::layout::record_file;
use crate::model::{FormId, Key as RecordKey, Period, UnitId};
use crate::project::{Judging, Law, Project};
use crate::words::{composed, nearest, plain};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let project = context.project;
    let dictionary = &project.dictionary;
    for (place, table) in dictionary.tables.iter().enumerate() {
        if table.rows == RowsFrom::Record
            && let Some(rows) = context.record.table(place)
        {
            keys(context, place, rows, found);
        }
    }
    declared::check(context, found);
    asked::check(context, found);
    not_asked::check(context, found);
    scale::check(context, found);
    let mut told = BTreeSet::new();
    for (id, law, judging) in project.laws_for(context.unit, context.period) {
        in_force(context, law, found);
        if context.whole {
            needed(context, (id, law, judging), &mut told, found);
        }
    }
    covered(context, found);
}

/// What judges a period was in force before it ended.
fn in_force(context: &Context, law: &Law, found: &mut Vec<Diagnostic>) {
    let rulebook = &law.rulebook;
    let (_, end) = rulebook.days(context.period);
    if !rulebook.is_in_force(context.period) {
        let fault = RecordFault::SourceNotInForce {
            document: rulebook.source.document.clone(),
            start: rulebook.in_force.to_string(),
            period: Box::new([context.period.to_string(), end.to_string()]),
            replaced: rulebook.replaced_on(end).map(|it| it.document.clone()).collect(),
        };
        found.push(Diagnostic::new(fault, Place::file_of(&*context.file)));
    }
}

/// A key is there once, and the catalog has it where it is looked up there.
fn keys(context: &Context, place: usize, rows: &Rows, found: &mut Vec<Diagnostic>) {
    let table = &context.project.dictionary.tables[place];
    let key = &table.fields[0].path;
    let called = || table.fields[0].called();
    let at = |row: usize| {
        let path = NodePath::root().key(&table.name).index(row);
        context.value(key.iter().fold(path, |path, it| path.key(it)))
    };
    let catalog = &context.project.catalog;
    let sectors =
        if table.key == Key::Sector { context.project.sectors() } else { BTreeSet::new() };
    if table.key == Key::Catalog && catalog.is_empty() && rows.count > 0 {
        let place = context.key(NodePath::root().key(&table.name));
        found.push(Diagnostic::new(RecordFault::NoCatalog, place));
    }
    let mut first: BTreeMap<Cow<str>, usize> = BTreeMap::new();
    let mut unknown = 0;
    for row in 0..rows.count {
        let code = rows.key(row);
        let same = table.same(code);
        if let Some(first) = first.get(&same) {
            let fault = RecordFault::DuplicateCode { key: called(), code: code.to_owned() };
            let related = at(*first);
            found.push(Diagnostic::new(fault, at(row)).first(related));
            continue;
        }
        first.insert(same, row);
        if table.key == Key::Catalog && !catalog.is_empty() && !catalog.contains_key(code) {
            unknown += 1;
            // Of those that are only counted nobody asks which is meant.
            let meant = if unknown > EACH_CODE { None } else { meant_code(code, catalog) };
            let nearest = meant.map(|it| (it.clone(), catalog[&it].name.clone()));
            let fault = RecordFault::UnknownCode {
                key: Box::new(called()),
                code: code.to_owned(),
                nearest,
            };
            found.push(Diagnostic::new(fault, at(row)));
        }
        // Without a catalog nobody knows what sectors there are.
        if !sectors.is_empty() && !sectors.contains(code) {
            let written = composed(&plain(code));
            let known = sectors.get(written.as_str()).map(|it| (*it).to_owned());
            let nearest = known.or_else(|| nearest(code, sectors.iter().copied()));
            let fault = RecordFault::UnknownSector { sector: code.to_owned(), nearest };
            found.push(Diagnostic::new(fault, at(row)));
        }
    }
}

/// What a rulebook and the forms that a unit makes of its own record need, and it lacks.
fn needed<'a>(
    context: &Context,
    (id, law, judging): (&'a str, &Law, Judging),
    told: &mut BTreeSet<(&'a str, Lack)>,
    found: &mut Vec<Diagnostic>,
) {
    let (project, record) = (context.project, context.record);
    let key = (context.unit, context.period);
    let makes = |it: &Form| {
        let span = it.spans.is_empty() || it.spans.contains(&context.period.span);
        it.issuer.is_none() && span && project.is_about(it, context.unit)
    };
    let own = law.rulebook.forms.iter().filter(|(_, it)| makes(it));
    let forms: Vec<_> = own.filter_map(|(form, _)| law.forms.get(form)).collect();
    // What is told in words is no number: that it is lacking, `list` says.
    let is_told = |it: &Lack| {
        let field = it.field.filter(|_| it.table.is_none() && !it.judged);
        field.is_some_and(|it| project.dictionary.fields[it].sort == Sort::Prose)
    };
    let lacks = needs::missing(project, key, record, judging, &forms);
    for lack in lacks.into_iter().filter(|it| !is_told(it)) {
        if told.insert((id, lack)) {
            found.push(lacking(context, id, lack));
        }
    }
}

fn lacking(context: &Context, rulebook: &str, lack: Lack) -> Diagnostic {
    let dictionary = &context.project.dictionary;
    let rulebook = rulebook.to_owned();
    let Lack { table, row, field, judged } = lack;
    match (table, row, field) {
        (Some(table), Some(row), Some(field)) => {
            let declared = &dictionary.tables[table];
            let code = context.record.table(table).map(|it| it.key(row)).unwrap_or_default();
            let path = NodePath::root().key(&declared.name).index(row);
            let path = declared.fields[0].path.iter().fold(path, |path, it| path.key(it));
            let fault = RecordFault::MissingNumber {
                key: declared.fields[field].path.join("."),
                label: Box::new(declared.field_called(&declared.fields[field])),
                row: Box::new([dictionary.rules.tables[table].noun.to_string(), code.to_owned()]),
                rulebook,
                judged,
            };
            Diagnostic::new(fault, context.value(path))
        }
        (None, _, Some(field)) => {
            let declared = &dictionary.fields[field];
            let fault = RecordFault::MissingIndicator {
                path: declared.path.clone(),
                label: declared.label.clone(),
                rulebook,
            };
            let group = declared.path.first().map_or("", String::as_str);
            Diagnostic::new(fault, context.key(NodePath::root().key(group)))
        }
        (table, ..) => {
            let key = table.map_or_else(String::new, |it| dictionary.tables[it].name.to_string());
            let place = context.key(NodePath::root().key(&key));
            Diagnostic::new(RecordFault::MissingTable { key, rulebook }, place)
        }
    }
}

/// Whether a record is a part of what a rulebook in use judges of another unit, or holds
/// against the year before.
fn goes_into_one(project: &Project, key: &RecordKey) -> bool {
    project.sums_of(key).iter().any(|sum| {
        let after = sum.period.after();
        let judged = |it: &Law| project.judged(it, &sum.unit).is_some();
        let mut laws = project.laws.values().filter(|it| judged(it));
        laws.any(|it| {
            it.rulebook.covers(sum.period) || it.rulebook.covers(after) && it.looks_back()
        })
    })
}

/// A form that the unit would issue for the period if one of those that it speaks of had a
/// record, and the first of these.
fn awaits<'a>(context: &'a Context) -> Option<(&'a FormId, &'a UnitId)> {
    let (project, period) = (context.project, context.period);
    let over_many = project.to_issue(context.unit, period).into_iter();
    over_many.filter(|it| it.form.issuer.is_some()).find_map(|it| {
        let members = project.members(it.rulebook, context.unit, period);
        Some((it.form_id, members.into_iter().find(|unit| project.is_about(it.form, unit))?))
    })
}

/// Whether anybody in use looks at a record of this unit and period.
fn covered(context: &Context, found: &mut Vec<Diagnostic>) {
    let (project, unit, period) = (context.project, context.unit, context.period);
    // A unit that is missing, broken or in the wrong place has its own finding.
    let parent = project.parent(unit).map(|(_, it)| it.kind);
    let placed = project.units.get(unit).is_some_and(|it| it.kind.fits_below(parent));
    // A record that nobody judges may still count in the sum of a unit above, or in what is
    // held against the year before.
    let covers = |law: &Law, period: Period| law.rulebook.covers(period);
    let mut counting = project
        .laws
        .values()
        .filter(|it| covers(it, period) || covers(it, period.after()) && it.looks_back());
    let counts = |scope| project.in_scope(scope, unit) || project.stands_below(scope, unit);
    let counted =
        counting.any(|it| it.rulebook.judges.iter().any(|it| it.units.iter().any(counts)));
    let counted = counted
        || goes_into_one(project, &RecordKey::new(unit, period))
        || asked::appraises(context);
    if placed
        && project.issued(unit, period).is_empty()
        && project.laws_for(unit, period).is_empty()
        && !counted
        && !project.may_be_of_lost(unit, period)
    {
        let place = Place::file_of(&*context.file);
        let period = period.to_string();
        found.push(match awaits(context) {
            Some((form, unit)) => {
                let file = record_file(unit, context.period);
                let form = form.to_string();
                Diagnostic::new(RulebookFault::NobodyReported { form, period, file }, place)
            }
            None => Diagnostic::new(RecordFault::PeriodNotCovered(period), place),
        });
    }
}
