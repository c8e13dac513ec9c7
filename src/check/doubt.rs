//! What a rulebook may say, and hardly means: a quotient that may be more than its whole, a sum
//! over units of which there is none.

use std::collections::BTreeSet;

use num_traits::One;

use crate::diagnostic::{Diagnostic, NodePath, Place, RulebookFault};
use crate::formula::check::TARGET;
use crate::formula::tree::Operator;
use crate::formula::{Amount, Expr, Formula, Kind, Node, Unit, bounds};
use crate::law::bench::{Bar, Bench, Rule};
use crate::law::{Criterion, Judged};
use crate::layout::rulebook_file;
use crate::model::{UnitId, UnitKind};
use crate::project::Project;

/// Findings on all rulebooks; `own` says whether one is the project's own, so that the units
/// there are must be those that it means.
pub fn doubts(project: &Project, own: &impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        let mut add = |fault, path| {
            found.push(Diagnostic::new(fault, Place::value(rulebook_file(id), path)));
        };
        for (place, (judged, bench)) in law.rulebook.judges.iter().zip(&law.benches).enumerate() {
            let path = NodePath::root().key("judges").index(place);
            let mut criteria = Vec::new();
            self::criteria(&judged.criteria, &path.key("criteria"), &mut criteria);
            for (written, path) in &criteria {
                let bar = bench.all().into_iter().find(|it| it.id == written.id);
                if let Some(bar @ Bar { rule: Rule::Met(formula), .. }) = bar {
                    shares(bar, formula, &path.key("met"), bench, &mut add);
                }
            }
            // Whom it means is not asked of what merely ships, at every run.
            if !own(id) || project.is_part {
                continue;
            }
            let is_meant = |it: &&UnitId| project.judging(&law.rulebook, it) == Some(place);
            let meant = project.units.keys().filter(is_meant);
            let areas = meant.flat_map(|it| project.area(&project.locality(it)));
            let kinds: BTreeSet<UnitKind> = areas.map(|(_, it)| it.kind).collect();
            if !kinds.is_empty() {
                sums(judged, bench, &kinds, (&path, &criteria), &mut add);
            }
        }
    }
    found
}

/// All criteria, each with its place.
fn criteria<'a>(all: &'a [Criterion], path: &NodePath, found: &mut Vec<(&'a Criterion, NodePath)>) {
    for (place, it) in all.iter().enumerate() {
        let path = path.index(place);
        let (key, parts) = it.keyed_parts();
        criteria(parts, &path.key(key), found);
        found.push((it, path));
    }
}

/// Says which quotients of a condition may be more than 1 and are met for that.
fn shares(
    bar: &Bar,
    formula: &Formula,
    path: &NodePath,
    bench: &Bench,
    add: &mut impl FnMut(RulebookFault, NodePath),
) {
    let mut next = vec![&formula.root];
    while let Some(expr) = next.pop() {
        next.extend(expr.parts());
        let Node::Binary(operator, left, right) = &expr.node else { continue };
        let (quotient, limit) = match operator {
            Operator::AtLeast | Operator::More => (left, right),
            Operator::AtMost | Operator::Less => (right, left),
            _ => continue,
        };
        if !is_share(limit, bar) {
            continue;
        }
        let Some((part, whole)) = counts(quotient, bench) else { continue };
        if !bounds::kept_under(part, whole, &bench.rules) {
            let text = |it: &Expr| said(it, formula, bench);
            add(RulebookFault::NoPart { part: text(part), whole: text(whole) }, path.clone());
        }
    }
}

/// Whether what is asked for is 100% at most.
fn is_share(limit: &Expr, bar: &Bar) -> bool {
    match &limit.node {
        Node::Number(it) => *it <= Amount::one(),
        Node::Variable(TARGET) => bar.targets.values().flatten().all(|it| *it <= Amount::one()),
        _ => false,
    }
}

/// The two counts of one noun of which something is the quotient; what has grown since the
/// year before may be more.
fn counts<'a>(expr: &'a Expr, bench: &'a Bench) -> Option<(&'a Expr, &'a Expr)> {
    match &expr.node {
        Node::Measure(place) => counts(&bench.rules.measures.get(*place)?.root, bench),
        Node::Binary(Operator::Divide, part, whole) => {
            let noun = matches!(&part.kind, Kind::Number(Unit::Noun(_)));
            let earlier = |it: &Expr| matches!(it.node, Node::Before(_) | Node::Previous(_));
            let looks_back = part.any(&earlier) != whole.any(&earlier);
            (noun && part.kind == whole.kind && !looks_back).then_some((part, whole))
        }
        _ => None,
    }
}

/// A part of a formula as it is written, there or in a measure.
fn said(expr: &Expr, formula: &Formula, bench: &Bench) -> String {
    let all = [formula].into_iter().chain(&bench.rules.measures);
    let mut holds = all.filter(|it| it.root.any(&|part| std::ptr::eq(part, expr)));
    let text = holds.next().and_then(|it| it.text.get(expr.span.start..expr.span.end));
    text.unwrap_or_default().to_owned()
}

/// Says which sums are over kinds of units that no locality has.
fn sums(
    judged: &Judged,
    bench: &Bench,
    kinds: &BTreeSet<UnitKind>,
    (path, criteria): (&NodePath, &[(&Criterion, NodePath)]),
    add: &mut impl FnMut(RulebookFault, NodePath),
) {
    let named = |all: &mut dyn Iterator<Item = &str>| {
        all.map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
    };
    let there = |it: &str| kinds.iter().any(|kind| kind.as_str() == it);
    let own = &judged.locality;
    if !own.is_empty() && !own.iter().any(|it| kinds.contains(it)) {
        let text = named(&mut own.iter().map(|it| it.as_str()));
        add(RulebookFault::NobodySummed(text), path.key("locality"));
    }
    let mut look = |formula: &Formula, path: &NodePath| {
        let mut next = vec![&formula.root];
        while let Some(expr) = next.pop() {
            next.extend(expr.parts());
            if let Node::Locality(all, _) = &expr.node
                && !all.is_empty()
                && !all.iter().any(|it| there(it))
            {
                let text = named(&mut all.iter().map(|it| &**it));
                add(RulebookFault::NobodySummed(text), path.clone());
            }
        }
    };
    for (measure, formula) in bench.measures.iter().zip(&bench.rules.measures) {
        look(formula, &path.key("measures").key(&measure.name).key("is"));
    }
    for (written, path) in criteria {
        let bar = bench.all().into_iter().find(|it| it.id == written.id);
        for formula in bar.into_iter().flat_map(Bar::formulas) {
            look(formula, &path.key("id"));
        }
    }
}
