//! Where the numbers of a formula come from: fields, rows, measures, units around.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::labels;
use super::words::Words;
use crate::formula::evaluate::Cell;
use crate::formula::{Expr, Formula, Kind};
use crate::judge::inputs::{Basis, Contribution, Input, Spot, Term};
use crate::law::bench::Bar;
use crate::report::assessed::{AssessedBasis, AssessedInput, AssessedLack, AssessedPart};
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
    let mut all = Vec::new();
    for (term, written) in basis.values.terms.iter().zip(&basis.terms) {
        if let Some(line) = self::term(words, bar, basis, term) {
            all.push(line);
            all.extend(parts(words, file, &term.parts, &written.parts));
        }
    }
    for (measure, written) in basis.values.measures.iter().zip(&basis.measures) {
        let kind = words.bench.rules.measures.get(measure.place).map(|it| &it.root.kind);
        let value = kind
            .and_then(|kind| labels::figured(words.lang, words.dictionary, kind, &measure.value));
        let value = value.unwrap_or_else(|| unknown(words).to_owned());
        all.push(format!("“{}”: {value}", labels::small(&written.label)));
        all.extend(parts(words, file, &measure.parts, &written.parts));
    }
    all.extend(rows(words, basis));
    listed(words.choose(Said::of("Số liệu đã dùng", "Numbers used")), &all)
}

/// What stands for what is not known.
pub(super) fn unknown(words: Words) -> &'static str {
    words.choose(Said::of("chưa có", "not stated"))
}

/// A field, or what is made of the rows of a table.
fn term(words: Words, bar: &Bar, basis: &AssessedBasis, term: &Term) -> Option<String> {
    let value = labels::figured(words.lang, words.dictionary, &term.kind, &term.value);
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
fn parts(
    words: Words,
    file: &str,
    values: &[Contribution],
    written: &[AssessedPart],
) -> Vec<String> {
    if written.iter().all(|it| it.file == file) {
        return Vec::new();
    }
    let one = |(value, written): (&Contribution, &AssessedPart)| {
        let figured = value.value.as_ref().filter(|it| value.at.field.is_none() || it.is_certain());
        let text =
            figured.and_then(|it| labels::figured(words.lang, words.dictionary, &value.kind, it));
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
        let kind = kind(words, &value.at)?;
        let text = match &value.value {
            Cell::Known(it) => labels::value(words.lang, words.dictionary, kind, it),
            Cell::Empty | Cell::Open(_) => None,
        };
        let text = text.unwrap_or_else(|| unknown(words).to_owned());
        let row = written.row.clone().unwrap_or_default();
        Some(format!("{row} · {label}: {text}{}", place(&written.file, written.line)))
    };
    of_rows().filter_map(one).collect()
}

fn kind<'a>(words: Words<'a>, at: &Spot) -> Option<&'a Kind> {
    let fields = match at.table {
        Some(table) => &words.bench.rules.tables.get(table)?.fields,
        None => &words.bench.rules.fields,
    };
    Some(&fields.get(at.field?)?.kind)
}

/// What is missing, whose it is, and where to state it.
pub(super) fn missing(words: Words, basis: &AssessedBasis) -> String {
    let one = |(spot, it): (&Spot, &AssessedLack)| {
        let row = it.row.as_ref().map(|it| format!(" · {it}")).unwrap_or_default();
        let whose = format!("{} · {}{row}", it.unit, it.period);
        let label = match (spot.table, spot.field) {
            (table, Some(field)) => labels::field(words.lang, words.dictionary, table, field),
            (Some(table), None) => {
                let table = words.dictionary.tables.get(table);
                table.map(|it| words.choose(it.called())).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        let at = place(&it.file, it.line);
        if let Some(name) = &it.name {
            let state = words.choose(Said::of("ghi", "state"));
            format!("{whose}: “{label}”, {state} `{name}`{at}")
        } else {
            let none = words.choose(Said::of("chưa có tệp số liệu", "there is no record"));
            format!("{whose}: {none}{at}")
        }
    };
    let all: Vec<_> = basis.values.missing.iter().zip(&basis.missing).map(one).collect();
    listed(words.choose(Said::of("Còn thiếu", "Missing")), &all)
}

/// How many other files the numbers come from.
pub(super) fn files(basis: &AssessedBasis, own: &str) -> usize {
    let terms = basis.terms.iter().flat_map(|it| &it.parts);
    let parts = terms.chain(basis.measures.iter().flat_map(|it| &it.parts));
    let known = parts.filter(|it| it.value.is_some()).map(|it| it.file.as_str());
    let inputs = basis.inputs.iter().map(|it| it.file.as_str());
    known.chain(inputs).filter(|it| *it != own).collect::<BTreeSet<_>>().len()
}

fn listed(title: &str, all: &[String]) -> String {
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
