//! One criterion and its parts: what stands together, and what its points may be.

use super::names::{Expected, Vocabulary};
use super::points::{emptiness, full, points, range};
use super::problems::Problems;
use super::targets::{Years, target_is_used, targets};
use super::{conditions, limits, meaningless, scores, steps};
use crate::diagnostic::NodePath;
use crate::law::bench::{Bar, Rule};
use crate::law::criterion::{Criterion, WhenEmpty};
use crate::words::Said;

/// A criterion that can be judged by, or none where something is wrong with it.
pub(super) fn compile(
    written: &Criterion,
    vocabulary: &Vocabulary,
    years: &Years,
    path: &NodePath,
    found: &mut Problems,
) -> Option<Bar> {
    let before = found.all.len();
    let targets = targets(written, years, &path.key("target"), found);
    let inner = vocabulary.with_target(!written.target.is_empty());
    let (rule, parts) = rule(written, &inner, years, path, found)?;
    let condition = |text: &Option<String>, key: &str, found: &mut Problems| {
        let text = text.as_ref()?;
        inner.formula(text, Expected::Truth, &path.key(key), found)
    };
    let applies_if = condition(&written.applies_if, "applies_if", found);
    let assessable_if = condition(&written.assessable_if, "assessable_if", found);
    let points = points(written, &rule, &parts, path, found);
    let bar = Bar {
        id: written.id.clone(),
        clause: written.clause.clone(),
        text: written.text.clone(),
        short: written.short.clone().unwrap_or_else(|| written.text.clone()),
        reading: written.reading.clone(),
        rule,
        points,
        targets,
        when_empty: written.when_empty.unwrap_or(WhenEmpty::Open),
        applies_to: written.applies_to.iter().cloned().collect(),
        applies_if,
        assessable_if,
        parts,
    };
    emptiness(written, &bar, &inner, path, found);
    range(&bar, &inner, path, found);
    target_is_used(written, &bar, path, found);
    limits::targets(&written.target, &bar, &path.key("target"), found);
    if let Rule::Met(formula) = &bar.rule {
        conditions::check(formula, &path.key("met"), found);
    }
    for (key, formula) in [("applies_if", &bar.applies_if), ("assessable_if", &bar.assessable_if)] {
        if let Some(formula) = formula {
            conditions::check(formula, &path.key(key), found);
        }
    }
    meaningless::points(written, &bar.rule, path, found);
    if found.all.len() == before {
        full(&bar, &inner, path, found);
    }
    (found.all.len() == before).then_some(bar)
}

/// The one way in which it is judged.
fn rule(
    written: &Criterion,
    vocabulary: &Vocabulary,
    years: &Years,
    path: &NodePath,
    found: &mut Problems,
) -> Option<(Rule, Vec<Bar>)> {
    let way = way(written, path, found)?;
    let formula = |text: &Option<String>, expected, found: &mut Problems| {
        vocabulary.formula(text.as_ref()?, expected, &path.key(way), found)
    };
    let rule = match way {
        "met" => Rule::Met(formula(&written.met, Expected::Truth, found)?),
        "points" => Rule::Points(formula(&written.points, Expected::Number, found)?),
        "steps" => {
            let steps = written.steps.as_ref()?;
            Rule::Steps(steps::compile(steps, vocabulary, &path.key("steps"), found)?)
        }
        "claimed" => Rule::Claimed,
        "all" => Rule::All,
        "any" => Rule::Any,
        "sum" => Rule::Sum,
        _ => Rule::Best,
    };
    let outer = vocabulary.with_target(false);
    let parts = written.parts().iter().enumerate();
    let compiled: Vec<_> = parts
        .filter_map(|(place, it)| compile(it, &outer, years, &path.key(way).index(place), found))
        .collect();
    if compiled.len() < written.parts().len() {
        return None;
    }
    mixed(&rule, &compiled, &path.key(way), found);
    Some((rule, compiled))
}

/// The key that says in which way it is judged: exactly one.
fn way(written: &Criterion, path: &NodePath, found: &mut Problems) -> Option<&'static str> {
    let ways = [
        ("met", written.met.is_some()),
        ("points", written.points.is_some()),
        ("steps", written.steps.is_some()),
        ("claimed", written.claimed),
        ("all", !written.all.is_empty()),
        ("any", !written.any.is_empty()),
        ("sum", !written.sum.is_empty()),
        ("best", !written.best.is_empty()),
    ];
    let stated: Vec<_> = ways.iter().filter(|(_, it)| *it).map(|(key, _)| *key).collect();
    let [way] = stated[..] else {
        let list =
            |all: &[&str]| all.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        let all: Vec<_> = ways.iter().map(|(key, _)| *key).collect();
        let (vi, en) = if stated.is_empty() {
            ("không nói xét thế nào".to_owned(), "does not say how it is judged".to_owned())
        } else {
            (format!("có cả {}", list(&stated)), format!("has {} at once", list(&stated)))
        };
        let id = &written.id;
        found.add(
            &path.key("id"),
            Said::new(format!("tiêu chí `{id}` {vi}"), format!("criterion `{id}` {en}")),
            Some(Said::new(
                format!("ghi đúng một trong: {}", list(&all)),
                format!("state exactly one of: {}", list(&all)),
            )),
        );
        return None;
    };
    Some(way)
}

/// Verdicts and points do not mix: a sum over parts without points loses them in silence.
fn mixed(rule: &Rule, parts: &[Bar], path: &NodePath, found: &mut Problems) {
    let wants_points = match rule {
        Rule::All | Rule::Any => false,
        Rule::Sum | Rule::Best => true,
        Rule::Met(_) | Rule::Points(_) | Rule::Steps(_) | Rule::Claimed => return,
    };
    for (place, part) in parts.iter().enumerate().filter(|(_, it)| scores(it) != wants_points) {
        let id = &part.id;
        let says = if wants_points {
            Said::new(
                format!("phần `{id}` không cho điểm, không cộng hay so điểm được"),
                format!("part `{id}` gives no points, so that none can be added or compared"),
            )
        } else {
            Said::new(
                format!("phần `{id}` cho điểm, nhưng ở đây chỉ xét đạt hay không đạt"),
                format!("part `{id}` gives points, but here only met or not met counts"),
            )
        };
        let help = if wants_points {
            Said::new(
                "thêm `of` cho phần ấy; muốn nói “hoặc” thì dùng `any`, “và” thì dùng `all`",
                "add `of` to that part; for “or” use `any`, for “and” use `all`",
            )
        } else {
            Said::new(
                "dùng `sum` hoặc `best`, hoặc bỏ `of`",
                "use `sum` or `best`, or take `of` away",
            )
        };
        found.add(&path.index(place).key("id"), says, Some(help));
    }
}
