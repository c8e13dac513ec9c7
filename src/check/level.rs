//! The level of each service: against its checklist, and on the scale in force.

use super::Context;
use crate::diagnostic::fault::{Item, ScaleName};
use crate::diagnostic::{Diagnostic, Fault, Label, NodePath};
use crate::model::capability::{self, Supported};
use crate::model::{Capability, Level, Procedure, Provision, Scale, scale};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let period = context.period;
    let has_checklists = Scale::in_force(period).iter().any(|it| it.has_levels())
        && period.end() >= scale::checklist_since();
    let mut first: [Option<NodePath>; 2] = [None, None];
    for (index, procedure) in context.record.procedures().iter().enumerate() {
        let path = || NodePath::root().key("procedures").index(index);
        // A checklist before its time is refused as a whole.
        if has_checklists {
            checklist(context, procedure, &path, found);
        }
        scale(context, procedure, &path, &mut first, found);
    }
    if let [Some(level), Some(provision)] = first {
        found.push(
            Diagnostic::new(Fault::TwoScales, context.key(provision))
                .related(context.key(level), Label::FirstHere),
        );
    }
}

fn checklist(
    context: &Context,
    procedure: &Procedure,
    path: &dyn Fn() -> NodePath,
    found: &mut Vec<Diagnostic>,
) {
    let Some(Supported { least, most }) = procedure.supported() else { return };
    let of = |level, present| {
        let all = capability::items(&procedure.capabilities, procedure.fee, level, present);
        all.into_iter().map(item).collect::<Vec<_>>()
    };
    let next = |it: Option<Level>| {
        Level::ALL.into_iter().find(|level| Some(*level) > it).unwrap_or(Level::Four)
    };
    let (fault, at) = match procedure.stated_level {
        Some(level) if Some(level) > most => {
            let gives = most.map(Level::number);
            let lacking = of(level, Some(false));
            (Fault::LevelAboveChecklist { level: level.number(), gives, lacking }, "level")
        }
        Some(level) if Some(level) > least => {
            let (lacking, unstated) = (Vec::new(), of(level, None));
            let level = Some(level.number());
            (Fault::ChecklistOpen { level, lacking, unstated }, "capabilities")
        }
        Some(level) => match least {
            Some(gives) if level < gives => {
                let (level, gives) = (level.number(), gives.number());
                (Fault::LevelBelowChecklist { level, gives }, "level")
            }
            _ => return,
        },
        None if least != most || most.is_none() => {
            let level = if most.is_none() { Level::One } else { next(least) };
            let (lacking, unstated) = (of(level, Some(false)), of(level, None));
            (Fault::ChecklistOpen { level: None, lacking, unstated }, "capabilities")
        }
        None => return,
    };
    let place = path().key(at);
    let place = if at == "level" { context.value(place) } else { context.key(place) };
    found.push(Diagnostic::new(fault, place));
}

fn item(it: Capability) -> Item {
    Item { key: it.as_str(), text: it.text() }
}

fn scale(
    context: &Context,
    procedure: &Procedure,
    path: &dyn Fn() -> NodePath,
    first: &mut [Option<NodePath>; 2],
    found: &mut Vec<Diagnostic>,
) {
    let period = context.period;
    let in_force = Scale::in_force(period);
    let mut refuse = |key: &'static str, in_force: Vec<ScaleName>| {
        let fault = Fault::ScaleNotInForce { key, period: period.to_string(), in_force };
        found.push(Diagnostic::new(fault, context.key(path().key(key))));
    };
    let names = || in_force.iter().map(|it| name(*it)).collect::<Vec<_>>();
    let by_level = [
        ("level", procedure.stated_level.is_some()),
        ("level_before", procedure.level_before.is_some()),
        ("capabilities", !procedure.capabilities.is_empty()),
    ];
    for (key, _) in by_level.into_iter().filter(|(_, stated)| *stated) {
        if !in_force.iter().any(|it| it.has_levels()) {
            refuse(key, names());
        } else if key == "capabilities" && period.end() < scale::checklist_since() {
            refuse(key, vec![ScaleName::Levels]);
        } else if key != "level_before" {
            first[0].get_or_insert_with(|| path().key(key));
        }
    }
    let by_provision = [
        ("provision", procedure.provision.is_some()),
        ("partial_reason", procedure.partial_reason.is_some()),
    ];
    for (key, _) in by_provision.into_iter().filter(|(_, stated)| *stated) {
        if in_force.iter().all(|it| it.has_levels()) {
            refuse(key, names());
        } else {
            first[1].get_or_insert_with(|| path().key(key));
        }
    }
    if in_force.contains(&Scale::ReasonedProvision)
        && procedure.provision == Some(Provision::Partial)
        && procedure.partial_reason.is_none()
    {
        let place = context.value(path().key("provision"));
        found.push(Diagnostic::new(Fault::PartialWithoutReason, place));
    }
}

fn name(scale: Scale) -> ScaleName {
    match scale {
        Scale::Levels => ScaleName::Levels,
        Scale::Provision => ScaleName::Provision,
        Scale::ReasonedProvision => ScaleName::ReasonedProvision,
    }
}
