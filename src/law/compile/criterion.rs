//! One criterion and its parts: what stands together, and what its points may be.

use std::ops::RangeInclusive;

use super::names::{Expected, Vocabulary};
use super::targets::{target_is_used, targets};
use super::{Problems, limits, numbers, scores, steps};
use crate::diagnostic::NodePath;
use crate::formula::bounds::{self, Interval};
use crate::formula::{Amount, Expr, Formula};
use crate::law::bench::{Bar, PointRange, Rule};
use crate::law::criterion::{Criterion, WhenEmpty};
use crate::words::Said;

pub(super) type Years = RangeInclusive<u16>;

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
        reading: written.reading.clone(),
        rule,
        points,
        targets,
        when_empty: written.when_empty.unwrap_or(WhenEmpty::Open),
        applies_if,
        assessable_if,
        parts,
    };
    emptiness(written, &bar, &inner, path, found);
    range(&bar, &inner, path, found);
    target_is_used(written, &bar, path, found);
    limits::targets(&written.target, &bar, &path.key("target"), found);
    if let Rule::Met(formula) = &bar.rule {
        let range = |it: &Expr| bounds::range(it, inner.rules, None);
        limits::can_be_met(&formula.root, &range, &path.key("met"), found);
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

/// The points that it may give.
fn points(
    written: &Criterion,
    rule: &Rule,
    parts: &[Bar],
    path: &NodePath,
    found: &mut Problems,
) -> Option<PointRange> {
    let zero = || Amount::from_integer(0.into());
    let of = numbers::optional(written.of.as_ref(), &path.key("of"), found);
    let bonus = numbers::optional(written.bonus.as_ref(), &path.key("bonus"), found);
    let penalty = numbers::optional(written.penalty.as_ref(), &path.key("penalty"), found);
    let round = numbers::optional(written.round.as_ref(), &path.key("round"), found);
    let parts_of = parts.iter().filter_map(|it| it.points.as_ref()).map(|it| it.of.clone());
    let expected = match rule {
        Rule::Sum => parts_of.reduce(|a, b| a + b),
        Rule::Best => parts_of.max(),
        Rule::Met(_) | Rule::All | Rule::Any if written.of.is_none() => return None,
        _ => None,
    };
    if let (Some(stated), Some(expected)) = (&of, &expected)
        && stated != expected
    {
        let (stated, expected) = (numbers::written(stated), numbers::written(expected));
        found.add(
            &path.key("of"),
            Said::new(
                format!("các phần cho nhiều nhất {expected} điểm, ở đây ghi {stated}"),
                format!("the parts give {expected} points at most, here {stated} is stated"),
            ),
            Some(Said::new("xem lại `of` của từng phần", "look at the `of` of each part")),
        );
    }
    let Some(of) = of.or(expected) else {
        if written.of.is_none() {
            let id = &written.id;
            found.add(
                &path.key("id"),
                Said::new(
                    format!("tiêu chí `{id}` cho điểm mà không nói nhiều nhất bao nhiêu"),
                    format!("criterion `{id}` gives points and does not say how many at most"),
                ),
                Some(Said::new("thêm `of: …`", "add `of: …`")),
            );
        }
        return None;
    };
    let (bonus, penalty) = (bonus.unwrap_or_else(zero), penalty.unwrap_or_else(zero));
    if let Some(step) = &round
        && *step <= zero()
    {
        found.add(
            &path.key("round"),
            Said::new("làm tròn đến một số lớn hơn 0", "rounding is to a number above 0"),
            Some(Said::new("ghi như `round: 0.01`", "write as in `round: 0.01`")),
        );
    }
    Some(PointRange { of, bonus, penalty, round })
}

/// A criterion that may have nothing to judge by says what then holds.
fn emptiness(
    written: &Criterion,
    bar: &Bar,
    vocabulary: &Vocabulary,
    path: &NodePath,
    found: &mut Problems,
) {
    let rules = vocabulary.rules;
    let empty = |it: &&Formula| bounds::can_be_empty(&it.root, rules);
    let judged: Vec<&Formula> = match &bar.rule {
        Rule::Met(it) | Rule::Points(it) => vec![it],
        Rule::Steps(it) => vec![&it.by],
        _ => Vec::new(),
    };
    if written.when_empty.is_none() && judged.iter().any(empty) {
        let id = &written.id;
        found.add(
            &path.key("id"),
            Said::new(
                format!("tiêu chí `{id}` có thể không có gì để tính (chia cho 0, không có hàng nào) mà không nói khi ấy thế nào"),
                format!("criterion `{id}` may have nothing to judge by (division by 0, no rows) and does not say what then holds"),
            ),
            Some(Said::new(
                "thêm `when_empty: open` (để ngỏ), `zero` (0 điểm, không đạt), `full` (đủ điểm, đạt) hoặc `exclude` (không xét)",
                "add `when_empty: open`, `zero`, `full` or `exclude`",
            )),
        );
    }
    for (key, condition) in [("applies_if", &bar.applies_if), ("assessable_if", &bar.assessable_if)]
    {
        if condition.iter().any(|it| empty(&it)) {
            found.add(
                &path.key(key),
                Said::new(
                    format!("điều kiện `{key}` có thể không có gì để tính"),
                    format!("condition `{key}` may have nothing to judge by"),
                ),
                Some(Said::new("viết bằng `count(…) > 0`", "write it with `count(…) > 0`")),
            );
        }
    }
}

/// A formula whose points can leave their range by its types alone is refused.
fn range(bar: &Bar, vocabulary: &Vocabulary, path: &NodePath, found: &mut Problems) {
    let Some(points) = &bar.points else { return };
    let rules = vocabulary.rules;
    let (least, most) = (-points.penalty.clone(), &points.of + &points.bonus);
    let all: Vec<(NodePath, Interval)> = match &bar.rule {
        Rule::Points(it) => vec![(path.key("points"), bounds::range(&it.root, rules, None))],
        Rule::Steps(it) => {
            let rows = path.key("steps").key("rows");
            let count = it.rows.len();
            let key = |place| if place == count { "else" } else { "points" };
            let place = |(place, (_, range)): (usize, (&Formula, Interval))| {
                (rows.index(place).key(key(place)), range)
            };
            steps::ranges(it, rules).into_iter().enumerate().map(place).collect()
        }
        _ => Vec::new(),
    };
    for (path, range) in all {
        let below = range.low.as_ref().is_none_or(|it| *it < least);
        let above = range.high.as_ref().is_none_or(|it| *it > most);
        if below || above {
            let said = |it: Option<&Amount>| it.map_or("…".to_owned(), numbers::written);
            let (low, high) = (said(range.low.as_ref()), said(range.high.as_ref()));
            let (least, most) = (numbers::written(&least), numbers::written(&most));
            found.add(
                &path,
                Said::new(
                    format!("công thức có thể cho từ {low} đến {high} điểm, tiêu chí chỉ cho từ {least} đến {most}"),
                    format!("the formula may give {low} to {high} points, the criterion only {least} to {most}"),
                ),
                Some(Said::new(
                    format!("viết `min({most}; …)`, hoặc khai báo `part_of` cho trường là một phần của trường kia"),
                    format!("write `min({most}; …)`, or declare `part_of` for a field that is a part of the other"),
                )),
            );
        }
    }
}
