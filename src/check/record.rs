//! The numbers of a record: against each other, the catalog and what rulebooks need.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::fault;
use crate::diagnostic::{Diagnostic, Fault, Label, NodePath, Place};
use crate::model::rulebook::{Judged, NeededNumber};
use crate::model::{Dossiers, Measure, Need, Procedure};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let (project, unit, period) = (context.project, context.unit, context.period);
    let judging = project.rulebooks_for(unit, period);
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, procedure) in context.record.procedures().iter().enumerate() {
        // A path is made only for what has a finding.
        let path = || NodePath::root().key("procedures").index(index);
        code(context, (procedure, index), &mut first, found);
        online(context, procedure, &path, found);
        dossiers(context, &procedure.online, &|| path().key("online"), found);
        dossiers(context, &procedure.in_person, &|| path().key("in_person"), found);
        for (id, _, judged) in &judging {
            needs(context, procedure, &path, (id, judged), found);
        }
    }
    let counted = judging.iter().any(|(_, _, judged)| judged.counts_procedures());
    if counted && context.record.procedures.is_none() {
        let place = context.key(NodePath::root().key("procedures"));
        found.push(Diagnostic::new(Fault::MissingKey("procedures"), place));
    }
    for (id, _, judged) in judging {
        indicators(context, id, judged, found);
    }
    // A unit that is missing, broken or in the wrong place has its own finding.
    let parent = project.parent(unit).map(|(_, it)| it.kind);
    let placed = project.units.get(unit).is_some_and(|it| it.kind.fits_below(parent));
    // A record that nobody judges may still count in the sum of a unit above, or in the
    // growth of the year after.
    let mut counting = project.rulebooks.values().filter(|it| {
        it.covers(period) || it.covers(period.after()) && it.judges.iter().any(Judged::looks_back)
    });
    let counts = |scope| project.in_scope(scope, unit) || project.stands_below(scope, unit);
    let counted = counting.any(|it| it.judges.iter().any(|it| it.scopes().any(counts)));
    if placed
        && project.issued(unit, period).is_empty()
        && project.rulebooks_for(unit, period).is_empty()
        && !counted
    {
        let fault = Fault::PeriodNotCovered(period.to_string());
        found.push(Diagnostic::new(fault, Place::file_of(&*context.file)));
    }
}

fn code<'a>(
    context: &Context<'a>,
    (procedure, index): (&'a Procedure, usize),
    first: &mut BTreeMap<&'a str, usize>,
    found: &mut Vec<Diagnostic>,
) {
    let code = procedure.code.as_str();
    let place = |index| NodePath::root().key("procedures").index(index).key("code");
    if let Some(first) = first.get(code) {
        found.push(
            Diagnostic::new(Fault::DuplicateCode(code.to_owned()), context.value(place(index)))
                .related(context.value(place(*first)), Label::FirstHere),
        );
        return;
    }
    first.insert(code, index);
    let catalog = &context.project.catalog;
    if !catalog.contains_key(code) {
        let nearest = fault::nearest(code, catalog.keys().map(String::as_str))
            .map(|it| (it.clone(), catalog[&it].name.clone()));
        let fault = Fault::UnknownCode { code: code.to_owned(), nearest };
        found.push(Diagnostic::new(fault, context.value(place(index))));
    }
}

fn online(
    context: &Context,
    procedure: &Procedure,
    path: &dyn Fn() -> NodePath,
    found: &mut Vec<Diagnostic>,
) {
    let Some(level) = procedure.level().filter(|it| !it.takes_dossiers()) else { return };
    let Dossiers { received, resolved } = procedure.online;
    let (key, dossiers) = match (received, resolved) {
        (Some(it), _) if it > 0 => ("received", it),
        (_, Some(it)) if it > 0 => ("resolved", it),
        _ => return,
    };
    let fault = Fault::OnlineAtLowLevel { dossiers, level: level.number() };
    found.push(
        Diagnostic::new(fault, context.value(path().key("online").key(key)))
            .related(context.value(path().key("level")), Label::LevelHere),
    );
}

fn dossiers(
    context: &Context,
    dossiers: &Dossiers,
    path: &dyn Fn() -> NodePath,
    found: &mut Vec<Diagnostic>,
) {
    if let (Some(received), Some(resolved)) = (dossiers.received, dossiers.resolved)
        && resolved > received
    {
        let fault = Fault::ResolvedOverReceived { resolved, received };
        found.push(
            Diagnostic::new(fault, context.value(path().key("resolved")))
                .related(context.value(path().key("received")), Label::ReceivedHere),
        );
    }
}

/// Whether a verdict turns on a number, and not only a table.
fn judges_by(judged: &Judged, number: NeededNumber) -> bool {
    let counts_dossiers = judged.measures().any(|it| match it {
        Measure::OnlineDossiers(_) => number == NeededNumber::OnlineReceived,
        Measure::Dossiers(_) => {
            matches!(number, NeededNumber::OnlineReceived | NeededNumber::InPersonReceived)
        }
        Measure::Procedures(_)
        | Measure::Indicator(_)
        | Measure::Across(_)
        | Measure::Before(_) => false,
    });
    number == NeededNumber::Level || counts_dossiers
}

fn indicators(context: &Context, id: &str, judged: &Judged, found: &mut Vec<Diagnostic>) {
    let record = context.record;
    let mut lacks = |key: &'static str, name: &str| {
        let fault = Fault::MissingIndicator { key, name: name.to_owned(), rulebook: id.to_owned() };
        let finding = Diagnostic::new(fault, context.key(NodePath::root().key(key)));
        if !found.contains(&finding) {
            found.push(finding);
        }
    };
    for measure in judged.measures() {
        match measure {
            Measure::Indicator(name) if !record.indicators.contains_key(name) => {
                lacks("indicators", name);
            }
            _ => {}
        }
    }
    for fact in judged.facts().filter(|it| !record.facts.contains_key(*it)) {
        lacks("facts", fact);
    }
}

fn needs(
    context: &Context,
    procedure: &Procedure,
    path: &dyn Fn() -> NodePath,
    (id, judged): (&str, &Judged),
    found: &mut Vec<Diagnostic>,
) {
    for Need { number, of } in &judged.needs {
        if number.is_stated(procedure) || of.matches(procedure) != Some(true) {
            continue;
        }
        let fault = Fault::MissingNumber {
            key: number.key(),
            code: procedure.code.clone(),
            rulebook: id.to_owned(),
            judged: judges_by(judged, *number),
        };
        let finding = Diagnostic::new(fault, context.value(path().key("code")));
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
}
