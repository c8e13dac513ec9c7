//! The formulas of fields, each read after those that its kind rests on.

use std::collections::BTreeMap;

use super::graph::{self, Node, Rest};
use super::pending::{Pending, rule, rule_mut};
use super::vocabulary::{Expected, Written, compile, read};
use super::{doubled, faults, settle};
use crate::diagnostic::Diagnostic;
use crate::facts::dictionary::Dictionary;
use crate::formula::expr::Computed;
use crate::formula::{Formula, bounds, settled};

/// A field and the texts of its formulas.
struct Unread<'a> {
    node: Node,
    pending: &'a Pending<'a>,
    body: Body<'a>,
    otherwise: Option<Written<'a>>,
    asked_if: Option<Written<'a>>,
    /// The fields that it is computed from.
    rests: Vec<Rest>,
}

/// How a field is computed.
enum Body<'a> {
    Stated,
    Is(Written<'a>),
    Cases(Vec<(Written<'a>, Written<'a>)>, Option<Written<'a>>),
}

/// Reads the formulas of all fields.
pub(super) fn add(pending: &[Pending], dictionary: &mut Dictionary, found: &mut Vec<Diagnostic>) {
    let all = pending.iter().map(|it| unread(it, dictionary, found));
    let all: Vec<Unread> = all.collect();
    if found.is_empty() {
        circles(&all, dictionary, found);
    }
    if !found.is_empty() {
        return;
    }
    bodies(&all, dictionary, found);
    for it in &all {
        let (table, place) = it.node;
        let mut own = Vec::new();
        if let Some(written) = &it.otherwise {
            let kind = Expected::Kind(rule(dictionary, it.node).kind.clone());
            let formula = compile(written, table, kind, dictionary, &mut own);
            rule_mut(dictionary, it.node).otherwise = formula;
        }
        if let Some(written) = &it.asked_if {
            let formula = compile(written, table, Expected::Truth, dictionary, &mut own);
            match table {
                Some(table) => dictionary.tables[table].fields[place].asked_if = formula,
                None => dictionary.fields[place].asked_if = formula,
            }
        }
        it.say(own, found);
    }
    // What is settled rests on all that is computed.
    for it in all.iter().filter(|it| !it.pending.is_inherited()) {
        idle(it, dictionary, found);
    }
}

/// Says which conditions of a field always or never hold, and which cases nothing reaches.
fn idle(it: &Unread, dictionary: &Dictionary, found: &mut Vec<Diagnostic>) {
    let (table, place) = it.node;
    let rule = rule(dictionary, it.node);
    let field = match table {
        Some(table) => &dictionary.tables[table].fields[place],
        None => &dictionary.fields[place],
    };
    let computed = rule.computed.iter().flat_map(Computed::formulas);
    let written = it.written().into_iter().chain(&it.otherwise).chain(&it.asked_if);
    let formulas = computed.chain(&rule.otherwise).chain(&field.asked_if);
    let before = found.len();
    for (written, formula) in written.zip(formulas) {
        let faults = settled::faults(formula, &dictionary.rules).into_iter();
        found.extend(faults.map(|it| written.entry.wrong_formula(it)));
    }
    let (Body::Cases(texts, _), Some(Computed::Cases(cases, _))) = (&it.body, &rule.computed)
    else {
        return;
    };
    for (place, ((when, _), (text, _))) in cases.iter().zip(texts).enumerate() {
        let taken = |(earlier, _): &(Formula, Formula)| {
            bounds::follows(Some(&when.root), &earlier.root, &dictionary.rules)
        };
        if found.len() == before && cases[..place].iter().any(taken) {
            found.push(text.entry.wrong(doubled::taken_case()));
        }
    }
}

impl Unread<'_> {
    fn written(&self) -> Vec<&Written<'_>> {
        let mut all = Vec::new();
        match &self.body {
            Body::Stated => {}
            Body::Is(it) => all.push(it),
            Body::Cases(cases, last) => {
                all.extend(cases.iter().flat_map(|(when, then)| [when, then]));
                all.extend(last);
            }
        }
        all
    }

    /// What is wrong with an inherited formula is said of the table that it is from.
    fn say(&self, mut faults: Vec<Diagnostic>, found: &mut Vec<Diagnostic>) {
        if !self.pending.is_inherited() {
            found.append(&mut faults);
        }
    }
}

fn unread<'a>(
    pending: &'a Pending<'a>,
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Unread<'a> {
    let entry = &pending.declared.entry;
    let mut own = Vec::new();
    let mut formula = |key| entry.get(key).and_then(|it| read(it, &mut own));
    let (otherwise, asked_if) = (formula("else"), formula("asked_if"));
    let mut body = formula("is").map_or(Body::Stated, Body::Is);
    let cases = entry.items_of("cases");
    if !cases.is_empty() {
        let (mut all, mut last) = (Vec::new(), None);
        for case in &cases {
            let keys = [case.get("when"), case.get("then"), case.get("else")];
            match keys {
                [Some(when), Some(then), None] if last.is_none() => {
                    all.extend(read(when, &mut own).zip(read(then, &mut own)));
                }
                [None, None, Some(value)] if last.is_none() => last = read(value, &mut own),
                _ => own.push(case.wrong(faults::bad_case())),
            }
        }
        body = Body::Cases(all, last);
    }
    let node = (pending.table, pending.place);
    let mut unread = Unread { node, pending, body, otherwise, asked_if, rests: Vec::new() };
    let rests = |it: &Written| graph::rests(&it.tree, node.0, dictionary);
    unread.rests = unread.written().into_iter().flat_map(rests).collect();
    unread.say(own, found);
    unread
}

/// Says which fields rest on themselves, each way once.
fn circles(all: &[Unread], dictionary: &Dictionary, found: &mut Vec<Diagnostic>) {
    let mut rests: BTreeMap<Node, Vec<Node>> = BTreeMap::new();
    for it in all {
        let last = it.otherwise.iter();
        let last = last.flat_map(|text| graph::rests(&text.tree, it.node.0, dictionary));
        let now = it.rests.iter().copied().chain(last).filter(|rest| !rest.earlier);
        rests.insert(it.node, now.map(|rest| rest.on).collect());
    }
    let mut said: Vec<Node> = Vec::new();
    for it in all.iter().filter(|it| !it.pending.is_inherited()) {
        if said.contains(&it.node) {
            continue;
        }
        let Some(way) = graph::circle(it.node, &rests) else { continue };
        let names: Vec<_> = way.iter().map(|it| rule(dictionary, *it).name.to_string()).collect();
        found.push(it.pending.declared.entry.wrong_key(faults::circle(&names)));
        said.extend(way);
    }
}

/// Reads how fields are computed, each after those whose kind it rests on.
fn bodies(all: &[Unread], dictionary: &mut Dictionary, found: &mut Vec<Diagnostic>) {
    let mut open: Vec<Node> = all.iter().filter(|it| it.pending.open).map(|it| it.node).collect();
    let mut waiting: Vec<&Unread> =
        all.iter().filter(|it| !matches!(it.body, Body::Stated)).collect();
    loop {
        let before = waiting.len();
        let mut rest = Vec::new();
        for it in waiting {
            if it.rests.iter().any(|rest| open.contains(&rest.on)) {
                rest.push(it);
                continue;
            }
            let mut own = Vec::new();
            if body(it, dictionary, &mut own) {
                open.retain(|node| *node != it.node);
            }
            it.say(own, found);
        }
        if rest.len() == before || rest.is_empty() {
            // What waits for a formula that is wrong is wrong for that alone.
            if let Some(it) = rest.first().filter(|_| found.is_empty()) {
                let declared = &it.pending.declared;
                found.push(declared.entry.wrong_key(faults::no_kind(&declared.name)));
            }
            return;
        }
        waiting = rest;
    }
}

/// Reads how one field is computed; false where that is wrong.
fn body(it: &Unread, dictionary: &mut Dictionary, found: &mut Vec<Diagnostic>) -> bool {
    let computed = match &it.body {
        Body::Stated => return true,
        Body::Is(written) => {
            let expected = expected(it, None, dictionary);
            compile(written, it.node.0, expected, dictionary, found).map(Computed::Is)
        }
        Body::Cases(cases, last) => self::cases(it, (cases, last.as_ref()), dictionary, found),
    };
    let Some(computed) = computed else { return false };
    settle::settle(it.pending, &computed, dictionary, found);
    rule_mut(dictionary, it.node).computed = Some(computed);
    true
}

/// What a formula of a field must come to: what the field says, or the same as its first.
fn expected(it: &Unread, first: Option<&Formula>, dictionary: &Dictionary) -> Expected {
    match first {
        Some(first) if it.pending.open => Expected::Kind(first.root.kind.clone()),
        None if it.pending.open => Expected::Any,
        _ => Expected::Kind(rule(dictionary, it.node).kind.clone()),
    }
}

fn cases(
    it: &Unread,
    (cases, last): (&[(Written, Written)], Option<&Written>),
    dictionary: &Dictionary,
    found: &mut Vec<Diagnostic>,
) -> Option<Computed> {
    let row = it.node.0;
    let mut all: Vec<(Formula, Formula)> = Vec::new();
    let mut complete = true;
    for (when, then) in cases {
        let expected = expected(it, all.first().map(|(_, then)| then), dictionary);
        let when = compile(when, row, Expected::Truth, dictionary, found);
        let then = compile(then, row, expected, dictionary, found);
        complete &= when.is_some() && then.is_some();
        all.extend(when.zip(then));
    }
    let expected = expected(it, all.first().map(|(_, then)| then), dictionary);
    let value = last.map(|it| compile(it, row, expected, dictionary, found));
    complete &= value.as_ref().is_none_or(Option::is_some);
    complete.then(|| Computed::Cases(all, value.flatten()))
}
