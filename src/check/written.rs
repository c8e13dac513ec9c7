//! Every formula of rulebooks and of declarations, and where it stands.

use crate::diagnostic::NodePath;
use crate::facts::check::Check;
use crate::facts::dictionary::{Dictionary, Field, RowsFrom};
use crate::formula::Formula;
use crate::formula::expr::{Computed, Definition};
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::compile::CellRule;
use crate::law::{Criterion, Judged};
use crate::project::Law;

/// A formula of a declaration: the file, the node, the formula.
pub(super) type Declared<'a> = ((&'a str, NodePath), &'a Formula);

/// Every formula that fields are declared with, and where it stands.
pub(super) fn declared(dictionary: &Dictionary) -> Vec<Declared<'_>> {
    let mut all = Vec::new();
    of_fields(&dictionary.fields, &dictionary.rules.fields, &mut all);
    of_checks(&dictionary.checks, &mut all);
    for (table, rules) in dictionary.tables.iter().zip(&dictionary.rules.tables) {
        // The first fields of such a table are those of the other, and are said there.
        let first = match table.rows {
            RowsFrom::Record => 0,
            RowsFrom::NationalLists(base) => dictionary.tables[base].fields.len(),
        };
        let own = table.fields.get(first..).unwrap_or_default();
        of_fields(own, rules.fields.get(first..).unwrap_or_default(), &mut all);
        of_checks(&table.checks, &mut all);
    }
    all
}

fn of_fields<'a>(fields: &'a [Field], rules: &'a [Definition], all: &mut Vec<Declared<'a>>) {
    for (field, rule) in fields.iter().zip(rules) {
        let (file, path) = (field.at.0.as_str(), &field.at.1);
        let mut add = |path: NodePath, it: &'a Formula| all.push(((file, path), it));
        match &rule.computed {
            Some(Computed::Is(it)) => add(path.key("is"), it),
            Some(Computed::Cases(cases, last)) => {
                let path = path.key("cases");
                for (place, (when, then)) in cases.iter().enumerate() {
                    add(path.index(place).key("when"), when);
                    add(path.index(place).key("then"), then);
                }
                if let Some(it) = last {
                    add(path.index(cases.len()).key("else"), it);
                }
            }
            Some(Computed::Given) | None => {}
        }
        for (key, it) in [("else", &rule.otherwise), ("asked_if", &field.asked_if)] {
            if let Some(it) = it {
                add(path.key(key), it);
            }
        }
    }
}

fn of_checks<'a>(checks: &'a [Check], all: &mut Vec<Declared<'a>>) {
    all.extend(checks.iter().map(|it| ((it.declared.0.as_str(), it.declared.1.clone()), &it.that)));
}

/// Every formula of a rulebook that has been compiled, and where it stands.
pub(super) fn formulas(law: &Law) -> Vec<(NodePath, &Formula)> {
    let root = NodePath::root();
    let mut all = Vec::new();
    for (place, (judged, bench)) in law.rulebook.judges.iter().zip(&law.benches).enumerate() {
        let path = root.key("judges").index(place);
        of_bench(judged, bench, &path, &mut all);
    }
    for (id, form) in &law.forms {
        let path = root.key("forms").key(id);
        for (place, need) in form.needs.iter().enumerate() {
            let path = path.key("needs").index(place).key("where");
            all.extend(need.filter.iter().map(|it| (path.clone(), it)));
        }
        for (name, list) in &form.lists {
            let path = path.key("lists").key(name);
            all.extend(list.filter.iter().map(|it| (path.key("where"), it)));
            all.extend(list.unless.iter().map(|it| (path.key("unless"), it)));
            for (place, column) in list.columns.iter().enumerate() {
                let path = path.key("columns").index(place);
                all.extend(column.when.iter().map(|it| (path.key("when"), it)));
                if let CellRule::Formula(it) = &column.cell {
                    all.push((path.key("is"), it));
                }
            }
        }
    }
    all
}

fn of_bench<'a>(
    judged: &'a Judged,
    bench: &'a Bench,
    path: &NodePath,
    all: &mut Vec<(NodePath, &'a Formula)>,
) {
    let measures = path.key("measures");
    for (measure, formula) in bench.measures.iter().zip(&bench.rules.measures) {
        all.push((measures.key(&measure.name).key("is"), formula));
    }
    of_bars(&judged.criteria, &bench.criteria, &path.key("criteria"), all);
}

fn of_bars<'a>(
    criteria: &'a [Criterion],
    bars: &'a [Bar],
    path: &NodePath,
    all: &mut Vec<(NodePath, &'a Formula)>,
) {
    for (place, (written, bar)) in criteria.iter().zip(bars).enumerate() {
        let path = path.index(place);
        let parts = match &bar.rule {
            Rule::Met(it) => {
                all.push((path.key("met"), it));
                "met"
            }
            Rule::Points(it) => {
                all.push((path.key("points"), it));
                "points"
            }
            Rule::Steps(steps) => {
                let path = path.key("steps");
                all.push((path.key("by"), &steps.by));
                let rows = path.key("rows");
                let points = steps.rows.iter().enumerate();
                all.extend(points.map(|(at, it)| (rows.index(at).key("points"), &it.points)));
                all.push((rows.index(steps.rows.len()).key("else"), &steps.otherwise));
                "steps"
            }
            Rule::Claimed => "claimed",
            Rule::All => "all",
            Rule::Any => "any",
            Rule::Sum => "sum",
            Rule::Best => "best",
        };
        all.extend(bar.applies_if.iter().map(|it| (path.key("applies_if"), it)));
        all.extend(bar.assessable_if.iter().map(|it| (path.key("assessable_if"), it)));
        of_bars(written.parts(), &bar.parts, &path.key(parts), all);
    }
}
