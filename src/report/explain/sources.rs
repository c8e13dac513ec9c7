//! Where the numbers of a formula come from: fields, rows, measures, units around.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::labels;
use super::words::Words;
use crate::formula::evaluate::Cell;
use crate::formula::{Expr, Formula, Kind, Unit};
use crate::judge::inputs::{Basis, Contribution, Figured, Input, Spot, Term, UsedMeasure};
use crate::law::bench::Bar;
use crate::report::assessed::{AssessedBasis, AssessedInput, AssessedPart};
use crate::words::Said;

/// More values of rows than this are not listed: their counts and sums are.
const MOST_VALUES: usize = 12;

/// How measures and computed fields are computed that a formula reads.
pub(super) fn definitions(words: Words, basis: &Basis) -> String {
    let mut all = Vec::new();
    for it in &basis.measures {
        let named = words.bench.measures.get(it.place);
        if let Some((named, formula)) = named.zip(words.bench.rules.measures.get(it.place)) {
            all.push(format!("“{}” = {}", labels::small(&named.label), words.say(&formula.root)));
        }
    }
    let mut seen = BTreeSet::new();
    // Fields for which one and the same stands are said together.
    let mut unstated: Vec<(String, Vec<String>)> = Vec::new();
    for it in basis.inputs.iter().filter(|it| it.is.is_some()) {
        let Some(field) = it.at.field.filter(|field| seen.insert((it.at.table, *field))) else {
            continue;
        };
        let fields = match it.at.table {
            Some(table) => words.bench.rules.tables.get(table).map(|it| &it.fields),
            None => Some(&words.bench.rules.fields),
        };
        let Some(definition) = fields.and_then(|it| it.get(field)) else { continue };
        let label = labels::field(words.lang, words.dictionary, it.at.table, field);
        all.extend(words.definition(&label, definition));
        if let Some(otherwise) = words.otherwise(definition) {
            let label = format!("“{label}”");
            match unstated.iter_mut().find(|(it, _)| *it == otherwise) {
                Some((_, labels)) => labels.push(label),
                None => unstated.push((otherwise, vec![label])),
            }
        }
    }
    all.extend(unstated.iter().map(|(otherwise, labels)| {
        let title = words.choose(Said::of("không ghi thì lấy", "where not stated"));
        format!("{} {title}: {otherwise}", labels.join(", "))
    }));
    listed(words.choose(Said::of("Trong đó", "Where")), &all)
}

/// The numbers behind a formula, each with its file and line.
pub(super) fn sources(words: Words, bar: &Bar, file: &str, basis: &AssessedBasis) -> String {
    let (mut all, mut said) = (Vec::new(), BTreeSet::new());
    for (term, written) in basis.values.terms.iter().zip(&basis.terms) {
        if let Some(line) = self::term(words, bar, basis, term) {
            all.push(line);
            said.extend(&term.at);
            all.extend(parts(words, file, (&term.parts, &written.parts), &mut said));
        }
    }
    for (measure, written) in basis.values.measures.iter().zip(&basis.measures) {
        all.push(format!("“{}”: {}", labels::small(&written.label), measured(words, measure)));
        all.extend(parts(words, file, (&measure.parts, &written.parts), &mut said));
    }
    all.extend(fields(words, basis, &said));
    all.extend(rows(words, basis));
    listed(words.choose(Said::of("Số liệu đã dùng", "Numbers used")), &all)
}

/// What a measure comes to; of a quotient both numbers, as they were counted.
fn measured(words: Words, measure: &UsedMeasure) -> String {
    let kind = words.bench.rules.measures.get(measure.place).map(|it| &it.root.kind);
    let Some(kind) = kind else { return unknown(words).to_owned() };
    if let Some(quotient) = &measure.quotient {
        let text = labels::unreduced(words.lang, quotient);
        let share = matches!(kind, Kind::Number(Unit::Share));
        let share = share.then(|| labels::share(words.lang, &quotient.0, &quotient.1)).flatten();
        return share.map_or(text.clone(), |it| format!("{text} ({it})"));
    }
    figured(words, kind, &measure.value).unwrap_or_else(|| unknown(words).to_owned())
}

/// What a part of a formula comes to; none where nothing is known of it.
fn figured(words: Words, kind: &Kind, value: &Figured) -> Option<String> {
    match value.certain() {
        Some(number) => Some(labels::told(words.lang, &number, kind)),
        None => labels::figured(words.lang, words.dictionary, kind, value),
    }
}

/// The fields of the unit's own records that are read and not said yet.
fn fields(words: Words, basis: &AssessedBasis, said: &BTreeSet<&Spot>) -> Vec<String> {
    let all = basis.values.inputs.iter().zip(&basis.inputs);
    let own = all.filter(|(it, _)| it.at.table.is_none() && it.is.is_none());
    let one = |(value, written): (&Input, &AssessedInput)| {
        let label = labels::field(words.lang, words.dictionary, None, value.at.field?);
        let text = stated(words, value)?;
        let period = written.period.as_ref().map(|it| format!(" · {it}")).unwrap_or_default();
        Some(format!("“{label}”{period}: {text}{}", place(&written.file, written.line)))
    };
    own.filter(|(it, _)| !said.contains(&it.at)).filter_map(one).collect()
}

/// What stands for what is not known.
pub(super) fn unknown(words: Words) -> &'static str {
    words.choose(Said::of("chưa có", "not stated"))
}

/// A field, or what is made of the rows of a table.
fn term(words: Words, bar: &Bar, basis: &AssessedBasis, term: &Term) -> Option<String> {
    let value = figured(words, &term.kind, &term.value);
    let value = value.unwrap_or_else(|| unknown(words).to_owned());
    match &term.at {
        Some(at) => {
            let label = labels::field(words.lang, words.dictionary, at.table, at.field?);
            let inputs = basis.values.inputs.iter().zip(&basis.inputs);
            let stated = inputs.into_iter().find(|(it, _)| it.at == *at).map(|(_, it)| it)?;
            // What a missing number may be is not what it is.
            let value = if term.value.is_certain() { value } else { unknown(words).to_owned() };
            Some(format!("“{label}”: {value}{}", place(&stated.file, stated.line)))
        }
        // Conditions on rows are counted besides.
        None if term.kind == Kind::Truth => None,
        None => {
            let said = bar.formulas().into_iter().find_map(|it| found(it, &it.root, &term.text));
            let said = said.map_or_else(|| term.text.clone(), |it| words.say(it));
            Some(format!("{said}: {value}"))
        }
    }
}

/// The part of a formula that is written so.
fn found<'a>(formula: &Formula, expr: &'a Expr, text: &str) -> Option<&'a Expr> {
    if formula.text.get(expr.span.start..expr.span.end) == Some(text) {
        return Some(expr);
    }
    expr.parts().into_iter().find_map(|it| found(formula, it, text))
}

/// A place in brackets.
pub(super) fn place(file: &str, line: Option<usize>) -> String {
    match line {
        Some(line) => format!(" ({file}:{line})"),
        None => format!(" ({file})"),
    }
}

/// What each unit contributes, where that is not one record's own.
fn parts<'b>(
    words: Words,
    file: &str,
    (values, written): (&'b [Contribution], &[AssessedPart]),
    said: &mut BTreeSet<&'b Spot>,
) -> Vec<String> {
    if written.iter().all(|it| it.file == file) {
        return Vec::new();
    }
    said.extend(values.iter().map(|it| &it.at));
    let one = |(value, written): (&Contribution, &AssessedPart)| {
        let certain = value.value.as_ref().filter(|it| value.at.field.is_none() || it.is_certain());
        let text = certain.and_then(|it| figured(words, &value.kind, it));
        let text = text.unwrap_or_else(|| match value.value {
            Some(_) => unknown(words).to_owned(),
            None => words.choose(Said::of("chưa có tệp số liệu", "no record")).to_owned(),
        });
        let several = values.iter().any(|it| it.of != value.of);
        let of = if several { format!(" · {}", value.of) } else { String::new() };
        format!("  {}{of}: {text}{}", written.unit, place(&written.file, written.line))
    };
    values.iter().zip(written).map(one).collect()
}

/// The values of rows, where they are few.
fn rows(words: Words, basis: &AssessedBasis) -> Vec<String> {
    let of_rows = || {
        let all = basis.values.inputs.iter().zip(&basis.inputs);
        all.filter(|(value, _)| value.at.table.is_some() && value.is.is_none())
    };
    if of_rows().count() > MOST_VALUES {
        return Vec::new();
    }
    let one = |(value, written): (&Input, &AssessedInput)| {
        let field = value.at.field?;
        let label = labels::field(words.lang, words.dictionary, value.at.table, field);
        let text = stated(words, value)?;
        let row = written.row.clone().unwrap_or_default();
        Some(format!("{row} · {label}: {text}{}", place(&written.file, written.line)))
    };
    of_rows().filter_map(one).collect()
}

/// What a record states of a field.
fn stated(words: Words, input: &Input) -> Option<String> {
    let kind = kind(words, &input.at)?;
    let text = match &input.value {
        Cell::Known(it) => labels::value(words.lang, words.dictionary, kind, it),
        Cell::Empty | Cell::Open(_) => None,
    };
    Some(text.unwrap_or_else(|| unknown(words).to_owned()))
}

fn kind<'a>(words: Words<'a>, at: &Spot) -> Option<&'a Kind> {
    let fields = match at.table {
        Some(table) => &words.bench.rules.tables.get(table)?.fields,
        None => &words.bench.rules.fields,
    };
    Some(&fields.get(at.field?)?.kind)
}

/// How many other files the numbers come from.
pub(super) fn files(basis: &AssessedBasis, own: &str) -> usize {
    let terms = basis.terms.iter().flat_map(|it| &it.parts);
    let parts = terms.chain(basis.measures.iter().flat_map(|it| &it.parts));
    let known = parts.filter(|it| it.value.is_some()).map(|it| it.file.as_str());
    let inputs = basis.inputs.iter().map(|it| it.file.as_str());
    known.chain(inputs).filter(|it| *it != own).collect::<BTreeSet<_>>().len()
}

/// A list below its title.
pub(super) fn listed(title: &str, all: &[String]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut text = format!("{title}:\n");
    for it in all {
        // What a unit contributes stands below what it is a part of.
        let _ = match it.strip_prefix("  ") {
            Some(part) => writeln!(text, "    - {part}"),
            None => writeln!(text, "  - {it}"),
        };
    }
    text
}
