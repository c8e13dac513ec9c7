//! Scales: whether what a record uses is in force in its period, and one alone.

use super::Context;
use crate::diagnostic::{Diagnostic, NodePath, RecordFault};
use crate::facts::dictionary::{Dictionary, Field, RowsFrom, Scale, Span};
use crate::formula::Value;
use crate::words::Said;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let dictionary = &context.project.dictionary;
    // The first place of each scale that the record uses.
    let mut first: Vec<Option<(String, NodePath)>> = vec![None; dictionary.scales.len()];
    let root = NodePath::root();
    for (field, value) in dictionary.fields.iter().zip(&context.record.fields) {
        stated(context, field, value, &root, &mut first, found);
    }
    for (table, rows) in dictionary.tables.iter().zip(&context.record.tables) {
        let Some(rows) = rows.as_ref().filter(|_| table.rows == RowsFrom::Record) else { continue };
        let timed = |it: &Field| it.scale.is_some() || it.in_force != Span::default();
        let fields = table.fields.iter().enumerate();
        let fields: Vec<_> = fields.filter(|(at, it)| timed(it) && rows.states(*at)).collect();
        for row in 0..rows.count {
            for (place, field) in &fields {
                let value = rows.cell(row, *place);
                if value.is_known() {
                    let path = root.key(&table.name).index(row);
                    stated(context, field, value, &path, &mut first, found);
                }
            }
        }
    }
    two_scales(context, dictionary, &first, found);
}

/// One field that is stated: on a scale in force, and asked for at all.
fn stated(
    context: &Context,
    field: &Field,
    value: &Value,
    from: &NodePath,
    first: &mut [Option<(String, NodePath)>],
    found: &mut Vec<Diagnostic>,
) {
    if !value.is_known() {
        return;
    }
    let dictionary = &context.project.dictionary;
    let (start, end) = (context.period.start(), context.period.end());
    let scale = field.scale.and_then(|it| dictionary.scales.get(it));
    let meets = |it: &Scale| it.in_force.meets(start, end);
    let in_force = field.in_force.meets(start, end);
    let Some((place, scale)) = field.scale.zip(scale) else { return };
    // All fields of a group are of one time, and said as one.
    let key = field.path.first().cloned().unwrap_or_default();
    let path = from.key(&key);
    if !meets(scale) || !in_force {
        let alternatives = dictionary.scales.iter().filter(|it| {
            it.name == scale.name || scale.alternatives.iter().any(|other| **other == *it.name)
        });
        let usable = alternatives.filter(|it| meets(it));
        let called: Vec<Said> = usable.map(|it| it.called(end).clone()).collect();
        let fault = RecordFault::ScaleNotInForce {
            key,
            period: context.period.to_string(),
            in_force: called,
        };
        let finding = Diagnostic::new(fault, context.key(path));
        if !found.contains(&finding) {
            found.push(finding);
        }
    } else if !field.earlier && first[place].is_none() {
        first[place] = Some((key, path));
    }
}

/// Scales that exclude each other are not both used.
fn two_scales(
    context: &Context,
    dictionary: &Dictionary,
    first: &[Option<(String, NodePath)>],
    found: &mut Vec<Diagnostic>,
) {
    for (place, scale) in dictionary.scales.iter().enumerate() {
        let Some((_, path)) = &first[place] else { continue };
        for (other, it) in dictionary.scales.iter().enumerate().skip(place + 1) {
            let exclude = scale.alternatives.iter().any(|name| **name == *it.name)
                || it.alternatives.iter().any(|name| **name == *scale.name);
            if let Some((_, second)) = first[other].as_ref().filter(|_| exclude) {
                let fault = RecordFault::TwoScales(scale.name.to_string(), it.name.to_string());
                found.push(
                    Diagnostic::new(fault, context.key(second.clone()))
                        .first(context.key(path.clone())),
                );
            }
        }
    }
}
