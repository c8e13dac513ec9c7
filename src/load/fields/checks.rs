//! The equations of rows and records.
//!
//! Those that follow from `part_of` are made in `parts`.

use super::entry::Entry;
use super::names::Declared;
use super::pending::Pending;
use super::tables::span;
use super::told::{code, fields, placeholders, severity};
use super::vocabulary::{Expected, Written, compile, read};
use super::{faults, parts};
use crate::diagnostic::Diagnostic;
use crate::facts::check::Check;
use crate::facts::dictionary::{Dictionary, Field, RowsFrom};
use crate::formula::{Formula, settled};

/// Adds all checks: of each table, and of the unit's own fields.
pub(super) fn add(
    declared: &Declared,
    pending: &[Pending],
    dictionary: &mut Dictionary,
    found: &mut Vec<Diagnostic>,
) {
    for it in pending {
        if let Some(check) = parts::part_of(it, dictionary, found) {
            push(it.table, check, dictionary);
        }
    }
    for (table, it) in declared.tables.iter().enumerate() {
        for entry in it.entry.items_of("check") {
            for check in checks(Some(table), &entry, dictionary, found) {
                bound(Some(table), &check, dictionary);
                push(Some(table), check, dictionary);
            }
        }
    }
    for entry in &declared.checks {
        for check in checks(None, entry, dictionary, found) {
            bound(None, &check, dictionary);
            push(None, check, dictionary);
        }
    }
    // The rows of one table in another are checked where they are stated, and bounded in both.
    for table in 0..declared.tables.len() {
        let RowsFrom::NationalLists(base) = dictionary.tables[table].rows else { continue };
        for entry in declared.tables[base].entry.items_of("check") {
            for check in checks(Some(table), &entry, dictionary, &mut Vec::new()) {
                bound(Some(table), &check, dictionary);
            }
        }
    }
}

/// What must hold of whatever is missing bounds it.
fn bound(table: Option<usize>, check: &Check, dictionary: &mut Dictionary) {
    let rules = &mut dictionary.rules;
    let checks = table.map_or(&mut rules.checks, |it| &mut rules.tables[it].checks);
    checks.extend(check.bounds().then(|| check.that.clone()));
}

fn push(table: Option<usize>, check: Check, dictionary: &mut Dictionary) {
    match table {
        Some(table) => dictionary.tables[table].checks.push(check),
        None => dictionary.checks.push(check),
    }
}

/// The fields that a name means: one, or those of a group.
fn meant(
    (entry, name): (&Entry, &str),
    table: Option<usize>,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Vec<usize> {
    let all = named(name, table, dictionary);
    if all.is_empty() {
        let known = fields(table, dictionary).iter().map(|it| &*it.name);
        found.push(entry.wrong(faults::none(faults::FIELD, name, known)));
    }
    all
}

fn named(name: &str, table: Option<usize>, dictionary: &Dictionary) -> Vec<usize> {
    let below = |it: &str| it.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    let all = fields(table, dictionary).iter().enumerate();
    let fits = all.filter(|(_, it)| *it.name == *name || below(&it.name));
    fits.map(|(place, _)| place).collect()
}

/// The checks of one entry: one for each of its formulas.
fn checks(
    table: Option<usize>,
    entry: &Entry,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Vec<Check> {
    let before = found.len();
    let targets = entry.items("at");
    let mut at: Vec<(Vec<usize>, &str)> = Vec::new();
    for target in &targets {
        let name = target.own_text().unwrap_or_default();
        at.push((meant((target, name), table, dictionary, found), name));
    }
    let (mut also, mut also_says) = (Vec::new(), Vec::new());
    for (it, name) in also_entries(entry) {
        let Some(field) = meant((&it, name), table, dictionary, found).first().copied() else {
            continue;
        };
        also.push(field);
        let own = it.key.and_then(|_| it.own_said());
        also_says.push(own.unwrap_or_else(|| fields(table, dictionary)[field].stated_here()));
    }
    let mut listed = |key| -> Vec<Vec<usize>> {
        let all = entry.items(key).into_iter();
        let name = |it: &Entry| it.own_text().unwrap_or_default().to_owned();
        all.map(|it| meant((&it, &name(&it)), table, dictionary, found)).collect()
    };
    let (given, absent) = (listed("given"), listed("absent").concat());
    let in_force = span(entry, found);
    let (Some(says), help) = (entry.said("says"), entry.said("help")) else { return Vec::new() };
    placeholders(entry, table, dictionary, found);
    let code = code(entry, found);
    let mut all = Vec::new();
    for it in entry.items("that") {
        let Some((written, that)) = condition(it, table, dictionary, found) else { continue };
        let Some(((first, name), others)) = at.split_first() else { continue };
        let Some(field) = first.first().copied() else { continue };
        all.push(Check {
            code: code.clone(),
            severity: severity(entry),
            that,
            declared: (written.entry.source.file.clone(), written.entry.path.clone()),
            open: entry.flag("open"),
            given: given.clone(),
            absent: absent.clone(),
            at: field,
            at_path: at_path(name, &fields(table, dictionary)[field]),
            or_at: others.iter().filter_map(|(it, _)| it.first().copied()).collect(),
            also: also.clone(),
            also_says: also_says.clone(),
            in_force,
            says: says.clone(),
            help: help.clone(),
            basis: entry.text("basis").map(str::to_owned),
        });
    }
    if found.len() > before { Vec::new() } else { all }
}

/// What a check asks for; what always or never holds, or reads nothing, is said.
fn condition<'a>(
    entry: Entry<'a>,
    table: Option<usize>,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<(Written<'a>, Formula)> {
    let written = read(entry, found)?;
    let that = compile(&written, table, Expected::Truth, dictionary, found)?;
    let idle = (!settled::reads(&that)).then(|| settled::idle(that.root.span));
    let settled = settled::faults(&that, &dictionary.rules);
    found.extend(idle.into_iter().chain(settled).map(|it| written.entry.wrong_formula(it)));
    Some((written, that))
}

/// The fields that are pointed at besides: a list of them, or each with what is said there.
fn also_entries<'a>(entry: &Entry<'a>) -> Vec<(Entry<'a>, &'a str)> {
    let Some(also) = entry.get("also") else { return Vec::new() };
    let named = also.entries().into_iter().map(|it| (it.name(), it));
    let listed = also.list().into_iter().map(|it| (it.own_text().unwrap_or_default(), it));
    named.chain(listed).map(|(name, it)| (it, name)).collect()
}

/// The keys that lead to a field, or to the group that a name means.
fn at_path(name: &str, first: &Field) -> Vec<String> {
    let behind = first.name.split('.').count().saturating_sub(name.split('.').count());
    first.path[..first.path.len() - behind].to_vec()
}
