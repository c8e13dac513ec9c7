//! What is stated although nobody asks for it: a field whose condition does not hold, points
//! for a criterion that people do not judge, or that a criterion cannot give.

use std::collections::BTreeMap;

use super::Context;
use crate::diagnostic::{Diagnostic, DocumentFault, FieldFault, NodePath};
use crate::facts::dictionary::{Field, RowsFrom};
use crate::facts::record::Claim;
use crate::formula::evaluate::Evaluator;
use crate::judge::UnitFacts;
use crate::law::bench::{Bar, Rule};
use crate::model::UnitId;
use crate::words::{Said, nearest, number};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    conditions(context, found);
    let root = NodePath::root();
    claims(context, context.unit, &context.record.claims, &root.key("claims"), found);
    for (end, all) in &context.record.appraisals {
        let path = NodePath::root().key("appraisals").key(end);
        if let Some(unit) = appraised(context, end) {
            claims(context, unit, all, &path, found);
            continue;
        }
        let below = context.project.units.keys();
        let below = below.filter(|it| it.parent().as_ref() == Some(context.unit));
        let ends = below.filter_map(|it| it.as_str().rsplit('/').next());
        let nearest = nearest(end, ends);
        let fault = DocumentFault::UnknownUnit { unit: end.clone(), nearest };
        found.push(Diagnostic::new(fault, context.key(path)));
    }
}

/// Whether a record appraises a unit below that is judged for its period.
pub(super) fn appraises(context: &Context) -> bool {
    let judged = |it: &UnitId| !context.project.laws_for(it, context.period).is_empty();
    context.record.appraisals.keys().any(|end| appraised(context, end).is_some_and(judged))
}

/// The unit right below that appraisals are of.
fn appraised<'a>(context: &Context<'a>, end: &str) -> Option<&'a UnitId> {
    let below = |it: &&UnitId| it.parent().as_ref() == Some(context.unit) && it.ends_with(end);
    context.project.units.keys().find(below)
}

/// Fields that are asked for only where a condition holds, and it does not.
fn conditions(context: &Context, found: &mut Vec<Diagnostic>) {
    let dictionary = &context.project.dictionary;
    let facts =
        UnitFacts::new(context.project, (context.unit, context.period), context.record, &[]);
    let evaluator = Evaluator::new(&dictionary.rules, Some(&facts));
    for (place, field) in dictionary.fields.iter().enumerate() {
        if let Some(formula) = &field.asked_if
            && context.record.field(place).is_known()
            && evaluator.truth(&formula.root).known() == Some(false)
        {
            let path = field.path.iter().fold(NodePath::root(), |path, it| path.key(it));
            found.push(not_asked(context, field, &formula.text, path));
        }
    }
    for (table, declared) in dictionary.tables.iter().enumerate() {
        let Some(rows) = facts.stated(table).filter(|_| declared.rows == RowsFrom::Record) else {
            continue;
        };
        let fields = declared.fields.iter().enumerate();
        let conditional: Vec<_> =
            fields.filter(|(at, it)| it.asked_if.is_some() && rows.states(*at)).collect();
        for row in 0..rows.count {
            for (place, field) in &conditional {
                if let Some(formula) = &field.asked_if
                    && rows.cell(row, *place).is_known()
                    && evaluator.matches(table, row, &formula.root).known() == Some(false)
                {
                    let path = NodePath::root().key(&declared.name).index(row);
                    let path = field.path.iter().fold(path, |path, it| path.key(it));
                    found.push(not_asked(context, field, &formula.text, path));
                }
            }
        }
    }
}

fn not_asked(context: &Context, field: &Field, formula: &str, path: NodePath) -> Diagnostic {
    let (name, condition) = (field.name.to_string(), formula.to_owned());
    Diagnostic::new(FieldFault::NotAskedIf { name, condition }, context.key(path))
}

/// Points that a unit claims, or is given by the unit above it.
fn claims(
    context: &Context,
    unit: &UnitId,
    all: &BTreeMap<String, Claim>,
    path: &NodePath,
    found: &mut Vec<Diagnostic>,
) {
    let laws = context.project.laws_for(unit, context.period);
    let bars: Vec<&Bar> = laws.iter().flat_map(|(_, _, it)| it.bench.all()).collect();
    let judged: Vec<&&Bar> = bars.iter().filter(|it| matches!(it.rule, Rule::Claimed)).collect();
    // What a rulebook asks for that cannot be read, nobody knows.
    if context.project.may_be_of_lost(unit, context.period) {
        return;
    }
    for (id, claim) in all {
        let of_id: Vec<_> = judged.iter().filter(|it| it.id == *id).collect();
        if of_id.is_empty() {
            let nearest = nearest(id, judged.iter().map(|it| it.id.as_str()));
            let why = nobody_judges(nearest.as_deref(), bars.iter().any(|it| it.id == *id));
            let fault = FieldFault::NotAsked { name: id.clone(), why };
            found.push(Diagnostic::new(fault, context.key(path.clone().key(id))));
        } else if let Some(points) = &claim.points
            && let Some(range) = of_id.iter().find_map(|it| it.points.as_ref())
        {
            let (least, most) = (-range.penalty.clone(), &range.of + &range.bonus);
            if *points < least || *points > most {
                let [value, least, most] = [points, &least, &most].map(number::plain);
                let (least, most) = (Some(least), Some(most));
                let fault = FieldFault::OutOfBounds { value, least, most };
                let place = context.value(path.clone().key(id).key("points"));
                found.push(Diagnostic::new(fault, place));
            }
        }
    }
}

fn nobody_judges(nearest: Option<&str>, exists: bool) -> Said {
    match nearest {
        _ if exists => Said::new(
            "tiêu chí này tính từ số liệu, không tự chấm; bỏ dòng này",
            "this criterion follows from numbers and is not claimed; take it away",
        ),
        Some(nearest) => Said::new(
            format!("có phải ý là tiêu chí `{nearest}`?"),
            format!("is criterion `{nearest}` meant?"),
        ),
        None => Said::new(
            "không quy định nào của đơn vị có tiêu chí tự chấm mang số này; bỏ dòng này",
            "no rulebook of the unit has a criterion of this number that people judge; take it away",
        ),
    }
}
