//! Scales: whether what a record uses is in force in its period, and one alone.

use super::Context;
use crate::diagnostic::{Diagnostic, NodePath, RecordFault};
use crate::facts::dictionary::{Dictionary, Field, RowsFrom, Scale};
use crate::words::Said;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let dictionary = &context.project.dictionary;
    // The first place of each scale that the record uses.
    let mut first: Vec<Option<(String, NodePath)>> = vec![None; dictionary.scales.len()];
    let root = NodePath::root();
    for (field, value) in dictionary.fields.iter().zip(&context.record.fields) {
        if value.is_known()
            && let Some(used) = Used::of(context, field)
        {
            used.stated(context, &root, &mut first, found);
        }
    }
    for (table, rows) in dictionary.tables.iter().zip(&context.record.tables) {
        let Some(rows) = rows.as_ref().filter(|_| table.rows == RowsFrom::Record) else { continue };
        let fields = table.fields.iter().enumerate().filter(|(at, _)| rows.states(*at));
        let fields: Vec<_> =
            fields.filter_map(|(at, it)| Some((at, Used::of(context, it)?))).collect();
        for row in 0..rows.count {
            for (place, used) in &fields {
                // Nearly all rows say nothing that the first of them has not said.
                if !used.is_settled(&first) && rows.cell(row, *place).is_known() {
                    let path = root.key(&table.name).index(row);
                    used.stated(context, &path, &mut first, found);
                }
            }
        }
    }
    two_scales(context, dictionary, &first, found);
}

/// A field that is on a scale.
struct Used<'a> {
    field: &'a Field,
    place: usize,
    scale: &'a Scale,
    /// Whether field and scale are in force in the period of the record.
    in_force: bool,
}

impl<'a> Used<'a> {
    fn of(context: &'a Context, field: &'a Field) -> Option<Self> {
        let place = field.scale?;
        let scale = context.project.dictionary.scales.get(place)?;
        let (start, end) = (context.period.start(), context.period.end());
        let in_force = scale.in_force.meets(start, end) && field.in_force.meets(start, end);
        Some(Self { field, place, scale, in_force })
    }

    /// Whether there is nothing more to say of it, whoever states it.
    fn is_settled(&self, first: &[Option<(String, NodePath)>]) -> bool {
        self.in_force && (self.field.earlier || first[self.place].is_some())
    }

    /// It is stated: on a scale in force, and asked for at all.
    fn stated(
        &self,
        context: &Context,
        from: &NodePath,
        first: &mut [Option<(String, NodePath)>],
        found: &mut Vec<Diagnostic>,
    ) {
        if self.is_settled(first) {
            return;
        }
        // All fields of a group are of one time, and said as one.
        let key = self.field.path.first().cloned().unwrap_or_default();
        let path = from.key(&key);
        if self.in_force {
            first[self.place] = Some((key, path));
            return;
        }
        let (start, end) = (context.period.start(), context.period.end());
        let scale = self.scale;
        let alternatives = context.project.dictionary.scales.iter().filter(|it| {
            it.name == scale.name || scale.alternatives.iter().any(|other| **other == *it.name)
        });
        let usable = alternatives.filter(|it| it.in_force.meets(start, end));
        let called: Vec<Said> = usable.map(|it| it.called(end).clone()).collect();
        let period = context.period.to_string();
        let fault = RecordFault::ScaleNotInForce { key, period, in_force: called };
        let finding = Diagnostic::new(fault, context.key(path));
        if !found.contains(&finding) {
            found.push(finding);
        }
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
