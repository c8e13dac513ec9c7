//! Units in time: what they were formed from, when they ended, what they were called.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::{
    ComposedFault, Diagnostic, NodePath, Place, TimeFault, UnitFault, YamlFault,
};
use crate::facts::dictionary::Span;
use crate::layout::{record_file, unit_file};
use crate::model::{Date, Unit, UnitId};
use crate::project::Project;
use crate::words::{Said, nearest};

/// A unit by itself: its names, its days, what it was formed from. `described` says whether a
/// unit has a file, readable or not.
pub(super) fn unit(
    project: &Project,
    (id, unit): (&UnitId, &Unit),
    described: &impl Fn(&UnitId) -> bool,
    found: &mut Vec<Diagnostic>,
) {
    names(id, unit, found);
    days(project, id, unit, found);
    let Some(formed) = &unit.formed else { return };
    for (place, other) in formed.from.iter().enumerate() {
        let path = NodePath::root().key("formed").key("from").index(place);
        let place = Place::value(unit_file(id), path);
        match project.units.get(other) {
            Some(described) => {
                predecessor(project, (id, formed.on), (other, described), place, found);
            }
            // What is wrong with its file is said there.
            None if described(other) => {}
            None => {
                let nearest = nearest(other, project.units.keys().map(UnitId::as_str));
                let unit = other.to_string();
                found.push(Diagnostic::new(TimeFault::UnknownPredecessor { unit, nearest }, place));
            }
        }
    }
}

fn names(id: &UnitId, unit: &Unit, found: &mut Vec<Diagnostic>) {
    let several = unit.name.all().len() > 1;
    let at = |place: usize, key: &str| {
        let path = NodePath::root().key("name");
        let path = if several { path.index(place).key(key) } else { path };
        Place::value(unit_file(id), path)
    };
    if unit.name.last().is_empty() {
        found.push(Diagnostic::new(YamlFault::EmptyText, at(0, "name")));
        return;
    }
    let titles = unit.kind.titles();
    for (place, it) in unit.name.all().iter().enumerate() {
        let begins = |title: &str| {
            let rest = it.name.strip_prefix(title);
            rest.is_some_and(|it| it.starts_with(' '))
        };
        // A name that cannot be read has a finding of its own.
        let place = at(place, "name");
        let is_wrong = found.iter().any(|it| it.place.file() == place.file() && it.is_error());
        if !is_wrong && !titles.is_empty() && !titles.iter().any(|it| begins(it)) {
            let titles = titles.iter().map(|it| (*it).to_owned()).collect();
            let fault =
                UnitFault::TitleUnknown { name: it.name.clone(), kind: unit.kind.as_str(), titles };
            found.push(Diagnostic::new(fault, place));
        }
    }
    for (place, pair) in unit.name.all().windows(2).enumerate() {
        let [before, it] = pair else { continue };
        if it.from.is_some() && before.from < it.from {
            continue;
        }
        let from = it.from.map(|it| it.to_string());
        let key = if from.is_some() { "from" } else { "name" };
        let fault = TimeFault::NamesOverlap { from, before: before.name.clone() };
        let related = at(place, if before.from.is_some() { "from" } else { "name" });
        let label = Said::new("tên đứng trước", "the name before it");
        found.push(Diagnostic::new(fault, at(place + 1, key)).related(related, label));
    }
}

fn days(project: &Project, id: &UnitId, unit: &Unit, found: &mut Vec<Diagnostic>) {
    let formed = unit.formed.as_ref().map(|it| it.on);
    let ended = Place::value(unit_file(id), NodePath::root().key("ended"));
    let begun = NodePath::root().key("formed").key("on");
    if let Some((formed, end)) = formed.zip(unit.ended).filter(|(formed, end)| end < formed) {
        let fault =
            TimeFault::EndedBeforeFormed { formed: formed.to_string(), ended: end.to_string() };
        let related = Place::value(unit_file(id), begun);
        let label = Said::new("lập ngày này", "formed on this day");
        found.push(Diagnostic::new(fault, ended).related(related, label));
        return;
    }
    let Some(parent) = id.parent() else { return };
    // What is wrong with the days of the unit above is said there.
    if project.life(id).is_reversed() && !project.life(&parent).is_reversed() {
        let place = if formed.is_some() { Place::value(unit_file(id), begun) } else { ended };
        let fault = TimeFault::NotWithinParent { parent: parent.to_string() };
        let related = Place::file_of(unit_file(&parent));
        let label = Said::new("đơn vị cấp trên", "the unit above");
        found.push(Diagnostic::new(fault, place).related(related, label));
    }
}

/// A unit that went into another: it ended the day before, and went into no other.
fn predecessor(
    project: &Project,
    (id, formed): (&UnitId, Date),
    (other, described): (&UnitId, &Unit),
    place: Place,
    found: &mut Vec<Diagnostic>,
) {
    if project.lineage(other).contains(id) {
        let mut units = vec![id.to_string(), other.to_string()];
        if other != id && !described.predecessors().contains(id) {
            units.push("…".to_owned());
        }
        units.extend((other != id).then(|| id.to_string()));
        found.push(Diagnostic::new(TimeFault::PredecessorCircle(units), place));
        return;
    }
    if let Some(first) = project.heirs(other).iter().find(|it| *it != id)
        && first < id
    {
        let fault =
            TimeFault::PredecessorShared { unit: other.to_string(), other: first.to_string() };
        let related = Place::value(unit_file(first), NodePath::root().key("formed").key("from"));
        let label = Said::new("đã ghi ở đây", "named here");
        found.push(Diagnostic::new(fault, place).related(related, label));
        return;
    }
    let ended = project.life(other).to;
    if ended.is_some_and(|it| it.plus(1) == formed) {
        return;
    }
    let fault = TimeFault::PredecessorNotEnded {
        unit: other.to_string(),
        ended: ended.map(|it| it.to_string()),
        formed: formed.to_string(),
        meant: day_before(formed).to_string(),
    };
    let mut finding = Diagnostic::new(fault, place);
    if described.ended.is_some() {
        let related = Place::value(unit_file(other), NodePath::root().key("ended"));
        finding = finding.related(related, Said::new("ngày cuối ở đây", "its last day"));
    }
    found.push(finding);
}

/// The day before another.
fn day_before(day: Date) -> Date {
    let start = Date::first_of_year(day.year().saturating_sub(1));
    let days = u32::try_from(day.days_since(start) - 1).unwrap_or(0);
    start.plus(days)
}

/// Codes that two units have at the same time.
pub(super) fn codes(project: &Project, found: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<(&str, &str), Vec<&UnitId>> = BTreeMap::new();
    for (id, unit) in &project.units {
        for (key, code) in [("code", &unit.code), ("organ_id", &unit.organ_id)] {
            let Some(code) = code else { continue };
            let others = first.entry((key, code)).or_default();
            let life = project.life(id);
            let meets = |it: &&&UnitId| at_once(project.life(it), life);
            if let Some(other) = others.iter().find(meets) {
                let fault =
                    UnitFault::CodeTwice { key, code: code.clone(), other: other.to_string() };
                let place = |id: &UnitId| Place::value(unit_file(id), NodePath::root().key(key));
                found.push(Diagnostic::new(fault, place(id)).first(place(other)));
            } else {
                others.push(id);
            }
        }
    }
}

/// Whether two units are there on one day.
fn at_once(one: Span, other: Span) -> bool {
    let from = one.from.max(other.from);
    let to = one.to.into_iter().chain(other.to).min();
    from.zip(to).is_none_or(|(from, to)| from <= to)
}

/// A record against the days of its unit, and against those that it is added up with.
pub(super) fn record(context: &Context, found: &mut Vec<Diagnostic>) {
    let (project, unit, period) = (context.project, context.unit, context.period);
    if !project.is_met_in_use(unit, period) {
        let life = project.life(unit);
        let ended = life.to.filter(|it| *it < period.start());
        if let Some(day) = ended.or(life.from) {
            let (period, day) = (period.to_string(), day.to_string());
            let fault = TimeFault::RecordOutsideLife { period, day, ended: ended.is_some() };
            found.push(Diagnostic::new(fault, Place::file_of(&*context.file)));
        }
        return;
    }
    let key = crate::model::Key::new(unit, period);
    let missing = project.parts(&key).into_iter();
    let missing = missing.filter(|it| !project.records.contains_key(it));
    let files: Vec<_> = missing.map(|it| record_file(&it.unit, it.period)).collect();
    if !files.is_empty() && !project.laws_for(unit, period).is_empty() {
        let (period, place) = (period.to_string(), Place::file_of(&*context.file));
        found.push(if project.sums.composes(&key) {
            Diagnostic::new(ComposedFault::ShorterMissing { period, files }, place)
        } else {
            Diagnostic::new(TimeFault::PartMissing { period, files }, place)
        });
    }
}
